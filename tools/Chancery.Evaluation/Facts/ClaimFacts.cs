using Chancery.Evaluation.Calibration;

namespace Chancery.Evaluation.Facts;

/// <summary>What every fact beside the engagements has.</summary>
internal abstract record ClaimFact
{
    /// <summary>True where a careful reader may leave it out: neither missed nor false.</summary>
    public bool Optional { get; init; }

    public required IReadOnlyList<Span> Evidence { get; init; }

    /// <summary>The reader's confidence and rule; 1 and empty in an annotation.</summary>
    public double Confidence { get; init; } = 1;

    public string Rule { get; init; } = "";

    /// <summary>What of a claim read tells how sure it is; empty in an annotation and for what is read as another sort of claim.</summary>
    public IReadOnlyList<Trait> Traits { get; init; } = [];
}

/// <summary>A statement as annotated or as read.</summary>
internal sealed record StatementFact : ClaimFact
{
    /// <summary>The name of who speaks, else the description.</summary>
    public required string? Speaker { get; init; }

    public string? Country { get; init; }

    public string? Office { get; init; }

    /// <summary>Null where the annotation says no more than "not anonymous", and for what is read as an objective.</summary>
    public string? Attribution { get; init; }

    public bool Anonymous { get; init; }

    public required string Kind { get; init; }

    /// <summary>Kinds that are as good.</summary>
    public IReadOnlyList<string> OtherKinds { get; init; } = [];

    /// <summary>True where it is still to be said.</summary>
    public bool Planned { get; init; }

    /// <summary>The text's words on how the source may be identified, or null.</summary>
    public string? Terms { get; init; }

    public bool Is(string kind) => Kind == kind || OtherKinds.Contains(kind);
}

/// <summary>A commitment, channel, transfer or relationship as annotated or as read.</summary>
internal sealed record UndertakingFact : ClaimFact
{
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What is undertaken or given, the topic or the state.</summary>
    public required string What { get; init; }

    public required string Status { get; init; }

    /// <summary>Keys of the engagements that followed.</summary>
    public IReadOnlyList<string> FollowedBy { get; init; } = [];
}

/// <summary>An objective as annotated or as read: whose, by name, office or country.</summary>
internal sealed record ObjectiveFact : ClaimFact
{
    public required string? By { get; init; }

    public string? Country { get; init; }

    public required string What { get; init; }
}

/// <summary>A milestone as annotated or as read.</summary>
internal sealed record MilestoneFact : ClaimFact
{
    public required string What { get; init; }

    public string? Country { get; init; }

    public PartialDay? Start { get; init; }

    public PartialDay? End { get; init; }

    /// <summary>True where the days are the bounds of an uncertainty, not of a duration.</summary>
    public bool Vague { get; init; }
}
