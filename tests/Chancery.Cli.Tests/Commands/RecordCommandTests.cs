using System.Text;
using System.Text.Json;

namespace Chancery.Cli.Tests.Commands;

/// <summary><c>add</c>, <c>list</c> and <c>show</c> over a record in a real file.</summary>
public sealed class RecordCommandTests : IDisposable
{
    private const string Visit =
        "Ottawa trip announced\n\nLONDON, March 3, 1998 (A Wire) -- British Foreign Secretary Robin Cook will visit Ottawa from March 9 to 11.\n";

    private const string Meeting =
        "Ministers met\n\nBONN, May 5, 1998 (A Wire) -- German Foreign Minister Klaus Kinkel met French Foreign Minister Hubert Vedrine in Bonn on Monday.\n";

    private readonly TemporaryFolder _folder = new();

    private string Record => Path.Combine(_folder.Path, "record.db");

    public void Dispose() => _folder.Dispose();

    private RealProgram Run(params string[] arguments)
    {
        RealProgram run = RealProgram.Run([.. arguments, "--record", Record]);
        run.SaysNothingButLines();
        return run;
    }

    private void AddBoth()
    {
        RealProgram run = Run("add", _folder.Write("visit.txt", Visit), _folder.Write("meeting.txt", Meeting));
        Assert.Equal(0, run.ExitStatus);
        Assert.StartsWith("Added 2 dispatches with 2 engagements to ", run.Output);
    }

    private static string[] Lines(RealProgram run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Same_dispatch_twice_changes_nothing()
    {
        AddBoth();
        byte[] before = File.ReadAllBytes(Record);
        RealProgram again = Run("add", _folder.Write("copy.txt", Visit));
        Assert.Equal(0, again.ExitStatus);
        Assert.Contains("already in the record as", Assert.Single(Lines(again)));
        Assert.Equal(before, File.ReadAllBytes(Record));
    }

    [Fact]
    public void Engagements_are_listed_and_narrowed()
    {
        AddBoth();
        string[] all = Lines(Run("list", "engagements"));
        Assert.Equal(2, all.Length);
        Assert.Contains("9-11 March 1998: Robin Cook, Foreign Secretary (GBR)", all[0].Replace(":  ", ": ", StringComparison.Ordinal));
        Assert.Contains("Klaus Kinkel", all[1]);
        foreach (string[] filter in (string[][])
            [
                ["--country", "fra"], ["--country", "France"], ["--person", "védrine"], ["--kind", "meeting"],
                ["--status", "held"], ["--from", "1998-04-01"],
            ])
        {
            Assert.Contains("Klaus Kinkel", Assert.Single(Lines(Run(["list", "engagements", .. filter]))));
        }

        Assert.Contains("Robin Cook", Assert.Single(Lines(Run("list", "engagements", "--to", "1998-04-01"))));
        Assert.Contains("Robin Cook", Assert.Single(Lines(Run("list", "people", "--country", "GB"))));
        Assert.Contains("Ministers met", Assert.Single(Lines(Run("list", "dispatches", "--person", "Kinkel"))));
    }

    [Fact]
    public void Nothing_that_fits_is_told_on_standard_error()
    {
        AddBoth();
        RealProgram run = Run("list", "engagements", "--kind", "summit");
        Assert.Equal(0, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.Contains("no engagements fit", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void More_than_the_limit_is_told()
    {
        AddBoth();
        RealProgram run = Run("list", "engagements", "--limit", "1");
        Assert.Single(Lines(run));
        Assert.Contains("1 of 2 shown", Assert.Single(run.ErrorLines));
        Assert.Equal(2, Lines(Run("list", "engagements", "--limit", "0")).Length);
    }

    [Fact]
    public void Engagement_dispatch_and_person_are_shown_by_id()
    {
        AddBoth();
        JsonElement engagement = JsonDocument.Parse(Lines(Run("list", "engagements", "--json"))[0]).RootElement.GetProperty("engagement");
        string id = engagement.GetProperty("id").GetString()!;
        Assert.Contains("> British Foreign Secretary Robin Cook will visit Ottawa from March 9 to 11.", Run("show", id).Output);
        Assert.Contains("Ottawa trip announced", Run("show", id[..6]).Output);
        Assert.Contains("Ottawa trip announced", Run("show", id[..id.IndexOf('.')], "--json").Output);
        Assert.Contains("Foreign Secretary (GBR)", Run("show", "robin-cook").Output);
        Assert.Contains("Foreign Secretary (GBR)", Run("show", "Cook").Output);
    }

    [Fact]
    public void Dispatch_shown_as_JSON_is_what_read_prints()
    {
        string file = _folder.Write("visit.txt", Visit);
        Run("add", file);
        JsonElement read = JsonDocument.Parse(RealProgram.Run("read", file, "--json").Output).RootElement;
        string id = read.GetProperty("dispatch").GetProperty("id").GetString()!;
        Assert.True(JsonElement.DeepEquals(read, JsonDocument.Parse(Run("show", id, "--json").Output).RootElement));
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_kept()
    {
        RealProgram run = Run("add", Path.Combine(_folder.Path, "gone.txt"), _folder.Write("visit.txt", Visit));
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("gone.txt: there is no such file", Assert.Single(run.ErrorLines));
        Assert.StartsWith("Added 1 dispatch with 1 engagement", run.Output);
    }

    [Fact]
    public void Nothing_but_bad_input_makes_no_record()
    {
        Assert.Equal(1, Run("add", Path.Combine(_folder.Path, "gone.txt")).ExitStatus);
        Assert.False(File.Exists(Record));
    }

    [Fact]
    public void File_that_is_no_record_is_left_alone()
    {
        File.WriteAllText(Record, new string('x', 5000));
        RealProgram run = Run("add", _folder.Write("visit.txt", Visit));
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("is no record", Assert.Single(run.ErrorLines));
        Assert.Equal(new string('x', 5000), File.ReadAllText(Record));
    }

    [Theory]
    [InlineData(1, "there is no record at", "list", "people")]
    [InlineData(1, "there is no record at", "show", "x")]
    [InlineData(2, "say what to list", "list")]
    [InlineData(2, "'party' is none of visit, meeting", "list", "engagements", "--kind", "party")]
    [InlineData(2, "'Atlantis' is no country", "list", "engagements", "--country", "Atlantis")]
    [InlineData(2, "there is no month 13", "list", "engagements", "--from", "2024-13-01")]
    public void Mistake_is_told_in_one_line(int status, string message, params string[] arguments)
    {
        RealProgram run = RealProgram.RunIn(new() { ["CHANCERY_RECORD"] = Record }, [], arguments);
        run.SaysNothingButLines();
        Assert.Equal(status, run.ExitStatus);
        Assert.Contains(message, Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Record_that_the_environment_names_is_used()
    {
        var environment = new Dictionary<string, string> { ["CHANCERY_RECORD"] = Record };
        RealProgram run = RealProgram.RunIn(environment, Encoding.UTF8.GetBytes(Visit), "add", "-");
        Assert.Equal(0, run.ExitStatus);
        Assert.True(File.Exists(Record));
    }
}
