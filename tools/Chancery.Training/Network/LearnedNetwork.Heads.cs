using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Teaching;

namespace Chancery.Training.Network;

/// <content>What is asked of each word - tag, name, head and relation - with losses and gradients.</content>
internal sealed unsafe partial class LearnedNetwork
{
    private Losses Heads(TrainingBatch input, float* s, float* ds, int width)
    {
        int rows = input.Layout.Rows;
        float weight = 1f / rows;
        double tag = 0, name = 0;
        float nameWeight = weight * _settings.NameLoss;
        _tagHidden.Forward(s, width, rows, true, _random);
        float* scores = _tagOut.Forward(_tagHidden.Output, _tagHidden.Width, rows, true, _random);
        for (int r = 0; r < rows; r++)
            tag += Classify(scores, _tagOut, r, _tags, input.Words[r].Tag, input.Words[r].Belief?.Tags, weight);
        Finish(_tagOut, _tagHidden, s, width, rows, ds);
        _nameHidden.Forward(s, width, rows, true, _random);
        for (int i = 0; i < _nameOut.Length; i++)
        {
            LearnedDense layer = _nameOut[i];
            layer.Forward(_nameHidden.Output, _nameHidden.Width, rows, true, _random);
            name += Names(input, i, nameWeight);
            layer.Backward(_nameHidden.Output, _nameHidden.Width, rows, _nameHidden.Gradient, _nameHidden.Width);
        }

        _nameHidden.Backward(s, width, rows, ds, width);
        double arc = Arcs(input, s, ds, width, weight), label = Labels(input, s, ds, width, weight);
        return new Losses(tag * rows, name * rows, arc * rows, label * rows, rows);
    }

    private double Names(TrainingBatch input, int convention, float weight)
    {
        double loss = 0;
        _nameLoss[convention].Begin();
        for (int b = 0; b < input.Layout.Sentences; b++)
        {
            // Names found by list belong to no convention and teach all.
            int own = input.Words[input.Layout.Row(b, 0)].Convention;
            if (own != convention && input.Words[input.Layout.Row(b, 0)].Belief != null)
                loss += _nameLoss[convention].Learn(input.Layout, b, row => input.Words[row].Belief!.NamesOf(convention), _nameOut[convention], weight * _settings.BeliefLoss);
            else if (own < 0 || own == convention)
                loss += _nameLoss[convention].Learn(input.Layout, b, row => input.Words[row].Name, _nameOut[convention], own < 0 ? weight / _nameOut.Length : weight);
        }

        return loss;
    }

    private static float Classify(float* scores, LearnedDense layer, int row, int count, int gold, Share[]? believed, float weight)
    {
        float* s = scores + ((long)row * layer.Width);
        bool taught = gold < 0 && believed is { Length: > 0 };
        if (gold < 0 && !taught)
            return 0;
        float loss = taught ? Operations.SoftmaxLoss(s, count, layer.Width, believed, weight) : Operations.SoftmaxLoss(s, count, layer.Width, gold, weight);
        new Span<float>(s, layer.Width).CopyTo(new Span<float>(layer.Gradient + ((long)row * layer.Width), layer.Width));
        return loss;
    }

    private static void Finish(LearnedDense output, LearnedDense hidden, float* s, int width, int rows, float* ds)
    {
        output.Backward(hidden.Output, hidden.Width, rows, hidden.Gradient, hidden.Width);
        hidden.Backward(s, width, rows, ds, width);
    }

    private double Arcs(TrainingBatch input, float* s, float* ds, int width, float weight)
    {
        PackedBatch batch = input.Layout;
        int rows = batch.Rows, arc = _arcHead.Width;
        double loss = 0;
        float* dependents = _arcDependent.Forward(s, width, rows, true, _random);
        float* products = _arcProduct.Forward(dependents, arc, rows, true, _random);
        float* heads = _arcHead.Forward(s, width, rows, true, _random);
        for (int b = 0; b < batch.Sentences; b++)
        {
            int n = batch.Length(b);
            if (input.Words[batch.Row(b, 0)].Head == InputWord.NoTree)
                continue;
            float* scores = ScoreArcs(batch, b, products, heads, out float* p, out float* h, out int columns);
            float* dp = _dProducts.Ensure(n * arc), dh = _dHeads.Ensure((n + 1) * arc);
            for (int i = 0; i < n; i++)
            {
                ref readonly InputWord word = ref input.Words[batch.Row(b, i)];
                float* row = scores + ((long)i * columns);
                loss += word.Belief?.Heads is { Length: > 0 } believed ? Operations.SoftmaxLoss(row, n + 1, columns, believed, weight) : Operations.SoftmaxLoss(row, n + 1, columns, word.Head, weight);
            }

            _columns.Pack(h, n + 1, arc, arc, 1);
            Gemm.Multiply(scores, columns, 1, n, _columns, dp, arc, false);
            _columns.Pack(p, n, arc, arc, 1);
            Gemm.Multiply(scores, 1, columns, n + 1, _columns, dh, arc, false);
            for (int j = 0; j <= n; j++)
            {
                float sum = 0;
                for (int i = 0; i < n; i++)
                    sum += scores[((long)i * columns) + j];
                Operations.AddScaled(_arcBias.W, sum, dh + ((long)j * arc), arc);
                Operations.AddScaled(h + ((long)j * arc), sum, _arcBias.G, arc);
            }

            Operations.Add(dh, _arcRoot.G, arc);
            for (int t = 0; t < n; t++)
            {
                Operations.Add(dp + ((long)t * arc), _arcProduct.Gradient + ((long)batch.Row(b, t) * arc), arc);
                Operations.Add(dh + ((long)(t + 1) * arc), _arcHead.Gradient + ((long)batch.Row(b, t) * arc), arc);
            }
        }

        _arcProduct.Backward(dependents, arc, rows, _arcDependent.Gradient, arc);
        _arcDependent.Backward(s, width, rows, ds, width);
        _arcHead.Backward(s, width, rows, ds, width);
        return loss;
    }

