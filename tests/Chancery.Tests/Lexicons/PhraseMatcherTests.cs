using Chancery.Language;
using Chancery.Lexicons;
using CsCheck;

namespace Chancery.Tests.Lexicons;

public class PhraseMatcherTests
{
    private static PhraseMatcher Of(params string[] phrases)
    {
        var builder = new PhraseMatcherBuilder();
        for (int i = 0; i < phrases.Length; i++)
            builder.Add(phrases[i], i);
        return builder.Build();
    }

    [Fact]
    public void The_longest_phrase_wins()
    {
        PhraseMatcher matcher = Of("South", "South Korea", "South Korean president");
        PhraseMatch match = matcher.Longest("South Korea's president", 0);
        Assert.Equal(1, matcher.Value(match));
        Assert.Equal("South Korea".Length, match.End);
    }

    [Theory]
    [InlineData("Turkey", true)]
    [InlineData("TURKEY", true)]
    [InlineData("turkey", false)]
    public void A_capital_of_the_phrase_must_be_one_in_the_text(string text, bool found) =>
        Assert.Equal(found, Of("Turkey").Longest(text, 0).Found);

    [Theory]
    [InlineData("Côte d'Ivoire", "Cote d’Ivoire")]
    [InlineData("Guinea-Bissau", "Guinea Bissau")]
    [InlineData("Sana'a", "Sanaa")]
    [InlineData("Malmö", "Malmo")]
    [InlineData("Congo (Brazzaville)", "Congo (Brazzaville)")]
    [InlineData("Washington, D.C.", "Washington, D.C.")]
    [InlineData("Chișinău", "Chisinau")]
    [InlineData("Weißrussland", "Weissrussland")]
    public void Spellings_fold_together(string phrase, string text)
    {
        Assert.True(Of(phrase).Exact(text).Found);
        Assert.True(Of(text).Exact(phrase).Found);
    }

    [Fact]
    public void A_phrase_does_not_run_over_a_colon_or_a_blank_line()
    {
        Assert.False(Of("South Korea").Longest("South: Korea", 0).Found);
        Assert.False(Of("South Korea").Longest("South\n\nKorea", 0).Found);
        Assert.True(Of("South Korea").Longest("South\nKorea", 0).Found);
    }

    [Fact]
    public void A_possessive_is_no_part_of_the_name() => Assert.Equal(7, Of("Ukraine").Longest("Ukraine's", 0).End);

    [Fact]
    public void A_match_in_tokens_ends_where_a_token_ends()
    {
        var text = new AnalysedText();
        text.Reset("the U.S. Secretary");
        text.Add(0, 3);
        text.Add(4, 8);
        text.Add(9, 18);
        PhraseMatch match = Of("U.S.", "S").Longest(text, 1, 3);
        Assert.Equal((1, 2), (match.First, match.End));
        Assert.False(Of("U").Longest(text, 1, 3).Found);
    }

    [Fact]
    public void Every_phrase_added_is_found_in_itself() =>
        Gen.String[Gen.Char["abcXYZ é-'.,"], 1, 12].Array[1, 40].Sample(phrases =>
        {
            PhraseMatcher matcher = Of(phrases);
            for (int i = 0; i < phrases.Length; i++)
            {
                PhraseMatch match = matcher.Exact(phrases[i]);
                if (!match.Found)
                    continue;
                var values = new List<int>();
                foreach (int value in matcher.Values(match))
                    values.Add(value);
                Assert.Contains(i, values);
            }
        });

    [Fact]
    public void Any_text_is_searched_without_failing() =>
        Gen.Select(Gen.String, Gen.Int[0, 20]).Sample((text, start) =>
        {
            PhraseMatch match = Of("a", "a b", "é").Longest(text, Math.Min(start, text.Length));
            return !match.Found || match.End <= text.Length;
        });
}
