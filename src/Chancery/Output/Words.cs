using Chancery.Claims;

namespace Chancery.Output;

/// <summary>The words by which the record's enumerations go in JSON, in the store and on the command line.</summary>
public static class Words
{
    /// <summary>The word for a kind of engagement.</summary>
    public static string Of(EngagementKind kind) => kind switch
    {
        EngagementKind.Visit => "visit",
        EngagementKind.Meeting => "meeting",
        EngagementKind.Call => "call",
        EngagementKind.Virtual => "virtual",
        EngagementKind.Summit => "summit",
        EngagementKind.Talks => "talks",
        EngagementKind.Message => "message",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for a status of an engagement.</summary>
    public static string Of(EngagementStatus status) => status switch
    {
        EngagementStatus.Proposed => "proposed",
        EngagementStatus.Planned => "planned",
        EngagementStatus.Ongoing => "ongoing",
        EngagementStatus.Held => "held",
        EngagementStatus.Postponed => "postponed",
        EngagementStatus.Cancelled => "cancelled",
        EngagementStatus.Declined => "declined",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The word for a participant's role.</summary>
    public static string Of(ParticipantRole role) => role switch
    {
        ParticipantRole.Visitor => "visitor",
        ParticipantRole.Host => "host",
        ParticipantRole.Party => "party",
        ParticipantRole.Attendee => "attendee",
        ParticipantRole.Mediator => "mediator",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>The word for a relation to a place.</summary>
    public static string Of(PlaceRelation relation) => relation switch
    {
        PlaceRelation.In => "in",
        PlaceRelation.Near => "near",
        PlaceRelation.Over => "over",
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    /// <summary>The word for a priority.</summary>
    public static string Of(Priority priority) => priority switch
    {
        Priority.High => "high",
        Priority.Normal => "normal",
        Priority.Low => "low",
        _ => throw new ArgumentOutOfRangeException(nameof(priority)),
    };

    /// <summary>The word for an attribution.</summary>
    public static string Of(Attribution attribution) => attribution switch
    {
        Attribution.Named => "named",
        Attribution.Anonymous => "anonymous",
        Attribution.Institutional => "institutional",
        _ => throw new ArgumentOutOfRangeException(nameof(attribution)),
    };

    /// <summary>The word for a kind of statement.</summary>
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Announcement => "announcement",
        StatementKind.Concern => "concern",
        StatementKind.Objective => "objective",
        StatementKind.Intent => "intent",
        StatementKind.Demand => "demand",
        StatementKind.Support => "support",
        StatementKind.Denial => "denial",
        StatementKind.Condemnation => "condemnation",
        StatementKind.Warning => "warning",
        StatementKind.Praise => "praise",
        StatementKind.Assessment => "assessment",
        StatementKind.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The word for a status of a commitment.</summary>
    public static string Of(CommitmentStatus status) => status switch
    {
        CommitmentStatus.Proposed => "proposed",
        CommitmentStatus.Agreed => "agreed",
        CommitmentStatus.UnderWay => "under way",
        CommitmentStatus.Fulfilled => "fulfilled",
        CommitmentStatus.Lapsed => "lapsed",
        CommitmentStatus.Broken => "broken",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The word for a status of a channel.</summary>
    public static string Of(ChannelStatus status) => status switch
    {
        ChannelStatus.Opened => "opened",
        ChannelStatus.Started => "started",
        ChannelStatus.Resumed => "resumed",
        ChannelStatus.Ongoing => "ongoing",
        ChannelStatus.Suspended => "suspended",
        ChannelStatus.Closed => "closed",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The word for a direction of a relationship.</summary>
    public static string Of(Direction direction) => direction switch
    {
        Direction.Better => "better",
        Direction.Worse => "worse",
        Direction.Same => "same",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    /// <summary>The word for a status of a transfer.</summary>
    public static string Of(TransferStatus status) => status switch
    {
        TransferStatus.Stated => "stated",
        TransferStatus.Alleged => "alleged",
        TransferStatus.Denied => "denied",
        TransferStatus.Planned => "planned",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The word for the tense of a coded event.</summary>
    public static string Of(EventTense tense) => tense switch
    {
        EventTense.Past => "past",
        EventTense.Present => "present",
        EventTense.Future => "future",
        _ => throw new ArgumentOutOfRangeException(nameof(tense)),
    };
}
