using Chancery.Evaluation.Calibration;
using NodaTime;

namespace Chancery.Evaluation.Facts;

/// <summary>A span of a text in code points.</summary>
internal readonly record struct Span(int Start, int End)
{
    /// <summary>Code points that two lists of spans share.</summary>
    public static int Overlap(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        int common = 0;
        foreach (Span x in a)
        {
            foreach (Span y in b)
                common += Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start));
        }

        return common;
    }
}

/// <summary>A participant as far as it is compared.</summary>
internal sealed record Party(string? Name, string? Country);

/// <summary>An engagement as annotated or as read.</summary>
internal sealed record EngagementFact
{
    public required string Key { get; init; }

    public required string Kind { get; init; }

    /// <summary>Kinds that are as good.</summary>
    public IReadOnlyList<string> OtherKinds { get; init; } = [];

    public required string Status { get; init; }

    public PartialDay? Start { get; init; }

    public PartialDay? End { get; init; }

    /// <summary>True where the days are the bounds of an uncertainty, not of a duration.</summary>
    public bool Vague { get; init; }

    /// <summary>True where a careful reader may leave it out: neither missed nor false.</summary>
    public bool Optional { get; init; }

    public IReadOnlyList<Party> Participants { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public IReadOnlyList<string> Topics { get; init; } = [];

    public string? Parent { get; init; }

    public IReadOnlyList<Span> Evidence { get; init; } = [];

    /// <summary>The reader's confidence and rule; 1 and empty in an annotation.</summary>
    public double Confidence { get; init; } = 1;

    public string Rule { get; init; } = "";

    /// <summary>What of an engagement read tells how sure it is; empty in an annotation.</summary>
    public IReadOnlyList<Trait> Traits { get; init; } = [];

    public IEnumerable<string> Names => Participants.Select(party => party.Name).OfType<string>();

    public IEnumerable<string> Countries => Participants.Select(party => party.Country).OfType<string>().Distinct();
}

/// <summary>Everything that is compared of a dispatch.</summary>
internal sealed record DispatchFacts
{
    public IReadOnlyList<EngagementFact> Engagements { get; init; } = [];

    public IReadOnlyList<StatementFact> Statements { get; init; } = [];

    public IReadOnlyList<UndertakingFact> Commitments { get; init; } = [];

    public IReadOnlyList<UndertakingFact> Channels { get; init; } = [];

    public IReadOnlyList<ObjectiveFact> Objectives { get; init; } = [];

    public IReadOnlyList<MilestoneFact> Milestones { get; init; } = [];

    /// <summary>Transfers; the giver is the first party, the receiver the second.</summary>
    public IReadOnlyList<UndertakingFact> Transfers { get; init; } = [];

    /// <summary>What is said of relationships; the direction is the status, "-" where none is said.</summary>
    public IReadOnlyList<UndertakingFact> Relationships { get; init; } = [];
}

/// <summary>A dispatch with its annotation.</summary>
internal sealed record GoldDispatch(string Id, string Split, string Genre, LocalDate Published, string Path, string Text, DispatchFacts Facts);
