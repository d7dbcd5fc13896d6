using Chancery.Lexicons;

namespace Chancery.Roster;

/// <summary>What is left of a name when what transliterations differ in is taken away: "Sergey Lavrov" and "Sergei Lavrov" are the same.</summary>
/// <remarks>
/// Vowels after the first letter go, doubled consonants count once, digraphs of different systems meet (kh, gh; dj, j; tch, ch), articles (al-, el-) and
/// particles go. A name has up to four keys: as it stands, first and last word only, and with the family name moved to the other end.
/// </remarks>
internal ref struct NameSkeleton
{
    /// <summary>Number of ways in which a key is made.</summary>
    public const int Variants = 4;

    /// <summary>Length of the buffer that a name needs.</summary>
    public const int BufferLength = 192;

    private const int MaxWords = 8, LeastKey = 7;

    private readonly Span<char> _letters;
    private readonly Span<char> _key;
    private readonly Span<int> _starts;
    private int _words;
    private int _length;

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">The name without titles.</param>
    /// <param name="buffer">Room for <see cref="BufferLength"/> characters.</param>
    /// <param name="starts">Room for nine numbers.</param>
    public NameSkeleton(ReadOnlySpan<char> name, Span<char> buffer, Span<int> starts)
    {
        _letters = buffer[..(BufferLength / 2)];
        _key = buffer[(BufferLength / 2)..];
        _starts = starts;
        int start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            bool letter = i < name.Length && (LetterFolding.Fold(name[i], out _) != '\0' || LetterFolding.IsApostrophe(name[i]) || LetterFolding.IsCombining(name[i]));
            if (letter && start < 0)
                start = i;
            if (letter || start < 0)
                continue;
            AddWord(name[start..i]);
            start = -1;
        }
    }

    /// <summary>A key; empty where the name has too little for it. Valid until the next call.</summary>
    public readonly ReadOnlySpan<char> Key(int variant)
    {
        if (_words < 2 || (variant == 3 && _words < 3))
            return [];
        int length = 0;
        switch (variant)
        {
            case 0:
                length = Append(length, 0, _words);
                break;
            case 1:
                length = Append(length, 1, _words);
                length = Append(length, 0, 1);
                break;
            case 2:
                length = Append(length, _words - 1, _words);
                length = Append(length, 0, _words - 1);
                break;
            default:
                length = Append(length, 0, 1);
                length = Append(length, _words - 1, _words);
                break;
        }

        // One letter a word says too little.
        return length < LeastKey ? [] : _key[..length];
    }

    private readonly int Append(int length, int from, int to)
    {
        for (int word = from; word < to; word++)
        {
            if (length > 0)
                _key[length++] = ' ';
            Span<char> letters = _letters[_starts[word].._starts[word + 1]];
            letters.CopyTo(_key[length..]);
            length += letters.Length;
        }

        return length;
    }

    private void AddWord(ReadOnlySpan<char> word)
    {
        // Names of more than eight words or eighty letters are cut: no one is called so.
        if (_words == MaxWords || _length + (word.Length * 2) > 80)
            return;
        Span<char> letters = _letters[_length..];
        int length = 0;
        foreach (char c in word)
        {
            char folded = LetterFolding.Fold(c, out char second);
            if (folded == '\0')
                continue;
            letters[length++] = char.ToLowerInvariant(folded);
            if (second != '\0')
                letters[length++] = char.ToLowerInvariant(second);
        }

        letters = letters[..length];
        if (length <= 1 || letters is "al" or "el" or "ul" or "ad" or "as" or "ar" or "bin" or "ibn" or "ben" or "bint" or "jr" or "sr" or "de" or "da" or "do" or "dos"
            or "von" or "van" or "der" or "den" or "la")
        {
            return;
        }

        _starts[_words++] = _length;
        _length += Reduce(letters);
        _starts[_words] = _length;
    }

    private static int Reduce(Span<char> w)
    {
        int read = 0, write = 0;
        while (read < w.Length)
        {
            int taken = Digraph(w[read..], out char made);
            read += taken;
            if (IsVowel(made))
            {
                if (write == 0)
                    w[write++] = made is 'e' or 'i' or 'y' ? 'i' : made is 'o' or 'u' ? 'u' : made;
            }
            else if (write == 0 || w[write - 1] != made)
            {
                w[write++] = made;
            }
        }

        return write;
    }

    private static int Digraph(ReadOnlySpan<char> rest, out char made)
    {
        char second = rest.Length > 1 ? rest[1] : ' ', third = rest.Length > 2 ? rest[2] : ' ', fourth = rest.Length > 3 ? rest[3] : ' ';
        int taken;
        (taken, made) = (rest[0], second) switch
        {
            ('t' or 'd', 's') when third == 'c' && fourth == 'h' => (4, 'c'),
            ('s', 'c') when third == 'h' => (3, 's'),
            ('t', 'c') when third == 'h' => (3, 'c'),
            ('s', 'h') => (2, 's'),
            ('c', 'h') => (2, 'c'),
            ('z', 'h') or ('d', 'j') or ('d', 'z') => (2, 'j'),
            ('k' or 'g' or 't' or 'd', 'h') => (2, rest[0]),
            ('p', 'h') => (2, 'f'),
            ('t', 's') or ('t', 'z') => (2, 'z'),
            ('c', 'k') => (2, 'k'),
            ('q' or 'c', _) => (1, 'k'),
            ('w', _) => (1, 'v'),
            ('x', _) => (1, 's'),
            _ => (1, rest[0]),
        };
        return taken;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';
}
