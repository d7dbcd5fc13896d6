namespace Chancery.Evaluation.Scoring;

/// <summary>What is counted. The first group is found or not; those marked "of those found" are right or wrong.</summary>
internal enum Fact
{
    Engagements,
    Kind,
    Status,
    FirstDay,
    AllDays,
    Persons,
    Countries,
    Places,
    Topics,
    PartOf,
    Statements,
    Speakers,
    Attribution,
    Terms,
    StillToBeSaid,
    Commitments,
    CommitmentStatus,
    FollowedBy,
    Channels,
    ChannelStatus,
    Objectives,
    Milestones,
    MilestoneDays,
    Transfers,
    TransferStatus,
    Relationships,
    RelationshipDirection,
}

/// <summary>The names of the facts in tables.</summary>
internal static class FactNames
{
    public static IReadOnlyList<Fact> All { get; } = Enum.GetValues<Fact>();

    public static string Of(Fact fact) => fact switch
    {
        Fact.Engagements => "engagements",
        Fact.Kind => "kind, of those found",
        Fact.Status => "status, of those found",
        Fact.FirstDay => "first day, of those found",
        Fact.AllDays => "first and last day, of those found",
        Fact.Persons => "persons",
        Fact.Countries => "countries",
        Fact.Places => "places",
        Fact.Topics => "topics",
        Fact.PartOf => "part of",
        Fact.Statements => "statements (speaker and kind)",
        Fact.Speakers => "statements (speaker)",
        Fact.Attribution => "attribution, of those found",
        Fact.Terms => "terms, of those found",
        Fact.StillToBeSaid => "still to be said, of those found",
        Fact.Commitments => "commitments",
        Fact.CommitmentStatus => "commitment status, of those found",
        Fact.FollowedBy => "what followed, of those found",
        Fact.Channels => "channels",
        Fact.ChannelStatus => "channel status, of those found",
        Fact.Objectives => "objectives",
        Fact.Milestones => "milestones",
        Fact.MilestoneDays => "milestone days, of those found",
        Fact.Transfers => "transfers",
        Fact.TransferStatus => "transfer status, of those found",
        Fact.Relationships => "relationships",
        Fact.RelationshipDirection => "relationship direction, of those found",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
