namespace Chancery.Reading.Engagements;

/// <summary>Takes out groups that say no more than those beside them: "the vice foreign ministers of A, B and C", where the three are named.</summary>
internal static class GroupParties
{
    public static void Settle(Draft draft)
    {
        HashSet<string>? shared = null;
        for (int i = 0; i < draft.Parties.Count; i++)
        {
            if (OfficeOf(draft.Parties[i]) is { } office && draft.Parties.Exists(p => p.Country != draft.Parties[i].Country && office.Equals(OfficeOf(p), StringComparison.OrdinalIgnoreCase)))
                (shared ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(office);
        }

        // One of each state is meant, whom the text names or has told already.
        for (int i = draft.Parties.Count - 1; shared is not null && i >= 0; i--)
        {
            Party group = draft.Parties[i];
            if (OfficeOf(group) is { } office && shared.Contains(office) && draft.Parties.FindIndex(p => p != group && p.Country == group.Country && (p.Person is not null || office.Equals(OfficeOf(p), StringComparison.OrdinalIgnoreCase))) is >= 0 and int other && (other < i || draft.Parties[other].Person is not null))
                draft.Parties.RemoveAt(i);
        }

        // "the rebels", "the warring parties" beside their leaders by name, or told twice in other words.
        for (int i = draft.Parties.Count - 1; i >= 0; i--)
        {
            Party rival = draft.Parties[i];
            if (rival is { Person: null, Rival: true } && (draft.Parties.FindAll(p => p.Person is not null && p.Country == rival.Country).Count >= 2 || draft.Parties.FindIndex(p => p is { Person: null, Rival: true } && p.Country == rival.Country) < i))
                draft.Parties.RemoveAt(i);
        }
    }

    private static string? OfficeOf(Party party) => party is { Person: null, Group: true, Rival: false, Country: not null } ? party.Office : null;
}
