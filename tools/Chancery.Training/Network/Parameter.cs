using System.Runtime.Intrinsics;
using Chancery.Language.Neural;

namespace Chancery.Training.Network;

/// <summary>A matrix that is learned, with its gradient and the moments of Adam.</summary>
internal sealed unsafe class Parameter
{
    private readonly AlignedBuffer _mean, _variance;
    private readonly bool[] _touched;
    private readonly List<int> _rowsTouched = [];

    public Parameter(string name, int rows, int columns, float spread, Xoshiro random, bool sparse = false)
    {
        (Name, Rows, Columns, Sparse) = (name, rows, columns, sparse);
        Weights = new AlignedBuffer(rows * columns);
        Gradient = new AlignedBuffer(rows * columns);
        _mean = new AlignedBuffer(rows * columns);
        _variance = new AlignedBuffer(rows * columns);
        _touched = sparse ? new bool[rows] : [];
        foreach (AlignedBuffer buffer in (AlignedBuffer[])[Gradient, _mean, _variance])
            buffer.Span(Size).Clear();
        foreach (ref float w in Weights.Span(Size))
            w = spread * ((2 * random.Single()) - 1);
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public int Size => Rows * Columns;

    /// <summary>Only few rows have a gradient at each step: a table of embeddings.</summary>
    public bool Sparse { get; }

    public AlignedBuffer Weights { get; }

    public AlignedBuffer Gradient { get; }

    public PackedMatrix Packed { get; } = new();

    public PackedMatrix Transposed { get; } = new();

    public float* W => Weights.Pointer;

    public float* G => Gradient.Pointer;

    /// <summary>The gradient of one row of a table; marks the row.</summary>
    public float* GradientRow(int row)
    {
        if (!_touched[row])
        {
            _touched[row] = true;
            _rowsTouched.Add(row);
        }

        return G + ((long)row * Columns);
    }

    public void Pack()
    {
        Packed.Pack(W, Rows, Columns, Columns, 1);
        Transposed.Pack(W, Columns, Rows, 1, Columns);
    }

    public double SquaredNorm()
    {
        double sum = 0;
        if (!Sparse)
            return Squares(G, Size);
        foreach (int row in _rowsTouched)
            sum += Squares(G + ((long)row * Columns), Columns);
        return sum;
    }

    /// <summary>One step of Adam (Kingma and Ba 2015); the gradient is cleared.</summary>
    public void Step(float rate, float scale, float beta1, float beta2, float correction1, float correction2, float decay)
    {
        if (Sparse)
        {
            foreach (int row in _rowsTouched)
            {
                StepRun((long)row * Columns, Columns, rate, scale, beta1, beta2, correction1, correction2, 0);
                _touched[row] = false;
            }

            _rowsTouched.Clear();
        }
        else
        {
            StepRun(0, Size, rate, scale, beta1, beta2, correction1, correction2, decay);
        }
    }

    private static double Squares(float* g, int length)
    {
        Vector512<float> sum = default;
        int i = 0;
        for (; i + 16 <= length; i += 16)
        {
            Vector512<float> v = Vector512.Load(g + i);
            sum = Vector512.FusedMultiplyAdd(v, v, sum);
        }

        double total = Vector512.Sum(sum);
        for (; i < length; i++)
            total += g[i] * g[i];
        return total;
    }

    private void StepRun(long start, int length, float rate, float scale, float beta1, float beta2, float correction1, float correction2, float decay)
    {
        float* w = W + start, g = G + start, m = _mean.Pointer + start, v = _variance.Pointer + start;
        Vector512<float> s = Vector512.Create(scale), b1 = Vector512.Create(beta1), b2 = Vector512.Create(beta2), one = Vector512<float>.One;
        Vector512<float> r = Vector512.Create(rate / correction1), c2 = Vector512.Create(1 / correction2), epsilon = Vector512.Create(1e-8f), keep = Vector512.Create(1 - (rate * decay));
        int i = 0;
        for (; i + 16 <= length; i += 16)
        {
            Vector512<float> d = Vector512.Load(g + i) * s;
            Vector512<float> mean = (b1 * Vector512.Load(m + i)) + ((one - b1) * d);
            Vector512<float> variance = (b2 * Vector512.Load(v + i)) + ((one - b2) * d * d);
            mean.Store(m + i);
            variance.Store(v + i);
            ((Vector512.Load(w + i) * keep) - (r * mean / (Vector512.Sqrt(variance * c2) + epsilon))).Store(w + i);
            Vector512<float>.Zero.Store(g + i);
        }

        for (; i < length; i++)
        {
            float d = g[i] * scale;
            m[i] = (beta1 * m[i]) + ((1 - beta1) * d);
            v[i] = (beta2 * v[i]) + ((1 - beta2) * d * d);
            w[i] = (w[i] * (1 - (rate * decay))) - (rate / correction1 * m[i] / (MathF.Sqrt(v[i] / correction2) + 1e-8f));
            g[i] = 0;
        }
    }
}

/// <summary>xoshiro128** (Blackman and Vigna): the same numbers on every machine.</summary>
internal sealed class Xoshiro
{
    private uint _a, _b, _c, _d;

    public Xoshiro(uint seed)
    {
        ulong z = seed;
        uint Next()
        {
            z += 0x9E3779B97F4A7C15UL;
            ulong x = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
            return (uint)((x ^ (x >> 31)) >> 16);
        }

        (_a, _b, _c, _d) = (Next(), Next(), Next(), Next());
    }

    public uint Bits()
    {
        uint result = uint.RotateLeft(_b * 5, 7) * 9;
        uint t = _b << 9;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = uint.RotateLeft(_d, 11);
        return result;
    }

    public float Single() => (Bits() >> 8) * (1f / (1 << 24));

    public int Below(int limit) => (int)(((ulong)Bits() * (ulong)limit) >> 32);

    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
