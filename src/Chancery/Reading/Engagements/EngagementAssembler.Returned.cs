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
        if (draft.Kind != EngagementKind.Visit || telling is not { Trigger.Verb: false, Places.Count: 0 } || !IsReturned(telling))
            return;
        Party? guest = draft.Parties.Find(p => p is { Role: ParticipantRole.Visitor, Country: not null });
        for (int i = _drafts.Count - 1; guest is not null && i >= 0 && draft.Sentences[0] - _drafts[i].Sentences[^1] <= LongestReturn; i--)
        {
            Draft first = _drafts[i];
            bool there = first.Places.Exists(p => p.Hit.Country == guest.Country) || first.Parties.Exists(p => p.Role == ParticipantRole.Host && p.Country == guest.Country);
            if (!there || first.Kind is not (EngagementKind.Visit or EngagementKind.Meeting or EngagementKind.Talks))
                continue;
            // Who came: the visitor, or the one of another state who was met at the guest's own home.
            if (first.Parties.FindAll(p => p is { Country.Length: 3 } && p.Country != guest.Country && (first.Kind != EngagementKind.Visit || p.Role == ParticipantRole.Visitor)) is not [{ Country: { } home }, ..] came || came.Exists(p => p.Country != home))
                continue;
            AddPlace(draft, new Location(new PlaceHit(telling.Token + 1, Roster.StateTable.Default.Find(home)?.Name ?? home, home, null, null, true, false), telling.Token, PlaceRelation.In));
            return;
        }
    }

    // "returned the visit", "is to pay a return visit"
    private bool IsReturned(Candidate telling) =>
        telling.Token > 0 && scene.Text[telling.Token - 1].Lower is "return" or "reciprocal"
        || telling.Predicate >= 0 && scene.Text[telling.Token].Relation is Language.Relation.Obj && scene.Text[telling.Predicate].Lemma is "return" or "reciprocate" or "repay";
}
