using Chancery.Language.Neural;

namespace Chancery.Training.Network;

/// <summary>A dense layer with its gradient: leaky rectifier or none, dropout on its output.</summary>
internal sealed unsafe class LearnedDense
{
    private readonly bool _rectify;
    private readonly float _dropout;
    private readonly AlignedBuffer _output = new(), _mask = new(), _gradient = new();
    private readonly PackedMatrix _packed = new();

    public LearnedDense(string name, int inputs, int outputs, bool bias, bool rectify, float dropout, Xoshiro random, float gain = 1)
    {
        (_rectify, _dropout) = (rectify, dropout);
        Outputs = outputs;
        Width = (outputs + 31) & ~31;
        Weights = new Parameter(name, inputs, outputs, gain * MathF.Sqrt(3f / inputs), random);
        Bias = bias ? new Parameter(name + ".bias", 1, outputs, 0, random) : null;
    }

    public Parameter Weights { get; }

    public Parameter? Bias { get; }

    public int Outputs { get; }

    /// <summary>Outputs padded to whole panels.</summary>
    public int Width { get; }

    public float* Output => _output.Pointer;

    /// <summary>Where the caller leaves the gradient of the output before <see cref="Backward"/>; cleared by <see cref="Forward"/>.</summary>
    public float* Gradient => _gradient.Pointer;

    public float* Forward(float* x, int ldx, int rows, bool train, Xoshiro random)
    {
        float* y = _output.Ensure(rows * Width);
        _gradient.Ensure(rows * Width);
        _gradient.Span(rows * Width).Clear();
        for (int r = 0; r < rows; r++)
        {
            Span<float> row = new(y + ((long)r * Width), Width);
            row.Clear();
            if (Bias != null)
                new Span<float>(Bias.W, Outputs).CopyTo(row);
        }

        Gemm.Multiply(x, ldx, 1, rows, Weights.Packed, y, Width, true);
        long size = (long)rows * Width;
        if (_rectify)
        {
            for (long i = 0; i < size; i++)
                y[i] = y[i] < 0 ? y[i] * DenseLayer.Slope : y[i];
        }

        if (_dropout > 0)
        {
            float* mask = _mask.Ensure((int)size);
            Operations.Mask(mask, (int)size, train ? _dropout : 0, random);
            Operations.Product(y, mask, y, (int)size);
        }

        return y;
    }

    /// <summary>Adds the gradients of the parameters, and of the input to <paramref name="dx"/>.</summary>
    public void Backward(float* x, int ldx, int rows, float* dx, int lddx)
    {
        float* y = Output, d = Gradient;
        int size = rows * Width;
        if (_dropout > 0)
            Operations.Product(d, _mask.Pointer, d, size);
        if (_rectify)
        {
            for (int i = 0; i < size; i++)
                d[i] = y[i] < 0 ? d[i] * DenseLayer.Slope : d[i];
        }

        _packed.Pack(d, rows, Width, Width, 1);
        if (Outputs == Width)
        {
            Gemm.Multiply(x, 1, ldx, Weights.Rows, _packed, Weights.G, Width, true);
        }
        else
        {
            AlignedBuffer padded = new(Weights.Rows * Width);
            Gemm.Multiply(x, 1, ldx, Weights.Rows, _packed, padded.Pointer, Width, false);
            for (int r = 0; r < Weights.Rows; r++)
            {
                for (int c = 0; c < Outputs; c++)
                    Weights.G[((long)r * Outputs) + c] += padded.Pointer[((long)r * Width) + c];
            }
        }

        if (Bias != null)
        {
            for (int r = 0; r < rows; r++)
            {
                for (int c = 0; c < Outputs; c++)
                    Bias.G[c] += d[((long)r * Width) + c];
            }
        }

        Gemm.Multiply(d, Width, 1, rows, Weights.Transposed, dx, lddx, true);
    }
}
