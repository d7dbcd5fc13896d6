using Chancery.Lexicons;
using NodaTime;

namespace Chancery.Roster;

/// <summary>Dates as finely as a data file knows them: YYYY, YYYY-MM or YYYY-MM-DD.</summary>
internal static class PartialDate
{
    /// <summary>Reads a date as the first and last day that it covers; false where it is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LocalDate first, out LocalDate last)
    {
        first = last = default;
        bool shape = text.Length is 4 or 7 or 10 && (text.Length < 7 || text[4] == '-') && (text.Length < 10 || text[7] == '-');
        if (!shape || !TryNumber(text[..4], out int year) || year == 0)
            return false;
        if (text.Length == 4)
        {
            first = new LocalDate(year, 1, 1);
            last = new LocalDate(year, 12, 31);
            return true;
        }

        if (!TryNumber(text[5..7], out int month) || month is < 1 or > 12)
            return false;
        int days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (text.Length == 7)
        {
            first = new LocalDate(year, month, 1);
            last = new LocalDate(year, month, days);
            return true;
        }

        if (!TryNumber(text[8..10], out int day) || day < 1 || day > days)
            return false;
        first = last = new LocalDate(year, month, day);
        return true;
    }

    /// <summary>How finely a date of so many characters is known.</summary>
    public static DatePrecision PrecisionOf(int length) => length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, _ => DatePrecision.Day };

    /// <summary>The first day of a cell's date; null where the cell is empty.</summary>
    public static LocalDate? First(string cell, ref TsvReader rows) => Read(cell, ref rows)?.First;

    /// <summary>The last day of a cell's date; null where the cell is empty.</summary>
    public static LocalDate? Last(string cell, ref TsvReader rows) => Read(cell, ref rows)?.Last;

    private static (LocalDate First, LocalDate Last)? Read(string cell, ref TsvReader rows)
    {
        if (cell.Length == 0)
            return null;
        if (!TryParse(cell, out LocalDate first, out LocalDate last))
            throw rows.Error($"\"{cell}\" is no date: YYYY, YYYY-MM or YYYY-MM-DD");
        return (first, last);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }

        return true;
    }
}
