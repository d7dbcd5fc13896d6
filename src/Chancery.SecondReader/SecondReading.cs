using Chancery.Claims;

namespace Chancery.SecondReader;

/// <summary>What a second reader claims of a dispatch.</summary>
/// <param name="Reader">Who it is.</param>
/// <param name="Engagements">Engagements whose words stand in the dispatch.</param>
/// <param name="Statements">Statements whose words stand in the dispatch.</param>
/// <param name="Dropped">Claims that were dropped, because their words do not stand there or their terms are none of the record's.</param>
public sealed record SecondReading(string Reader, IReadOnlyList<Engagement> Engagements, IReadOnlyList<Statement> Statements, int Dropped)
{
    /// <summary>Lays it beside what was read: what both claim is marked, what it alone claims is added as its own. Nothing that was read is altered.</summary>
    public DispatchClaims Beside(DispatchClaims claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        List<Engagement> engagements = [.. claims.Engagements];
        List<Statement> statements = [.. claims.Statements];
        foreach (Engagement engagement in Engagements)
        {
            int same = engagements.FindIndex(read => IsOne(read, engagement));
            if (same < 0)
                engagements.Add(engagement with { Id = $"e{engagements.Count + 1}" });
            else if (engagements[same].ReadBy is null)
                engagements[same] = engagements[same] with { AlsoReadBy = Reader };
        }

        foreach (Statement statement in Statements)
        {
            int same = statements.FindIndex(read => IsOne(read, statement));
            if (same < 0)
                statements.Add(statement with { Id = $"s{statements.Count + 1}" });
            else if (statements[same].ReadBy is null)
                statements[same] = statements[same] with { AlsoReadBy = Reader };
        }

        return claims with { Engagements = engagements, Statements = statements };
    }

    // Of one group of kinds, of at least two of the same sides (or of all there are), on common words or days.
    private static bool IsOne(Engagement a, Engagement b)
    {
        if (Group(a.Kind) != Group(b.Kind) || a.Negated)
            return false;
        string[] sides = [.. b.Participants.Select(party => party.Country).OfType<string>().Distinct()];
        int common = sides.Count(side => a.Participants.Any(party => party.Country == side));
        bool days = !(a.When.End < b.When.Start || b.When.End < a.When.Start);
        return common >= Math.Min(2, sides.Length) && days && Overlap(a.Evidence, b.Evidence);
    }

    private static bool IsOne(Statement a, Statement b) =>
        a.Kind == b.Kind && Overlap(a.Evidence, b.Evidence) && (a.Speaker.Country is null || b.Speaker.Country is null || a.Speaker.Country == b.Speaker.Country);

    private static bool Overlap(IReadOnlyList<Evidence> a, IReadOnlyList<Evidence> b) => a.Any(x => b.Any(y => x.Start < y.End && y.Start < x.End));

    private static int Group(EngagementKind kind) => kind switch
    {
        EngagementKind.Visit => 0,
        EngagementKind.Call => 1,
        EngagementKind.Message => 2,
        _ => 3,
    };
}
