using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Reading.Tellings;
using Chancery.Training.Network;

namespace Chancery.Training.Tellings;

/// <summary>Losses of a batch, summed.</summary>
internal readonly record struct TellingLosses(double Kind, double Status, double Role, int Words);

/// <summary>The network of <see cref="TellingModel"/> with its gradients.</summary>
internal sealed unsafe class LearnedTelling
{
    private const int Kinds = 8, Statuses = 9, Roles = 6, HiddenWidth = 64, PairWidth = 64;
    private readonly int _hidden, _stateWidth, _vectorWidth;
    private readonly Xoshiro _random;
    private readonly float _dropout;
    private readonly LearnedDense _project, _hiddenLayer, _kind, _status, _teller, _told, _role;
    private readonly LearnedLstm _forward, _backward;
    private readonly Parameter _marks, _paths;
    private readonly List<Parameter> _parameters = [];
    private readonly AlignedBuffer _given = new(), _givenGradient = new(), _input = new(), _inputGradient = new(), _mask = new(), _states = new(), _statesGradient = new(), _stateMask = new();
    private readonly AlignedBuffer _tellers = new(), _tolds = new(), _tellersGradient = new(), _toldsGradient = new(), _pairs = new(), _pairsGradient = new();
    private int _step;

    public LearnedTelling(int stateWidth, int vectorWidth, int hidden, float dropout, uint seed)
    {
        (_stateWidth, _vectorWidth, _hidden, _dropout, _random) = (stateWidth, vectorWidth, hidden, dropout, new Xoshiro(seed));
        int width = TellingModel.Projected + vectorWidth + TellingModel.MarkWidth;
        _project = new LearnedDense("telling.project", stateWidth, TellingModel.Projected, true, false, 0, _random);
        _marks = new Parameter("telling.marks", TellingInput.Marks, TellingModel.MarkWidth, 0.3f, _random, sparse: true);
        _paths = new Parameter("telling.paths", TellingInput.Paths, TellingModel.PathWidth, 0.1f, _random, sparse: true);
        _forward = new LearnedLstm("telling.f", width, hidden, false, _random);
        _backward = new LearnedLstm("telling.b", width, hidden, true, _random);
        _hiddenLayer = new LearnedDense("telling.hidden", 2 * hidden, HiddenWidth, true, true, dropout, _random);
        _kind = new LearnedDense("telling.kind", HiddenWidth, Kinds, true, false, 0, _random);
        _status = new LearnedDense("telling.status", HiddenWidth, Statuses, true, false, 0, _random);
        _teller = new LearnedDense("telling.teller", 2 * hidden, PairWidth, true, false, dropout, _random);
        _told = new LearnedDense("telling.told", 2 * hidden, PairWidth, true, false, dropout, _random);
        _role = new LearnedDense("telling.role", (2 * PairWidth) + TellingInput.PairWidth + TellingModel.PathWidth, Roles, true, false, 0, _random);
        _parameters.AddRange([_marks, _paths]);
        foreach (LearnedLstm lstm in (LearnedLstm[])[_forward, _backward])
            _parameters.AddRange([lstm.Input, lstm.State, lstm.Bias]);
        foreach (LearnedDense dense in (LearnedDense[])[_project, _hiddenLayer, _kind, _status, _teller, _told, _role])
            _parameters.AddRange([dense.Weights, dense.Bias!]);
    }

