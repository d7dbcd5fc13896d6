using System.Globalization;
using Chancery.Time;
using NodaTime.Text;

namespace Chancery.Tests.Time;

/// <summary>The reader against diplomatic sentences, scored as TempEval-3 does.</summary>
public sealed class SentenceTests(ITestOutputHelper output)
{
    private const double LeastValueF1 = 0.95;

    private sealed record Expected(int Start, int End, string Value, string? Edtf);

    [Theory]
    [InlineData("sentences.tsv", 200)]
    [InlineData("newsrooms.tsv", 80)]
    public void Reader_values_diplomatic_sentences(string file, int least)
    {
        int gold = 0, system = 0, right = 0, days = 0, rightDays = 0;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Time", "Data", file)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            (string text, List<Expected> expected) = Unbracket(cells[1], cells[2]);
            List<(TimeExpression Read, string? Edtf)> read = [];
            foreach (TimeExpression e in TimeReader.Default.Read(text, LocalDatePattern.Iso.Parse(cells[0]).Value))
            {
                if (e.Parts.Count == 0)
                    read.Add((e, e.When.Edtf));
                else
                    read.AddRange(e.Parts.Select(p => (p, e.When.Edtf)));
            }

            gold += expected.Count;
            system += read.Count;
            foreach (Expected e in expected)
            {
                (TimeExpression Read, string? Edtf) match = read.FirstOrDefault(r => r.Read.Start < e.End && e.Start < r.Read.End);
                bool same = match.Read?.Value == e.Value;
                right += same ? 1 : 0;
                days += e.Edtf is null ? 0 : 1;
                bool sameDays = e.Edtf is null || match.Read is not null && match.Edtf == e.Edtf;
                rightDays += e.Edtf is not null && sameDays ? 1 : 0;
                if (!same || !sameDays)
                    output.WriteLine($"{cells[0]} '{text[e.Start..e.End]}' must be {e.Value} {e.Edtf}, is {match.Read?.Value ?? "not read"} {match.Edtf}: {text}");
                if (match.Read is not null)
                    read.Remove(match);
            }

            foreach ((TimeExpression extra, _) in read)
                output.WriteLine($"{cells[0]} '{text[extra.Start..extra.End]}' is no expression, read as {extra.Value}: {text}");
        }

        double precision = (double)right / system, recall = (double)right / gold, f1 = 2 * precision * recall / (precision + recall);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {gold} expressions, {system} read, value F1 {f1:0.000}; days right {rightDays} of {days}"));
        Assert.True(gold >= least);
        Assert.True(f1 >= LeastValueF1, $"value F1 {f1:0.000}");
        Assert.True(rightDays >= days * 0.95, $"days {rightDays} of {days}");
    }

    private static (string Text, List<Expected> Expected) Unbracket(string marked, string values)
    {
        string[] cells = values.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var text = new System.Text.StringBuilder();
        var expected = new List<Expected>();
        int open = 0;
        foreach (char c in marked)
        {
            if (c == '[')
            {
                open = text.Length;
            }
            else if (c == ']')
            {
                string[] sides = cells[expected.Count].Split('=', StringSplitOptions.TrimEntries);
                expected.Add(new(open, text.Length, sides[0], sides.Length > 1 ? sides[1] : null));
            }
            else
            {
                text.Append(c);
            }
        }

        Assert.Equal(cells.Length, expected.Count);
        return (text.ToString(), expected);
    }
}
