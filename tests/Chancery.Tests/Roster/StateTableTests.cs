using Chancery.Roster;
using NodaTime;

namespace Chancery.Tests.Roster;

public class StateTableTests
{
    [Theory]
    [InlineData("PRC", "CHN")]
    [InlineData("People's Republic of China", "CHN")]
    [InlineData("Burma", "MMR")]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("the Netherlands", "NLD")]
    [InlineData("South Korean", "KOR")]
    [InlineData("DPRK", "PRK")]
    [InlineData("Türkiye", "TUR")]
    [InlineData("Korea, Republic of", "KOR")]
    [InlineData("U.S.S.R.", "SUN")]
    [InlineData("Holy See", "VAT")]
    [InlineData("Palestinian Authority", "PSE")]
    [InlineData("united kingdom", "GBR")]
    [InlineData("United Kingdom (Wales)", "GBR")]
    public void Names_resolve(string words, string code) => Assert.Equal(code, StateTable.Default.Resolve(words)?.Code);

    [Theory]
    [InlineData("SUN", "RUS")]
    [InlineData("VDR", "VNM")]
    [InlineData("RVN", "VNM")]
    [InlineData("CHN", "CHN")]
    public void The_record_keeps_former_states_by_convention(string code, string record) => Assert.Equal(record, StateTable.Default.RecordCode(code));

    [Theory]
    [InlineData("Kremlin", "RUS", StateWord.Metonym)]
    [InlineData("Foggy Bottom", "USA", StateWord.Metonym)]
    [InlineData("Beijing", "CHN", StateWord.Capital)]
    [InlineData("Houthi", "YEM", StateWord.Group)]
    [InlineData("SDF", "SYR", StateWord.Group)]
    [InlineData("Sino-American", "CHN", StateWord.Combining)]
    [InlineData("Swedes", "SWE", StateWord.People)]
    public void Words_stand_for_states(string words, string code, StateWord word)
    {
        StateMention? mention = StateTable.Default.Longest(words, 0);
        Assert.Equal(code, mention?.State.Code);
        Assert.Equal(word, mention?.Word);
    }

    [Fact]
    public void A_pronoun_is_no_state() => Assert.Null(StateTable.Default.Longest("us", 0));

    [Fact]
    public void Two_letter_codes_are_unique_among_states_of_today()
    {
        foreach (IGrouping<string, State> group in StateTable.Default.All.Where(s => s.Alpha2.Length > 0 && !s.IsFormer).GroupBy(s => s.Alpha2))
            Assert.Single(group);
    }

    [Fact]
    public void Successors_and_sovereigns_are_in_the_table()
    {
        foreach (State state in StateTable.Default.All)
        {
            Assert.True(state.Of.Length == 0 || StateTable.Default.Find(state.Of) is not null, state.Code);
            Assert.NotNull(StateTable.Default.Find(state.RecordCode));
        }

        foreach (PoliticalGroup group in StateTable.Default.Groups)
            Assert.True(group.State.Length == 0 || StateTable.Default.Find(group.State) is not null, group.Name);
    }

    [Fact]
    public void Codes_of_states_and_organisations_differ()
    {
        foreach (Organisation organisation in OrganisationTable.Default.All)
            Assert.Null(StateTable.Default.Find(organisation.Code));
    }

    [Fact]
    public void Bodies_belong_to_organisations_of_the_table()
    {
        foreach (Organisation body in OrganisationTable.Default.All.Where(o => o.Of.Length > 0))
            Assert.NotNull(OrganisationTable.Default.Find(body.Of));
        foreach (OrganisationMember member in OrganisationTable.Default.Memberships)
            Assert.True(StateTable.Default.Find(member.Member) is not null || OrganisationTable.Default.Find(member.Member) is not null, member.Member);
    }

    [Fact]
    public void Members_are_those_of_the_day()
    {
        Assert.True(OrganisationTable.Default.IsMember("EU", "GBR", new LocalDate(2019, 1, 1)));
        Assert.False(OrganisationTable.Default.IsMember("EU", "GBR", new LocalDate(2021, 1, 1)));
        Assert.Equal(32, OrganisationTable.Default.Members("NATO", new LocalDate(2024, 4, 1)).Count);
    }

    [Theory]
    [InlineData("Belgrade", "SRB")]
    [InlineData("Prague", "CZE")]
    [InlineData("Moscow", "RUS")]
    public void A_capital_stands_for_the_state_that_still_is(string capital, string code)
    {
        Assert.Equal(code, StateTable.Default.Longest(capital, 0)?.State.Code);
    }

    [Theory]
    [InlineData("SRB", 1975, "YUG")]
    [InlineData("SRB", 2004, "SCG")]
    [InlineData("SRB", 2022, "SRB")]
    [InlineData("CZE", 1985, "CSK")]
    [InlineData("PER", 1985, "PER")]
    public void A_capital_was_that_of_the_state_of_its_day(string now, int year, string then)
    {
        Assert.Equal(then, StateTable.Default.SeatOn(StateTable.Default.Find(now)!, new LocalDate(year, 5, 15)).Code);
    }
}
