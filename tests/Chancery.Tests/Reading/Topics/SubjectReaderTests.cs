using Chancery.Claims;
using Chancery.Coding;
using Chancery.Reading;
using Chancery.Reading.Topics;
using Chancery.Roster;

namespace Chancery.Tests.Reading.Topics;

public sealed class SubjectReaderTests
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (TopicRow row in TopicTable.Default.Rows)
        {
            foreach (string example in row.Examples)
                data.Add(example, row.Subject.Code);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_the_table_has_its_subject(string topic, string code) =>
        Assert.Contains(code, Subjects(topic).Split(' '));

    [Fact]
    public void Every_subject_has_examples_a_known_context_and_known_states()
    {
        Assert.All(TopicTable.Default.Rows, row =>
        {
            Assert.True(row.Examples.Length >= 1, row.Subject.Code);
            Assert.True(row.Subject.Plover is null || CodingLexicon.Default.Contexts.Contains(row.Subject.Plover), row.Subject.Code);
            Assert.All(row.States, state => Assert.NotNull(StateTable.Default.Find(state)));
        });
    }

    [Fact]
    public void Every_subject_stands_in_the_documentation_as_in_the_table()
    {
        string page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "topics.md"));
        Assert.All(TopicTable.Default.Rows, row => Assert.Contains(
            $"| `{row.Subject.Code}` | {row.Subject.Label} | {row.Subject.MediaTopic} | {row.Subject.Plover} | {string.Join(' ', row.States)} |", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sanctions over the war in Ukraine", "sanctions ukraine")]
    [InlineData("war in Ukraine and energy security", "ukraine energy")]
    [InlineData("impact of tariffs on food security", "tariffs agriculture-food")]
    [InlineData("military aid to Ukraine", "military-aid")]
    [InlineData("North Korea's nuclear programme", "nuclear")]
    [InlineData("the weather in the capital", "")]
    [InlineData("talks", "")]
    public void The_head_comes_first_and_weak_words_give_way(string topic, string codes) => Assert.Equal(codes, Subjects(topic));

    [Theory]
    [InlineData("military aid to Ukraine", "UKR")]
    [InlineData("Iran-Iraq war", "IRN IRQ")]
    [InlineData("stability on the Korean Peninsula", "PRK")]
    [InlineData("trade with South Korea", "KOR")]
    [InlineData("Taiwan", "TWN")]
    [InlineData("North Korea", "PRK")]
    [InlineData("South China Sea", "")]
    [InlineData("hostilities in Gaza", "PSE")]
    [InlineData("relations with the Soviet Union", "RUS")]
    [InlineData("tariffs", "")]
    public void States_that_a_topic_is_about_stand_beside_it(string topic, string states) => Assert.Equal(states, string.Join(' ', SubjectReader.Code(new AgendaItem(topic)).States));

    [Theory]
    [InlineData("aids to navigation", "health")]
    [InlineData("a ukraine-born artist", "ukraine")]
    [InlineData("who", "health")]
    public void A_capital_of_the_table_must_be_one_in_the_topic(string topic, string code) => Assert.DoesNotContain(code, Subjects(topic).Split(' '));

    [Fact]
    public void A_topic_without_end_is_read_in_bounded_time() =>
        Assert.Equal("trade", Subjects(string.Concat(Enumerable.Repeat("trade and ", 100_000))));

    [Fact]
    public void Reading_a_topic_allocates_nothing()
    {
        int[] rows = new int[4];
        State[] states = new State[6];
        SubjectReader.Read("sanctions over the war in Ukraine", rows, out _, states, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            SubjectReader.Read("sanctions over the war in Ukraine", rows, out _, states, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("Trade\tTrade\tmedtop:20000373\t\ttrade\t\t\t", "no code")]
    [InlineData("trade\tTrade\t20000373\t\ttrade\t\t\t", "no media topic")]
    [InlineData("trade\tTrade", "2 columns")]
    public void A_bad_row_is_refused_with_file_line_and_reason(string row, string reason)
    {
        var error = Assert.Throws<FormatException>(() =>
            new TopicTable(DataTable.Parse("topics.tsv", new StringReader("code\tlabel\tmediaTopic\tplover\twords\tweak\tstates\texamples\n" + row), 8)));
        Assert.StartsWith("topics.tsv line 2", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static string Subjects(string topic) => string.Join(' ', SubjectReader.Code(new AgendaItem(topic)).Subjects.Select(subject => subject.Code));
}
