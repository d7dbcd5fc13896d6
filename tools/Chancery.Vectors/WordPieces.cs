using System.Globalization;
using System.Text;

namespace Chancery.Vectors;

/// <summary>Cuts words into the pieces that the encoder knows: without capitals and accents, the longest piece first.</summary>
internal sealed class WordPieces
{
    public const int Begin = 101, End = 102;
    private const int Unknown = 100, Longest = 40;
    private readonly Dictionary<string, int> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _known = new(StringComparer.Ordinal);

    public WordPieces(IEnumerable<string> list)
    {
        foreach (string piece in list)
            _pieces[piece] = _pieces.Count;
    }

    /// <summary>The numbers of a word's pieces, at least one.</summary>
    public int[] Of(string word)
    {
        if (!_known.TryGetValue(word, out int[]? pieces))
            _known[word] = pieces = Cut(word);
        return pieces;
    }

    private int[] Cut(string word)
    {
        List<int> numbers = [];
        StringBuilder run = new();
        foreach (char c in word.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
            {
                run.Append(c);
                continue;
            }

            Add(run, numbers);
            // Dashes and quotes of print are rare in what the encoder has read.
            run.Append(c switch { '–' or '—' => '-', '‘' or '’' => '\'', '“' or '”' => '"', _ => c });
            Add(run, numbers);
        }

        Add(run, numbers);
        return numbers.Count == 0 ? [Unknown] : [.. numbers];
    }

    private void Add(StringBuilder run, List<int> numbers)
    {
        if (run.Length == 0)
            return;
        string text = run.ToString();
        run.Clear();
        int start = 0, before = numbers.Count;
        while (start < text.Length && text.Length <= Longest)
        {
            int end = text.Length, number = -1;
            for (; end > start; end--)
            {
                if (_pieces.TryGetValue(start == 0 ? text[..end] : "##" + text[start..end], out number))
                    break;
            }

            if (end == start)
                break;
            numbers.Add(number);
            start = end;
        }

        if (start < text.Length)
        {
            numbers.RemoveRange(before, numbers.Count - before);
            numbers.Add(Unknown);
        }
    }
}
