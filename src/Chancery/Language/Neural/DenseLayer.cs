using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>A dense layer, for reading only, with a leaky rectifier (slope 0.1) or none.</summary>
internal sealed unsafe class DenseLayer
{
    /// <summary>Slope of the rectifier below zero.</summary>
    public const float Slope = 0.1f;

    private readonly PackedMatrix? _weights;
    private readonly QuantizedMatrix? _quantized;
    private readonly AlignedBuffer _bias;
    private readonly bool _rectify;

    /// <param name="weights">A row an input, a column an output.</param>
    /// <param name="bias">Added to each row, or null.</param>
    /// <param name="rectify">True for a leaky rectifier.</param>
    /// <param name="quantized">True for a layer that reads <see cref="QuantizedRows"/>.</param>
    public DenseLayer(StoredMatrix weights, StoredMatrix? bias, bool rectify, bool quantized = false)
    {
        if (quantized)
            _quantized = new QuantizedMatrix(weights);
        else
            _weights = Packed(weights);
        Width = _quantized?.Columns ?? _weights!.Columns;
        _bias = new AlignedBuffer(Width);
        _bias.Span(Width).Clear();
        bias?.CopyTo(_bias.Span(bias.Columns));
        _rectify = rectify;
    }

    /// <summary>Columns written a row.</summary>
    public int Width { get; }

    public void Run(float* x, int ldx, int rows, float* y)
    {
        for (int r = 0; r < rows; r++)
            Buffer.MemoryCopy(_bias.Pointer, y + ((long)r * Width), Width * 4L, Width * 4L);
        Gemm.Multiply(x, ldx, 1, rows, _weights!, y, Width, accumulate: true);
        Rectify(rows, y);
    }

    public void Run(QuantizedRows x, int rows, float* y)
    {
        QuantizedGemm.Multiply(x.Pointer, x.Stride, x.Scales, rows, _quantized!, y, Width, _bias.Pointer, 0);
        Rectify(rows, y);
    }

    private static PackedMatrix Packed(StoredMatrix stored)
    {
        var packed = new PackedMatrix();
        AlignedBuffer plain = new(stored.Rows * stored.Columns);
        stored.CopyTo(plain.Span(stored.Rows * stored.Columns));
        packed.Pack(plain.Pointer, stored.Rows, stored.Columns, stored.Columns, 1);
        return packed;
    }

    private void Rectify(int rows, float* y)
    {
        if (!_rectify)
            return;
        // Vectors of 256 bits: wider ones are slow on machines that lack them, and here memory is the limit.
        Vector256<float> slope = Vector256.Create(Slope);
        for (long i = 0; i < (long)rows * Width; i += 8)
        {
            Vector256<float> v = Vector256.Load(y + i);
            Vector256.MaxNative(v, v * slope).Store(y + i);
        }
    }
}
