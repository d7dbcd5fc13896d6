using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Scoring;

namespace Chancery.Evaluation.Tests;

public class StatementScoringTests
{
    [Fact]
    public void Statement_of_another_kind_is_false_and_one_is_missed()
    {
        DispatchScore score = Score([Scored.Statement("Macron", "concern")], [Scored.Statement("Macron", "praise")]);
        Assert.Equal(new Tally(0, 1, 1), score[Fact.Statements]);
        Assert.Equal(new Tally(1, 1, 1), score[Fact.Speakers]);
    }

    [Fact]
    public void Kind_that_is_as_good_is_right()
    {
        DispatchScore score = Score([Scored.Statement("Macron", "concern") with { OtherKinds = ["warning"] }], [Scored.Statement("Macron", "warning")]);
        Assert.Equal(new Tally(1, 1, 1), score[Fact.Statements]);
    }

    [Theory]
    [InlineData("intent")]
    [InlineData("assessment")]
    public void Intents_and_assessments_are_other(string kind)
    {
        DispatchScore score = Score([Scored.Statement("Macron", "other")], [Scored.Statement("Macron", kind)]);
        Assert.Equal(new Tally(1, 1, 1), score[Fact.Statements]);
    }

    [Fact]
    public void State_that_speaks_is_known_by_its_code()
    {
        StatementFact gold = Scored.Statement("FRA", "praise") with { Attribution = "institutional" };
        Assert.Equal(new Tally(1, 1, 1), Score([gold], [gold with { Speaker = "France" }])[Fact.Statements]);
        Assert.Equal(new Tally(0, 1, 1), Score([gold], [gold with { Speaker = "Emmanuel Macron", Attribution = "named" }])[Fact.Statements]);
    }

    [Fact]
    public void Optional_statement_counts_neither_way()
    {
        StatementFact optional = Scored.Statement("Macron", "praise") with { Optional = true };
        Assert.Equal(new Tally(0, 0, 0), Score([optional], [])[Fact.Statements]);
        Assert.Equal(new Tally(0, 0, 0), Score([optional], [Scored.Statement("Macron", "praise")])[Fact.Statements]);
    }

    [Fact]
    public void Attribution_is_judged_on_the_words_of_the_statement()
    {
        StatementFact gold = Scored.Statement("senior official", "concern") with { Attribution = "anonymous", Anonymous = true };
        Assert.Equal(new Tally(0, 1, 1), Score([gold], [gold with { Attribution = "named", Anonymous = false }])[Fact.Attribution]);
        Assert.Equal(new Tally(1, 1, 1), Score([gold], [gold])[Fact.Attribution]);
        Assert.Equal(new Tally(0, 0, 0), Score([gold], [gold with { Evidence = Scored.At(50, 60) }])[Fact.Attribution]);
    }

    [Fact]
    public void Terms_are_right_where_they_share_half_their_words()
    {
        StatementFact gold = Scored.Statement("official", "concern") with { Terms = "on condition of anonymity" };
        Assert.Equal(new Tally(1, 1, 1), Score([gold], [gold with { Terms = "condition of anonymity" }])[Fact.Terms]);
        Assert.Equal(new Tally(0, 0, 1), Score([gold], [gold with { Terms = null }])[Fact.Terms]);
        Assert.Equal(new Tally(0, 1, 0), Score([gold with { Terms = null }], [gold])[Fact.Terms]);
    }

    [Fact]
    public void Objective_read_is_a_statement_of_its_holder()
    {
        var gold = new DispatchFacts { Statements = [Scored.Statement("Emmanuel Macron", "objective")] };
        DispatchScore score = Scored.Of(gold, new DispatchFacts { Objectives = [Scored.Objective("Emmanuel Macron")] });
        Assert.Equal(new Tally(1, 1, 1), score[Fact.Statements]);
    }

    [Fact]
    public void Objective_beside_a_statement_that_says_so_counts_once()
    {
        var read = new DispatchFacts { Statements = [Scored.Statement("Macron", "objective")], Objectives = [Scored.Objective("Macron")] };
        DispatchScore score = Scored.Of(new DispatchFacts { Statements = [Scored.Statement("Macron", "objective")] }, read);
        Assert.Equal(new Tally(1, 1, 1), score[Fact.Statements]);
    }

    [Fact]
    public void Objective_that_is_annotated_is_no_false_statement()
    {
        DispatchScore score = Scored.Of(
            new DispatchFacts { Objectives = [Scored.Objective("Macron")] }, new DispatchFacts { Objectives = [Scored.Objective("Macron")] });
        Assert.Equal(new Tally(0, 0, 0), score[Fact.Statements]);
        Assert.Equal(new Tally(1, 1, 1), score[Fact.Objectives]);
    }

    [Fact]
    public void Objective_that_nobody_annotated_is_false_as_both()
    {
        DispatchScore score = Scored.Of(new DispatchFacts(), new DispatchFacts { Objectives = [Scored.Objective("Macron")] });
        Assert.Equal(new Tally(0, 1, 0), score[Fact.Statements]);
        Assert.Equal(new Tally(0, 1, 0), score[Fact.Objectives]);
    }

    private static DispatchScore Score(StatementFact[] gold, StatementFact[] read) =>
        Scored.Of(new DispatchFacts { Statements = gold }, new DispatchFacts { Statements = read });
}
