using Chancery.Language;
using Chancery.Reading.Agenda;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Clauses;

/// <summary>Finds where a complement ends and gives its words.</summary>
internal sealed class ClauseWords(Scene scene)
{
    private const int Longest = 36;
    private readonly AnalysedText _text = scene.Text;
    private readonly NounPhrases _phrases = new(scene, AgendaLexicon.Default);

    public NounPhrases Phrases => _phrases;

    /// <summary>The token after a verbal complement or clause that begins at a token.</summary>
    public int End(int first, int limit)
    {
        int stop = Math.Min(limit, first + Longest);
        bool quoted = first > 0 && _phrases.IsQuote(first - 1);
        for (int t = first; t < stop; t++)
        {
            ref Token token = ref _text[t];
            if (_phrases.IsQuote(t))
            {
                if (quoted && t > first)
                    return t;
                quoted = !quoted;
                continue;
            }

            if (t == first)
                continue;
            if (token.Lower is "." or ";" or ":" or "--" or "—" or "(" or ")" or "!" or "?" or "..." || (token.Lower is "-" or "–" && !_phrases.IsHyphen(t) && !Joined(t)))
                return t;
            if (token.Pos is UniversalPos.Aux or UniversalPos.Verb && IsOfWhole(t, first))
                return t;
            if (token.Lower is "," && !GoesOn(first, t + 1, stop))
                return t;
            if (token.Lower is "and" or "or" or "but" && !Joins(t, stop))
                return t;
            if (token.Lower is "while" or "although" or "though" or "whereas" or "because" or "saying" or "despite" or "amid" or "according" && (token.Relation is Relation.Mark or Relation.Advcl or Relation.Case || token.Lower is "according" or "saying"))
                return t;
            if (token.Lower is "as" or "after" && token.Relation is Relation.Mark && t + 1 < stop && _text[t + 1].Lower is not ("soon" or "well" or "possible" or "much" or "quickly"))
                return t;
        }

        return stop;
    }

    // "the commitment to release petroleum will help": the verb of a subject that stands before the complement.
    private bool IsOfWhole(int token, int first)
    {
        bool helps = _text[token].Relation is Relation.Aux or Relation.Cop;
        if (!helps && PennTag.Name(_text[token].Tag) is not ("VBD" or "VBZ" or "VBP"))
            return false;
        int verb = helps ? _text[token].Head : token;
        for (int subject = first - 1; verb > first && subject >= 0 && first - subject < 6; subject--)
        {
            if (_text[subject].Relation is Relation.Nsubj or Relation.NsubjPass && _text[subject].Head == verb && _text[subject].Pos is UniversalPos.Noun)
                return true;
        }

        return false;
    }

    /// <summary>The token after a noun phrase with what follows its head, or the token itself.</summary>
    public int PhraseEnd(int first, int limit, bool listed = false)
    {
        if (!_phrases.Chunk(first, limit, out NounChunk chunk))
            return first;
        // "$45 million", "15 million euros"
        int figure = chunk.End;
        while (figure < limit && _text[figure].Pos is UniversalPos.Num && scene.TimeAt(figure) is null && _text[figure - 1].Pos is UniversalPos.Sym or UniversalPos.Num)
            figure++;
        chunk = chunk with { End = figure };
        int end = _phrases.Extend(chunk, limit, static _ => false, listed);
        return Math.Max(end, chunk.End);
    }

    /// <summary>The words of a span without marks at its ends.</summary>
    public string Words(int first, int end)
    {
        while (end > first && (_text[end - 1].Pos is UniversalPos.Punct or UniversalPos.Cconj || _text[end - 1].Lower is "to"))
            end--;
        while (first < end && (_text[first].Pos is UniversalPos.Punct || _text[first].Lower is "and" or "to" or "that"))
            first++;
        return first < end ? NounPhrases.Clean(scene.Words(first, end)) : "";
    }

    /// <summary>The words of a noun phrase without determiner.</summary>
    public string NounWords(int first, int end)
    {
        while (first < end - 1 && (_text[first].Pos is UniversalPos.Det || _text[first].Lower is "its" or "their" or "his" or "her" or "our" or "my" || _text[first].Lower is "new" && char.IsLower(_text.Form(first)[0])))
            first++;
        return Words(first, end);
    }

    /// <summary>Splits "to do X, and to do Y" where "to" is said again.</summary>
    public List<(int First, int End)> Infinitives(int first, int end)
    {
        var items = new List<(int, int)>();
        int start = first;
        for (int t = first + 1; t + 2 < end; t++)
        {
            bool breaks = _text[t].Lower is "," or ";" && (_text[t + 1].Lower is "to" && IsBase(t + 2) || t + 3 < end && _text[t + 1].Lower is "and" && _text[t + 2].Lower is "to" && IsBase(t + 3));
            bool joined = !breaks && _text[t].Lower is "and" && _text[t + 1].Lower is "to" && IsBase(t + 2) && Coordinated(t + 2, start);
            if (!breaks && !joined)
                continue;
            items.Add((start, t));
            start = !joined && _text[t + 1].Lower is "and" ? t + 3 : t + 2;
            t = start;
        }

        items.Add((start, end));
        return items;
    }

