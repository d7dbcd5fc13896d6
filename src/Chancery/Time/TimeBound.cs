namespace Chancery.Time;

/// <summary>The sense of the word that stands before a time expression and leaves one of its ends open.</summary>
public enum TimeBound
{
    /// <summary>None: the thing is on or in these days.</summary>
    None,

    /// <summary>It begins there: "from Wednesday", "starting Monday".</summary>
    From,

    /// <summary>It lasts up to and including there: "until Friday", "through May 5".</summary>
    Until,

    /// <summary>It has lasted from there to the day of the text: "since March".</summary>
    Since,

    /// <summary>It happens there at the latest: "by Friday", "before May 5".</summary>
    By,

    /// <summary>It happens later than that: "after May 5".</summary>
    After,
}
