using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Network;

/// <summary>Sizes and habits of the network.</summary>
internal sealed record NetworkSettings
{
    public int WordWidth { get; init; } = 64;

    public int NgramWidth { get; init; } = 64;

    public int ShapeWidth { get; init; } = 32;

    public int Hidden { get; init; } = 128;

    public int Layers { get; init; } = 2;

    public int ArcWidth { get; init; } = 128;

    public int LabelWidth { get; init; } = 96;

    public int TagWidth { get; init; } = 96;

    public int NameWidth { get; init; } = 64;

    public float NameLoss { get; init; } = 1.5f;

    /// <summary>How much a teacher's belief of a name counts against an annotated one.</summary>
    public float BeliefLoss { get; init; } = 0.5f;

    public float InputDropout { get; init; } = 0.3f;

    public float LayerDropout { get; init; } = 0.33f;

    public float StateDropout { get; init; } = 0.25f;

    public float HeadDropout { get; init; } = 0.33f;

    /// <summary>Numbers of an encoder's state for each word, which a teacher reads beside what the network shipped reads.</summary>
    public int StateWidth { get; init; }
}

/// <summary>Losses of a batch, summed.</summary>
internal readonly record struct Losses(double Tag, double Name, double Arc, double Label, int Words);

/// <summary>The network of <see cref="SentenceNetwork"/> with its gradients.</summary>
internal sealed unsafe partial class LearnedNetwork
{
    private readonly NetworkSettings _settings;
    private readonly Xoshiro _random;
    private readonly int _tags;
    private readonly Parameter _word, _ngram, _shape, _arcBias, _arcRoot, _labelRoot;
    private readonly LearnedLstm[] _forward, _backward;
    private readonly AlignedBuffer _vectors;
    private readonly int _vectorWidth;
    private readonly LearnedDense[] _nameOut;
    private readonly NameLoss[] _nameLoss;
    private readonly LearnedDense _tagHidden, _tagOut, _nameHidden, _arcDependent, _arcHead, _arcProduct, _labelDependent, _labelHead, _labelOut;
    private readonly AlignedBuffer[] _states, _gradients, _masks;
    private readonly AlignedBuffer _top = new(), _topGradient = new(), _pairs = new(), _pairGradient = new();
    private readonly AlignedBuffer _sentenceProducts = new(), _sentenceHeads = new(), _scores = new(), _dProducts = new(), _dHeads = new();
    private readonly PackedMatrix _columns = new();
    private readonly List<Parameter> _parameters = [];
    private int _step;

