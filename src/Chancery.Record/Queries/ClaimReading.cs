using Chancery.Claims;
using Chancery.Reading.Topics;
using Chancery.Record.Rows;

namespace Chancery.Record.Queries;

/// <summary>Makes claims of their rows again. Ids are those within the dispatch.</summary>
internal static class ClaimReading
{
    public static Engagement Engagement(EngagementRow row, ILookup<string, Evidence> evidence) => new(
        Local(row), row.Kind, row.Status, new When(row.Start, row.End, row.Within, row.Edtf, row.WhenText),
        [.. row.Participants.Select(who => new Participant(who.Name, who.Country, who.Office, who.Role, who.RosterId, who.Inferred))],
        [.. row.Places.Select(place => new Place(place.Name, place.Country, place.Latitude, place.Longitude, place.Relation))],
        [.. row.Agenda.Select(item => SubjectReader.Code(new AgendaItem(item.Topic, item.Priority)))],
        row.PartOf, row.Remarks, row.Negated, [.. evidence[row.Id]], row.Confidence, row.Rule);

    public static Statement Statement(StatementRow row, ILookup<string, Evidence> evidence) => new(
        Local(row), new Speaker(row.SpeakerName, row.SpeakerCountry, row.SpeakerOffice, row.SpeakerDescription),
        row.Relayed ? new Speaker(row.RelayName, row.RelayCountry, row.RelayOffice, row.RelayDescription) : null,
        row.Attribution, row.Terms, row.Kind, row.Made, row.About, row.Toward, row.Quote, row.Engagement,
        [.. evidence[row.Id]], row.Confidence, row.Rule);

    public static Objective Objective(ObjectiveRow row, ILookup<string, Evidence> evidence) =>
        new(row.By, row.Engagement, row.What, [.. evidence[row.Id]], row.Confidence, row.Rule);

    public static Commitment Commitment(CommitmentRow row, ILookup<string, Evidence> evidence) => new(
        Local(row), row.Parties, row.What, row.MadeAt, row.When(), row.Status, row.FollowedBy, [.. evidence[row.Id]], row.Confidence, row.Rule);

    public static Channel Channel(ChannelRow row, ILookup<string, Evidence> evidence) =>
        new(Local(row), row.Parties, row.Topic, row.Level, row.Status, [.. evidence[row.Id]], row.Confidence, row.Rule);

    public static Relationship Relationship(RelationshipRow row, ILookup<string, Evidence> evidence) =>
        new(row.Parties, row.When(), row.State, row.Direction, [.. evidence[row.Id]], row.Confidence, row.Rule);

    public static Milestone Milestone(MilestoneRow row, ILookup<string, Evidence> evidence) =>
        new(row.What, row.Country, row.When() ?? When.Unknown, [.. evidence[row.Id]], row.Confidence, row.Rule);

    public static Transfer Transfer(TransferRow row, ILookup<string, Evidence> evidence) =>
        new(row.From, row.To, row.What, row.Status, [.. evidence[row.Id]], row.Confidence, row.Rule);

    public static CodedEvent Event(EventRow row, ILookup<string, Evidence> evidence) => new(
        row.Source, row.Target, new Plover(row.PloverType, row.PloverMode, row.PloverContexts), row.Cameo, row.Goldstein, row.QuadClass,
        row.When(),
        row.PlaceName is null ? null : new Place(row.PlaceName, row.PlaceCountry, row.PlaceLatitude, row.PlaceLongitude, row.PlaceRelation),
        row.Tense, [.. evidence[row.Id]], row.Confidence, row.Rule);

    private static string Local(ClaimRow row) => row.Id[(row.DispatchId.Length + 1)..];
}
