using System.Globalization;
using Chancery.Claims;

namespace Chancery.Tests.Reading.Combined;

/// <summary>The reader against wordings combined by rule: what it reads in one wording it must read with other parties, other days and within other clauses.</summary>
public sealed class CombinedWordingTests(ITestOutputHelper output)
{
    // Of all combinations; of those of any one wording; of those of any one setting.
    private const double LeastFound = 0.95, LeastOfOne = 0.7, LeastOfSetting = 0.9;

    [Fact]
    public void Reader_finds_engagements_whatever_is_combined_with_the_wording()
    {
        var wordings = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        var settings = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        int found = 0, all = 0;
        foreach (CombinedWordings.Combined combined in CombinedWordings.All())
        {
            IReadOnlyList<Engagement> read = DispatchReader.Default.Read(combined.Dispatch).Engagements;
            bool right = read.Any(engagement => Is(combined, engagement));
            Count(wordings, combined.Frame.Text, right);
            Count(settings, combined.Setting, right);
            all++;
            found += right ? 1 : 0;
            if (!right)
                output.WriteLine($"missed: {combined.Dispatch.Text.Split('\n')[^1]}");
        }

        foreach ((string name, (int good, int of)) in settings.Concat(wordings))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)good / of:0.00} {name}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} of {all} found"));
        Assert.True(all >= 2000);
        Assert.True(found >= LeastFound * all, $"{found} of {all} found");
        Assert.All(wordings, wording => Assert.True(wording.Value.Found >= LeastOfOne * wording.Value.All, $"{wording.Key}: {wording.Value.Found} of {wording.Value.All}"));
        Assert.All(settings, setting => Assert.True(setting.Value.Found >= LeastOfSetting * setting.Value.All, $"{setting.Key}: {setting.Value.Found} of {setting.Value.All}"));
    }

    private static void Count(SortedDictionary<string, (int Found, int All)> counts, string name, bool right)
    {
        counts.TryGetValue(name, out (int Found, int All) count);
        counts[name] = (count.Found + (right ? 1 : 0), count.All + 1);
    }

    // The kind, both states, and days that share one with those said.
    private static bool Is(CombinedWordings.Combined combined, Engagement engagement) =>
        combined.Frame.Kinds.Contains(engagement.Kind.ToString().ToLowerInvariant())
        && engagement.Participants.Any(p => p.Country == combined.One) && engagement.Participants.Any(p => p.Country == combined.Other)
        && (engagement.When.Start ?? engagement.When.End) is { } first && first <= combined.Last && (engagement.When.End ?? first) >= combined.First;
}
