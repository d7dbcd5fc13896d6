using System.Runtime.InteropServices;
using Chancery.Language.Neural;

namespace Chancery.Reading.Tellings;

/// <summary>Takes what a head makes of a word and of the items around it: <paramref name="roles"/> has a row of scores for each item.</summary>
internal unsafe delegate void TakeRoles(int token, ReadOnlySpan<TellingItem> items, float* roles, int width);

/// <summary>What a mention, a time or another word is to a word that tells: of both words' states, of how they stand to each other and of the way through the tree.</summary>
internal sealed unsafe class PairHead(Dictionary<string, StoredMatrix> matrices, string name)
{
    /// <summary>Width of the ways through the tree.</summary>
    public const int PathWidth = 32;

    private readonly DenseLayer _teller = new(matrices[name + ".teller"], matrices[name + ".teller.bias"], rectify: false, quantized: true);
    private readonly DenseLayer _told = new(matrices[name + ".told"], matrices[name + ".told.bias"], rectify: false, quantized: true);
    private readonly DenseLayer _role = new(matrices[name + ".role"], matrices[name + ".role.bias"], rectify: false);
    private readonly StoredTable _paths = new(matrices[name + ".paths"]);

    /// <summary>Reads every word of <paramref name="tellers"/> with the items of its window.</summary>
    /// <param name="scene">The text.</param>
    /// <param name="states">A row for each word of the text.</param>
    /// <param name="columns">Numbers of a row.</param>
    /// <param name="tellers">Words that tell.</param>
    /// <param name="items">What may belong to them, in the order of their heads.</param>
    /// <param name="units">The runs of sentences of the text.</param>
    /// <param name="take">Takes the scores.</param>
    /// <param name="memory">Working memory.</param>
    public void Run(Scene scene, QuantizedRows states, int columns, List<int> tellers, List<TellingItem> items, List<(int First, int End)> units, TakeRoles take, PairMemory memory)
    {
        if (tellers.Count == 0 || items.Count == 0)
            return;
        QuantizedRows some = memory.Some;
        some.Reserve(Math.Max(tellers.Count, items.Count), columns);
        for (int i = 0; i < tellers.Count; i++)
            new ReadOnlySpan<byte>(states.Row(tellers[i]), columns).CopyTo(new Span<byte>(some.Row(i), columns));
        float* teller = memory.Teller.Ensure(tellers.Count * _teller.Width);
        _teller.Run(some, tellers.Count, teller);
        for (int i = 0; i < items.Count; i++)
            new ReadOnlySpan<byte>(states.Row(items[i].Head), columns).CopyTo(new Span<byte>(some.Row(i), columns));
        float* told = memory.Told.Ensure(items.Count * _told.Width);
        _told.Run(some, items.Count, told);

        int width = _teller.Width, pairWidth = (2 * width) + TellingInput.PairWidth + PathWidth, first = 0, unit = 0;
        ReadOnlySpan<TellingItem> all = CollectionsMarshal.AsSpan(items);
        for (int i = 0; i < tellers.Count; i++)
        {
            while (units[unit].End <= tellers[i])
                unit++;
            (int from, int to) = TellingInput.Window(units, unit);
            while (first < all.Length && all[first].Head < from)
                first++;
            int end = first;
            while (end < all.Length && all[end].Head < to)
                end++;
            if (end == first)
                continue;
            float* pairs = memory.Pairs.Ensure((end - first) * pairWidth), roles = memory.Roles.Ensure((end - first) * _role.Width);
            for (int j = first; j < end; j++)
            {
                float* pair = pairs + ((long)(j - first) * pairWidth);
                SentenceNetwork.Combine(teller + ((long)i * width), told + ((long)j * width), pair, width);
                TellingInput.Pair(scene, tellers[i], all[j], new Span<float>(pair + (2 * width), TellingInput.PairWidth));
                float* path = pair + (2 * width) + TellingInput.PairWidth;
                new Span<float>(path, PathWidth).Clear();
                _paths.AddRow(TellingInput.Path(scene, tellers[i], all[j]), 1, path);
            }

            _role.Run(pairs, pairWidth, end - first, roles);
            take(tellers[i], all[first..end], roles, _role.Width);
        }
    }
}

/// <summary>The working memory of <see cref="PairHead"/>.</summary>
internal sealed class PairMemory
{
    public QuantizedRows Some { get; } = new();

    public AlignedBuffer Teller { get; } = new();

    public AlignedBuffer Told { get; } = new();

    public AlignedBuffer Pairs { get; } = new();

    public AlignedBuffer Roles { get; } = new();
}
