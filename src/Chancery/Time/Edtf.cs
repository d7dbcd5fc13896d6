using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Chancery.Claims;
using NodaTime;

namespace Chancery.Time;

/// <summary>Writes and reads the days of a <see cref="When"/> as Extended Date/Time Format (ISO 8601-2, levels 0 to 2).</summary>
/// <remarks>
/// A day <c>2024-04-24</c>; all days of a range <c>2024-04-24/2024-04-26</c>; some day of a range
/// <c>[2024-04-01..2024-04-10]</c>; open ends <c>2024-04-24/..</c>, <c>../2024-05-05</c>, <c>[2024-05-06..]</c>,
/// <c>[..2024-05-05]</c>.
/// </remarks>
public static class Edtf
{
    /// <summary>The expression for these days, or null where neither is known.</summary>
    public static string? Format(LocalDate? start, LocalDate? end, bool within)
    {
        if (start is null && end is null)
            return null;
        if (start == end)
            return Day(start!.Value);
        string first = start is { } s ? Day(s) : "..", last = end is { } e ? Day(e) : "..";
        if (!within)
            return $"{first}/{last}";
        return start is null ? $"[..{last}]" : end is null ? $"[{first}..]" : $"[{first}..{last}]";
    }

    /// <summary>A <see cref="When"/> of these days, with its expression.</summary>
    public static When ToWhen(LocalDate? start, LocalDate? end, bool within, string? text)
    {
        within &= start != end;
        return new(start, end, within, Format(start, end, within), text);
    }

    /// <summary>Reads an expression of the forms that <see cref="Format"/> writes, and a year (<c>2024</c>) or month (<c>2024-04</c>) in place of a day.</summary>
    public static bool TryParse(string? expression, [NotNullWhen(true)] out When? when)
    {
        when = null;
        if (string.IsNullOrEmpty(expression))
            return false;
        ReadOnlySpan<char> text = expression;
        LocalDate? start = null, end = null;
        bool within = text[0] == '[';
        if (within)
        {
            if (text[^1] != ']')
                return false;
            text = text[1..^1];
            int dots = text.IndexOf("..");
            if (dots < 0 || text.Length == 2 || !Side(text[..dots], true, ref start) || !Side(text[(dots + 2)..], false, ref end))
                return false;
        }
        else if (text.IndexOf('/') is >= 0 and var solidus)
        {
            if (!Side(text[..solidus], true, ref start) || !Side(text[(solidus + 1)..], false, ref end) || start is null && end is null)
                return false;
        }
        else
        {
            if (text is ".." || !Side(text, true, ref start) || !Side(text, false, ref end))
                return false;
            within = start != end;
        }

        if (start > end)
            return false;
        when = new(start, end, within && start != end, expression, null);
        return true;
    }

    // ".." or nothing is an open end; a year or month is its first or last day.
    private static bool Side(ReadOnlySpan<char> text, bool first, ref LocalDate? day)
    {
        if (text.IsEmpty || text is "..")
            return true;
        int month = first ? 1 : 12, date = 1;
        if (!Digits(text, 0, 4, out int year) || year is < 1 or > 9998)
            return false;
        if (text.Length > 4 && (text[4] != '-' || !Digits(text, 5, 2, out month) || month is < 1 or > 12))
            return false;
        if (text.Length > 7 && (text[7] != '-' || !Digits(text, 8, 2, out date) || text.Length != 10))
            return false;
        int length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (text.Length <= 7)
            date = first ? 1 : length;
        if (date < 1 || date > length || text.Length is not (4 or 7 or 10))
            return false;
        day = new LocalDate(year, month, date);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, int at, int count, out int value)
    {
        value = 0;
        if (at + count > text.Length)
            return false;
        for (int i = at; i < at + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            value = value * 10 + (text[i] - '0');
        }

        return true;
    }

    private static string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");
}
