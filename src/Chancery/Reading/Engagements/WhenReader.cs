using Chancery.Claims;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Makes one <see cref="When"/> of all the time expressions that belong to an engagement.</summary>
internal static class WhenReader
{
    // A stretch of more than a dozen years dates nothing.
    private const int LongestDays = 4400, HalfYear = 183;

    /// <param name="times">The expressions in the order of the text.</param>
    /// <param name="ends">True where the day is the last of it: "left after a two-day visit".</param>
    /// <param name="spans">True for what goes on for days, such as a visit: days named within its first and last are those of its parts.</param>
    public static When Combine(IReadOnlyList<TimeExpression> times, bool spans = false, bool ends = false)
    {
        LocalDate? start = null, end = null;
        bool within = true, any = false, openStart = false;
        int duration = 0;
        string? words = null;
        foreach (TimeExpression time in times)
        {
            if (time.Type == TimexType.Duration && time.When.IsUnknown)
            {
                if (time.Days is > 0 and < 60)
                    duration = time.Days;
                continue;
            }

            // "a 21st-century railway": no day of anything.
            if (time.Type == TimexType.Set || time.When.IsUnknown || time.When is { Start: { } low0, End: { } high0 } && Period.DaysBetween(low0, high0) > LongestDays)
                continue;
            When when = time.When;
            if (!any)
            {
                (start, end, within, any, words) = (when.Start, when.End, when.Within, true, when.Text);
                openStart = when.End is null;
                continue;
            }

            // "July 18-24", and "on July 20" within it.
            if (spans && !within && start is { } s0 && end is { } e0 && s0 < e0 && when.Start >= s0 && (when.End ?? when.Start) <= e0)
                continue;
            if (spans && !when.Within && when.Start < when.End && start >= when.Start && (end ?? start) <= when.End)
            {
                (start, end, within, words, openStart) = (when.Start, when.End, false, when.Text, false);
                continue;
            }

            // "to Kyiv on July 20-21 and Warsaw on July 21-23"
            if (spans && !within && !when.Within && start < end && when.Start < when.End && when.Start <= end!.Value.PlusDays(1) && start <= when.End!.Value.PlusDays(1))
            {
                (start, end) = (start < when.Start ? start : when.Start, end > when.End ? end : when.End);
                continue;
            }

            // "tomorrow and on Tuesday"
            if (!when.Within && end is { } day1 && when.Start is { } day2 && when.End == day2 && (start == end || spans && !within) && day2 == day1.PlusDays(1))
            {
                (end, within) = (day2, false);
                continue;
            }

            // "in October", and "from October 27 to November 1": the days are told.
            if (spans && within && !when.Within && IsMonth(start, end) && when is { Start: { } opens, End: { } closes } && opens < closes && opens >= start && opens <= end)
            {
                (start, end, within, words, openStart) = (opens, closes, false, when.Text, false);
                continue;
            }

            if (spans && !within && when.Within && IsMonth(when.Start, when.End) && start < end && start >= when.Start && start <= when.End)
                continue;
            // The narrower of two that overlap; of two that do not, the first stands.
            LocalDate? low = Max(start, when.Start), high = Min(end, when.End);
            if (low is not null && high is not null && low > high)
                continue;
            bool narrower = Length(when.Start, when.End) < Length(start, end) || when.End is null;
            if (narrower)
            {
                words = when.Text;
                within = when.Within;
                openStart = when.End is null;
            }

            (start, end) = (low, high);
            if (openStart && duration == 0)
                end = null;
        }

        if (!any)
            return When.Unknown;
        if (ends && duration > 1 && start is { } last && end == start)
        {
            start = last.PlusDays(1 - duration);
            within = false;
        }
        else if (duration > 1 && start is { } first && (openStart || end == start))
        {
            end = first.PlusDays(duration - 1);
            within = false;
        }
        else if (openStart && end is not null)
        {
            within = false;
        }

        return new When(start, end, within && start != end, Edtf(start, end, within && start != end), words);
    }

