using System.Text;

namespace Chancery.Cli.Tests.Commands;

/// <summary>Each bad input gets one clear line and the exit status of the contract; the rest is still read.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Good = "The foreign minister met the ambassador in Lisbon on Thursday and thanked her for the visit.";

    private readonly TemporaryFolder _folder = new();
    private readonly string _good;

    public BadInputTests() => _good = _folder.Write("good.txt", Good);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Missing_file_is_named_and_the_rest_read() => Refused(Path.Combine(_folder.Path, "gone.txt"), "there is no such file");

    [Fact]
    public void Empty_file_is_named() => Refused(_folder.Write("empty.txt", ""), "empty");

    [Fact]
    public void Blank_file_is_named() => Refused(_folder.Write("blank.txt", " \n\t\n"), "empty");

    [Fact]
    public void Binary_file_is_named() =>
        Refused(_folder.Write("photo.txt", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 >> 3))]), "binary");

    [Fact]
    public void PDF_is_called_a_PDF() => Refused(_folder.Write("a.txt", "%PDF-1.7\n%âãÏÓ\n1 0 obj"), "PDF");

    [Fact]
    public void Hundred_megabytes_are_refused_before_they_are_read()
    {
        string path = Path.Combine(_folder.Path, "huge.txt");
        using (FileStream file = File.Create(path))
            file.SetLength(100 * 1024 * 1024);
        Refused(path, "larger than the 10 MB");
    }

    [Fact]
    public void Hundred_megabytes_on_standard_input_are_refused()
    {
        RealProgram run = RealProgram.RunWith(new byte[11 * 1024 * 1024], "read", "-", "--json");
        Assert.Equal(1, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.Contains("standard input: this is larger than the 10 MB", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Other_language_is_named() =>
        Refused(_folder.Write("fr.txt", "Le ministre français des Affaires étrangères a rencontré mardi à Paris son homologue allemand pour préparer la visite du chancelier."), "French (fr)");

    [Fact]
    public void Directory_without_dispatches_is_named() => Refused(Directory.CreateDirectory(Path.Combine(_folder.Path, "none")).FullName, "no dispatches");

    [Fact]
    public void Line_that_is_not_JSON_is_named_by_its_number()
    {
        string file = _folder.Write("rows.jsonl", "{\"text\":\"The minister met the envoy in Rome.\"}\nnonsense\n{\"id\":1}\n{\"text\":\"\\ud800\"}\n");
        RealProgram run = RealProgram.Run("read", file, "--json");
        run.SaysNothingButLines();
        Assert.Equal(1, run.ExitStatus);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(3, run.ErrorLines.Length);
        Assert.Contains("rows.jsonl:2: this line is not JSON", run.ErrorLines[0]);
        Assert.Contains("rows.jsonl:3: no \"text\"", run.ErrorLines[1]);
        Assert.Contains("rows.jsonl:4: \"text\" holds a broken escape", run.ErrorLines[2]);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("latin1")]
    [InlineData("utf-16")]
    [InlineData("utf-16-without-mark")]
    [InlineData("utf-16be")]
    public void Other_encoding_is_read_as_best_it_can(string name)
    {
        const string text = "President Václav Havel met Chancellor Helmut Kohl in Prague; Günter Grass was there. He thanked the café’s owner.";
        string written = name == "latin1" ? text.Replace('’', '\'') : text;
        byte[] bytes = name switch
        {
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(written),
            "latin1" => Encoding.Latin1.GetBytes(written),
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(written)],
            "utf-16be" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(written)],
            _ => Encoding.Unicode.GetBytes(written),
        };
        RealProgram run = RealProgram.Run("read", _folder.Write("other.txt", bytes), "--json");
        run.SaysNothingButLines();
        Assert.Equal(0, run.ExitStatus);
        Assert.Contains($"\"text\":\"{written}\"", run.Output);
        if (!name.StartsWith("utf-16", StringComparison.Ordinal) || name == "utf-16-without-mark")
            Assert.Contains("read as", Assert.Single(run.ErrorLines));
        else
            Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("2024-13-45", "there is no month 13")]
    [InlineData("2024-02-30", "that month has no day 30")]
    [InlineData("tomorrow", "is not a day")]
    [InlineData("20/04/2024", "is not a day")]
    [InlineData("2024-4-2", "is not a day")]
    [InlineData("1066-10-14", "cannot be a day of publication")]
    [InlineData("9999-01-01", "cannot be a day of publication")]
    [InlineData("0000-01-01", "is not a day")]
    [InlineData("", "is not a day")]
    public void Impossible_day_of_publication_is_a_usage_error(string day, string reason)
    {
        RealProgram run = RealProgram.Run("read", _good, "--published", day, "--json");
        run.SaysNothingButLines();
        Assert.Equal(2, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.Contains(reason, Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "--jsn", "x.txt")]
    [InlineData("read", "x.txt", "--published")]
    [InlineData("read", "x.txt", "--format", "pdf")]
    [InlineData("raed", "x.txt")]
    [InlineData()]
    public void Usage_error_is_one_line(params string[] arguments)
    {
        RealProgram run = RealProgram.Run(arguments);
        run.SaysNothingButLines();
        Assert.Equal(2, run.ExitStatus);
        Assert.Single(run.ErrorLines);
    }

    private void Refused(string bad, string reason)
    {
        RealProgram run = RealProgram.Run("read", bad, _good, "--json");
        run.SaysNothingButLines();
        Assert.Equal(1, run.ExitStatus);
        string line = Assert.Single(run.ErrorLines);
        Assert.Contains(Path.GetFileName(bad), line);
        Assert.Contains(reason, line);
        Assert.Contains(Good, Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }
}
