using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Mentions;

/// <summary>Assistant and under secretaries, special representatives and the secretary above them are kept apart.</summary>
public sealed class LesserOfficeTests
{
    private static DispatchClaims Read(string text) => DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(2022, 5, 27) });

    private static Participant Visitor(string text) => Assert.Single(Assert.Single(Read(text).Engagements).Participants, p => p.Role == ParticipantRole.Visitor);

    [Theory]
    [InlineData("Assistant Secretary of State for Consular Affairs Rena Bitter will travel to London next week.")]
    [InlineData("Assistant Secretary of State for Population, Refugees, and Migration Julieta Valls Noyes will travel to London next week.")]
    public void An_assistant_secretary_of_any_field_is_no_secretary_of_state(string text) => Assert.StartsWith("Assistant Secretary of State", Visitor(text).Office, StringComparison.Ordinal);

    [Theory]
    [InlineData("Special Representative Kim met with South Korean Vice Foreign Minister Cho Hyundong in Seoul on Tuesday.", "Kim Jong Un")]
    [InlineData("Under Secretary Fernandez met with French Foreign Minister Catherine Colonna in Paris on Tuesday.", "Alberto Fernandez")]
    public void One_who_is_sent_is_nobody_who_leads_a_state(string text, string leader) =>
        Assert.DoesNotContain(Read(text).Engagements.SelectMany(e => e.Participants), p => p.Name == leader);

    [Fact]
    public void The_assistant_secretary_is_who_was_named_and_the_secretary_is_not()
    {
        const string Text = "Assistant Secretary of State for International Organization Affairs Michele J. Sison will travel to London. In Vienna, the {0} will meet with Rafael Grossi.";
        Assert.Contains(Read(Text.Replace("{0}", "Assistant Secretary", StringComparison.Ordinal)).Engagements, e => e.Kind == EngagementKind.Meeting && e.Participants.Any(p => p.Name == "Michele Sison"));
        Assert.DoesNotContain(Read(Text.Replace("{0}", "Secretary", StringComparison.Ordinal)).Engagements, e => e.Kind == EngagementKind.Meeting && e.Participants.Any(p => p.Name == "Michele Sison"));
    }

    [Fact]
    public void The_government_of_a_state_is_the_state() =>
        Assert.Contains("PAN", Assert.Single(Read("Secretary Blinken will hold a meeting with the Government of Panama on Friday.").Engagements).Participants.Select(p => p.Country));
}
