using Chancery.Language.Neural;
using Chancery.Reading.Tellings;
using Chancery.Training.Network;

namespace Chancery.Training.Tellings;

/// <summary>A pair of an example and the rows of its two words in the batch.</summary>
internal readonly record struct PairRow(int Teller, int Told, TellingPair Pair);

/// <summary><see cref="PairHead"/> with its gradients.</summary>
internal sealed unsafe class LearnedPairHead
{
    private const int Width = 64;
    private readonly int _roles;
    private readonly float _weight;
    private readonly Xoshiro _random;
    private readonly LearnedDense _teller, _told, _role;
    private readonly Parameter _paths;
    private readonly AlignedBuffer _tellers = new(), _tolds = new(), _tellersGradient = new(), _toldsGradient = new(), _pairs = new(), _pairsGradient = new();

    /// <summary>Makes a head.</summary>
    /// <param name="name">Its name in the file of weights.</param>
    /// <param name="deep">Width of a word's states.</param>
    /// <param name="roles">How many roles there are.</param>
    /// <param name="weight">Of a pair's loss, to that of a word.</param>
    /// <param name="dropout">Share of what is left out, 0 to 1.</param>
    /// <param name="random">Source of weights and of what is left out.</param>
    public LearnedPairHead(string name, int deep, int roles, float weight, float dropout, Xoshiro random)
    {
        (_roles, _weight, _random) = (roles, weight, random);
        _paths = new Parameter(name + ".paths", TellingInput.Paths, PairHead.PathWidth, 0.1f, random, sparse: true);
        _teller = new LearnedDense(name + ".teller", deep, Width, true, false, dropout, random);
        _told = new LearnedDense(name + ".told", deep, Width, true, false, dropout, random);
        _role = new LearnedDense(name + ".role", (2 * Width) + TellingInput.PairWidth + PairHead.PathWidth, roles, true, false, 0, random);
    }

    /// <summary>What is learnt.</summary>
    public IEnumerable<Parameter> Parameters => [_paths, _teller.Weights, _teller.Bias!, _told.Weights, _told.Bias!, _role.Weights, _role.Bias!];

    /// <summary>Computes losses and adds the gradients of the states; with <paramref name="take"/> the shares of the roles alone.</summary>
    public double Run(List<PairRow> pairs, int rows, float* s, float* ds, int deep, bool train, Action<TellingPair, float[]>? take)
    {
        int n = pairs.Count;
        if (n == 0)
            return 0;
        float* tellers = _tellers.Ensure(n * deep), tolds = _tolds.Ensure(n * deep);
        for (int i = 0; i < n; i++)
        {
            new ReadOnlySpan<float>(s + ((long)pairs[i].Teller * deep), deep).CopyTo(new Span<float>(tellers + ((long)i * deep), deep));
            new ReadOnlySpan<float>(s + ((long)pairs[i].Told * deep), deep).CopyTo(new Span<float>(tolds + ((long)i * deep), deep));
        }

        float* a = _teller.Forward(tellers, deep, n, train, _random), c = _told.Forward(tolds, deep, n, train, _random);
        int width = (2 * Width) + TellingInput.PairWidth + PairHead.PathWidth, paths = width - PairHead.PathWidth;
        bool[] walked = new bool[n];
        float* x = _pairs.Ensure(n * width), dx = Operations.Cleared(_pairsGradient, n * _role.Weights.Transposed.Columns);
        for (int i = 0; i < n; i++)
        {
            SentenceNetwork.Combine(a + ((long)i * _teller.Width), c + ((long)i * _told.Width), x + ((long)i * width), Width);
            pairs[i].Pair.Stand.CopyTo(new Span<float>(x + ((long)i * width) + (2 * Width), TellingInput.PairWidth));
            float* path = x + ((long)i * width) + paths;
            new Span<float>(path, PairHead.PathWidth).Clear();
            // Trees have errors: now and then the way is not seen.
            walked[i] = !train || _random.Single() > 0.2f;
            if (walked[i])
                Operations.Add(_paths.W + ((long)pairs[i].Pair.Path * PairHead.PathWidth), path, PairHead.PathWidth);
        }

        float* roles = _role.Forward(x, width, n, train, _random);
        double loss = 0;
        for (int i = 0; i < n; i++)
        {
            float* r = roles + ((long)i * _role.Width);
            if (take is not null)
            {
                Operations.Softmax(r, _roles, _role.Width);
                take(pairs[i].Pair, new Span<float>(r, _roles).ToArray());
                continue;
            }

            loss += Operations.SoftmaxLoss(r, _roles, _role.Width, pairs[i].Pair.Role, _weight / rows);
            new Span<float>(r, _role.Width).CopyTo(new Span<float>(_role.Gradient + ((long)i * _role.Width), _role.Width));
        }

        if (train)
            Backward(pairs, a, c, x, dx, walked, tellers, tolds, ds, deep);
        return loss * rows;
    }

    private void Backward(List<PairRow> pairs, float* a, float* c, float* x, float* dx, bool[] walked, float* tellers, float* tolds, float* ds, int deep)
    {
        int n = pairs.Count, ldx = _role.Weights.Transposed.Columns, width = (2 * Width) + TellingInput.PairWidth + PairHead.PathWidth;
        _role.Backward(x, width, n, dx, ldx);
        for (int i = 0; i < n; i++)
        {
            float* d = dx + ((long)i * ldx), p = a + ((long)i * _teller.Width), q = c + ((long)i * _told.Width), dp = _teller.Gradient + ((long)i * _teller.Width), dq = _told.Gradient + ((long)i * _told.Width);
            if (walked[i])
                Operations.Add(d + width - PairHead.PathWidth, _paths.GradientRow(pairs[i].Pair.Path), PairHead.PathWidth);
            for (int j = 0; j < Width; j++)
            {
                float slope = p[j] + q[j] < 0 ? DenseLayer.Slope : 1, sum = d[j] * slope, product = d[Width + j];
                dp[j] += sum + (product * q[j]);
                dq[j] += sum + (product * p[j]);
            }
        }

        float* dTellers = Operations.Cleared(_tellersGradient, n * deep), dTolds = Operations.Cleared(_toldsGradient, n * deep);
        _teller.Backward(tellers, deep, n, dTellers, deep);
        _told.Backward(tolds, deep, n, dTolds, deep);
        for (int i = 0; i < n; i++)
        {
            Operations.Add(dTellers + ((long)i * deep), ds + ((long)pairs[i].Teller * deep), deep);
            Operations.Add(dTolds + ((long)i * deep), ds + ((long)pairs[i].Told * deep), deep);
        }
    }
}
