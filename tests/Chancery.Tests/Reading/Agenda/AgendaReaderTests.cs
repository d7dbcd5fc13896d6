using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Agenda;

public sealed class AgendaReaderTests
{
    private static IReadOnlyList<AgendaItem> Agenda(string text)
    {
        var dispatch = new Dispatch(text) { Id = "t", Published = new LocalDate(2022, 6, 10) };
        Engagement? told = null;
        foreach (Engagement engagement in DispatchReader.Default.Read(dispatch).Engagements)
        {
            if (told is null || engagement.Agenda.Count > told.Agenda.Count)
                told = engagement;
        }

        return told?.Agenda ?? [];
    }

    private static string Topics(string text) => string.Join(" | ", Agenda(text).Select(item => item.Topic));

    [Theory]
    [InlineData("French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Thursday. They discussed the war in Ukraine, energy security and the situation in Mali.", "war in Ukraine | energy security | Mali")]
    [InlineData("Turkish Foreign Minister Mevlut Cavusoglu held talks with his Egyptian counterpart Sameh Shoukry in Cairo on Tuesday on grain exports.", "grain exports")]
    [InlineData("Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta about the drought in the Horn of Africa.", "drought in the Horn of Africa")]
    [InlineData("Japanese Prime Minister Fumio Kishida will visit India next week. The agenda will include semiconductor supply chains and maritime security.", "semiconductor supply chains | maritime security")]
    [InlineData("Estonian Foreign Minister Urmas Reinsalu talked on the phone today with David Zalkaliani, the Foreign Minister of Georgia, about the situation at Chorchana.", "Chorchana")]
    [InlineData("Greek Prime Minister Kyriakos Mitsotakis met Cypriot President Nikos Anastasiades in Athens on Thursday. It touched on missing persons and gas fields.", "missing persons | gas fields")]
    [InlineData("Pope Francis received Iranian President Hassan Rouhani at the Vatican on Tuesday. Mention was made of the recent application of the Nuclear Accord. Particular attention was paid to the situation of refugees.", "application of the Nuclear Accord | refugees")]
    [InlineData("Venezuelan Foreign Minister Nicolas Maduro came to Bogota on Saturday for the president's swearing-in.", "president's swearing-in")]
    [InlineData("Kenyan President Uhuru Kenyatta met Ugandan President Yoweri Museveni in Kampala on Thursday to discuss trade and investment ties and cattle raids.", "trade and investment ties | cattle raids")]
    [InlineData("Chilean Foreign Minister Antonia Urrejola met her Peruvian counterpart Cesar Landa in Lima on Thursday. The talks laid the groundwork for a migration accord.", "migration accord")]
    [InlineData("Chilean Foreign Minister Antonia Urrejola met her Peruvian counterpart Cesar Landa in Lima on Thursday. They took stock of the discussions that they had in March about border crossings.", "border crossings")]
    [InlineData("Jordan's King Abdullah received a written message from Yemeni President Ali Abdullah Saleh on Thursday, dealing with border crossings and with fisheries.", "border crossings | fisheries")]
    [InlineData("Ethiopian Foreign Minister Tedros Adhanom arrived in Khartoum on Thursday for two days of talks with Sudanese officials, expected to centre on the demarcation of the border and on the new dam.", "demarcation of the border | dam")]
    [InlineData("German Chancellor Olaf Scholz and French President Emmanuel Macron spoke by phone on Thursday about the situation in Libya and in the Sahel.", "Libya | Sahel")]
    [InlineData("The Kenyan foreign minister Raychelle Omamo and her Ugandan counterpart Jeje Odongo will meet in Nairobi on Monday. They will look into compensation for traders.", "compensation for traders")]
    public void What_is_discussed_is_on_the_agenda(string text, string topics) => Assert.Equal(topics, Topics(text));

    [Theory]
    [InlineData("Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta. The Secretary reaffirmed the importance of respect for human rights.", "respect for human rights")]
    [InlineData("Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta. They discussed a range of issues, including efforts to combat illegal fishing and human trafficking.", "illegal fishing | human trafficking")]
    [InlineData("Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta. The Secretary offered congratulations to the people of Kenya for a peaceful election.", "election")]
    [InlineData("Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta. They reaffirmed their commitment to standing shoulder to shoulder to uphold and strengthen the rules-based order.", "rules-based order")]
    [InlineData("Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta. They pressed for accountability, especially for the most serious crimes, including the use of chemical weapons.", "accountability | crimes | use of chemical weapons")]
    public void Words_that_only_lead_to_a_topic_are_stripped(string text, string topics) => Assert.EndsWith(topics, Topics(text), StringComparison.Ordinal);

