using Chancery.Record.Rows;
using Chancery.Record.Writing;

namespace Chancery.Record.Queries;

/// <summary>Finds people.</summary>
internal static class PeopleQueries
{
    /// <summary>The ids of people in whose names all words of a name stand.</summary>
    public static IQueryable<string> Named(RecordContext context, string name)
    {
        IQueryable<string> ids = context.People.Select(row => row.Id);
        string[] words = NameFolding.Words(name);
        foreach (string word in words)
            ids = ids.Where(id => context.NameWords.Any(row => row.Word == word && row.PersonId == id));
        return words.Length == 0 ? ids.Where(id => false) : ids;
    }

    /// <summary>Lists those who take part in engagements that fit.</summary>
    public static Found<KeptPerson> List(RecordContext context, RecordFilter filter)
    {
        IQueryable<ParticipantRow> parts = context.Participants.Where(part => part.PersonId != null);
        if (filter.AsksForEngagement || filter.From is not null || filter.To is not null)
        {
            IQueryable<EngagementRow> engagements = EngagementQueries.Matching(context, filter with { Person = null });
            parts = parts.Where(part => engagements.Any(row => row.Id == part.EngagementId));
        }

        if (filter.Person is { } person)
        {
            IQueryable<string> named = Named(context, person);
            parts = parts.Where(part => named.Contains(part.PersonId));
        }

        var counts = parts.GroupBy(part => part.PersonId!)
            .Select(group => new { Id = group.Key, Count = group.Select(part => part.EngagementId).Distinct().Count() });
        int total = counts.Count();
        var ordered = counts.OrderByDescending(row => row.Count).ThenBy(row => row.Id);
        string[] ids = [.. (filter.Limit is { } limit ? ordered.Take(limit) : ordered).Select(row => row.Id)];
        var people = Load(context, ids).ToDictionary(found => found.Id);
        return new Found<KeptPerson>([.. ids.Select(id => people[id])], total);
    }

    /// <summary>Finds one by id, or by a name that is one person's only.</summary>
    public static KeptPerson? Find(RecordContext context, string id)
    {
        if (Load(context, [id]).SingleOrDefault() is { } found)
            return found;
        string[] named = [.. Named(context, id).Take(2)];
        return named.Length == 1 ? Load(context, named).Single() : null;
    }

    private static List<KeptPerson> Load(RecordContext context, string[] ids)
    {
        var people = context.People.Where(row => ids.Contains(row.Id)).ToList();
        var parts = context.Participants.Where(part => ids.Contains(part.PersonId))
            .Join(context.Engagements, part => part.EngagementId, row => row.Id,
                (part, row) => new { part.PersonId, part.Office, part.Country, row.Id, row.FirstDay, row.LastDay })
            .AsEnumerable().ToLookup(part => part.PersonId!);
        return [.. people.Select(person =>
        {
            var own = parts[person.Id].ToList();
            return new KeptPerson(person.Id, person.Name,
                [.. own.GroupBy(part => Office(part.Office, part.Country)).Where(group => group.Key.Length > 0)
                    .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key)],
                own.Select(part => part.Id).Distinct().Count(),
                own.Min(part => part.FirstDay), own.Max(part => part.LastDay));
        })];
    }

    private static string Office(string? office, string? country) =>
        office is null ? country ?? "" : country is null ? office : $"{office} ({country})";
}
