using Chancery.Claims;
using Chancery.Reading.Archives;
using CsCheck;

namespace Chancery.Tests.Reading.Archives;

public class HeaderReaderTests
{
    private static RecordHeader? Read(string text) => HeaderReader.Read(text, RecordLexicon.Default);

    private static string[] Lines(string text, IEnumerable<TextSpan> spans) => [.. spans.Select(s => text[s.Start..s.End])];

    [Fact]
    public void Labels_alone_on_their_lines_announce_what_follows()
    {
        const string Text = """
            12. Memorandum of Conversation

            Washington, April 8, 1975, 3:15–4 p.m.

            SUBJECT

            Fisheries

            PARTICIPANTS

            Ambassador Einar Olsen of Norway

            The Secretary

            The Ambassador said that he had come to speak of cod.
            """;
        RecordHeader header = Read(Text)!;
        Assert.Equal(EngagementKind.Meeting, header.Kind);
        Assert.Equal(["Washington, April 8, 1975, 3:15–4 p.m."], Lines(Text, header.Dates));
        Assert.Equal(["Fisheries"], Lines(Text, header.Subjects));
        Assert.Equal(["Ambassador Einar Olsen of Norway", "The Secretary"], Lines(Text, header.Participants.Select(p => p.Span)));
        Assert.StartsWith("The Ambassador said", Text[header.BodyStart..].TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RECORD OF A CONVERSATION BETWEEN THE PRIME MINISTER AND THE FEDERAL CHANCELLOR AT CHEQUERS ON 12 MAY 1980\n\nPresent:\nThe Prime Minister\nMr. Alexander\n\nThe Chancellor said that he was glad to be there.", EngagementKind.Meeting)]
    [InlineData("MEMORANDUM OF TELEPHONE CONVERSATION\n\nDATE: May 4, 1970\n\nPARTICIPANTS: The President, Chancellor Brandt\n\nThe President asked how he was.", EngagementKind.Call)]
    [InlineData("SECRET\nTelcon\nDATE & TIME: January 5, 1990, 9 a.m.\nPARTICIPANTS: President Mitterrand of France\nThe President: Hello.", EngagementKind.Call)]
    public void Title_says_what_is_recorded(string text, EngagementKind kind) => Assert.Equal(kind, Read(text)!.Kind);

    [Theory]
    [InlineData("Ministers meet in Rome\n\nThe foreign ministers of Italy and Spain met in Rome on Friday.")]
    [InlineData("Secretary Blinken spoke today with Foreign Minister Rau. The two discussed conversation and present dangers.")]
    [InlineData("Record of meeting goals slips\n\nThe ministry said that targets were missed.")]
    [InlineData("")]
    [InlineData("PARTICIPANTS")]
    public void Other_texts_have_no_such_head(string text) => Assert.Null(Read(text));

    [Fact]
    public void Speech_ends_the_list_of_those_present()
    {
        const string Text = "Memorandum of Conversation\nBucharest, August 3, 1975\nPARTICIPANTS:\nU.S.: The Secretary, Mr. Rodman.\nDr. Kissinger: Fine.\nPresident: Good.";
        RecordHeader header = Read(Text)!;
        Assert.Single(header.Participants);
        Assert.StartsWith("Dr. Kissinger: Fine.", Text[header.BodyStart..].TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_is_read_without_failing() =>
        Gen.OneOf(Gen.Const("PARTICIPANTS:\n"), Gen.Const("Memorandum of Conversation\n"), Gen.Const("May 4, 1970\n"), Gen.String[Gen.Char["aA:,;()[]–.\n\t "], 0, 40]).Array[0, 12]
            .Sample(parts => Read(string.Concat(parts)) is not { } header || header.BodyStart <= string.Concat(parts).Length);
}
