namespace Chancery.Time.Rules;

/// <summary>What a rule's words become; the calendar's arithmetic is in <c>Reading</c>.</summary>
internal enum TimeAction
{
    Day, DayOfMonth, Month, Year, Decade, Century, Weekday, Relative, Shift, Duration, Span, Reference,
    Set, Season, Quarter, Clock, PartOfDay, Holiday, Range, Stamp, Part, Fiscal, None,
}

/// <summary>The named numbers that a pattern captures or a rule states.</summary>
internal enum Slot
{
    Y, M, D, W, N, U, Dir, Part, Season, Q, Hour, Min, Half, Zone, Mod, Hol, Dec, Cent, Y2, M2, D2, N2, Rel, Anchor, Bc, Ref, Vague, W2, Ampm, Sign, Whole, Count,
}

/// <summary>A phrase that a rule must read, or must leave alone.</summary>
/// <param name="Text">The phrase.</param>
/// <param name="Span">The words that must be read, or null for a phrase in which the rule must find nothing.</param>
/// <param name="Value">The TIMEX3 value they must have.</param>
/// <param name="Edtf">The days they must have, or null where the example does not say.</param>
/// <param name="Mod">The modifier, or null where the example does not say.</param>
/// <param name="Reference">The day of publication, or null.</param>
/// <param name="Line">The line of the file.</param>
internal sealed record RuleExample(string Text, string? Span, string? Value, string? Edtf, string? Mod, NodaTime.LocalDate? Reference, int Line);

/// <summary>A rule: patterns, what they become, constants, and the examples that prove it.</summary>
internal sealed class TimeRule(string id, string file, int line)
{
    public string Id { get; } = id;
    public string File { get; } = file;
    public int Line { get; } = line;
    public TimeAction Action { get; set; } = TimeAction.None;
    public List<(Slot Slot, int Value)> Constants { get; } = [];
    public List<Pattern> Patterns { get; } = [];
    public List<RuleExample> Examples { get; } = [];
}
