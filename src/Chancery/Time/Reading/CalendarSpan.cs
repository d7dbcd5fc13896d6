using System.Globalization;
using NodaTime;

namespace Chancery.Time.Reading;

/// <summary>A unit of the calendar around a day: its first and last day and its TIMEX3 value.</summary>
internal readonly record struct CalendarSpan(LocalDate First, LocalDate Last, string Value)
{
    public static CalendarSpan OfDay(LocalDate day) => new(day, day, DayValue(day));

    /// <summary>The unit that holds <paramref name="day"/>.</summary>
    public static CalendarSpan Of(TimeUnit unit, LocalDate day)
    {
        switch (unit)
        {
            case TimeUnit.Week:
            case TimeUnit.Fortnight:
                {
                    LocalDate monday = Monday(day);
                    return new(monday, monday.PlusDays(6), WeekValue(monday));
                }

            case TimeUnit.Weekend:
                {
                    LocalDate monday = Monday(day);
                    return new(monday.PlusDays(5), monday.PlusDays(6), WeekValue(monday) + "-WE");
                }

            case TimeUnit.Month:
                return OfMonth(day.Year, day.Month);
            case TimeUnit.Quarter:
                return OfQuarter(day.Year, (day.Month + 2) / 3);
            case TimeUnit.Half:
                return OfHalf(day.Year, day.Month <= 6 ? 1 : 2);
            case TimeUnit.Season:
                return OfSeason(day.Month == 12 ? day.Year : day.Month < 3 ? day.Year - 1 : day.Year, day.Month is 12 or < 3 ? 4 : day.Month / 3);
            case TimeUnit.Year:
                return OfYear(day.Year);
            case TimeUnit.Decade:
                return OfDecade((int)Math.Floor(day.Year / 10.0));
            case TimeUnit.Century:
                return OfCentury((int)Math.Floor(day.Year / 100.0));
            default:
                return OfDay(day);
        }
    }

    public static CalendarSpan OfMonth(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new(first, first.PlusMonths(1).PlusDays(-1), string.Create(CultureInfo.InvariantCulture, $"{YearText(year)}-{month:00}"));
    }

    public static CalendarSpan OfQuarter(int year, int quarter)
    {
        var first = new LocalDate(year, quarter * 3 - 2, 1);
        return new(first, first.PlusMonths(3).PlusDays(-1), string.Create(CultureInfo.InvariantCulture, $"{YearText(year)}-Q{quarter}"));
    }

    public static CalendarSpan OfHalf(int year, int half)
    {
        var first = new LocalDate(year, half == 1 ? 1 : 7, 1);
        return new(first, first.PlusMonths(6).PlusDays(-1), string.Create(CultureInfo.InvariantCulture, $"{YearText(year)}-H{half}"));
    }

    /// <summary>1 spring (March to May), 2 summer (June to August), 3 fall (September to December), 4 winter (December to February after).</summary>
    public static CalendarSpan OfSeason(int year, int season)
    {
        (LocalDate first, LocalDate last) = season switch
        {
            1 => (new LocalDate(year, 3, 1), new LocalDate(year, 5, 31)),
            2 => (new LocalDate(year, 6, 1), new LocalDate(year, 8, 31)),
            3 => (new LocalDate(year, 9, 1), new LocalDate(year, 12, 31)),
            _ => (new LocalDate(year, 12, 1), new LocalDate(year + 1, 3, 1).PlusDays(-1)),
        };
        string letters = season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };
        return new(first, last, string.Create(CultureInfo.InvariantCulture, $"{YearText(year)}-{letters}"));
    }

    public static CalendarSpan OfYear(int year) =>
        new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), string.Create(CultureInfo.InvariantCulture, $"{YearText(year)}"));

    public static CalendarSpan OfDecade(int decade) =>
        new(new LocalDate(decade * 10, 1, 1), new LocalDate(decade * 10 + 9, 12, 31), string.Create(CultureInfo.InvariantCulture, $"{DecadeText(decade)}"));

    public static CalendarSpan OfCentury(int century) =>
        new(new LocalDate(century * 100, 1, 1), new LocalDate(century * 100 + 99, 12, 31), string.Create(CultureInfo.InvariantCulture, $"{CenturyText(century)}"));

    /// <summary>A year in four digits; before Christ "BC0480" for year -479.</summary>
    private static string YearText(int year) => year > 0 ? year.ToString("0000", CultureInfo.InvariantCulture) : "BC" + (1 - year).ToString("0000", CultureInfo.InvariantCulture);

    private static string DecadeText(int decade) => decade >= 0 ? decade.ToString("000", CultureInfo.InvariantCulture) : "BC" + (-decade).ToString("000", CultureInfo.InvariantCulture);

    private static string CenturyText(int century) => century >= 0 ? century.ToString("00", CultureInfo.InvariantCulture) : "BC" + (-century - 1).ToString("00", CultureInfo.InvariantCulture);

    public static string DayValue(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{YearText(day.Year)}-{day.Month:00}-{day.Day:00}");

    public static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>A day so many units later; days of months that are too short become their last.</summary>
    public static LocalDate Shift(LocalDate day, TimeUnit unit, int n) => unit switch
    {
        TimeUnit.Day => day.PlusDays(n),
        TimeUnit.Week or TimeUnit.Weekend => day.PlusWeeks(n),
        TimeUnit.Fortnight => day.PlusWeeks(n * 2),
        TimeUnit.Month => day.PlusMonths(n),
        TimeUnit.Quarter => day.PlusMonths(n * 3),
        TimeUnit.Half => day.PlusMonths(n * 6),
        TimeUnit.Year or TimeUnit.Season => day.PlusYears(n),
        TimeUnit.Decade => day.PlusYears(n * 10),
        TimeUnit.Century => day.PlusYears(n * 100),
        _ => day,
    };

    /// <summary>True where the shift stays well within the calendar.</summary>
    public static bool CanShift(LocalDate day, TimeUnit unit, long n)
    {
        long years = unit switch
        {
            TimeUnit.Day => n / 365,
            TimeUnit.Week or TimeUnit.Weekend or TimeUnit.Fortnight => n / 26,
            TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Half => n / 2,
            TimeUnit.Decade => n * 10,
            TimeUnit.Century => n * 100,
            _ => n,
        };
        return day.Year + years is > -9000 and < 9800;
    }

    private static string WeekValue(LocalDate monday)
    {
        NodaTime.Calendars.IWeekYearRule rule = NodaTime.Calendars.WeekYearRules.Iso;
        return string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(monday):0000}-W{rule.GetWeekOfWeekYear(monday):00}");
    }

    /// <summary>The early (1), middle (2) or late (3) part of the span: days 1-10, 11-20 and 21-end of a month, thirds of others.</summary>
    public (LocalDate First, LocalDate Last) Part(TimeUnit unit, int part)
    {
        switch (unit)
        {
            case TimeUnit.Month:
                return part switch
                {
                    1 => (First, First.PlusDays(9)),
                    2 => (First.PlusDays(10), First.PlusDays(19)),
                    _ => (First.PlusDays(20), Last),
                };
            case TimeUnit.Week or TimeUnit.Fortnight:
                return part switch
                {
                    1 => (First, First.PlusDays(1)),
                    2 => (First.PlusDays(2), First.PlusDays(3)),
                    _ => (First.PlusDays(3), Last),
                };
            case TimeUnit.Year:
                return (First.PlusMonths(part * 4 - 4), First.PlusMonths(part * 4).PlusDays(-1));
            case TimeUnit.Decade:
                return part switch
                {
                    1 => (First, First.PlusYears(4).PlusDays(-1)),
                    2 => (First.PlusYears(4), First.PlusYears(7).PlusDays(-1)),
                    _ => (First.PlusYears(7), Last),
                };
            case TimeUnit.Day:
                return (First, Last);
            default:
                int days = Period.DaysBetween(First, Last) + 1;
                return (First.PlusDays(days * (part - 1) / 3), First.PlusDays(days * part / 3 - 1));
        }
    }
}
