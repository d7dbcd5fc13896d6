using Chancery.Claims;
using NodaTime;

namespace Chancery.Cli.Printing;

/// <summary>Days in words: "24-26 April 2024", "some time 1-10 April 2024", "in June 2023".</summary>
internal static class DayWords
{
    private static readonly string[] s_months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The days of something.</summary>
    public static string Of(When when)
    {
        string span = (when.Start, when.End) switch
        {
            (null, null) => "no date given",
            ({ } start, null) => "from " + Of(start),
            (null, { } end) => "by " + Of(end),
            ({ } start, { } end) => Of(start, end),
        };
        return when.Within && when.Start is not null && when.End is not null && when.Start != when.End ? "some time " + span : span;
    }

    /// <summary>One day.</summary>
    public static string Of(LocalDate day) => $"{day.Day} {Month(day)} {day.Year}";

    private static string Of(LocalDate start, LocalDate end)
    {
        if (start == end)
            return Of(start);
        if (start.Year != end.Year)
            return $"{Of(start)} - {Of(end)}";
        bool wholeMonths = start.Day == 1 && end.Day == end.Calendar.GetDaysInMonth(end.Year, end.Month);
        if (wholeMonths && start.Month == 1 && end.Month == 12)
            return $"in {start.Year}";
        if (wholeMonths && start.Month == end.Month)
            return $"in {Month(start)} {start.Year}";
        if (wholeMonths)
            return $"{Month(start)}-{Month(end)} {start.Year}";
        return start.Month == end.Month
            ? $"{start.Day}-{end.Day} {Month(start)} {start.Year}"
            : $"{start.Day} {Month(start)} - {end.Day} {Month(end)} {end.Year}";
    }

    private static string Month(LocalDate day) => s_months[day.Month - 1];
}
