namespace Chancery.Evaluation.Calibration;

/// <summary>The weights of one sort of claim, fitted on judged claims.</summary>
/// <remarks>
/// Those who write rules see the dispatches of dev, and more of what is read in them is right than in others. A weight of its own, "seen", takes
/// that up in the fit and is left out of the table: the confidence is that of a dispatch which nobody has seen.
/// </remarks>
internal sealed class SortFit
{
    private const int Rare = 3;
    private readonly Dictionary<(string Group, string Name), int> _columns = [];
    private readonly double[] _weights;

    /// <param name="claims">The claims, each with whether those who write rules may see its dispatch.</param>
    /// <param name="prior">The logarithm of the odds of claims of all sorts.</param>
    /// <param name="deviation">How far the weight of a trait may be from nothing: the deviation of its prior.</param>
    public SortFit(IReadOnlyList<(Judged Claim, bool Seen)> claims, double prior, double deviation)
    {
        var counts = new Dictionary<(string, string), int>();
        foreach (Trait trait in claims.SelectMany(claim => claim.Claim.Traits))
            counts[(trait.Group, trait.Name)] = counts.GetValueOrDefault((trait.Group, trait.Name)) + 1;
        foreach ((string Group, string Name) trait in counts.Where(count => count.Value >= Rare).Select(count => count.Key).OrderBy(trait => trait, Comparer<(string Group, string Name)>.Create((a, b) => string.CompareOrdinal(a.Group + '\t' + a.Name, b.Group + '\t' + b.Name))))
            _columns.Add(trait, _columns.Count + 2);
        double[] means = new double[_columns.Count + 2], deviations = new double[_columns.Count + 2];
        (means[0], deviations[0], deviations[1]) = (prior, 1, 1);
        deviations.AsSpan(2).Fill(deviation);
        _weights = LogisticFit.Fit([.. claims.Select(claim => Row(claim.Claim, claim.Seen))], [.. claims.Select(claim => claim.Claim.Right)], means, deviations);
    }

    /// <summary>What all claims of the sort have.</summary>
    public double Base => _weights[0];

    /// <summary>The weights of the traits that are not rare.</summary>
    public IEnumerable<((string Group, string Name) Trait, double Weight)> Weights => _columns.Select(column => (column.Key, _weights[column.Value]));

    /// <summary>The logarithm of the odds of a claim in a dispatch that nobody has seen.</summary>
    public double Odds(Judged claim) => Odds(claim, seen: false);

    /// <summary>The logarithm of the odds of a claim.</summary>
    public double Odds(Judged claim, bool seen) => LogisticFit.Odds(Row(claim, seen), _weights);

    private (int Column, double Value)[] Row(Judged claim, bool seen)
    {
        var row = new List<(int, double)>(claim.Traits.Count + 2) { (0, 1) };
        if (seen)
            row.Add((1, 1));
        foreach (Trait trait in claim.Traits)
        {
            if (_columns.TryGetValue((trait.Group, trait.Name), out int column))
                row.Add((column, trait.Value));
        }

        return [.. row];
    }
}
