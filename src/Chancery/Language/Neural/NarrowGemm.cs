using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary><see cref="QuantizedGemm"/> in vectors of 256 bits: blocks of eight, four and one rows by eight columns, so that sums and columns fill the sixteen registers.</summary>
internal static unsafe class NarrowGemm
{
    private const int Width = 8, GroupBytes = QuantizedMatrix.GroupRows * QuantizedMatrix.PanelWidth, Quad = 4 * QuantizedMatrix.PanelWidth;

    public static void Multiply(byte* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd)
    {
        for (int first = 0; first < b.Columns; first += Width)
        {
            sbyte* part = b.Panel(first / QuantizedMatrix.PanelWidth) + (first % QuantizedMatrix.PanelWidth * 4);
            float* columns = b.Scales + first, target = c + first, from = d + first;
            int* offsets = b.Offsets + first;
            for (int i = 0; i < rows;)
            {
                int left = rows - i;
                byte* block = a + ((long)i * stride);
                float* to = target + ((long)i * ldc), add = from + ((long)i * ldd);
                if (left > 4)
                    Rows8(block, stride, scales + i, Math.Min(8, left), b.Groups, part, columns, offsets, to, ldc, add, ldd);
                else if (left > 1)
                    Rows4(block, stride, scales + i, left, b.Groups, part, columns, offsets, to, ldc, add, ldd);
                else
                    Row(block, scales[i], b.Groups, part, columns, offsets, to, add);
                i += left > 4 ? 8 : 4;
            }
        }
    }

    // Not inlined, so that nothing of the loops around takes a register.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows8(byte* a, int stride, float* scales, int rows, int groups, sbyte* b, float* columns, int* offsets, float* c, int ldc, float* d, int ldd)
    {
        Vector256<int> c0 = default, c1 = default, c2 = default, c3 = default, c4 = default, c5 = default, c6 = default, c7 = default;
        byte* a4 = a + (4L * stride), end = a + ((long)groups * QuantizedMatrix.GroupRows);
        long s1 = stride, s2 = 2L * stride, s3 = 3L * stride;
        do
        {
            Vector256<sbyte> b0 = Vector256.Load(b), b1 = Vector256.Load(b + Quad), b2 = Vector256.Load(b + (2 * Quad)), b3 = Vector256.Load(b + (3 * Quad));
            c0 += Sum(a, b0, b1, b2, b3);
            c1 += Sum(a + s1, b0, b1, b2, b3);
            c2 += Sum(a + s2, b0, b1, b2, b3);
            c3 += Sum(a + s3, b0, b1, b2, b3);
            c4 += Sum(a4, b0, b1, b2, b3);
            c5 += Sum(a4 + s1, b0, b1, b2, b3);
            c6 += Sum(a4 + s2, b0, b1, b2, b3);
            c7 += Sum(a4 + s3, b0, b1, b2, b3);
            a += QuantizedMatrix.GroupRows;
            a4 += QuantizedMatrix.GroupRows;
            b += GroupBytes;
        }
        while (a != end);

        Store(c, d, c0, scales[0], columns, offsets);
        Store(c + ldc, d + ldd, c1, scales[1], columns, offsets);
        Store(c + (2 * ldc), d + (2 * ldd), c2, scales[2], columns, offsets);
        Store(c + (3 * ldc), d + (3 * ldd), c3, scales[3], columns, offsets);
        Store(c + (4 * ldc), d + (4 * ldd), c4, scales[4], columns, offsets);
        if (rows == 5)
            return;
        Store(c + (5 * ldc), d + (5 * ldd), c5, scales[5], columns, offsets);
        if (rows == 6)
            return;
        Store(c + (6 * ldc), d + (6 * ldd), c6, scales[6], columns, offsets);
        if (rows == 7)
            return;
        Store(c + (7 * ldc), d + (7 * ldd), c7, scales[7], columns, offsets);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Rows4(byte* a, int stride, float* scales, int rows, int groups, sbyte* b, float* columns, int* offsets, float* c, int ldc, float* d, int ldd)
    {
        Vector256<int> c0 = default, c1 = default, c2 = default, c3 = default;
        byte* end = a + ((long)groups * QuantizedMatrix.GroupRows);
        long s1 = stride, s2 = 2L * stride, s3 = 3L * stride;
        do
        {
            Vector256<sbyte> b0 = Vector256.Load(b), b1 = Vector256.Load(b + Quad), b2 = Vector256.Load(b + (2 * Quad)), b3 = Vector256.Load(b + (3 * Quad));
            c0 += Sum(a, b0, b1, b2, b3);
            c1 += Sum(a + s1, b0, b1, b2, b3);
            c2 += Sum(a + s2, b0, b1, b2, b3);
            c3 += Sum(a + s3, b0, b1, b2, b3);
            a += QuantizedMatrix.GroupRows;
            b += GroupBytes;
        }
        while (a != end);

        Store(c, d, c0, scales[0], columns, offsets);
        Store(c + ldc, d + ldd, c1, scales[1], columns, offsets);
        if (rows == 2)
            return;
        Store(c + (2 * ldc), d + (2 * ldd), c2, scales[2], columns, offsets);
        if (rows == 3)
            return;
        Store(c + (3 * ldc), d + (3 * ldd), c3, scales[3], columns, offsets);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Row(byte* a, float scale, int groups, sbyte* b, float* columns, int* offsets, float* c, float* d)
    {
        Vector256<int> sum = default;
        for (int g = 0; g < groups; g++)
        {
            sum += Sum(a, Vector256.Load(b), Vector256.Load(b + Quad), Vector256.Load(b + (2 * Quad)), Vector256.Load(b + (3 * Quad)));
            a += QuantizedMatrix.GroupRows;
            b += GroupBytes;
        }

        Store(c, d, sum, scale, columns, offsets);
    }

    // One row by a group of sixteen and eight columns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Sum(byte* a, Vector256<sbyte> b0, Vector256<sbyte> b1, Vector256<sbyte> b2, Vector256<sbyte> b3)
    {
        Vector256<short> sum = Avx2.MultiplyAddAdjacent(Vector256.Create(*(int*)a).AsByte(), b0);
        sum += Avx2.MultiplyAddAdjacent(Vector256.Create(*(int*)(a + 4)).AsByte(), b1);
        sum += Avx2.MultiplyAddAdjacent(Vector256.Create(*(int*)(a + 8)).AsByte(), b2);
        sum += Avx2.MultiplyAddAdjacent(Vector256.Create(*(int*)(a + 12)).AsByte(), b3);
        return Avx2.MultiplyAddAdjacent(sum, Vector256<short>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, float* d, Vector256<int> sum, float scale, float* columns, int* offsets) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sum - Vector256.Load(offsets)) * scale, Vector256.Load(columns), Vector256.Load(d)).Store(c);
}
