namespace Chancery.Claims;

/// <summary>The part that a participant plays in an engagement.</summary>
public enum ParticipantRole
{
    /// <summary>One who travelled.</summary>
    Visitor,

    /// <summary>One who receives.</summary>
    Host,

    /// <summary>A principal where neither receives the other.</summary>
    Party,

    /// <summary>One who is present beside the principals.</summary>
    Attendee,

    /// <summary>One who goes between the parties.</summary>
    Mediator,
}
