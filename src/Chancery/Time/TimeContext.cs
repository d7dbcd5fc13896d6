using NodaTime;

namespace Chancery.Time;

/// <summary>How a text places its days.</summary>
public enum TimeMode
{
    /// <summary>Around the day of publication: "Wednesday" is the one next to it.</summary>
    News,

    /// <summary>Along its own sequence: "in June" is the June after the day last mentioned.</summary>
    Narrative,
}

/// <summary>What is known of a text when its time expressions are read.</summary>
/// <param name="Published">The day of publication where the publisher is; null: only absolute expressions get days, unless a dateline gives one.</param>
/// <param name="Mode">How the text places its days; null: the text itself decides.</param>
public readonly record struct TimeContext(LocalDate? Published, TimeMode? Mode = null);
