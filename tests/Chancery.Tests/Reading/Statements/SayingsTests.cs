using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Statements;

public sealed class SayingsTests
{
    private static DispatchClaims Claims(string text, string? headline = null) =>
        DispatchReader.Default.Read(new Dispatch(headline is null ? text : headline + "\n\n" + text) { Id = "t", Published = new LocalDate(2022, 6, 10), Headline = headline });

    private static string Told(string text, string? headline = null) =>
        string.Join(" | ", Claims(text, headline).Statements.Select(s => $"{s.Kind} {s.Speaker.Name ?? s.Speaker.Description} {s.Speaker.Country}"));

    [Theory]
    [InlineData("The members of the Security Council condemned in the strongest terms the cowardly attack on the market in Mogadishu.", "Condemnation members of the Security Council UN")]
    [InlineData("The members of the Security Council call on the parties to cooperate in good faith with the Envoy.", "Demand members of the Security Council UN")]
    [InlineData("The Chilean foreign ministry said the treaty was null and void and did not comply with the law of the sea.", "Condemnation Chilean foreign ministry CHL")]
    [InlineData("The foreign ministers of Sweden, Norway, the Netherlands and Poland condemned the arrest of the journalist.", "Condemnation foreign ministers of Sweden, Norway, the Netherlands and Poland ")]
    public void Kinds_and_speakers(string text, string told) => Assert.Equal(told, Told(text));

    [Theory]
    [InlineData("Kenyan Foreign Minister Raychelle Omamo urged all sides in Somalia to protect aid convoys.", "aid convoys")]
    [InlineData("Kenyan Foreign Minister Raychelle Omamo thanked Oman for its mediation in the border dispute.", "mediation")]
    [InlineData("Kenyan Foreign Minister Raychelle Omamo called on the Ethiopian side to reopen the border crossing.", "border crossing")]
    public void What_is_asked_and_not_who_is_asked_is_what_it_is_about(string text, string about)
    {
        Statement statement = Claims(text).Statements[0];
        Assert.Contains(statement.About, topic => topic.Contains(about, StringComparison.Ordinal));
        Assert.DoesNotContain(statement.About, topic => topic.EndsWith("side", StringComparison.Ordinal) || topic.EndsWith("sides", StringComparison.Ordinal) || topic is "Oman");
    }

