using System.Globalization;
using Chancery.Claims;

namespace Chancery.Tests.Reading.Engagements;

/// <summary>The reader against the sentences of Data/sentences.tsv: kind, status, days and parties of each engagement, and none that is not told.</summary>
public sealed class EngagementSentenceTests(ITestOutputHelper output)
{
    private const double LeastRight = 0.98;

    private static readonly List<SentenceFile.Sentence> s_sentences = SentenceFile.Load(Path.Combine(AppContext.BaseDirectory, "Reading", "Engagements", "Data", "sentences.tsv"));

    [Fact]
    public void Reader_gets_the_sentences_right()
    {
        int right = 0;
        foreach (SentenceFile.Sentence sentence in s_sentences)
        {
            DispatchClaims claims = SentenceFile.Read(sentence);
            if (sentence.Wrong(claims.Engagements) is not { } wrong)
            {
                right++;
                continue;
            }

            output.WriteLine($"line {sentence.Line}, {sentence.Class}: {wrong}: {sentence.Text}");
            foreach (Engagement engagement in claims.Engagements)
                output.WriteLine("    read " + SentenceFile.Describe(engagement));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {s_sentences.Count} right"));
        Assert.True(s_sentences.Count >= 120);
        Assert.True(right >= LeastRight * s_sentences.Count, $"{right} of {s_sentences.Count} right");
    }

    [Fact]
    public void Reader_makes_up_no_engagement_in_nineteen_of_twenty_sentences_that_tell_none()
    {
        List<SentenceFile.Sentence> negatives = s_sentences.FindAll(s => s.Expected.Count == 0);
        int made = negatives.Count(s => SentenceFile.Read(s).Engagements.Any(e => !e.Negated));
        Assert.True(negatives.Count * 4 >= s_sentences.Count, "a quarter tells of none");
        Assert.True(made * 20 <= negatives.Count, $"made up in {made} of {negatives.Count}");
    }
}
