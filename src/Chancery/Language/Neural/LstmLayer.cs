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

    /// <summary>What rows of input bring to the gates, a row of four times <see cref="Hidden"/> each.</summary>
    public void Project(QuantizedRows x, int rows, float* gates) =>
        QuantizedGemm.Multiply(x.Pointer, x.Stride, x.Scales, rows, _input, gates, 4 * Hidden, _bias.Pointer, 0);

    /// <summary>Goes through the sentences of a batch and writes the states to <paramref name="h"/>, from a column on; the gates are those of <see cref="Project"/>, and are written over.</summary>
    public void Run(PackedBatch batch, QuantizedRows h, int column, float* gates, float* cells)
    {
        int width = 4 * Hidden;
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

    private static void Step(float* gate, float* cell, byte* state, int hidden, bool fresh)
    {
        if (Vector512.IsHardwareAccelerated)
            WideStep(gate, cell, state, hidden, fresh);
        else
            NarrowStep(gate, cell, state, hidden, fresh);
    }

    private static void WideStep(float* gate, float* cell, byte* state, int hidden, bool fresh)
    {
        for (int i = 0; i < hidden; i += 16)
        {
            Vector512<float> input = Vector512.Load(gate + i), candidate = Vector512.Load(gate + (3 * hidden) + i);
            Vector512<float> c = fresh ? CellMath.Gated(input, candidate) : CellMath.Cell(input, candidate, Vector512.Load(gate + hidden + i), Vector512.Load(cell + i));
            c.Store(cell + i);
            Vector512<float> h = CellMath.Gated(Vector512.Load(gate + (2 * hidden) + i), c) * QuantizedRows.Most;
            QuantizedRows.Store(h.GetLower(), h.GetUpper(), state + i);
        }
    }

    private static void NarrowStep(float* gate, float* cell, byte* state, int hidden, bool fresh)
    {
        for (int i = 0; i < hidden; i += 16)
            QuantizedRows.Store(Eight(gate + i, cell + i, hidden, fresh), Eight(gate + i + 8, cell + i + 8, hidden, fresh), state + i);
    }

    // Eight states, in steps of quantized rows.
    private static Vector256<float> Eight(float* gate, float* cell, int hidden, bool fresh)
    {
        Vector256<float> input = Vector256.Load(gate), candidate = Vector256.Load(gate + (3 * hidden));
        Vector256<float> c = fresh ? CellMath.Gated(input, candidate) : CellMath.Cell(input, candidate, Vector256.Load(gate + hidden), Vector256.Load(cell));
        c.Store(cell);
        return CellMath.Gated(Vector256.Load(gate + (2 * hidden)), c) * QuantizedRows.Most;
    }
}
