using Chancery.Claims;

namespace Chancery.Reading.Engagements;

/// <summary>"Lula arrived in Beijing on Monday. On Tuesday he will speak with the premier": who speaks with his hosts while he is with them meets them, and telephones nobody.</summary>
internal static class OnTheSpot
{
    // Sentences from the visit to what is said on it.
    private const int Near = 3;

    /// <summary>Makes a meeting of a conversation, of whose means nothing is said, between a visitor and one of the state where he is.</summary>
    public static void Settle(Draft draft, List<Draft> drafts)
    {
        if (draft is not { Kind: EngagementKind.Call, Origin: { KindExplicit: false, Trigger.Id: "speak" or "talk" } })
            return;
        foreach (Draft visit in drafts)
        {
            if (visit is not { Kind: EngagementKind.Visit, Negated: false, Status: EngagementStatus.Planned or EngagementStatus.Ongoing or EngagementStatus.Held } || draft.Sentences[0] - visit.Sentences[^1] is < 0 or > Near || !Fits(visit, draft))
                continue;
            bool guest = draft.Parties.Exists(p => p.Person is { } person && visit.Parties.Exists(v => v.Role == ParticipantRole.Visitor && v.Person == person));
            bool host = draft.Parties.Exists(p => p is { Person: not null, Country: { } country } && visit.Places.Exists(place => place.Hit.Country == country) && !visit.Parties.Exists(v => v.Role == ParticipantRole.Visitor && v.Country == country));
            if (guest && host)
            {
                draft.Kind = EngagementKind.Meeting;
                return;
            }
        }
    }

    // "leaves on Wednesday ... will talk with them on Thursday": within days of setting out.
    private static bool Fits(Draft visit, Draft draft)
    {
        if (visit.When.IsUnknown || draft.When.IsUnknown)
            return visit.Status == draft.Status || visit.Status == EngagementStatus.Ongoing;
        return (visit.When.Start ?? visit.When.End) is { } first && (draft.When.Start ?? draft.When.End) is { } day && day >= first && day <= (visit.When.End ?? first).PlusDays(5);
    }
}
