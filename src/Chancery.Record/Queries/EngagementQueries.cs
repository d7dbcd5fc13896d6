using Chancery.Claims;
using Chancery.Record.Rows;
using Microsoft.EntityFrameworkCore;

namespace Chancery.Record.Queries;

/// <summary>Finds engagements.</summary>
internal static class EngagementQueries
{
    /// <summary>The engagements that fit a filter.</summary>
    public static IQueryable<EngagementRow> Matching(RecordContext context, RecordFilter filter)
    {
        IQueryable<EngagementRow> rows = context.Engagements;
        if (filter.Kind is { } kind)
            rows = rows.Where(row => row.Kind == kind);
        if (filter.Status is { } status)
            rows = rows.Where(row => row.Status == status);
        if (filter.From is { } from)
            rows = rows.Where(row => row.LastDay >= from);
        if (filter.To is { } to)
            rows = rows.Where(row => row.FirstDay <= to);
        if (filter.Country is { } country)
            rows = rows.Where(row => context.Participants.Any(part => part.EngagementId == row.Id && part.Country == country));
        if (filter.Person is { } person)
        {
            IQueryable<string> people = PeopleQueries.Named(context, person);
            rows = rows.Where(row => context.Participants.Any(part => part.EngagementId == row.Id && people.Contains(part.PersonId)));
        }

        return rows;
    }

    /// <summary>Lists them.</summary>
    public static Found<KeptEngagement> List(RecordContext context, RecordFilter filter)
    {
        IQueryable<EngagementRow> rows = Matching(context, filter);
        int total = rows.Count();
        rows = rows.OrderBy(row => row.FirstDay == null).ThenBy(row => row.FirstDay).ThenBy(row => row.DispatchId).ThenBy(row => row.Ordinal);
        return new Found<KeptEngagement>(Load(context, filter.Limit is { } limit ? rows.Take(limit) : rows), total);
    }

    /// <summary>Finds one by its id.</summary>
    public static KeptEngagement? Find(RecordContext context, string id)
    {
        int point = id.LastIndexOf('.');
        if (point < 0 || DispatchQueries.FullId(context, id[..point]) is not { } dispatch)
            return null;
        string full = dispatch + id[point..];
        return Load(context, context.Engagements.Where(row => row.Id == full)).SingleOrDefault();
    }

    /// <summary>The engagements of a dispatch, with ids as they are within it.</summary>
    public static IReadOnlyList<Engagement> OfDispatch(RecordContext context, string dispatch, ILookup<string, Evidence> evidence) =>
        [.. WithParts(context.Engagements.Where(row => row.DispatchId == dispatch).OrderBy(row => row.Ordinal))
            .AsEnumerable().Select(row => ClaimReading.Engagement(row, evidence))];

    private static List<KeptEngagement> Load(RecordContext context, IQueryable<EngagementRow> query)
    {
        List<EngagementRow> rows = [.. WithParts(query)];
        string[] ids = [.. rows.Select(row => row.Id)];
        string[] dispatchIds = [.. rows.Select(row => row.DispatchId).Distinct()];
        ILookup<string, Evidence> evidence = EvidenceOf(context.Evidence.Where(row => ids.Contains(row.ClaimId)));
        var dispatches = DispatchQueries.Summaries(context, context.Dispatches.Where(row => dispatchIds.Contains(row.Id)))
            .ToDictionary(dispatch => dispatch.Id);
        return [.. rows.Select(row => new KeptEngagement(
            ClaimReading.Engagement(row, evidence) with { Id = row.Id, PartOf = row.PartOf is null ? null : $"{row.DispatchId}.{row.PartOf}" },
            dispatches[row.DispatchId]))];
    }

    /// <summary>Evidence by claim, each in its order.</summary>
    public static ILookup<string, Evidence> EvidenceOf(IQueryable<EvidenceRow> rows) =>
        rows.OrderBy(row => row.ClaimId).ThenBy(row => row.Ordinal).AsEnumerable()
            .ToLookup(row => row.ClaimId, row => new Evidence(row.Start, row.End, row.Exact));

    private static IQueryable<EngagementRow> WithParts(IQueryable<EngagementRow> rows) => rows
        .Include(row => row.Participants.OrderBy(part => part.Ordinal))
        .Include(row => row.Places.OrderBy(part => part.Ordinal))
        .Include(row => row.Agenda.OrderBy(part => part.Ordinal))
        .AsSplitQuery();
}
