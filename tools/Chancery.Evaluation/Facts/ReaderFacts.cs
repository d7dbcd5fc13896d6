using Chancery.Claims;
using Chancery.Evaluation.Calibration;
using Chancery.Output;
using Chancery.Reading.Calibration;
using NodaTime;

namespace Chancery.Evaluation.Facts;

/// <summary>Brings the reader's claims into the terms of the annotation.</summary>
internal static class ReaderFacts
{
    public static DispatchFacts Of(DispatchClaims claims) => new()
    {
        Engagements = [.. claims.Engagements.Where(engagement => !engagement.Negated).Select(Engagement)],
        Statements = [.. claims.Statements.Select(Statement)],
        Commitments = [.. claims.Commitments.Select(made => new UndertakingFact
        {
            Parties = made.Parties,
            What = made.What,
            Status = Words.Of(made.Status),
            FollowedBy = made.FollowedBy,
            Evidence = Spans(made.Evidence),
            Confidence = made.Confidence,
            Rule = made.Rule,
            Traits = TraitsOf(made, static (Commitment claim, ref TraitList list) => Traits.Of(claim, ref list)),
        })],
        Channels = [.. claims.Channels.Select(channel => new UndertakingFact
        {
            Parties = channel.Parties,
            What = channel.Topic,
            Status = Words.Of(channel.Status),
            Evidence = Spans(channel.Evidence),
            Confidence = channel.Confidence,
            Rule = channel.Rule,
            Traits = TraitsOf(channel, static (Channel claim, ref TraitList list) => Traits.Of(claim, ref list)),
        })],
        Objectives = [.. claims.Objectives.Select(objective => new ObjectiveFact
        {
            By = objective.By,
            What = objective.What,
            Evidence = Spans(objective.Evidence),
            Confidence = objective.Confidence,
            Rule = objective.Rule,
            Traits = TraitsOf(objective, static (Objective claim, ref TraitList list) => Traits.Of(claim, ref list)),
        })],
        Milestones = [.. claims.Milestones.Select(milestone => new MilestoneFact
        {
            What = milestone.What,
            Country = milestone.Country,
            Start = Day(milestone.When.Start),
            End = Day(milestone.When.End),
            Vague = milestone.When.Within,
            Evidence = Spans(milestone.Evidence),
            Confidence = milestone.Confidence,
            Rule = milestone.Rule,
            Traits = TraitsOf(milestone, static (Milestone claim, ref TraitList list) => Traits.Of(claim, ref list)),
        })],
        Transfers = [.. claims.Transfers.Select(transfer => new UndertakingFact
        {
            Parties = [transfer.From, transfer.To],
            What = transfer.What,
            Status = Words.Of(transfer.Status),
            Evidence = Spans(transfer.Evidence),
            Confidence = transfer.Confidence,
            Rule = transfer.Rule,
            Traits = TraitsOf(transfer, static (Transfer claim, ref TraitList list) => Traits.Of(claim, ref list)),
        })],
        Relationships = [.. claims.Relationships.Select(relationship => new UndertakingFact
        {
            Parties = relationship.Parties,
            What = relationship.State,
            Status = relationship.Direction is { } direction ? Words.Of(direction) : "-",
            Evidence = Spans(relationship.Evidence),
            Confidence = relationship.Confidence,
            Rule = relationship.Rule,
            Traits = TraitsOf(relationship, static (Relationship claim, ref TraitList list) => Traits.Of(claim, ref list)),
        })],
    };

    private static EngagementFact Engagement(Engagement engagement) => new()
    {
        Key = engagement.Id,
        Kind = Words.Of(engagement.Kind),
        Status = Words.Of(engagement.Status),
        Start = Day(engagement.When.Start),
        End = Day(engagement.When.End),
        Vague = engagement.When.Within,
        // The annotation has the names that stand in the text alone.
        Participants = [.. engagement.Participants.Select(party => new Party(party.Inferred.HasFlag(Inferred.Name) ? null : party.Name, party.Country))],
        Places = [.. engagement.Places.Select(place => place.Name)],
        Topics = [.. engagement.Agenda.Select(item => item.Topic)],
        Parent = engagement.PartOf,
        Evidence = Spans(engagement.Evidence),
        Confidence = engagement.Confidence,
        Rule = engagement.Rule,
        Traits = TraitsOf(engagement, static (Engagement claim, ref TraitList list) => Traits.Of(claim, ref list)),
    };

    private static StatementFact Statement(Statement statement) => new()
    {
        Speaker = statement.Speaker.Name ?? statement.Speaker.Description,
        Country = statement.Speaker.Country,
        Office = statement.Speaker.Office,
        Attribution = Words.Of(statement.Attribution),
        Anonymous = statement.Attribution == Attribution.Anonymous,
        Kind = Pooling.Kind(Words.Of(statement.Kind)),
        Planned = !statement.Made,
        Terms = statement.Terms,
        Evidence = Spans(statement.Evidence),
        Confidence = statement.Confidence,
        Rule = statement.Rule,
        Traits = TraitsOf(statement, static (Statement claim, ref TraitList list) => Traits.Of(claim, ref list)),
    };

    private delegate void Taking<in T>(T claim, ref TraitList list);

    private static List<Trait> TraitsOf<T>(T claim, Taking<T> take)
    {
        var list = new TraitList();
        take(claim, ref list);
        return list.Traits;
    }

    private static PartialDay? Day(LocalDate? day) => day is { } known ? PartialDay.Of(known) : null;

    private static IReadOnlyList<Span> Spans(IReadOnlyList<Evidence> evidence) => [.. evidence.Select(span => new Span(span.Start, span.End))];
}
