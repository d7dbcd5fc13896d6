using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Matching;
using Chancery.Evaluation.Printing;

namespace Chancery.Evaluation.Scoring;

/// <summary>Compares the statements read with those annotated.</summary>
/// <remarks>An objective read counts as a statement of its holder too, unless a statement says so already or an objective is annotated on its words.</remarks>
internal static class StatementScorer
{
    public static void Score(DispatchScore score)
    {
        DispatchFacts gold = score.Gold.Facts;
        IReadOnlyList<StatementFact> annotated = gold.Statements, said = score.Read.Statements;
        ObjectiveFact[] saidObjectives = [.. Pooling.Objectives(said)];
        ObjectiveFact[] objectives = [.. score.Read.Objectives.Where(objective => !saidObjectives.Any(other => ClaimMatching.IsOneObjective(other, objective)))];
        StatementFact[] read = [.. said, .. Pooling.Statements(objectives)];
        bool Spared(int column) => column >= said.Count && gold.Objectives.Any(other => ClaimMatching.IsOneObjective(other, objectives[column - said.Count]));

        List<(int Row, int Column)> pairs = ClaimMatching.Statements(annotated, read, kind: true);
        Scorer.Found(score, Fact.Statements, pairs, annotated, read, Describe.Statement, Spared);
        Speakers(score, annotated, read, Spared);
        Terms(score, annotated, read, pairs);
        Attribution(score, annotated, read);
    }

    private static void Speakers(DispatchScore score, IReadOnlyList<StatementFact> annotated, StatementFact[] read, Func<int, bool> spared)
    {
        List<(int Row, int Column)> pairs = ClaimMatching.Statements(annotated, read, kind: false);
        int right = pairs.Count(pair => !annotated[pair.Row].Optional);
        var matched = pairs.Select(pair => pair.Column).ToHashSet();
        int wrong = Enumerable.Range(0, read.Length).Count(column => !matched.Contains(column) && !spared(column));
        score.Add(Fact.Speakers, new Tally(right, right + wrong, annotated.Count(gold => !gold.Optional)));
    }

    private static void Terms(DispatchScore score, IReadOnlyList<StatementFact> annotated, StatementFact[] read, List<(int Row, int Column)> pairs)
    {
        foreach ((int row, int column) in pairs)
        {
            StatementFact gold = annotated[row], claim = read[column];
            bool terms = gold.Terms is not null && claim.Terms is not null && Names.SameTopic(gold.Terms, claim.Terms);
            score.AddLists(Fact.Terms, terms ? 1 : 0, claim.Terms is null ? 0 : 1, gold.Terms is null ? 0 : 1);
            score.AddLists(Fact.StillToBeSaid, gold.Planned && claim.Planned ? 1 : 0, claim.Planned ? 1 : 0, gold.Planned ? 1 : 0);
        }
    }

    private static void Attribution(DispatchScore score, IReadOnlyList<StatementFact> annotated, StatementFact[] read)
    {
        foreach ((int row, int column) in ClaimMatching.Sources(annotated, read))
        {
            StatementFact gold = annotated[row], claim = read[column];
            bool right = gold.Attribution is null ? claim.Attribution != "anonymous" : claim.Attribution == gold.Attribution;
            Scorer.Check(score, Fact.Attribution, right,
                $"{Describe.Statement(gold)}: attribution read as {claim.Attribution}, is {gold.Attribution ?? "not anonymous"}", gold);
        }
    }
}
