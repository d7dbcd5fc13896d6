using System.Text;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Time;
using NodaTime;

namespace Chancery.Tests.Time;

public sealed class TimeReaderTests
{
    private static readonly LocalDate Published = new(2024, 4, 20);

    [Fact]
    public void Word_before_leaves_an_end_open()
    {
        TimeExpression from = Assert.Single(TimeReader.Default.Read("She will visit from Wednesday.", Published));
        Assert.Equal((TimeBound.From, new LocalDate(2024, 4, 24), (LocalDate?)null), (from.Bound, from.When.Start!.Value, from.When.End));
        TimeExpression by = Assert.Single(TimeReader.Default.Read("A reply is due by Friday.", Published));
        Assert.Equal((TimeBound.By, "[..2024-04-26]"), (by.Bound, by.When.Edtf));
        TimeExpression through = Assert.Single(TimeReader.Default.Read("She will stay through May 5.", Published));
        Assert.Equal((TimeBound.Until, "../2024-05-05"), (through.Bound, through.When.Edtf));
        Assert.Equal(TimeBound.Since, Assert.Single(TimeReader.Default.Read("It has been closed since March.", Published)).Bound);
    }

    [Theory]
    [InlineData("The reply is due no later than May 3.", "[..2024-05-03]")]
    [InlineData("He will come no earlier than May 3.", "2024-05-03/..")]
    [InlineData("It came weeks after the April 2 call.", "2024-04-02")]
    [InlineData("The summit, postponed from April 3, was held.", "2024-04-03")]
    [InlineData("Profits were up from April 3.", "2024-04-03")]
    public void Words_around_decide_whether_an_end_is_open(string text, string edtf) =>
        Assert.Equal(edtf, TimeReader.Default.Read(text, Published)[^1].When.Edtf);

    [Fact]
    public void Narrative_follows_its_own_sequence()
    {
        const string Text = "On December 7, 1941, the fleet was attacked. In January the city fell; it was held until 1945. In March the army withdrew, and two days later it regrouped.";
        var found = new List<TimeExpression>();
        TimeReader.Default.Read(Text, new TimeContext(new LocalDate(2009, 12, 19), TimeMode.Narrative), found);
        Assert.Equal(["1941-12-07", "1942-01", "1945", "1942-03"], found.Take(4).Select(e => e.Value));
    }

    [Fact]
    public void Years_before_christ_have_values_and_no_days()
    {
        TimeExpression year = Assert.Single(TimeReader.Default.Read("It fell in 480 BC.", Published));
        Assert.Equal(("BC0480", When.Unknown), (year.Value, year.When));
    }

    [Fact]
    public void Stated_range_has_two_parts_and_all_its_days()
    {
        TimeExpression range = Assert.Single(TimeReader.Default.Read("Talks will be held on April 24-26 in Rome.", Published));
        Assert.Equal("2024-04-24/2024-04-26", range.When.Edtf);
        Assert.False(range.When.Within);
        Assert.Equal(["2024-04-24", "2024-04-26"], range.Parts.Select(p => p.Value));
    }

    [Fact]
    public void Duration_has_its_length_in_days() =>
        Assert.Equal([3, 14, 0], TimeReader.Default.Read("a three-day visit, two weeks, 48 hours", Published).Select(e => e.Days));

    [Fact]
    public void Without_a_day_of_publication_only_absolute_expressions_have_days()
    {
        IReadOnlyList<TimeExpression> found = TimeReader.Default.Read("He left on Wednesday and returned on 3 May 1999.", null);
        Assert.Equal(When.Unknown, found[0].When);
        Assert.Equal("1999-05-03", found[1].When.Edtf);
    }

    [Fact]
    public void Dateline_serves_where_no_day_of_publication_is_given()
    {
        IReadOnlyList<TimeExpression> found = TimeReader.Default.Read("TOKYO, April 20, 2024 (AP) - The minister will leave on Wednesday.", null);
        Assert.Equal("2024-04-24", found[^1].When.Edtf);
    }

    [Fact]
    public void Line_with_the_day_of_publication_alone_is_no_mention() =>
        Assert.Empty(TimeReader.Default.Read("Ministers meet\nApril 20, 2024\nThe ministers met in Rome.", Published));

    [Fact]
    public void Json_counts_code_points_and_gives_each_end_of_a_range_a_line()
    {
        const string Text = "😀 On April 24-26 she will be in Rome.";
        using var stream = new MemoryStream();
        TimeJson.Write(stream, Text, TimeReader.Default.Read(Text, Published));
        string[] lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        using JsonDocument first = JsonDocument.Parse(lines[0]);
        Assert.Equal((5, 13, "April 24", "2024-04-24"), (first.RootElement.GetProperty("start").GetInt32(), first.RootElement.GetProperty("end").GetInt32(), first.RootElement.GetProperty("text").GetString(), first.RootElement.GetProperty("value").GetString()));
        Assert.Equal("2024-04-24/2024-04-26", first.RootElement.GetProperty("when").GetProperty("edtf").GetString());
    }

    [Fact]
    public void Text_of_many_alike_words_takes_time_in_proportion()
    {
        string text = string.Concat(Enumerable.Repeat("the last week of the end of the week of ", 20_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        TimeReader.Default.Read(text, Published);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{watch.Elapsed}");
    }
}
