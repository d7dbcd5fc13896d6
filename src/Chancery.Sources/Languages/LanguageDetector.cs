using System.Globalization;
using System.Numerics;

namespace Chancery.Sources.Languages;

/// <summary>Tells English from other languages by letters and function words.</summary>
public sealed class LanguageDetector
{
    // Enough for a firm answer; more of a long document says nothing new.
    private const int SampleLength = 16_384;
    private const int LongestWord = 24;

    private readonly IReadOnlyList<LanguageRow> _rows;
    private readonly LanguageRow _english;
    // For each word the rows that have it, a bit each.
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _rowsOfWord;

    /// <summary>With the rows of a language file, among them English.</summary>
    /// <exception cref="ArgumentException">There are more than 64 rows.</exception>
    public LanguageDetector(IReadOnlyList<LanguageRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _rows = rows;
        if (rows.Count > 64)
            throw new ArgumentException("No more than 64 languages.", nameof(rows));
        _english = rows.First(row => row.Tag == "en");
        var rowsOfWord = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (int i = 0; i < rows.Count; i++)
        {
            foreach (string word in rows[i].Words)
                rowsOfWord[word] = rowsOfWord.GetValueOrDefault(word) | (1UL << i);
        }

        _rowsOfWord = rowsOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>With the built-in rows.</summary>
    public static LanguageDetector Default => Built.Instance;

    /// <summary>The language that the text is in where that is surely not English, else null.</summary>
    /// <remarks>Doubt is English's: a line of names or a short note is read.</remarks>
    public LanguageRow? OtherThanEnglish(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReadOnlySpan<char> sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        LanguageRow? byLetters = ByLetters(sample);
        var counts = new int[_rows.Count];
        int words = CountWords(sample, counts);
        if (byLetters is not null)
            return MostWords(counts, row => row.Letters.SequenceEqual(byLetters.Letters), out _) ?? byLetters;
        int english = counts[IndexOf(_english)];
        LanguageRow? best = MostWords(counts, row => row.Letters.Count == 0 && row != _english, out int hits);
        // A few words that two languages share ("met", "in") decide nothing.
        return best is not null && hits >= 3 && hits - english >= 3 && hits * 2 > english * 3 && hits * 12 > words ? best : null;
    }

    private LanguageRow? ByLetters(ReadOnlySpan<char> sample)
    {
        int letters = 0;
        var counts = new int[_rows.Count];
        foreach (char c in sample)
        {
            if (c < '\u0080')
            {
                letters += char.IsAsciiLetter(c) ? 1 : 0;
                continue;
            }

            if (!char.IsLetter(c))
                continue;
            letters++;
            for (int i = 0; i < counts.Length; i++)
            {
                foreach ((char first, char last) in _rows[i].Letters)
                    counts[i] += c >= first && c <= last ? 1 : 0;
            }
        }

        for (int i = 0; i < counts.Length; i++)
        {
            if (_rows[i].Letters.Count > 0 && counts[i] > 0 && counts[i] >= _rows[i].Share * letters)
                return _rows[i];
        }

        return null;
    }

    private int CountWords(ReadOnlySpan<char> sample, int[] counts)
    {
        Span<char> lower = stackalloc char[LongestWord];
        int words = 0;
        int start = -1;
        for (int i = 0; i <= sample.Length; i++)
        {
            bool letter = i < sample.Length && (char.IsLetter(sample[i]) || char.GetUnicodeCategory(sample[i]) is
                UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
            if (letter)
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (start < 0)
                continue;
            ReadOnlySpan<char> word = sample[start..i];
            start = -1;
            words++;
            if (word.Length > LongestWord)
                continue;
            int length = word.ToLowerInvariant(lower);
            if (!_rowsOfWord.TryGetValue(lower[..length], out ulong rows))
                continue;
            for (; rows != 0; rows &= rows - 1)
                counts[BitOperations.TrailingZeroCount(rows)]++;
        }

        return words;
    }

    private LanguageRow? MostWords(int[] counts, Func<LanguageRow, bool> among, out int most)
    {
        LanguageRow? best = null;
        most = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > most && among(_rows[i]))
                (best, most) = (_rows[i], counts[i]);
        }

        return best;
    }

    private int IndexOf(LanguageRow row)
    {
        int index = 0;
        while (_rows[index] != row)
            index++;
        return index;
    }

    private static class Built
    {
        public static readonly LanguageDetector Instance = new(LanguageRow.LoadBuiltIn());
    }
}
