using Chancery.Language.Segmentation;

namespace Chancery.Training.Segmentation;

/// <summary>The averaged perceptron (Freund and Schapire 1999) over hashed features.</summary>
internal sealed class Perceptron
{
    private readonly double[] _weights = new double[1 << BoundaryModel.Bits], _sums = new double[1 << BoundaryModel.Bits];
    private long _step = 1;

    /// <summary>Learns from one place, with a margin of 1.</summary>
    public void Learn(ReadOnlySpan<int> buckets, bool ends)
    {
        double score = 0;
        foreach (int bucket in buckets)
            score += _weights[bucket];
        _step++;
        if (ends ? score > 1 : score < -1)
            return;
        double change = ends ? 1 : -1;
        foreach (int bucket in buckets)
        {
            _weights[bucket] += change;
            _sums[bucket] += change * _step;
        }
    }

    public float[] Average() => [.. _weights.Select((w, i) => (float)(w - (_sums[i] / _step)))];
}
