using System.Text;

namespace Chancery.Reading;

/// <summary>
/// Puts back the quotation marks, apostrophes and dashes that were lost where a text was stored in one encoding and read in another: runs of the replacement
/// character, and UTF-8 read as Windows-1252. Lengths stay, and with them all offsets: what is left over becomes blanks.
/// </summary>
internal static class LostMarks
{
    private const char Lost = '\uFFFD';
    private const int Run = 3;

    /// <summary>The text with its marks; the same string where none is lost.</summary>
    public static string Restore(string text)
    {
        StringBuilder? restored = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not (Lost or 'â'))
                continue;
            int length = LengthAt(text, i);
            if (length == 0)
                continue;
            char mark = MarkAt(text, i, length);
            restored ??= new StringBuilder(text);
            // Before a word the mark goes with what follows, behind one with what precedes.
            bool opens = i == 0 || !IsWord(text[i - 1]);
            bool follows = opens || mark == '\'';
            for (int k = 0; k < length; k++)
                restored[i + k] = ' ';
            restored[mark == '-' ? i + 1 : follows ? i + length - 1 : i] = mark;
            i += length - 1;
        }

        return restored?.ToString() ?? text;
    }

    // Three bytes of UTF-8, each of which became a character of its own; a single lost character is more often a letter.
    private static int LengthAt(string text, int at)
    {
        if (at + Run > text.Length)
            return 0;
        if (text[at] == Lost)
            return text[at + 1] == Lost && text[at + 2] == Lost ? Run : 0;
        return text[at + 1] is '€' or '\u0080' ? Run : 0;
    }

    private static char MarkAt(string text, int at, int length)
    {
        if (text[at] == 'â')
        {
            return text[at + 2] switch
            {
                '™' or '˜' or '\u0099' or '\u0098' => '\'',
                '“' or '”' or '\u0093' or '\u0094' => '-',
                _ => '"',
            };
        }

        bool before = at > 0 && IsWord(text[at - 1]), after = at + length < text.Length && IsWord(text[at + length]);
        if (!before || !after)
            return '"';
        int end = at + length;
        while (end < text.Length && IsWord(text[end]))
            end++;
        return text.AsSpan(at + length, end - at - length) is "s" or "t" or "re" or "ve" or "ll" or "d" or "m" ? '\'' : '-';
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);
}
