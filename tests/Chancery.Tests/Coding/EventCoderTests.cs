using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Coding;

public sealed class EventCoderTests
{
    private static IReadOnlyList<CodedEvent> Read(string text) =>
        DispatchReader.Default.Read(new Dispatch(text) { Published = new LocalDate(2024, 4, 20) }).Events;

    private static CodedEvent One(string text) => Assert.Single(Read(text));

    [Theory]
    [InlineData("Kenya condemned the Ethiopian attack on Somalia.", "ACCUSE", "KEN", "ETH")]
    [InlineData("Turkish Foreign Minister Mevlut Cavusoglu summoned the Swedish ambassador on Monday.", "ACCUSE", "TURGOV", "SWEGOV")]
    [InlineData("Iran was condemned by France.", "ACCUSE", "FRA", "IRN")]
    [InlineData("Turkish police arrested a Greek journalist in Ankara.", "COERCE", "TURCOP", "GRCMED")]
    [InlineData("Colombian troops attacked rebels on Monday.", "ASSAULT", "COLMIL", "COLREB")]
    [InlineData("The European Union imposed sanctions on Belarus.", "SANCTION", "IGOEUREEC", "BLR")]
    [InlineData("Ghana rejected a demand from Togo to release the prisoners.", "REJECT", "GHA", "TGO")]
    [InlineData("Peru launched an attack on Ecuador.", "ASSAULT", "PER", "ECU")]
    [InlineData("Jordan resumed trade with Syria.", "COOPERATE", "JOR", "SYR")]
    public void Events_have_type_source_and_target(string text, string type, string source, string target)
    {
        CodedEvent coded = One(text);
        Assert.Equal(type, coded.Plover.Type);
        Assert.Contains(source, coded.Source);
        Assert.Contains(target, coded.Target);
    }

    [Theory]
    [InlineData("Denmark froze aid to Uganda on Monday.", "SANCTION")]
    [InlineData("Security forces in Guinea have tortured scores of Liberian refugees.", "ASSAULT")]
    [InlineData("The government of Liberia denied on Thursday charges by Ivory Coast.", "REJECT")]
    [InlineData("Clashes erupted between Indian and Pakistani troops.", "ASSAULT")]
    [InlineData("India and Vietnam are to sign a treaty, officials in New Delhi said.", "AGREE")]
    [InlineData("Cuba sentenced an American to prison.", "COERCE")]
    public void Sentences_that_the_parser_misreads_are_coded_all_the_same(string text, string type) => Assert.Contains(Read(text), e => e.Plover.Type == type);

    [Theory]
    [InlineData("Iran threatened to attack Iraq.", "1384")]
    [InlineData("Iran agreed to withdraw its troops from Iraq.", "0356")]
    [InlineData("Iran refused to release the Iraqi prisoners.", "1243")]
    [InlineData("Iran promised to give Iraq a loan.", "0331")]
    [InlineData("Iran demanded that Iraq withdraw its troops.", "1056")]
    [InlineData("Iran accused Iraq of attacking its troops.", "1123")]
    [InlineData("Iran will give Iraq a loan.", "0331")]
    [InlineData("Iran will bomb Iraq.", "1384")]
    public void What_is_done_to_an_act_gives_it_another_code(string text, string code) => Assert.Equal(code, One(text).Cameo);

    [Theory]
    [InlineData("Fighting broke out between Armenian and Azeri troops.", "190")]
    [InlineData("Fighting flared between Armenia and Azerbaijan.", "190")]
    [InlineData("Clashes flared along the border between Chad and Sudan.", "190")]
    [InlineData("Clashes erupted on the Chad-Sudan border.", "190")]
    public void An_outbreak_is_of_those_whose_border_it_is_at(string text, string code)
    {
        CodedEvent coded = One(text);
        Assert.Equal(code, coded.Cameo);
        Assert.Equal(2, coded.Source.Count);
        Assert.Equal(coded.Source, coded.Target);
    }

    [Theory]
    [InlineData("European leaders condemned Syria.", "EURGOV")]
    [InlineData("African leaders urged Zimbabwe to hold elections.", "AFRGOV")]
    [InlineData("Gulf leaders told Syria to withdraw.", "PGSGOV")]
    public void Leaders_of_a_part_of_the_world_are_of_it(string text, string source) => Assert.Contains(Read(text), e => e.Source.Contains(source));

