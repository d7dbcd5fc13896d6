using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Matching;
using Chancery.Evaluation.Printing;

namespace Chancery.Evaluation.Scoring;

/// <summary>Compares commitments, channels, objectives, milestones, transfers and relationships with those annotated.</summary>
internal static class UndertakingScorer
{
    /// <param name="score">Where it is counted.</param>
    /// <param name="engagements">Pairs of engagements annotated and read that are one.</param>
    public static void Score(DispatchScore score, List<(int Row, int Column)> engagements)
    {
        DispatchFacts gold = score.Gold.Facts, read = score.Read;
        var commitments = ClaimMatching.Undertakings(gold.Commitments, read.Commitments);
        Undertakings(score, gold.Commitments, read.Commitments, commitments, Fact.Commitments, Fact.CommitmentStatus, "commitment");
        foreach ((int row, int column) in commitments)
            FollowedBy(score, gold.Commitments[row], read.Commitments[column], engagements);
        Undertakings(score, gold.Channels, read.Channels, ClaimMatching.Undertakings(gold.Channels, read.Channels), Fact.Channels, Fact.ChannelStatus, "channel");
        Undertakings(score, gold.Transfers, read.Transfers, ClaimMatching.Transfers(gold.Transfers, read.Transfers), Fact.Transfers, Fact.TransferStatus, "transfer");
        Undertakings(score, gold.Relationships, read.Relationships, ClaimMatching.Undertakings(gold.Relationships, read.Relationships),
            Fact.Relationships, Fact.RelationshipDirection, "relationship");
        Scorer.Found(score, Fact.Objectives, ClaimMatching.Objectives(gold.Objectives, read.Objectives), gold.Objectives, read.Objectives, Describe.Objective);
        Milestones(score, gold.Milestones, read.Milestones);
    }

    private static void Undertakings(
        DispatchScore score, IReadOnlyList<UndertakingFact> annotated, IReadOnlyList<UndertakingFact> read, List<(int Row, int Column)> pairs,
        Fact fact, Fact status, string what)
    {
        Scorer.Found(score, fact, pairs, annotated, read, undertaking => Describe.Undertaking(what, undertaking));
        foreach ((int row, int column) in pairs)
        {
            Scorer.Check(score, status, annotated[row].Status == read[column].Status,
                $"{Describe.Undertaking(what, annotated[row])}: status read as {read[column].Status}", annotated[row]);
        }
    }

    // An engagement read that is none of those annotated is a wrong follower all the same.
    private static void FollowedBy(DispatchScore score, UndertakingFact gold, UndertakingFact claim, List<(int Row, int Column)> engagements)
    {
        int common = engagements.Count(pair => gold.FollowedBy.Contains(score.Gold.Facts.Engagements[pair.Row].Key)
            && claim.FollowedBy.Contains(score.Read.Engagements[pair.Column].Key));
        score.AddLists(Fact.FollowedBy, common, claim.FollowedBy.Count, gold.FollowedBy.Count);
    }

    private static void Milestones(DispatchScore score, IReadOnlyList<MilestoneFact> annotated, IReadOnlyList<MilestoneFact> read)
    {
        var pairs = ClaimMatching.Milestones(annotated, read);
        Scorer.Found(score, Fact.Milestones, pairs, annotated, read, Describe.Milestone);
        foreach ((int row, int column) in pairs)
        {
            bool? first = Days.FirstIsRight(annotated[row], read[column]), last = Days.LastIsRight(annotated[row], read[column]);
            if (first is not null || last is not null)
            {
                Scorer.Check(score, Fact.MilestoneDays, first != false && last != false,
                    $"{Describe.Milestone(annotated[row])}: days read as {read[column].Start?.Text}..{read[column].End?.Text}", annotated[row]);
            }
        }
    }
}
