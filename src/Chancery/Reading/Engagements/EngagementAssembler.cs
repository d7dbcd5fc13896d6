using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Makes engagements of candidates: keeps those with two sides, merges what is told twice, links parts to wholes.</summary>
internal sealed class EngagementAssembler(Scene scene)
{
    private const int NewsDays = 7;
    private readonly List<Draft> _drafts = [];
    private readonly PartyReader _parties = new(scene);

    public List<Draft> Assemble(List<Candidate> candidates)
    {
        foreach (Candidate candidate in candidates)
            Take(candidate);
        PartLinker.Link(scene, _drafts);
        foreach (Draft draft in _drafts)
            Finish(draft);
        _drafts.RemoveAll(draft => !Acceptance.Stands(draft));
        return _drafts;
    }

    private void Take(Candidate candidate)
    {
        // "visits every summer": a habit.
        if (candidate.Trigger.Verb && candidate.Times.Exists(t => t.Type == TimexType.Set))
            return;
        var draft = new Draft
        {
            Origin = candidate,
            Kind = candidate.Kind,
            Status = candidate.Status,
            StatusExplicit = candidate.StatusExplicit,
            StatusKnown = candidate.StatusKnown,
            Negated = candidate.Negated,
            Times = [.. candidate.Times],
            When = WhenReader.Combine(candidate.Times, candidate.Kind == EngagementKind.Visit),
            Remarks = [.. candidate.Remarks],
            Tellings = [candidate],
            Sentences = [scene.Text[candidate.Token].Sentence],
        };
        if (!draft.StatusExplicit)
        {
            EngagementStatus reconciled = StatusReader.Reconcile(scene, draft.Status, draft.When);
            draft.StatusKnown |= reconciled != draft.Status;
            draft.Status = reconciled;
        }

        foreach (Party party in _parties.Read(candidate, _drafts))
            draft.Add(party);
        if (draft.Parties.Count == 0 && candidate.Another && !candidate.Trigger.Verb && candidate.Trigger.Frame == Frame.Event)
            TakeParties(draft);
        foreach (Location place in candidate.Places)
            AddPlace(draft, place);
        if (draft.Kind == EngagementKind.Visit)
            AssumeHome(draft);
        // "In Washington, X met Y" tells no visit; "visited X" with a person is a meeting with X.
        Draft? same = Find(draft);
        if (same is not null)
            Merge(same, draft);
        else if (Acceptance.Stands(draft))
            _drafts.Add(draft);
    }

    // "Senior Official for Public Affairs Liz Allen will travel to Paris": of the state that the dispatch speaks of most beside those visited.
    private void AssumeHome(Draft draft)
    {
        foreach (Party party in draft.Parties)
        {
            if (party.Role != ParticipantRole.Visitor || party.Country is not null || party.Person is not { OfficeText: not null } person || draft.Places.Count == 0)
                continue;
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (Mention mention in scene.Mentions)
            {
                if (mention.Country is { Length: 3 } country && mention.Kind is MentionKind.State or MentionKind.Office or MentionKind.Person or MentionKind.Group && !draft.Places.Exists(p => p.Hit.Country == country))
                    counts[country] = counts.GetValueOrDefault(country) + 1;
            }

            string? home = null;
            foreach ((string country, int count) in counts)
            {
                if (count >= 2 && (home is null || count > counts[home] || (count == counts[home] && string.CompareOrdinal(country, home) < 0)))
                    home = country;
            }

            (party.Country, party.CountryInferred) = (home, home is not null);
            (person.Country, person.CountrySource) = (home, home is null ? CountrySource.None : CountrySource.Publisher);
        }
    }

    // "A second round will be held next Saturday": between those of the first.
    private void TakeParties(Draft draft)
    {
        for (int i = _drafts.Count - 1; i >= 0; i--)
        {
            if (!SameEngagement.MayBeCalled(_drafts[i], draft) || _drafts[i].Parties.Count < 2)
                continue;
            foreach (Party party in _drafts[i].Parties)
                draft.Parties.Add(party.Copy(ParticipantRole.Party));
            return;
        }
    }

    private Draft? Find(Draft draft)
    {
        for (int i = _drafts.Count - 1; i >= 0; i--)
        {
            if (SameEngagement.Are(_drafts[i], draft))
                return _drafts[i];
        }

        if (!draft.Origin.Anaphoric || draft.Parties.Count > 1 && Acceptance.Stands(draft))
            return null;
        // "The meeting", "during the visit": the last of that family that does not contradict.
        for (int i = _drafts.Count - 1; i >= 0; i--)
        {
            Draft known = _drafts[i];
            if (SameEngagement.MayBeCalled(known, draft) && !Past(known, draft) && SameEngagement.PartiesFit(known, draft) && SameEngagement.DaysFit(known, draft))
                return known;
        }

        return null;
    }

    // "the discussions we had in March" are not those planned for tomorrow.
    private bool Past(Draft known, Draft draft) =>
        known.Status is EngagementStatus.Planned or EngagementStatus.Proposed && draft is { Status: EngagementStatus.Held, StatusKnown: true } && draft.When.End is { } end && scene.Published is { } day && Period.DaysBetween(end, day) > 6;

