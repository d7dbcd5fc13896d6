using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>One direction of a long short-term memory layer, for reading only, in quantized arithmetic. Gates lie in the order input, forget, output, candidate.</summary>
internal sealed unsafe class LstmLayer
{
    private readonly QuantizedMatrix _input;
    private readonly QuantizedMatrix _recurrent;
    private readonly AlignedBuffer _bias;
    private readonly bool _backward;

    /// <exception cref="InvalidDataException">More inputs than <see cref="QuantizedMatrix.MostRows"/>.</exception>
    public LstmLayer(StoredMatrix input, StoredMatrix recurrent, StoredMatrix bias, bool backward)
    {
        Hidden = recurrent.Rows;
        _backward = backward;
        _input = new QuantizedMatrix(input);
        _recurrent = new QuantizedMatrix(recurrent);
        _bias = new AlignedBuffer(bias.Columns);
        bias.CopyTo(_bias.Span(bias.Columns));
    }

    /// <summary>Width of the output.</summary>
    public int Hidden { get; }

    /// <summary>Reads the rows of <paramref name="x"/> and writes the states to <paramref name="h"/>, from a column on.</summary>
    public void Run(PackedBatch batch, QuantizedRows x, QuantizedRows h, int column, float* gates, float* cells)
    {
        int width = 4 * Hidden;
        QuantizedGemm.Multiply(x.Pointer, x.Stride, x.Scales, batch.Rows, _input, gates, width, _bias.Pointer, 0);
        for (int s = 0; s < batch.Steps; s++)
        {
            int t = _backward ? batch.Steps - 1 - s : s;
            int before = _backward ? t + 1 : t - 1;
            int count = batch.Count(t);
            int carried = s == 0 ? 0 : Math.Min(count, batch.Count(before));
            float* g = gates + ((long)batch.Offset(t) * width);
            if (carried > 0)
                QuantizedGemm.Multiply(h.Row(batch.Offset(before)) + column, h.Stride, h.Scales, carried, _recurrent, g, width, g, width);
            for (int b = 0; b < count; b++)
                Step(g + ((long)b * width), cells + ((long)b * Hidden), h.Row(batch.Offset(t) + b) + column, Hidden, b >= carried);
        }
    }

    private static void Step(float* gate, float* cell, short* state, int hidden, bool fresh)
    {
        if (Vector512.IsHardwareAccelerated)
            WideStep(gate, cell, state, hidden, fresh);
        else
            NarrowStep(gate, cell, state, hidden, fresh);
    }

    private static void WideStep(float* gate, float* cell, short* state, int hidden, bool fresh)
    {
        for (int i = 0; i < hidden; i += 16)
        {
            Vector512<float> c = VectorMath.SigmoidTimesTanh(Vector512.Load(gate + i), Vector512.Load(gate + (3 * hidden) + i));
            if (!fresh)
                c = Vector512.FusedMultiplyAdd(VectorMath.Sigmoid(Vector512.Load(gate + hidden + i)), Vector512.Load(cell + i), c);
            c.Store(cell + i);
            Vector512<float> h = VectorMath.SigmoidTimesTanh(Vector512.Load(gate + (2 * hidden) + i), c);
            Vector512<int> whole = Vector512.ConvertToInt32Native(Vector512.Round(h * QuantizedMatrix.Most));
            Vector256.Narrow(whole.GetLower(), whole.GetUpper()).Store(state + i);
        }
    }

    private static void NarrowStep(float* gate, float* cell, short* state, int hidden, bool fresh)
    {
        for (int i = 0; i < hidden; i += 8)
        {
            Vector256<float> c = VectorMath.SigmoidTimesTanh(Vector256.Load(gate + i), Vector256.Load(gate + (3 * hidden) + i));
            if (!fresh)
                c = Vector256.FusedMultiplyAdd(VectorMath.Sigmoid(Vector256.Load(gate + hidden + i)), Vector256.Load(cell + i), c);
            c.Store(cell + i);
            Vector256<float> h = VectorMath.SigmoidTimesTanh(Vector256.Load(gate + (2 * hidden) + i), c);
            Vector256<int> whole = Vector256.ConvertToInt32Native(Vector256.Round(h * QuantizedMatrix.Most));
            Vector128.Narrow(whole.GetLower(), whole.GetUpper()).Store(state + i);
        }
    }
}