    /// <summary>Computes losses and gradients of a batch; <paramref name="train"/> false gives scores through <paramref name="take"/> alone.</summary>
    public TellingLosses Run(IReadOnlyList<TellingExample> examples, bool train, Action<TellingExample, int, float[], float[]>? take = null, Action<TellingExample, TellingPair, float[]>? takeRole = null)
    {
        foreach (Parameter p in _parameters)
        {
            if (!p.Sparse)
                p.Pack();
        }

        PackedBatch batch = new();
        batch.Arrange([.. examples.Select(e => e.Length)]);
        int rows = batch.Rows, width = TellingModel.Projected + _vectorWidth + TellingModel.MarkWidth, deep = 2 * _hidden;
        float* given = _given.Ensure(rows * _stateWidth);
        List<byte[]> marks = [.. Enumerable.Repeat(Array.Empty<byte>(), rows)];
        for (int b = 0; b < batch.Sentences; b++)
        {
            TellingExample example = examples[batch.Source(b)];
            for (int t = 0; t < example.Length; t++)
            {
                float* row = given + ((long)batch.Row(b, t) * _stateWidth);
                for (int i = 0; i < _stateWidth; i++)
                    row[i] = example.States[(t * _stateWidth) + i] * WordStates.Scale;
            }
        }

        float* projected = _project.Forward(given, _stateWidth, rows, train, _random);
        float* x = _input.Ensure(rows * width), dx = Cleared(_inputGradient, rows * width);
        new Span<float>(x, rows * width).Clear();
        for (int b = 0; b < batch.Sentences; b++)
        {
            TellingExample example = examples[batch.Source(b)];
            for (int t = 0; t < example.Length; t++)
            {
                int row = batch.Row(b, t);
                float* target = x + ((long)row * width);
                new ReadOnlySpan<float>(projected + ((long)row * _project.Width), TellingModel.Projected).CopyTo(new Span<float>(target, TellingModel.Projected));
                // A word now and then without its vector, or without what the lexicon knows of it: neither is whole.
                if (!train || _random.Single() > 0.08f)
                    example.Vectors[t].CopyTo(new Span<float>(target + TellingModel.Projected, _vectorWidth));
                bool known = !train || _random.Single() > 0.35f;
                marks[row] = known ? example.Marks[t] : [.. example.Marks[t].Where(m => m < TellingInput.FirstKnown)];
                foreach (byte mark in marks[row])
                    Operations.Add(_marks.W + ((long)mark * TellingModel.MarkWidth), target + TellingModel.Projected + _vectorWidth, TellingModel.MarkWidth);
            }
        }

        float* mask = _mask.Ensure(rows * width);
        Operations.Mask(mask, rows * width, train ? _dropout : 0, _random);
        Operations.Product(x, mask, x, rows * width);
        float* s = _states.Ensure(rows * deep), ds = Cleared(_statesGradient, rows * deep);
        _forward.Forward(batch, x, width, s, deep, train ? 0.25f : 0, _random);
        _backward.Forward(batch, x, width, s + _hidden, deep, train ? 0.25f : 0, _random);
        float* stateMask = _stateMask.Ensure(rows * deep);
        Operations.Mask(stateMask, rows * deep, train ? _dropout : 0, _random);
        Operations.Product(s, stateMask, s, rows * deep);

        TellingLosses losses = Words(examples, batch, s, ds, deep, train, take);
        losses = losses with { Role = RolesOf(examples, batch, s, ds, deep, train, takeRole) };
        if (!train)
            return losses;
        Operations.Product(ds, stateMask, ds, rows * deep);
        _forward.Backward(batch, x, width, ds, deep, dx);
        _backward.Backward(batch, x, width, ds + _hidden, deep, dx);
        Operations.Product(dx, mask, dx, rows * width);
        for (int r = 0; r < rows; r++)
        {
            float* row = dx + ((long)r * width);
            new ReadOnlySpan<float>(row, TellingModel.Projected).CopyTo(new Span<float>(_project.Gradient + ((long)r * _project.Width), TellingModel.Projected));
            foreach (byte mark in marks[r])
                Operations.Add(row + TellingModel.Projected + _vectorWidth, _marks.GradientRow(mark), TellingModel.MarkWidth);
        }

        _project.Backward(given, _stateWidth, rows, Cleared(_givenGradient, rows * _project.Weights.Transposed.Columns), _project.Weights.Transposed.Columns);
        return losses;
    }

