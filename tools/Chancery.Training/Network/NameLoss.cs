using Chancery.Language.Neural;

namespace Chancery.Training.Network;

/// <summary>The loss of a whole sequence of codes of names against all sequences (a conditional random field; Lafferty, McCallum and Pereira 2001), with its gradients.</summary>
internal sealed unsafe class NameLoss
{
    // What may not follow has this potential in learning: annotation has errors, and a loss without bound teaches nothing.
    private const float Impossible = -9;
    private const int Codes = NameDecoder.Codes;
    private readonly float[] _transitions = new float[Codes * Codes];
    private float[] _potentials = [], _forward = [], _backward = [], _marginals = [];
    private int[] _gold = [];

    public NameLoss(string name, Xoshiro random) => Transitions = new Parameter(name, Codes, Codes, 0.01f, random);

    /// <summary>Learned scores of one code after another, the first row being that of the sentence's beginning too.</summary>
    public Parameter Transitions { get; }

    /// <summary>Takes the transitions as they are now, for the sentences of a batch.</summary>
    public void Begin()
    {
        for (int p = 0; p < Codes; p++)
        {
            for (int c = 0; c < Codes; c++)
                _transitions[(p * Codes) + c] = MathF.Exp(NameDecoder.Follows(p, c) ? Transitions.W[(p * Codes) + c] : Impossible);
        }
    }

    /// <summary>The loss of one sentence; adds the gradient to that of the layer and of the transitions.</summary>
    /// <param name="batch">The layout.</param>
    /// <param name="b">The sentence.</param>
    /// <param name="gold">The code of a row, below 0 where nothing is said.</param>
    /// <param name="layer">The layer whose output holds the scores.</param>
    /// <param name="weight">How much a word counts.</param>
    public float Learn(PackedBatch batch, int b, Func<int, int> gold, LearnedDense layer, float weight)
    {
        int n = Potentials(batch, b, layer);
        bool said = false;
        for (int t = 0; t < n; t++)
        {
            _gold[t] = gold(batch.Row(b, t));
            said |= _gold[t] >= 0;
        }

        if (!said)
            return 0;
        double all = Sum(n, weight);
        AddGradient(batch, b, n, layer, weight);
        for (int t = 0; t < n; t++)
        {
            for (int c = 0; c < Codes; c++)
            {
                if (_gold[t] >= 0 && c != _gold[t])
                    _potentials[(t * Codes) + c] = 0;
            }
        }

        double own = Sum(n, -weight);
        AddGradient(batch, b, n, layer, -weight);
        return (float)(all - own) * weight;
    }

    /// <summary>The loss of one sentence against what a teacher believes of each word, but for a constant; adds the gradient to that of the layer.</summary>
    /// <param name="batch">The layout.</param>
    /// <param name="b">The sentence.</param>
    /// <param name="beliefs">How likely each code is at a row, in shares of <see cref="Teaching.Belief.Whole"/>.</param>
    /// <param name="layer">The layer whose output holds the scores.</param>
    /// <param name="weight">How much a word counts.</param>
    public float Learn(PackedBatch batch, int b, Func<int, ReadOnlyMemory<byte>> beliefs, LearnedDense layer, float weight)
    {
        int n = Potentials(batch, b, layer);
        // Scores of pairs are left to annotation: of pairs the teacher says nothing.
        double loss = Sum(n, 0);
        AddGradient(batch, b, n, layer, weight);
        for (int t = 0; t < n; t++)
        {
            int row = batch.Row(b, t);
            ReadOnlySpan<byte> believed = beliefs(row).Span;
            float* gradient = layer.Gradient + ((long)row * layer.Width);
            for (int c = 0; c < Codes; c++)
            {
                if (believed[c] == 0)
                    continue;
                float share = believed[c] / (float)Teaching.Belief.Whole;
                gradient[c] -= weight * share;
                loss -= share * Math.Log(_potentials[(t * Codes) + c]);
            }
        }

        return (float)loss * weight;
    }

    /// <summary>How likely each code is at each word of a sentence.</summary>
    public ReadOnlySpan<float> Read(PackedBatch batch, int b, LearnedDense layer)
    {
        int n = Potentials(batch, b, layer);
        Sum(n, 0);
        return _marginals.AsSpan(0, n * Codes);
    }

