using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Chancery.Time;

/// <summary>
/// The day on which a dispatch was written, where its dateline tells one that lies before the day of the paper: "DAMASCUS, March 10 —" in the paper of March 11.
/// "Today" and "tomorrow" are reckoned from it.
/// </summary>
internal static partial class DatelineDay
{
    // The head of a dispatch in which a dateline stands, in characters, and the days by which it may precede the paper.
    private const int Head = 1200, Lead = 6;

    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] s_days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The day that the dateline tells, or null where it tells none or that of publication.</summary>
    /// <param name="text">The dispatch, headline included.</param>
    /// <param name="published">The day of publication, or null where it is not known.</param>
    public static LocalDate? Of(string text, LocalDate? published)
    {
        if (published is not { } paper)
            return null;
        Match match = Line().Match(text, 0, Math.Min(Head, text.Length));
        if (!match.Success)
            return null;
        LocalDate day;
        if (match.Groups["weekday"].Success)
        {
            int weekday = Array.IndexOf(s_days, match.Groups["weekday"].Value[..3].ToLowerInvariant()) + 1;
            day = paper.PlusDays(-(((int)paper.DayOfWeek - weekday + 7) % 7));
        }
        else
        {
            int month = Array.IndexOf(s_months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
            int number = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
            int year = month == 12 && paper.Month == 1 ? paper.Year - 1 : paper.Year;
            if (number < 1 || number > CalendarSystem.Iso.GetDaysInMonth(year, month))
                return null;
            day = new LocalDate(year, month, number);
        }

        int before = Period.Between(day, paper, PeriodUnits.Days).Days;
        return before is > 0 and <= Lead ? day : null;
    }

    // The time limit is one for a machine that does much else: the head is short, and so is the longest search.
    [GeneratedRegex(
        @"^[ \t]*(?:\([A-Z][\w ]{1,20}\)[ \t]*)?\p{Lu}[\p{L}.'’ -]{1,40}(?:,[ ]\p{Lu}[\p{L}.'’ -]{1,30})?,[ ]
        (?:(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?[ ](?<day>\d{1,2})
        |(?<day>\d{1,2})[ ](?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}{0,6}\.?
        |(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)
        (?:,?[ ]\d{4})?[ ]?(?:\([^)\n]{2,40}\)[ ]?|/[^/\n]{2,30}/[ ]?)?(?:—|–|--|-{1,3}[ ]|\.[ ]?[—–-])",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Line();
}
