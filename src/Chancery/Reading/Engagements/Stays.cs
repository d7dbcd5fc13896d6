using Chancery.Claims;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Says where a visit took him whose sentence tells only whom he met: "held talks with his Sudanese counterpart on Monday during an unannounced visit".</summary>
internal static class Stays
{
    /// <summary>Gives the visits of a sentence that name no place that of the meeting beside them, or of the dateline where its state received.</summary>
    public static void Settle(Scene scene, List<Candidate> here)
    {
        foreach (Candidate visit in here)
        {
            if (visit is not { Kind: EngagementKind.Visit, Places.Count: 0, Anaphoric: false, Trigger: { Verb: false, Id: "visit-noun" or "trip" or "tour-noun" or "stay" or "swing" } } || visit.Sides.Find(s => s.Role == ParticipantRole.Visitor).Mention is not { } guest || CountryOf(guest) is not { } home)
                continue;
            foreach (Candidate other in here)
            {
                if (other == visit || other.Kind is not (EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Summit) || !other.Sides.Exists(s => s.Mention == guest || s.Mention.Person is { } person && person == guest.Person))
                    continue;
                if (other.Places.Find(p => p.Hit is { IsRegion: false, Country: { } where } && where != home) is { Hit.Country: not null } place)
                {
                    visit.Places.Add(place);
                    break;
                }

                if (scene.Written is { Country: { } seat, IsRegion: false } written && seat != home && other.Places.Count == 0 && other.Sides.Exists(s => CountryOf(s.Mention) == seat))
                {
                    visit.Places.Add(new Location(written, visit.Token, PlaceRelation.In));
                    break;
                }
            }
        }
    }

    private static string? CountryOf(Mention mention) => mention.Person?.Country ?? mention.Country;
}
