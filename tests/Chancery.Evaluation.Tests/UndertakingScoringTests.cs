using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Matching;
using Chancery.Evaluation.Scoring;

namespace Chancery.Evaluation.Tests;

public class UndertakingScoringTests
{
    [Fact]
    public void Commitment_is_found_on_the_same_words_with_half_of_the_parties()
    {
        Assert.Equal(new Tally(1, 1, 1), Commitments(["FRA", "DEU"], ["FRA"])[Fact.Commitments]);
        Assert.Equal(new Tally(0, 1, 1), Commitments(["FRA", "DEU"], ["ITA"])[Fact.Commitments]);
    }

    [Fact]
    public void Transfer_the_other_way_is_false()
    {
        UndertakingFact gold = Scored.Undertaking(["USA", "EGY"]);
        Assert.Equal(new Tally(1, 1, 1), Transfers(gold, gold)[Fact.Transfers]);
        Assert.Equal(new Tally(0, 1, 1), Transfers(gold, gold with { Parties = ["EGY", "USA"] })[Fact.Transfers]);
    }

    [Fact]
    public void Transfer_whose_giver_the_text_leaves_open_may_have_any()
    {
        UndertakingFact gold = Scored.Undertaking(["?", "EGY"]);
        Assert.Equal(new Tally(1, 1, 1), Transfers(gold, Scored.Undertaking(["USA", "EGY"]))[Fact.Transfers]);
    }

    [Fact]
    public void Objective_of_another_holder_is_false()
    {
        ObjectiveFact gold = Scored.Objective("Macron") with { Country = "FRA" };
        Assert.Equal(new Tally(1, 1, 1), Objectives(gold, Scored.Objective("FRA"))[Fact.Objectives]);
        Assert.Equal(new Tally(0, 1, 1), Objectives(gold, Scored.Objective("Merz"))[Fact.Objectives]);
    }

    [Fact]
    public void Milestone_has_its_days_judged_apart()
    {
        var gold = new MilestoneFact { What = "election", Start = PartialDay.Parse("2020-06"), End = PartialDay.Parse("2020-06"), Evidence = Scored.At(0, 10) };
        MilestoneFact read = gold with { What = "the election", Start = PartialDay.Parse("2020-07-01"), End = PartialDay.Parse("2020-07-01") };
        DispatchScore score = Scored.Of(new DispatchFacts { Milestones = [gold] }, new DispatchFacts { Milestones = [read] });
        Assert.Equal(new Tally(1, 1, 1), score[Fact.Milestones]);
        Assert.Equal(new Tally(0, 1, 1), score[Fact.MilestoneDays]);
    }

    [Fact]
    public void What_followed_counts_engagements_that_are_found()
    {
        var gold = new DispatchFacts
        {
            Engagements = [Scored.Meeting("e1", 1, "FRA", "DEU"), Scored.Meeting("e2", 3, "FRA", "DEU")],
            Commitments = [Scored.Undertaking(["FRA", "DEU"]) with { FollowedBy = ["e2"] }],
        };
        var read = new DispatchFacts
        {
            Engagements = [Scored.Meeting("a", 1, "FRA", "DEU"), Scored.Meeting("b", 3, "FRA", "DEU")],
            Commitments = [Scored.Undertaking(["FRA", "DEU"]) with { FollowedBy = ["a", "b"] }],
        };
        Assert.Equal(new Tally(1, 2, 1), Scored.Of(gold, read)[Fact.FollowedBy]);
    }

    [Theory]
    [InlineData("Zhou Enlai", true)]
    [InlineData("Chou En-lai", true)]
    [InlineData("Deng Xiaoping", false)]
    public void One_of_several_spellings_of_a_name_will_do(string read, bool same) => Assert.Equal(same, Names.SamePerson("Chou En-lai|Zhou Enlai", read));

    private static DispatchScore Commitments(string[] gold, string[] read) =>
        Scored.Of(new DispatchFacts { Commitments = [Scored.Undertaking(gold)] }, new DispatchFacts { Commitments = [Scored.Undertaking(read)] });

    private static DispatchScore Transfers(UndertakingFact gold, UndertakingFact read) =>
        Scored.Of(new DispatchFacts { Transfers = [gold] }, new DispatchFacts { Transfers = [read] });

    private static DispatchScore Objectives(ObjectiveFact gold, ObjectiveFact read) =>
        Scored.Of(new DispatchFacts { Objectives = [gold] }, new DispatchFacts { Objectives = [read] });
}