    [Fact]
    public void Scare_quotes_give_way_to_what_they_are_said_of() =>
        Assert.Equal(
            "South China Sea | North Korea",
            Topics("U.S. Secretary of State Antony Blinken will visit China next week. Key issues to be discussed include China's \"provocations\" in the South China Sea, and North Korea's \"reckless actions,\" according to an official."));

    [Fact]
    public void Thanks_and_conditions_of_anonymity_are_no_topics()
    {
        string topics = Topics("French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Thursday to discuss the war in Ukraine, said an official who spoke on condition of anonymity.");
        Assert.Equal("war in Ukraine", topics);
    }

    [Fact]
    public void Those_whom_one_addresses_are_no_topic() =>
        Assert.Equal("", Topics("French President Emmanuel Macron arrived in London on Tuesday for a state visit. He addressed both Houses of Parliament."));

    [Fact]
    public void Calls_told_in_one_breath_share_their_topic()
    {
        var dispatch = new Dispatch("ANKARA - Turkish President Recep Tayyip Erdogan on Tuesday held phone calls with his Russian and Ukrainian counterparts over the grain corridor.") { Id = "t", Published = new LocalDate(2022, 6, 10) };
        IReadOnlyList<Engagement> calls = DispatchReader.Default.Read(dispatch).Engagements;
        Assert.Equal(2, calls.Count);
        Assert.All(calls, call => Assert.Equal("grain corridor", Assert.Single(call.Agenda).Topic));
    }

    [Fact]
    public void What_past_meetings_were_used_for_is_no_topic_of_those_to_come()
    {
        var dispatch = new Dispatch("Italian Foreign Minister Luigi Di Maio will travel to Tunis tomorrow for talks with his counterpart Othman Jerandi. Last week he visited Libya. The minister used his meetings there to discuss oil exports.") { Id = "t", Published = new LocalDate(2022, 6, 10) };
        foreach (Engagement engagement in DispatchReader.Default.Read(dispatch).Engagements)
            Assert.Equal(engagement.Status == EngagementStatus.Planned ? 0 : 1, engagement.Agenda.Count);
    }

    [Fact]
    public void What_is_not_discussed_is_no_topic() =>
        Assert.Equal("", Topics("French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Thursday. They did not discuss the budget."));

    [Fact]
    public void Where_another_visit_went_is_no_topic()
    {
        var dispatch = new Dispatch("We are here to discuss Deputy Secretary of State Wendy Sherman's travel to Egypt on June 13 and 14, following her stops in Rabat, Algiers, and Tunis.") { Id = "t", Published = new LocalDate(2022, 6, 10) };
        IReadOnlyList<Engagement> engagements = DispatchReader.Default.Read(dispatch).Engagements;
        Assert.NotEmpty(engagements);
        Assert.DoesNotContain(engagements.SelectMany(e => e.Agenda), item => item.Topic is "Rabat" or "Algiers" or "Tunis");
    }

    [Theory]
    [InlineData("French President Emmanuel Macron will visit Egypt on Monday, with Libya high on the agenda.", Priority.High)]
    [InlineData("French President Emmanuel Macron will visit Egypt on Monday. The agenda will include Libya.", Priority.Normal)]
    [InlineData("French President Emmanuel Macron will visit Egypt on Monday to discuss Libya, time permitting.", Priority.Low)]
    public void Words_of_weight_give_the_priority(string text, Priority priority)
    {
        AgendaItem item = Assert.Single(Agenda(text));
        Assert.Equal("Libya", item.Topic);
        Assert.Equal(priority, item.Priority);
    }

    [Fact]
    public void A_topic_said_again_in_fewer_words_is_one()
    {
        string topics = Topics("French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin on Thursday. They discussed the war in Ukraine. They also discussed Ukraine.");
        Assert.Equal("war in Ukraine", topics);
    }

    [Fact]
    public void A_visit_and_the_talks_for_which_it_is_made_share_what_one_sentence_says_of_them()
    {
        var dispatch = new Dispatch("Turkish Foreign Minister Mevlut Cavusoglu will travel to Cairo on Wednesday for talks with his Egyptian counterpart Sameh Shoukry on Libya.") { Id = "t", Published = new LocalDate(2022, 6, 10) };
        IReadOnlyList<Engagement> engagements = DispatchReader.Default.Read(dispatch).Engagements;
        Assert.NotEmpty(engagements);
        Assert.All(engagements, engagement => Assert.Equal("Libya", Assert.Single(engagement.Agenda).Topic));
    }
}