    public LearnedNetwork(NetworkSettings settings, int words, int tags, StoredMatrix vectors, uint seed)
    {
        (_settings, _tags, _random) = (settings, tags, new Xoshiro(seed));
        // The vectors are given, and stay as they are.
        _vectorWidth = vectors.Columns;
        _vectors = new AlignedBuffer(vectors.Rows * vectors.Columns);
        vectors.CopyTo(_vectors.Span(vectors.Rows * vectors.Columns));
        int width = InputWidth;
        _word = new Parameter("embed.word", words, settings.WordWidth, 0.3f, _random, sparse: true);
        _ngram = new Parameter("embed.ngram", WordInput.NgramBuckets, settings.NgramWidth, 0.3f, _random, sparse: true);
        _shape = new Parameter("embed.shape", WordInput.ShapeBuckets, settings.ShapeWidth, 0.3f, _random, sparse: true);
        _forward = new LearnedLstm[settings.Layers];
        _backward = new LearnedLstm[settings.Layers];
        for (int i = 0; i < settings.Layers; i++)
        {
            _forward[i] = new LearnedLstm($"lstm.{i}.f", width, settings.Hidden, false, _random);
            _backward[i] = new LearnedLstm($"lstm.{i}.b", width, settings.Hidden, true, _random);
            width = 2 * settings.Hidden;
        }

        float drop = settings.HeadDropout;
        _tagHidden = new LearnedDense("tag.hidden", width, settings.TagWidth, true, true, drop, _random);
        _tagOut = new LearnedDense("tag.out", settings.TagWidth, tags, true, false, 0, _random);
        _nameHidden = new LearnedDense("name.hidden", width, settings.NameWidth, true, true, drop, _random);
        _nameOut = [.. Enumerable.Range(0, NameConventions.Count).Select(i => new LearnedDense(NameConventions.Name(i), settings.NameWidth, NameDecoder.Codes, true, false, 0, _random))];
        _nameLoss = [.. Enumerable.Range(0, NameConventions.Count).Select(i => new NameLoss(NameConventions.Transitions(i), _random))];
        _arcDependent = new LearnedDense("arc.dependent", width, settings.ArcWidth, true, true, drop, _random);
        _arcHead = new LearnedDense("arc.head", width, settings.ArcWidth, true, true, drop, _random);
        _arcProduct = new LearnedDense("arc.product", settings.ArcWidth, settings.ArcWidth, false, false, 0, _random, 0.5f);
        _arcBias = new Parameter("arc.bias", 1, settings.ArcWidth, 0.05f, _random);
        _arcRoot = new Parameter("arc.root", 1, settings.ArcWidth, 0.3f, _random);
        _labelDependent = new LearnedDense("label.dependent", width, settings.LabelWidth, true, false, drop, _random);
        _labelHead = new LearnedDense("label.head", width, settings.LabelWidth, true, false, drop, _random);
        _labelOut = new LearnedDense("label.out", 2 * settings.LabelWidth, RelationNames.Count, true, false, 0, _random);
        _labelRoot = new Parameter("label.root", 1, settings.LabelWidth, 0.3f, _random);
        _parameters.AddRange(_nameLoss.Select(l => l.Transitions));
        _states = Buffers(settings.Layers + 1);
        _gradients = Buffers(settings.Layers + 1);
        _masks = Buffers(settings.Layers + 1);
        _parameters.AddRange([_word, _ngram, _shape, _arcBias, _arcRoot, _labelRoot]);
        foreach (LearnedLstm lstm in (LearnedLstm[])[.. _forward, .. _backward])
            _parameters.AddRange([lstm.Input, lstm.State, lstm.Bias]);
        foreach (LearnedDense dense in (LearnedDense[])[_tagHidden, _tagOut, _nameHidden, .. _nameOut, _arcDependent, _arcHead, _arcProduct, _labelDependent, _labelHead, _labelOut])
        {
            _parameters.Add(dense.Weights);
            if (dense.Bias != null)
                _parameters.Add(dense.Bias);
        }
    }

    public IReadOnlyList<Parameter> Parameters => _parameters;

    private int InputWidth => _settings.WordWidth + _vectorWidth + _settings.NgramWidth + _settings.ShapeWidth + _settings.StateWidth;

    /// <summary>Computes losses and gradients of a batch.</summary>
    public Losses Learn(TrainingBatch input)
    {
        int width = Encode(input, train: true);
        PackedBatch batch = input.Layout;
        Losses losses = Heads(input, _states[_settings.Layers].Pointer, _gradients[_settings.Layers].Pointer, width);
        for (int i = _settings.Layers - 1; i >= 0; i--)
        {
            int inputs = i == 0 ? InputWidth : 2 * _settings.Hidden;
            float* d = _gradients[i + 1].Pointer;
            ApplyMask(batch, d, _masks[i + 1].Pointer, width);
            _forward[i].Backward(batch, _states[i].Pointer, inputs, d, width, _gradients[i].Pointer);
            _backward[i].Backward(batch, _states[i].Pointer, inputs, d + _settings.Hidden, width, _gradients[i].Pointer);
            width = inputs;
        }

        EmbedGradient(input, width);
        return losses;
    }

    /// <summary>Moves the parameters against the gradient, which is clipped to a norm of 5.</summary>
    public void Step(float rate)
    {
        double norm = 0;
        foreach (Parameter p in _parameters)
            norm += p.SquaredNorm();
        norm = Math.Sqrt(norm);
        float scale = norm > 5 ? (float)(5 / norm) : 1;
        const float Beta1 = 0.9f, Beta2 = 0.95f;
        _step++;
        float c1 = 1 - MathF.Pow(Beta1, _step), c2 = 1 - MathF.Pow(Beta2, _step);
        foreach (Parameter p in _parameters)
            p.Step(rate, scale, Beta1, Beta2, c1, c2, 0);
    }

    /// <summary>Adds all matrices to a model.</summary>
    public void Export(WeightFile file)
    {
        foreach (Parameter p in _parameters)
            file.Add(p.Name, p.Rows, p.Columns, p.Weights.Span(p.Size), p.Sparse);
    }

    private static AlignedBuffer[] Buffers(int count) => [.. Enumerable.Range(0, count).Select(_ => new AlignedBuffer())];

    private static void ApplyMask(PackedBatch batch, float* values, float* mask, int width)
    {
        for (int t = 0; t < batch.Steps; t++)
        {
            for (int b = 0; b < batch.Count(t); b++)
            {
                float* row = values + ((long)batch.Row(b, t) * width);
                Operations.Product(row, mask + ((long)b * width), row, width);
            }
        }
    }

