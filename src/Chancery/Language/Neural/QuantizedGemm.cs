using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary>
/// Matrix product in whole numbers of 12 bits, summed in 32 bits and so exactly: results do not depend on the machine. Twice as fast as floats
/// where pairs of 16-bit numbers are multiplied and added in one instruction. After Jacob et al., Quantization and Training of Neural Networks
/// for Efficient Integer-Arithmetic-Only Inference (CVPR 2018).
/// </summary>
internal static unsafe class QuantizedGemm
{
    /// <summary>C = D + A·B.</summary>
    /// <param name="a">The first row of A.</param>
    /// <param name="stride">Numbers from one row of A to the next.</param>
    /// <param name="scales">What a number in each row of A stands for.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="b">B.</param>
    /// <param name="c">The first row of C.</param>
    /// <param name="ldc">Floats from one row of C to the next, at least B's columns.</param>
    /// <param name="d">The first row of D, which may be C.</param>
    /// <param name="ldd">Floats from one row of D to the next: 0 for one row that is added to all.</param>
    public static void Multiply(short* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd)
    {
        if (Avx512BW.IsSupported)
            Wide(a, stride, scales, rows, b, c, ldc, d, ldd);
        else if (Avx2.IsSupported)
            Narrow(a, stride, scales, rows, b, c, ldc, d, ldd);
        else
            Portable(a, stride, scales, rows, b, c, ldc, d, ldd);
    }

