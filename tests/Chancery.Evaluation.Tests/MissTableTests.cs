using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Printing;

namespace Chancery.Evaluation.Tests;

public class MissTableTests
{
    [Fact]
    public void Missed_engagement_is_counted_under_its_cause()
    {
        string table = Table([Scored.Meeting("g1", 5, "FRA", "DEU")], [Scored.Meeting("r1", 7, "FRA", "DEU")]);
        Assert.Contains("missed: days alone differ (gold dated, read dated)", table, StringComparison.Ordinal);
        Assert.Contains("false: meeting on words of one annotated", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Engagement_of_which_nothing_is_read_is_told_apart()
    {
        string table = Table([Scored.Meeting("g1", 5, "FRA", "DEU")], []);
        Assert.Contains("missed: no engagement read on its words, none like it", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Found_engagement_is_missed_under_no_cause()
    {
        string table = Table([Scored.Meeting("g1", 5, "FRA", "DEU")], [Scored.Meeting("r1", 5, "FRA", "DEU")]);
        Assert.Contains("kind meeting", table, StringComparison.Ordinal);
        Assert.DoesNotContain("missed:", table, StringComparison.Ordinal);
    }

    private static string Table(IReadOnlyList<EngagementFact> gold, IReadOnlyList<EngagementFact> read)
    {
        using var output = new StringWriter();
        MissTable.Print([Scored.Of(new DispatchFacts { Engagements = gold }, new DispatchFacts { Engagements = read })], output);
        return output.ToString();
    }
}
