using System.Globalization;
using Chancery.Claims;

namespace Chancery.Tests.Reading.Combined;

/// <summary>The reader against what stands deep in a dispatch and leans on what was told before, and against many ways of saying that two met.</summary>
public sealed class ContextWordingTests(ITestOutputHelper output)
{
    private const double LeastOfContexts = 0.88, LeastOfTurns = 0.92;

    [Fact]
    public void Reader_finds_what_is_told_deep_in_a_dispatch() => Find(ContextWordings.Contexts(), LeastOfContexts);

    [Fact]
    public void Reader_knows_many_ways_of_saying_that_two_met() => Find(ContextWordings.Turns(), LeastOfTurns);

    private void Find(IEnumerable<ContextWordings.Combined> all, double least)
    {
        var wordings = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        int found = 0, count = 0;
        foreach (ContextWordings.Combined combined in all)
        {
            bool right = DispatchReader.Default.Read(combined.Dispatch).Engagements.Any(engagement => Is(combined, engagement));
            wordings.TryGetValue(combined.Wording, out (int Found, int All) known);
            wordings[combined.Wording] = (known.Found + (right ? 1 : 0), known.All + 1);
            count++;
            found += right ? 1 : 0;
            if (!right)
                output.WriteLine($"missed: {combined.Dispatch.Text.Replace('\n', ' ')}");
        }

        foreach ((string wording, (int good, int of)) in wordings)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(double)good / of:0.00} {wording}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found} of {count} found"));
        Assert.True(count >= 500);
        Assert.True(found >= least * count, $"{found} of {count} found");
    }

    // The kind, the sides, the status where one is asked, and a day in common.
    private static bool Is(ContextWordings.Combined combined, Engagement engagement) =>
        combined.Kinds.Contains(engagement.Kind.ToString().ToLowerInvariant()) && combined.Sides.All(side => engagement.Participants.Any(p => p.Country == side))
        && (combined.Status == "any" || combined.Status.Equals(engagement.Status.ToString(), StringComparison.OrdinalIgnoreCase))
        && (combined.First is not { } first || combined.Last is not { } last || (engagement.When.Start ?? engagement.When.End) is { } begins && begins <= last && (engagement.When.End ?? begins) >= first);
}
