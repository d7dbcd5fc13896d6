using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Neural;

/// <summary>The network that tags, parses and names: embeddings, bidirectional LSTM layers and a head for each task, after Dozat and Manning's graph-based parser (ICLR 2017). Thread-safe; each thread brings its own <see cref="NetworkMemory"/>.</summary>
internal sealed unsafe class SentenceNetwork
{
    private readonly WordEncoder _encoder;
    private readonly LstmLayer[] _forward, _backward;
    private readonly DenseLayer _tagHidden, _tagOut, _nameHidden, _nameOut, _arcDependent, _arcHead, _arcProduct, _labelDependent, _labelHead, _labelOut;
    private readonly AlignedBuffer _arcBias, _arcRoot, _labelRoot;
    private readonly (UniversalPos Pos, byte Tag)[] _tags;
    private readonly float[] _nameTransitions;

    public SentenceNetwork(WeightFile file, WeightFile vectors)
    {
        Dictionary<string, StoredMatrix> m = file.Matrices;
        _encoder = new WordEncoder(file, vectors);
        int layers = 0;
        while (m.ContainsKey($"lstm.{layers}.f.input"))
            layers++;
        _forward = new LstmLayer[layers];
        _backward = new LstmLayer[layers];
        for (int i = 0; i < layers; i++)
        {
            _forward[i] = new LstmLayer(m[$"lstm.{i}.f.input"], m[$"lstm.{i}.f.state"], m[$"lstm.{i}.f.bias"], backward: false);
            _backward[i] = new LstmLayer(m[$"lstm.{i}.b.input"], m[$"lstm.{i}.b.state"], m[$"lstm.{i}.b.bias"], backward: true);
        }

        _tagHidden = new DenseLayer(m["tag.hidden"], m["tag.hidden.bias"], rectify: true, quantized: true);
        _tagOut = new DenseLayer(m["tag.out"], m["tag.out.bias"], rectify: false);
        _nameHidden = new DenseLayer(m["name.hidden"], m["name.hidden.bias"], rectify: true, quantized: true);
        _nameOut = NameConventions.Mixed(file);
        _arcDependent = new DenseLayer(m["arc.dependent"], m["arc.dependent.bias"], rectify: true, quantized: true);
        _arcHead = new DenseLayer(m["arc.head"], m["arc.head.bias"], rectify: true, quantized: true);
        _arcProduct = new DenseLayer(m["arc.product"], null, rectify: false);
        _labelDependent = new DenseLayer(m["label.dependent"], m["label.dependent.bias"], rectify: false, quantized: true);
        _labelHead = new DenseLayer(m["label.head"], m["label.head.bias"], rectify: false, quantized: true);
        _labelOut = new DenseLayer(m["label.out"], m["label.out.bias"], rectify: false);
        _arcBias = Vector(m["arc.bias"]);
        _arcRoot = Vector(m["arc.root"]);
        _labelRoot = Vector(m["label.root"]);
        _nameTransitions = NameConventions.MixedTransitions(file);
        _tags = [.. file.Strings["tags"].Select(t => (Enum.Parse<UniversalPos>(t[..t.IndexOf('|')]), PennTag.Of(t[(t.IndexOf('|') + 1)..])))];
    }

    /// <summary>What is known of words by themselves.</summary>
    public WordEncoder Words => _encoder;

    /// <summary>Numbers that <see cref="WordStates"/> has of a word.</summary>
    public int StateWidth => 2 * _forward[^1].Hidden;

    /// <summary>Tags, parses and names the sentences from <paramref name="first"/> to before <paramref name="end"/>; the codes of names go to <paramref name="names"/>, one a token of the text.</summary>
    public void Run(AnalysedText text, int first, int end, Span<byte> names, NetworkMemory memory)
    {
        PackedBatch batch = memory.Batch;
        Span<int> lengths = memory.Lengths(end - first);
        for (int s = first; s < end; s++)
            lengths[s - first] = text.Sentences[s].End - text.Sentences[s].First;
        batch.Arrange(lengths);
        QuantizedRows states = Encode(text, first, batch, memory);
        Keep(text, first, batch, states);
        Tag(text, first, batch, states, memory);
        Name(text, first, batch, states, names, memory);
        Parse(text, first, batch, states, memory);
    }

