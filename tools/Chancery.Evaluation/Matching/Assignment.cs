namespace Chancery.Evaluation.Matching;

/// <summary>One-to-one pairs of the greatest total weight (Kuhn 1955, in the form of Jonker and Volgenant's shortest augmenting paths).</summary>
internal static class Assignment
{
    /// <summary>The pairs, by row.</summary>
    /// <param name="weights">Weight of row and column; 0 where they must not be paired.</param>
    public static List<(int Row, int Column)> Best(double[,] weights)
    {
        int rows = weights.GetLength(0), columns = weights.GetLength(1), size = Math.Max(rows, columns);
        var pairs = new List<(int, int)>();
        if (rows == 0 || columns == 0)
            return pairs;
        double most = weights.Cast<double>().Max();
        double[] u = new double[size + 1], v = new double[size + 1];
        int[] rowOf = new int[size + 1], way = new int[size + 1];
        for (int row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            int column = 0;
            double[] least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            bool[] used = new bool[size + 1];
            do
            {
                used[column] = true;
                int current = rowOf[column], next = 0;
                double delta = double.PositiveInfinity;
                for (int j = 1; j <= size; j++)
                {
                    if (used[j])
                        continue;
                    double cost = most - (current <= rows && j <= columns ? weights[current - 1, j - 1] : 0) - u[current] - v[j];
                    if (cost < least[j])
                        (least[j], way[j]) = (cost, column);
                    if (least[j] < delta)
                        (delta, next) = (least[j], j);
                }

                for (int j = 0; j <= size; j++)
                {
                    if (used[j])
                    {
                        u[rowOf[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);
            for (; column != 0; column = way[column])
                rowOf[column] = rowOf[way[column]];
        }

        for (int column = 1; column <= columns; column++)
        {
            int row = rowOf[column];
            if (row >= 1 && row <= rows && weights[row - 1, column - 1] > 0)
                pairs.Add((row - 1, column - 1));
        }

        pairs.Sort();
        return pairs;
    }

    /// <summary>The pairs for two lists.</summary>
    public static List<(int Row, int Column)> Best<T>(IReadOnlyList<T> annotated, IReadOnlyList<T> read, Func<T, T, double> weight)
    {
        double[,] weights = new double[annotated.Count, read.Count];
        for (int i = 0; i < annotated.Count; i++)
        {
            for (int j = 0; j < read.Count; j++)
                weights[i, j] = weight(annotated[i], read[j]);
        }

        return Best(weights);
    }
}
