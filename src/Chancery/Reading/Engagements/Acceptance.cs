using Chancery.Claims;

namespace Chancery.Reading.Engagements;

/// <summary>Decides whether a draft is an engagement between states or organisations at all.</summary>
internal static class Acceptance
{
    public static bool Stands(Draft draft)
    {
        if (draft.Kind == EngagementKind.Visit)
            return Visit(draft);
        var sides = new HashSet<string>(StringComparer.Ordinal);
        foreach (Party party in draft.Parties)
        {
            // A government and an armed group of one state are two sides.
            if (party.Country is not null)
                sides.Add(party.Group && party.Person is null && draft.Kind is EngagementKind.Talks ? party.Country + " " + party.Office : party.Country);
        }

        if (sides.Count < 2)
            return false;
        Trigger trigger = draft.Origin.Trigger;
        bool people = draft.Parties.Exists(p => p.Person is not null || p.Office is not null);
        // Two bare states "meeting" needs a word that says so: teams meet too.
        if (!people && (!trigger.Strong || trigger.Kind == EngagementKind.Meeting))
            return draft.Origin.Sides.Count >= 2 && (trigger.Kind == EngagementKind.Talks || draft.Parties.Exists(p => p.Group) || sides.Count > 2);
        return true;
    }

    private static bool Visit(Draft draft)
    {
        bool visitor = false;
        foreach (Party party in draft.Parties)
        {
            if (party.Role != ParticipantRole.Visitor || party.Country is null)
                continue;
            bool official = party.Person is not null ? party.Office is not null || party.Person.RosterId is not null : party.Group && party.Office is not null || party.Office is not null;
            if (!official)
                continue;
            foreach (Location place in draft.Places)
                visitor |= place.Hit.Country is null ? place.Hit.IsRegion : place.Hit.Country != party.Country;
            foreach (Party host in draft.Parties)
                visitor |= host.Role == ParticipantRole.Host && host.Country is not null && host.Country != party.Country && draft.Origin.Trigger.Frame == Frame.Invite;
        }

        return visitor;
    }
}
