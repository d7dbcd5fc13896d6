namespace Chancery.Language.Neural;

/// <summary>The working memory of <see cref="SentenceNetwork"/>, kept from text to text by one thread at a time.</summary>
internal sealed class NetworkMemory
{
    private int[] _lengths = [];
    private int[] _parents = [];

    public PackedBatch Batch { get; } = new();

    public AlignedBuffer Input { get; } = new();

    public QuantizedRows Rows { get; } = new();

    public QuantizedRows States { get; } = new();

    public AlignedBuffer Gates { get; } = new();

    public AlignedBuffer BackwardGates { get; } = new();

    public WordGates WordGates { get; } = new();

    public AlignedBuffer Cells { get; } = new();

    public AlignedBuffer First { get; } = new();

    public AlignedBuffer Second { get; } = new();

    public AlignedBuffer Third { get; } = new();

    public AlignedBuffer SentenceProducts { get; } = new();

    public AlignedBuffer SentenceHeads { get; } = new();

    public AlignedBuffer ArcScores { get; } = new();

    public PackedMatrix HeadColumns { get; } = new();

    public TreeMemory Tree { get; } = new();

    public byte[] Backpointers { get; private set; } = [];

    public Span<int> Lengths(int count)
    {
        if (_lengths.Length < count)
            _lengths = new int[count * 2];
        return _lengths.AsSpan(0, count);
    }

    public Span<int> Parents(int count)
    {
        if (_parents.Length < count)
            _parents = new int[count * 2];
        return _parents.AsSpan(0, count);
    }

    public Span<byte> Pointers(int count)
    {
        if (Backpointers.Length < count)
            Backpointers = new byte[count * 2];
        return Backpointers.AsSpan(0, count);
    }
}
