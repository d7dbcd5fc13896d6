namespace Chancery.Claims;

/// <summary>Where an engagement stands in its life, as of the dispatch's publication.</summary>
public enum EngagementStatus
{
    /// <summary>Offered, sought or suggested; not agreed.</summary>
    Proposed,

    /// <summary>Announced or agreed and still to come.</summary>
    Planned,

    /// <summary>Under way on the day of publication.</summary>
    Ongoing,

    /// <summary>Took place.</summary>
    Held,

    /// <summary>Put off to another day, known or not.</summary>
    Postponed,

    /// <summary>Called off.</summary>
    Cancelled,

    /// <summary>Turned down by the side that was asked.</summary>
    Declined,
}
