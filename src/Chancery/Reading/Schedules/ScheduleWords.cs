using Chancery.Claims;

namespace Chancery.Reading.Schedules;

/// <summary>The words of schedules, from Data/schedule-words.tsv.</summary>
internal sealed class ScheduleWords
{
    private const int LongestTitle = 160;
    private static readonly Lazy<ScheduleWords> s_default = new(() => new ScheduleWords());
    private readonly List<string> _titles = [], _until = [];
    private readonly List<(string Words, EngagementStatus Fate)> _fates = [];

    private ScheduleWords()
    {
        foreach (DataTable.Row row in DataTable.Load("schedule-words.tsv", 4))
        {
            string what = row.OneOf(0, "title", "fate", "until");
            foreach (string words in row[1].Split('|'))
            {
                if (what == "title")
                    _titles.Add(words);
                else if (what == "until")
                    _until.Add(words);
                else
                    _fates.Add((words, row.Enum<EngagementStatus>(2)));
            }
        }
    }

    public static ScheduleWords Default => s_default.Value;

    /// <summary>Whether a headline heads a schedule.</summary>
    public bool IsTitle(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTitle)
            return false;
        foreach (string words in _titles)
        {
            if (Holds(line, words, out _))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word leads to the last day of an entry.</summary>
    public bool IsUntil(string lower) => _until.Contains(lower);

    /// <summary>What becomes of an entry by the words that stand in brackets, in capitals or before a colon; null where they say nothing.</summary>
    public EngagementStatus? Fate(ReadOnlySpan<char> entry)
    {
        foreach ((string words, EngagementStatus fate) in _fates)
        {
            if (Holds(entry, words, out int at) && SetApart(entry, at, at + words.Length))
                return fate;
        }

        return null;
    }

    // "(CANCELLED)", "CANCELLED", "Postponed:", not "the cancelled deal".
    private static bool SetApart(ReadOnlySpan<char> entry, int start, int end)
    {
        bool before = start == 0 || entry[..start].TrimEnd() is [.., '(' or '[' or '-' or '–' or '—' or ';' or ','];
        bool behind = end == entry.Length || entry[end..].TrimStart() is [')' or ']' or ':' or '.' or ';' or '-' or '–' or '—', ..] or [];
        return before && behind;
    }

    private static bool Holds(ReadOnlySpan<char> line, string words, out int at)
    {
        int from = 0;
        while ((at = line[from..].IndexOf(words, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            at += from;
            int end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (end == line.Length || !char.IsLetterOrDigit(line[end])))
                return true;
            from = end;
        }

        return false;
    }
}
