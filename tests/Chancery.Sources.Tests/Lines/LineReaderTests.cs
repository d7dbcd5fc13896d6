using System.Text;
using Chancery.Sources.Lines;
using CsCheck;

namespace Chancery.Sources.Tests.Lines;

public class LineReaderTests
{
    [Fact]
    public void Lines_are_those_of_the_stream() =>
        Gen.String[Gen.Char["ab\n"], 0, 50].Sample(text => Assert.Equal(Expected(text), Read(text, 1000)));

    [Fact]
    public void Line_beyond_the_limit_is_passed_over() =>
        Assert.Equal(["a", null, "b"], Read("a\n" + new string('x', 200_000) + "\nb", 100_000));

    private static List<string?> Read(string text, int limit)
    {
        var reader = new LineReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), limit);
        var lines = new List<string?>();
        while (reader.TryReadLine(out byte[]? line))
            lines.Add(line is null ? null : Encoding.UTF8.GetString(line));
        return lines;
    }

    private static List<string?> Expected(string text)
    {
        var lines = new List<string?>();
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return lines;
    }
}
