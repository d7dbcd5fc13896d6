using System.Globalization;
using NodaTime;

namespace Chancery.Time.Reading;

/// <summary>Holidays and recurring diplomatic dates with the way each is computed, read from tab-separated data.</summary>
/// <remarks>
/// A row: id, way, numbers. Ways: <c>fixed</c> month day [length]; <c>nth</c> month weekday n [length] [offset in days] (n -1
/// counts from the end); <c>easter</c> offset [length]; <c>table</c> yyyy-mm-dd[/length] ...
/// </remarks>
internal sealed class Holidays
{
    private readonly Dictionary<int, Entry> _entries = [];

    private sealed record Entry(string Way, int[] Numbers, Dictionary<int, (LocalDate First, int Length)>? Table);

    public void Load(string file, string data)
    {
        int number = 0;
        foreach (string raw in data.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length < 3 || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out int id))
                throw new TimeDataException(file, number, "a row reads: id, way, numbers [, remark]");
            Entry entry = cells[1] == "table" ? new(cells[1], [], Table(file, number, cells[2])) : new(cells[1], Numbers(file, number, cells[2]), null);
            int least = cells[1] switch { "fixed" => 2, "nth" => 3, "easter" => 1, "table" => 0, _ => throw new TimeDataException(file, number, $"'{cells[1]}' is no way to compute a day") };
            if (entry.Numbers.Length < least)
                throw new TimeDataException(file, number, $"'{cells[1]}' needs {least} numbers");
            if (!_entries.TryAdd(id, entry))
                throw new TimeDataException(file, number, $"id {id} stands above");
        }
    }

    public bool TryDays(int id, int year, out LocalDate first, out LocalDate last)
    {
        first = last = default;
        if (!_entries.TryGetValue(id, out Entry? entry) || year is < 1 or > 9990)
            return false;
        int[] n = entry.Numbers;
        int length = 1;
        switch (entry.Way)
        {
            case "fixed":
                first = new LocalDate(year, n[0], n[1]);
                length = n.Length > 2 ? n[2] : 1;
                break;
            case "nth":
                first = Nth(year, n[0], n[1], n[2]).PlusDays(n.Length > 4 ? n[4] : 0);
                length = n.Length > 3 ? n[3] : 1;
                break;
            case "easter":
                first = Easter(year).PlusDays(n[0]);
                length = n.Length > 1 ? n[1] : 1;
                break;
            default:
                if (!entry.Table!.TryGetValue(year, out (LocalDate First, int Length) row))
                    return false;
                (first, length) = row;
                break;
        }

        last = first.PlusDays(length - 1);
        return true;
    }

    /// <summary>The year of the holiday before (-1), after (1) or nearest to (0) a day; null where its days are unknown.</summary>
    public int? NearestYear(int id, LocalDate day, int direction)
    {
        int? best = null;
        int bestDistance = int.MaxValue;
        for (int year = day.Year - 1; year <= day.Year + 1; year++)
        {
            if (!TryDays(id, year, out LocalDate first, out LocalDate last))
                continue;
            int distance = first > day ? Period.DaysBetween(day, first) : last < day ? Period.DaysBetween(last, day) : 0;
            if (direction < 0 && first > day || direction > 0 && last < day)
                distance += 1000;
            if (distance < bestDistance)
                (best, bestDistance) = (year, distance);
        }

        return best;
    }

    /// <summary>"XXXX-12-25" for a holiday of a fixed day, else null.</summary>
    public string? ValueWithoutYear(int id) => _entries.TryGetValue(id, out Entry? entry) && entry.Way == "fixed"
        ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{entry.Numbers[0]:00}-{entry.Numbers[1]:00}")
        : null;

    private static LocalDate Nth(int year, int month, int weekday, int n)
    {
        var first = new LocalDate(year, month, 1);
        if (n > 0)
            return first.PlusDays((weekday - (int)first.DayOfWeek + 7) % 7 + 7 * (n - 1));
        LocalDate last = first.PlusMonths(1).PlusDays(-1);
        return last.PlusDays(-(((int)last.DayOfWeek - weekday + 7) % 7) + 7 * (n + 1));
    }

    // The Gregorian computus in the form of Meeus, Jones and Butcher.
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return new LocalDate(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }

    private static int[] Numbers(string file, int line, string cell)
    {
        string[] words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] numbers = new int[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!int.TryParse(words[i], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i]))
                throw new TimeDataException(file, line, $"'{words[i]}' is no number");
        }

        return numbers;
    }

    private static Dictionary<int, (LocalDate, int)> Table(string file, int line, string cell)
    {
        var table = new Dictionary<int, (LocalDate, int)>();
        foreach (string word in cell.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = word.Split('/');
            NodaTime.Text.ParseResult<LocalDate> day = NodaTime.Text.LocalDatePattern.Iso.Parse(sides[0]);
            int length = 1;
            if (!day.Success || sides.Length > 1 && !int.TryParse(sides[1], NumberStyles.None, CultureInfo.InvariantCulture, out length) || !table.TryAdd(day.Value.Year, (day.Value, length)))
                throw new TimeDataException(file, line, $"'{word}' is no yyyy-mm-dd or yyyy-mm-dd/length of a year of its own");
        }

        return table;
    }
}
