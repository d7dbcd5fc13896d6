using Chancery.Reading;
using Chancery.Reading.Engagements;

namespace Chancery.Tests.Reading;

public class DataTableTests
{
    [Fact]
    public void A_row_with_a_column_missing_is_named_by_file_and_line()
    {
        var error = Assert.Throws<FormatException>(() => DataTable.Parse("x.tsv", new StringReader("# c\na\tb\n1\t2\n3\n"), 2));
        Assert.Equal("x.tsv line 4: 1 columns, expected 2.", error.Message);
    }

    [Fact]
    public void A_word_that_is_not_allowed_is_named()
    {
        DataTable.Row row = DataTable.Parse("x.tsv", new StringReader("a\tb\n1\tmeting\n"), 2)[0];
        Assert.Contains("x.tsv line 2: 'meting'", Assert.Throws<FormatException>(() => row.OneOf(1, "meeting", "call")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_built_in_trigger_loads()
    {
        TriggerLexicon lexicon = TriggerLexicon.Load();
        Assert.NotNull(lexicon.Verb("meet", ""));
        Assert.NotNull(lexicon.Noun("summit"));
        Assert.Null(lexicon.Verb("sit", "still"));
    }
}
