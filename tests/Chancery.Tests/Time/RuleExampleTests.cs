using Chancery.Time;
using Chancery.Time.Rules;

namespace Chancery.Tests.Time;

/// <summary>The examples beside the rules are tests: each phrase must be read by its own rule, with its value and days.</summary>
public sealed class RuleExampleTests
{
    public static TheoryData<string, string> Rules()
    {
        var data = new TheoryData<string, string>();
        foreach (TimeRule rule in TimeReader.Default.Rules.Rules)
            data.Add(rule.File, rule.Id);
        return data;
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_reads_its_examples(string file, string id)
    {
        TimeRule rule = TimeReader.Default.Rules.Rules.Single(r => r.Id == id && r.File == file);
        var wrong = new List<string>();
        foreach (RuleExample example in rule.Examples)
        {
            IReadOnlyList<TimeExpression> found = TimeReader.Default.Read(example.Text, example.Reference);
            if (example.Span is null)
            {
                if (found.Count > 0)
                    wrong.Add($"{rule.File}({example.Line}): nothing was to be read in '{example.Text}', but {Show(example.Text, found)}");
                continue;
            }

            TimeExpression? read = found.FirstOrDefault(e => example.Text[e.Start..e.End] == example.Span);
            if (read is null || read.Value != example.Value || read.Rule != id && read.Rule != "range"
                || example.Edtf is not null && read.When.Edtf != example.Edtf || example.Mod is not null && read.Mod != example.Mod)
            {
                wrong.Add($"{rule.File}({example.Line}): '{example.Span}' must be {example.Value} {example.Edtf} {example.Mod}, but {Show(example.Text, found)}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string Show(string text, IEnumerable<TimeExpression> found) =>
        string.Join(", ", found.Select(e => $"'{text[e.Start..e.End]}' is {e.Value} {e.When.Edtf} {e.Mod} by {e.Rule}"));
}
