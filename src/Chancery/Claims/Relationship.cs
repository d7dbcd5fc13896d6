namespace Chancery.Claims;

/// <summary>Which way a relationship is said to be going.</summary>
public enum Direction
{
    /// <summary>Improving.</summary>
    Better,

    /// <summary>Getting worse.</summary>
    Worse,

    /// <summary>Said not to change.</summary>
    Same,
}

/// <summary>What a dispatch says of a relationship at a time.</summary>
/// <param name="Parties">The two (or more) parties, ISO 3166-1 alpha-3 or acronym.</param>
/// <param name="When">The time spoken of, or null.</param>
/// <param name="State">The state in the text's words ("a historic low point").</param>
/// <param name="Direction">Which way it goes, or null where the text does not say.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Relationship(
    IReadOnlyList<string> Parties, When? When, string State, Direction? Direction,
    IReadOnlyList<Evidence> Evidence, double Confidence, string Rule);

/// <summary>A dated event that is no engagement but sets the calendar.</summary>
/// <param name="What">The event in the text's words ("inauguration of President-elect Lai Ching-te").</param>
/// <param name="Country">ISO 3166-1 alpha-3 or acronym, or null.</param>
/// <param name="When">Its days.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Milestone(string What, string? Country, When When, IReadOnlyList<Evidence> Evidence, double Confidence, string Rule);

/// <summary>How sure the text is of a transfer.</summary>
public enum TransferStatus
{
    /// <summary>Told as fact.</summary>
    Stated,

    /// <summary>Told as somebody's allegation.</summary>
    Alleged,

    /// <summary>Denied.</summary>
    Denied,

    /// <summary>Still to come.</summary>
    Planned,
}

/// <summary>Goods, arms or aid going from one party to another.</summary>
/// <param name="From">ISO 3166-1 alpha-3 or acronym of the giver.</param>
/// <param name="To">ISO 3166-1 alpha-3 or acronym of the receiver.</param>
/// <param name="What">What goes, in the text's words.</param>
/// <param name="Status">How sure the text is.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Transfer(string From, string To, string What, TransferStatus Status, IReadOnlyList<Evidence> Evidence, double Confidence, string Rule);
