using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Record.Rows;

namespace Chancery.Record.Queries;

/// <summary>Finds dispatches.</summary>
internal static class DispatchQueries
{
    private const int ShortestPrefix = 4;

    /// <summary>Lists those that fit.</summary>
    public static Found<KeptDispatch> List(RecordContext context, RecordFilter filter)
    {
        IQueryable<DispatchRow> rows = context.Dispatches;
        if (filter.From is { } from)
            rows = rows.Where(row => row.Published >= from);
        if (filter.To is { } to)
            rows = rows.Where(row => row.Published <= to);
        if (filter.AsksForEngagement)
        {
            IQueryable<EngagementRow> engagements = EngagementQueries.Matching(context, filter with { From = null, To = null });
            rows = rows.Where(row => engagements.Any(engagement => engagement.DispatchId == row.Id));
        }

        int total = rows.Count();
        rows = rows.OrderByDescending(row => row.Published).ThenBy(row => row.Id);
        return new Found<KeptDispatch>([.. Summaries(context, filter.Limit is { } limit ? rows.Take(limit) : rows)], total);
    }

    /// <summary>Dispatches without their text.</summary>
    public static IQueryable<KeptDispatch> Summaries(RecordContext context, IQueryable<DispatchRow> rows) =>
        rows.Select(row => new KeptDispatch(row.Id, row.Headline, row.Publisher, row.Published, row.Url,
            context.Engagements.Count(engagement => engagement.DispatchId == row.Id)));

    /// <summary>The id that a cut one stands for, or null where there is none or more than one.</summary>
    public static string? FullId(RecordContext context, string prefix)
    {
        if (context.Dispatches.Any(row => row.Id == prefix))
            return prefix;
        if (prefix.Length < ShortestPrefix)
            return null;
        // A range, not LIKE: it goes through the key's index.
        string after = prefix + "\uFFFF";
        List<string> ids = [.. context.Dispatches
            .Where(row => string.Compare(row.Id, prefix) >= 0 && string.Compare(row.Id, after) < 0).Select(row => row.Id).Take(2)];
        return ids.Count == 1 ? ids[0] : null;
    }

    /// <summary>Finds one with all its claims.</summary>
    public static FullDispatch? Find(RecordContext context, string id)
    {
        string? full = FullId(context, id) ?? context.Dispatches.Where(row => row.SourceId == id).Select(row => row.Id).FirstOrDefault();
        if (full is null)
            return null;
        DispatchRow row = context.Dispatches.Single(dispatch => dispatch.Id == full);
        return new FullDispatch(
            new Dispatch(row.Text)
            {
                Id = row.Id,
                Headline = row.Headline,
                Publisher = row.Publisher,
                Published = row.Published,
                Dateline = row.Dateline,
                Language = row.Language,
                Url = row.Url,
            },
            Claims(context, full));
    }

    private static DispatchClaims Claims(RecordContext context, string dispatch)
    {
        // Claim ids begin with the dispatch's: one range of the evidence's key.
        string from = dispatch + ".", to = dispatch + "/";
        ILookup<string, Evidence> evidence = EngagementQueries.EvidenceOf(context.Evidence
            .Where(row => string.Compare(row.ClaimId, from) >= 0 && string.Compare(row.ClaimId, to) < 0));
        IEnumerable<T> Rows<T>()
            where T : ClaimRow =>
            context.Set<T>().Where(row => row.DispatchId == dispatch).OrderBy(row => row.Ordinal).AsEnumerable();
        return new DispatchClaims
        {
            Engagements = EngagementQueries.OfDispatch(context, dispatch, evidence),
            Statements = [.. Rows<StatementRow>().Select(row => ClaimReading.Statement(row, evidence))],
            Objectives = [.. Rows<ObjectiveRow>().Select(row => ClaimReading.Objective(row, evidence))],
            Commitments = [.. Rows<CommitmentRow>().Select(row => ClaimReading.Commitment(row, evidence))],
            Channels = [.. Rows<ChannelRow>().Select(row => ClaimReading.Channel(row, evidence))],
            Relationships = [.. Rows<RelationshipRow>().Select(row => ClaimReading.Relationship(row, evidence))],
            Milestones = [.. Rows<MilestoneRow>().Select(row => ClaimReading.Milestone(row, evidence))],
            Transfers = [.. Rows<TransferRow>().Select(row => ClaimReading.Transfer(row, evidence))],
            Events = [.. Rows<EventRow>().Select(row => ClaimReading.Event(row, evidence))],
        };
    }
}
