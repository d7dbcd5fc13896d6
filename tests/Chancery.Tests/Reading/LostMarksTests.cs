using Chancery.Reading;

namespace Chancery.Tests.Reading;

public sealed class LostMarksTests
{
    [Theory]
    [InlineData("Poland\uFFFD\uFFFD\uFFFDs parliament", "Poland  's parliament")]
    [InlineData("called it \uFFFD\uFFFD\uFFFDa challenge.\uFFFD\uFFFD\uFFFD", "called it   \"a challenge.  \"")]
    [InlineData("Sudan\u00e2\u20ac\u2122s government", "Sudan  's government")]
    public void Marks_lost_to_another_encoding_are_put_back_at_the_same_length(string text, string restored)
    {
        string found = LostMarks.Restore(text);
        Assert.Equal(text.Length, found.Length);
        Assert.Equal(restored, found);
    }

    [Theory]
    [InlineData("Fran\uFFFDois Mitterrand")]
    [InlineData("un ch\u00e2teau")]
    [InlineData("plain text")]
    public void Other_texts_stay_as_they_are(string text) => Assert.Same(text, LostMarks.Restore(text));
}
