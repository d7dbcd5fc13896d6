using Chancery.Evaluation.Calibration;
using Chancery.Evaluation.Facts;

namespace Chancery.Evaluation.Scoring;

/// <summary>What the reader got right in one dispatch.</summary>
internal sealed class DispatchScore
{
    private readonly Tally[] _tallies = new Tally[FactNames.All.Count];

    public required GoldDispatch Gold { get; init; }

    public required DispatchFacts Read { get; init; }

    /// <summary>Engagements read where the annotation has none at all; null where it has some.</summary>
    public int? FalseEngagements => Gold.Facts.Engagements.Count == 0 ? Read.Engagements.Count : null;

    /// <summary>Each claim read and whether it is one that the annotation has; those that may be left out apart.</summary>
    public List<Judged> Judged { get; } = [];

    /// <summary>What was missed, false or wrong, each with the words where it stands.</summary>
    public List<Slip> Slips { get; } = [];

    public Tally this[Fact fact] => _tallies[(int)fact];

    public void Add(Fact fact, Tally tally) => _tallies[(int)fact] += tally;

    /// <summary>Counts a pair of lists of names.</summary>
    public void AddLists(Fact fact, int common, int read, int annotated) => Add(fact, new Tally(common, read, annotated));
}

/// <summary>What is missed, false or wrong (its sort), in a line, and the words where it stands.</summary>
internal sealed record Slip(string Sort, string What, IReadOnlyList<Span> Evidence);
