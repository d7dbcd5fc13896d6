using Chancery.Claims;
using Chancery.Record.Rows;

namespace Chancery.Record.Writing;

/// <summary>The rows of the claims that have one row each.</summary>
internal static class ClaimRows
{
    /// <summary>The rows of a dispatch, each with its evidence.</summary>
    public static IEnumerable<(ClaimRow Row, IReadOnlyList<Evidence> Evidence)> Of(string dispatch, DispatchClaims claims)
    {
        int i = 0;
        foreach (Objective claim in claims.Objectives)
            yield return (Row(dispatch, i++, claim), claim.Evidence);
        i = 0;
        foreach (Commitment claim in claims.Commitments)
            yield return (Row(dispatch, i++, claim), claim.Evidence);
        i = 0;
        foreach (Channel claim in claims.Channels)
            yield return (Row(dispatch, i++, claim), claim.Evidence);
        i = 0;
        foreach (Relationship claim in claims.Relationships)
            yield return (Row(dispatch, i++, claim), claim.Evidence);
        i = 0;
        foreach (Milestone claim in claims.Milestones)
            yield return (Row(dispatch, i++, claim), claim.Evidence);
        i = 0;
        foreach (Transfer claim in claims.Transfers)
            yield return (Row(dispatch, i++, claim), claim.Evidence);
        i = 0;
        foreach (CodedEvent claim in claims.Events)
            yield return (Row(dispatch, i++, claim), claim.Evidence);
    }

    // Claims without an id of their own get a letter and their place: o objective, r relationship, m milestone, t transfer, v event.
    private static ObjectiveRow Row(string dispatch, int i, Objective claim) => new()
    {
        Id = $"{dispatch}.o{i + 1}",
        DispatchId = dispatch,
        Ordinal = i,
        By = claim.By,
        Engagement = claim.Engagement,
        What = claim.What,
        Confidence = claim.Confidence,
        Rule = claim.Rule,
    };

    private static CommitmentRow Row(string dispatch, int i, Commitment claim) => new()
    {
        Id = $"{dispatch}.{claim.Id}",
        DispatchId = dispatch,
        Ordinal = i,
        Parties = [.. claim.Parties],
        What = claim.What,
        MadeAt = claim.MadeAt,
        Dated = claim.Due is not null,
        Start = claim.Due?.Start,
        End = claim.Due?.End,
        Within = claim.Due?.Within ?? false,
        Edtf = claim.Due?.Edtf,
        WhenText = claim.Due?.Text,
        Status = claim.Status,
        FollowedBy = [.. claim.FollowedBy],
        Confidence = claim.Confidence,
        Rule = claim.Rule,
    };

    private static ChannelRow Row(string dispatch, int i, Channel claim) => new()
    {
        Id = $"{dispatch}.{claim.Id}",
        DispatchId = dispatch,
        Ordinal = i,
        Parties = [.. claim.Parties],
        Topic = claim.Topic,
        Level = claim.Level,
        Status = claim.Status,
        Confidence = claim.Confidence,
        Rule = claim.Rule,
    };

    private static RelationshipRow Row(string dispatch, int i, Relationship claim) => new()
    {
        Id = $"{dispatch}.r{i + 1}",
        DispatchId = dispatch,
        Ordinal = i,
        Parties = [.. claim.Parties],
        Dated = claim.When is not null,
        Start = claim.When?.Start,
        End = claim.When?.End,
        Within = claim.When?.Within ?? false,
        Edtf = claim.When?.Edtf,
        WhenText = claim.When?.Text,
        State = claim.State,
        Direction = claim.Direction,
        Confidence = claim.Confidence,
        Rule = claim.Rule,
    };

    private static MilestoneRow Row(string dispatch, int i, Milestone claim) => new()
    {
        Id = $"{dispatch}.m{i + 1}",
        DispatchId = dispatch,
        Ordinal = i,
        What = claim.What,
        Country = claim.Country,
        Dated = true,
        Start = claim.When.Start,
        End = claim.When.End,
        Within = claim.When.Within,
        Edtf = claim.When.Edtf,
        WhenText = claim.When.Text,
        Confidence = claim.Confidence,
        Rule = claim.Rule,
    };

    private static TransferRow Row(string dispatch, int i, Transfer claim) => new()
    {
        Id = $"{dispatch}.t{i + 1}",
        DispatchId = dispatch,
        Ordinal = i,
        From = claim.From,
        To = claim.To,
        What = claim.What,
        Status = claim.Status,
        Confidence = claim.Confidence,
        Rule = claim.Rule,
    };

    private static EventRow Row(string dispatch, int i, CodedEvent claim) => new()
    {
        Id = $"{dispatch}.v{i + 1}",
        DispatchId = dispatch,
        Ordinal = i,
        Source = [.. claim.Source],
        Target = [.. claim.Target],
        PloverType = claim.Plover.Type,
        PloverMode = claim.Plover.Mode,
        PloverContexts = [.. claim.Plover.Contexts],
        Cameo = claim.Cameo,
        Goldstein = claim.Goldstein,
        QuadClass = claim.QuadClass,
        Dated = claim.When is not null,
        Start = claim.When?.Start,
        End = claim.When?.End,
        Within = claim.When?.Within ?? false,
        Edtf = claim.When?.Edtf,
        WhenText = claim.When?.Text,
        PlaceName = claim.Place?.Name,
        PlaceCountry = claim.Place?.Country,
        PlaceLatitude = claim.Place?.Latitude,
        PlaceLongitude = claim.Place?.Longitude,
        PlaceRelation = claim.Place?.Relation ?? PlaceRelation.In,
        Tense = claim.Tense,
        Confidence = claim.Confidence,
        Rule = claim.Rule,
    };
}
