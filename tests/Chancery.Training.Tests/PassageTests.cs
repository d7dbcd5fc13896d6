using System.Text.Json;
using Chancery.Claims;
using Chancery.Reading.Tellings;
using Chancery.Training.Tellings;

namespace Chancery.Training.Tests;

public sealed class PassageTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "passages");

    [Fact]
    public void The_last_sign_and_letter_of_a_mark_in_a_real_passage_are_read()
    {
        PassageBuilder builder = new();
        builder.Add(10, 13, "a meeting held", "here");
        builder.Add(0, 5, "{a", "here");
        builder.Add(14, 20, "{ab>", "here");
        builder.Add(22, 28, "{a~", "here");
        builder.Add(30, 35, "{a#", "here");

        Passage passage = builder.Build(new string('x', 40), "here", "engagements", agendas: true);

        Assert.Equal(
            [
                new PassageMark(0, 5, 'a', TellingRole.Party),
                new PassageMark(14, 20, 'a', TellingRole.Party),
                new PassageMark(14, 20, 'b', TellingRole.Visitor),
                new PassageMark(22, 28, 'a', TellingRole.Time),
                new PassageMark(30, 35, 'a', TellingRole.Topic),
            ],
            passage.Marks);
    }

    [Theory]
    [InlineData("{a}")]
    [InlineData("{a?")]
    [InlineData("{>a")]
    public void A_sign_that_has_no_meaning_is_named(string mark)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => new PassageBuilder().Add(0, 1, mark, "real.jsonl, line 7"));

        Assert.StartsWith("real.jsonl, line 7: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_composed_passage_is_its_words_without_the_marks()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "both-made.txt"), "{The minister|aA} [met|a meeting held] {his guest|a>} for {border|a#} [talks|a] and [asked|A demand] for {time|a#}.\n");

            Passage passage = Assert.Single(Passage.ReadComposed(folder));

            Assert.Equal("The minister met his guest for border talks and asked for time.", passage.Text);
            Assert.Equal(["met", "talks"], passage.Tellings!.Select(t => passage.Text[t.Start..t.End]));
            Assert.Equal((TellingKind.Meeting, TellingStatus.Held), (passage.Tellings![1].Kind, passage.Tellings![1].Status));
            Assert.Equal(StatementKind.Demand, Assert.Single(passage.Statements!).Kind);
            Assert.Equal(["border", "time"], passage.Marks.Where(m => m.Role == TellingRole.Topic).Select(m => passage.Text[m.Start..m.End]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_mark_of_every_composed_passage_belongs_to_something_told_or_said()
    {
        List<Passage> passages = [.. Passage.ReadComposed(s_folder)];

        Assert.True(passages.Count > 8000);
        Assert.All(passages, p => Assert.Empty(p.Marks.Select(m => m.Letter).Except([.. (p.Tellings ?? []).Select(t => t.Engagement), .. (p.Statements ?? []).Select(s => s.Letter)])));
    }

    [Fact]
    public void Real_passages_name_who_is_in_what_they_tell()
    {
        int tellings = 0, marks = 0;
        foreach (string line in File.ReadLines(Path.Combine(s_folder, "real.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            PassageBuilder builder = new();
            foreach (JsonElement mark in json.RootElement.GetProperty("marks").EnumerateArray())
                builder.Add(mark[0].GetInt32(), mark[1].GetInt32(), mark[2].GetString()!, "real.jsonl");
            Passage passage = builder.Build("", "real.jsonl", "both", agendas: false);
            tellings += passage.Tellings!.Select(t => t.Engagement).Distinct().Count();
            marks += passage.Marks.Count(m => char.IsLower(m.Letter) && m.Role is TellingRole.Party or TellingRole.Visitor or TellingRole.Host);
        }

        Assert.True(marks > tellings, $"{marks} parties of {tellings} engagements");
    }
}
