using Chancery.Reading.Agenda;

namespace Chancery.Tests.Reading.Agenda;

public sealed class AgendaMergerTests
{
    [Theory]
    [InlineData("Russia's defense industrial base", "base defense industrial russia")]
    [InlineData("crisis in the Middle East", "crisis east middle")]
    [InlineData("the", "")]
    public void Content_words_leave_out_articles_and_prepositions(string topic, string words)
    {
        var found = new List<string>(AgendaMerger.ContentWords(topic));
        found.Sort(StringComparer.Ordinal);
        Assert.Equal(words, string.Join(' ', found));
    }
}
