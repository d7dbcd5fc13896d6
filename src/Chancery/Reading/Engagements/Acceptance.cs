using Chancery.Claims;

namespace Chancery.Reading.Engagements;

/// <summary>Decides whether a draft is an engagement between states or organisations at all.</summary>
internal static class Acceptance
{
    public static bool Stands(Draft draft)
    {
        if (draft.Surmised)
            return true;
        if (draft.Kind == EngagementKind.Visit)
            return Visit(draft);
        var sides = new HashSet<string>(StringComparer.Ordinal);
        foreach (Party party in draft.Parties)
        {
            // A government and an armed group of one state are two sides.
            if (party.Country is not null)
                sides.Add(party.Group && party.Person is null && draft.Kind is EngagementKind.Talks ? party.Country + " " + party.Office : (Rivals.IsRebel(party) || party.Rival && (party.Person is not null || draft.Kind is EngagementKind.Meeting or EngagementKind.Summit)) && draft.Kind is not (EngagementKind.Message or EngagementKind.Call) ? party.Country + " rebels" : party.Country);
        }

        // "the Department summoned Ambassador Ma": of no state that the text or the roster tells, but surely there.
        foreach (Party party in draft.Parties)
        {
            if (party is { Vouched: true, Person: { } person })
                sides.Add("?" + person.Name);
        }

        // "G7 finance ministers will meet", "a summit of IGAD has been postponed": many states under one name.
        if (sides.Count > 0 && draft.Origin.Organ)
            return true;
        if (Signings.InTown(draft) || HostedSummits.Stands(draft))
            return true;
        // "the June 14 NATO summit"
        if (sides.Count == 1 && draft is { Kind: EngagementKind.Summit, StatusKnown: true, Origin.Trigger.Id: "summit", When: { Start: { } opens, End: { } closes } } && NodaTime.Period.DaysBetween(opens, closes) <= 4 && draft.Parties.Exists(p => p.Country is { } body && IsBloc(body)))
            return true;
        if (sides.Count < 2)
            return sides.Count == 1 && draft is { Kind: EngagementKind.Summit, StatusExplicit: true, Status: EngagementStatus.Postponed or EngagementStatus.Cancelled } && draft.Parties.Exists(p => p.Country is { } called && IsBloc(called)) || sides.Count == 1 && draft.Origin.Convened && draft.Places.Count > 0 && (draft.StatusKnown || !draft.When.IsUnknown) && draft.Parties.Exists(p => p.Country is { } body && IsBloc(body)) && draft.Kind == EngagementKind.Summit || sides.Count == 1 && draft.Parties.Exists(p => p.Group && p.Person is null && p.Country is { } bloc && IsBloc(bloc) && AreMinisters(p.Office)) && draft.Origin.Trigger is { Kind: not (EngagementKind.Message or EngagementKind.Call) };
        Trigger trigger = draft.Origin.Trigger;
        if ((trigger.Id is "sign" or "tell-in" || trigger.Id is "joint-act" && draft.Places.Count > 0) && !Faces(draft))
            return false;
        // "The festival's director received the Chinese and Iranian delegations": a host of no state.
        if (trigger.Frame == Frame.Host && draft.Parties.Exists(p => p.Role == ParticipantRole.Host && p.Country is null) && !draft.Parties.Exists(p => p.Role == ParticipantRole.Host && p.Country is not null))
            return false;
        // "France, Germany and Italy welcome the progress made in the talks": no guest.
        if (trigger is { Verb: true, Frame: Frame.Host } && draft.Parties.TrueForAll(p => p.Role == ParticipantRole.Host))
            return false;
        // "We are engaging with Sudanese officials": of no day and no place, and of nobody who is named.
        if (trigger.Id == "engage-with" && (draft.When.IsUnknown && draft.Places.Count == 0 || draft.Parties.FindAll(p => p.Person is not null || p.Office is not null && !p.Group).DistinctBy(p => p.Country).Count() < 2))
            return false;
        if (trigger.Id == "bring-together" && !draft.Parties.Exists(p => p.Role == ParticipantRole.Host && p.Country is not null))
            return false;
        // Nor are those whom nobody's official gives a dinner.
        if (draft.Parties.Exists(p => p.Person is not null) && draft.Parties.TrueForAll(p => p.Person is null ? p.Group : p.Country is null && p.Person.RosterId is null))
            return false;
        // "The United States and Japan will co-host a ministerial": those who host it.
        if (draft.Kind is EngagementKind.Summit or EngagementKind.Virtual && trigger.Frame == Frame.Event && draft.Parties.TrueForAll(p => p.Role == ParticipantRole.Host) && (draft.StatusKnown || !draft.When.IsUnknown))
            return true;
        if (trigger is { Verb: true, Frame: Frame.Host } && draft.Kind is EngagementKind.Summit && draft.Parties.Exists(p => p.Country is { } format && IsBloc(format)))
            return true;
        bool people = draft.Origin.Official || draft.Parties.Exists(p => p.Person is not null || p.Office is not null);
        // "Nasser, Sukarno and Haile Selassie spoke in the afternoon": three who speak address an assembly.
        if (trigger is { Verb: true, Kind: EngagementKind.Call } && !draft.Origin.KindExplicit && !draft.Origin.Partnered && draft.Parties.Count > 2)
            return false;
        // "The French and Italian teams met in Turin"
        if (trigger.Verb && draft.Parties.TrueForAll(p => p is { Person: null, Group: true, Office: { } office } && IsTeam(office)))
            return false;
        if (!people && draft.Kind == EngagementKind.Message && trigger.Strong)
            return true;
        // Two bare states "meeting" needs a word that says so: teams meet too.
        if (!people && (!trigger.Strong || trigger.Kind == EngagementKind.Meeting && draft.Kind != EngagementKind.Summit))
            return (draft.Origin.Sides.Count >= 2 || draft.Origin.Ends && !trigger.Verb) && (trigger.Kind == EngagementKind.Talks || draft.Parties.Exists(p => p.Group) || sides.Count > 2);
        return true;
    }

