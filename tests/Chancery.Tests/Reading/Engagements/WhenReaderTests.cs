using Chancery.Claims;
using Chancery.Reading.Engagements;
using Chancery.Time;
using CsCheck;
using NodaTime;

namespace Chancery.Tests.Reading.Engagements;

public class WhenReaderTests
{
    private static readonly LocalDate s_day = new(2024, 4, 20);

    private static TimeExpression Span(LocalDate? start, LocalDate? end, bool within) =>
        new(0, 1, TimexType.Date, "", null, new When(start, end, within, null, "words"), 0, "test");

    private static TimeExpression Length(int days) => new(0, 1, TimexType.Duration, $"P{days}D", null, When.Unknown, days, "test");

    [Fact]
    public void A_three_day_visit_next_week_from_Wednesday_lasts_three_days()
    {
        TimeExpression week = Span(new(2024, 4, 22), new(2024, 4, 28), within: true);
        TimeExpression from = Span(new(2024, 4, 24), null, within: false);
        When when = WhenReader.Combine([Length(3), week, from]);
        Assert.Equal(new LocalDate(2024, 4, 24), when.Start);
        Assert.Equal(new LocalDate(2024, 4, 26), when.End);
        Assert.False(when.Within);
        Assert.Equal("2024-04-24/2024-04-26", when.Edtf);
    }

    [Fact]
    public void A_day_within_a_week_stands_for_the_week()
    {
        When when = WhenReader.Combine([Span(new(2024, 4, 22), new(2024, 4, 28), true), Span(new(2024, 4, 24), new(2024, 4, 24), false)]);
        Assert.Equal((new LocalDate(2024, 4, 24), new LocalDate(2024, 4, 24), false), (when.Start!.Value, when.End!.Value, when.Within));
    }

    [Fact]
    public void Days_that_exclude_each_other_leave_the_first() =>
        Assert.Equal(s_day, WhenReader.Combine([Span(s_day, s_day, false), Span(s_day.PlusDays(30), s_day.PlusDays(31), false)]).Start);

    [Fact]
    public void A_length_alone_gives_no_days() => Assert.True(WhenReader.Combine([Length(3)]).IsUnknown);

    [Fact]
    public void Combined_days_never_end_before_they_start() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 20], Gen.Bool).List[0, 5].Sample(spans =>
        {
            When when = WhenReader.Combine([.. spans.Select(s => Span(s_day.PlusDays(s.Item1), s_day.PlusDays(s.Item1 + s.Item2), s.Item3)), Length(4)]);
            Assert.True(when.Start is null || when.End is null || when.Start <= when.End);
        });
}
