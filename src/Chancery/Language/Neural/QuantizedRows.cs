using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Rows of whole numbers of 12 bits, each with a scale: the left side of <see cref="QuantizedGemm"/>.</summary>
internal sealed unsafe class QuantizedRows
{
    private readonly AlignedBuffer _data = new();
    private readonly AlignedBuffer _scales = new();

    /// <summary>Numbers from one row to the next; a multiple of 32.</summary>
    public int Stride { get; private set; }

    public short* Pointer => (short*)_data.Pointer;

    /// <summary>What a whole number in each row stands for.</summary>
    public float* Scales => _scales.Pointer;

    public short* Row(int row) => Pointer + ((long)row * Stride);

    /// <summary>Makes room for rows whose elements lie between -1 and 1; what stands behind the last column is zero.</summary>
    public void Reserve(int rows, int columns)
    {
        Room(rows, columns);
        for (int r = 0; r < rows && columns < Stride; r++)
            new Span<short>(Row(r) + columns, Stride - columns).Clear();
        _scales.Span(rows).Fill(1f / QuantizedMatrix.Most);
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
            Scales[r] = most / QuantizedMatrix.Most;
            Store(x, Row(r), columns, most == 0 ? 0 : QuantizedMatrix.Most / most);
            new Span<short>(Row(r) + columns, Stride - columns).Clear();
        }
    }

    private void Room(int rows, int columns)
    {
        Stride = (columns + 31) & ~31;
        _data.Ensure(rows * Stride / 2);
        _scales.Ensure(rows);
    }

    private static void Store(float* from, short* to, int columns, float scale)
    {
        for (int i = 0; i < columns; i += 16)
            Vector256.Narrow(Whole(Vector256.Load(from + i), scale), Whole(Vector256.Load(from + i + 8), scale)).Store(to + i);
    }

    private static Vector256<int> Whole(Vector256<float> x, float scale) => Vector256.ConvertToInt32Native(Vector256.Round(x * scale));
}