    /// <summary>Moves the parameters against the gradient, which is clipped to a norm of 5.</summary>
    public void Step(float rate)
    {
        double norm = Math.Sqrt(_parameters.Sum(p => p.SquaredNorm()));
        float scale = norm > 5 ? (float)(5 / norm) : 1;
        const float Beta1 = 0.9f, Beta2 = 0.98f;
        _step++;
        float c1 = 1 - MathF.Pow(Beta1, _step), c2 = 1 - MathF.Pow(Beta2, _step);
        foreach (Parameter p in _parameters)
            p.Step(rate, scale, Beta1, Beta2, c1, c2, p.Sparse ? 0 : 0.01f);
    }

    /// <summary>The model as the library reads it.</summary>
    public WeightFile Export()
    {
        WeightFile file = new();
        foreach (Parameter p in _parameters)
            file.Add(p.Name, p.Rows, p.Columns, p.Weights.Span(p.Size), p.Sparse);
        return file;
    }

    private TellingLosses Words(IReadOnlyList<TellingExample> examples, PackedBatch batch, float* s, float* ds, int deep, bool train, Action<TellingExample, int, float[], float[]>? take)
    {
        int rows = batch.Rows;
        float weight = 1f / rows;
        double kind = 0, status = 0;
        float* hidden = _hiddenLayer.Forward(s, deep, rows, train, _random);
        float* kinds = _kind.Forward(hidden, _hiddenLayer.Width, rows, train, _random);
        float* statuses = _status.Forward(hidden, _hiddenLayer.Width, rows, train, _random);
        for (int b = 0; b < batch.Sentences; b++)
        {
            TellingExample example = examples[batch.Source(b)];
            for (int t = 0; t < example.Length; t++)
            {
                int row = batch.Row(b, t);
                float* k = kinds + ((long)row * _kind.Width), st = statuses + ((long)row * _status.Width);
                if (take is not null)
                {
                    Operations.Softmax(k, Kinds, _kind.Width);
                    Operations.Softmax(st, Statuses, _status.Width);
                    take(example, t, new Span<float>(k, Kinds).ToArray(), new Span<float>(st, Statuses).ToArray());
                    continue;
                }

                kind += Operations.SoftmaxLoss(k, Kinds, _kind.Width, example.Kinds[t], weight);
                new Span<float>(k, _kind.Width).CopyTo(new Span<float>(_kind.Gradient + ((long)row * _kind.Width), _kind.Width));
                if (example.Statuses[t] < 0)
                    continue;
                status += Operations.SoftmaxLoss(st, Statuses, _status.Width, example.Statuses[t], weight * 0.5f);
                new Span<float>(st, _status.Width).CopyTo(new Span<float>(_status.Gradient + ((long)row * _status.Width), _status.Width));
            }
        }

        if (train)
        {
            _kind.Backward(hidden, _hiddenLayer.Width, rows, _hiddenLayer.Gradient, _hiddenLayer.Width);
            _status.Backward(hidden, _hiddenLayer.Width, rows, _hiddenLayer.Gradient, _hiddenLayer.Width);
            _hiddenLayer.Backward(s, deep, rows, ds, deep);
        }

        return new TellingLosses(kind * rows, status * rows, 0, rows);
    }

