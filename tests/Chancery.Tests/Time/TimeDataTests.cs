using Chancery.Time;

namespace Chancery.Tests.Time;

/// <summary>A bad data file is refused with its name, line and reason.</summary>
public sealed class TimeDataTests
{
    private const string Lexicon = "month\t4\tapril\nones\t1\tone\ntens\t20\ttwenty\nscale\t100\thundred\nordinal\t1\tfirst\ntenth\t20\ttwentieth\n";

    [Theory]
    [InlineData("month\t4\n", 1, "three cells")]
    [InlineData("# remark\nmonth\tfour\tapril\n", 2, "neither a number")]
    [InlineData("day\t4\teve\nday\t5\teve\n", 2, "twice")]
    public void Bad_lexicon_row_is_named(string data, int line, string reason) => Refused("words.tsv", data, line, reason);

    [Theory]
    [InlineData("rule a\nmatch {m:month\nread month\n", 2, "no '}' follows")]
    [InlineData("rule a\nmatch {x:month}\n", 2, "'x' is no slot")]
    [InlineData("rule a\nmatch {m:moon}\n", 2, "neither a class")]
    [InlineData("rule a\nmatch (april\n", 2, "not closed")]
    [InlineData("rule a\nmatch <day>\n", 2, "no definition of <day>")]
    [InlineData("rule a\nmatch april\nread moon\n", 3, "is no reading")]
    [InlineData("rule a\nmatch april\nread month m=x\n", 3, "is not slot=number")]
    [InlineData("rule a\nmatch april\nread month m=4\n", 1, "has no example")]
    [InlineData("rule a\nyes april = 2024-04\n", 1, "needs a match and a read line")]
    [InlineData("rule a\nmatch april\nread month m=4\nyes april\n", 4, "an example reads")]
    [InlineData("rule a\nmatch april\nread month m=4\nref today\n", 4, "is no day")]
    [InlineData("match april\n", 1, "no rule stands above")]
    [InlineData("when april\n", 1, "begins no line")]
    public void Bad_rule_line_is_named(string data, int line, string reason) => Refused("own.rules", data, line, reason);

    private static void Refused(string file, string data, int line, string reason)
    {
        TimeDataException e = Assert.Throws<TimeDataException>(() => TimeReader.FromFiles([("lexicon.tsv", Lexicon), (file, data)]));
        Assert.Equal((file, line), (e.File, e.Line));
        Assert.Contains(reason, e.Reason, StringComparison.Ordinal);
    }
}
