namespace Chancery.Lexicons;

/// <summary>Walks a text word by word, folding as it goes and keeping a running hash of the words so far.</summary>
/// <remarks>
/// A word is a run of letters and digits. Blanks, hyphens, full stops, slashes and ampersands lie between words and count for nothing;
/// an apostrophe within a word is dropped ("Sana'a" is "Sanaa"), the possessive 's is a word of its own; a comma, a round bracket and a
/// double quotation mark count as words; colons, semicolons, other brackets and blank lines end the walk. So "Guinea-Bissau", "Guinea Bissau" and "guinea‑bissau" are the same.
/// </remarks>
internal ref struct FoldedWords
{
    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    private readonly ReadOnlySpan<char> _text;
    private readonly int _limit;
    private int _next;
    private int _emitted;
    private bool _blocked;

    /// <summary>Starts at an offset; words that begin at or after <paramref name="limit"/> are not read.</summary>
    public FoldedWords(ReadOnlySpan<char> text, int start, int limit)
    {
        _text = text;
        _next = start;
        _limit = Math.Min(limit, text.Length);
        Hash = Basis;
    }

    /// <summary>Hash of the words so far, never 0.</summary>
    public ulong Hash { get; private set; }

    /// <summary>Bit i is set where the i-th folded character (of the first 64) is a capital.</summary>
    public ulong Capitals { get; private set; }

    /// <summary>Offset of the first character of the last word read.</summary>
    public int WordStart { get; private set; }

    /// <summary>Offset after the last character of the last word read.</summary>
    public int WordEnd { get; private set; }

    /// <summary>True where a hard break ended the walk.</summary>
    public readonly bool Blocked => _blocked;

    /// <summary>Offset where the first word starts, or -1 before it.</summary>
    public int First { get; private set; } = -1;

    /// <summary>Reads on by one word; false at the end or at a hard break.</summary>
    public bool MoveNext()
    {
        if (_blocked || !SkipSeparators(out bool mark))
            return false;
        if (First >= 0)
            Emit(' ');
        if (mark)
        {
            WordStart = _next;
            if (First < 0)
                First = _next;
            Emit(_text[_next] is '\u201C' or '\u201D' ? '"' : _text[_next]);
            WordEnd = ++_next;
            return true;
        }

        WordStart = _next;
        if (First < 0)
            First = _next;
        while (_next < _text.Length)
        {
            char c = _text[_next];
            if (char.IsAsciiLetterOrDigit(c))
            {
                Emit(c);
                WordEnd = ++_next;
                continue;
            }

            char folded = LetterFolding.Fold(c, out char second);
            if (folded != '\0')
            {
                Emit(folded);
                if (second != '\0')
                    Emit(second);
                _next++;
                WordEnd = _next;
            }
            else if (LetterFolding.IsCombining(c))
            {
                _next++;
                WordEnd = _next;
            }
            else if (LetterFolding.IsApostrophe(c) && _next + 1 < _text.Length && IsLetter(_next + 1) && !IsPossessive(_next + 1))
            {
                _next++;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private bool SkipSeparators(out bool mark)
    {
        mark = false;
        int lines = 0;
        for (; _next < _limit; _next++)
        {
            char c = _text[_next];
            if (LetterFolding.Fold(c, out _) != '\0')
                return true;
            switch (c)
            {
                case ',' or '(' or ')' or '"' or '\u201C' or '\u201D':
                    mark = true;
                    return true;
                case '\n' when ++lines > 1:
                case ';' or ':' or '[' or ']' or '{' or '}' or '!' or '?' or '\u2014' or '|':
                    if (First >= 0)
                    {
                        _blocked = true;
                        return false;
                    }

                    break;
                default:
                    break;
            }
        }

        return false;
    }

    private readonly bool IsLetter(int index) => LetterFolding.Fold(_text[index], out _) != '\0';

    private readonly bool IsPossessive(int index) =>
        _text[index] is 's' or 'S' && (index + 1 == _text.Length || LetterFolding.Fold(_text[index + 1], out _) == '\0');

    private void Emit(char c)
    {
        char lower = c;
        if (char.IsAsciiLetterUpper(c))
            lower = (char)(c | 0x20);
        else if (c >= 0x80)
            lower = char.ToLowerInvariant(c);
        if (lower != c && _emitted < 64)
            Capitals |= 1UL << _emitted;
        _emitted++;
        ulong hash = (Hash ^ lower) * Prime;
        Hash = hash == 0 ? 1 : hash;
    }
}
