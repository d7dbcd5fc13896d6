using Chancery.Claims;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Terms that run from the day of writing: "within fifteen days", "in two weeks".</summary>
internal static class Terms
{
    private const int Week = 7, Month = 28, Year = 360;

    /// <summary>From today to the last day of "within fifteen days".</summary>
    public static When Within(LocalDate today, TimeExpression term) => Span(today, today.PlusDays(term.Days), term);

    /// <summary>The day, the week, the month or the year that lies so far ahead: "in three days" is one day, "in two weeks" that week.</summary>
    public static When In(LocalDate today, TimeExpression term)
    {
        LocalDate day = today.PlusDays(term.Days);
        string words = term.When.Text ?? "";
        if (term.Days < Week || words.Contains("day", StringComparison.OrdinalIgnoreCase))
            return Span(day, day, term);
        if (term.Days < Month)
        {
            LocalDate monday = day.PlusDays(1 - (int)day.DayOfWeek);
            return Span(monday, monday.PlusDays(Week - 1), term);
        }

        // A month or year of the calendar, not of thirty days.
        if (term.Days < Year)
            day = today.PlusMonths((int)Math.Round(term.Days / 30.4, MidpointRounding.AwayFromZero));
        return term.Days < Year
            ? Span(new LocalDate(day.Year, day.Month, 1), new LocalDate(day.Year, day.Month, 1).PlusMonths(1).PlusDays(-1), term)
            : Span(new LocalDate(today.Year + (term.Days / Year), 1, 1), new LocalDate(today.Year + (term.Days / Year), 12, 31), term);
    }

    private static When Span(LocalDate first, LocalDate last, TimeExpression term) =>
        new(first, last, first != last, WhenReader.Edtf(first, last, first != last), term.When.Text);
}
