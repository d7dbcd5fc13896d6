namespace Chancery.Language.Segmentation;

/// <summary>Finds addresses of pages and of mail, and days such as "01-Feb-02", within a run without spaces: each is one word.</summary>
internal static class Addresses
{
    private static readonly string[] s_starts = ["http://", "https://", "ftp://", "www.", "mailto:"];

    /// <summary>The first address of a run, or false.</summary>
    public static bool TryFind(ReadOnlySpan<char> run, out int start, out int end)
    {
        (start, end) = (0, 0);
        if (run.Length < 7)
            return false;
        if (run.Contains('.') || run.Contains(':'))
        {
            foreach (string opening in s_starts)
            {
                int at = run.IndexOf(opening, StringComparison.OrdinalIgnoreCase);
                if (at < 0 || (at > 0 && char.IsLetterOrDigit(run[at - 1])))
                    continue;
                int stop = PageEnd(run, at + opening.Length);
                if (stop > at + opening.Length + 2)
                {
                    (start, end) = (at, stop);
                    return true;
                }
            }
        }

        return TryMail(run, ref start, ref end) || TryDay(run, ref start, ref end);
    }

    private static int PageEnd(ReadOnlySpan<char> run, int from)
    {
        int end = from, open = 0;
        for (; end < run.Length; end++)
        {
            char c = run[end];
            if (c is '<' or '>' or '"' or '”' or '“' or ']' or '[' or '}' or '{' or '|' || (c == ')' && open == 0))
                break;
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
        }

        while (end > from && run[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*')
            end--;
        return end;
    }

    private static bool TryMail(ReadOnlySpan<char> run, ref int start, ref int end)
    {
        int at = run.IndexOf('@');
        if (at < 1)
            return false;
        int from = at, to = at + 1;
        while (from > 0 && (char.IsLetterOrDigit(run[from - 1]) || run[from - 1] is '.' or '_' or '%' or '+' or '-'))
            from--;
        while (to < run.Length && (char.IsLetterOrDigit(run[to]) || run[to] is '.' or '-'))
            to++;
        while (to > at && run[to - 1] is '.' or '-')
            to--;
        if (from == at || !run[(at + 1)..to].Contains('.'))
            return false;
        (start, end) = (from, to);
        return true;
    }

    // One or two digits, a month of three letters, a year of two or four digits.
    private static bool TryDay(ReadOnlySpan<char> run, ref int start, ref int end)
    {
        int first = run.IndexOf('-');
        if (first is not (1 or 2) || run.Length < first + 7 || run[first + 4] != '-')
            return false;
        foreach (char c in run[..first])
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        for (int i = first + 1; i < first + 4; i++)
        {
            if (!char.IsAsciiLetter(run[i]))
                return false;
        }

        int stop = first + 5;
        while (stop < run.Length && char.IsAsciiDigit(run[stop]))
            stop++;
        if (stop - first - 5 is not (2 or 4))
            return false;
        (start, end) = (0, stop);
        return true;
    }
}
