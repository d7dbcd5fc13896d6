using Chancery.Lexicons;

namespace Chancery.Roster;

/// <summary>How many letters two names differ in.</summary>
internal static class EditDistance
{
    private const int MaxLength = 32;

    /// <summary>True where one name becomes the other by at most so many insertions, deletions and replacements of letters (Levenshtein); case and accents do not count.</summary>
    public static bool AtMost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<char> left = stackalloc char[MaxLength], right = stackalloc char[MaxLength];
        left = left[..Fold(a, left)];
        right = right[..Fold(b, right)];
        if (Math.Abs(left.Length - right.Length) > limit)
            return false;
        Span<int> row = stackalloc int[MaxLength + 1];
        for (int j = 0; j <= right.Length; j++)
            row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length] <= limit;
    }

    /// <summary>True where a name starts with the words of another and goes on with none or a new word; case, accents and hyphens do not count.</summary>
    public static bool StartsWithWords(ReadOnlySpan<char> name, ReadOnlySpan<char> words)
    {
        var first = new FoldedWords(name, 0, name.Length);
        var second = new FoldedWords(words, 0, words.Length);
        ulong hash = 0;
        while (second.MoveNext())
        {
            if (!first.MoveNext() || first.Hash != second.Hash)
                return false;
            hash = second.Hash;
        }

        return hash != 0;
    }

    private static int Fold(ReadOnlySpan<char> text, Span<char> target)
    {
        int length = 0;
        foreach (char c in text)
        {
            char folded = LetterFolding.Fold(c, out char second);
            if (folded != '\0' && length < target.Length)
                target[length++] = char.ToLowerInvariant(folded);
            if (second != '\0' && length < target.Length)
                target[length++] = char.ToLowerInvariant(second);
        }

        return length;
    }
}
