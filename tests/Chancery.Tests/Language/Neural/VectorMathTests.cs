using System.Runtime.Intrinsics;
using Chancery.Language.Neural;
using CsCheck;

namespace Chancery.Tests.Language.Neural;

public sealed class VectorMathTests
{
    private static readonly Gen<float[]> s_sixteen = Gen.Float[-120, 120].Array[16];

    [Fact]
    public void Both_widths_give_the_same_bits() => Gen.Select(s_sixteen, s_sixteen).Sample((x, y) =>
    {
        Vector512<float> a = Vector512.Create(x), b = Vector512.Create(y);
        return Same(VectorMath.Exp(a), VectorMath.Exp(a.GetLower()), VectorMath.Exp(a.GetUpper()))
            && Same(VectorMath.Sigmoid(a), VectorMath.Sigmoid(a.GetLower()), VectorMath.Sigmoid(a.GetUpper()))
            && Same(VectorMath.SigmoidTimesTanh(a, b), VectorMath.SigmoidTimesTanh(a.GetLower(), b.GetLower()), VectorMath.SigmoidTimesTanh(a.GetUpper(), b.GetUpper()));
    });

    [Fact]
    public void The_logistic_function_times_the_tangent_is_near_that_in_doubles() => Gen.Select(Gen.Float[-30, 30], Gen.Float[-30, 30]).Sample((x, y) =>
        Math.Abs((Math.Tanh(y) / (1 + Math.Exp(-x))) - VectorMath.SigmoidTimesTanh(Vector256.Create(x), Vector256.Create(y))[0]) < 1e-5);

    private static bool Same(Vector512<float> wide, Vector256<float> lower, Vector256<float> upper) => wide.AsInt32() == Vector512.Create(lower, upper).AsInt32();
}