    [Fact]
    public void Purposes_of_a_journey_are_objectives_of_him_who_signs_the_release()
    {
        IReadOnlyList<Statement> read = Claims(
            "Matthew Miller, Department Spokesperson\n\nSecretary of State Antony J. Blinken will travel to Lima, Peru, June 13-15, 2022. The Secretary is traveling to the region to advance cooperation on migration.",
            "Secretary Blinken’s Travel to Peru").Statements;
        Assert.Contains(read, s => s is { Kind: StatementKind.Objective, Speaker.Name: "Matthew Miller" } && s.About.Any(topic => topic.Contains("migration", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_agreed_at_a_meeting_is_its_subject_where_no_words_name_one()
    {
        Engagement meeting = Claims("Bolivian President Luis Arce met Peruvian President Pedro Castillo in La Paz on Thursday. The two presidents agreed to reopen the rail link between Lake Titicaca and the coast.").Engagements.First(e => e.Kind == EngagementKind.Meeting);
        Assert.Contains(meeting.Agenda, item => item.Topic.Contains("rail link", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_who_reaffirm_together_are_joint_speakers() =>
        Assert.StartsWith("Support Pompeo and Kang", Told("Secretary Pompeo and Foreign Minister Kang reaffirmed their shared commitment to the denuclearization of the Korean peninsula and to the ironclad alliance between the United States and the Republic of Korea."), StringComparison.Ordinal);

    [Fact]
    public void The_caller_of_a_record_is_he() =>
        Assert.Contains(
            Claims("[Washington,] March 1, 1947.\n\nThe Turkish Ambassador called at my request. I told him that we were ready to study the loan. I read him the note. He expressed satisfaction with the reply.", "Memorandum of Conversation, by the Under Secretary of State (Acheson)").Statements,
            s => s is { Kind: StatementKind.Praise, Speaker.Country: "TUR" });

    [Fact]
    public void What_is_added_to_a_plainer_word_is_told_with_it() =>
        Assert.Equal("Denial embassy", Told("The Danish embassy in London declined the request and said the family had left on advice.").Split(' ') is [var kind, ..] words ? $"{kind} {words[^2]}" : "");

    [Theory]
    [InlineData("Food aid provided by Norway arrived in Mogadishu on Thursday.", "NOR SOM")]
    [InlineData("Laos's health ministry distributed vaccines donated by Japan and Australia on Thursday.", "JPN LAO|AUS LAO")]
    public void Goods_told_by_who_gave_them_are_transfers(string text, string told) =>
        Assert.Equal(told, string.Join('|', Claims(text).Transfers.Select(t => $"{t.From} {t.To}")));

    [Theory]
    [InlineData("Peru and Chile signed a border accord on Monday. Under the accord the sides will withdraw their troops and begin a survey in July.", "withdraw their troops|begin a survey in July")]
    [InlineData("Under the deal, Bolivia will reopen the crossing and Peru must release the trucks.", "reopen the crossing|release the trucks")]
    [InlineData("Mexico has decided to donate 5,000 tonnes of maize to Honduras.", "donate 5,000 tonnes of maize to Honduras")]
    [InlineData("The shipment is part of the commitment made by the government of Turkey to supply wheat to Sudan.", "supply wheat to Sudan")]
    [InlineData("The government of Norway has announced its commitment to contribute 3 million dollars to Malawi.", "contribute 3 million dollars to Malawi")]
    public void What_is_laid_on_parties_and_decided_by_one_is_a_commitment(string text, string what)
    {
        string[] read = [.. Claims(text).Commitments.Select(c => c.What)];
        Assert.All(what.Split('|'), undertaking => Assert.Contains(undertaking, read));
    }

    [Fact]
    public void A_draft_binds_nobody() => Assert.Empty(Claims("Under a proposed deal, Chile would sell gas to Peru.").Commitments);

    [Theory]
    [InlineData("\"It is clear that this is propaganda,\" a spokesman for German Chancellor Olaf Scholz told reporters in Berlin.", "Condemnation spokesman for German Chancellor Olaf Scholz DEU")]
    [InlineData("Iran denied the allegations, with one Iranian official calling the scenario \"absurd\".", "Denial Iran IRN | Condemnation Iranian official IRN")]
    [InlineData("Ghana's foreign ministry said the allegations of genocide were unfounded.", "Denial Ghana's foreign ministry GHA")]
    [InlineData("The Russian Foreign Ministry considered that the decision of Latvia was unjustified.", "Condemnation Russian Foreign Ministry RUS")]
    [InlineData("The foreign ministers of the 10-member ASEAN expressed concern about the tests.", "Concern foreign ministers of the 10-member ASEAN ASEAN")]
    public void Whose_words_they_are(string text, string told) => Assert.Equal(told, Told(text));

    [Fact]
    public void Two_in_whose_names_a_statement_is_issued_are_we() =>
        Assert.Equal(
            "Demand Federica Mogherini and Christos Stylianides ",
            Told("We call on the government to allow access to the besieged towns.", "Joint statement by High Representative Federica Mogherini and Commissioner Christos Stylianides on Syria"));

    [Fact]
    public void A_joint_statement_speaks_for_those_who_met_now_and_not_for_those_who_met_long_ago() =>
        Assert.Contains("Support Victoria Nuland and Sedat Onal", Told(
            "In keeping with the commitment made by Presidents Biden and Erdogan during their meeting in Rome in October 2021, the United States and Turkey launched a mechanism on June 8. Under Secretary of State Victoria Nuland and Deputy Foreign Minister Sedat Onal held the meeting. The two sides reaffirmed their support for the territorial integrity of Ukraine.",
            "U.S.-Turkey Joint Statement on the Mechanism"), StringComparison.Ordinal);

    [Fact]
    public void How_to_do_a_thing_is_what_two_speak_of_and_no_objective_of_either() =>
        Assert.Empty(Claims("Secretary Blinken met Egyptian Foreign Minister Sameh Shoukry in Cairo on Thursday. The Secretary and the Foreign Minister consulted on how to advance a path to a ceasefire.").Objectives);
}
