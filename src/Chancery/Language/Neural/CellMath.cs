using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>
/// The arithmetic of a memory cell in reading: hyperbolic tangents as fractions of two polynomials (the seventh convergent of Lambert's continued fraction; within 2e-4), of which several share one
/// division. The logistic function is half of one plus the tangent of half. On 16 floats at a time, and on 8 for machines that have no wider vectors: the same numbers to the bit.
/// </summary>
internal static class CellMath
{
    // Where the fraction comes to 1.
    private const float Bound = 4.97f;
    private const float P1 = 17325f / 135135, P2 = 378f / 135135, P3 = 1f / 135135, Q1 = 62370f / 135135, Q2 = 3150f / 135135, Q3 = 28f / 135135;

    /// <summary>The new cell: input gate times candidate, and forget gate times what the cell holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Cell(Vector512<float> input, Vector512<float> candidate, Vector512<float> forget, Vector512<float> held)
    {
        (Vector512<float> i, Vector512<float> under) = Fraction(input * 0.5f);
        (Vector512<float> c, Vector512<float> underC) = Fraction(candidate);
        (Vector512<float> f, Vector512<float> underF) = Fraction(forget * 0.5f);
        Vector512<float> fresh = (i + under) * c, product = under * underC;
        return Vector512.FusedMultiplyAdd((f + underF) * held, product, fresh * underF) / ((product + product) * underF);
    }

    /// <summary>A gate's logistic function times the hyperbolic tangent of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Gated(Vector512<float> gate, Vector512<float> value)
    {
        (Vector512<float> g, Vector512<float> underG) = Fraction(gate * 0.5f);
        (Vector512<float> v, Vector512<float> underV) = Fraction(value);
        return (g + underG) * v / ((underG + underG) * underV);
    }

    /// <inheritdoc cref="Cell(Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Cell(Vector256<float> input, Vector256<float> candidate, Vector256<float> forget, Vector256<float> held)
    {
        (Vector256<float> i, Vector256<float> under) = Fraction(input * 0.5f);
        (Vector256<float> c, Vector256<float> underC) = Fraction(candidate);
        (Vector256<float> f, Vector256<float> underF) = Fraction(forget * 0.5f);
        Vector256<float> fresh = (i + under) * c, product = under * underC;
        return Vector256.FusedMultiplyAdd((f + underF) * held, product, fresh * underF) / ((product + product) * underF);
    }

    /// <inheritdoc cref="Gated(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Gated(Vector256<float> gate, Vector256<float> value)
    {
        (Vector256<float> g, Vector256<float> underG) = Fraction(gate * 0.5f);
        (Vector256<float> v, Vector256<float> underV) = Fraction(value);
        return (g + underG) * v / ((underG + underG) * underV);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<float> Over, Vector512<float> Under) Fraction(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-Bound)), Vector512.Create(Bound));
        Vector512<float> s = x * x, one = Vector512<float>.One;
        Vector512<float> over = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.Create(P3), s, Vector512.Create(P2)), s, Vector512.Create(P1)), s, one) * x;
        Vector512<float> under = Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.FusedMultiplyAdd(Vector512.Create(Q3), s, Vector512.Create(Q2)), s, Vector512.Create(Q1)), s, one);
        return (over, under);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> Over, Vector256<float> Under) Fraction(Vector256<float> x)
    {
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-Bound)), Vector256.Create(Bound));
        Vector256<float> s = x * x, one = Vector256<float>.One;
        Vector256<float> over = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(P3), s, Vector256.Create(P2)), s, Vector256.Create(P1)), s, one) * x;
        Vector256<float> under = Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.FusedMultiplyAdd(Vector256.Create(Q3), s, Vector256.Create(Q2)), s, Vector256.Create(Q1)), s, one);
        return (over, under);
    }
}
