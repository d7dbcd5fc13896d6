using System.Text;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Agenda;

/// <summary>A noun with what stands before it.</summary>
/// <param name="First">First token.</param>
/// <param name="Head">The last noun.</param>
/// <param name="End">Token after it, a closing quotation mark included.</param>
/// <param name="Possessive">The token of the last possessive mark before the head, or -1.</param>
/// <param name="Quoted">True where the head stands within quotation marks that open inside the phrase.</param>
internal readonly record struct NounChunk(int First, int Head, int End, int Possessive, bool Quoted);

/// <summary>Reads noun phrases off parts of speech and trees: the chunk up to the head, what follows the head, the words that remain of both.</summary>
internal sealed class NounPhrases(Scene scene, AgendaLexicon lexicon)
{
    private const int LongestPhrase = 14;
    private const int MostLinks = 3;

    /// <summary>The chunk that begins at a token.</summary>
    public bool Chunk(int first, int end, out NounChunk chunk)
    {
        AnalysedText text = scene.Text;
        int head = -1, possessive = -1, opened = -1, at = first;
        for (; at < end && at - first < LongestPhrase * 2; at++)
        {
            if (at > first && scene.TimeAt(at) is { } time && PassTime(at, end, time.End) is var after && after > at)
            {
                at = after - 1;
                continue;
            }

            ref Token t = ref text[at];
            bool more = t.Pos switch
            {
                UniversalPos.Noun or UniversalPos.Propn or UniversalPos.X or UniversalPos.Sym => Nominal(at, head),
                UniversalPos.Num => head < 0 || scene.TimeAt(at) is null && (t.Head > at || t.Head >= first),
                UniversalPos.Adj => head < 0 || t.Relation is Relation.Flat || (t.Head > at || at > first && (Leads(at - 1) || text[at - 1].Lower is ",")) && at + 1 < end && (text[at + 1].Pos is not (UniversalPos.Adp or UniversalPos.Punct) || IsHyphen(at + 1) || AdjectivesGoOn(at + 1, end)),
                UniversalPos.Adv => head < 0 && at + 1 < end && text[at + 1].Pos is UniversalPos.Adj or UniversalPos.Verb or UniversalPos.Adv || IsHyphen(at + 1),
                UniversalPos.Det => head < 0,
                UniversalPos.Pron => head < 0 && t.Relation is Relation.NmodPoss,
                UniversalPos.Part => head >= 0 && IsPossessive(at),
                UniversalPos.Verb => head >= 0 && at > first && Leads(at - 1) && AdjectivesGoOn(at, end) || t.Relation is Relation.Amod or Relation.Compound && t.Head > at || at > first && IsHyphen(at - 1) || IsHyphen(at + 1) || at > first && at + 1 < end && t.Relation is Relation.Conj or Relation.Amod && Leads(at - 1) && text[at + 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj && PennTag.Name(t.Tag) is "VBN" or "VBG",
                UniversalPos.Adp => at > first && IsHyphen(at - 1) || IsHyphen(at + 1) && at + 2 < end,
                UniversalPos.Cconj => at > first && text[at - 1].Pos is UniversalPos.Adj or UniversalPos.Punct && AdjectivesGoOn(at, end) || at > first && text[at - 1].Head > at && Premodifies(text[at - 1].Relation) && text[at - 1].Head < end || at > first && at + 1 < end && text[at - 1].Pos == UniversalPos.Adj && text[at + 1].Relation is Relation.Conj or Relation.Amod && text[at + 1].Pos is UniversalPos.Adj or UniversalPos.Verb && at + 2 < end && text[at + 2].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj,
                UniversalPos.Punct => IsHyphen(at) || IsQuote(at) || t.Lower is "," && at > first && text[at - 1].Pos is UniversalPos.Adj or UniversalPos.Verb && AdjectivesGoOn(at, end),
                _ => false,
            };
            if (!more)
                break;
            if (IsQuote(at))
            {
                if (opened >= 0 || head >= 0 && possessive != at - 1)
                {
                    if (opened < 0)
                        break;
                    at++;
                    break;
                }

                if (head < 0 && ClosingQuote(at, end) is var closing && closing > at + 1)
                {
                    // "Central Asia plus Japan" Dialogue
                    opened = at;
                    for (int inner = at + 1; inner < closing; inner++)
                    {
                        if (text[inner].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.X)
                            head = inner;
                    }

                    if (head < 0)
                        break;
                    at = closing - 1;
                    if (closing >= end || text[closing].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
                    {
                        at = closing;
                        break;
                    }

                    continue;
                }

                if (head >= 0)
                {
                    chunk = new NounChunk(first, head, ClosingQuote(at, end), possessive, true);
                    return true;
                }

                opened = at;
            }
            else if (t.Pos == UniversalPos.Part)
            {
                possessive = at;
            }
            else if (t.Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.X or UniversalPos.Num or UniversalPos.Sym || (t.Pos is UniversalPos.Adj && head < 0 && Substantive(at)))
            {
                if (t.Pos != UniversalPos.Num || head < 0 || text[head].Pos == UniversalPos.Propn)
                    head = at;
            }
            else if (t.Pos is UniversalPos.Verb && at > first && IsHyphen(at - 1) && head >= 0 && t.Head < at)
            {
                head = at;
            }
        }

        // An adjective stands for the noun where the tree gives it a noun's place: "the maritime boundary".
        if (head < 0 && at > first && text[at - 1].Pos == UniversalPos.Adj && text[at - 1].Relation is Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Conj or Relation.Nsubj)
            head = at - 1;
        if (head >= 0)
            at = opened >= 0 && at <= end && IsQuote(at - 1) && at > head ? at : head + 1;
        // "swearing-in", "follow-up"
        if (head >= 0 && at == head + 1 && IsHyphen(at) && at + 1 < end && text[at + 1].Pos is UniversalPos.Adv or UniversalPos.Adp or UniversalPos.Part)
            at += 2;
        chunk = new NounChunk(first, head, at, possessive >= 0 && possessive < head ? possessive : -1, false);
        return head >= 0;
    }

    private int ClosingQuote(int opening, int end)
    {
        for (int t = opening + 1; t < end && t - opening < LongestPhrase; t++)
        {
            if (IsQuote(t))
                return t + 1;
        }

        return opening;
    }

    // Two nouns side by side belong together where the tree says so or both are names.
    private bool Nominal(int at, int head)
    {
        if (head < 0)
            return true;
        // A new clause or a day may follow without a mark: "weapons Moscow used", "told reporters Monday".
        ref Token t = ref scene.Text[at];
        if (scene.Text[at - 1].Pos is UniversalPos.Noun or UniversalPos.Propn && t.Relation is Relation.Nsubj or Relation.NsubjPass && t.Head > at && scene.Text[at - 1].Head != at)
            return false;
        if (t.Pos == UniversalPos.Propn && scene.Text[at - 1].Pos == UniversalPos.Noun && scene.MentionAt(at - 1) is null && at + 1 < scene.Text.Count && IsPossessive(at + 1) && !char.IsUpper(scene.Text.Form(at - 1)[0]))
            return false;
        return scene.TimeAt(at) is null;
    }

    // "premeditated, unprovoked, and unjustified attack": adjectives, marks, then a noun.
    private bool AdjectivesGoOn(int at, int end)
    {
        AnalysedText text = scene.Text;
        bool adjective = false;
        int stop = Math.Min(end, at + 9);
        for (int t = at; t < stop; t++)
        {
            ref Token token = ref text[t];
            if (token.Lower is "," || token.Pos is UniversalPos.Cconj)
            {
                adjective = false;
                continue;
            }

            if (token.Pos is UniversalPos.Adv)
                continue;
            if (token.Pos is UniversalPos.Adj || token.Pos == UniversalPos.Verb && token.Relation is Relation.Amod or Relation.Conj && PennTag.Name(token.Tag) is "VBN" or "VBG")
            {
                adjective = true;
                continue;
            }

            return adjective && token.Pos is UniversalPos.Noun;
        }

        return false;
    }

    // What may stand before an adjective within a phrase.
    private bool Leads(int token) => scene.Text[token].Pos is UniversalPos.Part or UniversalPos.Adj or UniversalPos.Cconj or UniversalPos.Adv || IsHyphen(token);

    // "Lebanon's June 7 election": the token behind the days between possessor and head.
    private int PassTime(int at, int end, int timeEnd)
    {
        AnalysedText text = scene.Text;
        int after = at;
        while (after < end && text[after].Start < timeEnd)
            after++;
        bool noun = after < end && text[after].Pos is UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Propn;
        return noun && (text[at - 1].Pos is UniversalPos.Part or UniversalPos.Det or UniversalPos.Adj || text[at].Head >= after || text[after - 1].Head >= after) ? after : at;
    }

    // "the below", "the homeless": an adjective alone is a head only behind nothing else.
    private bool Substantive(int at) => scene.Text[at].Relation is Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Conj && scene.Text[at].Head < at && char.IsUpper(scene.Text.Form(at)[0]);

    private static bool Premodifies(Relation relation) => relation is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodDesc or Relation.NmodPoss or Relation.NmodUnmarked or Relation.Conj or Relation.Flat;

    /// <summary>The token after the prepositional phrases that belong to a chunk.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="end">Where to stop at the latest.</param>
    /// <param name="listed">True within a list, where "and" goes on to the next item.</param>
    /// <param name="isElsewhere">Says that a token names the engagement's own place.</param>
    public int Extend(NounChunk chunk, int end, Func<int, bool> isElsewhere, bool listed)
    {
        AnalysedText text = scene.Text;
        int at = chunk.End, links = 0, governor = chunk.Head;
        while (at + 1 < end && links < MostLinks && at - chunk.First < LongestPhrase)
        {
            ref Token t = ref text[at];
            if (t.Pos is not UniversalPos.Adp || lexicon.Role(t.Lower).HasFlag(TopicRole.Before) || scene.TimeAt(at + 1) is not null || scene.TimeAt(at) is not null)
                break;
            if (t.Lower is "in" && text[at + 1].Lower is "accordance" or "line" or "light" or "view" or "order" or "all" or "terms" or "response" or "keeping" or "addition" or "particular")
                break;
            if (!Chunk(at + 1, end, out NounChunk inner) || scene.TimeAt(inner.Head) is not null || inner.First < inner.Head && scene.TimeAt(inner.First + 1) is not null)
                break;
            bool belongs = t.Lower is "of" || Attached(at, inner, chunk, governor);
            if (!belongs || t.Lower is "in" or "at" && isElsewhere(inner.Head) && !lexicon.Role(text[governor].Lemma).HasFlag(TopicRole.Relational) || lexicon.Role(text[inner.Head].Lemma).HasFlag(TopicRole.Stop) || inner.End - chunk.First > LongestPhrase)
                break;
            at = inner.End;
            links++;
            governor = inner.Head;
            // "between Ankara and Cairo", "in Cuba and Nicaragua": the tree says what the second belongs to.
            bool pair = !listed || t.Lower is "between";
            while (pair && at + 1 < end && text[at].Lower is "and" && at - chunk.First < LongestPhrase - 2 && Chunk(at + 1, end, out NounChunk second) && text[second.Head].Relation == Relation.Conj
                && text[second.Head].Head >= chunk.First && text[second.Head].Head < at && text[second.Head].Head != chunk.Head && (second.End >= end || text[second.End].Lower is not "and") && scene.TimeAt(second.Head) is null)
            {
                at = second.End;
                links++;
            }
        }

        return at;
    }

    private bool Attached(int adposition, NounChunk inner, NounChunk outer, int governor)
    {
        AnalysedText text = scene.Text;
        int noun = text[adposition].Head;
        if (noun < inner.First || noun >= inner.End)
            noun = inner.Head;
        int above = text[noun].Head;
        if (above >= outer.First && above < adposition)
            return true;
        string word = text[adposition].Lower;
        if (word is "in" or "between" or "against" or "over" or "around" or "across" or "along" or "near")
            return lexicon.Role(text[governor].Lemma).HasFlag(TopicRole.Relational) || lexicon.Role(text[outer.Head].Lemma).HasFlag(TopicRole.Relational) && word is "in" or "between" or "against";
        return false;
    }

    /// <summary>True where a modifier before the head says something of its own.</summary>
    public bool HasContent(NounChunk chunk)
    {
        for (int t = chunk.First; t < chunk.Head; t++)
        {
            ref Token token = ref scene.Text[t];
            TopicRole role = lexicon.Role(token.Lower);
            if ((role & (TopicRole.Light | TopicRole.Generic | TopicRole.High | TopicRole.Low)) != 0 || scene.TimeAt(t) is not null)
                continue;
            if (chunk.Possessive >= t)
            {
                if (scene.MentionAt(t) is null && token.Pos is UniversalPos.Noun or UniversalPos.Propn && !IsParty(token.Lemma))
                    return true;
                continue;
            }

            if (token.Pos is UniversalPos.Noun or UniversalPos.X || token.Pos is UniversalPos.Propn && scene.MentionAt(t) is not { Kind: MentionKind.State or MentionKind.Person or MentionKind.Pronoun })
                return true;
            if (token.Pos is UniversalPos.Adj or UniversalPos.Verb && token.Relation is Relation.Amod or Relation.Conj or Relation.Compound && scene.MentionAt(t) is null)
                return true;
        }

        return false;
    }

    private static bool IsParty(string lemma) => lemma is "country" or "nation" or "side" or "government" or "administration" or "state" or "people" or "party" or "minister" or "president" or "world" or "leader";

    /// <summary>True where the chunk has a possessor other than the one who speaks.</summary>
    public bool HasPossessor(NounChunk chunk) => chunk.Possessive >= 0 || (chunk.Head > chunk.First && scene.MentionAt(chunk.First) is { Kind: MentionKind.State or MentionKind.Organisation });

    /// <summary>The words that remain: no determiner, nothing light in front, nothing light between possessor and head.</summary>
    public string Words(NounChunk chunk, int end)
    {
        AnalysedText text = scene.Text;
        int first = chunk.First;
        while (first < chunk.Head && Droppable(first, chunk.Head))
            first++;
        int from = chunk.Possessive >= first ? chunk.Possessive + 1 : -1, to = from;
        while (to >= 0 && to < chunk.Head && Droppable(to, chunk.Head))
            to++;
        while (end > chunk.Head + 1 && text[end - 1].Pos is UniversalPos.Punct or UniversalPos.Cconj or UniversalPos.Adp && !IsQuote(end - 1))
            end--;
        string words = from >= 0 && to > from ? scene.Words(first, from) + " " + scene.Words(to, end) : scene.Words(first, end);
        return Clean(words);
    }

    /// <summary>Words without marks at their ends and unpaired quotation marks.</summary>
    public static string Clean(string words)
    {
        var cleaned = new StringBuilder(words.Length);
        bool space = false;
        foreach (char c in words)
        {
            if (char.IsWhiteSpace(c))
            {
                space = cleaned.Length > 0;
                continue;
            }

            if (space)
                cleaned.Append(' ');
            space = false;
            cleaned.Append(c);
        }

        string text = cleaned.ToString();
        bool inner = text.Length > 2 && text.IndexOfAny(s_quotes, 1, text.Length - 2) >= 0;
        return inner ? text.Trim(' ', ',', ';') : text.Trim('"', '“', '”', '\'', '‘', ' ', ',', ';', '-', '–', '—');
    }

    private static readonly char[] s_quotes = ['"', '“', '”'];

    private bool Droppable(int token, int head)
    {
        ref Token t = ref scene.Text[token];
        if (t.Pos is UniversalPos.Det or UniversalPos.Pron or UniversalPos.Adv or UniversalPos.Cconj || (t.Pos is UniversalPos.Punct && !IsQuote(token)) || t.Lower is "both")
            return !(t.Pos is UniversalPos.Adv && token + 1 <= head && IsHyphen(token + 1));
        if (token + 1 < head && IsHyphen(token + 1))
            return false;
        if (scene.TimeAt(token) is { } time && time.End <= scene.Text[head].Start && char.IsUpper(scene.Text.Form(head)[0]) == false)
            return true;
        return t.Pos is not UniversalPos.Propn && (lexicon.Role(t.Lower) & TopicRole.Light) != 0;
    }

    private bool IsPossessive(int token) => scene.Text[token].Lower is "'s" or "'" or "s" or "’s" or "’";

    public bool IsHyphen(int token)
    {
        AnalysedText text = scene.Text;
        if (token <= 0 || token + 1 >= text.Count || text[token].Lower is not ("-" or "–" or "/" or "‑" or "—"))
            return false;
        return text[token - 1].End == text[token].Start && text[token + 1].Start == text[token].End;
    }

    public bool IsQuote(int token) => token >= 0 && token < scene.Text.Count && scene.Text[token].Lower is "\"" or "“" or "”" or "``" or "''";
}
