using Chancery.Roster;

namespace Chancery.Tests.Roster;

public class OfficeLexiconTests
{
    [Theory]
    [InlineData("foreign minister", null, "foreign", "Minister of Foreign Affairs")]
    [InlineData("Minister of Foreign Affairs", null, "foreign", "Minister of Foreign Affairs")]
    [InlineData("Secretary of State", "USA", "foreign", "Secretary of State")]
    [InlineData("Secretary of State", "VAT", "head-of-government", "Secretary of State")]
    [InlineData("Secretary of State", null, "foreign", "Secretary of State")]
    [InlineData("Foreign Secretary", "GBR", "foreign", "Foreign Secretary")]
    [InlineData("foreign secretary", "IND", "deputy-foreign", "Foreign Secretary")]
    [InlineData("Defense Secretary", "USA", "defence", "Secretary of Defense")]
    [InlineData("treasury secretary", "USA", "finance", "Secretary of the Treasury")]
    [InlineData("external affairs minister", "IND", "foreign", "Minister of Foreign Affairs")]
    [InlineData("deputy foreign minister", null, "deputy-foreign", "Deputy Minister of Foreign Affairs")]
    [InlineData("First Vice Foreign Minister", "KOR", "deputy-foreign", "First Vice Minister of Foreign Affairs")]
    [InlineData("vice president", null, "vice-head-of-state", "Vice President")]
    [InlineData("UN chief", "UN", "secretary-general", "Secretary-General")]
    [InlineData("trade and industry minister", null, "trade", "Minister of Trade")]
    [InlineData("Chancellor of the Exchequer", "GBR", "finance", "Chancellor of the Exchequer")]
    [InlineData("chancellor", "DEU", "head-of-government", "Chancellor")]
    public void Posts_are_read(string words, string? holder, string function, string title)
    {
        OfficeMention? mention = OfficeLexicon.Default.Resolve(words, holder);
        Assert.Equal(function, mention?.Function);
        Assert.Equal(title, mention?.Title);
    }

    [Theory]
    [InlineData("former foreign minister", "former")]
    [InlineData("then-Prime Minister", "then")]
    [InlineData("acting Defense Secretary", "acting")]
    [InlineData("foreign minister-designate", "designate")]
    [InlineData("caretaker prime minister", "caretaker")]
    public void Modifiers_qualify(string words, string qualifier) => Assert.Equal(qualifier, OfficeLexicon.Default.Resolve(words)?.Qualifier);

    [Fact]
    public void A_president_elect_is_not_in_office()
    {
        OfficeMention? mention = OfficeLexicon.Default.Resolve("President-elect");
        Assert.Equal(OfficeKind.Elect, mention?.Office.Kind);
        Assert.Equal("head-of-state", mention?.Function);
    }

    [Theory]
    [InlineData("foreign ministers", "foreign")]
    [InlineData("secretaries of state", "foreign")]
    [InlineData("secretaries-general", "secretary-general")]
    [InlineData("ministers of defence", "defence")]
    [InlineData("senior officials", "officials")]
    [InlineData("the two leaders", "head-of-state")]
    [InlineData("spokesmen", "spokesperson")]
    public void Several_people_are_plural(string words, string function)
    {
        OfficeMention? mention = OfficeLexicon.Default.Resolve(words.Replace("the ", "", StringComparison.Ordinal));
        Assert.True(mention?.Plural);
        Assert.Equal(function, mention?.Function);
    }
}
