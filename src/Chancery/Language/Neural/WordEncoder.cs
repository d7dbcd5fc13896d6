namespace Chancery.Language.Neural;

/// <summary>What the network makes of each word by itself: embeddings of its form, n-grams, shape and lists, taken through the first layer's weights. They hang on the form alone, so that <see cref="WordGates"/> can keep them.</summary>
internal sealed unsafe class WordEncoder
{
    private readonly KeyTable _words, _vectors;
    private readonly StoredTable _wordTable, _vectorTable, _ngramTable, _shapeTable;
    private readonly byte[] _lists;
    private readonly int _width;

    public WordEncoder(WeightFile file, WeightFile vectors)
    {
        Dictionary<string, StoredMatrix> m = file.Matrices;
        _words = new KeyTable(file.Keys["words"], 1);
        _vectors = new KeyTable(vectors.Keys["vectors"], 1);
        _wordTable = new StoredTable(m["embed.word"]);
        _vectorTable = new StoredTable(vectors.Matrices["embed.vector"]);
        _lists = m.TryGetValue(WordLists.Matrix, out StoredMatrix? lists) ? WordLists.Read(lists) : [];
        _ngramTable = new StoredTable(m["embed.ngram"]);
        _shapeTable = new StoredTable(m["embed.shape"]);
        _width = _wordTable.Width + _vectorTable.Width + _ngramTable.Width + _shapeTable.Width;
    }

    /// <summary>Numbers of the vector of a word, a multiple of 16.</summary>
    public int VectorWidth => _vectorTable.Width;

    /// <summary>True where the vocabulary has the form.</summary>
    public bool Knows(ReadOnlySpan<char> form) => _words.Find(WordInput.Key(form)) >= 0;

    /// <summary>What the lists that the network was taught with know of a form, whatever its capitals.</summary>
    public ListedAs Listed(ReadOnlySpan<char> form) => Listed(_vectors.Find(WordInput.Key(form)));

    /// <summary>Adds the vector of a form to what is at the target; nothing where it has none.</summary>
    public void AddVector(ReadOnlySpan<char> form, float* target)
    {
        int vector = _vectors.Find(WordInput.Key(form));
        if (vector > 0)
            _vectorTable.AddRow(vector, 1, target);
    }

    /// <summary>The gates of the first layer, both directions, before the state of the words beside comes to them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first sentence of the batch.</param>
    /// <param name="batch">How its words are laid out.</param>
    /// <param name="forward">The first layer.</param>
    /// <param name="backward">The first layer's other direction.</param>
    /// <param name="memory">Takes the gates, in <see cref="NetworkMemory.Gates"/> and <see cref="NetworkMemory.BackwardGates"/>.</param>
    public void Encode(AnalysedText text, int first, PackedBatch batch, LstmLayer forward, LstmLayer backward, NetworkMemory memory)
    {
        int width = 4 * forward.Hidden;
        float* gates = memory.Gates.Ensure(batch.Rows * width), others = memory.BackwardGates.Ensure(batch.Rows * width);
        WordGates kept = memory.WordGates;
        kept.Begin(batch.Rows, width);
        float* x = memory.Input.Ensure(batch.Rows * _width);
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            int start = text.Sentences[first + batch.Source(rank)].First;
            for (int t = 0; t < batch.Length(rank); t++)
            {
                long row = batch.Row(rank, t);
                ReadOnlySpan<char> form = text.Form(start + t);
                if (!kept.TryTake(form, t == 0, (int)row, gates + (row * width), others + (row * width), out int fresh))
                    Input(form, t == 0, x + ((long)fresh * _width));
            }
        }

        memory.Rows.Take(x, kept.Fresh, _width);
        forward.Project(memory.Rows, kept.Fresh, kept.FreshForward);
        backward.Project(memory.Rows, kept.Fresh, kept.FreshBackward);
        kept.End(gates, others);
    }

    private ListedAs Listed(int vector) => vector > 0 && vector < _lists.Length ? (ListedAs)_lists[vector] : ListedAs.None;

    private void Input(ReadOnlySpan<char> form, bool first, float* row)
    {
        int wordWidth = _wordTable.Width, lexical = wordWidth + _vectorTable.Width;
        float* shape = row + lexical + _ngramTable.Width;
        new Span<float>(row, _width).Clear();
        ulong key = WordInput.Key(form);
        _wordTable.AddRow(Math.Max(0, _words.Find(key)), 1, row);
        int vector = _vectors.Find(key);
        if (vector > 0)
            _vectorTable.AddRow(vector, 1, row + wordWidth);
        Span<int> buckets = stackalloc int[WordInput.MaxNgrams];
        int n = WordInput.Ngrams(form, buckets);
        float scale = 1 / MathF.Sqrt(n);
        for (int i = 0; i < n; i++)
            _ngramTable.AddRow(buckets[i], scale, row + lexical);
        (int classes, int capitals) = WordInput.Shape(form, first);
        _shapeTable.AddRow(classes, 1, shape);
        _shapeTable.AddRow(capitals, 1, shape);
        for (ListedAs listed = Listed(vector); listed != ListedAs.None;)
            _shapeTable.AddRow(WordLists.NextRow(ref listed), 1, shape);
    }
}
