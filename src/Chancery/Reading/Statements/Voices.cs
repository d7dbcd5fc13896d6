using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Who "we" and "the United States" are in a release, a letter or a transcript: the spokesperson in whose name it is issued, its author, the one whose turn it is.</summary>
internal sealed class Voices
{
    private const int LongestLine = 22;
    private const int LeadParagraphs = 4;
    private readonly Scene _scene;
    private readonly SourceFinder _sources;
    private readonly JointSpeakers _joint;
    private readonly Turns _turns;

    public Voices(Scene scene, SourceFinder sources, JointSpeakers joint)
    {
        (_scene, _sources, _joint) = (scene, sources, joint);
        Release = ReadRelease();
        _turns = new Turns(scene, sources);
    }

    /// <summary>In whose name the whole dispatch speaks, or null.</summary>
    public Source? Release { get; private set; }

    /// <summary>True where that is a spokesperson's name above a release, not a readout that is attributable to one.</summary>
    public bool IsSigned { get; private set; }

    public bool IsTranscript => _turns.Any;

    public bool InTurn(int sentence) => _turns.Has(sentence);

    /// <summary>Who "I" and "we" are outside quotation marks, or null.</summary>
    public Source? Of(int sentence) => _turns.Has(sentence) ? _turns.Of(sentence) : Release;

    private AnalysedText Text => _scene.Text;

    private Source? ReadRelease()
    {
        if (_scene.Author?.Person is { } author)
            return _sources.Of(author);
        if (Titled() is { } titled)
            return titled;
        int start = _scene.HasHeadline ? 1 : 0;
        bool joint = false;
        for (int s = 0; s < Text.Sentences.Count; s++)
        {
            Sentence sentence = Text.Sentences[s];
            if (sentence.Paragraph > start + LeadParagraphs)
                break;
            if (sentence.Paragraph < start)
            {
                joint |= Has(sentence, "joint") && (Has(sentence, "statement") || Has(sentence, "declaration") || Has(sentence, "communique") || Has(sentence, "communiqué"));
                continue;
            }

            if (Prefaces.Issuers(_scene, sentence, _sources) is { } issuers)
                return issuers;
            if (Named(sentence) is { } named)
                return named;
        }

        if (joint)
            return Together(start);
        return _scene.AuthorCountry is not null ? Signature() : null;
    }

    // "Press remarks by High Representative Josep Borrell", "Statement by Prime Minister Gaston Browne on the floods"
    private Source? Titled()
    {
        if (!_scene.HasHeadline || Text.Sentences.Count == 0)
            return null;
        Sentence title = Text.Sentences[0];
        bool paper = false;
        for (int t = title.First; t < title.End; t++)
        {
            paper |= Text[t].Lower is "remarks" or "statement" or "speech" or "address" or "message" or "comments" or "intervention" or "statements" or "briefing" or "replies";
            if (!paper || Text[t].Lower is not "by")
                continue;
            if (Has(title, "joint"))
                return Several(t + 1, title.End);
            for (int u = t + 1; u < title.End; u++)
            {
                if (_scene.MentionAt(u) is { Kind: MentionKind.Person, Person: { Official: true } person } && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null)
                    return _sources.Of(person);
                if (Text[u].Pos is UniversalPos.Verb)
                    return null;
            }

            return Unnamed(t + 1, title);
        }

        return null;
    }

    // "Statements made by the Foreign Ministry spokesperson": of the state in whose capital they are made.
    private Source? Unnamed(int first, Sentence title)
    {
        for (int t = first; t < title.End; t++)
        {
            if (Text[t].Lower is not ("spokesperson" or "spokesman" or "spokeswoman"))
                continue;
            string words = SourceDescriptions.WithoutArticle(_scene.Words(first, t + 1));
            string? country = _scene.VoiceCountry;
            for (int u = first; u <= t && country is null; u++)
                country = _scene.MentionAt(u) is { } mention ? mention.Person?.Country ?? mention.Country : null;
            country ??= FirstState(title.End);
            return country is null ? null : new Source { Description = words, Office = words, Country = country, Attribution = Attribution.Institutional, Head = "spokesperson" };
        }

        return null;
    }

