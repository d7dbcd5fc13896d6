namespace Chancery.Sources.Text;

/// <summary>Tells whether the first line of a text is a title.</summary>
internal static class HeadlineFinder
{
    private const int LongestTitle = 200;

    /// <summary>The first line where it is a title, else null.</summary>
    public static string? Find(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart();
        ReadOnlySpan<char> line = NextLine(ref rest).Trim();
        if (line.Length is 0 or > LongestTitle || !LooksLikeTitle(line))
            return null;
        if (rest.IsWhiteSpace())
            return null;
        ReadOnlySpan<char> second = NextLine(ref rest).Trim();
        if (second.Length == 0)
            return line.ToString();
        // No blank line between: a title if what follows is a paragraph that starts anew, not the wrapped rest of a sentence.
        bool startsAnew = char.IsUpper(second[0]) || second[0] is '"' or '“' or '(';
        return startsAnew && second.Length > line.Length * 3 / 2 && EndsSentence(second) ? line.ToString() : null;
    }

    private static bool LooksLikeTitle(ReadOnlySpan<char> line)
    {
        if (line.IndexOf(' ') < 0 || EndsSentence(line) && line[^1] is '.' or '…' || line[^1] is ',' or ';' or ':' or '-' or '—')
            return false;
        // A dateline, "By A. Writer" or a salutation is no title.
        return Text.Dateline.AtStart(line.ToString()) is null
            && !line.StartsWith("By ", StringComparison.Ordinal)
            && !line.StartsWith("©", StringComparison.Ordinal);
    }

    private static bool EndsSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("\"”’')");
        return line.Length > 0 && line[^1] is '.' or '!' or '?' or '…';
    }

    private static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf('\n');
        ReadOnlySpan<char> line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line;
    }
}
