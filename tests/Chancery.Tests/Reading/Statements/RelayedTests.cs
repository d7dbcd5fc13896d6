using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Statements;

/// <summary>Whose words a report within a report is, and on whose terms.</summary>
public sealed class RelayedTests
{
    [Theory]
    [InlineData("Russian Foreign Minister Sergei Lavrov replied that the note was not an ultimatum, Finnish officials said.", "Denial Sergei Lavrov Anonymous Finnish officials")]
    [InlineData("French Foreign Minister Jean-Yves Le Drian said the embassy had no part in the affair, the Italian foreign ministry reported.", "Denial Jean-Yves Le Drian Institutional Italian foreign ministry")]
    [InlineData("Finnish officials said the talks were useful, and Russian Foreign Minister Sergei Lavrov called the raid shameful.", "Condemnation Sergei Lavrov Named ")]
    public void Words_passed_on_are_his_on_the_terms_of_who_passes_them_on(string text, string told) =>
        Assert.Contains(told, Told(text));

    [Fact]
    public void One_who_only_passes_on_says_nothing_himself() =>
        Assert.Single(Told("Russian Foreign Minister Sergei Lavrov replied that the note was not an ultimatum, Finnish officials said."));

    [Fact]
    public void He_is_the_unnamed_one_of_whom_the_sentence_before_tells() =>
        Assert.Contains("Anonymous", Assert.Single(Told("A UN official in Goma was doubtful. \"The two capitals are talking and that is new,\" he said.")), StringComparison.Ordinal);

    [Fact]
    public void A_spokesman_for_one_who_is_named_is_not_himself() =>
        Assert.Equal("Demand spokesman for Mr Lavrov Institutional ", Assert.Single(Told("Russian Foreign Minister Sergei Lavrov was in Helsinki. A spokesman for Mr Lavrov said the Finns should apologise first.")));

    [Fact]
    public void The_North_is_the_state_of_which_the_text_tells() =>
        Assert.Contains("Demand North Institutional ", Told("Seoul offered talks to Pyongyang. The North said on Monday that the South should apologise first."));

    [Theory]
    [InlineData("Q: Chad announced that it would recall its envoy. What is your comment?")]
    [InlineData("The Embassy of Peru presents its compliments to the Ministry of Foreign Affairs of Chile.")]
    [InlineData("On Monday the leaders of the European Union must decide whether Serbia becomes a candidate.")]
    public void Nobody_says_anything(string text) => Assert.Empty(Told(text));

    private static List<string> Told(string text) =>
        [.. DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(2018, 5, 15) }).Statements
            .Select(s => $"{s.Kind} {s.Speaker.Name ?? s.Speaker.Description} {s.Attribution} {s.RelayedBy?.Name ?? s.RelayedBy?.Description}")];
}
