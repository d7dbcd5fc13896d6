using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Statements;

/// <summary>What an official says in the first person before the press, in a transcript of turns.</summary>
public sealed class TurnTests
{
    private static List<StatementKind> Kinds(string said)
    {
        const string Title = "Secretary Antony J. Blinken and Polish Foreign Minister Zbigniew Rau Before Their Meeting";
        var dispatch = new Dispatch(Title + "\n\nWashington, D.C.\nFOREIGN MINISTER RAU: Well, good morning to all of you.\nSECRETARY BLINKEN: Good morning, everyone. " + said + "\nFOREIGN MINISTER RAU: Thank you.") { Id = "t", Published = new LocalDate(2022, 5, 27), Headline = Title };
        return [.. DispatchReader.Default.Read(dispatch).Statements.Where(s => s.Speaker.Name?.Contains("Blinken", StringComparison.Ordinal) == true).Select(s => s.Kind)];
    }

    [Theory]
    [InlineData(StatementKind.Praise, "We have a lot of appreciation for the leadership of France.")]
    [InlineData(StatementKind.Praise, "I am a great admirer of your King.")]
    [InlineData(StatementKind.Praise, "The United States has no better friend than Poland.")]
    [InlineData(StatementKind.Support, "We stand united with the people of Ukraine.")]
    [InlineData(StatementKind.Support, "You have a partner in Yemen.")]
    [InlineData(StatementKind.Support, "We will keep working with Moldova to strengthen its institutions.")]
    [InlineData(StatementKind.Demand, "Our call is for restoration of peace as soon as possible.")]
    [InlineData(StatementKind.Demand, "It is important that the parties return to the table.")]
    [InlineData(StatementKind.Demand, "It's time for Moscow to choose diplomacy.")]
    [InlineData(StatementKind.Concern, "Taiz is still under siege and people suffer.")]
    [InlineData(StatementKind.Concern, "Too many young people in the region live in insecurity.")]
    [InlineData(StatementKind.Condemnation, "This was a horrific attack on innocent people.")]
    [InlineData(StatementKind.Condemnation, "Moscow is using food as a weapon.")]
    [InlineData(StatementKind.Denial, "We don't have any visits to announce at this time.")]
    [InlineData(StatementKind.Denial, "There is no military solution to this conflict.")]
    [InlineData(StatementKind.Warning, "There will be a price to pay if they continue.")]
    [InlineData(StatementKind.Objective, "We're focused on getting aid to the people who need it.")]
    public void First_person_statements_are_read(StatementKind kind, string said) => Assert.Contains(kind, Kinds(said));

    [Theory]
    [InlineData(StatementKind.Denial, "I can't even begin to imagine it.")]
    [InlineData(StatementKind.Denial, "We can't wait to see you.")]
    [InlineData(StatementKind.Demand, "The room has a need for chairs.")]
    public void Turns_of_speech_are_no_statements(StatementKind kind, string said) => Assert.DoesNotContain(kind, Kinds(said));

    [Theory]
    [InlineData("Kenyan Foreign Minister Raychelle Omamo will welcome newly arrived refugees in Muscat on Friday.")]
    [InlineData("Kenyan Foreign Minister Raychelle Omamo will celebrate the anniversary in Muscat on Friday.")]
    public void What_is_to_be_done_is_not_to_be_said(string text) =>
        Assert.DoesNotContain(DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(2022, 6, 10) }).Statements, s => s.Kind == StatementKind.Praise);
}
