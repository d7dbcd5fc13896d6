using Chancery.Language.Neural;

namespace Chancery.Language.Segmentation;

/// <summary>Hashed features of a place where a token or a sentence may end.</summary>
internal ref struct BoundaryFeatures(Span<int> buckets)
{
    private readonly Span<int> _buckets = buckets;
    private uint _template;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<int> Buckets => _buckets[..Count];

    /// <summary>Adds the next feature: each call is another template.</summary>
    public void Add(ulong a, ulong b = 0, ulong c = 0)
    {
        ulong hash = ((++_template * 0x9E3779B97F4A7C15UL) ^ a) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 31) ^ b) * 0x94D049BB133111EBUL;
        hash = (hash ^ (hash >> 29) ^ c) * 0xD6E8FEB86659FD93UL;
        _buckets[Count++] = (int)(hash >> (64 - BoundaryModel.Bits));
    }
}

/// <summary>A linear classifier over hashed features: whether a token or a sentence ends at a place. Learned as an averaged perceptron.</summary>
internal sealed class BoundaryModel
{
    /// <summary>The weights are 2 to this power.</summary>
    public const int Bits = 18;

    private readonly float[] _weights;

    public BoundaryModel(float[] weights) => _weights = weights;

    public BoundaryModel(StoredMatrix stored)
    {
        _weights = new float[stored.Rows * stored.Columns];
        stored.CopyTo(_weights);
    }

    /// <summary>Above 0 where something ends.</summary>
    public float Score(scoped ReadOnlySpan<int> buckets)
    {
        float sum = 0;
        foreach (int bucket in buckets)
            sum += _weights[bucket];
        return sum;
    }
}