    // The state that the body names first as one that acts: a ministry's release begins with its own.
    private string? FirstState(int from)
    {
        foreach (Mention mention in _scene.Mentions)
        {
            if (mention.First >= from && mention is { Kind: MentionKind.State, Locative: false, Country: { } code } && Text[mention.Head].Relation is Relation.Nsubj)
                return code;
        }

        return null;
    }

    // "Joint statement by High Representative Kallas and Commissioner Lahbib"
    private Source? Several(int first, int end)
    {
        var members = new List<Source>();
        for (int t = first; t < end && Text[t].Pos is not UniversalPos.Verb; t++)
        {
            if (_scene.MentionAt(t) is not { Kind: MentionKind.Person, Person: { Official: true } person } mention)
                continue;
            members.Add(_sources.Of(person));
            t = mention.End - 1;
        }

        return members.Count > 1 ? Source.Joint(members) : null;
    }

    // "Ned Price, Department Spokesperson"; "The below is attributable to Spokesperson Ned Price:"; "Statement by Foreign Minister Lee"
    private Source? Named(Sentence sentence)
    {
        int length = sentence.End - sentence.First;
        if (length > LongestLine)
            return null;
        bool attributable = Has(sentence, "attributable") || Has(sentence, "issued") || (Has(sentence, "statement") && (Has(sentence, "by") || Has(sentence, "following") || Has(sentence, "from")));
        bool line = length <= 16 && !HasVerb(sentence) && Text[sentence.End - 1].Lower is not ".";
        if (!attributable && !line)
            return null;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_scene.MentionAt(t) is not { Kind: MentionKind.Person, Person: { } person } mention || mention.First != t && t != mention.NameFirst)
                continue;
            if (!attributable && t > sentence.First + 1 && mention.First > sentence.First + 1)
                return null;
            // A line of names is no voice; a name with an office is.
            if (!attributable && mention.OfficeText is null && person.OfficeText is null)
                return null;
            Source source = _sources.Of(person);
            source.Country ??= _scene.VoiceCountry ?? Own(sentence);
            _scene.Voice ??= mention;
            IsSigned = !attributable;
            return source;
        }

        if (line && Has(sentence, "office") && (Has(sentence, "spokesperson") || Has(sentence, "spokesman")))
        {
            IsSigned = true;
            return new Source { Description = SourceDescriptions.WithoutArticle(_scene.Words(sentence.First, sentence.End)), Country = _scene.VoiceCountry ?? Own(sentence), Attribution = Attribution.Institutional };
        }

        return null;
    }

    // A release speaks for the state of its first official, whose secretary needs no country there.
    private string? Own(Sentence sentence)
    {
        foreach (Mention mention in _scene.Mentions)
        {
            if (mention.First >= sentence.End && mention is { Kind: MentionKind.Person, Person.Country: { } country })
                return country;
        }

        return null;
    }

    // The parties named first in a joint statement.
    private Source? Together(int paragraph)
    {
        foreach (Sentence sentence in Text.Sentences)
        {
            if (sentence.Paragraph < paragraph)
                continue;
            Mention? group = null;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (_scene.MentionAt(t) is { Kind: MentionKind.Group, Countries.Count: > 1 } mention)
                    group ??= mention;
            }

            if (group is not null)
                return new Source { Description = SourceDescriptions.Shortened(SourceDescriptions.WithoutArticle(_scene.Words(group.First, group.End))), Office = group.OfficeText, Attribution = Attribution.Named, Plural = true };
            if (_joint.At(sentence.First) is { } together)
                return together;
        }

        return null;
    }

    // The last line of a telegram: "McConaughy".
    private Source? Signature()
    {
        Sentence last = Text.Sentences[^1];
        if (last.End - last.First > 3 || Text.Sentences.Count < 3 || !char.IsUpper(Text.Text[Text[last.First].Start]))
            return null;
        return new Source { Name = _scene.Words(last.First, last.End).TrimEnd('.'), Country = _scene.AuthorCountry, Attribution = Attribution.Named };
    }

    private bool Has(Sentence sentence, string word)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (Text[t].Lower == word)
                return true;
        }

        return false;
    }

    private bool HasVerb(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (PennTag.Name(Text[t].Tag) is "VBD" or "VBZ" or "VBP" or "MD" && _scene.MentionAt(t) is null)
                return true;
        }

        return false;
    }
}
