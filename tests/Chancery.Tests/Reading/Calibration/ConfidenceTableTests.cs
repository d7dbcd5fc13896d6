using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Reading;
using Chancery.Reading.Calibration;
using NodaTime;

namespace Chancery.Tests.Reading.Calibration;

public sealed class ConfidenceTableTests
{
    private static readonly Dispatch s_dispatch = new("French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Thursday. \"We will stand by Ukraine,\" Macron said.")
    {
        Published = new LocalDate(2022, 6, 10),
    };

    private static ConfidenceTable Table(params string[] rows) =>
        new(DataTable.Parse("confidence.tsv", new StringReader("sort\tgroup\tname\tweight\n" + string.Join('\n', rows)), 4));

    private static double Confidence(ConfidenceTable table) =>
        Assert.Single(DispatchReader.Default.Read(s_dispatch, null, new Calibrator(table)).Engagements).Confidence;

    [Fact]
    public void Weights_of_a_claims_traits_add_up_to_its_odds()
    {
        Assert.Equal(0.5, Confidence(Table("engagement\t\t\t0")));
        Assert.Equal(0.73, Confidence(Table("engagement\t\t\t0", "engagement\tkind\tmeeting\t1", "engagement\tkind\tvisit\t-5")));
        Assert.Equal(0.88, Confidence(Table("engagement\t\t\t0", "engagement\tkind\tmeeting\t1", "engagement\tnamed\t2\t1")));
    }

    [Fact]
    public void Nothing_is_certain_or_impossible()
    {
        Assert.Equal(ConfidenceTable.Most, Confidence(Table("engagement\t\t\t50")));
        Assert.Equal(ConfidenceTable.Least, Confidence(Table("engagement\t\t\t-50")));
    }

    [Fact]
    public void An_event_that_is_an_engagement_is_as_sure_as_the_engagement()
    {
        DispatchClaims claims = DispatchReader.Default.Read(s_dispatch, null, new Calibrator(Table("engagement\t\t\t3")));
        Assert.Equal(claims.Engagements[0].Confidence, claims.Events.First(coded => coded.Rule.StartsWith("engagement-", StringComparison.Ordinal)).Confidence);
    }

    [Fact]
    public void Every_sort_of_claim_that_is_annotated_has_weights_in_the_built_in_table() =>
        Assert.All(new[] { "engagement", "statement", "commitment", "channel", "objective", "relationship" }, sort => Assert.NotNull(ConfidenceTable.Default.Find(sort)));

    [Theory]
    [InlineData("engagement\tkind\tmeeting\tmuch", "no number")]
    [InlineData("engagement\tkind\tmeeting\tNaN", "no number")]
    [InlineData("engagement\tkind", "2 columns")]
    public void A_bad_row_is_refused_with_file_line_and_reason(string row, string reason)
    {
        var error = Assert.Throws<FormatException>(() => Table(row));
        Assert.StartsWith("confidence.tsv line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }
}
