using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Scoring;

namespace Chancery.Evaluation.Tests;

/// <summary>The annotated dispatches themselves.</summary>
public class AnnotationTests
{
    private static readonly IReadOnlyList<GoldDispatch> s_dispatches =
        GoldFile.Load(Path.Combine(AppContext.BaseDirectory, "evaluation", "gold.jsonl"));

    [Fact]
    public void Reading_what_is_annotated_scores_whole()
    {
        foreach (GoldDispatch dispatch in s_dispatches)
        {
            DispatchScore score = Scorer.Score(dispatch, Named(dispatch.Facts));
            foreach (Fact fact in FactNames.All)
            {
                Tally tally = score[fact];
                Assert.True(tally.Right == tally.Annotated && tally.Right == tally.Read, $"{dispatch.Id}: {FactNames.Of(fact)} {tally}");
            }
        }
    }

    [Fact]
    public void One_in_three_is_held_back()
    {
        Assert.Equal(s_dispatches.Count / 3, s_dispatches.Count(dispatch => dispatch.Split == "test"));
    }

    // What may be left out is left out; of several spellings the first is read.
    private static DispatchFacts Named(DispatchFacts gold) => gold with
    {
        Engagements = [.. gold.Engagements.Select(engagement => engagement with
        {
            Participants = [.. engagement.Participants.Select(party => party with { Name = party.Name?.Split('|')[0] })],
        })],
        Statements = [.. gold.Statements.Select(statement => statement with { Speaker = statement.Speaker?.Split('|')[0] })],
        Objectives = [.. gold.Objectives.Where(objective => !objective.Optional).Select(objective => objective with { By = objective.By?.Split('|')[0] })],
    };
}
