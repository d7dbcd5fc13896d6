using Chancery.Claims;

namespace Chancery.Reading.Calibration;

/// <summary>Gives claims the confidence that such claims have earned on annotated dispatches, in place of the score that their rule gave them.</summary>
internal sealed class Calibrator(ConfidenceTable table)
{
    /// <summary>The calibrator with the built-in table.</summary>
    public static Calibrator Default { get; } = new(ConfidenceTable.Default);

    public void Engagements(List<Engagement> claims) =>
        Each(claims, "engagement", static (Engagement claim, ref Sum sum) => Traits.Of(claim, ref sum), static (claim, confidence) => claim with { Confidence = confidence });

    public IReadOnlyList<Statement> Statements(IReadOnlyList<Statement> claims) =>
        Each([.. claims], "statement", static (Statement claim, ref Sum sum) => Traits.Of(claim, ref sum), static (claim, confidence) => claim with { Confidence = confidence });

    public IReadOnlyList<Objective> Objectives(IReadOnlyList<Objective> claims) =>
        Each([.. claims], "objective", static (Objective claim, ref Sum sum) => Traits.Of(claim, ref sum), static (claim, confidence) => claim with { Confidence = confidence });

    public IReadOnlyList<Commitment> Commitments(IReadOnlyList<Commitment> claims) =>
        Each([.. claims], "commitment", static (Commitment claim, ref Sum sum) => Traits.Of(claim, ref sum), static (claim, confidence) => claim with { Confidence = confidence });

    public IReadOnlyList<Channel> Channels(IReadOnlyList<Channel> claims) =>
        Each([.. claims], "channel", static (Channel claim, ref Sum sum) => Traits.Of(claim, ref sum), static (claim, confidence) => claim with { Confidence = confidence });

    public IReadOnlyList<Relationship> Relationships(IReadOnlyList<Relationship> claims) =>
        Each([.. claims], "relationship", static (Relationship claim, ref Sum sum) => Traits.Of(claim, ref sum), static (claim, confidence) => claim with { Confidence = confidence });

    public IReadOnlyList<Milestone> Milestones(IReadOnlyList<Milestone> claims) =>
        Each([.. claims], "milestone", static (Milestone claim, ref Sum sum) => Traits.Of(claim, ref sum), static (claim, confidence) => claim with { Confidence = confidence });

    public IReadOnlyList<Transfer> Transfers(IReadOnlyList<Transfer> claims) =>
        Each([.. claims], "transfer", static (Transfer claim, ref Sum sum) => Traits.Of(claim, ref sum), static (claim, confidence) => claim with { Confidence = confidence });

    private delegate void TraitsOf<in T>(T claim, ref Sum sum);

    private List<T> Each<T>(List<T> claims, string sort, TraitsOf<T> traits, Func<T, double, T> with)
    {
        if (table.Find(sort) is not { } weights)
            return claims;
        for (int i = 0; i < claims.Count; i++)
        {
            var sum = new Sum(weights);
            traits(claims[i], ref sum);
            claims[i] = with(claims[i], Math.Round(ConfidenceTable.Sort.Probability(sum.Odds), 2));
        }

        return claims;
    }

    // Adds up the weights of a claim's traits.
    private struct Sum(ConfidenceTable.Sort weights) : ITraitSink
    {
        public double Odds { get; private set; } = weights.Base;

        public void Take(string group, string name, double value = 1)
        {
            if (weights.Weights.TryGetValue((group, name), out double weight))
                Odds += weight * value;
        }
    }
}
