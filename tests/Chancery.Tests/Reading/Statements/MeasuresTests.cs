using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Reading;
using NodaTime;

namespace Chancery.Tests.Reading.Statements;

public sealed class MeasuresTests
{
    private const string Signed = "Antony J. Blinken, Secretary of State\n\n";

    private static IReadOnlyList<Statement> Read(string text) =>
        DispatchReader.Default.Read(new Dispatch("Measures on the Trade in Arms\n\n" + text) { Id = "t", Published = new LocalDate(2022, 6, 10), Headline = "Measures on the Trade in Arms" }).Statements;

    private static string Told(string text) => string.Join(" | ", Read(text).Select(s => $"{s.Kind} {s.Speaker.Name ?? s.Speaker.Description}"));

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (DataTable.Row row in DataTable.Load("statement-measures.tsv", 3))
        {
            foreach (string example in row[2].Split('|'))
                rows.Add(row[0], row[1] is "deed" ? "Announcement" : row[1] is "threat" ? "Warning" : "Objective", example);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_an_issuer_does_or_means_is_a_statement(string word, string kind, string example) =>
        Assert.True(Read(Signed + example).Any(s => s.Kind.ToString() == kind && s.Speaker.Name == "Antony Blinken"), word + ": " + example);

    [Theory]
    [InlineData(Signed + "The United States designated two brokers in 2014. They had shipped arms through Ghana for many years.")]
    [InlineData(Signed + "Is the United States designating two brokers? Ghana has asked for years.")]
    [InlineData("Officials came and went in Accra. Brokers had shipped arms for years. Police looked on. Courts were slow. The United States is designating two brokers.")]
    public void Old_deeds_and_questions_and_the_foot_of_a_text_are_none(string text) => Assert.DoesNotContain("Announcement", Told(text), StringComparison.Ordinal);

    [Fact]
    public void The_first_deed_alone_is_the_news() =>
        Assert.Single(Read(Signed + "The United States is designating two brokers in Ghana. We are also suspending a grant to the port of Tema."), s => s.Kind == StatementKind.Announcement);

    [Fact]
    public void A_deed_that_nobody_signs_is_of_the_institution() =>
        Assert.Equal("Announcement United States", Told("The United States is designating two brokers for smuggling arms to Ghana. Both live in Accra."));

    [Theory]
    [InlineData("We call on the generals to stop and publicly condemn the raids.", "Demand Antony Blinken")]
    [InlineData("We take note of the decision of Ghana to reject the plan.", "")]
    [InlineData("We wish your nation continued success.", "")]
    public void What_others_are_asked_or_decide_to_say_is_nobodys_statement_yet(string text, string told) => Assert.Equal(told, Told(Signed + text));

    [Fact]
    public void A_headline_kept_beside_the_text_is_none_of_its_paragraphs()
    {
        var dispatch = new Dispatch("Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta. The Secretary condemned the raid on Mandera.") { Id = "t", Published = new LocalDate(2022, 6, 10), Headline = "Call with Kenya" };
        Assert.Contains(DispatchReader.Default.Read(dispatch).Statements, s => s.Kind == StatementKind.Condemnation);
    }
}
