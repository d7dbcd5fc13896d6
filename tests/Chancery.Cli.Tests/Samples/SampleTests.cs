using System.Text.Json;

namespace Chancery.Cli.Tests.Samples;

/// <summary>Reads every dispatch of samples/ with the real program and holds it to the record in samples/expected/.</summary>
public class SampleTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "samples");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Path.Combine(s_folder, "expected"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_sample_has_its_expected_record()
    {
        string[] samples = [.. Directory.EnumerateFiles(s_folder).Where(file => Path.GetExtension(file) is ".txt" or ".html").Select(file => Path.GetFileNameWithoutExtension(file))];
        Assert.True(samples.Length >= 8);
        Assert.All(samples, name => Assert.True(File.Exists(Path.Combine(s_folder, "expected", name + ".json")), name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_is_read_as_expected(string name)
    {
        string file = Directory.EnumerateFiles(s_folder, name + ".*").Single();
        RealProgram run = RealProgram.Run("read", file, "--json");
        Assert.Equal((0, ""), (run.ExitStatus, run.Error));
        using JsonDocument read = JsonDocument.Parse(run.Output);
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, "expected", name + ".json")));
        var missing = new List<string>();
        foreach (JsonProperty list in expected.RootElement.EnumerateObject())
        {
            List<JsonElement> claims = [.. read.RootElement.GetProperty(list.Name).EnumerateArray()];
            if (list.Name == "engagements" && claims.Count != list.Value.GetArrayLength())
                missing.Add($"{list.Value.GetArrayLength()} engagements rather than {claims.Count}");
            foreach (JsonElement fact in list.Value.EnumerateArray())
            {
                int at = claims.FindIndex(claim => SampleFact.Fits(fact, claim));
                if (at < 0)
                    missing.Add($"{list.Name}: {fact}");
                else
                    claims.RemoveAt(at);
            }
        }

        Assert.True(missing.Count == 0, $"{name} lacks\n{string.Join('\n', missing)}\nin\n{run.Output}");
    }
}
