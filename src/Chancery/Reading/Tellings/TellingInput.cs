using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Tellings;

/// <summary>What may belong to what a word tells: a mention or a time expression, and the token that stands for it in the tree.</summary>
internal readonly record struct TellingItem(int First, int End, int Head, Mention? Mention, TimeExpression? Time);

/// <summary>What the model of tellings sees of words and of pairs of words, beside the network's states and the words' vectors.</summary>
internal static class TellingInput
{
    /// <summary>Rows of the table of marks.</summary>
    public const int Marks = 192;

    /// <summary>Most marks of one word.</summary>
    public const int MostMarks = 12;

    /// <summary>The first of the marks that say what the lexicon of triggers knows of a word; in training they are left out now and then.</summary>
    public const int FirstKnown = 160;

    /// <summary>Numbers that tell how two words stand to each other, a multiple of 16.</summary>
    public const int PairWidth = 48;

    /// <summary>Rows of the table of paths through the tree.</summary>
    public const int Paths = 2048;

    private const int MostSteps = 6;

    private const int Kinds = 0, Time = 16, Country = 17, Plural = 18, Locative = 19, Unofficial = 20, Institution = 21, Counterpart = 22, First = 23, Headline = 24, Qualified = 25, Pos = 32, Relations = 64;

    // Units are read whole, but not without end.
    private const int LeastWords = 60, MostWords = 160;

    /// <summary>The runs of sentences that are read together, as tokens: what stands in one tells what the words of the next mean.</summary>
    public static void Units(AnalysedText text, List<(int First, int End)> into)
    {
        into.Clear();
        int first = 0;
        foreach (Sentence sentence in text.Sentences)
        {
            if (sentence.First > first && (sentence.First - first >= LeastWords || sentence.End - first > MostWords))
            {
                into.Add((first, sentence.First));
                first = sentence.First;
            }

            // A sentence longer than any unit is read in parts.
            while (sentence.End - first > MostWords)
            {
                into.Add((first, first + MostWords));
                first += MostWords;
            }
        }

        if (text.Count > first)
            into.Add((first, text.Count));
    }

    /// <summary>The tokens among which what belongs to a word of a unit is looked for: the unit, the one before it and as many behind it as are said.</summary>
    public static (int First, int End) Window(List<(int First, int End)> units, int unit, int ahead = 0) => (units[Math.Max(0, unit - 1)].First, units[Math.Min(units.Count - 1, unit + ahead)].End);

    /// <summary>Words that tell, as items of one another.</summary>
    public static void Words(List<int> tellers, List<TellingItem> into)
    {
        into.Clear();
        foreach (int teller in tellers)
            into.Add(new TellingItem(teller, teller + 1, teller, null, null));
    }

    /// <summary>The words of a text that may name what an engagement is about: nouns that head a phrase, and what stands before a noun ("nuclear talks").</summary>
    public static void Nouns(Scene scene, List<TellingItem> into)
    {
        into.Clear();
        for (int t = 0; t < scene.Text.Count; t++)
        {
            ref Token word = ref scene.Text[t];
            bool named = word.Pos is UniversalPos.Noun or UniversalPos.Propn && word.Relation is not Relation.Flat, before = word.Pos == UniversalPos.Adj && word.Relation == Relation.Amod && word.Head == t + 1;
            if (!named && !before || scene.TimeAt(t) is not null)
                continue;
            Mention? mention = scene.MentionAt(t);
            if (mention is null || mention.Head == t && mention.Kind is MentionKind.State or MentionKind.Organisation)
                into.Add(new TellingItem(t, t + 1, t, mention, null));
        }
    }

    /// <summary>The marks of a word; returns how many were written.</summary>
    public static int MarksOf(Scene scene, TriggerLexicon triggers, int token, Span<byte> marks)
    {
        int n = 0;
        ref Token word = ref scene.Text[token];
        if (scene.MentionAt(token) is { } mention)
        {
            marks[n++] = (byte)(Kinds + (2 * (int)mention.Kind) + (token == mention.First ? 0 : 1));
            Mark(mention.Country is not null || mention.Countries.Count > 0, Country, marks, ref n);
            Mark(mention.Plural, Plural, marks, ref n);
            Mark(mention.Locative, Locative, marks, ref n);
            Mark(mention.Person is { Official: false }, Unofficial, marks, ref n);
            Mark(mention.Institution, Institution, marks, ref n);
            Mark(mention.Counterpart, Counterpart, marks, ref n);
            Mark(mention.OfficeText is not null, Qualified, marks, ref n);
        }

        Mark(scene.TimeAt(token) is not null, Time, marks, ref n);
        Sentence sentence = scene.Text.Sentences[word.Sentence];
        Mark(token == sentence.First, First, marks, ref n);
        Mark(sentence.Paragraph == 0 && scene.HasHeadline, Headline, marks, ref n);
        // No word has all the marks of mentions: those of tag, relation and lexicon always find room.
        n = Math.Min(n, MostMarks - 3);
        marks[n++] = (byte)(Pos + (int)word.Pos);
        marks[n++] = (byte)(Relations + Math.Min((int)word.Relation, FirstKnown - Relations - 1));
        if (word.Pos is UniversalPos.Verb or UniversalPos.Aux && triggers.Verb(word.Lemma, "") is { } verb)
            marks[n++] = (byte)(FirstKnown + 1 + (int)verb.Frame);
        else if (triggers.Noun(word.Lemma) is { } noun)
            marks[n++] = (byte)(FirstKnown + 9 + (int)noun.Frame);
        return n;
    }

