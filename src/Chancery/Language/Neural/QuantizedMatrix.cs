namespace Chancery.Language.Neural;

/// <summary>
/// A matrix of K rows and N columns in whole numbers of 12 bits with one scale a column, kept in panels of <see cref="PanelWidth"/> columns; two rows lie
/// interleaved, so that one instruction multiplies and adds a pair. See <see cref="QuantizedGemm"/>.
/// </summary>
internal sealed unsafe class QuantizedMatrix
{
    /// <summary>Columns in a panel.</summary>
    public const int PanelWidth = 32;

    /// <summary>Greatest magnitude of an element.</summary>
    public const int Most = 2047;

    /// <summary>Most rows: more could overflow a sum of 32 bits.</summary>
    public const int MostRows = 512;

    private readonly AlignedBuffer _data;
    private readonly AlignedBuffer _scales;

    /// <summary>Quantizes a stored matrix.</summary>
    /// <exception cref="InvalidDataException">The matrix has more than <see cref="MostRows"/> rows.</exception>
    public QuantizedMatrix(StoredMatrix stored)
    {
        if (stored.Rows > MostRows)
            throw new InvalidDataException($"A quantized layer takes at most {MostRows} inputs, not {stored.Rows}.");
        Pairs = (stored.Rows + 1) / 2;
        int panels = (stored.Columns + PanelWidth - 1) / PanelWidth;
        Columns = panels * PanelWidth;
        _data = new AlignedBuffer(panels * Pairs * PanelWidth);
        _scales = new AlignedBuffer(Columns);
        var plain = new float[stored.Rows * stored.Columns];
        stored.CopyTo(plain);
        new Span<float>(_data.Pointer, panels * Pairs * PanelWidth).Clear();
        _scales.Span(Columns).Clear();
        for (int n = 0; n < stored.Columns; n++)
        {
            float greatest = 0;
            for (int k = 0; k < stored.Rows; k++)
                greatest = MathF.Max(greatest, MathF.Abs(plain[(k * stored.Columns) + n]));
            if (greatest == 0)
                continue;
            _scales.Pointer[n] = greatest / Most;
            short* column = Panel(n / PanelWidth) + (n % PanelWidth * 2);
            for (int k = 0; k < stored.Rows; k++)
                column[(k / 2 * PanelWidth * 2) + (k % 2)] = (short)MathF.Round(plain[(k * stored.Columns) + n] * (Most / greatest));
        }
    }

    /// <summary>Half the rows, rounded up; an odd last row is followed by zeros.</summary>
    public int Pairs { get; }

    /// <summary>Columns, padded to whole panels; the padding is zero.</summary>
    public int Columns { get; }

    /// <summary>What a whole number in each column stands for.</summary>
    public float* Scales => _scales.Pointer;

    public short* Panel(int index) => (short*)_data.Pointer + ((long)index * Pairs * PanelWidth * 2);
}
