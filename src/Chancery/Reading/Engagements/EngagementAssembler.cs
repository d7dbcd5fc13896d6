using Chancery.Claims;
using Chancery.Language;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Makes engagements of candidates: keeps those with two sides, merges what is told twice, links parts to wholes.</summary>
internal sealed partial class EngagementAssembler(Scene scene)
{
    private const int NewsDays = 7, LongAgo = 400;
    private readonly List<Draft> _drafts = [];
    private readonly PartyReader _parties = new(scene);
    private readonly BareStates _bareStates = new(scene);

    public List<Draft> Assemble(List<Candidate> candidates)
    {
        foreach (Candidate candidate in candidates)
            Take(candidate);
        Headlines();
        Surmise();
        foreach (Draft draft in _drafts)
        {
            if (draft.StatusKnown && draft.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing) && !Timetable.IsAbsence(scene, draft))
                draft.When = Ahead(draft);
        }

        new Returns(scene).Close(_drafts);
        CompanyReader.Read(scene, _drafts);
        AttendanceLists.Read(scene, _drafts);
        ThanksReader.Read(scene, _drafts);
        new Sequels(scene).Give(_drafts);
        PartLinker.Link(scene, _drafts);
        Unfulfilled.Settle(_drafts);
        Formats.Eves(scene, _drafts);
        new SettingDays(scene).Give(_drafts);
        new NearDays(scene).Give(_drafts);
        Deadlines.Give(scene, _drafts);
        Doorsteps.Give(scene, _drafts);
        Doorsteps.Add(scene, _drafts);
        foreach (Draft draft in _drafts)
        {
            // "is arriving next week for a meeting between the two presidents": nor is that under way.
            if (draft is { Status: EngagementStatus.Ongoing, StatusExplicit: false, Kind: not EngagementKind.Visit, When.Start: { } opens } && opens > scene.Published)
                draft.Status = EngagementStatus.Planned;
            Finish(draft);
        }

