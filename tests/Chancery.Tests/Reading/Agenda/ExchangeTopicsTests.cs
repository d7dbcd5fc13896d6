using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Agenda;

public sealed class ExchangeTopicsTests
{
    private static IReadOnlyList<Engagement> Read(string text) =>
        DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(2022, 6, 10) }).Engagements;

    private static string Topics(Engagement engagement) => string.Join(" | ", engagement.Agenda.Select(item => item.Topic));

    [Theory]
    [InlineData("The foreign ministers of Egypt and Sudan met in Cairo on Thursday and discussed how to encourage Ethiopia to return to negotiations.", "negotiations")]
    [InlineData("Chilean Foreign Minister Antonia Urrejola met her Peruvian counterpart Cesar Landa in Lima on Thursday. They discussed dialogue toward a fishing accord.", "fishing accord")]
    public void What_is_begun_or_resumed_is_a_topic(string text, string topics) => Assert.Equal(topics, Topics(Read(text)[0]));

    [Theory]
    [InlineData("Kenyan President Uhuru Kenyatta met Ugandan President Yoweri Museveni in Kampala on Thursday to continue discussions.")]
    [InlineData("Kenyan President Uhuru Kenyatta met Ugandan President Yoweri Museveni in Kampala on Thursday to hold talks.")]
    public void Talk_alone_is_none(string text) => Assert.Equal("", Topics(Read(text)[0]));

    [Theory]
    [InlineData("Chilean Foreign Minister Antonia Urrejola met her Peruvian counterpart Cesar Landa in Lima on Thursday to discuss their common goal of demarcating the Atacama border.", "demarcating the Atacama border")]
    [InlineData("Chilean Foreign Minister Antonia Urrejola met her Peruvian counterpart Cesar Landa in Lima on Thursday and agreed to demilitarise the strait.", "demilitarise the strait")]
    public void Verbs_that_say_what_their_objects_do_not_stay(string text, string topics) => Assert.Equal(topics, Topics(Read(text)[0]));

    [Fact]
    public void What_the_main_clause_says_was_underscored() =>
        Assert.Equal("Kenya's drought response", Topics(Read("Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta. As the Secretary underscored, the United States will continue to support Kenya's drought response.")[0]));

    [Fact]
    public void Of_the_meetings_rather_than_of_the_journey()
    {
        IReadOnlyList<Engagement> read = Read("Deputy Secretary Wendy Sherman will travel to Tianjin on Sunday, where she will meet Chinese Foreign Minister Wang Yi on Monday. The meeting will cover fentanyl precursors.");
        Assert.Equal("fentanyl precursors", Topics(Assert.Single(read, e => e.Kind != EngagementKind.Visit)));
    }
}