    /// <summary>Splits "to doing X and to doing Y", "on doing X and on doing Y" where the preposition is said again.</summary>
    public List<(int First, int End)> Gerunds(int first, int end)
    {
        var items = new List<(int, int)>();
        string preposition = first > 0 ? _text[first - 1].Lower : "";
        int start = first;
        for (int t = first + 1; t + 2 < end; t++)
        {
            int at = _text[t].Lower is "," && _text[t + 1].Lower is "and" ? t + 1 : t;
            if (_text[t].Lower is not ("," or "and") || at + 2 >= end || _text[at + 1].Lower != preposition || PennTag.Name(_text[at + 2].Tag) is not "VBG")
                continue;
            items.Add((start, t));
            start = at + 2;
            t = start;
        }

        items.Add((start, end));
        return items;
    }

    // The second infinitive goes with the first, not with a purpose inside it: "agreed to open X and to lift Y", not "to meet to open X and to lift Y".
    private bool Coordinated(int second, int first)
    {
        while (second < _text.Count && _text[second].Pos is UniversalPos.Adv)
            second++;
        while (first < _text.Count && _text[first].Pos is UniversalPos.Adv or UniversalPos.Part)
            first++;
        if (second >= _text.Count || _text[second].Head is not (>= 0 and int head))
            return false;
        return _text[second].Relation is Relation.Conj && head == first || _text[second].Relation is Relation.Xcomp && head < first;
    }

    /// <summary>The first token of an infinitive behind "to", adverbs passed over, or -1.</summary>
    public int InfinitiveAfter(int to)
    {
        int at = to + 1;
        while (at < _text.Count && _text[at].Pos is UniversalPos.Adv)
            at++;
        return at < _text.Count && IsBase(at) ? to + 1 : -1;
    }

    public bool IsBase(int token)
    {
        if (token >= _text.Count)
            return false;
        if (_text[token].Pos is UniversalPos.Adv && token + 1 < _text.Count)
            token++;
        return _text[token].Pos is UniversalPos.Verb or UniversalPos.Aux && PennTag.Name(_text[token].Tag) is "VB" or "VBP" && (_text[token].Relation is not Relation.Amod)
            || _text[token].Pos is UniversalPos.Noun && PennTag.Name(_text[token].Tag) is "VB" || PennTag.Name(_text[token].Tag) is "VB";
    }

    private bool Joined(int token) => token > 0 && token + 1 < _text.Count && _text[token - 1].End == _text[token].Start && _text[token + 1].Start == _text[token].End;

    // Whether what stands behind a comma still belongs to the list or clause.
    private bool GoesOn(int first, int at, int stop)
    {
        bool and = at < stop && _text[at].Lower is "and" or "or";
        if (and)
            at++;
        while (at < stop && _text[at].Pos is UniversalPos.Adv && _text[at].Lower is not ("when" or "where"))
            at++;
        if (at >= stop || _text[at].Lower is "which" or "who" or "whose" or "where" or "when" or "while" or "but" or "saying" or "according" or "although" or "though" or "as" or "after" or "with" or "despite" or "amid" or "because" or "so" or "even" or "ending" or "in")
            return false;
        if (_text[at].Lower is "to")
            return IsBase(at + 1);
        if (IsBase(at) && (IsBase(first) || and))
            return true;
        if (PennTag.Name(_text[at].Tag) is "VBG" or "VBD" or "VBZ" or "VBN" or "MD")
            return PennTag.Name(_text[at].Tag) is "VBG" && PennTag.Name(_text[first].Tag) is "VBG" || _text[at].Relation is Relation.Amod or Relation.Compound || _text[at].Relation is Relation.Conj && _text[at].Head > first && _text[_text[at].Head].Pos is UniversalPos.Noun;
        if (Subject(at, stop))
            return false;
        if (and)
            return true;
        // Items of a list: the "and" that closes it comes before any other verb.
        for (int t = at; t < stop && t - at < 14; t++)
        {
            if (_text[t].Lower is "and" or "or")
                return !Subject(t + 1, stop) && (t + 1 >= stop || PennTag.Name(_text[t + 1].Tag) is not ("VBD" or "VBZ" or "MD"));
            if (_text[t].Pos is UniversalPos.Verb && PennTag.Name(_text[t].Tag) is "VBD" or "VBZ" or "VBP" || _text[t].Lower is "." or ";" or "who" or "which")
                return false;
        }

        return false;
    }

    private bool Joins(int and, int stop)
    {
        int at = and + 1;
        while (at < stop && _text[at].Pos is UniversalPos.Adv)
            at++;
        if (at >= stop)
            return false;
        if (_text[and].Lower is "but")
            return false;
        return PennTag.Name(_text[at].Tag) is not ("VBD" or "VBZ" or "MD") && !Subject(at, stop);
    }

    // A clause of its own begins here: a subject before its finite verb.
    private bool Subject(int at, int stop)
    {
        if (scene.MentionAt(at) is { } mention && mention.First == at && mention.End < stop)
        {
            if (mention.Kind is MentionKind.Pronoun && _text[at].Lower is "he" or "she" or "they" or "it" or "we" or "i")
                return true;
            int after = mention.End;
            if (PennTag.Name(_text[after].Tag) is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        }

        int limit = Math.Min(stop, at + 6);
        for (int t = at; t < limit; t++)
        {
            if (_text[t].Relation is Relation.Nsubj or Relation.NsubjPass && _text[t].Head > t && PennTag.Name(_text[_text[t].Head].Tag) is not ("VB" or "VBG"))
                return true;
            if (_text[t].Pos is UniversalPos.Adp or UniversalPos.Verb or UniversalPos.Cconj)
                return false;
        }

        return false;
    }
}
