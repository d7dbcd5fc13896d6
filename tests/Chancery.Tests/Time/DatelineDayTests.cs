using Chancery.Time;
using NodaTime;

namespace Chancery.Tests.Time;

public sealed class DatelineDayTests
{
    private static readonly LocalDate s_paper = new(1974, 3, 11);

    [Theory]
    [InlineData("DAMASCUS, March 10 — The minister left.", 10)]
    [InlineData("DAMASCUS, Syria, 9 March (Reuters) — The minister left.", 9)]
    [InlineData("(Special) Damascus, Sunday — The minister left.", 10)]
    public void Day_of_a_dateline_before_that_of_the_paper_is_the_day_of_writing(string text, int day) => Assert.Equal(new LocalDate(1974, 3, day), DatelineDay.Of(text, s_paper));

    [Theory]
    [InlineData("A, ")]
    [InlineData("A.’ ")]
    [InlineData("AA aa-aa, A")]
    [InlineData("\n \t(A")]
    [InlineData("A, March 1")]
    public void Head_made_to_make_the_search_long_has_no_day(string part) => Assert.Null(DatelineDay.Of(string.Concat(Enumerable.Repeat(part, 2000)), s_paper));
}
