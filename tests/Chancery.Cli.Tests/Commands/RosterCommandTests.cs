using System.Text.Json;

namespace Chancery.Cli.Tests.Commands;

/// <summary><c>roster</c> as users run it, with rosters of their own in real files.</summary>
public sealed class RosterCommandTests : IDisposable
{
    private const string Own = "holder,title,person,from,to,function\nKenya,Special Envoy for Testing,Wanjiru Testing,2024,,envoy:testing\nKEN,Foreign Minister,Amina Example,2024-01-10,2024-12-31\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Rosters => Path.Combine(_folder.Path, "rosters");

    private RealProgram Run(params string[] arguments)
    {
        RealProgram run = RealProgram.RunIn(new() { ["CHANCERY_ROSTER"] = Rosters }, [], arguments);
        run.SaysNothingButLines();
        return run;
    }

    private static RealProgram BuiltIn(params string[] arguments)
    {
        RealProgram run = RealProgram.Run(arguments);
        run.SaysNothingButLines();
        return run;
    }

    [Theory]
    [InlineData("Wang Yi, Minister of Foreign Affairs of China (CHN), since 25 July 2023", "--post", "foreign minister", "--state", "CHN", "--on", "2024-04-20")]
    [InlineData("Antony Blinken, Secretary of State of United States (USA), 26 January 2021 to 20 January 2025", "--post", "secretary of state", "--state", "us", "--on", "2024-04-20")]
    [InlineData("Jens Stoltenberg, Secretary-General of North Atlantic Treaty Organization (NATO)", "--post", "secretary-general", "--state", "NATO", "--on", "2020-01-01")]
    [InlineData("Eduard Shevardnadze, Minister of Foreign Affairs of Soviet Union (SUN)", "--post", "foreign", "--state", "Russia", "--on", "1988-01-01")]
    public void Holder_of_a_post_on_a_day_is_named(string expected, params string[] arguments)
    {
        RealProgram run = BuiltIn(["roster", "who", .. arguments]);
        Assert.Equal(0, run.ExitStatus);
        Assert.Contains(expected, run.Output);
    }

    [Fact]
    public void Post_alone_lists_its_holders_everywhere_and_state_alone_all_its_posts()
    {
        string everywhere = BuiltIn("roster", "who", "--post", "foreign minister", "--on", "2024-04-20").Output;
        Assert.Contains("Wang Yi", everywhere);
        Assert.Contains("Sergei Lavrov", everywhere);
        string cabinet = BuiltIn("roster", "who", "--state", "France", "--on", "2024-04-20").Output;
        Assert.StartsWith("Emmanuel Macron, President of France", cabinet);
        Assert.Contains("Gabriel Attal, Prime Minister", cabinet);
    }

