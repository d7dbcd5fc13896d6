namespace Chancery.Evaluation.Calibration;

/// <summary>Logistic regression with a normal prior on each weight, by Newton's method: weights of rare traits are drawn towards their prior.</summary>
internal static class LogisticFit
{
    private const int MostSteps = 50;
    private const double Enough = 1e-9;

    /// <summary>The weights that are likeliest.</summary>
    /// <param name="rows">For each claim the columns that it has, with values.</param>
    /// <param name="right">For each claim whether it is right.</param>
    /// <param name="means">Of each weight the mean of its prior.</param>
    /// <param name="deviations">Of each weight the deviation of its prior.</param>
    public static double[] Fit(IReadOnlyList<(int Column, double Value)[]> rows, IReadOnlyList<bool> right, double[] means, double[] deviations)
    {
        int n = means.Length;
        double[] weights = [.. means];
        for (int step = 0; step < MostSteps; step++)
        {
            double[] gradient = new double[n];
            double[,] curvature = new double[n, n];
            for (int j = 0; j < n; j++)
            {
                double precision = 1 / (deviations[j] * deviations[j]);
                gradient[j] = -precision * (weights[j] - means[j]);
                curvature[j, j] = precision;
            }

            for (int i = 0; i < rows.Count; i++)
                Add(rows[i], right[i], weights, gradient, curvature);
            double[] change = Solve(curvature, gradient);
            double largest = 0;
            for (int j = 0; j < n; j++)
            {
                weights[j] += change[j];
                largest = Math.Max(largest, Math.Abs(change[j]));
            }

            if (largest < Enough)
                break;
        }

        return weights;
    }

    /// <summary>The sum of a claim's weights.</summary>
    public static double Odds((int Column, double Value)[] row, double[] weights)
    {
        double odds = 0;
        foreach ((int column, double value) in row)
            odds += weights[column] * value;
        return odds;
    }

    private static void Add((int Column, double Value)[] row, bool right, double[] weights, double[] gradient, double[,] curvature)
    {
        double p = 1 / (1 + Math.Exp(-Odds(row, weights)));
        double error = (right ? 1 : 0) - p, spread = p * (1 - p);
        foreach ((int a, double x) in row)
        {
            gradient[a] += error * x;
            foreach ((int b, double y) in row)
                curvature[a, b] += spread * x * y;
        }
    }

    // By Cholesky's decomposition; the prior makes the matrix positive definite.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        double[] x = [.. right];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                    sum -= matrix[i, k] * matrix[j, k];
                matrix[i, j] = i == j ? Math.Sqrt(sum) : sum / matrix[j, j];
            }

            for (int k = 0; k < i; k++)
                x[i] -= matrix[i, k] * x[k];
            x[i] /= matrix[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
                x[i] -= matrix[k, i] * x[k];
            x[i] /= matrix[i, i];
        }

        return x;
    }
}
