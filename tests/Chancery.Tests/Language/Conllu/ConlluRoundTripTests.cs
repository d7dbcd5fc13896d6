using Chancery.Dispatches;
using Chancery.Language.Conllu;
using CsCheck;

namespace Chancery.Tests.Language.Conllu;

public sealed class ConlluRoundTripTests
{
    private static readonly string[] s_parts =
    [
        "Blinken", "met", "don't", "China's", "cannot", "U.S.", "\u201cpeace\u201d", "(", ")", "it's", "Jan. 3", "\n", "\n\n", "www.state.gov/a", "wang@mfa.gov.cn", "\ud83d\ude00", "\u200b", "ministers", ".", ",", "--", "caf\u00e9",
    ];

    [Fact]
    public void What_is_written_is_read_back_word_for_word()
    {
        Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i]).List[1, 60].Sample(
            parts =>
            {
                string text = string.Join(' ', parts);
                string written = Write(text);
                if (!written.Contains("\n1\t", StringComparison.Ordinal))
                    return;
                ConlluDocument document = Assert.Single(ConlluReader.Read(written));
                string again = Write(document.Text, document);
                Assert.Equal(Words(written), Words(again));
            },
            iter: 60,
            seed: "0000KOIr2cRS4");
    }

    [Fact]
    public void Trees_of_another_text_are_refused()
    {
        ConlluDocument trees = ConlluReader.Read("1\tYes\t_\t_\t_\t_\t0\troot\t_\t_\n")[0];
        Assert.Throws<ArgumentException>(() => DispatchReader.Default.Read(new Dispatch("No."), trees));
    }

    [Fact]
    public void Names_and_coreference_stand_in_MISC()
    {
        string written = Write("Foreign Minister Dmytro Kuleba arrived in Warsaw. He met his Polish counterpart.");
        string kuleba = Assert.Single(written.Split('\n'), l => l.Contains("\tKuleba\t", StringComparison.Ordinal) && !l.StartsWith('#'));
        Assert.Contains("Name=I-Person", kuleba, StringComparison.Ordinal);
        string he = Assert.Single(written.Split('\n'), l => l.Contains("\tHe\t", StringComparison.Ordinal));
        string entity = he[(he.IndexOf("Entity=(", StringComparison.Ordinal) + 8)..].Split('-')[0];
        Assert.Contains(entity + ")", kuleba, StringComparison.Ordinal);
    }

    // Ids, forms, tags, heads and relations.
    private static List<string> Words(string conllu) =>
        [.. conllu.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => string.Join(' ', l.Split('\t').Where((_, i) => i is 0 or 1 or 3 or 4 or 6 or 7)))];

    private static string Write(string text, ConlluDocument? trees = null)
    {
        using StringWriter into = new();
        DispatchReader.Default.WriteConllu(new Dispatch(text) { Id = "test" }, trees, into);
        return into.ToString();
    }
}
