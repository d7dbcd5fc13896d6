using System.Text;
using System.Text.Json;

namespace Chancery.Cli.Tests.Commands;

/// <summary><c>time</c> as users run it.</summary>
public sealed class TimeCommandTests : IDisposable
{
    private const string Text = "🕊 The minister will visit Berlin from Wednesday and met her counterpart last week. A three-day visit follows April 24-26.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static JsonElement[] Lines(RealProgram run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void Each_expression_is_one_object_with_offsets_in_code_points()
    {
        RealProgram run = RealProgram.Run("time", _folder.Write("a.txt", Text), "--published", "2024-04-20", "--json");
        run.SaysNothingButLines();
        Assert.Equal(0, run.ExitStatus);
        JsonElement[] lines = Lines(run);
        int[] points = [.. Text.EnumerateRunes().Select(rune => rune.Value)];
        Assert.All(lines, line =>
        {
            int start = line.GetProperty("start").GetInt32(), end = line.GetProperty("end").GetInt32();
            Assert.Equal(line.GetProperty("text").GetString(), string.Concat(points[start..end].Select(char.ConvertFromUtf32)));
        });
        Assert.Equal(["2024-04-24", "2024-W15", "P3D", "2024-04-24", "2024-04-26"], lines.Select(line => line.GetProperty("value").GetString()));
        Assert.Equal(["DATE", "DATE", "DURATION", "DATE", "DATE"], lines.Select(line => line.GetProperty("type").GetString()));
        Assert.Equal("2024-04-26", lines[3].GetProperty("when").GetProperty("end").GetString());
        Assert.Equal(JsonValueKind.Null, lines[2].GetProperty("when").ValueKind);
        Assert.Equal(JsonValueKind.Null, lines[2].GetProperty("mod").ValueKind);
    }

    [Fact]
    public void Standard_input_is_read()
    {
        RealProgram run = RealProgram.RunWith(Encoding.UTF8.GetBytes("They will meet in early May."), "time", "-", "--published", "2024-04-20", "--json");
        Assert.Equal(0, run.ExitStatus);
        JsonElement line = Assert.Single(Lines(run));
        Assert.Equal("2024-05", line.GetProperty("value").GetString());
        Assert.Equal("START", line.GetProperty("mod").GetString());
        Assert.Equal("2024-05-10", line.GetProperty("when").GetProperty("end").GetString());
    }

    [Fact]
    public void Without_JSON_a_table_says_the_days_in_words()
    {
        RealProgram run = RealProgram.Run("time", _folder.Write("a.txt", Text), "--published", "2024-04-20");
        Assert.Equal(0, run.ExitStatus);
        Assert.StartsWith("Published 20 April 2024.", run.Output);
        Assert.Contains("24-26 April 2024", run.Output);
        Assert.Contains("for 3 days", run.Output);
    }

    [Fact]
    public void Without_a_day_of_publication_the_user_is_told_how_to_give_it() =>
        Assert.Contains("give it with --published", RealProgram.Run("time", _folder.Write("a.txt", Text)).Output);

    [Fact]
    public void Mode_can_be_forced()
    {
        string file = _folder.Write("a.txt", "In March 1939 the talks failed. In June he left.");
        Assert.Equal("1939-06", Lines(RealProgram.Run("time", file, "--published", "2024-04-20", "--mode", "narrative", "--json"))[1].GetProperty("value").GetString());
    }

    [Fact]
    public void Text_without_time_says_so()
    {
        RealProgram run = RealProgram.Run("time", _folder.Write("a.txt", "The ministers met and agreed on everything that was before them."));
        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("No time expressions found", run.Output);
    }

    [Theory]
    [InlineData(1, "there is no such file", "gone.txt")]
    [InlineData(2, "neither news nor narrative", "gone.txt", "--mode", "epic")]
    [InlineData(2, "there is no month 13", "gone.txt", "--published", "2024-13-01")]
    [InlineData(2, "", "one.txt", "two.txt")]
    [InlineData(2, "")]
    public void Mistake_is_told_in_one_line(int status, string message, params string[] arguments)
    {
        RealProgram run = RealProgram.Run(["time", .. arguments]);
        run.SaysNothingButLines();
        Assert.Equal(status, run.ExitStatus);
        Assert.Equal("", run.Output);
        Assert.Contains(message, Assert.Single(run.ErrorLines));
    }
}