    /// <summary>The mentions and time expressions of a run of tokens, in the order of their heads.</summary>
    public static void Items(Scene scene, int first, int end, List<TellingItem> into)
    {
        into.Clear();
        int time = -1;
        for (int t = first; t < end; t++)
        {
            if (scene.MentionAt(t) is { } mention && mention.Head == t)
                into.Add(new TellingItem(mention.First, mention.End, t, mention, null));
            if (scene.TimeIndexAt(t) is >= 0 and var index && index != time)
            {
                time = index;
                int last = t + 1;
                while (last < end && scene.TimeIndexAt(last) == index)
                    last++;
                into.Add(new TellingItem(t, last, scene.HeadOf(t, last), null, scene.Times[index]));
            }
        }
    }

    /// <summary>How a mention or time stands to a word: side, distance, tree; ones and zeros.</summary>
    public static void Pair(Scene scene, int token, TellingItem item, Span<float> into)
    {
        into.Clear();
        int head = item.Head, distance = Math.Abs(head - token);
        into[head < token ? 0 : 1] = 1;
        into[2 + (distance <= 2 ? 0 : distance <= 5 ? 1 : distance <= 10 ? 2 : distance <= 20 ? 3 : distance <= 40 ? 4 : 5)] = 1;
        int apart = scene.Text[head].Sentence - scene.Text[token].Sentence;
        into[8 + (apart == 0 ? 0 : apart == -1 ? 1 : apart == 1 ? 2 : 3)] = 1;
        into[12 + Math.Min(3, Between(scene, token, head))] = 1;
        if (item.Mention is not null || item.Time is not null)
            into[item.Mention is { } mention ? 16 + (int)mention.Kind : 22] = 1;
        into[46] = item.Mention is { Country: null, Countries.Count: 0 } ? 1 : 0;
        into[47] = item.Mention?.Person is { Official: false } ? 1 : 0;
        if (apart != 0)
            return;
        int above = scene.Text[token].Head, over = scene.Text[head].Head;
        into[23] = over == token ? 1 : 0;
        into[24] = over >= 0 && over == above ? 1 : 0;
        into[25] = head == above ? 1 : 0;
        into[26] = token < item.End && token >= item.First ? 1 : 0;
        into[27] = over >= 0 && scene.Text[over].Head == token ? 1 : 0;
        int relation = scene.Text[head].Relation switch
        {
            Relation.Nsubj or Relation.NsubjPass => 0,
            Relation.Obj or Relation.Iobj => 1,
            Relation.Obl or Relation.Nmod => 2,
            Relation.Conj => 3,
            Relation.NmodPoss => 4,
            Relation.Compound or Relation.Amod => 5,
            Relation.Appos => 6,
            _ => 7,
        };
        into[28 + relation] = 1;
        int preposition = scene.Tree.CaseOf(head) switch
        {
            "with" => 0,
            "between" or "among" => 1,
            "by" => 2,
            "to" => 3,
            "of" => 4,
            "in" or "at" or "on" => 5,
            "from" => 6,
            "for" or "about" or "over" => 7,
            "" => 8,
            _ => 9,
        };
        into[36 + preposition] = 1;
    }

    /// <summary>The row of the way through the tree from a word to a mention's head: its relations up and down, and the preposition at its end; 0 where they share no sentence or stand far apart.</summary>
    public static int Path(Scene scene, int token, TellingItem item)
    {
        int head = item.Head;
        if (scene.Text[head].Sentence != scene.Text[token].Sentence)
            return 0;
        Span<int> up = stackalloc int[MostSteps];
        int steps = 0;
        for (int t = token; t >= 0 && steps < MostSteps; t = scene.Text[t].Head)
            up[steps++] = t;
        Span<int> down = stackalloc int[MostSteps];
        int fall = 0;
        int top = -1;
        for (int t = head; t >= 0 && fall < MostSteps && top < 0; t = scene.Text[t].Head)
        {
            top = up[..steps].IndexOf(t);
            if (top < 0)
                down[fall++] = t;
        }

        if (top < 0 || top + fall >= MostSteps)
            return 0;
        uint hash = 2166136261;
        for (int i = 0; i < top; i++)
            hash = (hash ^ (uint)(1 + (int)scene.Text[up[i]].Relation)) * 16777619;
        hash = (hash ^ 251) * 16777619;
        for (int i = fall - 1; i >= 0; i--)
            hash = (hash ^ (uint)(1 + (int)scene.Text[down[i]].Relation)) * 16777619;
        foreach (char c in scene.Tree.CaseOf(head))
            hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        return 1 + (int)(hash % (Paths - 1));
    }

    private static int Between(Scene scene, int token, int head)
    {
        int count = 0;
        Mention? last = scene.MentionAt(head);
        for (int t = Math.Min(token, head) + 1; t < Math.Max(token, head) && count < 3; t++)
        {
            if (scene.MentionAt(t) is { } mention && mention != last)
            {
                count++;
                last = mention;
            }
        }

        return count;
    }

    private static void Mark(bool holds, int mark, Span<byte> marks, ref int n)
    {
        if (holds && n < marks.Length)
            marks[n++] = (byte)mark;
    }
}
