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

    private static Tally Sum(IEnumerable<DispatchScore> scores, Fact fact)
    {
        Tally sum = default;
        foreach (DispatchScore score in scores)
            sum += score[fact];
        return sum;
    }
}
