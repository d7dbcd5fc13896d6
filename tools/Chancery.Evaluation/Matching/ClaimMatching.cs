using Chancery.Evaluation.Facts;

namespace Chancery.Evaluation.Matching;

/// <summary>Which statement, undertaking, objective or milestone read is which one annotated.</summary>
internal static class ClaimMatching
{
    /// <summary>Pairs of one speaker, and of one kind where asked; those on the same words first.</summary>
    public static List<(int Row, int Column)> Statements(IReadOnlyList<StatementFact> annotated, IReadOnlyList<StatementFact> read, bool kind) =>
        Assignment.Best(annotated, read, (gold, claim) =>
            SameSpeaker(gold, claim) && (!kind || gold.Is(claim.Kind)) ? 1 + (0.1 * Share(gold.Evidence, claim.Evidence)) : 0);

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

    /// <summary>Pairs on the same words with the same giver and receiver; a side that the annotation leaves open may be any.</summary>
    public static List<(int Row, int Column)> Transfers(IReadOnlyList<UndertakingFact> annotated, IReadOnlyList<UndertakingFact> read) =>
        Assignment.Best(annotated, read, (gold, claim) =>
            SameSide(gold.Parties[0], claim.Parties[0]) && SameSide(gold.Parties[1], claim.Parties[1]) ? Share(gold.Evidence, claim.Evidence) : 0);

    /// <summary>Pairs on the same words of one holder, by name, office or country; what must be read before what may be.</summary>
    public static List<(int Row, int Column)> Objectives(IReadOnlyList<ObjectiveFact> annotated, IReadOnlyList<ObjectiveFact> read) =>
        Assignment.Best(annotated, read, (gold, claim) => SameHolder(gold, claim)
            ? Share(gold.Evidence, claim.Evidence) * (gold.Optional ? 0.1 : 1) : 0);

    /// <summary>Pairs on the same words; those that share more words of what happens first.</summary>
    public static List<(int Row, int Column)> Milestones(IReadOnlyList<MilestoneFact> annotated, IReadOnlyList<MilestoneFact> read) =>
        Assignment.Best(annotated, read, (gold, claim) =>
        {
            HashSet<string> words = Names.Content(gold.What), others = Names.Content(claim.What);
            return words.Overlaps(others) ? Share(gold.Evidence, claim.Evidence) * (1 + ((double)words.Count(others.Contains) / words.Count)) : 0;
        });

    /// <summary>True where an objective stands on words of another of the same holder.</summary>
    public static bool IsOneObjective(ObjectiveFact gold, ObjectiveFact claim) => SameHolder(gold, claim) && Share(gold.Evidence, claim.Evidence) > 0;

    private static bool SameHolder(ObjectiveFact gold, ObjectiveFact claim) =>
        Names.SamePerson(gold.By, claim.By) || (gold.Country is not null && (gold.Country == claim.By || gold.Country == claim.Country));

    private static bool SameSide(string annotated, string read) => annotated == "?" || annotated == read;

    private static bool SameSpeaker(StatementFact gold, StatementFact claim)
    {
        if (Names.SamePerson(gold.Speaker, claim.Speaker))
            return true;
        if (gold.Anonymous != claim.Anonymous || gold.Country is null || gold.Country != claim.Country)
            return false;
        // A state that speaks has no name but its code.
        if (gold.Speaker == gold.Country)
            return claim.Attribution is null or "institutional";
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
