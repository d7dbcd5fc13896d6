using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary><see cref="QuantizedGemm"/> in vectors of 512 bits: blocks of eight, four and one rows by the 32 columns of a panel.</summary>
internal static unsafe class WideGemm
{
    private const int GroupBytes = QuantizedMatrix.GroupRows * QuantizedMatrix.PanelWidth, Quad = 4 * QuantizedMatrix.PanelWidth, Half = Quad / 2;

    public static void Multiply(byte* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd)
    {
        int panels = b.Columns / QuantizedMatrix.PanelWidth;
        for (int p = 0; p < panels; p++)
        {
            sbyte* panel = b.Panel(p);
            int first = p * QuantizedMatrix.PanelWidth;
            float* columns = b.Scales + first, target = c + first, from = d + first;
            int* offsets = b.Offsets + first;
            for (int i = 0; i < rows;)
            {
                int left = rows - i;
                byte* block = a + ((long)i * stride);
                float* to = target + ((long)i * ldc), add = from + ((long)i * ldd);
                if (left > 4)
                    Rows8(block, stride, scales + i, Math.Min(8, left), b.Groups, panel, columns, offsets, to, ldc, add, ldd);
                else if (left > 1)
                    Rows4(block, stride, scales + i, left, b.Groups, panel, columns, offsets, to, ldc, add, ldd);
                else
                    Row(block, scales[i], b.Groups, panel, columns, offsets, to, add);
                i += left > 4 ? 8 : 4;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows8(byte* a, int stride, float* scales, int rows, int groups, sbyte* b, float* columns, int* offsets, float* c, int ldc, float* d, int ldd)
    {
        Vector512<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        Vector512<int> c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
        Vector512<short> ones = Vector512<short>.One;
        byte* a4 = a + (4L * stride);
        long s1 = stride, s2 = 2L * stride, s3 = 3L * stride;
        for (int g = 0; g < groups; g++)
        {
            Vector512<sbyte> b00 = Vector512.Load(b), b10 = Vector512.Load(b + Quad), b20 = Vector512.Load(b + (2 * Quad)), b30 = Vector512.Load(b + (3 * Quad));
            Vector512<sbyte> b01 = Vector512.Load(b + Half), b11 = Vector512.Load(b + Half + Quad), b21 = Vector512.Load(b + Half + (2 * Quad)), b31 = Vector512.Load(b + Half + (3 * Quad));
            Add(a, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c00, ref c01);
            Add(a + s1, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c10, ref c11);
            Add(a + s2, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c20, ref c21);
            Add(a + s3, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c30, ref c31);
            Add(a4, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c40, ref c41);
            Add(a4 + s1, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c50, ref c51);
            Add(a4 + s2, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c60, ref c61);
            Add(a4 + s3, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c70, ref c71);
            a += QuantizedMatrix.GroupRows;
            a4 += QuantizedMatrix.GroupRows;
            b += GroupBytes;
        }

        Store(c, d, c00, c01, scales[0], columns, offsets);
        Store(c + ldc, d + ldd, c10, c11, scales[1], columns, offsets);
        Store(c + (2 * ldc), d + (2 * ldd), c20, c21, scales[2], columns, offsets);
        Store(c + (3 * ldc), d + (3 * ldd), c30, c31, scales[3], columns, offsets);
        Store(c + (4 * ldc), d + (4 * ldd), c40, c41, scales[4], columns, offsets);
        if (rows == 5)
            return;
        Store(c + (5 * ldc), d + (5 * ldd), c50, c51, scales[5], columns, offsets);
        if (rows == 6)
            return;
        Store(c + (6 * ldc), d + (6 * ldd), c60, c61, scales[6], columns, offsets);
        if (rows == 7)
            return;
        Store(c + (7 * ldc), d + (7 * ldd), c70, c71, scales[7], columns, offsets);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows4(byte* a, int stride, float* scales, int rows, int groups, sbyte* b, float* columns, int* offsets, float* c, int ldc, float* d, int ldd)
    {
        Vector512<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        Vector512<short> ones = Vector512<short>.One;
        long s1 = stride, s2 = 2L * stride, s3 = 3L * stride;
        for (int g = 0; g < groups; g++)
        {
            Vector512<sbyte> b00 = Vector512.Load(b), b10 = Vector512.Load(b + Quad), b20 = Vector512.Load(b + (2 * Quad)), b30 = Vector512.Load(b + (3 * Quad));
            Vector512<sbyte> b01 = Vector512.Load(b + Half), b11 = Vector512.Load(b + Half + Quad), b21 = Vector512.Load(b + Half + (2 * Quad)), b31 = Vector512.Load(b + Half + (3 * Quad));
            Add(a, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c00, ref c01);
            Add(a + s1, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c10, ref c11);
            Add(a + s2, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c20, ref c21);
            Add(a + s3, b00, b10, b20, b30, b01, b11, b21, b31, ones, ref c30, ref c31);
            a += QuantizedMatrix.GroupRows;
            b += GroupBytes;
        }

        Store(c, d, c00, c01, scales[0], columns, offsets);
        Store(c + ldc, d + ldd, c10, c11, scales[1], columns, offsets);
        if (rows == 2)
            return;
        Store(c + (2 * ldc), d + (2 * ldd), c20, c21, scales[2], columns, offsets);
        if (rows == 3)
            return;
        Store(c + (3 * ldc), d + (3 * ldd), c30, c31, scales[3], columns, offsets);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(byte* a, float scale, int groups, sbyte* b, float* columns, int* offsets, float* c, float* d)
    {
        Vector512<int> c0 = default, c1 = default;
        Vector512<short> ones = Vector512<short>.One;
        for (int g = 0; g < groups; g++)
        {
            Add(
                a,
                Vector512.Load(b),
                Vector512.Load(b + Quad),
                Vector512.Load(b + (2 * Quad)),
                Vector512.Load(b + (3 * Quad)),
                Vector512.Load(b + Half),
                Vector512.Load(b + Half + Quad),
                Vector512.Load(b + Half + (2 * Quad)),
                Vector512.Load(b + Half + (3 * Quad)),
                ones,
                ref c0,
                ref c1);
            a += QuantizedMatrix.GroupRows;
            b += GroupBytes;
        }

        Store(c, d, c0, c1, scale, columns, offsets);
    }

    // One row by a group of sixteen and two times sixteen columns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(
        byte* a,
        Vector512<sbyte> b00,
        Vector512<sbyte> b10,
        Vector512<sbyte> b20,
        Vector512<sbyte> b30,
        Vector512<sbyte> b01,
        Vector512<sbyte> b11,
        Vector512<sbyte> b21,
        Vector512<sbyte> b31,
        Vector512<short> ones,
        ref Vector512<int> sum0,
        ref Vector512<int> sum1)
    {
        Vector512<byte> x = Vector512.Create(*(int*)a).AsByte();
        Vector512<short> t0 = Avx512BW.MultiplyAddAdjacent(x, b00), t1 = Avx512BW.MultiplyAddAdjacent(x, b01);
        x = Vector512.Create(*(int*)(a + 4)).AsByte();
        t0 += Avx512BW.MultiplyAddAdjacent(x, b10);
        t1 += Avx512BW.MultiplyAddAdjacent(x, b11);
        x = Vector512.Create(*(int*)(a + 8)).AsByte();
        t0 += Avx512BW.MultiplyAddAdjacent(x, b20);
        t1 += Avx512BW.MultiplyAddAdjacent(x, b21);
        x = Vector512.Create(*(int*)(a + 12)).AsByte();
        t0 += Avx512BW.MultiplyAddAdjacent(x, b30);
        t1 += Avx512BW.MultiplyAddAdjacent(x, b31);
        sum0 += Avx512BW.MultiplyAddAdjacent(t0, ones);
        sum1 += Avx512BW.MultiplyAddAdjacent(t1, ones);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(float* c, float* d, Vector512<int> sum0, Vector512<int> sum1, float scale, float* columns, int* offsets)
    {
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sum0 - Vector512.Load(offsets)) * scale, Vector512.Load(columns), Vector512.Load(d)).Store(c);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sum1 - Vector512.Load(offsets + 16)) * scale, Vector512.Load(columns + 16), Vector512.Load(d + 16)).Store(c + 16);
    }
}
