using NodaTime;

namespace Chancery.Time.Reading;

/// <summary>A time expression while a text is being read; becomes a <see cref="TimeExpression"/> at the end.</summary>
internal struct TimeReading
{
    /// <summary>First token.</summary>
    public int Start;

    /// <summary>After the last token.</summary>
    public int End;
    public TimexType Type;
    public TimeUnit Grain;
    public string Value;
    public string? Mod;
    public string Rule;

    /// <summary>True where <see cref="First"/> and <see cref="Last"/> are days of the calendar.</summary>
    public bool Placed;
    public LocalDate First;
    public LocalDate Last;
    public bool Within;
    public int Days;
    public TimeBound Bound;

    /// <summary>True where later expressions may be placed by it ("the same day").</summary>
    public bool Anchors;

    /// <summary>True where the year was said or follows from one said.</summary>
    public bool Explicit;

    /// <summary>The time of day of a clock time that still waits for its day ("T15:30"), or null.</summary>
    public string? Clock;

    /// <summary>True where it stands beside the publication and not by a tense ("yesterday").</summary>
    public bool Deictic;

    /// <summary>For a range: index after the last token of its first end.</summary>
    public int LeftEnd;

    /// <summary>For a range: first token of its second end.</summary>
    public int RightStart;
    public string? LeftValue;
    public string? RightValue;

    /// <summary>For a range: the last day of its first end and the first of its second.</summary>
    public LocalDate LeftLast;
    public LocalDate RightFirst;
    public bool IsRange;
}
