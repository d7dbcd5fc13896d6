namespace Chancery.Evaluation.Scoring;

/// <summary>Confidence intervals from dispatches drawn again with replacement (Efron 1979), the same on every run.</summary>
internal static class Bootstrap
{
    private const int Draws = 1000;
    private const ulong Seed = 20240424;

    /// <summary>The 2.5th and 97.5th percentile of a measure.</summary>
    public static (double Low, double High) Interval<T>(IReadOnlyList<T> dispatches, Func<IEnumerable<T>, double> measure)
    {
        if (dispatches.Count == 0)
            return (0, 0);
        ulong state = Seed;
        double[] values = new double[Draws];
        var drawn = new T[dispatches.Count];
        for (int draw = 0; draw < Draws; draw++)
        {
            for (int i = 0; i < drawn.Length; i++)
                drawn[i] = dispatches[(int)(Next(ref state) % (ulong)dispatches.Count)];
            values[draw] = measure(drawn);
        }

        Array.Sort(values);
        return (values[Draws * 25 / 1000], values[(Draws * 975 / 1000) - 1]);
    }

    // SplitMix64 (Steele, Lea and Flood 2014).
    private static ulong Next(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
