using Chancery.Claims;
using Chancery.Output;

namespace Chancery.Evaluation.Facts;

/// <summary>Brings the reader's claims into the terms of the annotation.</summary>
internal static class ReaderFacts
{
    public static DispatchFacts Of(DispatchClaims claims) => new(
        [.. claims.Engagements.Where(engagement => !engagement.Negated).Select(Engagement)],
        [.. claims.Statements.Select(Statement), .. claims.Objectives.Select(Objective)],
        [.. claims.Commitments.Select(made => new UndertakingFact(
            made.Parties, made.What, Words.Of(made.Status), Spans(made.Evidence), made.Confidence, made.Rule))],
        [.. claims.Channels.Select(channel => new UndertakingFact(
            channel.Parties, channel.Topic, Words.Of(channel.Status), Spans(channel.Evidence), channel.Confidence, channel.Rule))]);

    private static EngagementFact Engagement(Engagement engagement) => new()
    {
        Key = engagement.Id,
        Kind = Words.Of(engagement.Kind),
        Status = Words.Of(engagement.Status),
        Start = engagement.When.Start is { } start ? PartialDay.Of(start) : null,
        End = engagement.When.End is { } end ? PartialDay.Of(end) : null,
        Vague = engagement.When.Within,
        // The annotation has the names that stand in the text alone.
        Participants = [.. engagement.Participants.Select(party => new Party(party.Inferred.HasFlag(Inferred.Name) ? null : party.Name, party.Country))],
        Places = [.. engagement.Places.Select(place => place.Name)],
        Topics = [.. engagement.Agenda.Select(item => item.Topic)],
        Parent = engagement.PartOf,
        Evidence = Spans(engagement.Evidence),
        Confidence = engagement.Confidence,
        Rule = engagement.Rule,
    };

    // The annotation has no kinds of their own for intents and assessments.
    private static StatementFact Statement(Statement statement) => new(
        statement.Speaker.Name ?? statement.Speaker.Description,
        statement.Speaker.Country,
        statement.Speaker.Office,
        Words.Of(statement.Attribution),
        statement.Attribution == Attribution.Anonymous,
        statement.Kind is StatementKind.Intent or StatementKind.Assessment ? "other" : Words.Of(statement.Kind),
        Spans(statement.Evidence),
        statement.Confidence,
        statement.Rule);

    private static StatementFact Objective(Objective objective) =>
        new(objective.By, null, null, null, false, "objective", Spans(objective.Evidence), objective.Confidence, objective.Rule);

    private static IReadOnlyList<Span> Spans(IReadOnlyList<Evidence> evidence) => [.. evidence.Select(span => new Span(span.Start, span.End))];
}
