namespace Chancery.Evaluation.Calibration;

/// <summary>Claims of one band of confidence.</summary>
internal readonly record struct Band(double From, double To, int Claims, double Mean, double Right);

/// <summary>How well confidences say how many claims are right.</summary>
internal sealed class Reliability
{
    private const int Draws = 200;
    private const ulong Seed = 20240424;
    private static readonly (double From, double To)[] s_bands = [(0, 0.5), (0.5, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.0001)];
    private readonly List<Rated> _claims;

    public Reliability(IEnumerable<Rated> claims) => _claims = [.. claims];

    public int Claims => _claims.Count;

    public double Mean => _claims.Average(claim => claim.Confidence);

    public double Right => _claims.Average(claim => claim.Right ? 1.0 : 0);

    /// <summary>Mean squared difference of confidence and outcome (Brier 1950).</summary>
    public double Brier => _claims.Average(claim => Math.Pow(claim.Confidence - (claim.Right ? 1 : 0), 2));

    /// <summary>That of a confidence which is the share of right claims for all.</summary>
    public double BrierOfShare => Right * (1 - Right);

    /// <summary>Mean difference of the mean confidence and the share of right claims in a band, by claims.</summary>
    public double Error => ErrorOf(claim => claim.Right ? 1 : 0);

    /// <summary>The error that as many claims of perfect confidence would show by chance.</summary>
    public double ErrorOfChance
    {
        get
        {
            ulong state = Seed;
            double sum = 0;
            for (int draw = 0; draw < Draws; draw++)
                sum += ErrorOf(claim => Next(ref state) < claim.Confidence ? 1 : 0);
            return sum / Draws;
        }
    }

    public IEnumerable<Band> Bands()
    {
        foreach ((double from, double to) in s_bands)
        {
            List<Rated> inside = [.. _claims.Where(claim => claim.Confidence >= from && claim.Confidence < to)];
            if (inside.Count > 0)
                yield return new Band(from, Math.Min(to, 1), inside.Count, inside.Average(claim => claim.Confidence), inside.Average(claim => claim.Right ? 1.0 : 0));
        }
    }

    private double ErrorOf(Func<Rated, double> outcome)
    {
        double[] differences = new double[s_bands.Length];
        foreach (Rated claim in _claims)
            differences[Array.FindIndex(s_bands, band => claim.Confidence < band.To)] += claim.Confidence - outcome(claim);
        return differences.Sum(Math.Abs) / _claims.Count;
    }

    // SplitMix64 (Steele, Lea and Flood 2014), as a number in 0..1.
    private static double Next(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
