using System.Text;

namespace Chancery.Cli.Tests.Commands;

public sealed class ParseCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parse_prints_what_read_takes_as_another_parsers_trees()
    {
        const string Text = "The foreign ministers of Austria and Hungary met in Vienna on Tuesday.";
        RealProgram parsed = RealProgram.RunWith(Encoding.UTF8.GetBytes(Text), "parse", "-");
        Assert.Equal(0, parsed.ExitStatus);
        Assert.Contains("# text = " + Text, parsed.Output, StringComparison.Ordinal);
        string file = _folder.Write("trees.conllu", parsed.Output);
        RealProgram read = RealProgram.Run("read", "--conllu", file, "--published", "1992-03-04", "--json");
        Assert.Equal(0, read.ExitStatus);
        Assert.Empty(read.Error);
        Assert.Contains("\"kind\":\"meeting\"", read.Output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Trees_given_decide_over_the_programs_own()
    {
        const string Row = "_\t_\t_\t_";
        string trees = $"1\tAustria\tAustria\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_\n3\tHungary\t{Row}\t2\tobj\t_\t_\n";
        RealProgram parsed = RealProgram.Run("parse", "--format", "conllu", _folder.Write("given.conllu", trees));
        Assert.Equal(0, parsed.ExitStatus);
        string[] rows = [.. parsed.Output.Split('\n').Where(l => l.Length > 0 && char.IsDigit(l[0]))];
        Assert.Equal(["2 nsubj", "0 root", "2 obj"], rows.Select(r => r.Split('\t')[6] + " " + r.Split('\t')[7]));
    }

    [Fact]
    public void File_that_is_no_CoNLL_U_is_named_with_line_and_reason()
    {
        string file = _folder.Write("bad.conllu", "1\tYes\n");
        RealProgram run = RealProgram.Run("read", "--conllu", file);
        Assert.Equal(1, run.ExitStatus);
        run.SaysNothingButLines();
        Assert.Contains("line 1: expected 10 fields", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
