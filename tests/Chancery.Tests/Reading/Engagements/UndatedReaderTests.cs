using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Engagements;

public sealed class UndatedReaderTests
{
    private static Engagement? Visit(string text) =>
        DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(2021, 8, 2) }).Engagements.FirstOrDefault(e => e.Kind == EngagementKind.Visit);

    [Theory]
    [InlineData("Secretary of Defense Lloyd Austin just concluded a trip to Singapore and the Philippines.", "2021-07-19")]
    [InlineData("Officials met on Monday. Secretary of State Antony Blinken's first trip as Secretary of State was to Japan.", "2021-01-26")]
    [InlineData("Russian President Vladimir Putin visited Beijing.", null)]
    public void What_is_told_without_a_day_was_held_after_what_the_words_leave_open(string text, string? earliest)
    {
        Engagement visit = Assert.IsType<Engagement>(Visit(text));
        Assert.Equal(earliest is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(earliest).Value, visit.When.Start);
        Assert.Equal(new LocalDate(2021, 8, 2), visit.When.End);
    }

    [Fact]
    public void A_visit_announced_for_days_that_begin_today_is_still_planned()
    {
        Engagement visit = Assert.IsType<Engagement>(Visit(
            "Secretary of State Antony Blinken will travel to Cairo and Amman August 2-5, 2021. Secretary Blinken is traveling to the region to discuss the ceasefire."));
        Assert.Equal(EngagementStatus.Planned, visit.Status);
    }

    [Fact]
    public void A_letter_that_is_the_dispatch_bears_its_day()
    {
        Engagement message = Assert.Single(
            DispatchReader.Default.Read(new Dispatch("Letter From Pope Paul VI to President Johnson\n\nWe are most grateful to you, Mr. President, for receiving Our messenger.") { Id = "t", Published = new LocalDate(1968, 8, 18) }).Engagements,
            e => e.Kind == EngagementKind.Message);
        Assert.Equal((new LocalDate(1968, 8, 18), new LocalDate(1968, 8, 18)), (message.When.Start, message.When.End));
    }
}