        _drafts.RemoveAll(IsToldByRule);
        _drafts.RemoveAll(draft => !Acceptance.Stands(draft) || IsTourOf(draft) || Doorsteps.IsTheirTalk(scene, draft));
        EarlierReader.Add(scene, _drafts);
        Fiction.Strip(scene, _drafts);
        return _drafts;
    }

    // "In a phone call the two discussed the crisis", "had a pull-aside on the margins of the gathering": what the learnt reader sees of those whom rules have found to meet in the sentence is the same.
    private bool IsToldByRule(Draft draft)
    {
        if (!IsLearnt(draft))
            return false;
        // "exchanged views on Ukraine", further down in the readout of the call of the two.
        if (draft.Kind is EngagementKind.Talks or EngagementKind.Meeting && draft.Status == EngagementStatus.Held && draft.Tellings.TrueForAll(t => t.Times.Count == 0 && t.Places.TrueForAll(p => p.Hit.IsRegion)) && draft.Parties.Count(p => p.Person is not null) == 2
            && _drafts.Exists(other => other.Sentences[0] < draft.Sentences[0] && !IsLearnt(other) && other is { Kind: not (EngagementKind.Visit or EngagementKind.Message), Status: EngagementStatus.Held, Negated: false } && other.Parties.Count == draft.Parties.Count && draft.Parties.TrueForAll(p => p.Person is { } one && other.Has(one))))
            return true;
        List<Draft> others = _drafts.FindAll(other => !IsLearnt(other) && other.Kind == EngagementKind.Visit == (draft.Kind == EngagementKind.Visit) && other.Sentences.Contains(draft.Sentences[0]) && other.Status == draft.Status && SameEngagement.DaysFit(other, draft));
        return others.Count > 0 && draft.Parties.TrueForAll(p => others.Exists(other => p.Person is { } person ? other.Has(person) : p.Country is { } country && other.Has(country)));
    }

    private static bool IsLearnt(Draft draft) => draft.Tellings.TrueForAll(t => t.Trigger.Id == LearntCandidates.Rule);

    // "In U.S.-mediated talks, Baku agrees to ...": what a headline tells of in short is told again below by sentences that add up.
    private void Headlines()
    {
        for (int i = 0; scene.HasHeadline && i < _drafts.Count; i++)
        {
            Draft headline = _drafts[i];
            if (headline.Kind == EngagementKind.Visit || scene.Text.Sentences[headline.Sentences[0]].Paragraph > 0)
                continue;
            // "the 25-minute talks" below are those of the headline.
            bool alone = headline.Sentences.TrueForAll(s => scene.Text.Sentences[s].Paragraph == 0);
            Draft? told = _drafts.Find(d => d != headline && scene.Text.Sentences[d.Sentences[0]].Paragraph > 0 && (alone && SameEngagement.Are(headline, d) || scene.Speakers is null && SameEngagement.IsCallBelow(headline, d)));
            // "Iran-U.S. talks could shift the region" over a dispatch on those talks: whatever the headline makes of them.
            if (told is null && alone && headline is { Origin.Trigger: { Verb: false, Frame: Frame.Event }, When.IsUnknown: true, StatusExplicit: false, Negated: false } && _drafts.Exists(d => IsToldBelow(headline, d)))
            {
                _drafts.RemoveAt(i--);
                continue;
            }

            if (told is null)
                continue;
            if (KindFamily.Of(told.Kind) != KindFamily.Of(headline.Kind))
                headline.Kind = told.Kind;
            Merge(headline, told);
            _drafts.Remove(told);
        }
    }

    // What lies ahead, and what was to: of the latter a month may be the one just gone.
    private When Ahead(Draft draft) => draft.Status is EngagementStatus.Postponed or EngagementStatus.Cancelled
        ? WhenReader.Fallen(WhenReader.Ahead(draft.When, scene.Published, fallen: true), scene.Published)
        : WhenReader.Ahead(draft.When, scene.Published);

    private bool IsToldBelow(Draft headline, Draft told) =>
        told != headline && scene.Text.Sentences[told.Sentences[0]].Paragraph > 0 && KindFamily.Of(told.Kind) == KindFamily.Of(headline.Kind) && headline.Parties.TrueForAll(p => p is { Person: null, Country: { } country } && told.Has(country));

    private void Take(Candidate candidate)
    {
        // "visits every summer": a habit.
        if (candidate.Trigger.Verb && candidate.Times.Exists(t => t.Type == TimexType.Set))
            return;
        // "would hold political consultations once a year": that they are held, and no one of them.
        if (candidate is { Times.Count: > 0, Trigger: { Verb: false, Frame: Frame.Event, Kind: EngagementKind.Talks or EngagementKind.Meeting } } && candidate.Times.TrueForAll(t => t.Type == TimexType.Set))
            return;
        // "a treaty that had been negotiated in secret": by whom and when is not told.
        if (candidate is { Trigger.Id: "negotiate", Times.Count: 0, Places.Count: 0, Partnered: false } && scene.Tree.Child(candidate.Token, Relation.AuxPass) >= 0)
            return;
        if (IsStanding(candidate) || IsRegular(candidate) || IsHabit(candidate))
            return;
        // "met the premier. It was their second meeting this year": that one.
        if (Recounted(candidate) is { } recounted)
        {
            recounted.Remarks.AddRange(candidate.Remarks.Where(remark => !recounted.Remarks.Contains(remark)));
            return;
        }

        var draft = new Draft
        {
            Origin = candidate,
            Kind = candidate.Kind,
            Status = candidate.Status,
            StatusExplicit = candidate.StatusExplicit,
            StatusKnown = candidate.StatusKnown,
            Negated = candidate.Negated,
            Times = [.. candidate.Times],
            When = (candidate.Kind == EngagementKind.Visit ? WhenReader.OfStops(candidate.Times, candidate.Places.Count) : null) ?? WhenReader.Of(candidate.Times, scene, candidate.Kind == EngagementKind.Visit, candidate.Ends),
            Remarks = [.. candidate.Remarks],
            Tellings = [candidate],
            Sentences = [scene.Text[candidate.Token].Sentence],
        };
        Postponement.Settle(scene, candidate, draft);
        if (candidate.LeftOn is { When: { Start: not null, End: not null } left } && !draft.When.IsUnknown && SameEngagement.IsStay(draft.When, left))
            draft.When = WhenReader.Hull(draft.When, left);
        if (draft.StatusKnown && draft.Status is EngagementStatus.Planned or EngagementStatus.Proposed or EngagementStatus.Postponed or EngagementStatus.Cancelled or EngagementStatus.Declined && !Timetable.IsAbsence(scene, draft))
            draft.When = Ahead(draft);
        // "who is on a three-day state visit, will on Saturday attend": that day is of something else.
        if (candidate.There && draft.When.Start is { } later && scene.Published is { } writing && later > writing)
            draft.When = new When(null, writing, true, WhenReader.Edtf(null, writing, true), null);
        Expected(draft);
        draft.When = Timetable.Behind(scene, candidate, Timetable.Past(scene, candidate, draft.When));
        if (scene.Published is { } spoken && Doorsteps.IsTitle(scene, candidate))
            draft.When = new When(spoken, spoken, false, WhenReader.Edtf(spoken, spoken, false), null);
        if (Timetable.Tells(scene, candidate, draft.When))
            (draft.Status, draft.When) = (EngagementStatus.Planned, WhenReader.Ahead(draft.When, scene.Published));
        if (!draft.StatusExplicit && !candidate.Unfulfilled)
        {
            EngagementStatus reconciled = StatusReader.Reconcile(scene, draft.Status, draft.When);
            if (candidate is { Present: true, Trigger: { Verb: true, Frame: Frame.Travel } } && reconciled == EngagementStatus.Held && draft.When.Start is { } leaves && leaves == scene.Published && draft.When.End == leaves)
                reconciled = EngagementStatus.Planned;
            // "met the minister before flying on to Yangon": of the news of the day, not of years ago.
            if (candidate is { Trigger: { Verb: true, Frame: Frame.Travel } } && reconciled == EngagementStatus.Held && draft.When.IsUnknown && Timetable.IsNext(scene, candidate) && scene.Published is { } leaving)
                (reconciled, draft.When) = (EngagementStatus.Planned, new When(leaving, null, false, WhenReader.Edtf(leaving, null, false), null));
            // "The foreign minister travels on to Beijing": the present of those who will go.
            if (candidate is { Present: true, Trigger: { Verb: true, Frame: Frame.Travel } } && reconciled == EngagementStatus.Held && draft.When.IsUnknown && Timetable.IsGoing(scene, candidate))
                reconciled = EngagementStatus.Planned;
            // "this week's ministerials"
            if (!draft.StatusKnown && reconciled == EngagementStatus.Held && candidate.Trigger.Frame == Frame.Event && draft.When is { Within: true, Start: { } opens, End: { } closes } && scene.Published is { } today && opens <= today && closes > today.PlusDays(1))
                reconciled = EngagementStatus.Planned;
            draft.StatusKnown |= reconciled != draft.Status;
            draft.Status = reconciled;
        }

        // "agreed to meet after a visit last week": what is to come is not of that week.
        if (draft is { Status: EngagementStatus.Planned, StatusExplicit: false, When.End: { } gone } && candidate.Trigger.Verb && !candidate.Unfulfilled && scene.Published is { } told && gone < told && draft.StatusKnown)
            draft.When = When.Unknown;
        foreach (Party party in _parties.Read(candidate, _drafts))
            draft.Add(party);
        OnTheSpot.Settle(draft, _drafts);
        AssumeHost(draft);
        // "Ten heads of state are skipping the summit that began yesterday": it is held all the same.
        if (draft is { Kind: EngagementKind.Summit, Status: EngagementStatus.Declined, Parties.Count: > 0 } && draft.Parties.TrueForAll(p => p is { Person: null, Country: { } body } && (p.Role == ParticipantRole.Host || Acceptance.IsBloc(body))))
            (draft.Status, draft.StatusExplicit) = (draft.When.Start is { } opened && opened <= scene.Published ? EngagementStatus.Held : EngagementStatus.Planned, false);
        // "will not travel to Johannesburg for the BRICS summit": it is held without him.
        if (draft is { Kind: EngagementKind.Summit, Negated: true } && candidate is { Trigger.Verb: false, Predicate: >= 0 } && scene.Text[candidate.Predicate].Lemma is "travel" or "go" or "attend" or "fly" or "come" or "join" or "participate" or "take" or "appear" && draft.Parties.Exists(p => p is { Person: null, Country: { } body } && Acceptance.IsBloc(body)))
        {
            draft.Negated = false;
            draft.Parties.RemoveAll(p => p.Role == ParticipantRole.Attendee);
        }

        Rivals.Settle(draft);
        UnderWay(draft);
        // "the G20 Foreign Ministers' Meeting", "the ASEAN-related ministerials"
        if (candidate is { Organ: false, Trigger: { Frame: Frame.Event, Verb: false, Kind: EngagementKind.Meeting } } && draft.Kind == EngagementKind.Meeting && draft.Parties.Exists(p => p is { Person: null, Country: not null } && Acceptance.IsBloc(p.Country) && (p.Office is null || Acceptance.AreMinisters(p.Office))))
            draft.Kind = EngagementKind.Summit;
        // "ECOWAS leaders will gather in Abuja": the heads of a body's members among themselves.
        if (candidate is { Trigger: { Verb: true, Frame: Frame.Mutual }, Partnered: false } && draft.Kind == EngagementKind.Meeting && draft.Parties is [{ Person: null, Group: true, Country: { } bloc, Office: { } heads }] && Acceptance.IsBloc(bloc) && Heads(heads))
            draft.Kind = EngagementKind.Summit;
        if (draft.Parties.Count == 0 && IsOfBody(candidate))
            return;
        // "Norway hosted the first such meeting in 2012": of those who meet now, and of its host.
        bool such = candidate is { Another: true, Trigger.Verb: false, Token: > 0 } && scene.Text[candidate.Token - 1].Lower is "such" && draft.Parties.TrueForAll(p => p.Role == ParticipantRole.Host);
        // "A special round in Ottawa last year produced an accord": no round of which was told, but of those who talk.
        bool round = candidate is { Trigger.Id: "round", Anaphoric: false } && !draft.When.IsUnknown || candidate is { Trigger.Id: "talks" or "negotiations", Anaphoric: false } && !draft.When.IsUnknown && candidate.Token == scene.SentenceOf(candidate.Token).First;
        if ((draft.Parties.Count == 0 || such) && (candidate.Another || round || candidate.Numbered && !(draft.When.IsUnknown && draft.Places.Count == 0)) && !candidate.Trigger.Verb && candidate.Trigger.Frame == Frame.Event)
            TakeParties(draft);
        // "The defence chiefs signed an accord": told of those who met, no meeting of its own.
        if (candidate.Trigger.Id == "sign" && candidate.Places.Count == 0 && draft.Parties.TrueForAll(p => p.Person is null))
            return;
        Traveller(draft);
        HostOfTrip(draft);
        Returned(draft);
        // "arrived on Tuesday for a three-day stay": where the dispatch is written.
        if (draft.Kind == EngagementKind.Visit && candidate is { Trigger.Id: "arrive" or "due-in", Places.Count: 0 } && scene.Written is { Country: { } here, IsRegion: false } written && draft.Parties.Exists(p => p.Role == ParticipantRole.Visitor && p.Country is not null && p.Country != here) && !SpeaksOfOthers(candidate.Token, draft, here))
            AddPlace(draft, new Location(written, candidate.Token, PlaceRelation.In));
        // "A stop in Indonesia was put off": of who makes the trip told just before.
        if (draft.Parties.Count == 0 && candidate.Trigger.Id is "stop-noun" or "stopover" && candidate.Places.Count > 0 && _drafts.FindLast(d => d.Kind == EngagementKind.Visit && draft.Sentences[0] - d.Sentences[^1] is >= 0 and <= 3) is { } trip)
        {
            foreach (Party party in trip.Parties)
            {
                if (party.Role == ParticipantRole.Visitor)
                    draft.Parties.Add(party.Copy(party.Role));
            }
        }

        foreach (Location place in candidate.Places)
            AddPlace(draft, place);
        HostedSummits.Give(scene, draft, _drafts);
        if (draft.Kind == EngagementKind.Visit)
            AssumeHome(draft);
        // "In Washington, X met Y" tells no visit; "visited X" with a person is a meeting with X.
        if (draft.Kind is EngagementKind.Call or EngagementKind.Message)
        {
            draft.Places.Clear();
            if (draft.Status == EngagementStatus.Ongoing)
                draft.Status = EngagementStatus.Held;
        }

        // "He will return to Accra on Friday"
        if (draft.Kind == EngagementKind.Visit && candidate.Trigger.Verb && Returns.IsHomeward(draft))
            return;
        _bareStates.Vouch(draft);
        Draft? same = TalkedAbout.Of(scene, draft, _drafts) ?? Find(draft);
        // "something Edgars and I talked about", said by both to the press: where they are.
        if (same is null && scene.Speakers is { } speakers && TalkedAbout.Is(scene, draft) && draft.Parties.TrueForAll(p => p.Person is { } person && speakers.Speaks(person)))
            (draft.Kind, same) = (EngagementKind.Meeting, null);
        if (same is null && IsHere(draft, out PlaceHit? at))
        {
            // "Your visit to us comes at a hard time": the guest stands beside who says so.
            if (scene.StagePlace is not null && draft is { StatusExplicit: false, When.IsUnknown: true } && scene.Published is { } day)
                (draft.Status, draft.When) = (EngagementStatus.Ongoing, new When(day, day, true, WhenReader.Edtf(day, day, true), null));
            AddPlace(draft, new Location(at!.Value, candidate.Token, PlaceRelation.In));
            same = Find(draft);
        }

        // "is going on a five-day African tour"
        if (same is null && draft is { Kind: EngagementKind.Visit, Places.Count: 0 } && ((candidate.Trigger.Verb ? null : RegionAdjectives.Before(scene, scene.SentenceOf(candidate.Token), candidate.Token)) ?? RegionAdjectives.Behind(scene, scene.SentenceOf(candidate.Token), candidate.Token)) is { } region)
            AddPlace(draft, new Location(region, candidate.Token, PlaceRelation.In));
        // "The Secretary and the minister discussed gas": what was said where the dispatch has told that they met or called.
        if (same is null && JointActs.IsOfToldOne(draft, _drafts))
            return;
        // "The two are not scheduled to visit Tehran": no stop of the trip that is told.
        if (same is { Negated: false } && draft is { Negated: true, StatusExplicit: false })
            return;
        if (same is not null)
            Merge(same, draft);
        else if (!candidate.Supposed && IsWhole(draft))
            _drafts.Add(draft);
        else
            Lose(draft);
    }

    private static bool Heads(string office) =>
        office.EndsWith("leaders", StringComparison.OrdinalIgnoreCase) || office.StartsWith("heads", StringComparison.OrdinalIgnoreCase) || office.EndsWith("heads", StringComparison.OrdinalIgnoreCase) || office.EndsWith("presidents", StringComparison.OrdinalIgnoreCase);

    // "We regularly have meetings with them", "often meets his colleagues": none of them is told.
    private bool IsHabit(Candidate candidate)
    {
        int verb = candidate.Trigger.Verb ? candidate.Token : candidate.Predicate;
        if (verb < 0 || candidate.Times.Count > 0 || PennTag.Name(scene.Text[verb].Tag) is not ("VBP" or "VBZ"))
            return false;
        for (int child = scene.Tree.First(verb); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Lower is "regularly" or "often" or "frequently" or "always" or "usually" or "routinely" or "normally")
                return true;
        }

        return false;
    }

    // "have resumed their security dialogue", "suspended consultations": a channel, no round of it.
    private bool IsStanding(Candidate candidate) =>
        candidate.Trigger.Id is "dialogue" && candidate is { Times.Count: 0, Places.Count: 0, Token: > 1 } && (scene.Text[candidate.Token - 1].Lower is "continued" or "continuing" or "ongoing" || scene.Tree.Child(candidate.Token, Relation.Amod) is >= 0 and int kept && scene.Text[kept].Lower is "continued" or "continuing" or "ongoing")
        || candidate.Trigger.Id is "dialogue" or "consultations" && candidate.Times.Count == 0 && candidate.Places.Count == 0 && candidate.Predicate >= 0
        && scene.Text[candidate.Predicate].Lemma is "resume" or "suspend" or "restart" or "revive" or "relaunch" or "reopen" or "freeze" or "institutionalize" or "institutionalise" or "establish" or "maintain" or "restore" or "set" or "create" or "found" or "institute";

    // "the importance of holding regular consultations": a habit, where no day of one is told.
    private bool IsRegular(Candidate candidate) =>
        candidate is { Times.Count: 0, Places.Count: 0, Trigger: { Verb: false, Frame: Frame.Event } } && candidate.Token > 0 && scene.Text[candidate.Token].Lower.EndsWith('s') && (scene.Text[candidate.Token - 1].Lower is "regular" or "frequent" or "periodic" || candidate.Token > 1 && scene.Text[candidate.Token - 2].Lower is "regular" or "frequent" or "periodic");

    private void Finish(Draft draft)
    {
        GroupParties.Settle(draft);
        if (draft.Places.Count == 0 && draft.Kind is EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Summit && draft.Tellings.Find(t => t.Seat is not null) is { Seat: { } seat } hosted)
            draft.Places.Add(new Location(seat, hosted.Token, PlaceRelation.In));
        // "at State House, Nairobi": the city says where.
        draft.Places.RemoveAll(p => p.Hit is { Country: null, IsRegion: false } && VenueReader.IsVenue(p.Hit.Name) && draft.Places.Exists(q => q.Hit is { Country: not null, IsState: false, IsRegion: false }));
        // A city makes its own state superfluous as a place.
        draft.Places.RemoveAll(p => p.Hit.IsState && draft.Places.Exists(q => !q.Hit.IsState && !q.Hit.IsRegion && q.Hit.Country == p.Hit.Country));
        bool conference = draft.Kind == EngagementKind.Summit && draft.Parties.Exists(p => p is { Person: null, Country: { } body } && Acceptance.IsBloc(body));
        if (draft.Kind == EngagementKind.Visit)
        {
            LeaveHome(draft);
            Receive(draft);
        }

        if (draft.Kind == EngagementKind.Visit || conference)
            AddHosts(draft);
        if (draft.When.IsUnknown && draft.Status == EngagementStatus.Held && !draft.Negated && scene.Published is { } published)
        {
            LocalDate? earliest = UndatedReader.Earliest(scene, draft, published) ?? (draft.Recent || IsNews(draft) ? published.PlusDays(-NewsDays) : null);
            draft.When = new When(earliest, published, earliest != published, WhenReader.Edtf(earliest, published, earliest != published), null);
        }

        // "are chairing a meeting of the commission": on the day on which it is told.
        if (draft is { Kind: EngagementKind.Meeting, Status: EngagementStatus.Ongoing, When.IsUnknown: true, Negated: false, Parent: null } && scene.Published is { } telling)
            draft.When = new When(telling, telling, false, WhenReader.Edtf(telling, telling, false), null);
        // Nothing that was held has its first day ahead: that day is of something else.
        if (draft is { Status: EngagementStatus.Held, StatusKnown: true, Negated: false, When.Start: { } coming } && scene.Published is { } written && coming > written)
            draft.When = new When(null, written, true, WhenReader.Edtf(null, written, true), null);
        UnderWay(draft);
        // "currently touring Asia, arrives in Tokyo on Friday": the day is that of a stop.
        if (draft is { Kind: EngagementKind.Visit, Status: EngagementStatus.Ongoing, When.Start: { } ahead } && scene.Published is { } now && ahead > now)
            draft.When = When.Unknown;
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
}
