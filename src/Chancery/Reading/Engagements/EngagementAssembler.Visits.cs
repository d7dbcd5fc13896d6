using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <content>Visits: which go on, which of them "the visit" is, and who of those told with one only receives.</content>
internal sealed partial class EngagementAssembler
{
    // Who arrived yesterday, or began yesterday what lasts three days, is still there.
    private void UnderWay(Draft draft)
    {
        if (draft.Tellings.Exists(t => t.Left))
            return;
        // "has left the country for a visit to Rwanda", "has begun a state visit": no day is needed.
        if (draft is { Kind: EngagementKind.Visit, Status: EngagementStatus.Held, StatusExplicit: false } && draft.When.Start is null && draft.Tellings.TrueForAll(t => HasSetOut(t) || HasLanded(t) || HasCome(t, draft)))
        {
            (draft.Status, draft.When) = (EngagementStatus.Ongoing, When.Unknown);
            return;
        }

        // "is heading to China after a week-long trip to Australia": that one is over.
        if (draft.Kind == EngagementKind.Visit && draft.Tellings.TrueForAll(t => t is { StatusKnown: true, Status: EngagementStatus.Held } && !t.Trigger.Verb && StatusReader.IsAfter(scene, t.Token)))
            return;
        // "opened a summit on Wednesday", told on Wednesday.
        bool opened = draft.Kind is EngagementKind.Summit or EngagementKind.Talks && draft.Tellings.Exists(t => (t.Times.Count > 0 || draft.Tellings.Count == 1 || draft.When.Start == scene.Published) && scene.Text[Math.Max(0, t.Predicate)].Lemma is "open" or "begin" or "start" or "kick" or "convene");
        if (draft.Kind != EngagementKind.Visit && !opened || draft.Status != EngagementStatus.Held || draft.StatusExplicit || scene.Published is not { } now || draft.When is not { Start: { } began } || began > now)
            return;
        // Who arrived yesterday for two days is there today.
        if (!draft.When.Within && draft.When.End is { } last && (last > now || last == now && last > began && draft.Origin.Trigger.Id is "arrive" or "land" && !draft.Tellings.Exists(t => t.Ends)))
        {
            draft.Status = EngagementStatus.Ongoing;
            return;
        }

        if (Period.DaysBetween(began, now) > 2 || !(draft.When.End is null || draft.When.End == began) || !opened && !draft.Tellings.Exists(t => t.Trigger.Id is "arrive" or "reach" or "leave" or "depart" or "land" or "fly" or "travel" or "set-off" || t.Trigger.Frame == Frame.Travel && !t.Ends && scene.Text[Math.Max(0, t.Predicate)].Lemma is "begin" or "start" or "kick" or "open" or "arrive" or "embark" or "leave" or "depart" or "set"))
            return;
        // "arrived back in Brasilia from a trip to Washington": that trip is over.
        if (draft.Tellings.Exists(t => t.Ends && t.Trigger.Verb || !t.Trigger.Verb && scene.Tree.CaseOf(t.Token) is "from" or "after" or "following"))
            return;
        draft.Status = EngagementStatus.Ongoing;
        draft.When = draft.When with { End = null, Within = false, Edtf = WhenReader.Edtf(began, null, false) };
    }

    // "X LANDS IN SINGAPORE": a headline's present.
    private bool HasLanded(Candidate telling) =>
        telling is { Present: true, Ends: false, Trigger.Id: "arrive" or "land" or "touch-down" or "reach" } && telling.Predicate == telling.Token && PennTag.Name(scene.Text[telling.Token].Tag) is "VBZ" or "VBP";

    // "PARIS - The minister arrived to start a tour", in the lede and of no day.
    private bool HasCome(Candidate telling, Draft draft) =>
        telling is { Trigger: { Id: "arrive", Verb: true }, Ends: false, Times.Count: 0 } && telling.Predicate == telling.Token && PennTag.Name(scene.Text[telling.Token].Tag) is "VBD" && scene.SentenceOf(telling.Token).Paragraph <= 2
        && scene.Written is { Country: { } here } && draft.Places.Exists(p => p.Hit.Country == here);

    private bool HasSetOut(Candidate telling) =>
        telling.Predicate >= 0 && scene.Text[telling.Predicate].Lemma is "leave" or "begin" or "arrive" or "depart" or "embark" or "start" or "land" or "jet"
        && !telling.Ends && scene.Tree.CaseOf(telling.Token) is not ("from" or "after" or "following")
        && scene.Tree.Child(telling.Predicate, Relation.Aux) is >= 0 and int has && scene.Text[has].Lower is "has" or "have";

    // "He had been here in 2005. During the visit he will meet": the one of which the dispatch tells is meant first.
    private bool IsBygone(Draft known) =>
        known.Kind == EngagementKind.Visit && known.Status == EngagementStatus.Held && known.When.End is { } end && scene.Published is { } day && Period.DaysBetween(end, day) > 30;

    // "His trip comes a few days after his visit to India": another journey.
    private static bool Elsewhere(Draft known, Draft draft) =>
        known.Kind == EngagementKind.Visit && draft.Places.Count > 0 && known.Places.Count > 0 && !SameEngagement.PlacesFit(known, draft);

