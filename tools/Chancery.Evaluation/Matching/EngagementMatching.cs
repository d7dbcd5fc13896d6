using Chancery.Evaluation.Facts;

namespace Chancery.Evaluation.Matching;

/// <summary>Which engagement read is which engagement annotated.</summary>
/// <remarks>
/// Two may be one where their groups of kinds agree (visit; meeting, talks, summit, virtual; call; message), at least two of the
/// annotated sides are there by country or name, and their days meet. Of those the one-to-one pairs most alike are taken.
/// </remarks>
internal static class EngagementMatching
{
    public static List<(int Row, int Column)> Pairs(IReadOnlyList<EngagementFact> annotated, IReadOnlyList<EngagementFact> read) =>
        Assignment.Best(annotated, read, (gold, claim) => MayBeOne(gold, claim) ? 100 + Likeness(gold, claim) : 0);

    private static bool MayBeOne(EngagementFact gold, EngagementFact claim) =>
        KindsAgree(gold, claim) && SidesThere(gold, claim) >= Math.Min(2, Sides(gold)) && Days.Meet(gold, claim);

    /// <summary>Whether both are of one group of kinds.</summary>
    public static bool KindsAgree(EngagementFact gold, EngagementFact claim)
    {
        string? a = Group(gold.Kind), b = Group(claim.Kind);
        return a is null || b is null || a == b || gold.OtherKinds.Any(kind => Group(kind) == b);
    }

    /// <summary>How many sides are annotated: states, and persons of no state.</summary>
    public static int Sides(EngagementFact gold) => SidesOf(gold).Count();

    /// <summary>How many of the annotated sides the one read has, by state or by name.</summary>
    public static int SidesThere(EngagementFact gold, EngagementFact claim)
    {
        string[] countries = [.. claim.Countries], names = [.. claim.Names];
        return SidesOf(gold).Count(side => countries.Contains(side.Key)
            || side.Any(party => party.Name is { } name && names.Any(other => Names.SamePerson(name, other))));
    }

    private static IEnumerable<IGrouping<string, Party>> SidesOf(EngagementFact gold) =>
        gold.Participants.Where(party => party.Country is not null || party.Name is not null).GroupBy(party => party.Country ?? "?" + party.Name);

    private static double Likeness(EngagementFact gold, EngagementFact claim)
    {
        string[] a = [.. gold.Countries], b = [.. claim.Countries];
        double all = a.Union(b).Count();
        double countries = all == 0 ? 0 : a.Intersect(b).Count() / all;
        string[] names = [.. gold.Names], others = [.. claim.Names];
        double persons = names.Length + others.Length == 0 ? 0 : Names.F1(names, others, Names.SamePerson);
        double places = gold.Places.Count > 0 && claim.Places.Count > 0 ? Names.F1(gold.Places, claim.Places, Names.SamePlace) : 0;
        double topics = gold.Topics.Count == 0 ? 1 : (double)TopicsFound(gold.Topics, claim.Topics) / gold.Topics.Count;
        return countries + (1.2 * persons) + SameDays(gold, claim) + (gold.Kind == claim.Kind ? 0.6 : 0) + (0.5 * places) + (0.3 * topics)
            + (gold.Status == claim.Status ? 0.1 : 0);
    }

    /// <summary>Annotated topics that a topic read covers.</summary>
    public static int TopicsFound(IReadOnlyList<string> annotated, IReadOnlyList<string> read) =>
        annotated.Count(topic => read.Any(other => Names.SameTopic(topic, other)));

    private static double SameDays(EngagementFact gold, EngagementFact claim)
    {
        if (Days.Possible(gold) is null)
            return 0.5;
        if (gold.Start?.Text != claim.Start?.Text)
            return 0.4;
        return gold.End?.Text == claim.End?.Text ? 1 : 0.6;
    }

    private static string? Group(string kind) => kind switch
    {
        "visit" or "call" or "message" => kind,
        "meeting" or "summit" or "talks" or "virtual" => "meeting",
        _ => null,
    };
}
