using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Scoring;
using NodaTime;

namespace Chancery.Evaluation.Tests;

/// <summary>Makes facts and scores them.</summary>
internal static class Scored
{
    public static DispatchScore Of(DispatchFacts gold, DispatchFacts read) =>
        Scorer.Score(new GoldDispatch("d1", "dev", "wire", new LocalDate(2020, 5, 5), "", new string('x', 100), gold), read);

    public static IReadOnlyList<Span> At(int start, int end) => [new Span(start, end)];

    public static StatementFact Statement(string speaker, string kind, int start = 0, int end = 10) => new()
    {
        Speaker = speaker,
        Country = "FRA",
        Attribution = "named",
        Kind = Pooling.Kind(kind),
        Evidence = At(start, end),
    };

    public static ObjectiveFact Objective(string by, int start = 0, int end = 10) => new() { By = by, What = "peace", Evidence = At(start, end) };

    public static UndertakingFact Undertaking(string[] parties, string what = "aid", string status = "agreed", int start = 0, int end = 10) => new()
    {
        Parties = parties,
        What = what,
        Status = status,
        Evidence = At(start, end),
    };

    public static EngagementFact Meeting(string key, int day, params string[] countries) => new()
    {
        Key = key,
        Kind = "meeting",
        Status = "held",
        Start = PartialDay.Of(new LocalDate(2020, 5, day)),
        End = PartialDay.Of(new LocalDate(2020, 5, day)),
        Participants = [.. countries.Select(country => new Party(null, country))],
        Evidence = At(0, 10),
    };
}
