using System.Runtime.Intrinsics;
using Chancery.Language.Neural;
using CsCheck;

namespace Chancery.Tests.Language.Neural;

public sealed class CellMathTests
{
    private static readonly Gen<float[]> s_sixteen = Gen.Float[-120, 120].Array[16];

    [Fact]
    public void Both_widths_give_the_same_bits() => Gen.Select(s_sixteen, s_sixteen, s_sixteen, s_sixteen).Sample((w, x, y, z) =>
    {
        Vector512<float> a = Vector512.Create(w), b = Vector512.Create(x), c = Vector512.Create(y), d = Vector512.Create(z);
        return Same(CellMath.Gated(a, b), CellMath.Gated(a.GetLower(), b.GetLower()), CellMath.Gated(a.GetUpper(), b.GetUpper()))
            && Same(CellMath.Cell(a, b, c, d), CellMath.Cell(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower()), CellMath.Cell(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper()));
    });

    [Fact]
    public void A_gated_tangent_is_near_that_in_doubles() => Gen.Select(Gen.Float[-30, 30], Gen.Float[-30, 30]).Sample((x, y) =>
        Math.Abs((Logistic(x) * Math.Tanh(y)) - CellMath.Gated(Vector256.Create(x), Vector256.Create(y))[0]) < 3e-4);

    [Fact]
    public void A_cell_is_near_that_in_doubles() => Gen.Select(Gen.Float[-30, 30], Gen.Float[-30, 30], Gen.Float[-30, 30], Gen.Float[-20, 20]).Sample((input, candidate, forget, held) =>
        Math.Abs((Logistic(input) * Math.Tanh(candidate)) + (Logistic(forget) * held) - CellMath.Cell(Vector256.Create(input), Vector256.Create(candidate), Vector256.Create(forget), Vector256.Create(held))[0]) < 3e-4 * (1 + Math.Abs(held)));

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static bool Same(Vector512<float> wide, Vector256<float> lower, Vector256<float> upper) => wide.AsInt32() == Vector512.Create(lower, upper).AsInt32();
}
