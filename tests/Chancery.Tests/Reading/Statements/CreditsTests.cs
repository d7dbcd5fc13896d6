using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Statements;

public sealed class CreditsTests
{
    private static DispatchClaims Read(string text) => DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(2022, 6, 10) });

    private static string Kinds(string text) => string.Join(" | ", Read(text).Statements.Select(s => s.Kind.ToString()));

    [Theory]
    [InlineData("Kenya thanked Oman for condemning the raid.", "Praise")]
    [InlineData("Kenya commended Oman's leadership in condemning the raid.", "Praise")]
    [InlineData("Kenyan Foreign Minister Raychelle Omamo sent her best wishes to the people of Oman.", "Praise")]
    [InlineData("Kenyan Foreign Minister Raychelle Omamo sent aid to Somalia.", "")]
    public void What_others_are_credited_with_is_theirs(string text, string kinds) => Assert.Equal(kinds, Kinds(text));

    [Theory]
    [InlineData("Oman will mark its National Day on November 18.", "National Day")]
    [InlineData("Kenyan President Uhuru Kenyatta congratulated Oman on its Unification Day this June 14.", "Unification Day")]
    public void National_days_set_the_calendar(string text, string what) => Assert.Equal(what, Assert.Single(Read(text).Milestones).What);

    [Theory]
    [InlineData("Oman has no independence day. The envoy saw the day in Muscat.")]
    [InlineData("Oman marked a day of national unity in schools.")]
    public void Other_days_are_none(string text) => Assert.Empty(Read(text).Milestones);

    [Fact]
    public void Whose_verb_follows_is_no_longer_promised() =>
        Assert.Equal("release petroleum from its reserves", Assert.Single(Read("Oman's commitment to release petroleum from its reserves will help Kenya.").Commitments).What);

    [Fact]
    public void What_could_be_is_no_undertaking() =>
        Assert.Empty(Read("Kenyan Foreign Minister Raychelle Omamo met her Ugandan counterpart in Kampala on Thursday. The two ministers agreed that the Lake Fund could play a role in the region.").Commitments);

    [Fact]
    public void A_joint_statement_speaks_for_those_with_whom_it_begins()
    {
        const string Title = "Joint Statement on the Kenya-Oman Dialogue";
        var dispatch = new Dispatch(Title + "\n\nKenyan Foreign Minister Raychelle Omamo met Omani Foreign Minister Badr Albusaidi in Muscat on June 9, 2022. They spoke of the talks between Egypt and Sudan in Cairo. The parties agreed to reopen the port of Lamu.") { Id = "t", Published = new LocalDate(2022, 6, 10), Headline = Title };
        Assert.Contains(DispatchReader.Default.Read(dispatch).Commitments, c => c.What.Contains("Lamu", StringComparison.Ordinal) && c.Parties.Order().SequenceEqual(["KEN", "OMN"]));
    }
}
