using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Archives;

public class ConversationReaderTests
{
    private static IReadOnlyList<Engagement> Read(string text, LocalDate? day = null) => DispatchReader.Default.Read(new Dispatch(text) { Published = day }).Engagements;

    private static bool Has(Engagement engagement, string surname) => engagement.Participants.Any(p => p.Name?.Contains(surname, StringComparison.Ordinal) == true);

    [Fact]
    public void Record_is_one_meeting_with_its_day_place_and_those_present()
    {
        Engagement meeting = Assert.Single(Read("""
            45. Memorandum of Conversation

            Paris, May 6, 1974, 5–6:10 p.m.

            PARTICIPANTS

            Henrik Dahlberg, Minister of Foreign Affairs of Sweden

            Nils Aström, Director General, Swedish Foreign Ministry

            Dr. Henry A. Kissinger, Secretary of State

            Peter W. Rodman, NSC Staff (Notetaker)

            SUBJECT

            Law of the sea; grain

            Dahlberg: I am grateful that you could find the time.

            Kissinger: It is a pleasure. What is on your mind?

            Dahlberg: The conference, above all.
            """), e => e.Rule == "record-head");
        Assert.Equal(EngagementKind.Meeting, meeting.Kind);
        Assert.Equal(EngagementStatus.Held, meeting.Status);
        Assert.Equal((new LocalDate(1974, 5, 6), new LocalDate(1974, 5, 6)), (meeting.When.Start, meeting.When.End));
        Assert.Contains(meeting.Places, p => p.Name == "Paris");
        Assert.Equal(4, meeting.Participants.Count);
        Assert.Contains(meeting.Participants, p => p is { Name: "Henrik Dahlberg", Country: "SWE" });
        Assert.Contains(meeting.Participants, p => p is { Country: "USA" } && p.Name!.EndsWith("Kissinger", StringComparison.Ordinal));
        Assert.Contains(meeting.Participants, p => p.Name == "Peter W. Rodman" && p.Role == ParticipantRole.Attendee);
        Assert.Contains(meeting.Agenda, a => a.Topic == "grain");
    }

    [Fact]
    public void Office_alone_is_whoever_held_it_on_the_day()
    {
        Engagement meeting = Read("MEMORANDUM OF CONVERSATION\n\nDATE: March 3, 1975\nPLACE: The White House\n\nPARTICIPANTS:\n\nThe President\n\nThe Secretary\n\nPrime Minister Thorsen of Iceland\n\nThe Prime Minister said that he was glad to be in Washington.").First(e => e.Rule == "record-head");
        Assert.True(Has(meeting, "Ford"));
        Assert.True(Has(meeting, "Kissinger"));
        Assert.True(Has(meeting, "Thorsen"));
    }

    [Fact]
    public void Telephone_conversation_is_a_call() =>
        Assert.Equal(EngagementKind.Call, Read("Memorandum of Telephone Conversation\n\nWashington, May 8, 1972\n\nPARTICIPANTS\n\nThe President\n\nPrime Minister Heath\n\nThe President told Mr. Heath what he would announce.").First(e => e.Rule == "record-head").Kind);

    [Fact]
    public void Title_that_names_the_two_needs_no_list()
    {
        Engagement meeting = Read("Record of Conversation between Mikhail Gorbachev and Helmut Kohl\n\nMoscow, October 28, 1988\n\nGorbachev: We have waited long for this visit.\n\nKohl: So have we, Mr. General Secretary.").First(e => e.Rule == "record-head");
        Assert.True(Has(meeting, "Gorbachev") && Has(meeting, "Kohl"));
        Assert.Equal(new LocalDate(1988, 10, 28), meeting.When.Start);
    }

    [Fact]
    public void Turns_of_speakers_tell_a_conversation_without_any_head()
    {
        Engagement meeting = Assert.Single(Read("""
            Kissinger: How was the journey?

            Vorster: Long, but the view over the Alps was worth it.

            Kissinger: Then let us start with Rhodesia.

            Vorster: As you wish. Smith has told me that he will listen.
            """, new LocalDate(1976, 6, 24)), e => e.Rule == "record-turns");
        Assert.True(Has(meeting, "Kissinger") && Has(meeting, "Vorster"));
    }

    [Fact]
    public void Question_and_answer_in_indirect_speech_tell_one_too()
    {
        Engagement meeting = Assert.Single(Read("""
            Foreign Minister Aalto opened the conversation by thanking the Secretary for his letter. Secretary Rogers replied that he had meant every word of it.

            Foreign Minister Aalto asked whether the conference would meet in the autumn. Secretary Rogers answered that he hoped so. Foreign Minister Aalto agreed that it was time.
            """, new LocalDate(1972, 3, 1)), e => e.Rule == "record-account");
        Assert.True(Has(meeting, "Aalto") && Has(meeting, "Rogers"));
    }

    [Theory]
    [InlineData("QUESTION: Did the minister call?\n\nMR PRICE: He did.\n\nQUESTION: When?\n\nMR PRICE: On Monday.\n\nQUESTION: Why?\n\nMR PRICE: I leave that to him.")]
    [InlineData("SECRETARY BLINKEN: Good morning, everyone. I welcome the foreign minister.\n\nFOREIGN MINISTER LINDE: Thank you, Tony.\n\nSECRETARY BLINKEN: We will talk of NATO.\n\nFOREIGN MINISTER LINDE: We will.")]
    [InlineData("Health: Clinics open.\n\nClimate: Emissions fall.\n\nTrade: Tariffs end.\n\nEnergy: Grids join.")]
    [InlineData("The minister told reporters on Friday that talks would go on. Asked about the border, he said it was quiet. Opposition leader Anna Berg said he was wrong. Berg asked him to resign. The minister replied in a statement that he would not.")]
    public void What_is_said_in_public_is_no_conversation(string text) =>
        Assert.DoesNotContain(Read(text, new LocalDate(2022, 3, 1)), e => e.Rule!.StartsWith("record-", StringComparison.Ordinal));
}
