using Chancery.Dispatches;
using Chancery.Reading;
using Chancery.Reading.Mentions;

namespace Chancery.Tests.Reading.Mentions;

public sealed class PronounTests
{
    [Theory]
    [InlineData("Foreign Minister Penny Wong met Winston Peters in Sydney. She thanked him.", "She", "Penny Wong")]
    [InlineData("On his way to Tokyo, Antony Blinken stopped in Seoul.", "his", "Antony Blinken")]
    [InlineData("The ministry praised Narendra Modi and his speech.", "his", "Narendra Modi")]
    [InlineData("\u201cI am hopeful,\u201d said Foreign Minister Dmytro Kuleba.", "I", "Dmytro Kuleba")]
    [InlineData("Cyril Ramaphosa issued a statement on Monday. \u201cI regret the decision,\u201d it read.", "I", "Cyril Ramaphosa")]
    [InlineData("Interview with Foreign Minister Retno Marsudi\n\nWhat do you expect of the summit?\n\nI expect progress.\n\nWhen will you travel?\n\nSoon.", "I", "Retno Marsudi")]
    [InlineData("Interview with Foreign Minister Retno Marsudi\n\nWhat do you expect of the summit?\n\nI expect progress.\n\nWhen will you travel?\n\nSoon.", "you", "Retno Marsudi")]
    public void Pronoun_stands_for_the_person_meant(string text, string pronoun, string person) => Assert.Equal(person, Meant(text, pronoun));

    [Fact]
    public void I_outside_quotations_and_interviews_is_nobody() =>
        Assert.Null(Meant("Foreign Minister Dmytro Kuleba said that talks would go on. I doubt it.", "I"));

    [Fact]
    public void He_is_not_the_woman_whom_she_meant_before()
    {
        const string Text = "Officials met Ranu Teka in Suva. She was ill. A doctor told reporters that he was calm.";
        Assert.Equal("Ranu Teka", Meant(Text, "She"));
        Assert.Null(Meant(Text, "he"));
    }

    private static string? Meant(string text, string pronoun)
    {
        Scene scene = DispatchReader.Default.Analyse(new Dispatch(text));
        Mention mention = Assert.Single(scene.Mentions, m => m.Kind == MentionKind.Pronoun && scene.Words(m.First, m.End) == pronoun && (pronoun != "you" || scene.Text[m.First].Start < text.IndexOf("summit", StringComparison.Ordinal)));
        return mention.Person?.Name;
    }
}
