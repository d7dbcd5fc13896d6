using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Reading.Tellings;
using Chancery.Training.Network;

namespace Chancery.Training.Tellings;

/// <summary>Losses of a batch, summed.</summary>
internal readonly record struct TellingLosses(double Kind, double Status, double Role, double Said, double Speaker, double Same, double Topic, int Words)
{
    public static TellingLosses operator +(TellingLosses a, TellingLosses b) => new(a.Kind + b.Kind, a.Status + b.Status, a.Role + b.Role, a.Said + b.Said, a.Speaker + b.Speaker, a.Same + b.Same, a.Topic + b.Topic, a.Words + b.Words);
}

/// <summary>Takes what the network makes of examples that are measured: shares of kinds and statuses a word, of roles a pair.</summary>
internal interface ITellingMeasure
{
    void Word(TellingExample example, int word, float[] kinds, float[] statuses, float[] said);

    void Role(TellingPair pair, float[] roles);

    void Speaker(TellingPair pair, float[] roles);

    void Same(TellingPair pair, float[] roles);

    void Topic(TellingPair pair, float[] roles);
}

/// <summary>The network of <see cref="TellingModel"/> with its gradients.</summary>
internal sealed unsafe class LearnedTelling
{
    private const int Kinds = TellingModel.Kinds, Statuses = TellingModel.Statuses, SaidKinds = TellingModel.SaidKinds, HiddenWidth = 64, SaidWidth = 128;
    private readonly int _hidden, _stateWidth, _vectorWidth;
    private readonly Xoshiro _random;
    private readonly float _dropout;
    private readonly LearnedDense _project, _hiddenLayer, _kind, _status, _saidHidden, _said;
    private readonly LearnedPairHead _roles, _same, _speakers, _topics;
    private readonly LearnedLstm _forward, _backward;
    private readonly Parameter _marks;
    private readonly List<Parameter> _parameters = [];
    private readonly AlignedBuffer _given = new(), _givenGradient = new(), _input = new(), _inputGradient = new(), _mask = new(), _states = new(), _statesGradient = new(), _stateMask = new();
    private int _step;

    public LearnedTelling(int stateWidth, int vectorWidth, int hidden, float dropout, uint seed)
    {
        (_stateWidth, _vectorWidth, _hidden, _dropout, _random) = (stateWidth, vectorWidth, hidden, dropout, new Xoshiro(seed));
        int width = TellingModel.Projected + vectorWidth + TellingModel.MarkWidth;
        _project = new LearnedDense("telling.project", stateWidth, TellingModel.Projected, true, false, 0, _random);
        _marks = new Parameter("telling.marks", TellingInput.Marks, TellingModel.MarkWidth, 0.3f, _random, sparse: true);
        _forward = new LearnedLstm("telling.f", width, hidden, false, _random);
        _backward = new LearnedLstm("telling.b", width, hidden, true, _random);
        _hiddenLayer = new LearnedDense("telling.hidden", 2 * hidden, HiddenWidth, true, true, dropout, _random);
        _kind = new LearnedDense("telling.kind", HiddenWidth, Kinds, true, false, 0, _random);
        _status = new LearnedDense("telling.status", HiddenWidth, Statuses, true, false, 0, _random);
        _saidHidden = new LearnedDense("said.hidden", 2 * hidden, SaidWidth, true, true, dropout, _random);
        _said = new LearnedDense("said.kind", SaidWidth, SaidKinds, true, false, 0, _random);
        _roles = new LearnedPairHead("telling", 2 * hidden, TellingModel.Roles, 0.3f, dropout, _random);
        _same = new LearnedPairHead("same", 2 * hidden, 2, 0.3f, dropout, _random);
        _speakers = new LearnedPairHead("said", 2 * hidden, TellingModel.Speakers, 0.3f, dropout, _random);
        _topics = new LearnedPairHead("topic", 2 * hidden, TellingModel.Topics, 0.8f, dropout, _random);
        _parameters.Add(_marks);
        foreach (LearnedLstm lstm in (LearnedLstm[])[_forward, _backward])
            _parameters.AddRange([lstm.Input, lstm.State, lstm.Bias]);
        foreach (LearnedDense dense in (LearnedDense[])[_project, _hiddenLayer, _kind, _status, _saidHidden, _said])
            _parameters.AddRange([dense.Weights, dense.Bias!]);
        foreach (LearnedPairHead head in (LearnedPairHead[])[_roles, _same, _speakers, _topics])
            _parameters.AddRange(head.Parameters);
    }