    // "Netanyahu and Arafat signed at the White House", "told Lavrov in Geneva": two who are named, in one place.
    private static bool Faces(Draft draft)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (Party party in draft.Parties)
        {
            if (party.Country is { } country && (party.Person is not null || party.Office is not null))
                there.Add(party.Rival || Rivals.IsRebel(party) ? country + " rebels" : country);
        }

        // "signed an accord on Tuesday": two who are named put their names to it on one day.
        // "signed with Ali Alatas in December 1995 an agreement": or in one month, with the other.
        if (there.Count == 2 && draft.Origin.Trigger.Id == "sign" && draft.Places.Count == 0 && draft.When is { Start: { } day, End: { } last } && (day == last || draft.Origin.Partnered && NodaTime.Period.DaysBetween(day, last) <= 31 && draft.Parties.Count(p => p.Person is not null) == 2))
            return true;
        // "in the Uruguayan capital": the town of a state told by its state.
        return there.Count >= 2 && draft.Places.Exists(p => !p.Hit.IsRegion && (!p.Hit.IsState || draft.Origin.Trigger.Id == "sign" && p.Hit.Country is { } third && !there.Contains(third)));
    }

    /// <summary>True for an organisation of states.</summary>
    public static bool IsBloc(string code) => code.Length != 3 || !IsState(code);

    private static bool IsTeam(string office) => office.ToLowerInvariant() is "team" or "teams" or "side" or "sides" or "squads" or "clubs" or "players";

    private static bool IsState(string code) => Roster.StateTable.Default.Find(code) is not null;

    /// <summary>True for "foreign ministers", "leaders" and the like, who meet as a body.</summary>
    public static bool AreMinisters(string? office) =>
        office is not null && (office.Contains("ministers", StringComparison.OrdinalIgnoreCase) || office.Contains("leaders", StringComparison.OrdinalIgnoreCase) && !office.Contains("leadership", StringComparison.OrdinalIgnoreCase) || office.Contains("heads of", StringComparison.OrdinalIgnoreCase) || office.Equals("heads", StringComparison.OrdinalIgnoreCase) || office.EndsWith("chiefs", StringComparison.OrdinalIgnoreCase) || office.StartsWith("top diplomats", StringComparison.OrdinalIgnoreCase) || office.StartsWith("chief diplomats", StringComparison.OrdinalIgnoreCase) || office.Contains("envoys", StringComparison.OrdinalIgnoreCase) || office.Contains("ambassadors", StringComparison.OrdinalIgnoreCase));

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
                visitor |= host.Role == ParticipantRole.Host && host.Country is not null && host.Country != party.Country && (draft.Origin.Trigger.Frame == Frame.Invite || draft.Origin.Telling is { Kind: Tellings.TellingKind.Visit, Share: >= 0.5f });
        }

        return visitor;
    }
}
