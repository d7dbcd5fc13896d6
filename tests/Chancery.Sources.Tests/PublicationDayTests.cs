using NodaTime;

namespace Chancery.Sources.Tests;

public class PublicationDayTests
{
    [Theory]
    [InlineData("2024-04-20T23:59:00-04:00")]
    [InlineData("2024-04-20")]
    [InlineData("20240420T235900Z")]
    [InlineData(" 2024-04-20 23:59 ")]
    public void Timestamp_gives_the_day_that_it_names(string text) => Assert.Equal(new LocalDate(2024, 4, 20), PublicationDay.OfTimestamp(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("April 20, 2024")]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("12345678")]
    public void Timestamp_that_is_none_gives_no_day(string? text) => Assert.Null(PublicationDay.OfTimestamp(text));

    [Fact]
    public void Leap_day_is_a_day() => Assert.True(PublicationDay.TryParse("2024-02-29", out _, out _));
}
