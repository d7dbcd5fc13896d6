using Chancery.Reading.Tellings;

namespace Chancery.Training.Tellings;

/// <summary>Gathers the marks of a passage.</summary>
internal sealed class PassageBuilder
{
    private readonly List<PassageTelling> _tellings = [];
    private readonly List<PassageMark> _marks = [];
    private readonly Dictionary<char, (TellingKind Kind, TellingStatus Status)> _known = [];

    /// <summary>A word that tells: "a meeting held" at its first telling, "a" at later ones.</summary>
    public void AddTelling(int start, int end, string what)
    {
        string[] parts = what.Split(' ');
        if (parts.Length == 3)
            _known[parts[0][0]] = (Enum.Parse<TellingKind>(parts[1], true), Enum.Parse<TellingStatus>(parts[2], true));
        _tellings.Add(new PassageTelling(start, end, parts[0][0], default, default));
    }

    /// <summary>Words that belong to engagements: letters, each with a sign of the part they play or none.</summary>
    public void AddMarks(int start, int end, string letters)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            if (!char.IsLetter(letters[i]))
                continue;
            char sign = i + 1 < letters.Length ? letters[i + 1] : ' ';
            TellingRole role = sign switch
            {
                '>' => TellingRole.Visitor,
                '<' => TellingRole.Host,
                '@' => TellingRole.Place,
                '~' => TellingRole.Time,
                _ => TellingRole.Party,
            };
            _marks.Add(new PassageMark(start, end, letters[i], role));
        }
    }

    /// <summary>The passage.</summary>
    /// <exception cref="InvalidDataException">A letter has no telling with kind and status.</exception>
    public Passage Build(string text, string where)
    {
        if (_tellings.Find(t => !_known.ContainsKey(t.Engagement)) is { End: > 0 } lost)
            throw new InvalidDataException($"{where}: engagement {lost.Engagement} has neither kind nor status.");
        return new Passage
        {
            Text = text,
            Tellings = [.. _tellings.Select(t => t with { Kind = _known[t.Engagement].Kind, Status = _known[t.Engagement].Status })],
            Marks = _marks,
        };
    }
}
