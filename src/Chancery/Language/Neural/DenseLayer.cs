using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>A dense layer, for reading only, with a leaky rectifier (slope 0.1) or none.</summary>
internal sealed unsafe class DenseLayer
{
    /// <summary>Slope of the rectifier below zero.</summary>
    public const float Slope = 0.1f;

    private readonly PackedMatrix _weights = new();
    private readonly AlignedBuffer _bias;
    private readonly bool _rectify;

    public DenseLayer(StoredMatrix weights, StoredMatrix? bias, bool rectify)
    {
        LstmLayer.Pack(weights, _weights);
        _bias = new AlignedBuffer(_weights.Columns);
        _bias.Span(_weights.Columns).Clear();
        bias?.CopyTo(_bias.Span(bias.Columns));
        _rectify = rectify;
    }

    /// <summary>Columns written a row.</summary>
    public int Width => _weights.Columns;

    public void Run(float* x, int ldx, int rows, float* y)
    {
        int width = Width;
        for (int r = 0; r < rows; r++)
            Buffer.MemoryCopy(_bias.Pointer, y + ((long)r * width), width * 4L, width * 4L);
        Gemm.Multiply(x, ldx, 1, rows, _weights, y, width, accumulate: true);
        if (!_rectify)
            return;
        Vector512<float> slope = Vector512.Create(Slope);
        for (long i = 0; i < (long)rows * width; i += 16)
        {
            Vector512<float> v = Vector512.Load(y + i);
            Vector512.Max(v, v * slope).Store(y + i);
        }
    }
}
