using System.Runtime.Intrinsics;
using Chancery.Language.Neural;

namespace Chancery.Training.Network;

/// <summary>One direction of an LSTM layer with its gradient; the forward pass is that of <see cref="LstmLayer"/>, with one dropout mask a sentence on the recurrent state (Gal and Ghahramani 2016).</summary>
internal sealed unsafe class LearnedLstm
{
    private readonly int _hidden;
    private readonly bool _backward;
    private readonly AlignedBuffer _gates = new(), _cells = new(), _previous = new(), _mask = new(), _carryState = new(), _carryCell = new(), _product = new();
    private readonly PackedMatrix _packedGates = new();

    public LearnedLstm(string name, int inputs, int hidden, bool backward, Xoshiro random)
    {
        (_hidden, _backward) = (hidden, backward);
        Input = new Parameter(name + ".input", inputs, 4 * hidden, MathF.Sqrt(3f / inputs), random);
        State = new Parameter(name + ".state", hidden, 4 * hidden, MathF.Sqrt(3f / hidden), random);
        Bias = new Parameter(name + ".bias", 1, 4 * hidden, 0, random);
        // The forget gate starts open.
        Bias.Weights.Span(4 * hidden).Slice(hidden, hidden).Fill(1);
    }

    public Parameter Input { get; }

    public Parameter State { get; }

    public Parameter Bias { get; }

    public void Forward(PackedBatch batch, float* x, int ldx, float* h, int ldh, float dropout, Xoshiro random)
    {
        int width = 4 * _hidden;
        float* gates = _gates.Ensure(batch.Rows * width), cells = _cells.Ensure(batch.Rows * _hidden), previous = _previous.Ensure(batch.Rows * _hidden);
        float* mask = _mask.Ensure(batch.Sentences * _hidden);
        Operations.Mask(mask, batch.Sentences * _hidden, dropout, random);
        for (int r = 0; r < batch.Rows; r++)
            Buffer.MemoryCopy(Bias.W, gates + ((long)r * width), width * 4L, width * 4L);
        Gemm.Multiply(x, ldx, 1, batch.Rows, Input.Packed, gates, width, true);
        new Span<float>(previous, batch.Rows * _hidden).Clear();
        for (int s = 0; s < batch.Steps; s++)
        {
            int t = _backward ? batch.Steps - 1 - s : s, before = _backward ? t + 1 : t - 1;
            int count = batch.Count(t), carried = s == 0 ? 0 : Math.Min(count, batch.Count(before));
            long row = batch.Offset(t), rowBefore = s == 0 ? 0 : batch.Offset(before);
            for (int b = 0; b < carried; b++)
                Operations.Product(h + ((rowBefore + b) * ldh), mask + ((long)b * _hidden), previous + ((row + b) * _hidden), _hidden);
            if (carried > 0)
                Gemm.Multiply(previous + (row * _hidden), _hidden, 1, carried, State.Packed, gates + (row * width), width, true);
            for (int b = 0; b < count; b++)
            {
                float* g = gates + ((row + b) * width), c = cells + ((row + b) * _hidden), old = b < carried ? cells + ((rowBefore + b) * _hidden) : null;
                float* state = h + ((row + b) * ldh);
                for (int i = 0; i < _hidden; i += 16)
                {
                    Vector512<float> input = VectorMath.Sigmoid(Vector512.Load(g + i)), forget = VectorMath.Sigmoid(Vector512.Load(g + _hidden + i));
                    Vector512<float> output = VectorMath.Sigmoid(Vector512.Load(g + (2 * _hidden) + i)), candidate = VectorMath.Tanh(Vector512.Load(g + (3 * _hidden) + i));
                    Vector512<float> cell = input * candidate;
                    if (old != null)
                        cell = Vector512.FusedMultiplyAdd(forget, Vector512.Load(old + i), cell);
                    input.Store(g + i);
                    forget.Store(g + _hidden + i);
                    output.Store(g + (2 * _hidden) + i);
                    candidate.Store(g + (3 * _hidden) + i);
                    cell.Store(c + i);
                    (output * VectorMath.Tanh(cell)).Store(state + i);
                }
            }
        }
    }

