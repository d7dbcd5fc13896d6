using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>The words before the colon with which a turn of a transcript opens: "MR PRICE:", "Q:", "Mao Ning:".</summary>
internal sealed class TurnLabels
{
    private const int LongestName = 12, LongestLabel = 5, LeastTurns = 2;
    private readonly Scene _scene;
    private readonly bool _byName;

    public TurnLabels(Scene scene)
    {
        _scene = scene;
        _byName = AreNamed();
    }

    private AnalysedText Text => _scene.Text;

    /// <summary>The colon behind the label with which the sentence opens, or -1.</summary>
    public int Colon(Sentence sentence)
    {
        if (!OpensLine(sentence))
            return -1;
        int colon = Name(sentence);
        return colon > sentence.First ? colon : -1;
    }

    private bool OpensLine(Sentence sentence)
    {
        int start = Text[sentence.First].Start;
        return start == 0 || Text.Text[start - 1] == '\n';
    }

    private int Name(Sentence sentence)
    {
        // "Spokesperson: ...", "Question: ..."
        if (sentence.First + 2 < sentence.End && Text[sentence.First + 1].Lower == ":" && Text[sentence.First].Lower is "spokesperson" or "spokesman" or "spokeswoman" or "question" or "q" or "a" or "answer" or "moderator" or "minister" or "president" or "journalist" or "reporter")
            return sentence.First + 1;
        if (_byName && Label(sentence) is > 0 and int label)
            return label;
        int end = Math.Min(sentence.End, sentence.First + LongestName), letters = 0;
        for (int t = sentence.First; t < end; t++)
        {
            if (Text[t].Lower == ":")
                return letters > 1 && !IsShouted(t + 1, sentence.End) ? t : -1;
            foreach (char c in _scene.Dispatch.Text.AsSpan(Text[t].Start, Text[t].End - Text[t].Start))
            {
                if (char.IsLower(c))
                    return -1;
                letters += char.IsUpper(c) ? 1 : 0;
            }
        }

        return -1;
    }

    // Several lines that open with an official's name and a colon: "Mao Ning: China has taken note".
    private bool AreNamed()
    {
        int lines = 0;
        foreach (Sentence sentence in Text.Sentences)
        {
            if (sentence.Paragraph > 0 && OpensLine(sentence) && Label(sentence) is > 0 and int colon && _scene.MentionAt(colon - 1) is { Kind: MentionKind.Person, Person: { Official: true } } mention && mention.First == sentence.First)
                lines++;
        }

        return lines >= LeastTurns;
    }

    private int Label(Sentence sentence)
    {
        for (int t = sentence.First + 1; t < Math.Min(sentence.End - 1, sentence.First + LongestLabel); t++)
        {
            if (Text[t].Lower == ":")
                return t;
            if (Text[t].Pos is UniversalPos.Punct or UniversalPos.Aux || PennTag.Name(Text[t].Tag) is "VBD" or "VBZ" or "VBP")
                return -1;
        }

        return -1;
    }

    // "KREMLIN: RUSSIA RESERVES THE RIGHT" is a headline, no turn.
    private bool IsShouted(int first, int end)
    {
        if (first >= end)
            return false;
        foreach (char c in _scene.Dispatch.Text.AsSpan(Text[first].Start, Text[end - 1].End - Text[first].Start))
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