    [Theory]
    [InlineData("Iceland is going to recognise Lithuania.", "032")]
    [InlineData("Ghana is going to expel the Togolese ambassador.", "1313")]
    public void What_is_going_to_be_done_is_to_come(string text, string code) =>
        Assert.Contains(Read(text), e => e.Tense == EventTense.Future && e.Cameo[..2] == code[..2]);

    [Theory]
    [InlineData("Riyadh said it had no hand in the raid on Yemen.", "016")]
    [InlineData("Russia owned up to the massacre of Polish officers.", "015")]
    [InlineData("Turkey blasted the Dutch government as cowards.", "111")]
    [InlineData("Vienna presented Serbia with a 48-hour ultimatum.", "139")]
    [InlineData("Serb militias purged the valley of its Muslims.", "203")]
    public void Turns_of_phrase_are_told_from_deeds(string text, string code) => Assert.Contains(Read(text), e => e.Cameo == code);

    [Theory]
    [InlineData("A Nigerian striker rejected an offer from a Turkish club.")]
    [InlineData("The Polish swimmer defended her title in Budapest.")]
    [InlineData("A British cyclist attacked a French rival on the last climb.")]
    [InlineData("The Chinese snapped a photo of France.")]
    [InlineData("The minister owned up to a fondness for jazz.")]
    [InlineData("The waiter presented Swiss guests with the bill for the wine.")]
    public void Players_and_guests_do_nothing_between_states(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Iran did not attack Iraq.")]
    [InlineData("Iran may attack Iraq.")]
    [InlineData("If Iran attacked Iraq, oil would be dear.")]
    [InlineData("The weather in Iran was fine.")]
    [InlineData("Did Iran attack Iraq?")]
    [InlineData("Iran demonstrated its commitment to Iraq.")]
    public void What_was_not_done_is_no_event(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Sports_pages_tell_of_no_events() =>
        Assert.Empty(Read("Brazil attacked Argentina from the start. The striker scored a goal. Argentina struck back before halftime, and the coach praised his squad. Brazil beat Chile in the semifinal."));

    [Fact]
    public void Parties_that_do_the_same_stand_on_both_sides()
    {
        CodedEvent coded = One("Libya and Bulgaria signed a treaty of friendship.");
        Assert.Equal("057", coded.Cameo);
        Assert.Equal(["LBY", "BGR"], coded.Source);
        Assert.Equal(coded.Source, coded.Target);
    }

    [Fact]
    public void A_fight_whose_other_side_no_words_name_is_coded_all_the_same() =>
        Assert.DoesNotContain(Read("The truce fell apart in June, when full scale war between CPC and KMT broke out on June 26. China then entered a state of civil war that lasted for more than three years."), e => e.Source.Count == 0);

    [Fact]
    public void A_planned_visit_is_a_consultation_to_come()
    {
        CodedEvent coded = Read("Secretary of State Antony Blinken will visit China from April 24 to 26.").First(e => e.Plover.Type == "CONSULT");
        Assert.Equal(("042", "visit", EventTense.Future), (coded.Cameo, coded.Plover.Mode, coded.Tense));
        Assert.Equal(["USAGOV"], coded.Source);
        Assert.Equal(["CHN"], coded.Target);
        Assert.Equal(new LocalDate(2024, 4, 24), coded.When?.Start);
    }

    [Fact]
    public void A_telephone_call_is_coded_as_one() =>
        Assert.Contains(Read("French President Emmanuel Macron spoke by phone with Russian President Vladimir Putin on Monday."), e => e is { Cameo: "041", Plover.Mode: "phone", Tense: EventTense.Past });

    [Fact]
    public void Evidence_is_the_words_of_the_text()
    {
        const string Text = "It rained. Kenya condemned the Ethiopian attack on Somalia.";
        CodedEvent coded = One(Text);
        Evidence evidence = Assert.Single(coded.Evidence);
        Assert.Equal("Kenya condemned the Ethiopian attack on Somalia.", evidence.Exact);
        Assert.Equal(Text.IndexOf("Kenya", StringComparison.Ordinal), evidence.Start);
    }
}