    /// <summary>From the first day of one to the last day of the other.</summary>
    public static When Hull(When one, When other)
    {
        LocalDate? start = Min(one.Start ?? one.End, other.Start ?? other.End), end = Max(one.End ?? one.Start, other.End ?? other.Start);
        return new When(start, end, false, Edtf(start, end, false), one.Text);
    }

    /// <summary>"to Kigali on Monday, Kampala on Tuesday and Dodoma on Thursday": from the first stop to the last; null where the days are not one for each stop, in their order.</summary>
    public static When? OfStops(IReadOnlyList<TimeExpression> times, int stops)
    {
        if (stops < 2 || times.Count < 2 || times.Count > stops)
            return null;
        LocalDate? first = null, last = null;
        foreach (TimeExpression time in times)
        {
            if (time.When is not { Start: { } start, End: { } end } || Period.DaysBetween(start, end) > 7 || time.When.Within || start < last)
                return null;
            first ??= start;
            last = end;
        }

        return first is { } from && last is { } to && from < to && Period.DaysBetween(from, to) <= 21 ? new When(from, to, false, Edtf(from, to, false), times[0].When.Text) : null;
    }

    /// <summary>The days that the expressions give, or the stretch that "a few weeks ago" leaves open.</summary>
    public static When Of(IReadOnlyList<TimeExpression> times, Scene scene, bool spans, bool ends) =>
        Combine(times, spans, ends) is { IsUnknown: false } known ? known : Ago(times, scene);

    /// <summary>"a few weeks ago": some time in a stretch before the day of writing; unknown where nothing of the kind is said.</summary>
    private static When Ago(IReadOnlyList<TimeExpression> times, Scene scene)
    {
        if (scene.Published is not { } published)
            return When.Unknown;
        foreach (TimeExpression time in times)
        {
            if (time.Value is not "PAST_REF")
                continue;
            string words = scene.Dispatch.Text[time.Start..time.End];
            if (!words.EndsWith("ago", StringComparison.OrdinalIgnoreCase) && !words.Contains("past few", StringComparison.OrdinalIgnoreCase) && !words.Contains("last few", StringComparison.OrdinalIgnoreCase))
                continue;
            (int most, int least) = words.Contains("day", StringComparison.OrdinalIgnoreCase) ? (7, 1) : words.Contains("week", StringComparison.OrdinalIgnoreCase) ? (28, 7) : words.Contains("month", StringComparison.OrdinalIgnoreCase) ? (180, 45) : (0, 0);
            if (most == 0)
                continue;
            (LocalDate from, LocalDate to) = (published.PlusDays(-most), published.PlusDays(-least));
            return new When(from, to, true, Edtf(from, to, true), words);
        }

        return When.Unknown;
    }

    /// <summary>What was put off or called off and had been "set for April" is of the April just gone, told in May.</summary>
    public static When Fallen(When when, LocalDate? published)
    {
        if (published is not { } day || when is not { Start: { } start, End: { } end, Text: { } words } || !NamesMonth(words) || start.Month != end.Month || start.Year != end.Year || Period.DaysBetween(day, start) <= HalfYear)
            return when;
        (LocalDate first, LocalDate last) = (start.PlusYears(-1), end.PlusYears(-1));
        return last < day ? new When(first, last, when.Within, Edtf(first, last, when.Within), words) : when;
    }

