using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading;

public sealed class ChannelsThroughOthersTests
{
    private static string Channels(string text) => string.Join(" | ", DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(2022, 1, 5) }).Channels.Select(c => $"{string.Join("+", c.Parties.Order())} {c.Topic} {c.Status}"));

    [Theory]
    [InlineData("North and South Korea restored their naval hotline on Monday.", "KOR+PRK naval hotline Resumed")]
    [InlineData("Pyongyang cut off the inter-Korean hotline in June.", "KOR+PRK inter-Korean hotline Suspended")]
    [InlineData("Norway has been relaying messages between Colombia and Venezuela.", "COL+VEN messages Ongoing")]
    [InlineData("Messages were passed between India and Pakistan by Norway.", "IND+PAK Messages Ongoing")]
    [InlineData("Washington used a Norwegian back-channel to send a warning to Caracas.", "USA+VEN back-channel Ongoing")]
    [InlineData("India and Pakistan agreed to establish a mechanism for the river.", "IND+PAK river Opened")]
    [InlineData("Military-to-military talks between India and Pakistan have been frozen since August.", "IND+PAK Military-to-military talks Suspended")]
    [InlineData("Indian and Pakistani officials held calls via the border hotline on Tuesday.", "IND+PAK border hotline Ongoing")]
    [InlineData("The Indian and Nepali ministers met in Delhi. A joint river commission of the two countries meets twice a year.", "IND+NPL joint river commission Ongoing")]
    public void Lines_of_contact(string text, string channels) => Assert.Equal(channels, Channels(text));

    [Theory]
    [InlineData("The visit raised hopes for the resumption of the military dialogue between India and Pakistan.")]
    [InlineData("Norway relayed a message to Colombia.")]
    [InlineData("India and Pakistan held military talks in Delhi on Monday.")]
    [InlineData("The minister established a committee on schools.")]
    public void Hopes_single_messages_and_meetings_are_none(string text) => Assert.Equal("", Channels(text));
}
