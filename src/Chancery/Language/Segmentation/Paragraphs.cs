namespace Chancery.Language.Segmentation;

/// <summary>Where paragraphs end: at every line, but in text wrapped by hand at a margin only where a line stops short of it.</summary>
internal static class Paragraphs
{
    private const int Narrowest = 50, Widest = 100, FewestLines = 5;

    /// <summary>The margin at which the text was wrapped, or 0 where lines are paragraphs.</summary>
    public static int WrapWidth(string text)
    {
        int longest = 0, full = 0, lines = 0, at = 0;
        while (at < text.Length)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0)
                end = text.Length;
            int length = Trimmed(text, at, end);
            if (length > Widest)
                return 0;
            longest = Math.Max(longest, length);
            if (length > 0)
                lines++;
            at = end + 1;
        }

        if (longest < Narrowest || lines < FewestLines)
            return 0;
        for (at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0)
                end = text.Length;
            if (Trimmed(text, at, end) > longest - 12)
                full++;
            at = end + 1;
        }

        return full * 2 >= lines ? longest : 0;
    }

    /// <summary>The end of the paragraph that begins at a position: after its line break, or the end of the text.</summary>
    public static int End(string text, int start, int wrap)
    {
        int at = start;
        while (true)
        {
            int end = text.AsSpan(at).IndexOfAny('\n', '\u2029', '\u2028');
            if (end < 0)
                return text.Length;
            end += at;
            if (wrap == 0 || text[end] != '\n')
                return end + 1;
            int next = end + 1;
            int word = next;
            while (word < text.Length && !Characters.IsSpace(text[word]))
                word++;
            // The next line's first word would have fitted here: the writer broke the line on purpose.
            if (word == next || Trimmed(text, at, end) + 1 + (word - next) <= wrap)
                return end + 1;
            at = next;
        }
    }

    private static int Trimmed(string text, int start, int end)
    {
        while (end > start && Characters.IsSpace(text[end - 1]))
            end--;
        return end - start;
    }
}