    [Fact]
    public void Nearest_post_is_said_to_be_so()
    {
        RealProgram run = BuiltIn("roster", "who", "--post", "prime minister", "--state", "Brazil", "--on", "1994-06-30");
        Assert.Contains("Itamar Franco, President of Brazil", run.Output);
        Assert.Contains("the nearest post is given", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Person_is_shown_with_posts_in_order_of_their_days()
    {
        string output = BuiltIn("roster", "person", "Wang", "Yi").Output;
        Assert.StartsWith("Wang Yi", output);
        Assert.Contains("Minister of Foreign Affairs of China (CHN)", output);
        Assert.True(output.IndexOf("16 March 2013", StringComparison.Ordinal) < output.IndexOf("25 July 2023", StringComparison.Ordinal));
    }

    [Fact]
    public void Day_and_state_narrow_a_family_name()
    {
        RealProgram run = BuiltIn("roster", "person", "Bush", "--state", "USA", "--on", "1990-08-02", "--json");
        JsonElement person = JsonDocument.Parse(run.Output.Split('\n')[0]).RootElement;
        Assert.Contains("George", person.GetProperty("name").GetString());
        JsonElement tenure = person.GetProperty("tenures")[0];
        Assert.Equal("head-of-state", tenure.GetProperty("function").GetString());
        Assert.Equal("1989-01-20", tenure.GetProperty("from").GetString());
        Assert.False(tenure.GetProperty("own").GetBoolean());
    }

    [Fact]
    public void Days_known_by_year_alone_are_not_made_finer()
    {
        Run("roster", "import", _folder.Write("own.csv", Own));
        JsonElement person = JsonDocument.Parse(Run("roster", "person", "Wanjiru Testing", "--json").Output).RootElement;
        Assert.Equal("2024", person.GetProperty("tenures")[0].GetProperty("from").GetString());
        Assert.Contains("since 2024: Special Envoy for Testing of Kenya (KEN), your own roster", Run("roster", "person", "Wanjiru Testing").Output);
    }

    [Fact]
    public void Members_of_OPEC_plus_are_not_those_of_OPEC() =>
        Assert.Contains("RUS", BuiltIn("roster", "members", "opec+", "--on", "2020-01-01").Output, StringComparison.Ordinal);

    [Fact]
    public void Members_are_those_of_the_day()
    {
        string before = BuiltIn("roster", "members", "NATO", "--on", "2004-01-01").Output, after = BuiltIn("roster", "members", "nato", "--on", "2005-01-01").Output;
        Assert.Contains("POL  Poland", before);
        Assert.DoesNotContain("LVA", before);
        Assert.Contains("LVA  Latvia", after);
    }

    [Fact]
    public void Imported_roster_goes_before_the_built_in_one()
    {
        RealProgram import = Run("roster", "import", _folder.Write("own.csv", Own));
        Assert.Equal(0, import.ExitStatus);
        Assert.Contains("Kept 2 tenures of 2 people in " + Path.Combine(Rosters, "own.tsv"), import.Output);
        string[] who = Run("roster", "who", "--post", "foreign minister", "--state", "Kenya", "--on", "2024-06-01").Output.Split('\n');
        Assert.StartsWith("Amina Example", who[0]);
        Assert.Contains("Musalia Mudavadi", who[1]);
        Assert.Contains("2 of them your own", Run("roster", "summary", "--on", "2024-06-01").Output);
    }

    [Fact]
    public void Importing_again_replaces_and_changes_nothing_twice()
    {
        string file = _folder.Write("own.csv", Own);
        Run("roster", "import", file);
        byte[] first = File.ReadAllBytes(Path.Combine(Rosters, "own.tsv"));
        Run("roster", "import", file);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(Rosters, "own.tsv")));
        _folder.Write("own.csv", Own.Replace("Amina Example", "Amina Other", StringComparison.Ordinal));
        Run("roster", "import", file);
        Assert.Equal(1, Run("roster", "person", "Amina Example").ExitStatus);
        Assert.Equal(0, Run("roster", "person", "Amina Other").ExitStatus);
        Assert.Single(Directory.GetFileSystemEntries(Rosters));
    }

    [Fact]
    public void Rows_that_cannot_be_used_are_named_by_line_and_the_rest_kept()
    {
        string file = _folder.Write("own.csv", Own + "Nowhere,Foreign Minister,A B,2020,\nKEN,Foreign Minister,A B,soon,\nKEN,Foreign Minister,A B,2021,2020\nKEN,Grand Vizier,A B,2020,\nKEN,Foreign Minister,,2020,\n");
        RealProgram run = Run("roster", "import", file);
        Assert.Equal(1, run.ExitStatus);
        Assert.Equal(5, run.ErrorLines.Length);
        Assert.Contains("own.csv:4: \"Nowhere\" is neither a state", run.ErrorLines[0]);
        Assert.Contains("own.csv:5: \"soon\" in the column from is no date", run.ErrorLines[1]);
        Assert.Contains("own.csv:6: the tenure ends (2020) before it begins (2021)", run.ErrorLines[2]);
        Assert.Contains("own.csv:7: \"Grand Vizier\" is no post that is known by its words", run.ErrorLines[3]);
        Assert.Contains("own.csv:8: it is not said who holds the post", run.ErrorLines[4]);
        Assert.Contains("Kept 2 tenures", run.Output);
    }

    [Fact]
    public void Check_keeps_nothing()
    {
        RealProgram run = Run("roster", "import", _folder.Write("own.csv", Own), "--check");
        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("2 tenures of 2 people can be used; nothing kept", run.Output);
        Assert.False(Directory.Exists(Rosters));
    }

    [Fact]
    public void Popolo_is_imported_and_its_broken_line_named()
    {
        const string popolo = """
            {"persons": [{"id": "p", "name": "Wanjiru Testing", "gender": "female"}],
             "organizations": [{"id": "o", "name": "Kenya"}],
             "memberships": [
              {"person_id": "p", "organization_id": "o", "role": "Acting Defence Minister", "start_date": "2024-02-01"},
              {"person_id": "gone", "organization_id": "o", "role": "Defence Minister", "start_date": "2024-02-01"}]}
            """;
        RealProgram run = Run("roster", "import", _folder.Write("cabinet.json", popolo));
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("cabinet.json:5: the membership names no person of the file", Assert.Single(run.ErrorLines));
        Assert.StartsWith("Wanjiru Testing, Acting Defence Minister of Kenya", Run("roster", "who", "--post", "defence", "--state", "KEN", "--on", "2024-03-01").Output);
        run = Run("roster", "import", _folder.Write("broken.json", "{\"persons\": [\n{\"id\": 1,}\n]}"));
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("broken.json:2: no valid JSON", run.ErrorLines[0]);
        Assert.False(File.Exists(Path.Combine(Rosters, "broken.tsv")));
    }

