using System.Runtime.Intrinsics;
using Chancery.Language.Neural;

namespace Chancery.Training.Network;

/// <summary>Operations on runs of floats whose lengths are multiples of 16.</summary>
internal static unsafe class Operations
{
    /// <summary>A run of zeros in a buffer.</summary>
    public static float* Cleared(AlignedBuffer buffer, int length)
    {
        float* pointer = buffer.Ensure(length);
        new Span<float>(pointer, length).Clear();
        return pointer;
    }

    public static void Product(float* a, float* b, float* target, int length)
    {
        for (int i = 0; i < length; i += 16)
            (Vector512.Load(a + i) * Vector512.Load(b + i)).Store(target + i);
    }

    public static void Add(float* source, float* target, int length)
    {
        for (int i = 0; i < length; i += 16)
            (Vector512.Load(source + i) + Vector512.Load(target + i)).Store(target + i);
    }

    public static void AddScaled(float* source, float scale, float* target, int length)
    {
        Vector512<float> s = Vector512.Create(scale);
        for (int i = 0; i < length; i += 16)
            Vector512.FusedMultiplyAdd(Vector512.Load(source + i), s, Vector512.Load(target + i)).Store(target + i);
    }

    /// <summary>A dropout mask: 0, or 1 / (1 - p).</summary>
    public static void Mask(float* mask, int length, float p, Xoshiro random)
    {
        float kept = 1 / (1 - p);
        uint limit = (uint)(p * uint.MaxValue);
        if (p <= 0)
        {
            new Span<float>(mask, length).Fill(1);
            return;
        }

        for (int i = 0; i < length; i++)
            mask[i] = random.Bits() < limit ? 0 : kept;
    }

    /// <summary>Turns scores into the gradient of their cross-entropy against a gold class; returns the loss.</summary>
    public static float SoftmaxLoss(float* scores, int count, int padded, int gold, float weight)
    {
        float largest = scores[0];
        for (int i = 1; i < count; i++)
            largest = MathF.Max(largest, scores[i]);
        float sum = 0;
        for (int i = 0; i < count; i++)
        {
            scores[i] = MathF.Exp(scores[i] - largest);
            sum += scores[i];
        }

        float loss = -MathF.Log(MathF.Max(scores[gold] / sum, 1e-30f));
        float factor = weight / sum;
        for (int i = 0; i < count; i++)
            scores[i] *= factor;
        scores[gold] -= weight;
        for (int i = count; i < padded; i++)
            scores[i] = 0;
        return loss * weight;
    }

    /// <summary>Turns scores into the gradient of their cross-entropy against a teacher's belief; returns the loss.</summary>
    public static float SoftmaxLoss(float* scores, int count, int padded, ReadOnlySpan<Teaching.Share> believed, float weight)
    {
        Softmax(scores, count, padded);
        float loss = 0;
        for (int i = 0; i < count; i++)
            scores[i] *= weight;
        foreach (Teaching.Share share in believed)
        {
            float part = share.Part / (float)Teaching.Belief.Whole;
            loss -= part * MathF.Log(MathF.Max(scores[share.Value] / weight, 1e-30f));
        }

        foreach (Teaching.Share share in believed)
            scores[share.Value] -= weight * share.Part / Teaching.Belief.Whole;
        return loss * weight;
    }

    /// <summary>Turns scores into shares of one; what is beyond the count becomes 0.</summary>
    public static void Softmax(float* scores, int count, int padded)
    {
        VectorMath.Softmax(scores, count);
        for (int i = count; i < padded; i++)
            scores[i] = 0;
    }
}
