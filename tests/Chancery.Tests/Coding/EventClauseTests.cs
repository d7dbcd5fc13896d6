using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Coding;

public sealed class EventClauseTests
{
    private static IReadOnlyList<CodedEvent> Read(string text, bool dated = true) =>
        DispatchReader.Default.Read(new Dispatch(text) { Published = dated ? new LocalDate(2024, 4, 20) : null }).Events;

    [Theory]
    [InlineData("Ghana will not negotiate with Togo.", "125")]
    [InlineData("Chad is not prepared to send tanks to Niger.", "1222")]
    [InlineData("Malta does not plan to lift its sanctions against Tunisia.", "1244")]
    [InlineData("Gabon has no intention of releasing the Cameroonian fishermen.", "1243")]
    [InlineData("Laos refused to budge.", "124")]
    [InlineData("The Gambian president said he would not be forced out.", "1231")]
    [InlineData("Sweden said it would keep its embargo on Angola in place.", "1244")]
    public void What_will_not_be_done_is_refused(string text, string code) => Assert.Contains(Read(text), e => e.Cameo == code);

    // A verb that opens the text has no subject before it.
    [Fact]
    public void Words_in_no_order_are_read_to_the_end() => Assert.Empty(Read("visited for say identified had as police bank Aug robbers"));

    [Theory]
    [InlineData("A Fijian spokesman declined to comment on the Tongan note.")]
    [InlineData("The mayor of Osaka refused to say who had called.")]
    public void Who_declines_to_comment_rejects_nothing(string text) => Assert.DoesNotContain(Read(text), e => e.Plover.Type == "REJECT");

    [Theory]
    [InlineData("Kenya conceded for the first time on Monday that its agents had planted the bombs.", "015")]
    [InlineData("Peru ended its trade and investment sanctions against Bolivia.", "085")]
    [InlineData("Chilean air force transport planes landed in Tonga on Sunday with medicine and tents.", "073")]
    [InlineData("Somali rebels offered to free two teachers held in the bush.", "0353")]
    [InlineData("A two-day walkout by Bolivian civil servants shut schools and clinics.", "143")]
    [InlineData("Shells fired from Eritrea crashed into the Ethiopian town of Zalambessa on Friday.", "194")]
    [InlineData("Malawi urged Moslem states to close ranks against Rhodesia.", "113")]
    [InlineData("Egypt insisted Israel withdraw its troops from Sinai.", "1056")]
    [InlineData("Fighting between Chadian troops and Libyan-backed rebels raged for a third day in the north.", "190")]
    [InlineData("Rwandan fighters overran the Congolese city of Goma.", "192")]
    [InlineData("Police in Lusaka clubbed students who tried to march to the palace.", "175")]
    [InlineData("The curfew in Kampala was relaxed for four hours to let people buy food.", "0813")]
    [InlineData("Belgium admitted on Sunday that its agents had opened the letters of a Congolese politician.", "015")]
    [InlineData("Malta called on Tunisia to release two divers.", "0253")]
    public void Clauses_hung_on_a_neighbour_are_set_right(string text, string code) => Assert.Contains(Read(text), e => e.Cameo.StartsWith(code, StringComparison.Ordinal));

    [Theory]
    [InlineData("Bolivia arrested John Carver, an American mountaineer.", "BOL", "USA")]
    [InlineData("Rebels abducted three Swiss birdwatchers at a farm east of Nairobi.", "KEN", "CHE")]
    [InlineData("Britain appealed for the release of a British engineer jailed in Eritrea.", "GBR", "ERI")]
    [InlineData("Kenya's foreign minister telephoned Lusaka to convey his country's sorrow.", "KEN", "ZMB")]
    [InlineData("Malta's finance minister flew to Tunis in search of loans.", "MLT", "TUN")]
    [InlineData("Malta promised blankets for refugees on the Tunisian side of the border.", "MLT", "TUN")]
    [InlineData("British and Danish arms negotiators began a ninth round of talks.", "DNK", "GBR")]
    public void Sides_are_those_whom_the_nearest_words_name(string text, string source, string target) =>
        Assert.Contains(Read(text), e => e.Source.Any(s => s.StartsWith(source, StringComparison.Ordinal)) && e.Target.Any(t => t.StartsWith(target, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Noriega threatened to punish Switzerland.", "PANGOV")]
    [InlineData("Savimbi threatened to punish Switzerland.", "AGOREB")]
    [InlineData("Milosevic threatened to punish Switzerland.", "SRBGOV")]
    public void Names_that_many_bore_tell_the_one_whom_the_world_knows_where_the_text_has_no_date(string text, string source)
    {
        Assert.Contains(Read(text, dated: false), e => e.Source.Contains(source));
        Assert.Empty(Read(text));
    }

    [Theory]
    [InlineData("Cuban builders set up a bank in Angola.")]
    [InlineData("The Danish king took a ship to Iceland.")]
    [InlineData("Iceland took half of the seats on the board with Norway.")]
    [InlineData("A Kenyan director shot a film in Uganda.")]
    [InlineData("A Polish bus crashed in Austria, killing nine.")]
    [InlineData("The Latvian premier drove out of Riga.")]
    [InlineData("The Irish parliament opened its autumn session.")]
    [InlineData("The Peruvian novelist refused to leave her house.")]
    public void Words_that_do_many_things_tell_no_event_alone(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("France beat Croatia 4-2 on Sunday.")]
    [InlineData("Uruguay crushed Ghana in the tournament.")]
    [InlineData("Spain beat Italy in the final of the championship.")]
    public void A_match_is_no_attack(string text) => Assert.DoesNotContain(Read(text), e => e.Plover.Type == "ASSAULT");
}
