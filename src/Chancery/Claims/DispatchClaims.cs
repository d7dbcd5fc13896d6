namespace Chancery.Claims;

/// <summary>Everything that one dispatch claims.</summary>
public sealed record DispatchClaims
{
    /// <summary>Engagements in the order of their first evidence.</summary>
    public IReadOnlyList<Engagement> Engagements { get; init; } = [];

    /// <summary>Statements in the order of the text.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Objectives.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>Commitments.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Channels.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [];

    /// <summary>What is said of relationships.</summary>
    public IReadOnlyList<Relationship> Relationships { get; init; } = [];

    /// <summary>Milestones.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];

    /// <summary>Transfers.</summary>
    public IReadOnlyList<Transfer> Transfers { get; init; } = [];

    /// <summary>Coded events.</summary>
    public IReadOnlyList<CodedEvent> Events { get; init; } = [];
}
