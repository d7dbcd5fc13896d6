using System.Text;
using Chancery.Claims;

namespace Chancery.Reading.Archives;

/// <summary>What a label in the head of a record announces.</summary>
internal enum HeaderField
{
    Participants,
    Date,
    Place,
    DatePlace,
    Subject,
    Other,
    Press,
}

/// <summary>The words of archival records: titles, labels, marks of states and verbs of conversation, and the signs of public speech, from Data/record-*.tsv, conversation-verbs.tsv and public-signs.tsv.</summary>
internal sealed class RecordLexicon
{
    private static readonly Lazy<RecordLexicon> s_default = new(() => new RecordLexicon());
    private readonly List<(string Title, EngagementKind Kind)> _titles = [];
    private readonly Dictionary<string, HeaderField> _labels = new(StringComparer.Ordinal);
    private readonly List<(string Words, string State)> _marks = [];
    private readonly Dictionary<string, bool> _verbs = new(StringComparer.Ordinal);
    private readonly List<(string Words, bool News)> _signs = [];

    private RecordLexicon()
    {
        foreach (DataTable.Row row in DataTable.Load("record-titles.tsv", 3))
            _titles.Add((row[0], row.Enum<EngagementKind>(1)));
        foreach (DataTable.Row row in DataTable.Load("record-fields.tsv", 2))
            _labels.Add(row[0], row.Enum<HeaderField>(1));
        foreach (DataTable.Row row in DataTable.Load("record-marks.tsv", 2))
            _marks.Add((row[0], row[1]));
        foreach (DataTable.Row row in DataTable.Load("conversation-verbs.tsv", 3))
            _verbs.Add(row[0], row.OneOf(1, "yes", "no") == "yes");
        foreach (DataTable.Row row in DataTable.Load("public-signs.tsv", 2))
            _signs.Add((row[0], row.OneOf(1, "news", "public") == "news"));
    }

    public static RecordLexicon Default => s_default.Value;

    /// <summary>What the title of a record says it records, or null for any other line.</summary>
    public EngagementKind? Title(ReadOnlySpan<char> line)
    {
        if (line.Length is < 6 or > 300)
            return null;
        string lower = line.ToString().ToLowerInvariant();
        foreach ((string title, EngagementKind kind) in _titles)
        {
            int at = lower.IndexOf(title, StringComparison.Ordinal);
            if (at >= 0 && at <= 60 && Begins(line, lower, at) && Ends(lower, at + title.Length))
                return kind;
        }

        return null;
    }

    /// <summary>The field that a label announces, and the words before it ("U.S." of "U.S. participants"); null for any other words.</summary>
    public (HeaderField Field, string? Side)? Label(ReadOnlySpan<char> words)
    {
        string label = Normal(words);
        if (label.Length == 0)
            return null;
        if (_labels.TryGetValue(label, out HeaderField field))
            return (field, null);
        // "U.S. participants", "the soviet side", "for the united kingdom"
        int space = label.LastIndexOf(' ');
        if (space > 0 && label.Length <= 40 && _labels.TryGetValue(label[(space + 1)..], out field) && field == HeaderField.Participants)
            return (field, words.Trim(" :[]").ToString());
        return label.StartsWith("for the ", StringComparison.Ordinal) && label.Length <= 40 ? (HeaderField.Participants, words[8..].Trim(" :[]").ToString()) : null;
    }

    /// <summary>The state whose servant the description marks, or null.</summary>
    public string? StateOf(string description)
    {
        string lower = " " + Normal(description) + " ";
        foreach ((string words, string state) in _marks)
        {
            if (lower.Contains(" " + words + " ", StringComparison.Ordinal))
                return state;
        }

        return null;
    }

    /// <summary>Whether a verb tells what was said, and whether it answers or asks.</summary>
    public bool Tells(string lemma, out bool turn) => _verbs.TryGetValue(lemma, out turn);

    /// <summary>How often a text shows that it is news, or what is said in public.</summary>
    public int Signs(string text, bool news)
    {
        int count = 0;
        foreach ((string words, bool ofNews) in _signs)
        {
            if (ofNews != news)
                continue;
            for (int at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.OrdinalIgnoreCase))
                count++;
        }

        return count;
    }

    // Before the title stand a number, "SECRET", a ministry, or nothing.
    private static bool Begins(ReadOnlySpan<char> line, string lower, int at)
    {
        if (at == 0)
            return true;
        if (char.IsLetterOrDigit(lower[at - 1]))
            return false;
        ReadOnlySpan<char> before = line[..at].Trim(" .\t-–—:[]");
        if (before.IndexOfAnyExceptInRange('0', '9') < 0)
            return true;
        return !before.ContainsAnyInRange('a', 'z') || before.StartsWith("Department of", StringComparison.OrdinalIgnoreCase) || before.StartsWith("The White House", StringComparison.OrdinalIgnoreCase);
    }

    private static bool Ends(string lower, int end) => end == lower.Length || !char.IsLetter(lower[end]);

    private static string Normal(ReadOnlySpan<char> words)
    {
        var normal = new StringBuilder(words.Length);
        foreach (char c in words)
        {
            if (c is '&' or '/')
                normal.Append(normal.Length > 0 && normal[^1] == ' ' ? "and " : " and ");
            else if (char.IsLetterOrDigit(c) || c is '\'' or '-')
                normal.Append(char.ToLowerInvariant(c));
            else if (c is '’')
                normal.Append('\'');
            else if (c is not '.' && normal.Length > 0 && normal[^1] != ' ')
                normal.Append(' ');
        }

        return normal.ToString().Trim();
    }
}
