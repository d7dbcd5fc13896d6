using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Teaching;

namespace Chancery.Training.Network;

/// <content>Reading without learning: what the network believes of each word.</content>
internal sealed unsafe partial class LearnedNetwork
{
    private readonly TreeMemory _tree = new();

    /// <summary>Reads a batch; gives each word's belief with its sentence's rank and its place there.</summary>
    public void Read(TrainingBatch input, Action<int, int, Belief> take)
    {
        PackedBatch batch = input.Layout;
        int width = Encode(input, train: false), rows = batch.Rows;
        float* s = _states[_settings.Layers].Pointer;
        Belief[] beliefs = [.. Enumerable.Range(0, rows).Select(_ => new Belief())];
        _tagHidden.Forward(s, width, rows, false, _random);
        float* tags = _tagOut.Forward(_tagHidden.Output, _tagHidden.Width, rows, false, _random);
        for (int r = 0; r < rows; r++)
        {
            Operations.Softmax(tags + ((long)r * _tagOut.Width), _tags, _tagOut.Width);
            beliefs[r].Tags = Share.Of(new ReadOnlySpan<float>(tags + ((long)r * _tagOut.Width), _tags));
        }

        _nameHidden.Forward(s, width, rows, false, _random);
        for (int i = 0; i < _nameOut.Length; i++)
        {
            _nameOut[i].Forward(_nameHidden.Output, _nameHidden.Width, rows, false, _random);
            _nameLoss[i].Begin();
            for (int b = 0; b < batch.Sentences; b++)
            {
                ReadOnlySpan<float> likely = _nameLoss[i].Read(batch, b, _nameOut[i]);
                for (int t = 0; t < batch.Length(b); t++)
                    beliefs[batch.Row(b, t)].SetNames(i, likely.Slice(t * NameDecoder.Codes, NameDecoder.Codes));
            }
        }

        int[] parents = ReadArcs(batch, s, width, beliefs);
        ReadLabels(s, width, rows, parents, beliefs);
        for (int b = 0; b < batch.Sentences; b++)
        {
            for (int t = 0; t < batch.Length(b); t++)
                take(b, t, beliefs[batch.Row(b, t)]);
        }
    }

    private int[] ReadArcs(PackedBatch batch, float* s, int width, Belief[] beliefs)
    {
        int[] parents = new int[batch.Rows];
        float* dependents = _arcDependent.Forward(s, width, batch.Rows, false, _random);
        float* products = _arcProduct.Forward(dependents, _arcHead.Width, batch.Rows, false, _random);
        float* heads = _arcHead.Forward(s, width, batch.Rows, false, _random);
        for (int b = 0; b < batch.Sentences; b++)
        {
            int n = batch.Length(b);
            float* scores = ScoreArcs(batch, b, products, heads, out _, out _, out int columns);
            TreeDecoder.Decode(scores, n, columns, _tree);
            for (int t = 0; t < n; t++)
            {
                int row = batch.Row(b, t), head = _tree.Heads[t];
                Operations.Softmax(scores + ((long)t * columns), n + 1, columns);
                beliefs[row].Heads = Share.Of(new ReadOnlySpan<float>(scores + ((long)t * columns), n + 1));
                beliefs[row].Head = head;
                parents[row] = head == 0 ? -1 : batch.Row(b, head - 1);
            }
        }

        return parents;
    }

    private void ReadLabels(float* s, int width, int rows, int[] parents, Belief[] beliefs)
    {
        int label = _labelHead.Width;
        float* dependents = _labelDependent.Forward(s, width, rows, false, _random), heads = _labelHead.Forward(s, width, rows, false, _random), pairs = _pairs.Ensure(rows * 2 * label);
        for (int r = 0; r < rows; r++)
            SentenceNetwork.Combine(parents[r] < 0 ? _labelRoot.W : heads + ((long)parents[r] * label), dependents + ((long)r * label), pairs + ((long)r * 2 * label), label);
        float* labels = _labelOut.Forward(pairs, 2 * label, rows, false, _random);
        for (int r = 0; r < rows; r++)
        {
            Operations.Softmax(labels + ((long)r * _labelOut.Width), RelationNames.Count, _labelOut.Width);
            // What hangs on the root is a root: of that nothing is to be learned.
            beliefs[r].Relations = parents[r] < 0 ? [] : Share.Of(new ReadOnlySpan<float>(labels + ((long)r * _labelOut.Width), RelationNames.Count));
        }
    }
}
