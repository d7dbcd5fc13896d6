using Chancery.Claims;
using Chancery.Time;
using NodaTime;

namespace Chancery.Tests.Time;

public sealed class EdtfTests
{
    private static readonly LocalDate First = new(2024, 4, 24), Last = new(2024, 4, 26);

    [Fact]
    public void Days_become_the_expression_of_their_kind()
    {
        Assert.Equal("2024-04-24", Edtf.Format(First, First, true));
        Assert.Equal("2024-04-24/2024-04-26", Edtf.Format(First, Last, false));
        Assert.Equal("[2024-04-24..2024-04-26]", Edtf.Format(First, Last, true));
        Assert.Equal("2024-04-24/..", Edtf.Format(First, null, false));
        Assert.Equal("../2024-04-26", Edtf.Format(null, Last, false));
        Assert.Equal("[..2024-04-26]", Edtf.Format(null, Last, true));
        Assert.Null(Edtf.Format(null, null, false));
    }

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-02/2024-04-03", "2024-02-01", "2024-04-03")]
    public void Year_and_month_stand_for_their_days(string expression, string first, string last)
    {
        Assert.True(Edtf.TryParse(expression, out When? when));
        Assert.Equal((first, last), (when.Start!.Value.ToString("uuuu-MM-dd", null), when.End!.Value.ToString("uuuu-MM-dd", null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("[..]")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("2024-04-26/2024-04-24")]
    [InlineData("[2024-04-24..")]
    [InlineData("24 April")]
    public void What_is_no_expression_is_refused(string expression) => Assert.False(Edtf.TryParse(expression, out _));
}
