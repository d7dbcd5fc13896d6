using Chancery.Claims;
using Chancery.Roster;

namespace Chancery.Coding;

/// <summary>Codes the engagements that the reader has found.</summary>
internal sealed class EngagementCoder(CodingLexicon lexicon)
{
    /// <summary>The event that an engagement is, or null where it has none: proposed, put off, denied, or of one side alone.</summary>
    public CodedEvent? Code(Engagement engagement)
    {
        if (engagement.Negated || engagement.Status is EngagementStatus.Proposed or EngagementStatus.Postponed)
            return null;
        List<string> source = [], target = [];
        Sides(engagement, source, target);
        if (source.Count == 0 || target.Count == 0)
            return null;
        bool off = engagement.Status is EngagementStatus.Cancelled or EngagementStatus.Declined;
        string number = engagement.Status switch
        {
            EngagementStatus.Declined => "125",
            EngagementStatus.Cancelled => engagement.Kind is EngagementKind.Visit ? "161" : "164",
            _ => Number(engagement),
        };
        EventCode code = lexicon.Codes.Find(number)!;
        EventTense tense = off ? EventTense.Past : engagement.Status switch
        {
            EngagementStatus.Planned => EventTense.Future,
            EngagementStatus.Ongoing => EventTense.Present,
            _ => EventTense.Past,
        };
        return new CodedEvent(
            source, target, new Plover(code.Type!, code.Mode, Contexts(code)), code.Code, code.Goldstein, code.QuadClass,
            engagement.When.IsUnknown ? null : engagement.When, engagement.Places.Count > 0 ? engagement.Places[0] : null, tense, engagement.Evidence,
            engagement.Confidence, "engagement-" + engagement.Rule);
    }

    private static string[] Contexts(EventCode code) => code.Contexts.Length > 0 ? code.Contexts : ["diplomatic"];

    private static string Number(Engagement engagement)
    {
        if (IsSummons(engagement))
            return "114";
        // Who shuttles between two sides mediates.
        if (engagement.Rule == "shuttle" && engagement.Places.Count != 1)
            return "045";
        // "was host to the premier", "played host to"
        if (engagement.Rule == "play-host")
            return "043";
        foreach (Participant participant in engagement.Participants)
        {
            if (participant.Role is ParticipantRole.Mediator)
                return "045";
        }

        return engagement.Kind switch
        {
            EngagementKind.Visit => "042",
            EngagementKind.Call or EngagementKind.Virtual => "041",
            EngagementKind.Talks => "046",
            EngagementKind.Message => "040",
            _ => AtThirdPlace(engagement) ? "044" : "040",
        };
    }

    // Who summons an ambassador complains; they do not consult.
    private static bool IsSummons(Engagement engagement) => engagement.Rule == "summon";

    // Two sides meet in a state that is neither's.
    private static bool AtThirdPlace(Engagement engagement)
    {
        if (engagement.Places.Count != 1 || engagement.Places[0].Country is not { } place || engagement.Participants.Count < 2)
            return false;
        foreach (Participant participant in engagement.Participants)
        {
            if (participant.Country is null || participant.Country == place || participant.Country.Length != 3)
                return false;
        }

        return true;
    }

    // Visitors come to hosts; parties meet each other and stand on both sides.
    private static void Sides(Engagement engagement, List<string> source, List<string> target)
    {
        bool directed = engagement.Kind is EngagementKind.Visit or EngagementKind.Message;
        bool mediated = false;
        foreach (Participant participant in engagement.Participants)
            mediated |= participant.Role is ParticipantRole.Mediator;
        string? first = null;
        foreach (Participant participant in engagement.Participants)
        {
            if (participant.Country is null)
                continue;
            first ??= participant.Country;
            string actor = ActorOf(participant);
            if (IsSummons(engagement))
            {
                Add(participant.Role is ParticipantRole.Host ? source : target, actor);
                continue;
            }

            if (mediated)
            {
                Add(participant.Role is ParticipantRole.Mediator ? source : target, actor);
                continue;
            }

            bool host = participant.Role is ParticipantRole.Host || (directed && participant.Country != first && participant.Role is not ParticipantRole.Visitor);
            if (!directed || !host)
                Add(source, actor);
            if (!directed || host)
                Add(target, actor);
        }

        if (!directed && !mediated && !IsSummons(engagement) && Distinct(source) < 2)
            target.Clear();
        if (engagement.Kind is EngagementKind.Visit && target.Count == 0)
        {
            foreach (Place place in engagement.Places)
            {
                if (place.Country is { } country && !source.Exists(s => s.StartsWith(country, StringComparison.Ordinal)))
                    Add(target, country);
            }
        }
    }

    private static int Distinct(List<string> actors)
    {
        int count = 0;
        for (int i = 0; i < actors.Count; i++)
        {
            string state = actors[i].Length > 3 ? actors[i][..3] : actors[i];
            if (state == "IGO" ? actors.IndexOf(actors[i]) == i : actors.FindIndex(a => a.StartsWith(state, StringComparison.Ordinal)) == i)
                count++;
        }

        return count;
    }

    private static void Add(List<string> actors, string actor)
    {
        if (!actors.Contains(actor))
            actors.Add(actor);
    }

    private static string ActorOf(Participant participant)
    {
        string country = participant.Country!;
        if (OrganisationTable.Default.Find(country) is { } organisation && StateTable.Default.Find(country) is null)
            return organisation.Cameo.Length > 0 ? organisation.Cameo : "IGO";
        return participant.Name is null && participant.Office is null ? country : country + Sector(participant.Office);
    }

    private static string Sector(string? office)
    {
        if (office is null)
            return Sectors.Government;
        OfficeMention? known = OfficeLexicon.Default.Resolve(office);
        return Sectors.OfOffice(known?.Function, office.StartsWith("former", StringComparison.OrdinalIgnoreCase) ? "former" : null);
    }
}
