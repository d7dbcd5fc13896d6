namespace Chancery.Language.Neural;

/// <summary>Numbers of 64-bit keys: open addressing on a power of two.</summary>
internal sealed class KeyTable
{
    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly ulong _mask;

    /// <summary>Numbers the keys by their place in the list, from <paramref name="first"/>.</summary>
    public KeyTable(ReadOnlySpan<ulong> keys, int first)
    {
        int size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _keys = new ulong[size];
        _values = new int[size];
        _mask = (ulong)size - 1;
        for (int i = 0; i < keys.Length; i++)
        {
            ulong slot = keys[i] & _mask;
            while (_values[slot] != 0)
                slot = (slot + 1) & _mask;
            _keys[slot] = keys[i];
            _values[slot] = first + i + 1;
        }
    }

    /// <summary>The number of a key, or -1.</summary>
    public int Find(ulong key)
    {
        for (ulong slot = key & _mask; ; slot = (slot + 1) & _mask)
        {
            int value = _values[slot];
            if (value == 0 || _keys[slot] == key)
                return value - 1;
        }
    }
}
