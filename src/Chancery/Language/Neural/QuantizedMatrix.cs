namespace Chancery.Language.Neural;

/// <summary>
/// A matrix of K rows and N columns in whole numbers of 6 bits with one scale a column, kept in panels of <see cref="PanelWidth"/> columns; four rows lie
/// interleaved, so that two instructions multiply and add four numbers of a column. See <see cref="QuantizedGemm"/>.
/// </summary>
internal sealed unsafe class QuantizedMatrix
{
    /// <summary>Columns in a panel.</summary>
    public const int PanelWidth = 32;

    /// <summary>Rows that are summed in 16 bits before they are added in 32.</summary>
    public const int GroupRows = 16;

    /// <summary>Greatest magnitude of an element: 16 products, two and two added, stay within 16 bits (4 · 2 · 126 · 31 is 31,248).</summary>
    public const int Most = 31;

    /// <summary>Most rows: sums of more would not be exact as floats.</summary>
    public const int MostRows = 4096;

    private readonly AlignedBuffer _data;
    private readonly AlignedBuffer _scales;
    private readonly AlignedBuffer _offsets;

    /// <summary>Quantizes a stored matrix.</summary>
    /// <exception cref="InvalidDataException">The matrix has more than <see cref="MostRows"/> rows.</exception>
    public QuantizedMatrix(StoredMatrix stored)
    {
        if (stored.Rows > MostRows)
            throw new InvalidDataException($"A quantized layer takes at most {MostRows} inputs, not {stored.Rows}.");
        Groups = (stored.Rows + GroupRows - 1) / GroupRows;
        int panels = (stored.Columns + PanelWidth - 1) / PanelWidth, size = panels * Groups * GroupRows * PanelWidth / sizeof(float);
        Columns = panels * PanelWidth;
        _data = new AlignedBuffer(size);
        _scales = new AlignedBuffer(Columns);
        _offsets = new AlignedBuffer(Columns);
        var plain = new float[stored.Rows * stored.Columns];
        stored.CopyTo(plain);
        _data.Span(size).Clear();
        _scales.Span(Columns).Clear();
        _offsets.Span(Columns).Clear();
        for (int n = 0; n < stored.Columns; n++)
        {
            float greatest = 0;
            for (int k = 0; k < stored.Rows; k++)
                greatest = MathF.Max(greatest, MathF.Abs(plain[(k * stored.Columns) + n]));
            if (greatest == 0)
                continue;
            _scales.Pointer[n] = greatest / Most;
            sbyte* column = Panel(n / PanelWidth) + (n % PanelWidth * 4);
            int sum = 0;
            for (int k = 0; k < stored.Rows; k++)
            {
                int whole = (int)MathF.Round(plain[(k * stored.Columns) + n] * (Most / greatest));
                column[(k / 4 * PanelWidth * 4) + (k % 4)] = (sbyte)whole;
                sum += whole;
            }

            Offsets[n] = QuantizedRows.Most * sum;
        }
    }

    /// <summary>Rows by <see cref="GroupRows"/>, rounded up; the padding is zero.</summary>
    public int Groups { get; }

    /// <summary>Columns, padded to whole panels; the padding is zero.</summary>
    public int Columns { get; }

    /// <summary>What a whole number in each column stands for.</summary>
    public float* Scales => _scales.Pointer;

    /// <summary>What a product has too much in each column, since the numbers of <see cref="QuantizedRows"/> are kept above zero.</summary>
    public int* Offsets => (int*)_offsets.Pointer;

    public sbyte* Panel(int index) => (sbyte*)_data.Pointer + ((long)index * Groups * GroupRows * PanelWidth);
}
