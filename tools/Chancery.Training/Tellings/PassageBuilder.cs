using Chancery.Claims;
using Chancery.Reading.Tellings;

namespace Chancery.Training.Tellings;

/// <summary>Gathers the marks of a passage.</summary>
internal sealed class PassageBuilder
{
    private readonly List<PassageTelling> _tellings = [];
    private readonly List<PassageStatement> _statements = [];
    private readonly List<PassageMark> _marks = [];
    private readonly Dictionary<char, (TellingKind Kind, TellingStatus Status)> _known = [];

    /// <summary>A mark of real.jsonl: "{ab>" is one of words that belong to engagements and statements, any other of a word that tells or says.</summary>
    /// <exception cref="InvalidDataException">A sign of it has no meaning.</exception>
    public void Add(int start, int end, string mark, string where)
    {
        if (mark[0] == '{')
            AddMarks(start, end, mark[1..], where);
        else
            AddWord(start, end, mark);
    }

    /// <summary>A word that tells or says: "a meeting held" at the first telling of an engagement, "a" at later ones, "A demand" for a statement; both parted by a semicolon.</summary>
    public void AddWord(int start, int end, string what)
    {
        foreach (string each in what.Split(';'))
        {
            string[] parts = each.Trim().Split(' ');
            char letter = parts[0][0];
            if (char.IsUpper(letter))
            {
                _statements.Add(new PassageStatement(start, end, letter, Enum.Parse<StatementKind>(parts[1], true)));
                continue;
            }

            if (parts.Length == 3)
                _known[letter] = (Enum.Parse<TellingKind>(parts[1], true), Enum.Parse<TellingStatus>(parts[2], true));
            _tellings.Add(new PassageTelling(start, end, letter, default, default));
        }
    }

    /// <summary>Words that belong to engagements and statements: letters, each with a sign of the part they play or none.</summary>
    /// <exception cref="InvalidDataException">A sign has no meaning, or no letter before it.</exception>
    public void AddMarks(int start, int end, string letters, string where)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            bool signed = i + 1 < letters.Length && !char.IsLetter(letters[i + 1]);
            TellingRole? role = !signed ? TellingRole.Party : letters[i + 1] switch
            {
                '>' => TellingRole.Visitor,
                '<' => TellingRole.Host,
                '@' => TellingRole.Place,
                '~' => TellingRole.Time,
                '#' => TellingRole.Topic,
                _ => null,
            };
            if (role is null || !char.IsLetter(letters[i]))
                throw new InvalidDataException($"{where}: a mark \"{letters}\", of which passages/README.md knows nothing.");
            _marks.Add(new PassageMark(start, end, letters[i], role.Value));
            i += signed ? 1 : 0;
        }
    }

    /// <summary>The passage.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="where">File and place, for the message.</param>
    /// <param name="of">What is marked in it: "engagements", "statements" or "both".</param>
    /// <param name="agendas">True where it is marked too what engagements are about.</param>
    /// <exception cref="InvalidDataException">A letter has no telling with kind and status.</exception>
    public Passage Build(string text, string where, string of, bool agendas)
    {
        if (_tellings.Find(t => !_known.ContainsKey(t.Engagement)) is { End: > 0 } lost)
            throw new InvalidDataException($"{where}: engagement {lost.Engagement} has neither kind nor status.");
        return new Passage
        {
            Text = text,
            Tellings = of is "engagements" or "both" ? [.. _tellings.Select(t => t with { Kind = _known[t.Engagement].Kind, Status = _known[t.Engagement].Status })] : null,
            Statements = of is "statements" or "both" ? _statements : null,
            Marks = _marks,
            Agendas = agendas,
        };
    }
}
