using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Sources;

/// <summary>Reads a day of publication as users and metadata write it.</summary>
public static class PublicationDay
{
    /// <summary>The earliest day taken: newspapers are not much older.</summary>
    public static LocalDate Earliest { get; } = new(1700, 1, 1);

    /// <summary>The latest day taken.</summary>
    public static LocalDate Latest { get; } = new(2100, 12, 31);

    /// <summary>Reads YYYY-MM-DD.</summary>
    /// <param name="text">What the user wrote.</param>
    /// <param name="day">The day.</param>
    /// <param name="problem">What is wrong, for the user, else null.</param>
    public static bool TryParse(string text, out LocalDate day, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        day = default;
        problem = null;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            || !int.TryParse(text.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out int dayOfMonth))
        {
            problem = $"'{text}' is not a day; write it as YYYY-MM-DD, for example 2024-04-20";
            return false;
        }

        if (month is < 1 or > 12)
            problem = $"'{text}' is not a day: there is no month {month}; write it as YYYY-MM-DD, for example 2024-04-20";
        else if (year == 0 || dayOfMonth < 1 || dayOfMonth > CalendarSystem.Iso.GetDaysInMonth(year, month))
            problem = $"'{text}' is not a day: that month has no day {dayOfMonth}; write it as YYYY-MM-DD, for example 2024-04-20";
        if (problem is not null)
            return false;
        day = new LocalDate(year, month, dayOfMonth);
        if (day < Earliest || day > Latest)
        {
            problem = $"'{text}' cannot be a day of publication; days from {LocalDatePattern.Iso.Format(Earliest)}"
                + $" to {LocalDatePattern.Iso.Format(Latest)} are taken";
            return false;
        }

        return true;
    }

    /// <summary>The day with which a date or date and time of a page's or feed's metadata starts, or null.</summary>
    public static LocalDate? OfTimestamp(string? text)
    {
        text = text?.Trim();
        if (text is null || text.Length < 8)
            return null;
        if (text.Length >= 10 && text[4] == '-' && TryParse(text[..10], out LocalDate day, out _))
            return day;
        bool compact = text.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0;
        return compact && TryParse($"{text[..4]}-{text[4..6]}-{text[6..8]}", out day, out _) ? day : null;
    }
}
