namespace Chancery.Evaluation.Scoring;

/// <summary>The scores of many dispatches together.</summary>
internal sealed class Summary(IReadOnlyList<DispatchScore> scores)
{
    public IReadOnlyList<DispatchScore> Scores => scores;

    public Tally this[Fact fact] => Sum(scores, fact);

    public (double Low, double High) Interval(Fact fact) => Bootstrap.Interval(scores, drawn => Sum(drawn, fact).F1);

    /// <summary>The dispatches of one part of the set.</summary>
    public Summary Part(string split) => new([.. scores.Where(score => score.Gold.Split == split)]);

    /// <summary>Dispatches without an engagement and the false engagements read in each, on average.</summary>
    public (int Dispatches, double FalseEach) Negatives()
    {
        int[] each = [.. scores.Select(score => score.FalseEngagements).OfType<int>()];
        return (each.Length, each.Length == 0 ? 0 : each.Average());
    }

    public (double Low, double High) NegativesInterval()
    {
        int[] each = [.. scores.Select(score => score.FalseEngagements).OfType<int>()];
        return Bootstrap.Interval(each, drawn => drawn.Average());
    }

    /// <summary>Of claims in each band of confidence, how many there are and how many are right.</summary>
    public static IEnumerable<(double From, double To, int Claims, double Mean, double Right)> Reliability(IEnumerable<(double Confidence, bool Right)> claims)
    {
        (double, double)[] bands = [(0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.0001)];
        List<(double Confidence, bool Right)> all = [.. claims];
        foreach ((double from, double to) in bands)
        {
            var inside = all.Where(claim => claim.Confidence >= from && claim.Confidence < to).ToList();
            if (inside.Count > 0)
                yield return (from, Math.Min(to, 1), inside.Count, inside.Average(claim => claim.Confidence), inside.Average(claim => claim.Right ? 1.0 : 0));
        }
    }

    private static Tally Sum(IEnumerable<DispatchScore> scores, Fact fact)
    {
        Tally sum = default;
        foreach (DispatchScore score in scores)
            sum += score[fact];
        return sum;
    }
}
