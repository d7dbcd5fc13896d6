namespace Chancery.Language;

/// <summary>What hangs on what in a tree whose heads and relations are set, before any index of it is made.</summary>
internal static class Dependents
{
    /// <summary>Steps up a tree at most: deeper ones are no language.</summary>
    private const int MaximumDepth = 64;

    /// <summary>True where a token from <paramref name="from"/> up to, not with, <paramref name="to"/> hangs on the head in one of the relations.</summary>
    public static bool Has(AnalysedText text, int head, int from, int to, ReadOnlySpan<Relation> relations)
    {
        for (int t = from; t < to; t++)
        {
            if (text[t].Head == head && relations.Contains(text[t].Relation))
                return true;
        }

        return false;
    }

    /// <summary>True where <paramref name="token"/> is <paramref name="ancestor"/> or stands below it.</summary>
    public static bool IsBelow(AnalysedText text, int token, int ancestor)
    {
        for (int steps = 0; token >= 0 && steps < MaximumDepth; steps++, token = text[token].Head)
        {
            if (token == ancestor)
                return true;
        }

        return false;
    }
}
