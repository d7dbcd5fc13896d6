using Chancery.Evaluation.Facts;

namespace Chancery.Evaluation.Matching;

/// <summary>Which statement, commitment or channel read is which one annotated.</summary>
internal static class ClaimMatching
{
    /// <summary>Pairs of one speaker, and of one kind where asked; those on the same words first.</summary>
    public static List<(int Row, int Column)> Statements(IReadOnlyList<StatementFact> annotated, IReadOnlyList<StatementFact> read, bool kind) =>
        Assignment.Best(annotated, read, (gold, claim) =>
            SameSpeaker(gold, claim) && (!kind || gold.Kind == claim.Kind) ? 1 + (0.1 * Share(gold.Evidence, claim.Evidence)) : 0);

    /// <summary>Pairs on the same words whose speaker has one name or one country, whatever the terms on which they speak.</summary>
    public static List<(int Row, int Column)> Sources(IReadOnlyList<StatementFact> annotated, IReadOnlyList<StatementFact> read) =>
        Assignment.Best(annotated, read, (gold, claim) =>
        {
            bool name = Names.SamePerson(gold.Speaker, claim.Speaker);
            return (name || gold.Country == claim.Country) && claim.Attribution is not null
                ? Share(gold.Evidence, claim.Evidence) * (name ? 2 : 1) : 0;
        });

    /// <summary>Pairs on the same words with at least half of the parties; the more parties and words they share the better.</summary>
    public static List<(int Row, int Column)> Undertakings(IReadOnlyList<UndertakingFact> annotated, IReadOnlyList<UndertakingFact> read) =>
        Assignment.Best(annotated, read, (gold, claim) =>
        {
            double share = Share(gold.Evidence, claim.Evidence);
            double parties = Names.F1(gold.Parties, claim.Parties, (a, b) => a == b);
            if (share == 0 || parties < 0.5)
                return 0;
            HashSet<string> words = Names.Content(gold.What), others = Names.Content(claim.What);
            return 10 + share + parties + (2.0 * words.Count(others.Contains) / Math.Max(1, words.Count + others.Count));
        });

    private static bool SameSpeaker(StatementFact gold, StatementFact claim)
    {
        if (Names.SamePerson(gold.Speaker, claim.Speaker))
            return true;
        if (gold.Anonymous != claim.Anonymous || gold.Country is null || gold.Country != claim.Country)
            return false;
        HashSet<string> a = Names.Content(gold.Speaker + " " + gold.Office), b = Names.Content(claim.Speaker + " " + claim.Office);
        return a.Count(b.Contains) >= Math.Max(1, 0.5 * Math.Min(a.Count, b.Count));
    }

    // Share of the shorter evidence that the other covers.
    private static double Share(IReadOnlyList<Span> a, IReadOnlyList<Span> b)
    {
        int shorter = Math.Min(a.Sum(span => span.End - span.Start), b.Sum(span => span.End - span.Start));
        return shorter == 0 ? 0 : (double)Span.Overlap(a, b) / shorter;
    }
}
