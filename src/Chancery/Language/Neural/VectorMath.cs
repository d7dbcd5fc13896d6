using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>Exponential, logistic function and hyperbolic tangent, and other work on runs of floats. No argument may be NaN: what bounds and converts is the machine's own instruction, a fifth of the portable one's work.</summary>
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tanh(Vector512<float> x)
    {
        Vector512<float> s = Sigmoid(x + x);
        return s + s - Vector512<float>.One;
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
