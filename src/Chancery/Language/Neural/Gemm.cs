using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Matrix product with a packed right side. Every element is summed along k in order with fused multiply-add, so that results do not depend on the width of the machine's vectors.</summary>
internal static unsafe class Gemm
{
    /// <summary>C = A·B, or C += A·B. Element (i, k) of A is <c>a[i * rowStride + k * columnStride]</c>; C is row-major with at least B's padded columns in a row.</summary>
    public static void Multiply(float* a, int rowStride, int columnStride, int rows, PackedMatrix b, float* c, int ldc, bool accumulate)
    {
        int panels = b.Columns / PackedMatrix.PanelWidth;
        int depth = b.Rows;
        for (int p = 0; p < panels; p++)
        {
            float* panel = b.Panel(p);
            float* target = c + (p * PackedMatrix.PanelWidth);
            int i = 0;
            if (Vector512.IsHardwareAccelerated)
            {
                for (; i + 8 <= rows; i += 8)
                    Kernel8(a + ((long)i * rowStride), rowStride, columnStride, depth, panel, target + ((long)i * ldc), ldc, accumulate);
                for (; i + 4 <= rows; i += 4)
                    Kernel4(a + ((long)i * rowStride), rowStride, columnStride, depth, panel, target + ((long)i * ldc), ldc, accumulate);
                for (; i < rows; i++)
                    Kernel1(a + ((long)i * rowStride), columnStride, depth, panel, target + ((long)i * ldc), accumulate);
            }
            else
            {
                for (; i + 4 <= rows; i += 4)
                {
                    Narrow4(a + ((long)i * rowStride), rowStride, columnStride, depth, panel, target + ((long)i * ldc), ldc, accumulate);
                    Narrow4(a + ((long)i * rowStride), rowStride, columnStride, depth, panel + 16, target + ((long)i * ldc) + 16, ldc, accumulate);
                }

                for (; i < rows; i++)
                {
                    Narrow1(a + ((long)i * rowStride), columnStride, depth, panel, target + ((long)i * ldc), accumulate);
                    Narrow1(a + ((long)i * rowStride), columnStride, depth, panel + 16, target + ((long)i * ldc) + 16, accumulate);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Kernel8(float* a, int rs, int cs, int depth, float* b, float* c, int ldc, bool accumulate)
    {
        Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        Vector512<float> c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default;
        if (accumulate)
        {
            c00 = Vector512.Load(c); c01 = Vector512.Load(c + 16);
            c10 = Vector512.Load(c + ldc); c11 = Vector512.Load(c + ldc + 16);
            c20 = Vector512.Load(c + (2 * ldc)); c21 = Vector512.Load(c + (2 * ldc) + 16);
            c30 = Vector512.Load(c + (3 * ldc)); c31 = Vector512.Load(c + (3 * ldc) + 16);
            c40 = Vector512.Load(c + (4 * ldc)); c41 = Vector512.Load(c + (4 * ldc) + 16);
            c50 = Vector512.Load(c + (5 * ldc)); c51 = Vector512.Load(c + (5 * ldc) + 16);
            c60 = Vector512.Load(c + (6 * ldc)); c61 = Vector512.Load(c + (6 * ldc) + 16);
            c70 = Vector512.Load(c + (7 * ldc)); c71 = Vector512.Load(c + (7 * ldc) + 16);
        }

        float* a4 = a + (4L * rs);
        long rs2 = 2L * rs, rs3 = 3L * rs;
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16), x;
            x = Vector512.Create(a[0]); c00 = Vector512.FusedMultiplyAdd(x, b0, c00); c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a[rs]); c10 = Vector512.FusedMultiplyAdd(x, b0, c10); c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a[rs2]); c20 = Vector512.FusedMultiplyAdd(x, b0, c20); c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a[rs3]); c30 = Vector512.FusedMultiplyAdd(x, b0, c30); c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(a4[0]); c40 = Vector512.FusedMultiplyAdd(x, b0, c40); c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(a4[rs]); c50 = Vector512.FusedMultiplyAdd(x, b0, c50); c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            x = Vector512.Create(a4[rs2]); c60 = Vector512.FusedMultiplyAdd(x, b0, c60); c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            x = Vector512.Create(a4[rs3]); c70 = Vector512.FusedMultiplyAdd(x, b0, c70); c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
            a += cs;
            a4 += cs;
            b += PackedMatrix.PanelWidth;
        }

