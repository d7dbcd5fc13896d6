namespace Chancery.Lexicons;

/// <summary>Collects phrases for a <see cref="PhraseMatcher"/>.</summary>
public sealed class PhraseMatcherBuilder
{
    // A plain array: a list of a struct of ours would be compiled at start and slowly.
    private PhraseEntry[] _entries;
    private int _count;
    private ulong[] _keys;
    private int[] _heads;
    private int _used;

    /// <summary>An empty builder.</summary>
    /// <param name="capacity">About how many phrases are to come.</param>
    public PhraseMatcherBuilder(int capacity = 256)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        int size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, capacity * 3));
        _keys = new ulong[size];
        _heads = new int[size];
        _entries = new PhraseEntry[Math.Max(16, capacity)];
    }

    /// <summary>Adds a phrase; the same phrase with the same value only once.</summary>
    /// <param name="phrase">The phrase; its capitals must be capitals in the text.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>False where it was there already, has no letter or digit, or has a mark over which no phrase runs (colon, semicolon, square bracket).</returns>
    public bool Add(ReadOnlySpan<char> phrase, int value)
    {
        var walk = new FoldedWords(phrase, 0, phrase.Length);
        int slot = -1;
        while (walk.MoveNext())
            slot = SlotFor(walk.Hash);
        if (slot < 0 || walk.Blocked)
            return false;
        return Append(slot, new PhraseEntry { Capitals = walk.Capitals, Value = value, Next = -1 });
    }

    /// <summary>True where a phrase that folds to the same words has the value.</summary>
    public bool Contains(ReadOnlySpan<char> phrase, int value)
    {
        PhraseMatcher matcher = new(_keys, _heads, []);
        for (int entry = matcher.HeadOf(phrase); entry >= 0; entry = _entries[entry].Next)
        {
            if (_entries[entry].Value == value)
                return true;
        }

        return false;
    }

    /// <summary>The matcher of all phrases added.</summary>
    public PhraseMatcher Build() => new(_keys, _heads, _entries.AsSpan(0, _count).ToArray());

    private bool Append(int slot, PhraseEntry added)
    {
        int last = -1;
        for (int entry = _heads[slot]; entry >= 0; entry = _entries[entry].Next)
        {
            if (_entries[entry].Value == added.Value && _entries[entry].Capitals == added.Capitals)
                return false;
            last = entry;
        }

        if (_count == _entries.Length)
            Array.Resize(ref _entries, _count * 2);
        _entries[_count] = added;
        if (last < 0)
            _heads[slot] = _count;
        else
            _entries[last].Next = _count;
        _count++;
        return true;
    }

    private int SlotFor(ulong hash)
    {
        if (_used * 3 > _keys.Length * 2)
            Grow();
        int mask = _keys.Length - 1;
        int slot = (int)(hash >> 20) & mask;
        while (_keys[slot] != hash)
        {
            if (_keys[slot] == 0)
            {
                _keys[slot] = hash;
                _heads[slot] = -1;
                _used++;
                return slot;
            }

            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        ulong[] keys = _keys;
        int[] heads = _heads;
        _keys = new ulong[keys.Length * 2];
        _heads = new int[keys.Length * 2];
        int mask = _keys.Length - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == 0)
                continue;
            int slot = (int)(keys[i] >> 20) & mask;
            while (_keys[slot] != 0)
                slot = (slot + 1) & mask;
            _keys[slot] = keys[i];
            _heads[slot] = heads[i];
        }
    }
}
