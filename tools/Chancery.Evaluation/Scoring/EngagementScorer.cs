using Chancery.Evaluation.Calibration;
using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Matching;
using Chancery.Evaluation.Printing;

namespace Chancery.Evaluation.Scoring;

/// <summary>Compares the engagements read with those annotated.</summary>
internal static class EngagementScorer
{
    /// <summary>Counts them and gives the pairs found.</summary>
    public static List<(int Row, int Column)> Score(DispatchScore score)
    {
        IReadOnlyList<EngagementFact> annotated = score.Gold.Facts.Engagements, read = score.Read.Engagements;
        List<(int Row, int Column)> pairs = EngagementMatching.Pairs(annotated, read);
        int spared = pairs.Count(pair => annotated[pair.Row].Optional);
        score.Add(Fact.Engagements, new Tally(pairs.Count - spared, read.Count - spared, annotated.Count(gold => !gold.Optional)));
        for (int j = 0; j < read.Count; j++)
        {
            bool right = pairs.Any(pair => pair.Column == j);
            if (!pairs.Any(pair => pair.Column == j && annotated[pair.Row].Optional))
                score.Judged.Add(new Judged("engagement", read[j].Traits, right));
            if (!right)
                score.Slips.Add(new Slip("false", Describe.Engagement(read[j]), read[j].Evidence));
        }

        for (int i = 0; i < annotated.Count; i++)
        {
            if (!annotated[i].Optional && !pairs.Any(pair => pair.Row == i))
                score.Slips.Add(new Slip("missed", Describe.Engagement(annotated[i]), annotated[i].Evidence));
        }

        foreach ((int row, int column) in pairs)
            Fields(score, annotated[row], read[column]);
        PartOf(score, pairs);
        return pairs;
    }

    private static void Fields(DispatchScore score, EngagementFact gold, EngagementFact claim)
    {
        Check(Fact.Kind, gold.Kind == claim.Kind || gold.OtherKinds.Contains(claim.Kind), "kind", gold.Kind, claim.Kind);
        Check(Fact.Status, gold.Status == claim.Status, "status", gold.Status, claim.Status);
        bool? first = Days.FirstIsRight(gold, claim), last = Days.LastIsRight(gold, claim);
        if (first is { } known)
            score.Add(Fact.FirstDay, Tally.Of(known));
        if (first is not null || last is not null)
            Check(Fact.AllDays, first != false && last != false, "days", Describe.Days(gold), Describe.Days(claim));
        Lists(Fact.Persons, [.. gold.Names], [.. claim.Names], Names.SamePerson, "persons");
        Lists(Fact.Countries, [.. gold.Countries], [.. claim.Countries], (a, b) => a == b, "countries");
        Lists(Fact.Places, gold.Places, claim.Places, Names.SamePlace, "places");
        int found = EngagementMatching.TopicsFound(gold.Topics, claim.Topics);
        int right = claim.Topics.Count(topic => gold.Topics.Any(other => Names.SameTopic(other, topic) || Names.SameTopic(topic, other)));
        if (found < gold.Topics.Count || right < claim.Topics.Count)
            score.Slips.Add(new Slip("wrong", $"{Describe.Engagement(gold)}: topics read as {Describe.List(claim.Topics)}, are {Describe.List(gold.Topics)}", gold.Evidence));
        // Several topics read may stand for one annotated: precision and recall each count their own side.
        score.AddLists(Fact.Topics, Math.Min(found, right), Math.Min(found, right) + claim.Topics.Count - right, Math.Min(found, right) + gold.Topics.Count - found);

        void Check(Fact fact, bool good, string what, string expected, string got)
        {
            score.Add(fact, Tally.Of(good));
            if (!good)
                score.Slips.Add(new Slip("wrong", $"{Describe.Engagement(gold)}: {what} read as {got}, is {expected}", gold.Evidence));
        }

        void Lists(Fact fact, IReadOnlyList<string> expected, IReadOnlyList<string> got, Func<string, string, bool> same, string what)
        {
            int common = Names.Common(expected, got, same);
            score.AddLists(fact, common, got.Count, expected.Count);
            if (common < expected.Count || common < got.Count)
                score.Slips.Add(new Slip("wrong", $"{Describe.Engagement(gold)}: {what} read as {Describe.List(got)}, are {Describe.List(expected)}", gold.Evidence));
        }
    }

    private static void PartOf(DispatchScore score, List<(int Row, int Column)> pairs)
    {
        IReadOnlyList<EngagementFact> annotated = score.Gold.Facts.Engagements, read = score.Read.Engagements;
        foreach ((int row, int column) in pairs)
        {
            int expected = annotated.ToList().FindIndex(gold => gold.Key == annotated[row].Parent);
            int got = read.ToList().FindIndex(claim => claim.Key == read[column].Parent);
            bool right = expected >= 0 && got >= 0 && pairs.Contains((expected, got));
            score.Add(Fact.PartOf, new Tally(right ? 1 : 0, got >= 0 ? 1 : 0, expected >= 0 ? 1 : 0));
        }
    }
}
