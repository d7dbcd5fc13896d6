using Chancery.Language;
using Chancery.Language.Conllu;

namespace Chancery.Tests.Language.Conllu;

public sealed class ConlluReaderTests
{
    private const string Sentence = """
        # newdoc id = first
        # newpar
        1-2	Blinken's	_	_	_	_	_	_	_	_
        1	Blinken	Blinken	PROPN	NNP	_	3	nmod:poss	_	_
        2	's	's	PART	POS	_	1	case	_	_
        3	trip	trip	NOUN	NN	_	0	root	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	3	punct	_	_
        """;

    [Fact]
    public void Words_take_their_characters_from_tokens_and_spaces()
    {
        ConlluDocument document = Assert.Single(ConlluReader.Read(Sentence));
        Assert.Equal("first", document.Id);
        Assert.Equal("Blinken's trip. ", document.Text);
        Assert.Equal(["Blinken", "'s", "trip", "."], document.Words.Select(w => document.Text[w.Start..w.End]));
        Assert.Equal([2, 0, -1, 2], document.Words.Select(w => w.Head));
        Assert.Equal(Relation.NmodPoss, document.Words[0].Relation);
    }

    [Fact]
    public void Documents_and_paragraphs_are_apart()
    {
        const string One = "# newpar\n1\tYes\t_\t_\t_\t_\t0\troot\t_\t_\n\n";
        IReadOnlyList<ConlluDocument> documents = ConlluReader.Read("# newdoc id = a\n" + One + One + "# newdoc id = b\n" + One);
        Assert.Equal(["a", "b"], documents.Select(d => d.Id));
        Assert.Equal("Yes\n\nYes ", documents[0].Text);
        Assert.Equal(2, documents[0].SentenceCount);
    }

    [Fact]
    public void Token_that_is_not_its_words_shares_its_characters_out()
    {
        ConlluDocument document = ConlluReader.Read("1-2\tdel\t_\t_\t_\t_\t_\t_\t_\t_\n1\tde\t_\t_\t_\t_\t0\troot\t_\t_\n2\tel\t_\t_\t_\t_\t1\tdet\t_\t_\n")[0];
        Assert.Equal(["de", "l"], document.Words.Select(w => document.Text[w.Start..w.End]));
    }

    [Theory]
    [InlineData("", 1, "no sentence")]
    [InlineData("1\tYes\n", 1, "10 fields")]
    [InlineData("1\tYes\t_\t_\t_\t_\t5\troot\t_\t_\n", 1, "no head")]
    [InlineData("# text\n1\tYes\t_\t_\t_\t_\t1\troot\t_\t_\n", 2, "no head")]
    [InlineData("1\tA\t_\t_\t_\t_\t2\tdep\t_\t_\n2\tB\t_\t_\t_\t_\t1\tdep\t_\t_\n", 1, "without a root")]
    [InlineData("1\tA\t_\t_\t_\t_\t0\troot\t_\t_\n2\tB\t_\t_\t_\t_\t0\troot\t_\t_\n", 2, "second root")]
    [InlineData("1\tA\t_\t_\t_\t_\t0\troot\t_\t_\n2\tB\t_\t_\t_\t_\t3\tdep\t_\t_\n3\tC\t_\t_\t_\t_\t2\tdep\t_\t_\n", 2, "circle")]
    [InlineData("2\tA\t_\t_\t_\t_\t0\troot\t_\t_\n", 1, "expected word 1")]
    [InlineData("1-3\tA\t_\t_\t_\t_\t0\troot\t_\t_\n", 1, "no range")]
    [InlineData("1\tA\t_\tWORD\t_\t_\t0\troot\t_\t_\n", 1, "part of speech")]
    public void Bad_line_is_named_with_its_reason(string content, int line, string reason)
    {
        ConlluException refused = Assert.Throws<ConlluException>(() => ConlluReader.Read(content));
        Assert.Equal(line, refused.Line);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
