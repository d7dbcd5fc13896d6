using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Coding;

public sealed class EventSidesTests
{
    private static IReadOnlyList<CodedEvent> Read(string text, bool dated = true) =>
        DispatchReader.Default.Read(new Dispatch(text) { Published = dated ? new LocalDate(2024, 4, 20) : null }).Events;

    [Theory]
    [InlineData("Chad violated the ceasefire along the frontier, Sudan's army said.", "TCD", "SDN")]
    [InlineData("Uganda pulled its ambassador out of Kigali.", "UGA", "RWA")]
    [InlineData("A buildup of Eritrean troops along the Djiboutian border has alarmed diplomats.", "ERI", "DJI")]
    [InlineData("A Peruvian embargo on Bolivian wheat took effect on Thursday.", "PER", "BOL")]
    [InlineData("The killing of three Somali elders by Kenyan troops set off protests.", "KEN", "SOM")]
    [InlineData("Emirati-led air strikes on a market in Aden left nine dead.", "ARE", "YEM")]
    [InlineData("A Chechen suicide bomber blew himself up at a bus stop, killing four Georgians.", "RUS", "GEO")]
    [InlineData("Malawi's undeclared blockade of Zambia entered its second month.", "MWI", "ZMB")]
    [InlineData("London pressed Bonn to lower its tariffs.", "GBR", "DEU")]
    [InlineData("La Paz severed relations with Chile on Tuesday.", "BOL", "CHL")]
    [InlineData("Burmese soldiers drove thousands of Rohingya from their villages.", "MMR", "MMR")]
    [InlineData("Eight villagers were killed in northern Iraq on Sunday when Turkish planes bombed a hamlet.", "TUR", "IRQ")]
    [InlineData("Gabon ordered the closure of newspapers.", "GAB", "GAB")]
    [InlineData("Fiji apologised to the strikers.", "FJI", "FJI")]
    [InlineData("Bolivia extradited an Italian accused of murder.", "BOL", "ITA")]
    [InlineData("Bulldozers of the Israeli army knocked down Palestinian homes in spite of American objections.", "ISR", "PSE")]
    [InlineData("Norway threatened to leave the International Seabed Commission.", "NOR", "IGO")]
    [InlineData("Sudan said that Ethiopia was jailing its critics.", "SDN", "ETH")]
    [InlineData("Indonesian marines occupied the former Portuguese colony of East Timor.", "IDN", "TLS")]
    [InlineData("Peru's consul has been told to leave Bolivia.", "BOL", "PER")]
    [InlineData("Three Turkish policemen were killed in a firefight with Syrian gunmen.", "SYR", "TUR")]
    [InlineData("Kenya appealed to the World Bank to lift its freeze on loans to Uganda.", "KEN", "IGO")]
    public void The_other_side_is_found_where_few_words_name_it(string text, string source, string target)
    {
        IReadOnlyList<CodedEvent> events = Read(text);
        Assert.Contains(events, e => e.Source.Any(s => s.StartsWith(source, StringComparison.Ordinal)) && e.Target.Any(t => t.StartsWith(target, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Cambodia's parliament lifted a ban on private broadcasts.", "KHM")]
    [InlineData("Bolivian opposition leaders demanded early elections.", "BOL")]
    public void Who_acts_within_a_state_means_that_state(string text, string state) =>
        Assert.Contains(Read(text), e => e.Target.Any(t => t.StartsWith(state, StringComparison.Ordinal)));

    [Fact]
    public void A_leaders_bare_name_tells_the_state_where_the_text_has_no_date()
    {
        CodedEvent coded = Assert.Single(Read("Chirac urged Arafat to accept the plan.", dated: false));
        Assert.Contains("FRAGOV", coded.Source);
        Assert.Contains("PSEGOV", coded.Target);
        Assert.Empty(Read("Chirac urged Arafat to accept the plan."));
    }

    [Theory]
    [InlineData("Oslo sent blankets to quake-hit Nepal.", "ASSAULT")]
    [InlineData("Peruvian miners blocked the Pan-American highway.", "USA")]
    [InlineData("Philippine ships sailed into the South China Sea.", "CHN")]
    [InlineData("Greek pilots halted flights in a protest over pay.", "CONCEDE")]
    public void What_only_looks_like_it_is_not_read(string text, string never) =>
        Assert.DoesNotContain(Read(text), e => e.Plover.Type == never || e.Target.Contains(never));

    [Theory]
    [InlineData("Chilean transport planes airlifted food to Haiti.", "AID")]
    [InlineData("Iraqi forces overran Kuwait in hours.", "ASSAULT")]
    [InlineData("Hungry crowds in Haiti sacked supermarkets.", "PROTEST")]
    [InlineData("South Sudan's president ordered his forces to cease fire.", "RETREAT")]
    [InlineData("Haiti's president was assassinated by Colombian gunmen at his home.", "ASSAULT")]
    public void Trees_gone_wrong_are_mended(string text, string type) => Assert.Contains(Read(text), e => e.Plover.Type == type);

    [Theory]
    [InlineData("Talks between the Ghanaian government and the miners broke down on Monday.", "SANCTION")]
    [InlineData("Militiamen bombard Juba, the capital of South Sudan.", "ASSAULT")]
    [InlineData("Defying a curfew, students in Niger's capital hurled bricks at buses.", "PROTEST")]
    [InlineData("Denmark last month said it would send tents to Laos.", "AGREE")]
    [InlineData("Jordan handed to New Delhi transcripts of the calls.", "COOPERATE")]
    public void Subjects_and_verbs_taken_for_parts_of_others_are_set_right(string text, string type) => Assert.Contains(Read(text), e => e.Plover.Type == type);

    [Theory]
    [InlineData("Ugandan officials said rebels killed four soldiers.", "UGAREB", "UGAMIL")]
    [InlineData("Fresh criticism of Kenya came from Tanzania.", "TZA", "KEN")]
    [InlineData("The Arab League adopted a resolution condemning Ethiopia.", "IGOMEAARL", "ETH")]
    [InlineData("A resolution condemning Ethiopia was adopted by the Arab League.", "IGOMEAARL", "ETH")]
    [InlineData("Sweden decertified Bolivia, cutting off economic assistance.", "SWE", "BOL")]
    [InlineData("The navies of Ghana and Togo began manoeuvres.", "GHAMIL", "TGOMIL")]
    public void Those_who_tell_send_or_utter_it_are_its_sides(string text, string source, string target) =>
        Assert.Contains(Read(text), e => e.Source.Contains(source) && e.Target.Contains(target));

    [Fact]
    public void Latin_American_presidents_are_not_of_the_United_States() =>
        Assert.Contains(Read("Latin American presidents condemned Cuba."), e => e.Source.Contains("LAMGOV") && !e.Source.Any(static s => s.StartsWith("USA", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Sweden froze $40 million in economic aid to Chad.", "1621")]
    [InlineData("Togo freed six of the prisoners from Ghana.", "0841")]
    [InlineData("Ghana completed the first phase of an airlift of food to Togo.", "073")]
    [InlineData("Turkish jets carried out a series of raids on Iraq.", "190")]
    [InlineData("The Chadian army ordered a withdrawal of troops from Niger.", "0874")]
    public void What_there_is_much_of_is_told_through_its_measure(string text, string code) => Assert.Contains(Read(text), e => e.Cameo == code);

    [Fact]
    public void A_council_that_adopts_a_condemnation_agrees_to_nothing() =>
        Assert.DoesNotContain(Read("The Arab League adopted a resolution condemning Ethiopia."), e => e.Plover.Type == "AGREE");
}
