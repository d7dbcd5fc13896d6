using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Whose turn each sentence of a transcript is: "MR PRICE: ...", "Q: ...", "A: ...", "Mao Ning: ...".</summary>
internal sealed class Turns
{
    private const int LongestName = 12, LongestLabel = 5, LeastTurns = 2;
    private readonly Scene _scene;
    private readonly SourceFinder _sources;
    private readonly Source?[] _turn;
    private readonly bool[] _inTurn;
    private readonly bool _byName;

    public Turns(Scene scene, SourceFinder sources)
    {
        (_scene, _sources) = (scene, sources);
        _turn = new Source?[scene.Text.Sentences.Count];
        _inTurn = new bool[scene.Text.Sentences.Count];
        _byName = AreNamed();
        Read();
    }

    /// <summary>True where the dispatch is a transcript.</summary>
    public bool Any { get; private set; }

    private AnalysedText Text => _scene.Text;

    public bool Has(int sentence) => _inTurn[sentence];

    /// <summary>Who speaks in a turn, or null for one who asks and for one who is nobody of the record.</summary>
    public Source? Of(int sentence) => _turn[sentence];

    private void Read()
    {
        Source? speaker = null;
        for (int s = 0; s < Text.Sentences.Count; s++)
        {
            Sentence sentence = Text.Sentences[s];
            if (OpensLine(sentence))
            {
                int colon = Name(sentence);
                if (colon > sentence.First)
                {
                    Any = true;
                    speaker = Speaker(sentence.First, colon);
                }
            }

            _inTurn[s] = Any;
            _turn[s] = speaker;
        }
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

    private Source? Speaker(int first, int colon)
    {
        if (Text[first].Lower is "a" or "answer" && colon == first + 1)
            return Host(first);
        string words = _scene.Words(first, colon);
        if (words.Contains("OFFICIAL", StringComparison.OrdinalIgnoreCase))
            return Described(words);
        if (_sources.SpokesmanOf(first) is { } spokesman)
            return Host(first) is { Person.OfficeText: { } office } host && office.Contains("spokes", StringComparison.OrdinalIgnoreCase) ? host : spokesman;
        int last = colon - 1;
        while (last > first && !char.IsLetter(Text.Text[Text[last].Start]))
            last--;
        ReadOnlySpan<char> surname = Text.Form(last);
        foreach (PersonEntity person in _scene.Persons)
        {
            if ((surname.Equals(person.Surname, StringComparison.OrdinalIgnoreCase) || words.Equals(person.Name, StringComparison.OrdinalIgnoreCase)) && person.Official && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null)
                return _sources.Of(person);
        }

        return null;
    }

    // Who answers: the first official named above the first question.
    private Source? Host(int before)
    {
        foreach (Mention mention in _scene.Mentions)
        {
            if (mention.First >= before)
                break;
            if (mention is { Kind: MentionKind.Person, Person: { Official: true } person } && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null)
                return _sources.Of(person);
        }

        return null;
    }

    private static Source Described(string words)
    {
        var titled = new System.Text.StringBuilder(words.ToLowerInvariant());
        for (int i = 0; i < titled.Length; i++)
        {
            if (i == 0 || titled[i - 1] == ' ')
                titled[i] = char.ToUpperInvariant(titled[i]);
        }

        string? country = words.Contains("ADMINISTRATION", StringComparison.OrdinalIgnoreCase) || words.Contains("STATE DEPARTMENT", StringComparison.OrdinalIgnoreCase) || words.Contains("U.S.", StringComparison.OrdinalIgnoreCase) ? "USA" : null;
        return new Source { Description = titled.ToString(), Office = titled.ToString(), Country = country, Attribution = Attribution.Anonymous };
    }
}