    /// <summary>Adds the gradients of the parameters, and of the input to <paramref name="dx"/>.</summary>
    public void Backward(PackedBatch batch, float* x, int ldx, float* dh, int ldh, float* dx)
    {
        int width = 4 * _hidden;
        float* gates = _gates.Pointer, cells = _cells.Pointer, previous = _previous.Pointer, mask = _mask.Pointer;
        float* carryState = _carryState.Ensure(batch.Sentences * _hidden), carryCell = _carryCell.Ensure(batch.Sentences * _hidden);
        new Span<float>(carryState, batch.Sentences * _hidden).Clear();
        new Span<float>(carryCell, batch.Sentences * _hidden).Clear();
        int productWidth = State.Transposed.Columns;
        float* product = _product.Ensure(batch.Sentences * productWidth);
        Vector512<float> one = Vector512<float>.One;
        for (int s = batch.Steps - 1; s >= 0; s--)
        {
            int t = _backward ? batch.Steps - 1 - s : s, before = _backward ? t + 1 : t - 1;
            int count = batch.Count(t), carried = s == 0 ? 0 : Math.Min(count, batch.Count(before));
            long row = batch.Offset(t), rowBefore = s == 0 ? 0 : batch.Offset(before);
            for (int b = 0; b < count; b++)
            {
                float* g = gates + ((row + b) * width), c = cells + ((row + b) * _hidden), old = b < carried ? cells + ((rowBefore + b) * _hidden) : null;
                float* d = dh + ((row + b) * ldh), cs = carryState + ((long)b * _hidden), cc = carryCell + ((long)b * _hidden);
                for (int i = 0; i < _hidden; i += 16)
                {
                    Vector512<float> input = Vector512.Load(g + i), forget = Vector512.Load(g + _hidden + i);
                    Vector512<float> output = Vector512.Load(g + (2 * _hidden) + i), candidate = Vector512.Load(g + (3 * _hidden) + i);
                    Vector512<float> tanh = VectorMath.Tanh(Vector512.Load(c + i)), down = Vector512.Load(d + i) + Vector512.Load(cs + i);
                    Vector512<float> cell = (down * output * (one - (tanh * tanh))) + Vector512.Load(cc + i);
                    Vector512<float> oldCell = old == null ? default : Vector512.Load(old + i);
                    (cell * candidate * input * (one - input)).Store(g + i);
                    (cell * oldCell * forget * (one - forget)).Store(g + _hidden + i);
                    (down * tanh * output * (one - output)).Store(g + (2 * _hidden) + i);
                    (cell * input * (one - (candidate * candidate))).Store(g + (3 * _hidden) + i);
                    (cell * forget).Store(cc + i);
                }
            }

            if (carried > 0)
                Gemm.Multiply(gates + (row * width), width, 1, carried, State.Transposed, product, productWidth, false);
            for (int b = 0; b < carried; b++)
                Operations.Product(product + ((long)b * productWidth), mask + ((long)b * _hidden), carryState + ((long)b * _hidden), _hidden);
            // What is not carried to the step before begins afresh there.
            int rest = batch.Sentences - carried;
            new Span<float>(carryState + ((long)carried * _hidden), rest * _hidden).Clear();
            new Span<float>(carryCell + ((long)carried * _hidden), rest * _hidden).Clear();
        }

        _packedGates.Pack(gates, batch.Rows, width, width, 1);
        Gemm.Multiply(x, 1, ldx, Input.Rows, _packedGates, Input.G, width, true);
        Gemm.Multiply(previous, 1, _hidden, _hidden, _packedGates, State.G, width, true);
        for (int r = 0; r < batch.Rows; r++)
            Operations.Add(gates + ((long)r * width), Bias.G, width);
        Gemm.Multiply(gates, width, 1, batch.Rows, Input.Transposed, dx, Input.Transposed.Columns, true);
    }
}
