using Chancery.Evaluation.Calibration;
using Chancery.Evaluation.Facts;

namespace Chancery.Evaluation.Scoring;

/// <summary>Compares what was read of a dispatch with its annotation.</summary>
internal static class Scorer
{
    public static DispatchScore Score(GoldDispatch gold, DispatchFacts read)
    {
        var score = new DispatchScore { Gold = gold, Read = read };
        List<(int Row, int Column)> engagements = EngagementScorer.Score(score);
        StatementScorer.Score(score);
        UndertakingScorer.Score(score, engagements);
        return score;
    }

    /// <summary>Counts what is found, missed and false, and lists the last two; what may be left out counts neither way, and claims that are spared are never false.</summary>
    public static void Found<T>(
        DispatchScore score, Fact fact, List<(int Row, int Column)> pairs, IReadOnlyList<T> annotated, IReadOnlyList<T> read,
        Func<T, string> describe, Func<int, bool>? spared = null)
        where T : ClaimFact
    {
        var matched = pairs.ToDictionary(pair => pair.Column, pair => pair.Row);
        var found = pairs.Select(pair => pair.Row).ToHashSet();
        int right = pairs.Count(pair => !annotated[pair.Row].Optional);
        int wrong = 0;
        for (int j = 0; j < read.Count; j++)
        {
            bool mate = matched.TryGetValue(j, out int row);
            if (read[j].Traits.Count > 0 && (mate ? !annotated[row].Optional : spared?.Invoke(j) != true))
                score.Judged.Add(new Judged(SortOf(fact), read[j].Traits, mate));
            if (mate || spared?.Invoke(j) == true)
                continue;
            wrong++;
            score.Slips.Add(new Slip("false", describe(read[j]), read[j].Evidence));
        }

        score.Add(fact, new Tally(right, right + wrong, annotated.Count(gold => !gold.Optional)));
        for (int i = 0; i < annotated.Count; i++)
        {
            if (!annotated[i].Optional && !found.Contains(i))
                score.Slips.Add(new Slip("missed", describe(annotated[i]), annotated[i].Evidence));
        }
    }

    /// <summary>The name of the sort of claim in the table of confidence.</summary>
    private static string SortOf(Fact fact) => fact switch
    {
        Fact.Statements => "statement",
        Fact.Commitments => "commitment",
        Fact.Channels => "channel",
        Fact.Objectives => "objective",
        Fact.Milestones => "milestone",
        Fact.Transfers => "transfer",
        Fact.Relationships => "relationship",
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };

    /// <summary>Counts a field that is right or wrong and lists it where it is wrong.</summary>
    public static void Check(DispatchScore score, Fact fact, bool right, string what, ClaimFact gold)
    {
        score.Add(fact, Tally.Of(right));
        if (!right)
            score.Slips.Add(new Slip("wrong", what, gold.Evidence));
    }
}
