using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Matching;
using Chancery.Evaluation.Printing;

namespace Chancery.Evaluation.Scoring;

/// <summary>Compares what was read of a dispatch with its annotation.</summary>
internal static class Scorer
{
    public static DispatchScore Score(GoldDispatch gold, DispatchFacts read)
    {
        var score = new DispatchScore { Gold = gold, Read = read };
        Engagements(score);
        Statements(score);
        Undertakings(score, gold.Facts.Commitments, read.Commitments, Fact.Commitments, Fact.CommitmentStatus, "commitment");
        Undertakings(score, gold.Facts.Channels, read.Channels, Fact.Channels, Fact.ChannelStatus, "channel");
        return score;
    }

    private static void Engagements(DispatchScore score)
    {
        IReadOnlyList<EngagementFact> annotated = score.Gold.Facts.Engagements, read = score.Read.Engagements;
        List<(int Row, int Column)> pairs = EngagementMatching.Pairs(annotated, read);
        int spared = pairs.Count(pair => annotated[pair.Row].Optional);
        score.Add(Fact.Engagements, new Tally(pairs.Count - spared, read.Count - spared, annotated.Count(gold => !gold.Optional)));
        for (int j = 0; j < read.Count; j++)
        {
            bool right = pairs.Any(pair => pair.Column == j);
            score.EngagementClaims.Add((read[j].Confidence, right));
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

    private static void Statements(DispatchScore score)
    {
        IReadOnlyList<StatementFact> annotated = score.Gold.Facts.Statements, read = score.Read.Statements;
        List<(int Row, int Column)> pairs = ClaimMatching.Statements(annotated, read, kind: true);
        score.Add(Fact.Statements, new Tally(pairs.Count, read.Count, annotated.Count));
        score.Add(Fact.Speakers, new Tally(ClaimMatching.Statements(annotated, read, kind: false).Count, read.Count, annotated.Count));
        foreach ((int row, int column) in ClaimMatching.Sources(annotated, read))
        {
            StatementFact gold = annotated[row], claim = read[column];
            bool right = gold.Attribution is null ? claim.Attribution != "anonymous" : claim.Attribution == gold.Attribution;
            score.Add(Fact.Attribution, Tally.Of(right));
            if (!right)
                score.Slips.Add(new Slip("wrong", $"{Describe.Statement(gold)}: attribution read as {claim.Attribution}, is {gold.Attribution ?? "not anonymous"}", gold.Evidence));
        }

        for (int j = 0; j < read.Count; j++)
        {
            bool right = pairs.Any(pair => pair.Column == j);
            score.StatementClaims.Add((read[j].Confidence, right));
            if (!right)
                score.Slips.Add(new Slip("false", Describe.Statement(read[j]), read[j].Evidence));
        }

        for (int i = 0; i < annotated.Count; i++)
        {
            if (!pairs.Any(pair => pair.Row == i))
                score.Slips.Add(new Slip("missed", Describe.Statement(annotated[i]), annotated[i].Evidence));
        }
    }

    private static void Undertakings(
        DispatchScore score, IReadOnlyList<UndertakingFact> annotated, IReadOnlyList<UndertakingFact> read, Fact fact, Fact status, string what)
    {
        List<(int Row, int Column)> pairs = ClaimMatching.Undertakings(annotated, read);
        score.Add(fact, new Tally(pairs.Count, read.Count, annotated.Count));
        foreach ((int row, int column) in pairs)
        {
            bool right = annotated[row].Status == read[column].Status;
            score.Add(status, Tally.Of(right));
            if (!right)
                score.Slips.Add(new Slip("wrong", $"{Describe.Undertaking(what, annotated[row])}: status read as {read[column].Status}", annotated[row].Evidence));
        }

        for (int j = 0; j < read.Count; j++)
        {
            if (!pairs.Any(pair => pair.Column == j))
                score.Slips.Add(new Slip("false", Describe.Undertaking(what, read[j]), read[j].Evidence));
        }

        for (int i = 0; i < annotated.Count; i++)
        {
            if (!pairs.Any(pair => pair.Row == i))
                score.Slips.Add(new Slip("missed", Describe.Undertaking(what, annotated[i]), annotated[i].Evidence));
        }
    }
}
