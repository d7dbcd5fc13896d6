using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Notes;

public class NoteReaderTests
{
    private static readonly NoteContext s_riga = new("James Baker", "Riga, Latvia", new LocalDate(1991, 9, 14), new LocalDate(1991, 9, 14));

    private static IReadOnlyList<Engagement> Read(string words, NoteContext note) => DispatchReader.Default.Read(new Dispatch(words) { Note = note }).Engagements;

    private static string[] People(Engagement engagement) => [.. engagement.Participants.Where(p => p.Name is not null).Select(p => p.Name!)];

    [Fact]
    public void Entry_without_subject_is_about_the_traveller()
    {
        IReadOnlyList<Engagement> read = Read("Met with President Gorbunovs and Prime Minister Godmanis.", s_riga);
        Engagement visit = Assert.Single(read, e => e.Kind == EngagementKind.Visit);
        Engagement meeting = Assert.Single(read, e => e.Kind == EngagementKind.Meeting);
        Assert.Contains(visit.Participants, p => p is { Country: "USA", Role: ParticipantRole.Visitor } && p.Name!.EndsWith("Baker", StringComparison.Ordinal));
        Assert.Equal(3, People(meeting).Length);
        Assert.All(meeting.Participants.Skip(1), p => Assert.Equal("LVA", p.Country));
        Assert.Equal(visit.Id, meeting.PartOf);
        Assert.Equal(new LocalDate(1991, 9, 14), meeting.When.Start);
        Assert.Equal("Riga", Assert.Single(meeting.Places).Name);
    }

    [Fact]
    public void Meeting_of_a_longer_stay_lies_within_its_days()
    {
        var note = new NoteContext("Antony Blinken", "Shanghai, Beijing, China", new LocalDate(2024, 4, 24), new LocalDate(2024, 4, 26));
        IReadOnlyList<Engagement> read = Read("Discussed the war in Ukraine with Foreign Minister Wang Yi.", note);
        Engagement visit = Assert.Single(read, e => e.Kind == EngagementKind.Visit);
        Assert.False(visit.When.Within);
        Assert.Equal(2, visit.Places.Count);
        Engagement meeting = Assert.Single(read, e => e.Kind == EngagementKind.Meeting);
        Assert.True(meeting.When.Within);
        Assert.Contains("Wang Yi", People(meeting));
    }

    [Theory]
    [InlineData("Accompanied President Bush to a meeting with President Iliescu.", "Romania", 2002, "Iliescu")]
    [InlineData("Attended the OSCE ministerial; also met with Polish Foreign Minister Geremek.", "Norway", 1998, "Geremek")]
    [InlineData("Addressed the parliament and met with King Hussein.", "Jordan", 1997, "Hussein")]
    [InlineData("Talks with Prime Minister Peres.", "Israel", 1995, "Peres")]
    public void Each_clause_tells_its_own_meeting(string words, string place, int year, string surname)
    {
        var day = new LocalDate(year, 6, 3);
        IReadOnlyList<Engagement> read = Read(words, new NoteContext("U.S. Secretary of State", place, day, day));
        Assert.Contains(read, e => e.Kind != EngagementKind.Visit && e.Participants.Any(p => p.Name?.Contains(surname, StringComparison.Ordinal) == true));
    }

    [Theory]
    [InlineData("Stopped en route to Kuwait.")]
    [InlineData("Vacation.")]
    [InlineData("Attended the funeral of former President Havel.")]
    [InlineData("Signed an agreement on the defense of Greenland.")]
    [InlineData("Addressed the Diet and received an honorary degree.")]
    public void What_is_no_meeting_leaves_the_visit_alone(string words)
    {
        IReadOnlyList<Engagement> read = Read(words, new NoteContext("Hillary Clinton", "Prague, Czech Republic", new LocalDate(2011, 12, 23), new LocalDate(2011, 12, 23)));
        Assert.Equal(EngagementKind.Visit, Assert.Single(read).Kind);
    }

    [Fact]
    public void Groups_that_nobody_lists_are_told_in_the_entrys_words()
    {
        IReadOnlyList<Engagement> read = Read("Met with senior Rwandan government officials and civil society members.", new NoteContext("Antony Blinken", "Kigali, Rwanda", new LocalDate(2022, 8, 10)));
        Engagement meeting = Assert.Single(read, e => e.Kind == EngagementKind.Meeting);
        Assert.Contains(meeting.Participants, p => p.Country == "RWA" && p.Office!.EndsWith("officials", StringComparison.Ordinal));
        Assert.Contains(meeting.Participants, p => p.Office == "civil society members");
    }

    [Fact]
    public void Entry_written_before_its_days_is_planned()
    {
        var dispatch = new Dispatch("Meeting with President Lula.") { Published = new LocalDate(2024, 2, 1), Note = new NoteContext("Olaf Scholz", "Brasilia, Brazil", new LocalDate(2024, 2, 20)) };
        Assert.All(DispatchReader.Default.Read(dispatch).Engagements, e => Assert.Equal(EngagementStatus.Planned, e.Status));
    }

    [Fact]
    public void Evidence_stands_in_the_entry()
    {
        const string Words = "Met with President Préval; visited a clinic. Also met with 𝕏 Corporation’s head.";
        foreach (Engagement engagement in Read(Words, s_riga))
            Assert.All(engagement.Evidence, e => Assert.Contains(e.Exact, Words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(";;; and, with")]
    [InlineData("with with met met attended accompanied")]
    public void Odd_entries_are_read_without_failing(string words) => Assert.NotNull(Read(words, new NoteContext("x", ",", null, null)));
}