    private static void Merge(Draft into, Draft from)
    {
        foreach (Party party in from.Parties)
        {
            if (from.Origin.Anaphoric && into.Parties.Count >= 2 && !into.Has(party.Country ?? ""))
                continue;
            into.Add(party);
        }

        foreach (Location place in from.Places)
            AddPlace(into, place);
        bool legs = into.Kind == EngagementKind.Visit && !from.When.IsUnknown && !into.When.IsUnknown && !SameEngagement.DaysFit(into, from);
        foreach (TimeExpression time in from.Times)
        {
            if (!into.Times.Contains(time))
                into.Times.Add(time);
        }

        if (legs)
            into.When = WhenReader.Hull(into.When, from.When);
        else if (into.HullOfLegs is { } hull)
            into.When = from.When.IsUnknown ? hull : WhenReader.Hull(hull, from.When);
        else
            into.When = WhenReader.Combine(into.Times, into.Kind == EngagementKind.Visit);
        if (legs || into.HullOfLegs is not null)
            into.HullOfLegs = into.When;
        if (into.Kind == EngagementKind.Visit && from.Status == EngagementStatus.Ongoing && into.Status == EngagementStatus.Planned)
            into.Status = EngagementStatus.Ongoing;
        if (from.StatusExplicit)
            (into.Status, into.StatusExplicit, into.StatusKnown) = (from.Status, true, true);
        else if (!into.StatusKnown && from.StatusKnown)
            (into.Status, into.StatusKnown) = (from.Status, true);
        else if (!into.StatusExplicit && into.Status == EngagementStatus.Proposed && from.Status is EngagementStatus.Planned or EngagementStatus.Held && !from.Origin.Anaphoric)
            into.Status = from.Status;
        bool told = from.Tellings[0].KindExplicit && into.Places.Count == 0;
        if (into.Kind is EngagementKind.Meeting && (from.Kind is EngagementKind.Summit || (from.Kind is EngagementKind.Virtual or EngagementKind.Call && told)))
            into.Kind = from.Kind;
        else if (into.Kind is EngagementKind.Talks && from.Kind is EngagementKind.Virtual or EngagementKind.Call && told)
            into.Kind = from.Kind;
        into.Remarks.AddRange(from.Remarks);
        foreach (int sentence in from.Sentences)
        {
            if (!into.Sentences.Contains(sentence))
                into.Sentences.Add(sentence);
        }

        into.Tellings.AddRange(from.Tellings);
    }

    private static void AddPlace(Draft draft, Location place)
    {
        foreach (Location known in draft.Places)
        {
            if (known.Hit.Name == place.Hit.Name)
                return;
        }

        draft.Places.Add(place);
    }

    private void Finish(Draft draft)
    {
        // A city makes its own state superfluous as a place.
        draft.Places.RemoveAll(p => p.Hit.IsState && draft.Places.Exists(q => !q.Hit.IsState && !q.Hit.IsRegion && q.Hit.Country == p.Hit.Country));
        bool conference = draft.Kind == EngagementKind.Summit && draft.Parties.Exists(p => p.Person is null && p.Office is null && p.Country is { Length: not 3 } or "ASEAN");
        if (draft.Kind == EngagementKind.Visit || conference)
            AddHosts(draft);
        if (draft.When.IsUnknown && draft.Status == EngagementStatus.Held && !draft.Negated && scene.Published is { } published)
        {
            LocalDate? earliest = IsNews(draft) ? published.PlusDays(-NewsDays) : null;
            draft.When = new When(earliest, published, true, WhenReader.Edtf(earliest, published, true), null);
        }

        // Who left or arrived yesterday is still on the way.
        if (draft.Kind == EngagementKind.Visit && draft.Status == EngagementStatus.Held && !draft.StatusExplicit && scene.Published is { } now && draft.When is { Start: { } began } && began <= now && Period.DaysBetween(began, now) <= 2
            && (draft.When.End is null || draft.When.End == began) && draft.Tellings.Exists(t => t.Trigger.Id is "arrive" or "leave" or "depart" or "land" or "fly" or "travel" or "set-off" || t.Trigger.Frame == Frame.Travel && scene.Text[Math.Max(0, t.Predicate)].Lemma is "begin" or "start" or "kick" or "open" or "arrive"))
        {
            draft.Status = EngagementStatus.Ongoing;
            draft.When = draft.When with { End = null, Within = false, Edtf = WhenReader.Edtf(began, null, false) };
        }

        // What was held "this month" was held by the day of writing.
        if (draft.When is { Start: { } from, End: { } to, Within: true } && draft.Status == EngagementStatus.Held && scene.Published is { } today && from <= today && to > today)
            draft.When = draft.When with { End = today, Within = from != today, Edtf = WhenReader.Edtf(from, today, from != today) };
        if (draft.When is { Start: { } start, End: null } && draft.Status is EngagementStatus.Held && scene.Published is { } day && start <= day && Period.DaysBetween(start, day) < 400)
            draft.When = draft.When with { End = day, Within = false, Edtf = WhenReader.Edtf(start, day, false) };
    }

    // What a dispatch tells first and without a day, as readouts do, took place in the week up to it.
    private bool IsNews(Draft draft)
    {
        Candidate origin = draft.Origin;
        return origin.Trigger.Verb && draft.Sentences[0] <= 1 && scene.Text[origin.Token].Relation == Relation.Root && draft.Kind is not (EngagementKind.Visit or EngagementKind.Message)
            && scene.Text.Sentences[draft.Sentences[0]].Paragraph <= (scene.HasHeadline ? 1 : 0);
    }

    // The state visited is the host, unless somebody of it is already named.
    private static void AddHosts(Draft draft)
    {
        foreach (Location place in draft.Places)
        {
            if (place.Hit.Country is { } country && !draft.Has(country))
                draft.Parties.Add(new Party { Country = country, Role = ParticipantRole.Host });
        }
    }
}