    private static void Keep(AnalysedText text, int first, PackedBatch batch, QuantizedRows states)
    {
        int width = text.States.Width;
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            int start = text.Sentences[first + batch.Source(rank)].First;
            for (int t = 0; t < batch.Length(rank); t++)
                new ReadOnlySpan<byte>(states.Row(batch.Row(rank, t)), width).CopyTo(text.States.Of(start + t));
        }
    }

    private static AlignedBuffer Vector(StoredMatrix stored)
    {
        AlignedBuffer buffer = new(stored.Rows * stored.Columns);
        stored.CopyTo(buffer.Span(stored.Rows * stored.Columns));
        return buffer;
    }

    private QuantizedRows Encode(AnalysedText text, int first, PackedBatch batch, NetworkMemory memory)
    {
        (QuantizedRows rows, QuantizedRows states) = (memory.Rows, memory.States);
        for (int layer = 0; layer < _forward.Length; layer++)
        {
            int hidden = _forward[layer].Hidden;
            float* cells = memory.Cells.Ensure(batch.Sentences * hidden);
            if (layer == 0)
            {
                _encoder.Encode(text, first, batch, _forward[0], _backward[0], memory);
            }
            else
            {
                _forward[layer].Project(rows, batch.Rows, memory.Gates.Ensure(batch.Rows * 4 * hidden));
                _backward[layer].Project(rows, batch.Rows, memory.BackwardGates.Ensure(batch.Rows * 4 * hidden));
            }

            states.Reserve(batch.Rows, 2 * hidden);
            _forward[layer].Run(batch, states, 0, memory.Gates.Pointer, cells);
            _backward[layer].Run(batch, states, hidden, memory.BackwardGates.Pointer, cells);
            (rows, states) = (states, rows);
        }

        return rows;
    }

    private void Tag(AnalysedText text, int first, PackedBatch batch, QuantizedRows states, NetworkMemory memory)
    {
        float* hidden = memory.First.Ensure(batch.Rows * _tagHidden.Width), scores = memory.Second.Ensure(batch.Rows * _tagOut.Width);
        _tagHidden.Run(states, batch.Rows, hidden);
        _tagOut.Run(hidden, _tagHidden.Width, batch.Rows, scores);
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            int start = text.Sentences[first + batch.Source(rank)].First;
            for (int t = 0; t < batch.Length(rank); t++)
            {
                int best = VectorMath.ArgMax(scores + ((long)batch.Row(rank, t) * _tagOut.Width), _tags.Length);
                ref Token token = ref text[start + t];
                (token.Pos, token.Tag) = _tags[best];
            }
        }
    }

    private void Name(AnalysedText text, int first, PackedBatch batch, QuantizedRows states, Span<byte> names, NetworkMemory memory)
    {
        float* hidden = memory.First.Ensure(batch.Rows * _nameHidden.Width), scores = memory.Second.Ensure(batch.Rows * _nameOut.Width);
        _nameHidden.Run(states, batch.Rows, hidden);
        _nameOut.Run(hidden, _nameHidden.Width, batch.Rows, scores);
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            Sentence sentence = text.Sentences[first + batch.Source(rank)];
            NameDecoder.Decode(batch, rank, scores, _nameOut.Width, _nameTransitions, names[sentence.First..sentence.End], memory);
        }
    }

    private void Parse(AnalysedText text, int first, PackedBatch batch, QuantizedRows states, NetworkMemory memory)
    {
        int arcWidth = _arcHead.Width, labelWidth = _labelHead.Width;
        float* dependents = memory.First.Ensure(batch.Rows * arcWidth);
        _arcDependent.Run(states, batch.Rows, dependents);
        float* products = memory.Second.Ensure(batch.Rows * arcWidth);
        _arcProduct.Run(dependents, arcWidth, batch.Rows, products);
        float* heads = memory.Third.Ensure(batch.Rows * arcWidth);
        _arcHead.Run(states, batch.Rows, heads);
        Span<int> parents = memory.Parents(batch.Rows);
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            int n = batch.Length(rank);
            float* product = memory.SentenceProducts.Ensure(n * arcWidth), head = memory.SentenceHeads.Ensure((n + 1) * arcWidth);
            Copy(_arcRoot.Pointer, head, arcWidth);
            for (int t = 0; t < n; t++)
            {
                Copy(products + ((long)batch.Row(rank, t) * arcWidth), product + ((long)t * arcWidth), arcWidth);
                Copy(heads + ((long)batch.Row(rank, t) * arcWidth), head + ((long)(t + 1) * arcWidth), arcWidth);
            }

            memory.HeadColumns.Pack(head, arcWidth, n + 1, 1, arcWidth);
            int columns = memory.HeadColumns.Columns;
            float* scores = memory.ArcScores.Ensure(n * columns);
            Gemm.Multiply(product, arcWidth, 1, n, memory.HeadColumns, scores, columns, accumulate: false);
            for (int j = 0; j <= n; j++)
            {
                float bias = VectorMath.Dot(head + ((long)j * arcWidth), _arcBias.Pointer, arcWidth);
                for (int i = 0; i < n; i++)
                    scores[((long)i * columns) + j] += bias;
            }

            TreeDecoder.Decode(scores, n, columns, memory.Tree);
            int start = text.Sentences[first + batch.Source(rank)].First;
            for (int t = 0; t < n; t++)
            {
                int parent = memory.Tree.Heads[t] - 1;
                text[start + t].Head = parent < 0 ? -1 : start + parent;
                parents[batch.Row(rank, t)] = parent < 0 ? -1 : batch.Row(rank, parent);
            }
        }

        float* labelDependents = memory.First.Ensure(batch.Rows * labelWidth), labelHeads = memory.Second.Ensure(batch.Rows * labelWidth);
        _labelDependent.Run(states, batch.Rows, labelDependents);
        _labelHead.Run(states, batch.Rows, labelHeads);
        float* pairs = memory.Third.Ensure(batch.Rows * 2 * labelWidth);
        for (int r = 0; r < batch.Rows; r++)
            Combine(parents[r] < 0 ? _labelRoot.Pointer : labelHeads + ((long)parents[r] * labelWidth), labelDependents + ((long)r * labelWidth), pairs + ((long)r * 2 * labelWidth), labelWidth);
        float* labels = memory.ArcScores.Ensure(batch.Rows * _labelOut.Width);
        _labelOut.Run(pairs, 2 * labelWidth, batch.Rows, labels);
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            int start = text.Sentences[first + batch.Source(rank)].First;
            for (int t = 0; t < batch.Length(rank); t++)
            {
                float* row = labels + ((long)batch.Row(rank, t) * _labelOut.Width);
                ref Token token = ref text[start + t];
                // Only the root of the sentence bears the relation "root", and it bears no other.
                row[(int)Relation.Root] = float.NegativeInfinity;
                token.Relation = token.Head < 0 ? Relation.Root : (Relation)VectorMath.ArgMax(row, RelationNames.Count);
            }
        }
    }

    /// <summary>The two halves of a label's input: the rectified sum and the product.</summary>
    internal static void Combine(float* head, float* dependent, float* pair, int width)
    {
        Vector256<float> slope = Vector256.Create(DenseLayer.Slope);
        for (int i = 0; i < width; i += 8)
        {
            Vector256<float> h = Vector256.Load(head + i), d = Vector256.Load(dependent + i), sum = h + d;
            Vector256.MaxNative(sum, sum * slope).Store(pair + i);
            (h * d).Store(pair + width + i);
        }
    }

    private static void Copy(float* source, float* target, int length) => Unsafe.CopyBlock(target, source, (uint)length * 4);
}
