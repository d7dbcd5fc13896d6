namespace Chancery.Coding;

/// <summary>One row of event-gists.tsv: what a sentence may tell as a whole, and as which pattern its main clause is then read.</summary>
/// <param name="Id">The name of the rule.</param>
/// <param name="Covers">Beginnings of the codes that it stands for; none for what is no event.</param>
/// <param name="Pattern">How source and target stand around the main verb; null for what is no event.</param>
internal sealed record Gist(string Id, string[] Covers, EventPattern? Pattern)
{
    /// <summary>The gist of a code: of all that cover it the one that says most of it.</summary>
    public static int Of(IReadOnlyList<Gist> gists, string? code)
    {
        int best = -1, length = -1;
        for (int i = 0; i < gists.Count; i++)
        {
            if (code is null && gists[i].Pattern is null)
                return i;
            foreach (string cover in gists[i].Covers)
            {
                if (code is not null && cover.Length > length && code.StartsWith(cover, StringComparison.Ordinal))
                    (best, length) = (i, cover.Length);
            }
        }

        return best;
    }
}