    // The scores of all heads (columns, the first the root) for all words of a sentence, with the products and heads that make them.
    private float* ScoreArcs(PackedBatch batch, int b, float* products, float* heads, out float* p, out float* h, out int columns)
    {
        int n = batch.Length(b), arc = _arcHead.Width;
        p = _sentenceProducts.Ensure(n * arc);
        h = _sentenceHeads.Ensure((n + 1) * arc);
        new Span<float>(_arcRoot.W, arc).CopyTo(new Span<float>(h, arc));
        for (int t = 0; t < n; t++)
        {
            new Span<float>(products + ((long)batch.Row(b, t) * arc), arc).CopyTo(new Span<float>(p + ((long)t * arc), arc));
            new Span<float>(heads + ((long)batch.Row(b, t) * arc), arc).CopyTo(new Span<float>(h + ((long)(t + 1) * arc), arc));
        }

        _columns.Pack(h, arc, n + 1, 1, arc);
        columns = _columns.Columns;
        float* scores = _scores.Ensure(n * columns);
        Gemm.Multiply(p, arc, 1, n, _columns, scores, columns, false);
        for (int j = 0; j <= n; j++)
        {
            float bias = VectorMath.Dot(h + ((long)j * arc), _arcBias.W, arc);
            for (int i = 0; i < n; i++)
                scores[((long)i * columns) + j] += bias;
        }

        return scores;
    }

    private double Labels(TrainingBatch input, float* s, float* ds, int width, float weight)
    {
        PackedBatch batch = input.Layout;
        int rows = batch.Rows, label = _labelHead.Width;
        double loss = 0;
        float* dependents = _labelDependent.Forward(s, width, rows, true, _random), heads = _labelHead.Forward(s, width, rows, true, _random);
        float* pairs = _pairs.Ensure(rows * 2 * label), dPairs = _pairGradient.Ensure(rows * 2 * label);
        new Span<float>(dPairs, rows * 2 * label).Clear();
        Span<int> parents = input.Parents;
        for (int r = 0; r < rows; r++)
            SentenceNetwork.Combine(parents[r] < 0 ? _labelRoot.W : heads + ((long)parents[r] * label), dependents + ((long)r * label), pairs + ((long)r * 2 * label), label);
        float* scores = _labelOut.Forward(pairs, 2 * label, rows, true, _random);
        for (int r = 0; r < rows; r++)
            loss += Classify(scores, _labelOut, r, RelationNames.Count, input.Words[r].Relation, input.Words[r].Belief?.Relations, weight);
        _labelOut.Backward(pairs, 2 * label, rows, dPairs, 2 * label);
        for (int r = 0; r < rows; r++)
        {
            if (input.Words[r].Relation < 0 && input.Words[r].Belief?.Relations is not { Length: > 0 })
                continue;
            bool root = parents[r] < 0;
            float* h = root ? _labelRoot.W : heads + ((long)parents[r] * label), d = dependents + ((long)r * label);
            float* dh = root ? _labelRoot.G : _labelHead.Gradient + ((long)parents[r] * label), dd = _labelDependent.Gradient + ((long)r * label);
            float* pair = pairs + ((long)r * 2 * label), dPair = dPairs + ((long)r * 2 * label);
            for (int i = 0; i < label; i++)
            {
                float sum = dPair[i] * (pair[i] < 0 ? DenseLayer.Slope : 1), product = dPair[label + i];
                dh[i] += sum + (product * d[i]);
                dd[i] += sum + (product * h[i]);
            }
        }

        _labelDependent.Backward(s, width, rows, ds, width);
        _labelHead.Backward(s, width, rows, ds, width);
        return loss;
    }
}