    private double RolesOf(IReadOnlyList<TellingExample> examples, PackedBatch batch, float* s, float* ds, int deep, bool train, Action<TellingExample, TellingPair, float[]>? take)
    {
        List<(int Teller, int Told, TellingPair Pair, TellingExample Example)> pairs = [];
        for (int b = 0; b < batch.Sentences; b++)
        {
            TellingExample example = examples[batch.Source(b)];
            foreach (TellingPair pair in example.Pairs)
                pairs.Add((batch.Row(b, pair.Teller), batch.Row(b, pair.Told), pair, example));
        }

        int n = pairs.Count;
        if (n == 0)
            return 0;
        float weight = 0.3f / batch.Rows;
        float* tellers = _tellers.Ensure(n * deep), tolds = _tolds.Ensure(n * deep);
        for (int i = 0; i < n; i++)
        {
            new ReadOnlySpan<float>(s + ((long)pairs[i].Teller * deep), deep).CopyTo(new Span<float>(tellers + ((long)i * deep), deep));
            new ReadOnlySpan<float>(s + ((long)pairs[i].Told * deep), deep).CopyTo(new Span<float>(tolds + ((long)i * deep), deep));
        }

        float* a = _teller.Forward(tellers, deep, n, train, _random), c = _told.Forward(tolds, deep, n, train, _random);
        int width = (2 * PairWidth) + TellingInput.PairWidth + TellingModel.PathWidth, paths = width - TellingModel.PathWidth;
        bool[] walked = new bool[n];
        float* x = _pairs.Ensure(n * width), dx = Cleared(_pairsGradient, n * _role.Weights.Transposed.Columns);
        for (int i = 0; i < n; i++)
        {
            SentenceNetwork.Combine(a + ((long)i * _teller.Width), c + ((long)i * _told.Width), x + ((long)i * width), PairWidth);
            pairs[i].Pair.Stand.CopyTo(new Span<float>(x + ((long)i * width) + (2 * PairWidth), TellingInput.PairWidth));
            float* path = x + ((long)i * width) + paths;
            new Span<float>(path, TellingModel.PathWidth).Clear();
            // Trees have errors: now and then the way is not seen.
            walked[i] = !train || _random.Single() > 0.2f;
            if (walked[i])
                Operations.Add(_paths.W + ((long)pairs[i].Pair.Path * TellingModel.PathWidth), path, TellingModel.PathWidth);
        }

        float* roles = _role.Forward(x, width, n, train, _random);
        double loss = 0;
        for (int i = 0; i < n; i++)
        {
            float* r = roles + ((long)i * _role.Width);
            if (take is not null)
            {
                Operations.Softmax(r, Roles, _role.Width);
                take(pairs[i].Example, pairs[i].Pair, new Span<float>(r, Roles).ToArray());
                continue;
            }

            loss += Operations.SoftmaxLoss(r, Roles, _role.Width, pairs[i].Pair.Role, weight);
            new Span<float>(r, _role.Width).CopyTo(new Span<float>(_role.Gradient + ((long)i * _role.Width), _role.Width));
        }

        if (!train)
            return loss;
        int ldx = _role.Weights.Transposed.Columns;
        _role.Backward(x, width, n, dx, ldx);
        for (int i = 0; i < n; i++)
        {
            float* d = dx + ((long)i * ldx), p = a + ((long)i * _teller.Width), q = c + ((long)i * _told.Width), dp = _teller.Gradient + ((long)i * _teller.Width), dq = _told.Gradient + ((long)i * _told.Width);
            if (walked[i])
                Operations.Add(d + paths, _paths.GradientRow(pairs[i].Pair.Path), TellingModel.PathWidth);
            for (int j = 0; j < PairWidth; j++)
            {
                float slope = p[j] + q[j] < 0 ? DenseLayer.Slope : 1, sum = d[j] * slope, product = d[PairWidth + j];
                dp[j] += sum + (product * q[j]);
                dq[j] += sum + (product * p[j]);
            }
        }

        float* dTellers = Cleared(_tellersGradient, n * deep), dTolds = Cleared(_toldsGradient, n * deep);
        _teller.Backward(tellers, deep, n, dTellers, deep);
        _told.Backward(tolds, deep, n, dTolds, deep);
        for (int i = 0; i < n; i++)
        {
            Operations.Add(dTellers + ((long)i * deep), ds + ((long)pairs[i].Teller * deep), deep);
            Operations.Add(dTolds + ((long)i * deep), ds + ((long)pairs[i].Told * deep), deep);
        }

        return loss * batch.Rows;
    }

    private static float* Cleared(AlignedBuffer buffer, int length)
    {
        float* pointer = buffer.Ensure(length);
        new Span<float>(pointer, length).Clear();
        return pointer;
    }
}
