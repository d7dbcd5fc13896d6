using NodaTime;
using NodaTime.Text;

namespace Chancery.Evaluation.Facts;

/// <summary>A day, a month or a year as the annotation gives it.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Text">As written: "2016-03-10", "2016-03" or "2016".</param>
internal sealed record PartialDay(LocalDate First, LocalDate Last, string Text)
{
    /// <summary>True where it is one day.</summary>
    public bool IsDay => First == Last;

    public static PartialDay Of(LocalDate day) => new(day, day, LocalDatePattern.Iso.Format(day));

    /// <summary>Reads one.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static PartialDay Parse(string text)
    {
        int[] parts = [.. text.Split('-').Select(part => int.Parse(part))];
        return parts.Length switch
        {
            1 => new(new LocalDate(parts[0], 1, 1), new LocalDate(parts[0], 12, 31), text),
            2 => new(new LocalDate(parts[0], parts[1], 1), new LocalDate(parts[0], parts[1], 1).PlusMonths(1).PlusDays(-1), text),
            3 => Of(new LocalDate(parts[0], parts[1], parts[2])),
            _ => throw new FormatException($"no day, month or year: {text}"),
        };
    }

    /// <summary>True where the day lies in it.</summary>
    public bool Contains(LocalDate day) => First <= day && day <= Last;
}
