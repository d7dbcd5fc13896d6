using Chancery.Claims;
using Chancery.Reading.Engagements;
using NodaTime;

namespace Chancery.Reading.Schedules;

/// <summary>The years of a chronology: "16 June 1998: ... 4 July: ... 9 February 1999: ...". A day without a year follows the one above it.</summary>
internal sealed class ChronologyYears(LocalDate? published)
{
    private LocalDate? _last;

    /// <summary>The days of an entry, in the year that the entries above leave to it.</summary>
    public When Of(When days)
    {
        if (days is not { Start: { } start, End: { } end } || published is not { } today)
            return days;
        if (HasYear(days.Text))
        {
            _last = start;
            return days;
        }

        if (_last is not { } last)
            return days;
        int years = last.Year - start.Year + (start.PlusYears(last.Year - start.Year) < last ? 1 : 0);
        if (years == 0 || start.PlusYears(years) > today)
            return days;
        (start, end) = (start.PlusYears(years), end.PlusYears(years));
        _last = start;
        return new When(start, end, days.Within, WhenReader.Edtf(start, end, days.Within), days.Text);
    }

    private static bool HasYear(string? words)
    {
        int run = 0;
        foreach (char c in words ?? "")
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == 4)
                return true;
        }

        return false;
    }
}
