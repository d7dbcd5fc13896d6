namespace Chancery.Vectors;

/// <summary>Principal components of a set of vectors, by Jacobi's rotations.</summary>
internal static class Principal
{
    /// <summary>Projects on the first components, each divided by the fourth root of its variance, and scales all to one mean square.</summary>
    public static float[][] Reduce(float[][] vectors, int dimensions, double meanSquare)
    {
        int n = vectors[0].Length;
        (double[] mean, double[] values, double[,] axes) = Components(vectors);
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(i => values[i])];
        Console.Error.WriteLine(FormattableString.Invariant($"{dimensions} of {n} components hold {order.Take(dimensions).Sum(i => values[i]) / values.Sum():P1} of the variance"));
        float[][] reduced = new float[vectors.Length][];
        double squares = 0;
        for (int w = 0; w < vectors.Length; w++)
        {
            float[] row = new float[dimensions];
            for (int d = 0; d < dimensions; d++)
            {
                double sum = 0;
                for (int i = 0; i < n; i++)
                    sum += (vectors[w][i] - mean[i]) * axes[i, order[d]];
                row[d] = (float)(sum / Math.Pow(values[order[d]], 0.25));
                squares += row[d] * row[d];
            }

            reduced[w] = row;
        }

        float scale = (float)Math.Sqrt(meanSquare * vectors.Length * dimensions / squares);
        foreach (float[] row in reduced)
        {
            for (int d = 0; d < dimensions; d++)
                row[d] *= scale;
        }

        return reduced;
    }

    /// <summary>The mean, and in no order the variances along the axes and the axes, a column each.</summary>
    public static (double[] Mean, double[] Values, double[,] Axes) Components(IReadOnlyList<float[]> vectors)
    {
        int n = vectors[0].Length;
        double[] mean = new double[n];
        foreach (float[] v in vectors)
        {
            for (int i = 0; i < n; i++)
                mean[i] += v[i] / vectors.Count;
        }

        double[,] covariance = new double[n, n];
        double[] centred = new double[n];
        foreach (float[] v in vectors)
        {
            for (int i = 0; i < n; i++)
                centred[i] = v[i] - mean[i];
            for (int i = 0; i < n; i++)
            {
                for (int j = i; j < n; j++)
                    covariance[i, j] += centred[i] * centred[j];
            }
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = i; j < n; j++)
                covariance[j, i] = covariance[i, j] /= vectors.Count;
        }

        (double[] values, double[,] axes) = Jacobi(covariance);
        return (mean, values, axes);
    }

    private static (double[] Values, double[,] Axes) Jacobi(double[,] a)
    {
        int n = a.GetLength(0);
        double[,] axes = new double[n, n];
        for (int i = 0; i < n; i++)
            axes[i, i] = 1;
        for (int sweep = 0; sweep < 12; sweep++)
        {
            for (int p = 0; p < n; p++)
            {
                for (int q = p + 1; q < n; q++)
                {
                    if (Math.Abs(a[p, q]) < 1e-14)
                        continue;
                    double theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
                    double t = Math.Sign(theta + double.Epsilon) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1)), c = 1 / Math.Sqrt((t * t) + 1), s = t * c;
                    for (int k = 0; k < n; k++)
                    {
                        double kp = a[k, p], kq = a[k, q];
                        (a[k, p], a[k, q]) = ((c * kp) - (s * kq), (s * kp) + (c * kq));
                    }

                    for (int k = 0; k < n; k++)
                    {
                        double pk = a[p, k], qk = a[q, k], vp = axes[k, p], vq = axes[k, q];
                        (a[p, k], a[q, k]) = ((c * pk) - (s * qk), (s * pk) + (c * qk));
                        (axes[k, p], axes[k, q]) = ((c * vp) - (s * vq), (s * vp) + (c * vq));
                    }
                }
            }
        }

        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], axes);
    }
}
