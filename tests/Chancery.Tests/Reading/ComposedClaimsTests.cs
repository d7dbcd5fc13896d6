using System.Globalization;
using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Output;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests.Reading;

/// <summary>Sentences composed in the manner of many newsrooms and decades, each with what a careful reader records of it; a third say nothing of the kind.</summary>
public sealed class ComposedClaimsTests
{
    // Least share of lines read exactly right, and most lines on which something is read that is not there.
    [Theory]
    [InlineData("commitments", 0.75, 3)]
    [InlineData("channels", 0.75, 3)]
    [InlineData("milestones", 0.75, 3)]
    [InlineData("transfers", 0.75, 3)]
    [InlineData("relationships", 0.75, 3)]
    [InlineData("objectives", 0.75, 3)]
    [InlineData("topics", 0.75, 3)]
    [InlineData("statements", 0.8, 3)]
    public void Composed_sentences_are_read_as_a_careful_reader_reads_them(string list, double least, int mostFalse)
    {
        var wrong = new List<string>();
        int lines = 0, right = 0, made = 0;
        foreach ((LocalDate published, string text, HashSet<string> expected) in Lines(list))
        {
            lines++;
            HashSet<string> read = [.. Read(list, text, published)];
            if (read.SetEquals(expected))
            {
                right++;
                continue;
            }

            made += read.IsSubsetOf(expected) ? 0 : 1;
            wrong.Add($"{text}\n  is   {string.Join(" | ", expected)}\n  read {string.Join(" | ", read)}");
        }

        string told = string.Create(CultureInfo.InvariantCulture, $"{list}: {right} of {lines} right, {made} with something false\n") + string.Join("\n", wrong);
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(lines >= 25, told);
        Assert.True(right >= least * lines, told);
        Assert.True(made <= mostFalse, told);
    }

    [Theory]
    [InlineData("commitments")]
    [InlineData("channels")]
    [InlineData("milestones")]
    [InlineData("transfers")]
    [InlineData("relationships")]
    [InlineData("objectives")]
    [InlineData("statements")]
    public void Evidence_stands_in_the_text_and_confidence_lies_between_0_and_1(string list)
    {
        foreach ((LocalDate published, string text, _) in Lines(list))
        {
            DispatchClaims claims = DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = published });
            var found = new List<(IReadOnlyList<Evidence> Evidence, double Confidence, string Rule)>();
            found.AddRange(claims.Commitments.Select(c => (c.Evidence, c.Confidence, c.Rule)));
            found.AddRange(claims.Channels.Select(c => (c.Evidence, c.Confidence, c.Rule)));
            found.AddRange(claims.Milestones.Select(c => (c.Evidence, c.Confidence, c.Rule)));
            found.AddRange(claims.Transfers.Select(c => (c.Evidence, c.Confidence, c.Rule)));
            found.AddRange(claims.Relationships.Select(c => (c.Evidence, c.Confidence, c.Rule)));
            found.AddRange(claims.Statements.Select(c => (c.Evidence, c.Confidence, c.Rule)));
            found.AddRange(claims.Objectives.Select(c => (c.Evidence, c.Confidence, c.Rule)));
            Assert.All(found, claim =>
            {
                Assert.NotEmpty(claim.Evidence);
                Assert.All(claim.Evidence, e => Assert.Equal(text[e.Start..e.End], e.Exact));
                Assert.InRange(claim.Confidence, 0.0, 1.0);
                Assert.NotEmpty(claim.Rule);
            });
        }
    }

    private static IEnumerable<string> Read(string list, string text, LocalDate published)
    {
        DispatchClaims claims = DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = published });
        return list switch
        {
            "commitments" => claims.Commitments.Select(c => $"{Parties(c.Parties)} {Words.Of(c.Status)}: {c.What}"),
            "channels" => claims.Channels.Select(c => $"{Parties(c.Parties)} {Words.Of(c.Status)}: {c.Topic}"),
            "milestones" => claims.Milestones.Select(m => $"{m.Country ?? "-"} {m.When.Edtf}: {m.What}"),
            "transfers" => claims.Transfers.Select(t => $"{t.From}>{t.To} {Words.Of(t.Status)}: {t.What}"),
            "relationships" => claims.Relationships.Select(r => $"{Parties(r.Parties)} {(r.Direction is { } way ? Words.Of(way) : "-")}: {r.State}"),
            "topics" => claims.Engagements.SelectMany(e => e.Agenda).Select(item => item.Topic).Distinct(),
            "statements" => claims.Statements.Select(s => $"{s.Speaker.Country ?? "-"} {Words.Of(s.Kind)} {Words.Of(s.Attribution)}"),
            "objectives" => claims.Objectives.Select(o => $"{o.By}: {o.What}"),
            _ => throw new ArgumentOutOfRangeException(nameof(list)),
        };
    }

    private static string Parties(IReadOnlyList<string> parties) => string.Join("+", parties.Order(StringComparer.Ordinal));

    private static List<(LocalDate Published, string Text, HashSet<string> Expected)> Lines(string list)
    {
        var lines = new List<(LocalDate, string, HashSet<string>)>();
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "Composed", list + ".tsv")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            Assert.Equal(3, cells.Length);
            lines.Add((LocalDatePattern.Iso.Parse(cells[0]).Value, cells[1].Replace("\\n", "\n", StringComparison.Ordinal), cells[2] == "-" ? [] : [.. cells[2].Split(" | ")]));
        }

        return lines;
    }
}
