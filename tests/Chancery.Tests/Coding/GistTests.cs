using Chancery.Claims;
using Chancery.Coding;
using Chancery.Dispatches;
using Chancery.Lexicons;

namespace Chancery.Tests.Coding;

public sealed class GistTests
{
    private static IReadOnlyList<CodedEvent> Read(string text) => DispatchReader.Default.Read(new Dispatch(text)).Events;

    [Fact]
    public void What_no_pattern_reads_the_whole_sentence_may_tell() =>
        Assert.Contains(Read("Chilean pupils staged noisy scenes outside the ministry over fees."), static e => e is { Rule: "gist-protest", Plover.Type: "PROTEST" } && e.Source.All(static s => s.StartsWith("CHL", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Mali has a population of twenty million and few paved roads.")]
    [InlineData("The Portuguese minister is a doctor by training and a keen gardener.")]
    [InlineData("We continue to work closely with our partners in Latvia, and I thank you all.")]
    public void Mere_facts_and_transcripts_have_no_gist(string text) => Assert.DoesNotContain(Read(text), static e => e.Rule.StartsWith("gist-", StringComparison.Ordinal));

    [Fact]
    public void Weights_are_of_the_gists_of_the_table() =>
        Assert.Equal(CodingLexicon.Default.Gists.Count, CodingLexicon.Default.GistWeights.Gists);

    [Fact]
    public void Every_code_with_a_type_has_a_gist_and_that_its_root()
    {
        CodingLexicon lexicon = CodingLexicon.Default;
        foreach (EventCode code in lexicon.Codes.All)
        {
            if (code.Type is null)
                continue;
            int gist = Gist.Of(lexicon.Gists, code.Code);
            Assert.True(gist >= 0, code.Code);
            Assert.Equal(code.Code is "191" ? 17 : code.Root, lexicon.Gists[gist].Pattern!.Code!.Root);
        }
    }

    [Fact]
    public void Weights_made_for_other_gists_are_refused()
    {
        byte[] file = EmbeddedData.Read("Coding/Data/event-gist.bin").ToArray();
        Assert.Throws<LexiconException>(() => new GistModel(file, CodingLexicon.Default.Gists.Count + 1));
    }

    [Fact]
    public void Words_that_no_weight_knows_tell_nothing()
    {
        float[] likely = new float[CodingLexicon.Default.Gists.Count];
        Assert.False(CodingLexicon.Default.GistWeights.Weigh([1u, 2u, 3u], likely));
    }
}
