using System.Text;

namespace Chancery.Time.Scanning;

/// <summary>The words that rules and lexicon know, each with an id from 1; looked up without allocation, in lower case.</summary>
internal sealed class WordTable
{
    private readonly List<string> _words = [""];
    private int[] _slots = new int[4096];

    public int Count => _words.Count;

    public string this[int id] => _words[id];

    public static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
            hash = (hash ^ Lower(c)) * 16777619;
        return hash;
    }

    public static char Lower(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '’' or '‘' or '`' => '\'',
        '–' or '‐' or '‑' or '−' => '-',
        < (char)128 => c,
        _ => char.ToLowerInvariant(c),
    };

    public int Find(ReadOnlySpan<char> word)
    {
        int mask = _slots.Length - 1;
        for (int i = (int)(Hash(word) & mask); ; i = (i + 1) & mask)
        {
            int id = _slots[i];
            if (id == 0 || Same(_words[id], word))
                return id;
        }
    }

    public int Add(string word)
    {
        int id = Find(word);
        if (id != 0)
            return id;
        var lower = new StringBuilder(word.Length);
        foreach (char c in word)
            lower.Append(Lower(c));
        _words.Add(lower.ToString());
        id = _words.Count - 1;
        if (_words.Count * 3 > _slots.Length)
        {
            _slots = new int[_slots.Length * 2];
            for (int i = 1; i < _words.Count; i++)
                Place(i);
        }
        else
        {
            Place(id);
        }

        return id;
    }

    private void Place(int id)
    {
        int mask = _slots.Length - 1;
        int i = (int)(Hash(_words[id]) & mask);
        while (_slots[i] != 0)
            i = (i + 1) & mask;
        _slots[i] = id;
    }

    private static bool Same(string known, ReadOnlySpan<char> word)
    {
        if (known.Length != word.Length)
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (known[i] != Lower(word[i]))
                return false;
        }

        return true;
    }
}
