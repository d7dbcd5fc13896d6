using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>One direction of a long short-term memory layer, for reading only. Gates lie in the order input, forget, output, candidate.</summary>
internal sealed unsafe class LstmLayer
{
    private readonly PackedMatrix _input = new();
    private readonly PackedMatrix _recurrent = new();
    private readonly AlignedBuffer _bias;
    private readonly bool _backward;

    public LstmLayer(StoredMatrix input, StoredMatrix recurrent, StoredMatrix bias, bool backward)
    {
        Hidden = recurrent.Rows;
        _backward = backward;
        Pack(input, _input);
        Pack(recurrent, _recurrent);
        _bias = new AlignedBuffer(bias.Columns);
        bias.CopyTo(_bias.Span(bias.Columns));
    }

    /// <summary>Width of the output.</summary>
    public int Hidden { get; }

    /// <summary>Reads the rows of <paramref name="x"/> and writes the states to <paramref name="h"/>.</summary>
    public void Run(PackedBatch batch, float* x, int ldx, float* h, int ldh, float* gates, float* cells)
    {
        int width = 4 * Hidden;
        for (int r = 0; r < batch.Rows; r++)
            Buffer.MemoryCopy(_bias.Pointer, gates + ((long)r * width), width * 4L, width * 4L);
        Gemm.Multiply(x, ldx, 1, batch.Rows, _input, gates, width, accumulate: true);
        for (int s = 0; s < batch.Steps; s++)
        {
            int t = _backward ? batch.Steps - 1 - s : s;
            int before = _backward ? t + 1 : t - 1;
            int count = batch.Count(t);
            int carried = s == 0 ? 0 : Math.Min(count, batch.Count(before));
            float* g = gates + ((long)batch.Offset(t) * width);
            float* state = h + ((long)batch.Offset(t) * ldh);
            if (carried > 0)
                Gemm.Multiply(h + ((long)batch.Offset(before) * ldh), ldh, 1, carried, _recurrent, g, width, accumulate: true);
            for (int b = 0; b < count; b++)
                Step(g + ((long)b * width), cells + ((long)b * Hidden), state + ((long)b * ldh), Hidden, b >= carried);
        }
    }

    private static void Step(float* gate, float* cell, float* state, int hidden, bool fresh)
    {
        for (int i = 0; i < hidden; i += 16)
        {
            Vector512<float> c = VectorMath.Sigmoid(Vector512.Load(gate + i)) * VectorMath.Tanh(Vector512.Load(gate + (3 * hidden) + i));
            if (!fresh)
                c = Vector512.FusedMultiplyAdd(VectorMath.Sigmoid(Vector512.Load(gate + hidden + i)), Vector512.Load(cell + i), c);
            c.Store(cell + i);
            (VectorMath.Sigmoid(Vector512.Load(gate + (2 * hidden) + i)) * VectorMath.Tanh(c)).Store(state + i);
        }
    }

    internal static void Pack(StoredMatrix stored, PackedMatrix target)
    {
        AlignedBuffer plain = new(stored.Rows * stored.Columns);
        stored.CopyTo(plain.Span(stored.Rows * stored.Columns));
        target.Pack(plain.Pointer, stored.Rows, stored.Columns, stored.Columns, 1);
    }
}
