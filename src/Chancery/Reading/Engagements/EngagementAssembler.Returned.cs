using Chancery.Claims;

namespace Chancery.Reading.Engagements;

/// <content>What tells of a visit by another or by a day: "Deby went to Khartoum in February. Bashir returned the visit in July": to the state from which the first came.</content>
internal sealed partial class EngagementAssembler
{
    private const int LongestReturn = 6;

    // "is back in Brussels on Thursday", told on Tuesday.
    private void Expected(Draft draft)
    {
        if (draft.Origin is { Trigger.Id: "be-in", Present: true } && draft is { Status: EngagementStatus.Ongoing, When: { Start: { } first, End: { } last } } && first == last && scene.Published is { } told && last < told && WhenReader.Ahead(draft.When, told) is { Start: { } next } ahead && next > told)
            (draft.Status, draft.StatusKnown, draft.When) = (EngagementStatus.Planned, true, ahead);
    }

    private void Returned(Draft draft)
    {
        Candidate telling = draft.Origin;
        if (draft.Kind != EngagementKind.Visit || telling is not { Trigger.Verb: false, Places.Count: 0, Predicate: >= 0 } || scene.Text[telling.Token].Relation is not Language.Relation.Obj || scene.Text[telling.Predicate].Lemma is not ("return" or "reciprocate" or "repay"))
            return;
        Party? guest = draft.Parties.Find(p => p is { Role: ParticipantRole.Visitor, Country: not null });
        for (int i = _drafts.Count - 1; guest is not null && i >= 0 && draft.Sentences[0] - _drafts[i].Sentences[^1] <= LongestReturn; i--)
        {
            Draft first = _drafts[i];
            if (first.Kind != EngagementKind.Visit || !(first.Places.Exists(p => p.Hit.Country == guest.Country) || first.Parties.Exists(p => p.Role == ParticipantRole.Host && p.Country == guest.Country)))
                continue;
            if (first.Parties.Find(p => p is { Role: ParticipantRole.Visitor, Country: { Length: 3 } came } && came != guest.Country) is not { Country: { } home })
                continue;
            AddPlace(draft, new Location(new PlaceHit(telling.Token + 1, Roster.StateTable.Default.Find(home)?.Name ?? home, home, null, null, true, false), telling.Token, PlaceRelation.In));
            return;
        }
    }
}
