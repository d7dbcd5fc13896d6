namespace Chancery.Language.Neural;

/// <summary>Working memory of <see cref="TreeDecoder"/>.</summary>
internal sealed class TreeMemory
{
    /// <summary>After decoding: for each word the column of its head, 0 the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>Which walk visited a word last.</summary>
    public int[] Marks { get; private set; } = [];

    public void Ensure(int count)
    {
        if (Heads.Length < count)
        {
            Heads = new int[count * 2];
            Marks = new int[count * 2];
        }
    }
}

/// <summary>Finds a tree with one root among scored arcs: every word's best head, then the cheapest repairs where that is no tree.</summary>
internal static unsafe class TreeDecoder
{
    /// <summary>Decodes <paramref name="n"/> words; row i of the scores holds word i's heads, column 0 the root, column j word j - 1.</summary>
    public static void Decode(float* scores, int n, int columns, TreeMemory memory)
    {
        memory.Ensure(n + 1);
        int[] heads = memory.Heads;
        int root = -1;
        float rootMargin = float.NegativeInfinity;
        for (int i = 0; i < n; i++)
        {
            float* row = scores + ((long)i * columns);
            int best = -1;
            for (int j = 1; j <= n; j++)
            {
                if (j != i + 1 && (best < 0 || row[j] > row[best]))
                    best = j;
            }

            heads[i] = best;
            float margin = best < 0 ? 0 : row[0] - row[best];
            if (margin > rootMargin)
                (root, rootMargin) = (i, margin);
        }

        heads[root] = 0;
        Repair(scores, n, columns, heads, memory.Marks);
    }

    /// <summary>Breaks each cycle at the word that loses least by moving to a head from which the root is reached.</summary>
    private static void Repair(float* scores, int n, int columns, int[] heads, int[] marks)
    {
        // A mark of n + 1 says that the root is reached from there; others are the number of the walk that came by.
        int safe = n + 1;
        for (bool broken = true; broken;)
        {
            broken = false;
            Array.Clear(marks, 0, n);
            int cycle = -1;
            for (int i = 0; i < n; i++)
            {
                int walk = i + 1, at = i;
                while (at >= 0 && marks[at] == 0)
                {
                    marks[at] = walk;
                    at = heads[at] - 1;
                }

                if (at >= 0 && marks[at] == walk)
                    cycle = at;
                if (at >= 0 && marks[at] != safe)
                    continue;
                for (at = i; at >= 0 && marks[at] != safe; at = heads[at] - 1)
                    marks[at] = safe;
            }

            if (cycle >= 0)
            {
                Break(scores, n, columns, heads, marks, cycle, safe);
                broken = true;
            }
        }
    }

    private static void Break(float* scores, int n, int columns, int[] heads, int[] marks, int start, int safe)
    {
        int word = -1, target = -1;
        float loss = float.PositiveInfinity;
        int at = start;
        do
        {
            float* row = scores + ((long)at * columns);
            for (int j = 1; j <= n; j++)
            {
                if (marks[j - 1] == safe && row[heads[at]] - row[j] < loss)
                    (word, target, loss) = (at, j, row[heads[at]] - row[j]);
            }

            at = heads[at] - 1;
        }
        while (at != start);
        heads[word] = target;
    }
}