    // "returned from the Commonwealth summit in Abuja" is no word of the talks in Harare.
    private static bool IsAbroad(Draft known, Draft draft) =>
        known.Kind != EngagementKind.Visit && draft.Places.Count > 0 && known.Places.Count > 0 && draft.Places.TrueForAll(p => p.Hit.Country is { } there && known.Places.TrueForAll(q => q.Hit.Country is { } here && here != there));

    // "flew to Kigali on Wednesday ... the trip to the coast has been put off"; nor did Zaire boycott the talks of two others.
    private static bool IsUndone(Draft known, Draft draft) =>
        draft.StatusExplicit && known is { StatusKnown: true, StatusExplicit: false, Status: EngagementStatus.Held or EngagementStatus.Ongoing }
        && (draft.Status == EngagementStatus.Declined ? draft.Parties.Exists(p => p.Country is { } shuns && !known.Has(shuns)) : known.Kind == EngagementKind.Visit && draft.Status is EngagementStatus.Postponed or EngagementStatus.Cancelled && known.Tellings.Exists(t => t is { Trigger.Id: "arrive" or "land" or "fly", Status: EngagementStatus.Held }));

    // "During his visit, President Macri will meet": no part of the visit that another paid.
    private static bool OfOthers(Draft known, Draft draft) =>
        known.Kind == EngagementKind.Visit && draft.Parties.Find(p => p is { Role: ParticipantRole.Visitor, Country: not null }) is { } visitor && !(visitor.Person is { } person ? known.Has(person) : known.Has(visitor.Country!))
        && known.Parties.Exists(p => p.Role == ParticipantRole.Visitor && (visitor.Person is null ? p.Country is not null : p.Person is not null || p.Country is not null && p.Country != visitor.Country));

    // "left for a tour of Canada on a jet from Haneda": no stop of it.
    private static void LeaveHome(Draft draft)
    {
        string? home = draft.Parties.Find(p => p.Role == ParticipantRole.Visitor)?.Country;
        if (home is not null && draft.Parties.TrueForAll(p => p.Role != ParticipantRole.Visitor || p.Country == home) && draft.Places.Exists(p => p.Hit.Country != home) && !draft.Tellings.Exists(t => t.Sides.Exists(s => s.Mention.Plural)))
            draft.Places.RemoveAll(p => p.Hit.Country == home);
    }

    // Who is of the one state visited, where another comes from abroad, receives.
    private static void Receive(Draft draft)
    {
        // "Both leaders will travel to Hiroshima": one of them within his own state.
        if (!draft.Parties.Exists(p => p is { Role: ParticipantRole.Visitor, Country: { } home } && !draft.Places.Exists(q => q.Hit.Country == home)) || draft.Tellings.Exists(t => t.Sides.Exists(s => s.Mention.Plural)))
            return;
        foreach (Party party in draft.Parties)
        {
            if (party is { Role: ParticipantRole.Visitor, Country: { } country } && draft.Places.Exists(q => q.Hit.Country == country))
                party.Role = ParticipantRole.Host;
        }
    }

    // "arrived in Colombo as part of his tour of Asia": the tour is no visit beside the one told.
    private bool IsTourOf(Draft tour) =>
        tour.Kind == EngagementKind.Visit && tour.Places.Count > 0 && tour.Places.TrueForAll(p => p.Hit is { IsRegion: true, Country: null }) && tour.When.Start is null
            && _drafts.Exists(d => d != tour && d.Kind == EngagementKind.Visit && d.Sentences.Contains(tour.Sentences[0]) && d.Places.Exists(p => p.Hit.Country is not null) && d.Parties.Exists(p => p is { Role: ParticipantRole.Visitor, Person: { } visitor } && tour.Has(visitor)));

    // The state visited is the host, unless somebody of it is already named.
    private void AddHosts(Draft draft)
    {
        foreach (Location place in draft.Places)
        {
            if (place.Hit.Country is { } country && !draft.Has(country))
                draft.Parties.Add(new Party { Country = SeatOf(draft, place) ?? country, Role = ParticipantRole.Host });
        }
    }

    // "flew to Brussels for talks with the Commission": the Union's guest, not Belgium's.
    private string? SeatOf(Draft draft, Location place)
    {
        if (draft.Kind != EngagementKind.Visit || !place.Hit.Name.Equals("Brussels", StringComparison.OrdinalIgnoreCase))
            return null;
        string? body = null;
        Sentence sentence = scene.SentenceOf(place.Token);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.MentionAt(t) is not { Country: { } code } mention || mention.First <= place.Token && place.Token < mention.End)
                continue;
            if (code is "BEL")
                return null;
            // "to consult with NATO allies": the allies' guest, wherever they are.
            bool modifies = mention.End < sentence.End && scene.Text[mention.End].Lower is "allies" or "partners" or "members" or "summit" or "summits" or "states" or "countries" or "and";
            int before = mention.First - (mention.First > sentence.First && scene.Text[mention.First - 1].Lower is "the" ? 2 : 1);
            bool on = before >= sentence.First && scene.Text[before].Lower is "on" or "about";
            if (mention.Kind == MentionKind.Organisation && !modifies && !on && code is "EU" or "NATO" or "EUCO" or "EC")
                body ??= code;
        }

        return body is not null && !draft.Has(body) ? body : null;
    }
}
