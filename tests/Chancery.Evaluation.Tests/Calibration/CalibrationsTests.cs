using Chancery.Evaluation.Calibration;
using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Scoring;
using NodaTime;

namespace Chancery.Evaluation.Tests.Calibration;

public sealed class CalibrationsTests
{
    private static DispatchScore Dispatch(string split, params (string Rule, bool Right)[] claims)
    {
        var score = new DispatchScore { Gold = new GoldDispatch("d", split, "wire", new LocalDate(2020, 5, 5), "", "", new DispatchFacts()), Read = new DispatchFacts() };
        foreach ((string rule, bool right) in claims)
            score.Judged.Add(new Judged("statement", [new Trait("score", "tenths", 0), new Trait("rule", rule, 1)], right));
        return score;
    }

    private static double Confidence(SortFit fit, string rule) => 1 / (1 + Math.Exp(-fit.Odds(new Judged("statement", [new Trait("rule", rule, 1)], true))));

    [Fact]
    public void A_rule_that_is_seldom_right_makes_claims_less_sure()
    {
        var scores = new List<DispatchScore>();
        for (int i = 0; i < 60; i++)
            scores.Add(Dispatch("test", ("good", i % 10 != 0), ("bad", i % 3 == 0)));
        SortFit fit = Calibrations.Fit(scores)["statement"];
        Assert.InRange(Confidence(fit, "good"), 0.82, 0.95);
        Assert.InRange(Confidence(fit, "bad"), 0.3, 0.45);
        Assert.InRange(Confidence(fit, "never read before"), 0.5, 0.75);
    }

    [Fact]
    public void Confidence_is_that_of_dispatches_which_rule_writers_have_not_seen()
    {
        var scores = new List<DispatchScore>();
        for (int i = 0; i < 120; i++)
            scores.Add(Dispatch(i % 3 == 0 ? "test" : "dev", ("say", i % 3 != 0 ? i % 10 != 0 : i % 2 == 0)));
        Assert.InRange(Confidence(Calibrations.Fit(scores)["statement"], "say"), 0.45, 0.6);
    }

    [Fact]
    public void What_may_be_left_out_is_not_judged()
    {
        IReadOnlyList<Trait> traits = [new Trait("rule", "say", 1)];
        StatementFact said = Scored.Statement("Emmanuel Macron", "warning");
        DispatchScore score = Scored.Of(
            new DispatchFacts { Statements = [said with { Optional = true }, Scored.Statement("Emmanuel Macron", "praise", 20, 30)] },
            new DispatchFacts { Statements = [said with { Traits = traits }, Scored.Statement("Emmanuel Macron", "praise", 20, 30) with { Traits = traits }, Scored.Statement("Olaf Scholz", "denial", 40, 50) with { Traits = traits }] });
        Assert.Equal([true, false], score.Judged.Select(claim => claim.Right));
    }

    [Fact]
    public void Reliability_of_perfect_confidence_is_no_worse_than_chance()
    {
        var claims = new List<Rated>();
        for (int i = 0; i < 1000; i++)
            claims.Add(new Rated("x", 0.75, 0.75, i % 4 != 0));
        var reliability = new Reliability(claims);
        Assert.Equal(0, reliability.Error, 3);
        Assert.InRange(reliability.ErrorOfChance, 0.005, 0.02);
        Assert.Equal(0.1875, reliability.Brier, 4);
    }
}
