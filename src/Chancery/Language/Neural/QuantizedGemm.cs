using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Neural;

/// <summary>
/// Matrix product in whole numbers of 7 by 6 bits, summed exactly, so that results do not depend on the machine. One instruction multiplies two pairs of bytes and adds them in 16 bits,
/// in which four such sums find room before they are added in 32: well over three times the speed of floats. After Jacob et al., Quantization and Training of Neural Networks
/// for Efficient Integer-Arithmetic-Only Inference (CVPR 2018).
/// </summary>
internal static unsafe class QuantizedGemm
{
    /// <summary>C = D + A·B.</summary>
    /// <param name="a">The first row of A, of <see cref="QuantizedRows"/>: up to seven rows behind the last are read too.</param>
    /// <param name="stride">Bytes from one row of A to the next.</param>
    /// <param name="scales">What a number in each row of A stands for.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="b">B.</param>
    /// <param name="c">The first row of C.</param>
    /// <param name="ldc">Floats from one row of C to the next, at least B's columns.</param>
    /// <param name="d">The first row of D, which may be C.</param>
    /// <param name="ldd">Floats from one row of D to the next: 0 for one row that is added to all.</param>
    public static void Multiply(byte* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd)
    {
        if (Avx512BW.IsSupported)
            WideGemm.Multiply(a, stride, scales, rows, b, c, ldc, d, ldd);
        else if (Avx2.IsSupported)
            NarrowGemm.Multiply(a, stride, scales, rows, b, c, ldc, d, ldd);
        else
            Portable(a, stride, scales, rows, b, c, ldc, d, ldd);
    }

    /// <summary>Any machine: the four numbers of a column are taken apart by shifts.</summary>
    internal static void Portable(byte* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd)
    {
        int panels = b.Columns / QuantizedMatrix.PanelWidth, quads = b.Groups * QuantizedMatrix.GroupRows / 4;
        for (int p = 0; p < panels; p++)
        {
            for (int part = 0; part < QuantizedMatrix.PanelWidth; part += 4)
            {
                int* panel = (int*)b.Panel(p) + part;
                int first = (p * QuantizedMatrix.PanelWidth) + part;
                for (int i = 0; i < rows; i++)
                {
                    byte* row = a + ((long)i * stride);
                    Vector128<int> sum = -Vector128.Load(b.Offsets + first);
                    for (int k = 0; k < quads; k++, row += 4)
                    {
                        Vector128<int> quad = Vector128.Load(panel + ((long)k * QuantizedMatrix.PanelWidth));
                        sum += (((quad << 24) >> 24) * row[0]) + (((quad << 16) >> 24) * row[1]) + (((quad << 8) >> 24) * row[2]) + ((quad >> 24) * row[3]);
                    }

                    float* target = c + ((long)i * ldc) + first;
                    Vector128.FusedMultiplyAdd(Vector128.ConvertToSingle(sum) * scales[i], Vector128.Load(b.Scales + first), Vector128.Load(d + ((long)i * ldd) + first)).Store(target);
                }
            }
        }
    }
}
