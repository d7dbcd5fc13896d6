using System.Numerics.Tensors;

namespace Chancery.Vectors;

/// <summary>Principal components, found on a sample and applied to whatever comes, rounded to bytes.</summary>
internal sealed class Projection
{
    private readonly float[] _mean, _centred;
    private readonly float[][] _axes;

    private Projection(float[] mean, float[][] axes) => (_mean, _centred, _axes) = (mean, new float[mean.Length], axes);

    /// <summary>The first components, each divided by the fourth root of its variance, and all scaled to one mean square.</summary>
    public static Projection Fit(List<float[]> sample, int dimensions, double meanSquare)
    {
        (double[] mean, double[] values, double[,] axes) = Principal.Components(sample);
        int n = mean.Length;
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => values[i])];
        Console.Error.WriteLine(FormattableString.Invariant($"{dimensions} of {n} components hold {order.Take(dimensions).Sum(i => values[i]) / values.Sum():P1} of the variance"));
        // Along an axis the mean square becomes the square root of its variance.
        double scale = Math.Sqrt(meanSquare * dimensions / order.Take(dimensions).Sum(i => Math.Sqrt(values[i])));
        float[][] rows = [.. order.Take(dimensions).Select(d => Enumerable.Range(0, n).Select(i => (float)(axes[i, d] * scale / Math.Pow(values[d], 0.25))).ToArray())];
        return new Projection([.. mean.Select(m => (float)m)], rows);
    }

    public void Apply(ReadOnlySpan<float> state, Span<byte> into)
    {
        TensorPrimitives.Subtract(state, _mean, _centred);
        for (int d = 0; d < _axes.Length; d++)
            into[d] = (byte)(sbyte)Math.Clamp(MathF.Round(Contexts.Scale * TensorPrimitives.Dot(_centred, _axes[d])), -127, 127);
    }
}