        c00.Store(c); c01.Store(c + 16);
        c10.Store(c + ldc); c11.Store(c + ldc + 16);
        c20.Store(c + (2 * ldc)); c21.Store(c + (2 * ldc) + 16);
        c30.Store(c + (3 * ldc)); c31.Store(c + (3 * ldc) + 16);
        c40.Store(c + (4 * ldc)); c41.Store(c + (4 * ldc) + 16);
        c50.Store(c + (5 * ldc)); c51.Store(c + (5 * ldc) + 16);
        c60.Store(c + (6 * ldc)); c61.Store(c + (6 * ldc) + 16);
        c70.Store(c + (7 * ldc)); c71.Store(c + (7 * ldc) + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Kernel4(float* a, int rs, int cs, int depth, float* b, float* c, int ldc, bool accumulate)
    {
        Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        if (accumulate)
        {
            c00 = Vector512.Load(c); c01 = Vector512.Load(c + 16);
            c10 = Vector512.Load(c + ldc); c11 = Vector512.Load(c + ldc + 16);
            c20 = Vector512.Load(c + (2 * ldc)); c21 = Vector512.Load(c + (2 * ldc) + 16);
            c30 = Vector512.Load(c + (3 * ldc)); c31 = Vector512.Load(c + (3 * ldc) + 16);
        }

        long rs2 = 2L * rs, rs3 = 3L * rs;
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16), x;
            x = Vector512.Create(a[0]); c00 = Vector512.FusedMultiplyAdd(x, b0, c00); c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a[rs]); c10 = Vector512.FusedMultiplyAdd(x, b0, c10); c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a[rs2]); c20 = Vector512.FusedMultiplyAdd(x, b0, c20); c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(a[rs3]); c30 = Vector512.FusedMultiplyAdd(x, b0, c30); c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            a += cs;
            b += PackedMatrix.PanelWidth;
        }

        c00.Store(c); c01.Store(c + 16);
        c10.Store(c + ldc); c11.Store(c + ldc + 16);
        c20.Store(c + (2 * ldc)); c21.Store(c + (2 * ldc) + 16);
        c30.Store(c + (3 * ldc)); c31.Store(c + (3 * ldc) + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Kernel1(float* a, int cs, int depth, float* b, float* c, bool accumulate)
    {
        Vector512<float> c0 = default, c1 = default;
        if (accumulate)
        {
            c0 = Vector512.Load(c);
            c1 = Vector512.Load(c + 16);
        }

        for (int k = 0; k < depth; k++)
        {
            Vector512<float> x = Vector512.Create(a[0]);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), c1);
            a += cs;
            b += PackedMatrix.PanelWidth;
        }

        c0.Store(c);
        c1.Store(c + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow4(float* a, int rs, int cs, int depth, float* b, float* c, int ldc, bool accumulate)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        if (accumulate)
        {
            c00 = Vector256.Load(c); c01 = Vector256.Load(c + 8);
            c10 = Vector256.Load(c + ldc); c11 = Vector256.Load(c + ldc + 8);
            c20 = Vector256.Load(c + (2 * ldc)); c21 = Vector256.Load(c + (2 * ldc) + 8);
            c30 = Vector256.Load(c + (3 * ldc)); c31 = Vector256.Load(c + (3 * ldc) + 8);
        }

        long rs2 = 2L * rs, rs3 = 3L * rs;
        for (int k = 0; k < depth; k++)
        {
            Vector256<float> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 8), x;
            x = Vector256.Create(a[0]); c00 = Vector256.FusedMultiplyAdd(x, b0, c00); c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a[rs]); c10 = Vector256.FusedMultiplyAdd(x, b0, c10); c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a[rs2]); c20 = Vector256.FusedMultiplyAdd(x, b0, c20); c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a[rs3]); c30 = Vector256.FusedMultiplyAdd(x, b0, c30); c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            a += cs;
            b += PackedMatrix.PanelWidth;
        }

        c00.Store(c); c01.Store(c + 8);
        c10.Store(c + ldc); c11.Store(c + ldc + 8);
        c20.Store(c + (2 * ldc)); c21.Store(c + (2 * ldc) + 8);
        c30.Store(c + (3 * ldc)); c31.Store(c + (3 * ldc) + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Narrow1(float* a, int cs, int depth, float* b, float* c, bool accumulate)
    {
        Vector256<float> c0 = default, c1 = default;
        if (accumulate)
        {
            c0 = Vector256.Load(c);
            c1 = Vector256.Load(c + 8);
        }

        for (int k = 0; k < depth; k++)
        {
            Vector256<float> x = Vector256.Create(a[0]);
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.Load(b + 8), c1);
            a += cs;
            b += PackedMatrix.PanelWidth;
        }

        c0.Store(c);
        c1.Store(c + 8);
    }
}
