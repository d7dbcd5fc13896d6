using Chancery.Claims;
using Chancery.Cli.Printing;
using NodaTime.Text;

namespace Chancery.Cli.Tests.Printing;

public class DayWordsTests
{
    [Theory]
    [InlineData("2024-04-24", "2024-04-26", false, "24-26 April 2024")]
    [InlineData("2024-04-01", "2024-04-10", true, "some time 1-10 April 2024")]
    [InlineData("2024-04-24", "2024-04-24", false, "24 April 2024")]
    [InlineData("2024-04-24", "2024-04-24", true, "24 April 2024")]
    [InlineData("2023-06-01", "2023-06-30", true, "some time in June 2023")]
    [InlineData("2022-01-01", "2022-12-31", true, "some time in 2022")]
    [InlineData("2024-02-28", "2024-03-02", false, "28 February - 2 March 2024")]
    [InlineData("2023-12-30", "2024-01-02", false, "30 December 2023 - 2 January 2024")]
    [InlineData("2023-07-01", "2023-09-30", true, "some time July-September 2023")]
    [InlineData("2024-04-24", null, false, "from 24 April 2024")]
    [InlineData(null, "2024-04-24", false, "by 24 April 2024")]
    [InlineData(null, null, false, "no date given")]
    public void Days_read_as_people_say_them(string? start, string? end, bool within, string expected)
    {
        var when = new When(
            start is null ? null : LocalDatePattern.Iso.Parse(start).Value, end is null ? null : LocalDatePattern.Iso.Parse(end).Value, within, null, null);
        Assert.Equal(expected, DayWords.Of(when));
    }
}
