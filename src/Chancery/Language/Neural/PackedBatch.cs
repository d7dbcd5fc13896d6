namespace Chancery.Language.Neural;

/// <summary>Sentences laid out step by step: the first words of all sentences, then the second words, and so on, longest sentence first, so that a recurrent layer takes one matrix product a step.</summary>
internal sealed class PackedBatch
{
    private int[] _order = [];
    private int[] _lengths = [];
    private int[] _offsets = new int[16];
    private int[] _counts = new int[16];

    /// <summary>Number of sentences.</summary>
    public int Sentences { get; private set; }

    /// <summary>Number of words.</summary>
    public int Rows { get; private set; }

    /// <summary>Length of the longest sentence.</summary>
    public int Steps { get; private set; }

    /// <summary>Index in the caller's order of the sentence at a rank.</summary>
    public int Source(int rank) => _order[rank];

    /// <summary>Length of the sentence at a rank.</summary>
    public int Length(int rank) => _lengths[rank];

    /// <summary>First row of a step.</summary>
    public int Offset(int step) => _offsets[step];

    /// <summary>How many sentences have a word at a step; 0 after the last step.</summary>
    public int Count(int step) => step < Steps ? _counts[step] : 0;

    /// <summary>The row of a sentence's word.</summary>
    public int Row(int rank, int step) => _offsets[step] + rank;

    /// <summary>Lays out sentences of these lengths, each at least 1.</summary>
    public void Arrange(ReadOnlySpan<int> lengths)
    {
        Sentences = lengths.Length;
        if (_order.Length < Sentences)
        {
            _order = new int[Sentences * 2];
            _lengths = new int[Sentences * 2];
        }

        // Sorting the negative length above the index keeps the sort stable and without a comparer.
        Rows = 0;
        for (int i = 0; i < Sentences; i++)
        {
            _lengths[i] = -lengths[i];
            _order[i] = i;
            Rows += lengths[i];
        }

        StableSort();
        for (int i = 0; i < Sentences; i++)
            _lengths[i] = -_lengths[i];
        Steps = Sentences == 0 ? 0 : _lengths[0];
        if (_offsets.Length < Steps)
        {
            _offsets = new int[Steps * 2];
            _counts = new int[Steps * 2];
        }

        int active = Sentences, row = 0;
        for (int t = 0; t < Steps; t++)
        {
            while (active > 0 && _lengths[active - 1] <= t)
                active--;
            _offsets[t] = row;
            _counts[t] = active;
            row += active;
        }
    }

    private void StableSort()
    {
        for (int i = 1; i < Sentences; i++)
        {
            int length = _lengths[i], index = _order[i], j = i - 1;
            for (; j >= 0 && _lengths[j] > length; j--)
            {
                _lengths[j + 1] = _lengths[j];
                _order[j + 1] = _order[j];
            }

            _lengths[j + 1] = length;
            _order[j + 1] = index;
        }
    }
}
