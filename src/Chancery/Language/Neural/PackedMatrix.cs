namespace Chancery.Language.Neural;

/// <summary>A matrix of K rows and N columns kept in panels of <see cref="PanelWidth"/> columns, the order in which <see cref="Gemm"/> reads it.</summary>
internal sealed unsafe class PackedMatrix
{
    /// <summary>Columns in a panel: two vectors of 16.</summary>
    public const int PanelWidth = 32;

    private readonly AlignedBuffer _data = new();

    public int Rows { get; private set; }

    /// <summary>Columns, padded to whole panels; the padding is zero.</summary>
    public int Columns { get; private set; }

    public float* Panel(int index) => _data.Pointer + ((long)index * Rows * PanelWidth);

    /// <summary>Packs element (k, n) from <c>source[k * rowStride + n * columnStride]</c>.</summary>
    public void Pack(float* source, int rows, int columns, int rowStride, int columnStride)
    {
        Rows = rows;
        int panels = (columns + PanelWidth - 1) / PanelWidth;
        Columns = panels * PanelWidth;
        float* target = _data.Ensure(panels * rows * PanelWidth);
        for (int p = 0; p < panels; p++)
        {
            int first = p * PanelWidth;
            int width = Math.Min(PanelWidth, columns - first);
            for (int k = 0; k < rows; k++, target += PanelWidth)
            {
                float* row = source + ((long)k * rowStride) + ((long)first * columnStride);
                if (columnStride == 1 && width == PanelWidth)
                {
                    new ReadOnlySpan<float>(row, PanelWidth).CopyTo(new Span<float>(target, PanelWidth));
                    continue;
                }

                for (int n = 0; n < width; n++)
                    target[n] = row[(long)n * columnStride];
                for (int n = width; n < PanelWidth; n++)
                    target[n] = 0;
            }
        }
    }
}
