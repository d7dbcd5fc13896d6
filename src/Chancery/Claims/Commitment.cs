namespace Chancery.Claims;

/// <summary>How far a commitment has come.</summary>
public enum CommitmentStatus
{
    /// <summary>Offered, not agreed.</summary>
    Proposed,

    /// <summary>Agreed or pledged.</summary>
    Agreed,

    /// <summary>Being carried out.</summary>
    UnderWay,

    /// <summary>Carried out.</summary>
    Fulfilled,

    /// <summary>Run out.</summary>
    Lapsed,

    /// <summary>Not kept.</summary>
    Broken,
}

/// <summary>Something that parties agreed or undertook to do.</summary>
/// <param name="Id">Id within the dispatch ("c1").</param>
/// <param name="Parties">ISO 3166-1 alpha-3 codes or acronyms of those bound by it.</param>
/// <param name="What">The undertaking in the text's words.</param>
/// <param name="MadeAt">Id of the engagement where it was made, or null.</param>
/// <param name="Due">By when, or null.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="FollowedBy">Ids of the engagements that followed from it.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Commitment(
    string Id,
    IReadOnlyList<string> Parties,
    string What,
    string? MadeAt,
    When? Due,
    CommitmentStatus Status,
    IReadOnlyList<string> FollowedBy,
    IReadOnlyList<Evidence> Evidence,
    double Confidence,
    string Rule);

/// <summary>How a channel stands.</summary>
public enum ChannelStatus
{
    /// <summary>Newly set up.</summary>
    Opened,

    /// <summary>Work over it has begun.</summary>
    Started,

    /// <summary>In use again after a break.</summary>
    Resumed,

    /// <summary>In use.</summary>
    Ongoing,

    /// <summary>Broken off for the time being.</summary>
    Suspended,

    /// <summary>Ended.</summary>
    Closed,
}

/// <summary>A standing line of contact between parties.</summary>
/// <param name="Id">Id within the dispatch ("k1").</param>
/// <param name="Parties">ISO 3166-1 alpha-3 codes or acronyms.</param>
/// <param name="Topic">What it is for, in the text's words.</param>
/// <param name="Level">Who speaks over it ("senior officials"), or null.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Channel(
    string Id, IReadOnlyList<string> Parties, string Topic, string? Level, ChannelStatus Status,
    IReadOnlyList<Evidence> Evidence, double Confidence, string Rule);
