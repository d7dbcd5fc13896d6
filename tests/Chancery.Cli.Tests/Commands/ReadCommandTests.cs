using System.Text;
using System.Text.Json;

namespace Chancery.Cli.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    private const string Article = "Ministers meet in Vienna\n\nVIENNA, March 3 (A Wire) -- The foreign ministers of Austria and Hungary met on Tuesday.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_printed_in_the_order_given()
    {
        string[] files = [.. Enumerable.Range(0, 40).Select(i => _folder.Write($"{40 - i:00}.txt", $"Number {i} met the press in London on Monday."))];
        RealProgram run = RealProgram.Run(["read", "--json", .. files]);
        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"Number {i} met the press in London on Monday."), Dispatches(run).Select(d => d.GetProperty("text").GetString()));
        Assert.Empty(run.Error);
    }

    [Fact]
    public void Standard_input_is_a_file_of_its_own()
    {
        RealProgram run = RealProgram.RunWith(Encoding.UTF8.GetBytes(Article), "read", "-", "--json", "--published", "1992-03-04");
        JsonElement dispatch = Dispatches(run).Single();
        Assert.Equal("Ministers meet in Vienna", dispatch.GetProperty("headline").GetString());
        Assert.Equal("A Wire", dispatch.GetProperty("publisher").GetString());
        Assert.Equal("1992-03-04", dispatch.GetProperty("published").GetString());
        Assert.Equal("VIENNA, March 3", dispatch.GetProperty("dateline").GetString());
        Assert.Equal(Article, dispatch.GetProperty("text").GetString());
    }

    [Fact]
    public void Directory_gives_its_files_by_name_all_levels_deep()
    {
        _folder.Write("b.txt", "Second. The minister spoke to the press.");
        _folder.Write("a/z.txt", "First. The minister spoke to the press.");
        _folder.Write("notes.doc", "not read");
        RealProgram run = RealProgram.Run("read", _folder.Path, "--json");
        Assert.Equal(["First.", "Second."], Dispatches(run).Select(d => d.GetProperty("text").GetString()!.Split(' ')[0]));
    }

    [Fact]
    public void Line_of_JSON_Lines_keeps_its_id_and_day()
    {
        string file = _folder.Write("two.jsonl",
            """
            {"id":"r-1","published":"2001-02-03","body":"The ambassador met the minister on Friday."}

            {"id":"r-2","text":"The minister will visit Oslo next week.","publisher":"A Wire"}
            """);
        JsonElement[] dispatches = Dispatches(RealProgram.Run("read", file, "--published", "1999-09-09", "--json"));
        Assert.Equal(["r-1", "r-2"], dispatches.Select(d => d.GetProperty("id").GetString()));
        Assert.Equal(["2001-02-03", "1999-09-09"], dispatches.Select(d => d.GetProperty("published").GetString()));
        Assert.Equal("A Wire", dispatches[1].GetProperty("publisher").GetString());
    }

    [Fact]
    public void File_beside_a_text_says_what_is_known_of_it()
    {
        string file = _folder.Write("talks.txt", Article);
        _folder.Write("talks.meta.json", """{"published":"1992-03-04","publisher":"The Wire Service"}""");
        JsonElement dispatch = Dispatches(RealProgram.Run("read", file, "--published", "1999-09-09", "--json")).Single();
        Assert.Equal("1992-03-04", dispatch.GetProperty("published").GetString());
        Assert.Equal("The Wire Service", dispatch.GetProperty("publisher").GetString());
    }

    [Fact]
    public void Same_input_gives_the_same_bytes()
    {
        string file = _folder.Write("talks.txt", Article);
        Assert.Equal(RealProgram.Run("read", file, "--json").Output, RealProgram.Run("read", file, "--json").Output);
    }

    [Fact]
    public void People_get_plain_lines_in_a_pipe()
    {
        RealProgram run = RealProgram.Run("read", _folder.Write("talks.txt", Article));
        Assert.StartsWith("Ministers meet in Vienna\nA Wire, VIENNA, March 3, dispatch ", run.Output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("\u001B", run.Output);
    }

    [Fact]
    public void Help_names_the_program_as_it_is_called() => Assert.Contains("chancery read <FILE>", RealProgram.Run("read", "--help").Output);

    private static JsonElement[] Dispatches(RealProgram run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("dispatch"))];
}