    /// <summary>What is still planned, or was put off, "on Friday" or "this weekend" lies ahead, whatever tense stands by it.</summary>
    public static When Ahead(When when, LocalDate? published, bool fallen = false)
    {
        // "by the end of June", still to come: from now on.
        if (when is { Start: null, End: { } by, Within: true } && published is { } now && now <= by)
            return new When(now, by, now != by, Edtf(now, by, now != by), when.Text);
        if (published is not { } day || when is not { Start: { } start, End: { } end, Text: { } words } || end >= day)
            return when;
        // "is trying to arrange a meeting in September", told in the July before it; but "set for April, was put off", told in May.
        if (IsMonth(words) && start.Day == 1 && start.Month == end.Month && Period.DaysBetween(end, day) > (fallen ? HalfYear : 31))
        {
            (LocalDate first, LocalDate last) = (start.PlusYears(1), end.PlusYears(1));
            return first >= day ? new When(first, last, when.Within, Edtf(first, last, when.Within), when.Text) : when;
        }

        if (end >= day || Period.DaysBetween(end, day) >= 7 || Period.DaysBetween(start, end) > 6)
            return when;
        foreach (char c in words)
        {
            if (char.IsAsciiDigit(c))
                return when;
        }

        if (words.Contains("last", StringComparison.OrdinalIgnoreCase) || words.Contains("yesterday", StringComparison.OrdinalIgnoreCase) || words.Contains("ago", StringComparison.OrdinalIgnoreCase) || words.Contains("earlier", StringComparison.OrdinalIgnoreCase) || words.Contains("previous", StringComparison.OrdinalIgnoreCase)
            || words.Contains("next day", StringComparison.OrdinalIgnoreCase) || words.Contains("following day", StringComparison.OrdinalIgnoreCase) || words.Contains("day after", StringComparison.OrdinalIgnoreCase))
            return when;
        (LocalDate from, LocalDate to) = (start.PlusDays(7), end.PlusDays(7));
        return new When(from, to, when.Within, Edtf(from, to, when.Within && from != to), when.Text);
    }

    // "April", "late August", "Aug. 27": a month, and no year.
    private static bool NamesMonth(string words)
    {
        int digits = 0;
        foreach (char c in words)
            digits = char.IsAsciiDigit(c) ? digits + 1 : digits >= 3 ? digits : 0;
        return digits < 3 && !words.Contains("next", StringComparison.OrdinalIgnoreCase) && Array.Exists(words.Split(' ', '-'), word => MonthOf(word) > 0);
    }

    // "September", "in November", "this May"
    private static bool IsMonth(string words) => MonthOf(words) > 0 && !words.Contains("last", StringComparison.OrdinalIgnoreCase);

    /// <summary>The month, 1 to 12, whose name ends the words; 0 where none does.</summary>
    public static int MonthOf(string words)
    {
        ReadOnlySpan<char> last = words.AsSpan(words.LastIndexOf(' ') + 1);
        string[] names = System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (int month = 0; month < names.Length; month++)
        {
            if (names[month].Length > 0 && last.Equals(names[month], StringComparison.OrdinalIgnoreCase))
                return month + 1;
        }

        return 0;
    }

    /// <summary>EDTF level 1-2 for a span of days: a slash where it took all of it, brackets where it happened within.</summary>
    public static string? Edtf(LocalDate? start, LocalDate? end, bool within)
    {
        static string day(LocalDate d) => d.ToString("uuuu-MM-dd", null);
        return (start, end) switch
        {
            (null, null) => null,
            ({ } s, { } e) when s == e => day(s),
            ({ } s, { } e) when within => $"[{day(s)}..{day(e)}]",
            ({ } s, { } e) => $"{day(s)}/{day(e)}",
            ({ } s, null) => $"{day(s)}/..",
            (null, { } e) => $"[..{day(e)}]",
        };
    }

    private static bool IsMonth(LocalDate? start, LocalDate? end) => start is { Day: 1 } first && end is { } last && first.Month == last.Month && first.Year == last.Year && last.PlusDays(1).Day == 1;

    private static LocalDate? Max(LocalDate? a, LocalDate? b) => a is null ? b : b is null ? a : a > b ? a : b;

    private static LocalDate? Min(LocalDate? a, LocalDate? b) => a is null ? b : b is null ? a : a < b ? a : b;

    private static int Length(LocalDate? start, LocalDate? end) =>
        start is { } s && end is { } e ? Period.DaysBetween(s, e) : int.MaxValue;
}
