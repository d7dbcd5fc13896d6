using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Whose words each sentence of a transcript is: the officials whose names stand before a colon.</summary>
internal sealed class TranscriptSpeakers
{
    private readonly PersonEntity?[] _speaker;
    private readonly int[] _labelEnd;
    private readonly List<PersonEntity> _all = [];

    private TranscriptSpeakers(int sentences) => (_speaker, _labelEnd) = (new PersonEntity?[sentences], new int[sentences]);

    /// <summary>Those who speak, or null where the dispatch is no transcript.</summary>
    public static TranscriptSpeakers? Read(Scene scene)
    {
        // No turn without a colon behind a line's first words.
        if (!scene.Dispatch.Text.Contains(':', StringComparison.Ordinal))
            return null;
        TranscriptSpeakers? read = null;
        PersonEntity? speaker = null;
        for (int s = 0; s < scene.Text.Sentences.Count; s++)
        {
            Sentence sentence = scene.Text.Sentences[s];
            if (scene.Labels.Colon(sentence) is > 0 and int colon)
            {
                read ??= new TranscriptSpeakers(scene.Text.Sentences.Count);
                read._labelEnd[s] = colon;
                speaker = Named(scene, sentence.First, colon);
                if (speaker is not null && !read._all.Contains(speaker))
                    read._all.Add(speaker);
            }

            read?._speaker[s] = speaker;
        }

        return read is { _all.Count: > 0 } ? read : null;
    }

    /// <summary>Who speaks a sentence, or null for one who asks and one who is nobody of the record.</summary>
    public PersonEntity? Of(int sentence) => _speaker[sentence];

    /// <summary>The state for which the dispatch's only officials speak, or null where they are of several.</summary>
    public string? State => _all.TrueForAll(p => p.Country == _all[0].Country) ? _all[0].Country : null;

    /// <summary>True for one who has a turn.</summary>
    public bool Speaks(PersonEntity person) => _all.Contains(person);

    /// <summary>True for a name that only says whose turn it is.</summary>
    public bool IsLabel(Mention mention, int sentence) => mention.First < _labelEnd[sentence];

    /// <summary>The one other, of another state, who speaks beside an official, or null.</summary>
    public PersonEntity? Other(PersonEntity speaker)
    {
        PersonEntity? other = null;
        foreach (PersonEntity person in _all)
        {
            if (person.Country == speaker.Country)
                continue;
            if (other is not null)
                return null;
            other = person;
        }

        return other;
    }

    private static PersonEntity? Named(Scene scene, int first, int colon)
    {
        int last = colon - 1;
        while (last > first && !char.IsLetter(scene.Text.Text[scene.Text[last].Start]))
            last--;
        // "FOREIGN MINISTER RINKĒVIČS" is Edgars Rinkevics, "MINISTER DRIAN" Mr. Le Drian.
        string surname = Folded(scene.Text.Form(last));
        foreach (PersonEntity person in scene.Persons)
        {
            string own = Folded(person.Surname);
            if ((own == surname || own.EndsWith(" " + surname, StringComparison.Ordinal)) && person.Official && person.Country is not null && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null)
                return person;
        }

        return null;
    }

    // Lower case, without marks on letters.
    private static string Folded(ReadOnlySpan<char> name)
    {
        var folded = new System.Text.StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (c is ' ' or '-')
                folded.Append(' ');
            else if (Lexicons.LetterFolding.Fold(c, out char second) is not '\0' and char first)
                folded.Append(char.ToLowerInvariant(first)).Append(second is '\0' ? "" : char.ToLowerInvariant(second).ToString());
        }

        return folded.ToString();
    }
}
