using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Chancery.Language.Neural;
using CsCheck;

namespace Chancery.Tests.Language.Neural;

public sealed unsafe class QuantizedGemmTests
{
    private static readonly Gen<(int Rows, int Depth, int Columns, int Seed)> s_shapes = Gen.Select(Gen.Int[1, 21], Gen.Int[1, 40], Gen.Int[1, 70], Gen.Int[0, 1_000_000]);

    private delegate void Kernel(byte* a, int stride, float* scales, int rows, QuantizedMatrix b, float* c, int ldc, float* d, int ldd);

    [Fact]
    public void Every_machine_gets_the_same_product() => s_shapes.Sample(shape =>
    {
        (float[] x, float[] weights, int depth) = Operands(shape);
        float[] portable = Product(QuantizedGemm.Portable, x, weights, shape.Rows, depth, shape.Columns);
        return (!Avx2.IsSupported || portable.AsSpan().SequenceEqual(Product(NarrowGemm.Multiply, x, weights, shape.Rows, depth, shape.Columns)))
            && (!Avx512BW.IsSupported || portable.AsSpan().SequenceEqual(Product(WideGemm.Multiply, x, weights, shape.Rows, depth, shape.Columns)));
    });

    [Fact]
    public void A_product_in_whole_numbers_is_near_that_in_floats() => s_shapes.Sample(shape =>
    {
        (float[] x, float[] weights, int depth) = Operands(shape);
        float[] quantized = Product(QuantizedGemm.Multiply, x, weights, shape.Rows, depth, shape.Columns);
        int padded = quantized.Length / shape.Rows;
        for (int r = 0; r < shape.Rows; r++)
        {
            for (int n = 0; n < shape.Columns; n++)
            {
                double exact = 1;
                for (int k = 0; k < depth; k++)
                    exact += (double)x[(r * depth) + k] * weights[(k * shape.Columns) + n];
                // Half a step of each factor, whose greatest magnitude is at most 3 and 1: 1 in 126 and 1 in 62.
                if (Math.Abs(exact - quantized[(r * padded) + n]) > ((1.0 / 126) + (1.0 / 62)) * depth * 3)
                    return false;
            }
        }

        return true;
    });

    [Fact]
    public void The_longest_rows_of_the_greatest_numbers_do_not_overflow()
    {
        var x = new float[QuantizedMatrix.MostRows];
        var weights = new float[QuantizedMatrix.MostRows];
        Array.Fill(x, 1);
        Array.Fill(weights, 1);
        Assert.Equal(1 + QuantizedMatrix.MostRows, Product(QuantizedGemm.Multiply, x, weights, 1, QuantizedMatrix.MostRows, 1)[0], 0.01f);
    }

    // The depth of rows is a multiple of 16, as that of the network's layers.
    private static (float[] X, float[] Weights, int Depth) Operands((int Rows, int Depth, int Columns, int Seed) shape)
    {
        var random = new Random(shape.Seed);
        int depth = (shape.Depth + 15) / 16 * 16;
        float[] x = new float[shape.Rows * depth], weights = new float[depth * shape.Columns];
        for (int i = 0; i < x.Length; i++)
            x[i] = (random.NextSingle() * 6) - 3;
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (random.NextSingle() * 2) - 1;
        return (x, weights, depth);
    }

    // C begins as ones.
    private static float[] Product(Kernel kernel, float[] x, float[] weights, int rows, int depth, int columns)
    {
        byte[] halves = MemoryMarshal.AsBytes(Array.ConvertAll(weights, w => (Half)w).AsSpan()).ToArray();
        var b = new QuantizedMatrix(new StoredMatrix("b", depth, columns, false, halves));
        var a = new QuantizedRows();
        var c = new float[rows * b.Columns];
        Array.Fill(c, 1);
        fixed (float* source = x)
        fixed (float* target = c)
        {
            a.Take(source, rows, depth);
            kernel(a.Pointer, a.Stride, a.Scales, rows, b, target, b.Columns, target, b.Columns);
        }

        return c;
    }
}