    /// <summary>Vectors of 512 bits.</summary>
    internal static void Wide(short* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd)
    {
        int panels = b.Columns / QuantizedMatrix.PanelWidth;
        for (int p = 0; p < panels; p++)
        {
            short* panel = b.Panel(p);
            float* columns = b.Scales + (p * QuantizedMatrix.PanelWidth);
            float* target = c + (p * QuantizedMatrix.PanelWidth), from = d + (p * QuantizedMatrix.PanelWidth);
            int i = 0;
            for (; i + 8 <= rows; i += 8)
                Wide8((int*)(a + ((long)i * stride)), stride / 2, scales + i, b.Pairs, panel, columns, target + ((long)i * ldc), ldc, from + ((long)i * ldd), ldd);
            for (; i + 2 <= rows; i += 2)
                Wide2((int*)(a + ((long)i * stride)), stride / 2, scales + i, b.Pairs, panel, columns, target + ((long)i * ldc), ldc, from + ((long)i * ldd), ldd);
            for (; i < rows; i++)
                Wide1((int*)(a + ((long)i * stride)), scales[i], b.Pairs, panel, columns, target + ((long)i * ldc), from + ((long)i * ldd));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide8(int* a, int rs, float* scales, int pairs, short* b, float* columns, float* c, int ldc, float* d, int ldd)
    {
        Vector512<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        Vector512<int> c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
        int* a4 = a + (4L * rs);
        long rs2 = 2L * rs, rs3 = 3L * rs;
        for (int k = 0; k < pairs; k++)
        {
            Vector512<short> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 32), x;
            x = Vector512.Create(a[0]).AsInt16(); c00 += Avx512BW.MultiplyAddAdjacent(x, b0); c01 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a[rs]).AsInt16(); c10 += Avx512BW.MultiplyAddAdjacent(x, b0); c11 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a[rs2]).AsInt16(); c20 += Avx512BW.MultiplyAddAdjacent(x, b0); c21 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a[rs3]).AsInt16(); c30 += Avx512BW.MultiplyAddAdjacent(x, b0); c31 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a4[0]).AsInt16(); c40 += Avx512BW.MultiplyAddAdjacent(x, b0); c41 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a4[rs]).AsInt16(); c50 += Avx512BW.MultiplyAddAdjacent(x, b0); c51 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a4[rs2]).AsInt16(); c60 += Avx512BW.MultiplyAddAdjacent(x, b0); c61 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a4[rs3]).AsInt16(); c70 += Avx512BW.MultiplyAddAdjacent(x, b0); c71 += Avx512BW.MultiplyAddAdjacent(x, b1);
            a++;
            a4++;
            b += QuantizedMatrix.PanelWidth * 2;
        }

        Vector512<float> s0 = Vector512.Load(columns), s1 = Vector512.Load(columns + 16);
        Add(c, d, c00, c01, scales[0], s0, s1);
        Add(c + ldc, d + ldd, c10, c11, scales[1], s0, s1);
        Add(c + (2 * ldc), d + (2 * ldd), c20, c21, scales[2], s0, s1);
        Add(c + (3 * ldc), d + (3 * ldd), c30, c31, scales[3], s0, s1);
        Add(c + (4 * ldc), d + (4 * ldd), c40, c41, scales[4], s0, s1);
        Add(c + (5 * ldc), d + (5 * ldd), c50, c51, scales[5], s0, s1);
        Add(c + (6 * ldc), d + (6 * ldd), c60, c61, scales[6], s0, s1);
        Add(c + (7 * ldc), d + (7 * ldd), c70, c71, scales[7], s0, s1);
    }

    // Two rows at a time, odd and even pairs apart: enough sums under way to hide the wait for each.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide2(int* a, int rs, float* scales, int pairs, short* b, float* columns, float* c, int ldc, float* d, int ldd)
    {
        Vector512<int> c00 = default, c01 = default, c10 = default, c11 = default, d00 = default, d01 = default, d10 = default, d11 = default;
        int k = 0;
        for (; k + 2 <= pairs; k += 2)
        {
            Vector512<short> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 32), e0 = Vector512.Load(b + 64), e1 = Vector512.Load(b + 96), x;
            x = Vector512.Create(a[0]).AsInt16(); c00 += Avx512BW.MultiplyAddAdjacent(x, b0); c01 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a[rs]).AsInt16(); c10 += Avx512BW.MultiplyAddAdjacent(x, b0); c11 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a[1]).AsInt16(); d00 += Avx512BW.MultiplyAddAdjacent(x, e0); d01 += Avx512BW.MultiplyAddAdjacent(x, e1);
            x = Vector512.Create(a[rs + 1]).AsInt16(); d10 += Avx512BW.MultiplyAddAdjacent(x, e0); d11 += Avx512BW.MultiplyAddAdjacent(x, e1);
            a += 2;
            b += QuantizedMatrix.PanelWidth * 4;
        }

        if (k < pairs)
        {
            Vector512<short> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 32), x;
            x = Vector512.Create(a[0]).AsInt16(); c00 += Avx512BW.MultiplyAddAdjacent(x, b0); c01 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a[rs]).AsInt16(); c10 += Avx512BW.MultiplyAddAdjacent(x, b0); c11 += Avx512BW.MultiplyAddAdjacent(x, b1);
        }

        Vector512<float> s0 = Vector512.Load(columns), s1 = Vector512.Load(columns + 16);
        Add(c, d, c00 + d00, c01 + d01, scales[0], s0, s1);
        Add(c + ldc, d + ldd, c10 + d10, c11 + d11, scales[1], s0, s1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide1(int* a, float scale, int pairs, short* b, float* columns, float* c, float* d)
    {
        Vector512<int> c0 = default, c1 = default;
        for (int k = 0; k < pairs; k++)
        {
            Vector512<short> x = Vector512.Create(a[k]).AsInt16();
            c0 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(b));
            c1 += Avx512BW.MultiplyAddAdjacent(x, Vector512.Load(b + 32));
            b += QuantizedMatrix.PanelWidth * 2;
        }

        Add(c, d, c0, c1, scale, Vector512.Load(columns), Vector512.Load(columns + 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* c, float* d, Vector512<int> sum0, Vector512<int> sum1, float scale, Vector512<float> s0, Vector512<float> s1)
    {
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sum0) * scale, s0, Vector512.Load(d)).Store(c);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(sum1) * scale, s1, Vector512.Load(d + 16)).Store(c + 16);
    }

    /// <summary>Vectors of 256 bits.</summary>
    internal static void Narrow(short* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd)
    {
        int panels = b.Columns / QuantizedMatrix.PanelWidth;
        for (int p = 0; p < panels; p++)
        {
            for (int half = 0; half < QuantizedMatrix.PanelWidth; half += 16)
            {
                short* panel = b.Panel(p) + (half * 2);
                float* columns = b.Scales + (p * QuantizedMatrix.PanelWidth) + half;
                float* target = c + (p * QuantizedMatrix.PanelWidth) + half, from = d + (p * QuantizedMatrix.PanelWidth) + half;
                int i = 0;
                for (; i + 6 <= rows; i += 6)
                    Narrow6((int*)(a + ((long)i * stride)), stride / 2, scales + i, b.Pairs, panel, columns, target + ((long)i * ldc), ldc, from + ((long)i * ldd), ldd);
                // The last rows cost one way through the panel for each block: four are two and two.
                for (; i + 3 <= rows && i + 4 != rows; i += 3)
                    Narrow3((int*)(a + ((long)i * stride)), stride / 2, scales + i, b.Pairs, panel, columns, target + ((long)i * ldc), ldc, from + ((long)i * ldd), ldd);
                for (; i + 2 <= rows; i += 2)
                    Narrow2((int*)(a + ((long)i * stride)), stride / 2, scales + i, b.Pairs, panel, columns, target + ((long)i * ldc), ldc, from + ((long)i * ldd), ldd);
                for (; i < rows; i++)
                    Narrow1((int*)(a + ((long)i * stride)), scales[i], b.Pairs, panel, columns, target + ((long)i * ldc), from + ((long)i * ldd));
            }
        }
    }

    // Six rows fill twelve of the sixteen registers with sums. Not inlined, so that nothing of the loops around takes a register.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Narrow6(int* a, int rs, float* scales, int pairs, short* b, float* columns, float* c, int ldc, float* d, int ldd)
    {
        Vector256<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        int* a3 = a + (3L * rs);
        long rs2 = 2L * rs, rs1 = rs;
        int* end = a + pairs;
        do
        {
            Vector256<short> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 16), x;
            x = Vector256.Create(a[0]).AsInt16(); c00 += Avx2.MultiplyAddAdjacent(x, b0); c01 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a[rs1]).AsInt16(); c10 += Avx2.MultiplyAddAdjacent(x, b0); c11 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a[rs2]).AsInt16(); c20 += Avx2.MultiplyAddAdjacent(x, b0); c21 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a3[0]).AsInt16(); c30 += Avx2.MultiplyAddAdjacent(x, b0); c31 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a3[rs1]).AsInt16(); c40 += Avx2.MultiplyAddAdjacent(x, b0); c41 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a3[rs2]).AsInt16(); c50 += Avx2.MultiplyAddAdjacent(x, b0); c51 += Avx2.MultiplyAddAdjacent(x, b1);
            a++;
            a3++;
            b += QuantizedMatrix.PanelWidth * 2;
        }
        while (a != end);

        Add(c, d, c00, c01, scales[0], columns);
        Add(c + ldc, d + ldd, c10, c11, scales[1], columns);
        Add(c + (2 * ldc), d + (2 * ldd), c20, c21, scales[2], columns);
        Add(c + (3 * ldc), d + (3 * ldd), c30, c31, scales[3], columns);
        Add(c + (4 * ldc), d + (4 * ldd), c40, c41, scales[4], columns);
        Add(c + (5 * ldc), d + (5 * ldd), c50, c51, scales[5], columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Narrow3(int* a, int rs, float* scales, int pairs, short* b, float* columns, float* c, int ldc, float* d, int ldd)
    {
        Vector256<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        long rs2 = 2L * rs, rs1 = rs;
        int* end = a + pairs;
        do
        {
            Vector256<short> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 16), x;
            x = Vector256.Create(a[0]).AsInt16(); c00 += Avx2.MultiplyAddAdjacent(x, b0); c01 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a[rs1]).AsInt16(); c10 += Avx2.MultiplyAddAdjacent(x, b0); c11 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a[rs2]).AsInt16(); c20 += Avx2.MultiplyAddAdjacent(x, b0); c21 += Avx2.MultiplyAddAdjacent(x, b1);
            a++;
            b += QuantizedMatrix.PanelWidth * 2;
        }
        while (a != end);

        Add(c, d, c00, c01, scales[0], columns);
        Add(c + ldc, d + ldd, c10, c11, scales[1], columns);
        Add(c + (2 * ldc), d + (2 * ldd), c20, c21, scales[2], columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Narrow2(int* a, int rs, float* scales, int pairs, short* b, float* columns, float* c, int ldc, float* d, int ldd)
    {
        Vector256<int> c00 = default, c01 = default, c10 = default, c11 = default;
        int* end = a + pairs;
        do
        {
            Vector256<short> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 16), x;
            x = Vector256.Create(a[0]).AsInt16(); c00 += Avx2.MultiplyAddAdjacent(x, b0); c01 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a[rs]).AsInt16(); c10 += Avx2.MultiplyAddAdjacent(x, b0); c11 += Avx2.MultiplyAddAdjacent(x, b1);
            a++;
            b += QuantizedMatrix.PanelWidth * 2;
        }
        while (a != end);

        Add(c, d, c00, c01, scales[0], columns);
        Add(c + ldc, d + ldd, c10, c11, scales[1], columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Narrow1(int* a, float scale, int pairs, short* b, float* columns, float* c, float* d)
    {
        Vector256<int> c0 = default, c1 = default;
        for (int k = 0; k < pairs; k++)
        {
            Vector256<short> x = Vector256.Create(a[k]).AsInt16();
            c0 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(b));
            c1 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(b + 16));
            b += QuantizedMatrix.PanelWidth * 2;
        }

        Add(c, d, c0, c1, scale, columns);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(float* c, float* d, Vector256<int> sum0, Vector256<int> sum1, float scale, float* columns)
    {
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sum0) * scale, Vector256.Load(columns), Vector256.Load(d)).Store(c);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sum1) * scale, Vector256.Load(columns + 8), Vector256.Load(d + 8)).Store(c + 8);
    }

    /// <summary>Any machine: the two numbers of a pair are taken apart by shifts.</summary>
    internal static void Portable(short* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd)
    {
        int panels = b.Columns / QuantizedMatrix.PanelWidth;
        for (int p = 0; p < panels; p++)
        {
            for (int part = 0; part < QuantizedMatrix.PanelWidth; part += 4)
            {
                int* panel = (int*)b.Panel(p) + part;
                int first = (p * QuantizedMatrix.PanelWidth) + part;
                for (int i = 0; i < rows; i++)
                {
                    short* row = a + ((long)i * stride);
                    Vector128<int> sum = default;
                    for (int k = 0; k < b.Pairs; k++)
                    {
                        Vector128<int> pair = Vector128.Load(panel + ((long)k * QuantizedMatrix.PanelWidth));
                        sum += (((pair << 16) >> 16) * row[2 * k]) + ((pair >> 16) * row[(2 * k) + 1]);
                    }

                    float* target = c + ((long)i * ldc) + first;
                    Vector128.FusedMultiplyAdd(Vector128.ConvertToSingle(sum) * scales[i], Vector128.Load(b.Scales + first), Vector128.Load(d + ((long)i * ldd) + first)).Store(target);
                }
            }
        }
    }
}