    [Fact]
    public void Reading_uses_the_users_own_roster()
    {
        string dispatch = _folder.Write("a.txt", "Kenyan Foreign Minister Example met German Foreign Minister Annalena Baerbock in Nairobi on Thursday, an official said.");
        Assert.DoesNotContain("Amina", BuiltIn("read", dispatch, "--published", "2024-04-20", "--json").Output);
        string own = _folder.Write("own.csv", Own);
        Assert.Contains("\"name\":\"Amina Example\"", BuiltIn("read", dispatch, "--published", "2024-04-20", "--json", "--roster", own).Output);
        Run("roster", "import", own);
        Assert.Contains("\"name\":\"Amina Example\"", Run("read", dispatch, "--published", "2024-04-20", "--json").Output);
        RealProgram add = Run("add", dispatch, "--published", "2024-04-20", "--record", Path.Combine(_folder.Path, "record.db"));
        Assert.Equal(0, add.ExitStatus);
        Assert.Contains("Amina Example", Run("list", "people", "--record", Path.Combine(_folder.Path, "record.db")).Output);
    }

    [Fact]
    public void Bad_row_of_a_roster_is_named_and_the_dispatch_read_all_the_same()
    {
        string dispatch = _folder.Write("a.txt", "Kenyan Foreign Minister Example met German Foreign Minister Annalena Baerbock in Nairobi on Thursday, an official said.");
        string own = _folder.Write("own.csv", Own + "KEN,Foreign Minister,A B,soon,\n");
        RealProgram run = BuiltIn("read", dispatch, "--published", "2024-04-20", "--json", "--roster", own);
        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("own.csv:4:", Assert.Single(run.ErrorLines));
        Assert.Contains("Amina Example", run.Output);
    }

    [Theory]
    [InlineData(1, "there is no roster here", "read", "x.txt", "--roster", "/nonexistent/roster.csv")]
    [InlineData(1, "the roster does not say who was foreign minister of Monaco on 1 January 1900", "roster", "who", "--post", "foreign minister", "--state", "Monaco", "--on", "1900-01-01")]
    [InlineData(1, "the roster has no one called 'Xyzzy Plugh'", "roster", "person", "Xyzzy Plugh")]
    [InlineData(1, "there is no such file", "roster", "import", "gone.csv", "--check")]
    [InlineData(1, "does not list the members", "roster", "members", "HRW")]
    [InlineData(2, "'Atlantis' is no country", "roster", "who", "--post", "king", "--state", "Atlantis")]
    [InlineData(2, "'grand vizier' is no post", "roster", "who", "--post", "grand vizier", "--state", "TUR", "--on", "2024-01-01")]
    [InlineData(2, "say which --post", "roster", "who")]
    [InlineData(2, "there is no month 13", "roster", "who", "--state", "CHN", "--on", "2024-13-01")]
    [InlineData(2, "say what to ask", "roster")]
    [InlineData(2, "is no organisation", "roster", "members", "Atlantis")]
    public void Mistake_is_told_in_one_line(int status, string message, params string[] arguments)
    {
        RealProgram run = BuiltIn(arguments);
        Assert.Equal(status, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.Contains(message, Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void Binary_file_is_refused_by_what_it_is()
    {
        RealProgram run = Run("roster", "import", _folder.Write("own.xlsx", [0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]));
        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("own.xlsx: ", Assert.Single(run.ErrorLines));
        Assert.False(Directory.Exists(Rosters));
    }

    [Theory]
    [InlineData("time", "Examples:")]
    [InlineData("roster", "chancery roster who --post \"foreign minister\" --state China --on 2024-04-20")]
    [InlineData("roster who", "Write the post as you would in a story")]
    [InlineData("roster person", "Any usual spelling")]
    [InlineData("roster import", "needs a header")]
    [InlineData("roster members", "bloc on a day")]
    [InlineData("roster summary", "how many states")]
    public void Help_says_how_it_is_used(string command, string expected)
    {
        RealProgram run = BuiltIn([.. command.Split(' '), "--help"]);
        Assert.Equal(0, run.ExitStatus);
        Assert.Contains(expected, string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
