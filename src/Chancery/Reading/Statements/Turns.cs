using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Whose turn each sentence of a transcript is: "MR PRICE: ...", "Q: ...", "A: ...", "Mao Ning: ...".</summary>
internal sealed class Turns
{
    private readonly Scene _scene;
    private readonly SourceFinder _sources;
    private readonly Source?[] _turn;
    private readonly bool[] _inTurn;

    public Turns(Scene scene, SourceFinder sources)
    {
        (_scene, _sources) = (scene, sources);
        _turn = new Source?[scene.Text.Sentences.Count];
        _inTurn = new bool[scene.Text.Sentences.Count];
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
            if (_scene.Labels.Colon(sentence) is > 0 and int colon)
            {
                Any = true;
                speaker = Speaker(sentence.First, colon);
            }

            _inTurn[s] = Any;
            _turn[s] = speaker;
        }
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
