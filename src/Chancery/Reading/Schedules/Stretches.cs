using Chancery.Claims;
using Chancery.Reading.Engagements;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Schedules;

/// <summary>The months and years that lead the entries of chronologies: "1972: ... in February", "July 1955 -- ...".</summary>
internal static class Stretches
{
    private const int LongestDays = 366;

    /// <summary>The month or year that an expression names with its year; null for any other.</summary>
    public static When? Of(Scene scene, TimeExpression time)
    {
        if (time is not { Type: TimexType.Date, Value.Length: 4 or 7, Mod: null, When: { Start: { } start, End: { } end } } || Period.DaysBetween(start, end) > LongestDays)
            return null;
        ReadOnlySpan<char> words = scene.Dispatch.Text.AsSpan(time.Start, time.End - time.Start);
        return HasYear(words, start.Year) ? new When(start, end, true, WhenReader.Edtf(start, end, true), words.ToString().ReplaceLineEndings(" ")) : null;
    }

    /// <summary>"in February" in an entry of 1972 is the February of that year; what names its own year, and what fits none, stays.</summary>
    public static TimeExpression Fit(Scene scene, TimeExpression time, When stretch)
    {
        if (time.When is not { Start: { } start, End: { } end } || stretch is not { Start: { } low, End: { } high } || start >= low && end <= high
            || HasYear(scene.Dispatch.Text.AsSpan(time.Start, time.End - time.Start), start.Year))
        {
            return time;
        }

        int years = low.Year - start.Year;
        (LocalDate first, LocalDate last) = (start.PlusYears(years), end.PlusYears(years));
        return first < low || last > high ? time : time with { When = time.When with { Start = first, End = last, Edtf = WhenReader.Edtf(first, last, time.When.Within) } };
    }

    private static bool HasYear(ReadOnlySpan<char> words, int year)
    {
        Span<char> digits = stackalloc char[5];
        return year.TryFormat(digits, out int length, default, System.Globalization.CultureInfo.InvariantCulture) && words.Contains(digits[..length], StringComparison.Ordinal);
    }
}
