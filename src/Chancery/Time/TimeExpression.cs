namespace Chancery.Time;

/// <summary>TIMEX3 type of a time expression.</summary>
public enum TimexType
{
    /// <summary>A day or a longer calendar unit.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,
}

/// <summary>A time expression in a text.</summary>
/// <param name="Start">UTF-16 offset of its first character.</param>
/// <param name="End">UTF-16 offset after its last.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value ("2024-04-24", "2024-W17", "P3D", "PRESENT_REF"); for a stated range its first and last day or unit with a solidus between.</param>
/// <param name="Mod">TIMEX3 mod ("START", "MID", "END", "APPROX"), or null.</param>
/// <param name="When">The days that it covers, where it can be placed in the calendar; <see cref="Claims.When.Unknown"/> for a bare duration or a set.</param>
/// <param name="Days">For a duration: its length in days, else 0.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record TimeExpression(int Start, int End, TimexType Type, string Value, string? Mod, Claims.When When, int Days, string Rule)
{
    /// <summary>The sense of the word before it that leaves one end of <see cref="When"/> open.</summary>
    public TimeBound Bound { get; init; }

    /// <summary>The two ends of a stated range ("April 24" and "26" of "April 24-26"), each an expression of its own; empty for any other.</summary>
    public IReadOnlyList<TimeExpression> Parts { get; init; } = [];
}