    /// <summary>Computes losses and gradients of a batch; with <paramref name="measure"/> it is given the scores alone.</summary>
    public TellingLosses Run(List<TellingExample> examples, ITellingMeasure? measure = null)
    {
        bool train = measure is null;
        foreach (Parameter p in _parameters)
        {
            if (!p.Sparse)
                p.Pack();
        }

        List<(TellingExample Example, int First, int Length)> units = [];
        Dictionary<TellingExample, int> firstUnit = [];
        foreach (TellingExample example in examples)
        {
            firstUnit[example] = units.Count;
            foreach ((int first, int end) in example.Units)
                units.Add((example, first, end - first));
        }

        PackedBatch batch = new();
        batch.Arrange([.. units.Select(u => u.Length)]);
        int[] rankOf = new int[units.Count];
        for (int rank = 0; rank < units.Count; rank++)
            rankOf[batch.Source(rank)] = rank;
        int RowOf(TellingExample example, int word)
        {
            int u = firstUnit[example];
            while (units[u].First + units[u].Length <= word)
                u++;
            return batch.Row(rankOf[u], word - units[u].First);
        }

        int rows = batch.Rows, width = TellingModel.Projected + _vectorWidth + TellingModel.MarkWidth, deep = 2 * _hidden;
        float* given = _given.Ensure(rows * _stateWidth);
        List<byte[]> marks = [.. Enumerable.Repeat(Array.Empty<byte>(), rows)];
        for (int b = 0; b < batch.Sentences; b++)
        {
            (TellingExample example, int first, int length) = units[batch.Source(b)];
            for (int t = 0; t < length; t++)
            {
                float* row = given + ((long)batch.Row(b, t) * _stateWidth);
                for (int i = 0; i < _stateWidth; i++)
                    row[i] = WordStates.Value(example.States[((first + t) * _stateWidth) + i]);
            }
        }

        float* projected = _project.Forward(given, _stateWidth, rows, train, _random);
        float* x = _input.Ensure(rows * width), dx = Operations.Cleared(_inputGradient, rows * width);
        new Span<float>(x, rows * width).Clear();
        for (int b = 0; b < batch.Sentences; b++)
        {
            (TellingExample example, int first, int length) = units[batch.Source(b)];
            for (int t = 0; t < length; t++)
            {
                int row = batch.Row(b, t);
                float* target = x + ((long)row * width);
                new ReadOnlySpan<float>(projected + ((long)row * _project.Width), TellingModel.Projected).CopyTo(new Span<float>(target, TellingModel.Projected));
                // A word now and then without its vector, or without what the lexicon knows of it: neither is whole.
                if (!train || _random.Single() > 0.08f)
                    example.Vectors[first + t].CopyTo(new Span<float>(target + TellingModel.Projected, _vectorWidth));
                bool known = !train || _random.Single() > 0.35f;
                marks[row] = known ? example.Marks[first + t] : [.. example.Marks[first + t].Where(m => m < TellingInput.FirstKnown)];
                foreach (byte mark in marks[row])
                    Operations.Add(_marks.W + ((long)mark * TellingModel.MarkWidth), target + TellingModel.Projected + _vectorWidth, TellingModel.MarkWidth);
            }
        }

        float* mask = _mask.Ensure(rows * width);
        Operations.Mask(mask, rows * width, train ? _dropout : 0, _random);
        Operations.Product(x, mask, x, rows * width);
        float* s = _states.Ensure(rows * deep), ds = Operations.Cleared(_statesGradient, rows * deep);
        _forward.Forward(batch, x, width, s, deep, train ? 0.25f : 0, _random);
        _backward.Forward(batch, x, width, s + _hidden, deep, train ? 0.25f : 0, _random);
        float* stateMask = _stateMask.Ensure(rows * deep);
        Operations.Mask(stateMask, rows * deep, train ? _dropout : 0, _random);
        Operations.Product(s, stateMask, s, rows * deep);

        TellingLosses losses = Words(units, batch, s, ds, deep, measure);
        losses = losses with
        {
            Role = _roles.Run(RowsOf(examples, RowOf, e => e.Pairs), rows, s, ds, deep, train, measure is null ? null : measure.Role),
            Same = _same.Run(RowsOf(examples, RowOf, e => e.Same), rows, s, ds, deep, train, measure is null ? null : measure.Same),
            Speaker = _speakers.Run(RowsOf(examples, RowOf, e => e.Speakers), rows, s, ds, deep, train, measure is null ? null : measure.Speaker),
            Topic = _topics.Run(RowsOf(examples, RowOf, e => e.Topics), rows, s, ds, deep, train, measure is null ? null : measure.Topic),
        };
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

        _project.Backward(given, _stateWidth, rows, Operations.Cleared(_givenGradient, rows * _project.Weights.Transposed.Columns), _project.Weights.Transposed.Columns);
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

    private TellingLosses Words(List<(TellingExample Example, int First, int Length)> units, PackedBatch batch, float* s, float* ds, int deep, ITellingMeasure? measure)
    {
        int rows = batch.Rows;
        bool train = measure is null;
        float weight = 1f / rows;
        double kind = 0, status = 0, say = 0;
        float* hidden = _hiddenLayer.Forward(s, deep, rows, train, _random);
        float* kinds = _kind.Forward(hidden, _hiddenLayer.Width, rows, train, _random);
        float* statuses = _status.Forward(hidden, _hiddenLayer.Width, rows, train, _random);
        float* saidHidden = _saidHidden.Forward(s, deep, rows, train, _random);
        float* said = _said.Forward(saidHidden, _saidHidden.Width, rows, train, _random);
        for (int b = 0; b < batch.Sentences; b++)
        {
            (TellingExample example, int first, int length) = units[batch.Source(b)];
            for (int t = 0; t < length; t++)
            {
                int row = batch.Row(b, t), word = first + t;
                float* k = kinds + ((long)row * _kind.Width), st = statuses + ((long)row * _status.Width), sd = said + ((long)row * _said.Width);
                if (measure is not null)
                {
                    Operations.Softmax(k, Kinds, _kind.Width);
                    Operations.Softmax(st, Statuses, _status.Width);
                    Operations.Softmax(sd, SaidKinds, _said.Width);
                    measure.Word(example, word, new Span<float>(k, Kinds).ToArray(), new Span<float>(st, Statuses).ToArray(), new Span<float>(sd, SaidKinds).ToArray());
                    continue;
                }

                if (example.Said is not null)
                    say += Loss(_said, sd, SaidKinds, example.Said[word], row, weight);
                if (example.Kinds is null)
                    continue;
                kind += Loss(_kind, k, Kinds, example.Kinds[word], row, weight);
                if (example.Statuses[word] >= 0)
                    status += Loss(_status, st, Statuses, example.Statuses[word], row, weight * 0.5f);
            }
        }

        if (train)
        {
            _kind.Backward(hidden, _hiddenLayer.Width, rows, _hiddenLayer.Gradient, _hiddenLayer.Width);
            _status.Backward(hidden, _hiddenLayer.Width, rows, _hiddenLayer.Gradient, _hiddenLayer.Width);
            _hiddenLayer.Backward(s, deep, rows, ds, deep);
            _said.Backward(saidHidden, _saidHidden.Width, rows, _saidHidden.Gradient, _saidHidden.Width);
            _saidHidden.Backward(s, deep, rows, ds, deep);
        }

        return new TellingLosses(kind * rows, status * rows, 0, say * rows, 0, 0, 0, rows);
    }

    private static double Loss(LearnedDense layer, float* scores, int classes, int right, int row, float weight)
    {
        double loss = Operations.SoftmaxLoss(scores, classes, layer.Width, right, weight);
        new Span<float>(scores, layer.Width).CopyTo(new Span<float>(layer.Gradient + ((long)row * layer.Width), layer.Width));
        return loss;
    }

    private static List<PairRow> RowsOf(List<TellingExample> examples, Func<TellingExample, int, int> rowOf, Func<TellingExample, List<TellingPair>> pairsOf)
    {
        List<PairRow> pairs = [];
        foreach (TellingExample example in examples)
        {
            foreach (TellingPair pair in pairsOf(example))
                pairs.Add(new PairRow(rowOf(example, pair.Teller), rowOf(example, pair.Told), pair));
        }

        return pairs;
    }
}
