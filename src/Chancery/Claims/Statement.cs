namespace Chancery.Claims;

/// <summary>On what terms a statement's source is identified.</summary>
public enum Attribution
{
    /// <summary>By name.</summary>
    Named,

    /// <summary>By description only.</summary>
    Anonymous,

    /// <summary>In the name of an institution or state.</summary>
    Institutional,
}

/// <summary>What sort of thing is said.</summary>
public enum StatementKind
{
    /// <summary>Makes something known.</summary>
    Announcement,

    /// <summary>Voices worry.</summary>
    Concern,

    /// <summary>Says what is to be achieved.</summary>
    Objective,

    /// <summary>Says what one means to do.</summary>
    Intent,

    /// <summary>Asks another to act or to desist.</summary>
    Demand,

    /// <summary>Stands by another or by a cause.</summary>
    Support,

    /// <summary>Denies or rejects.</summary>
    Denial,

    /// <summary>Condemns.</summary>
    Condemnation,

    /// <summary>Warns or threatens.</summary>
    Warning,

    /// <summary>Praises, thanks or welcomes.</summary>
    Praise,

    /// <summary>Judges how things stand.</summary>
    Assessment,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>One who speaks.</summary>
/// <param name="Name">Full name, or null.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code or an organisation's acronym, or null.</param>
/// <param name="Office">The office, or null.</param>
/// <param name="Description">The text's words for an unnamed speaker ("a senior State Department official"), or null.</param>
public sealed record Speaker(string? Name, string? Country, string? Office, string? Description);

/// <summary>A statement reported by a dispatch.</summary>
/// <param name="Id">Id within the dispatch ("s1").</param>
/// <param name="Speaker">Who says it.</param>
/// <param name="RelayedBy">Who told of it for the speaker, or null.</param>
/// <param name="Attribution">On what terms the source is identified.</param>
/// <param name="Terms">Those terms in the text's words ("on condition of anonymity"), or null.</param>
/// <param name="Kind">What sort of thing is said.</param>
/// <param name="Made">False where it is still to be said.</param>
/// <param name="About">Topics in the text's words.</param>
/// <param name="Toward">Countries or organisations at which it is aimed.</param>
/// <param name="Quote">True where exact words are quoted.</param>
/// <param name="Engagement">Id of the engagement at which it is made, or null.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1 that the statement is as claimed.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Statement(
    string Id,
    Speaker Speaker,
    Speaker? RelayedBy,
    Attribution Attribution,
    string? Terms,
    StatementKind Kind,
    bool Made,
    IReadOnlyList<string> About,
    IReadOnlyList<string> Toward,
    bool Quote,
    string? Engagement,
    IReadOnlyList<Evidence> Evidence,
    double Confidence,
    string Rule)
{
    /// <summary>The second reader that alone read it (docs/second-reader.md), or null.</summary>
    public string? ReadBy { get; init; }

    /// <summary>The second reader that read it too, or null.</summary>
    public string? AlsoReadBy { get; init; }
}

/// <summary>What someone means to achieve at an engagement.</summary>
/// <param name="By">Person, country or organisation whose objective it is.</param>
/// <param name="Engagement">Id of the engagement, or null.</param>
/// <param name="What">The objective in the text's words.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Objective(string By, string? Engagement, string What, IReadOnlyList<Evidence> Evidence, double Confidence, string Rule);
