using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Rows of whole numbers of 7 bits, each row with a scale: the left side of <see cref="QuantizedGemm"/>. Numbers are kept with <see cref="Most"/> added, as bytes without a sign.</summary>
internal sealed unsafe class QuantizedRows
{
    /// <summary>Greatest magnitude of an element, and what is added to it.</summary>
    public const int Most = 63;

    // Kernels read whole blocks of rows and leave what is behind the last.
    private const int Spare = 7;

    private readonly AlignedBuffer _data = new();
    private readonly AlignedBuffer _scales = new();

    /// <summary>Bytes from one row to the next; a multiple of <see cref="QuantizedMatrix.GroupRows"/>.</summary>
    public int Stride { get; private set; }

    public byte* Pointer => (byte*)_data.Pointer;

    /// <summary>What a whole number in each row stands for.</summary>
    public float* Scales => _scales.Pointer;

    public byte* Row(int row) => Pointer + ((long)row * Stride);

    /// <summary>Makes room for rows whose elements lie between -1 and 1. What stands behind the last column meets the zeros of a matrix's padding.</summary>
    public void Reserve(int rows, int columns)
    {
        Room(rows, columns);
        _scales.Span(rows).Fill(1f / Most);
    }

    /// <summary>Takes rows of floats, each by its greatest magnitude.</summary>
    /// <param name="x">The first row.</param>
    /// <param name="rows">How many.</param>
    /// <param name="columns">Floats in a row, which lie one behind the other; a multiple of 16.</param>
    public void Take(float* x, int rows, int columns)
    {
        Room(rows, columns);
        for (int r = 0; r < rows; r++, x += columns)
        {
            Vector256<float> greatest = default;
            for (int i = 0; i < columns; i += 8)
                greatest = Vector256.MaxNative(greatest, Vector256.Abs(Vector256.Load(x + i)));
            float most = 0;
            for (int i = 0; i < 8; i++)
                most = MathF.Max(most, greatest[i]);
            Scales[r] = most / Most;
            float scale = most == 0 ? 0 : Most / most;
            byte* row = Row(r);
            for (int i = 0; i < columns; i += 16)
                Store(Vector256.Load(x + i) * scale, Vector256.Load(x + i + 8) * scale, row + i);
        }
    }

    /// <summary>Writes sixteen numbers, in steps, as they are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> lower, Vector256<float> upper, byte* to)
    {
        Vector256<short> shorts = Vector256.Narrow(Vector256.ConvertToInt32Native(Vector256.Round(lower)), Vector256.ConvertToInt32Native(Vector256.Round(upper)));
        Vector256<byte> bytes = Vector256.Narrow((shorts + Vector256.Create((short)Most)).AsUInt16(), default);
        bytes.GetLower().Store(to);
    }

    private void Room(int rows, int columns)
    {
        Stride = (columns + QuantizedMatrix.GroupRows - 1) & ~(QuantizedMatrix.GroupRows - 1);
        _data.Ensure((rows + Spare) * Stride / sizeof(float));
        _scales.Ensure(rows + Spare);
    }
}