    private int Encode(TrainingBatch input, bool train)
    {
        foreach (Parameter p in _parameters)
        {
            if (!p.Sparse)
                p.Pack();
        }

        PackedBatch batch = input.Layout;
        int rows = batch.Rows, width = Embed(input, train);
        for (int i = 0; i < _settings.Layers; i++)
        {
            int next = 2 * _settings.Hidden;
            float* x = _states[i].Pointer, y = _states[i + 1].Ensure(rows * next);
            _gradients[i + 1].Ensure(rows * next);
            _gradients[i + 1].Span(rows * next).Clear();
            _forward[i].Forward(batch, x, width, y, next, train ? _settings.StateDropout : 0, _random);
            _backward[i].Forward(batch, x, width, y + _settings.Hidden, next, train ? _settings.StateDropout : 0, _random);
            float* mask = _masks[i + 1].Ensure(batch.Sentences * next);
            Operations.Mask(mask, batch.Sentences * next, train ? _settings.LayerDropout : 0, _random);
            // The layer's own output goes into its recurrence; what is dropped is what the next reads.
            ApplyMask(batch, y, mask, next);
            width = next;
        }

        return width;
    }

    private int Embed(TrainingBatch input, bool train)
    {
        int words = _settings.WordWidth, ngrams = _settings.NgramWidth, shapes = _settings.ShapeWidth, lexical = words + _vectorWidth, width = InputWidth;
        int rows = input.Layout.Rows;
        float* x = _states[0].Ensure(rows * width);
        _states[0].Span(rows * width).Clear();
        _gradients[0].Ensure(rows * width);
        _gradients[0].Span(rows * width).Clear();
        for (int r = 0; r < rows; r++)
        {
            ref readonly InputWord word = ref input.Words[r];
            float* row = x + ((long)r * width);
            Operations.Add(_word.W + ((long)word.Word * words), row, words);
            Operations.Add(_vectors.Pointer + ((long)word.Vector * _vectorWidth), row + words, _vectorWidth);
            float scale = 1 / MathF.Sqrt(word.Ngrams.Length);
            foreach (int bucket in word.Ngrams)
                Operations.AddScaled(_ngram.W + ((long)bucket * ngrams), scale, row + lexical, ngrams);
            Operations.Add(_shape.W + ((long)word.Classes * shapes), row + lexical + ngrams, shapes);
            Operations.Add(_shape.W + ((long)word.Capitals * shapes), row + lexical + ngrams, shapes);
            for (ListedAs listed = word.Lists; listed != ListedAs.None;)
                Operations.Add(_shape.W + ((long)WordLists.NextRow(ref listed) * shapes), row + lexical + ngrams, shapes);
            ReadOnlySpan<byte> state = word.State.Span;
            for (int i = 0; i < state.Length; i++)
                row[lexical + ngrams + shapes + i] = Teaching.SentenceStates.Value(state[i]);
        }

        float* mask = _masks[0].Ensure(rows * width);
        Operations.Mask(mask, rows * width, train ? _settings.InputDropout : 0, _random);
        Operations.Product(x, mask, x, rows * width);
        return width;
    }

    private void EmbedGradient(TrainingBatch input, int width)
    {
        int words = _settings.WordWidth, ngrams = _settings.NgramWidth, shapes = _settings.ShapeWidth, lexical = words + _vectorWidth;
        int rows = input.Layout.Rows;
        float* d = _gradients[0].Pointer;
        Operations.Product(d, _masks[0].Pointer, d, rows * width);
        for (int r = 0; r < rows; r++)
        {
            ref readonly InputWord word = ref input.Words[r];
            float* row = d + ((long)r * width);
            Operations.Add(row, _word.GradientRow(word.Word), words);
            float scale = 1 / MathF.Sqrt(word.Ngrams.Length);
            foreach (int bucket in word.Ngrams)
                Operations.AddScaled(row + lexical, scale, _ngram.GradientRow(bucket), ngrams);
            Operations.Add(row + lexical + ngrams, _shape.GradientRow(word.Classes), shapes);
            Operations.Add(row + lexical + ngrams, _shape.GradientRow(word.Capitals), shapes);
            for (ListedAs listed = word.Lists; listed != ListedAs.None;)
                Operations.Add(row + lexical + ngrams, _shape.GradientRow(WordLists.NextRow(ref listed)), shapes);
        }
    }
}
