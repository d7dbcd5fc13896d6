using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Exponential, logistic function and hyperbolic tangent on 16 floats at a time, and on 8 for machines that have no wider vectors: the same numbers to the bit. No argument may be NaN: what bounds and converts is the machine's own instruction, a fifth of the portable one's work.</summary>
internal static class VectorMath
{
    /// <summary>e^x by range reduction and the polynomial of the Cephes library (expf); relative error below 2e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-87f)), Vector512.Create(87f));
        Vector512<float> n = Vector512.Floor(Vector512.FusedMultiplyAdd(x, Vector512.Create(1.44269504088896341f), Vector512.Create(0.5f)));
        x = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        x = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), x);
        Vector512<float> y = Vector512.Create(1.9875691500e-4f);
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(1.3981999507e-3f));
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(8.3334519073e-3f));
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(4.1665795894e-2f));
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(1.6666665459e-1f));
        y = Vector512.FusedMultiplyAdd(y, x, Vector512.Create(5.0000001201e-1f));
        y = Vector512.FusedMultiplyAdd(y, x * x, x) + Vector512<float>.One;
        Vector512<int> exponent = (Vector512.ConvertToInt32Native(n) + Vector512.Create(127)) << 23;
        return y * exponent.AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>The logistic function of one times the hyperbolic tangent of another, with one division for both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SigmoidTimesTanh(Vector512<float> x, Vector512<float> y)
    {
        // Beyond 16 the tangent is 1 in floats, and the product of both denominators stays finite.
        y = Vector512.MinNative(Vector512.MaxNative(y, Vector512.Create(-16f)), Vector512.Create(16f));
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-40f)), Vector512.Create(40f));
        Vector512<float> e = Exp(y + y), one = Vector512<float>.One;
        return (e - one) / ((one + Exp(-x)) * (e + one));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> s = Sigmoid(x + x);
        return s + s - Vector512<float>.One;
    }

    /// <inheritdoc cref="Exp(Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-87f)), Vector256.Create(87f));
        Vector256<float> n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504088896341f), Vector256.Create(0.5f)));
        x = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        x = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), x);
        Vector256<float> y = Vector256.Create(1.9875691500e-4f);
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(1.3981999507e-3f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(8.3334519073e-3f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(4.1665795894e-2f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(1.6666665459e-1f));
        y = Vector256.FusedMultiplyAdd(y, x, Vector256.Create(5.0000001201e-1f));
        y = Vector256.FusedMultiplyAdd(y, x * x, x) + Vector256<float>.One;
        Vector256<int> exponent = (Vector256.ConvertToInt32Native(n) + Vector256.Create(127)) << 23;
        return y * exponent.AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>The logistic function of one times the hyperbolic tangent of another, with one division for both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SigmoidTimesTanh(Vector256<float> x, Vector256<float> y)
    {
        // Beyond 16 the tangent is 1 in floats, and the product of both denominators stays finite.
        y = Vector256.MinNative(Vector256.MaxNative(y, Vector256.Create(-16f)), Vector256.Create(16f));
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-40f)), Vector256.Create(40f));
        Vector256<float> e = Exp(y + y), one = Vector256<float>.One;
        return (e - one) / ((one + Exp(-x)) * (e + one));
    }

    /// <summary>The sum of products of two runs of floats whose length is a multiple of 16.</summary>
    public static unsafe float Dot(float* a, float* b, int length)
    {
        Vector512<float> sum = default;
        for (int i = 0; i < length; i += 16)
            sum = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), sum);
        return Vector512.Sum(sum);
    }

    /// <summary>Turns scores into shares of one.</summary>
    public static unsafe void Softmax(float* scores, int count)
    {
        float largest = scores[0], sum = 0;
        for (int i = 1; i < count; i++)
            largest = MathF.Max(largest, scores[i]);
        for (int i = 0; i < count; i++)
            sum += scores[i] = MathF.Exp(scores[i] - largest);
        for (int i = 0; i < count; i++)
            scores[i] /= sum;
    }

    /// <summary>The place of the greatest value, the first where several are.</summary>
    public static unsafe int ArgMax(float* values, int count)
    {
        int best = 0;
        for (int i = 1; i < count; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }
}
