namespace Chancery.Language.Neural;

/// <summary>What the network sees of a word: the number of its form, hashed character n-grams, and its shape.</summary>
internal static class WordInput
{
    /// <summary>Rows of the table of n-grams.</summary>
    public const int NgramBuckets = 1 << 15;

    /// <summary>Rows of the table of shapes.</summary>
    public const int ShapeBuckets = 1 << 10;

    /// <summary>Most n-grams of one word.</summary>
    public const int MaxNgrams = 48;

    private const int MaxCharacters = 24;
    private const ulong Seed = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>A character as the tables know it: lower case, digits as one, quotes and dashes made plain.</summary>
    public static char Normalise(char c)
    {
        if (c < 128)
            return c is >= 'A' and <= 'Z' ? (char)(c | 32) : char.IsAsciiDigit(c) ? '0' : c;
        return c switch
        {
            '‘' or '’' or '‛' or 'ʼ' => '\'',
            '“' or '”' or '„' or '«' or '»' => '"',
            '–' or '—' or '‒' or '−' => '-',
            '…' => '.',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>The key of a form, on which the table of words is sorted.</summary>
    public static ulong Key(ReadOnlySpan<char> form)
    {
        ulong hash = Seed;
        foreach (char c in form)
            hash = (hash ^ Normalise(c)) * Prime;
        return Mix(hash);
    }

    /// <summary>The buckets of the form's prefixes, suffixes and inner runs of three and four characters.</summary>
    /// <returns>How many were written.</returns>
    public static int Ngrams(ReadOnlySpan<char> form, Span<int> buckets)
    {
        Span<char> word = stackalloc char[MaxCharacters + 2];
        int length = 0;
        word[length++] = '<';
        // Of an overlong form the first and last characters count.
        for (int i = 0; i < form.Length; i++)
        {
            if (form.Length > MaxCharacters && i == MaxCharacters / 2)
                i = form.Length - (MaxCharacters / 2);
            word[length++] = Normalise(form[i]);
        }

        word[length++] = '>';
        int n = 0;
        for (int size = 2; size <= 5 && size <= length; size++)
        {
            buckets[n++] = Bucket(word[..size], 1);
            buckets[n++] = Bucket(word[(length - size)..length], 2);
        }

        for (int size = 3; size <= 4; size++)
        {
            for (int i = 0; i + size <= length && n < MaxNgrams; i++)
                buckets[n++] = Bucket(word.Slice(i, size), 3);
        }

        return n;
    }

    /// <summary>Two rows of the table of shapes: the run of character classes, and capitals with the place in the sentence.</summary>
    public static (int Classes, int Capitals) Shape(ReadOnlySpan<char> form, bool first)
    {
        ulong hash = Seed;
        char last = '\0';
        int upper = 0, lower = 0, digit = 0, other = 0;
        int limit = Math.Min(form.Length, 64);
        for (int i = 0; i < limit; i++)
        {
            char c = form[i], kind;
            if (char.IsUpper(c))
            {
                upper++;
                kind = 'X';
            }
            else if (char.IsLetter(c))
            {
                lower++;
                kind = 'x';
            }
            else if (char.IsDigit(c))
            {
                digit++;
                kind = '0';
            }
            else
            {
                other++;
                kind = c;
            }

            if (kind != last)
                hash = (hash ^ kind) * Prime;
            last = kind;
        }

        int capitals = upper == 0 ? 0 : lower > 0 ? char.IsUpper(form[0]) && upper == 1 ? 1 : 2 : upper == 1 ? 3 : 4;
        int row = (((((capitals * 2) + (digit > 0 ? 1 : 0)) * 2) + (other > 0 ? 1 : 0)) * 2) + (first ? 1 : 0);
        return ((int)(Mix(hash) % (ShapeBuckets - 64)) + 64, row);
    }

    private static int Bucket(ReadOnlySpan<char> gram, int kind)
    {
        ulong hash = Seed + (ulong)kind;
        foreach (char c in gram)
            hash = (hash ^ c) * Prime;
        return (int)(Mix(hash) >> 49);
    }

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }
}
