using System.Text;
using Chancery.Coding;
using Chancery.Lexicons;

namespace Chancery.Tests.Coding;

public sealed class CodingLexiconTests
{
    [Fact]
    public void Codes_have_weights_types_and_quad_classes_of_their_roots()
    {
        CodeTable codes = CodingLexicon.Default.Codes;
        EventCode sign = codes.Find("057")!, attack = codes.Find("190")!;
        Assert.Equal(("SUPPORT", 8.0, 1), (sign.Type, sign.Goldstein, sign.QuadClass));
        Assert.Equal(("ASSAULT", -10.0, 4), (attack.Type, attack.Goldstein, attack.QuadClass));
        Assert.Equal(2, codes.Find("071")!.QuadClass);
        Assert.Equal(3, codes.Find("1384")!.QuadClass);
    }

    [Theory]
    [InlineData(Operation.Asked, "0871", "0256")]
    [InlineData(Operation.Promised, "071", "0331")]
    [InlineData(Operation.Demanded, "0841", "1053")]
    [InlineData(Operation.Refused, "046", "125")]
    [InlineData(Operation.Threatened, "190", "1384")]
    [InlineData(Operation.Ended, "163", "085")]
    [InlineData(Operation.Ended, "072", "1622")]
    [InlineData(Operation.Refused, "1053", "1243")]
    public void Acts_asked_for_or_refused_have_codes_of_their_own(int operation, string inner, string outer)
    {
        CodeTable codes = CodingLexicon.Default.Codes;
        Assert.Equal(outer, codes.Apply((Operation)operation, codes.Find(inner)!)?.Code);
    }

    [Theory]
    [InlineData("event-patterns.tsv", "x\tq:go\t-\t042\tto\t-\t", "none of v: n: a:")]
    [InlineData("event-patterns.tsv", "x\tv:go\tobj@nothing\t042\tto\t-\t", "there is no class nothing")]
    [InlineData("event-patterns.tsv", "x\tv:go\t-\t999\tto\t-\t", "there is no code 999")]
    [InlineData("event-patterns.tsv", "x\tv:go\t-\t042\tsideways\t-\t", "is no frame")]
    [InlineData("event-patterns.tsv", "x\tv:go\tnear=here\t042\tto\t-\t", "is no condition")]
    [InlineData("event-patterns.tsv", "agree\tv:go\t-\t042\tto\t-\t", "stands twice")]
    [InlineData("cameo.tsv", "9\tx\tAID\t\t\t1\t\t\t\t\t\t\t", "no code of two to four digits")]
    [InlineData("cameo.tsv", "999\tx\tAID\t\t\t11\t\t\t\t\t\t\t", "no weight from -10 to 10")]
    [InlineData("cameo.tsv", "999\tx\tAID\t\t\t1\t998\t\t\t\t\t\t", "there is no code 998")]
    public void Bad_rows_are_named_with_file_line_and_reason(string file, string row, string reason)
    {
        LexiconException error = Assert.Throws<LexiconException>(() => new CodingLexicon(name =>
        {
            byte[] table = EmbeddedData.Read("Coding/Data/" + name).ToArray();
            return name == file ? [.. table, .. Encoding.UTF8.GetBytes(row + "\n")] : table;
        }));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdraw", "withdraws")]
    [InlineData("carry", "carried")]
    [InlineData("ban", "banned")]
    [InlineData("impose", "imposing")]
    [InlineData("clash", "clashes")]
    public void Words_have_their_regular_forms(string word, string form) => Assert.Contains(form, Inflection.Forms(word));
}
