using System.Text.Json;

namespace Chancery.Cli.Tests.SecondReader;

public sealed class SecondReaderCommandTests
{
    private const string Text = "BERLIN, June 9 - French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Thursday.\n\n\"Ukraine must be able to count on us,\" Macron said.\n";

    private static RealProgram Read(params string[] options)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "a.txt");
        File.WriteAllText(file, Text);
        return RealProgram.Run(["read", file, "--published", "2022-06-10", "--json", .. options]);
    }

    private static JsonElement Engagement(RealProgram run) => JsonDocument.Parse(run.Output).RootElement.GetProperty("engagements")[0];

    [Fact]
    public void What_a_second_reader_reads_too_is_marked()
    {
        using StandInServer server = StandInServer.Saying(ModelReaderTests.Good().ToJsonString());
        RealProgram run = Read("--second-reader", server.Address, "--model", "m");
        Assert.Equal(0, run.ExitStatus);
        Assert.Empty(run.Error);
        Assert.StartsWith("m at 127.0.0.1:", Engagement(run).GetProperty("alsoReadBy").GetString());
    }

    [Fact]
    public void A_second_reader_that_fails_is_told_in_one_line_and_the_record_is_printed_all_the_same()
    {
        using StandInServer server = StandInServer.Doing(context => StandInServer.SendAsync(context, 500, "{}"));
        RealProgram run = Read("--second-reader", server.Address, "--model", "m");
        Assert.Equal(1, run.ExitStatus);
        run.SaysNothingButLines();
        Assert.Contains("HTTP status 500", Assert.Single(run.ErrorLines));
        Assert.Equal("meeting", Engagement(run).GetProperty("kind").GetString());
        Assert.Equal(Read().Output, run.Output);
    }

    [Theory]
    [InlineData("needs --model", "--second-reader", "http://localhost:1/v1")]
    [InlineData("go with --second-reader", "--model", "m")]
    [InlineData("is no address", "--second-reader", "localhost", "--model", "m")]
    [InlineData("is not set", "--second-reader", "http://localhost:1/v1", "--model", "m", "--second-reader-key-env", "CHANCERY_NO_SUCH_VARIABLE")]
    [InlineData("1 to 3600", "--second-reader", "http://localhost:1/v1", "--model", "m", "--second-reader-timeout", "0")]
    public void Options_that_do_not_fit_are_refused_before_anything_is_read(string reason, params string[] options)
    {
        RealProgram run = Read(options);
        Assert.Equal(2, run.ExitStatus);
        Assert.Empty(run.Output);
        Assert.Contains(reason, Assert.Single(run.ErrorLines));
    }

    [Fact]
    public void An_address_in_the_open_elsewhere_is_warned_of()
    {
        // No such name: nothing is sent, and the warning comes first.
        RealProgram run = Read("--second-reader", "http://models.invalid/v1", "--model", "m", "--second-reader-timeout", "5");
        run.SaysNothingButLines();
        Assert.Contains("unencrypted", run.ErrorLines[0]);
        Assert.Equal(1, run.ExitStatus);
        Assert.Equal("meeting", Engagement(run).GetProperty("kind").GetString());
    }
}
