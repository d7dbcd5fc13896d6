using Chancery.Language.Neural;

namespace Chancery.Training.Network;

/// <summary>A word as the network learns from it; a negative number says that the word has no such annotation.</summary>
internal struct InputWord
{
    /// <summary>The head of a word whose sentence has no tree.</summary>
    public const int NoTree = -1;

    public int Word;

    /// <summary>Row of the word's vector, 0 for none.</summary>
    public int Vector;

    /// <summary>What lists know of the word.</summary>
    public ListedAs Lists;

    public int[] Ngrams;
    public int Classes;
    public int Capitals;
    public int Tag;
    public int Name;

    /// <summary>The convention that the name follows, or -1 where it follows none.</summary>
    public int Convention;

    /// <summary>Column of the head: 0 the root, j the sentence's word j - 1.</summary>
    public int Head;

    public int Relation;

    /// <summary>An encoder's state, where a teacher learns; see <see cref="Teaching.SentenceStates"/>.</summary>
    public ReadOnlyMemory<byte> State;

    /// <summary>What a teacher believes, where annotation says nothing.</summary>
    public Teaching.Belief? Belief;
}

/// <summary>Sentences laid out for the network.</summary>
internal sealed class TrainingBatch
{
    private int[] _parents = [];

    public PackedBatch Layout { get; } = new();

    /// <summary>The words, by row of the layout.</summary>
    public InputWord[] Words { get; private set; } = [];

    /// <summary>The row of each word's head, -1 for the root.</summary>
    public Span<int> Parents => _parents.AsSpan(0, Layout.Rows);

    public void Fill(IReadOnlyList<InputWord[]> sentences)
    {
        Layout.Arrange([.. sentences.Select(s => s.Length)]);
        if (Words.Length < Layout.Rows)
        {
            Words = new InputWord[Layout.Rows * 2];
            _parents = new int[Layout.Rows * 2];
        }

        for (int b = 0; b < Layout.Sentences; b++)
        {
            InputWord[] sentence = sentences[Layout.Source(b)];
            for (int t = 0; t < sentence.Length; t++)
            {
                int row = Layout.Row(b, t);
                Words[row] = sentence[t];
                _parents[row] = sentence[t].Head <= 0 ? -1 : Layout.Row(b, sentence[t].Head - 1);
            }
        }
    }
}