    private int Potentials(PackedBatch batch, int b, LearnedDense layer)
    {
        int n = batch.Length(b);
        if (_gold.Length < n)
        {
            _gold = new int[n * 2];
            (_potentials, _forward, _backward, _marginals) = (new float[n * 2 * Codes], new float[n * 2 * Codes], new float[n * 2 * Codes], new float[n * 2 * Codes]);
        }

        for (int t = 0; t < n; t++)
        {
            float* s = layer.Output + ((long)batch.Row(b, t) * layer.Width);
            float largest = s[0];
            for (int c = 1; c < Codes; c++)
                largest = MathF.Max(largest, s[c]);
            for (int c = 0; c < Codes; c++)
                _potentials[(t * Codes) + c] = MathF.Exp(s[c] - largest) + 1e-12f;
        }

        return n;
    }

    private void AddGradient(PackedBatch batch, int b, int n, LearnedDense layer, float weight)
    {
        for (int t = 0; t < n; t++)
        {
            float* gradient = layer.Gradient + ((long)batch.Row(b, t) * layer.Width);
            for (int c = 0; c < Codes; c++)
                gradient[c] += weight * _marginals[(t * Codes) + c];
        }
    }

    /// <summary>The logarithm of the sum over all sequences; adds the expected counts of pairs, times the weight, to the gradient of the transitions.</summary>
    private double Sum(int n, float weight)
    {
        double logarithm = 0;
        for (int t = 0; t < n; t++)
        {
            float total = 0;
            for (int c = 0; c < Codes; c++)
            {
                float sum = t == 0 ? _transitions[c] : 0;
                for (int p = 0; t > 0 && p < Codes; p++)
                    sum += _forward[((t - 1) * Codes) + p] * _transitions[(p * Codes) + c];
                total += _forward[(t * Codes) + c] = sum * _potentials[(t * Codes) + c];
            }

            logarithm += Math.Log(total);
            for (int c = 0; c < Codes; c++)
                _forward[(t * Codes) + c] /= total;
        }

        Span<float> next = stackalloc float[Codes];
        for (int t = n - 1; t >= 0; t--)
        {
            float total = 0;
            for (int c = 0; c < Codes; c++)
            {
                float sum = t == n - 1 ? 1 : 0;
                for (int q = 0; t < n - 1 && q < Codes; q++)
                    sum += _transitions[(c * Codes) + q] * next[q];
                _backward[(t * Codes) + c] = sum;
                total += _forward[(t * Codes) + c] * sum;
            }

            for (int c = 0; c < Codes; c++)
                _marginals[(t * Codes) + c] = _forward[(t * Codes) + c] * _backward[(t * Codes) + c] / total;
            if (weight != 0)
                Pairs(t, n, next, weight);
            float scale = 0;
            for (int c = 0; c < Codes; c++)
                scale = MathF.Max(scale, next[c] = _potentials[(t * Codes) + c] * _backward[(t * Codes) + c]);
            for (int c = 0; c < Codes; c++)
                next[c] /= scale;
        }

        return logarithm;
    }

    // The expected counts of one code after another between words t and t + 1; those of the beginning are counted under code 0.
    private void Pairs(int t, int n, ReadOnlySpan<float> next, float weight)
    {
        float* gradient = Transitions.G;
        if (t == 0)
        {
            float sum = 0;
            for (int c = 0; c < Codes; c++)
                sum += _forward[c] * _backward[c];
            for (int c = 0; c < Codes; c++)
                gradient[c] += NameDecoder.Follows(0, c) ? weight * _forward[c] * _backward[c] / sum : 0;
        }

        if (t == n - 1)
            return;
        float total = 0;
        for (int p = 0; p < Codes; p++)
        {
            for (int c = 0; c < Codes; c++)
                total += _forward[(t * Codes) + p] * _transitions[(p * Codes) + c] * next[c];
        }

        for (int p = 0; p < Codes; p++)
        {
            for (int c = 0; c < Codes; c++)
            {
                if (NameDecoder.Follows(p, c))
                    gradient[(p * Codes) + c] += weight * _forward[(t * Codes) + p] * _transitions[(p * Codes) + c] * next[c] / total;
            }
        }
    }
}
