using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>A table of embeddings kept as bytes under a scale for each row.</summary>
internal sealed unsafe class StoredTable
{
    private readonly sbyte[] _bytes;
    private readonly float[] _scales;

    public StoredTable(StoredMatrix stored)
    {
        Width = stored.Columns;
        _scales = new float[stored.Rows];
        for (int r = 0; r < stored.Rows; r++)
            _scales[r] = BinaryPrimitives.ReadSingleLittleEndian(stored.Data[(4 * r)..]);
        _bytes = GC.AllocateUninitializedArray<sbyte>(stored.Rows * stored.Columns);
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(stored.Data[(4 * stored.Rows)..]).CopyTo(_bytes);
    }

    /// <summary>Width of a row, a multiple of 16.</summary>
    public int Width { get; }

    /// <summary>Adds a row, scaled, to what is at the target.</summary>
    public void AddRow(int row, float scale, float* target)
    {
        fixed (sbyte* source = &_bytes[row * Width])
        {
            if (Vector512.IsHardwareAccelerated)
                AddWide(source, _scales[row] * scale, target, Width);
            else
                AddNarrow(source, _scales[row] * scale, target, Width);
        }
    }

    private static void AddWide(sbyte* source, float scale, float* target, int width)
    {
        Vector512<float> factor = Vector512.Create(scale);
        for (int i = 0; i < width; i += 16)
        {
            (Vector256<short> shorts, _) = Vector256.Widen(Vector128.Load(source + i).ToVector256Unsafe());
            (Vector512<int> ints, _) = Vector512.Widen(shorts.ToVector512Unsafe());
            Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(ints), factor, Vector512.Load(target + i)).Store(target + i);
        }
    }

    private static void AddNarrow(sbyte* source, float scale, float* target, int width)
    {
        Vector256<float> factor = Vector256.Create(scale);
        for (int i = 0; i < width; i += 16)
        {
            (Vector128<short> lower, Vector128<short> upper) = Vector128.Widen(Vector128.Load(source + i));
            AddEight(lower, factor, target + i);
            AddEight(upper, factor, target + i + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddEight(Vector128<short> shorts, Vector256<float> factor, float* target)
    {
        (Vector128<int> lower, Vector128<int> upper) = Vector128.Widen(shorts);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(Vector256.Create(lower, upper)), factor, Vector256.Load(target)).Store(target);
    }
}
