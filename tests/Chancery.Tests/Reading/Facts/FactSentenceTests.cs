using System.Globalization;
using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Output;
using NodaTime.Text;

namespace Chancery.Tests.Reading.Facts;

/// <summary>Plain sentences of what is no engagement, written before the rules were looked at, and what a careful reader records of each.</summary>
public sealed class FactSentenceTests(ITestOutputHelper output)
{
    private sealed record Sentence(int Line, string List, string Published, string[] Expected, string Text);

    private static readonly List<Sentence> s_sentences = Load();

    // Least share read exactly right, and most sentences on which something is read that is not there.
    [Theory]
    [InlineData("statements", 0.85, 12)]
    [InlineData("commitments", 0.83, 5)]
    [InlineData("channels", 0.81, 2)]
    [InlineData("others", 0.78, 7)]
    public void Sentences_are_read_as_a_careful_reader_reads_them(string list, double least, int mostFalse)
    {
        int lines = 0, right = 0, made = 0;
        foreach (Sentence sentence in s_sentences.FindAll(s => s.List == list))
        {
            lines++;
            List<string[]> left = Read(sentence);
            var missed = new List<string>();
            foreach (string fact in sentence.Expected.OrderBy(f => f[0] == '?'))
            {
                string[] wanted = fact.TrimStart('?').Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (left.Find(read => Matches(wanted, read)) is { } found)
                    left.Remove(found);
                else if (fact[0] != '?')
                    missed.Add(fact);
            }

            if (missed.Count == 0 && left.Count == 0)
            {
                right++;
                continue;
            }

            made += left.Count > 0 ? 1 : 0;
            output.WriteLine($"line {sentence.Line}: {sentence.Text}\n  missed {string.Join("; ", missed)}\n  false  {string.Join("; ", left.Select(l => string.Join(' ', l)))}");
        }

        string told = string.Create(CultureInfo.InvariantCulture, $"{list}: {right} of {lines} right, {made} with something false");
        output.WriteLine(told);
        Assert.True(lines >= 80, told);
        Assert.True(right >= least * lines, told);
        Assert.True(made <= mostFalse, told);
    }

    [Fact]
    public void Nothing_is_read_where_nothing_is_told_save_in_one_of_twelve()
    {
        List<Sentence> empty = s_sentences.FindAll(s => s.Expected.Length == 0);
        int made = empty.Count(s => Read(s).Count > 0);
        Assert.True(empty.Count >= 40, $"{empty.Count} tell nothing");
        Assert.True(made * 12 <= empty.Count, $"{made} of {empty.Count}");
    }

    // Parts of what is wanted: the sort of fact, whose it is, and alternatives parted by "/" for the rest; "*" for any.
    private static bool Matches(string[] wanted, string[] read)
    {
        if (wanted[0] != read[0])
            return false;
        for (int i = 1; i < wanted.Length; i++)
        {
            if (wanted[i] != "*" && !wanted[i].Split('/').Any(one => one == read[i] || wanted[0] is "O" && read[1].Contains(one, StringComparison.Ordinal) || wanted[0] is "M" && i == 2 && read[2].Contains(one, StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    private static List<string[]> Read(Sentence sentence)
    {
        DispatchClaims claims = DispatchReader.Default.Read(new Dispatch(sentence.Text) { Id = "t", Published = LocalDatePattern.Iso.Parse(sentence.Published).Value });
        var read = new List<string[]>();
        if (sentence.List is "statements")
            read.AddRange(claims.Statements.Select(s => new[] { "S", s.Speaker.Country ?? "-", Words.Of(s.Kind), Words.Of(s.Attribution) }));
        if (sentence.List is "commitments")
            read.AddRange(claims.Commitments.Select(c => new[] { "C", Parties(c.Parties), Words.Of(c.Status).Replace(' ', '_') }));
        if (sentence.List is "channels")
            read.AddRange(claims.Channels.Select(c => new[] { "H", Parties(c.Parties), Words.Of(c.Status) }));
        if (sentence.List is not "others")
            return read;
        read.AddRange(claims.Transfers.Select(t => new[] { "X", t.From + ">" + t.To, Words.Of(t.Status) }));
        read.AddRange(claims.Objectives.Select(o => new[] { "O", o.By }));
        read.AddRange(claims.Relationships.Select(r => new[] { "R", Parties(r.Parties), r.Direction is { } way ? Words.Of(way) : "-" }));
        read.AddRange(claims.Milestones.Select(m => new[] { "M", m.Country ?? "-", m.When.Edtf ?? "-" }));
        return read;
    }

    private static string Parties(IReadOnlyList<string> parties) => string.Join("+", parties.Order(StringComparer.Ordinal));

    private static List<Sentence> Load()
    {
        var sentences = new List<Sentence>();
        int number = 0;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "Facts", "Data", "sentences.tsv")))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            Assert.Equal(4, cells.Length);
            string[] expected = cells[2] == "-" ? [] : cells[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            sentences.Add(new Sentence(number, cells[0], cells[1], expected, cells[3]));
        }

        return sentences;
    }
}
