using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Schedules;

/// <summary>Gives what the entries of a schedule tell their days, places and fates, and reads those that have no verb: "Foreign Minister X in Bahrain (CANCELLED)", "15th Ibero-American summit".</summary>
internal sealed class ScheduleReader(Scene scene, Knowledge knowledge, PlaceContext context)
{
    private static readonly Trigger s_visit = new("schedule-visit", true, "visit", "", EngagementKind.Visit, Frame.Travel, true);
    private readonly List<ScheduleEntry> _entries = new ScheduleFinder(scene, knowledge, context).Find();
    private readonly List<(ScheduleEntry Entry, Candidate Gathering)> _gatherings = [];

    /// <summary>True where the text is a schedule.</summary>
    public bool IsSchedule => _entries.Count > 0;

    /// <summary>Completes the candidates of entries and adds those of entries without a verb.</summary>
    public void Complete(List<Candidate> candidates)
    {
        foreach (ScheduleEntry entry in _entries)
        {
            List<Candidate> here = candidates.FindAll(c => c.Token >= entry.First && c.Token < entry.End);
            foreach (Candidate candidate in here)
                Complete(candidate, entry);
            // "15th Ibero-American summit": whose it is, its place says.
            foreach (Candidate candidate in here)
            {
                if (candidate is { Kind: EngagementKind.Summit, Trigger: { Verb: false, Frame: Frame.Event }, Sides.Count: 0, Anaphoric: false } && here.Count == 1)
                {
                    candidates.Remove(candidate);
                    _gatherings.Add((entry, candidate));
                }
            }

            if (!here.Exists(c => c.Trigger.Frame == Frame.Travel) && Visit(entry) is { } visit)
            {
                candidates.Add(visit);
                // "X in Skopje: meets President Y"
                foreach (Candidate candidate in here)
                {
                    if (candidate is { Trigger.Frame: Frame.Mutual or Frame.Directed or Frame.Event, Sides.Count: 1 } && candidate.Token > visit.Token)
                        candidate.Sides.InsertRange(0, visit.Sides.ConvertAll(s => s with { Role = ParticipantRole.Party }));
                }
            }
        }

        candidates.Sort((a, b) => a.Token.CompareTo(b.Token));
    }

    /// <summary>Adds the gatherings of which an entry names nobody but the place.</summary>
    public void AddGatherings(List<Draft> drafts)
    {
        foreach ((ScheduleEntry entry, Candidate candidate) in _gatherings)
        {
            if (candidate.Places.Count == 0 || entry.Days.IsUnknown || candidate.Places[0].Hit.Country is not { } country)
                continue;
            var draft = new Draft { Origin = candidate, Kind = candidate.Kind, Status = candidate.Status, StatusKnown = true, When = entry.Days, Tellings = [candidate], Places = [.. candidate.Places], Sentences = [scene.Text[candidate.Token].Sentence] };
            draft.Parties.Add(new Party { Country = country, Role = ParticipantRole.Host, CountryInferred = true });
            drafts.Add(draft);
        }
    }

    private void Complete(Candidate candidate, ScheduleEntry entry)
    {
        bool ahead = Ahead(entry.Days);
        candidate.Sides.RemoveAll(s => s.Mention.End <= entry.First);
        candidate.Convened |= candidate.Kind == EngagementKind.Summit;
        // "Lavrov, who met him last week, ...": told of in passing.
        if (ahead && candidate is { StatusKnown: true, Status: EngagementStatus.Held, Present: false, Trigger.Verb: true })
            return;
        if (!entry.Days.IsUnknown)
        {
            candidate.Times.RemoveAll(t => t.Type == TimexType.Time || !entry.Days.Within && IsLast(t, entry.Days));
            if (entry.Days.Within)
            {
                for (int i = 0; i < candidate.Times.Count; i++)
                    candidate.Times[i] = Stretches.Fit(scene, candidate.Times[i], entry.Days);
            }

            if (!candidate.Times.Exists(t => !t.When.IsUnknown))
                candidate.Times.Insert(0, Day(scene, entry.First, entry.Days));
        }

        if (candidate.Places.Count == 0 && entry.Place is { } place && candidate.Kind is not (EngagementKind.Call or EngagementKind.Virtual or EngagementKind.Message))
            candidate.Places.Add(new Location(place, entry.First, PlaceRelation.In));
        else if (entry.Place is { } start && candidate.Trigger.Id is "tour-noun" or "tour" or "swing")
            candidate.Places.Insert(0, new Location(start, entry.First, PlaceRelation.In));
        if (entry.Fate is { } fate)
            (candidate.Status, candidate.StatusExplicit, candidate.StatusKnown, candidate.Negated) = (fate, fate != EngagementStatus.Proposed, true, false);
        else if (!candidate.StatusExplicit && !entry.Days.IsUnknown && candidate.Status is not EngagementStatus.Proposed)
            (candidate.Status, candidate.StatusKnown) = (IsUnderWay(candidate) ? EngagementStatus.Ongoing : ahead ? EngagementStatus.Planned : EngagementStatus.Held, true);
    }

    // "Under Secretary X is on travel to Y from August 2-6": in a schedule of August 5.
    private bool IsUnderWay(Candidate candidate) =>
        candidate.Kind == EngagementKind.Visit && scene.Published is { } published
        && candidate.Times.Exists(t => t.When is { Start: { } start, End: { } end } && start < published && end >= published);

    // What stands under the day of writing or a later one lies ahead.
    private bool Ahead(When days) => days.Start is { } start && (scene.Published is not { } published || (days.End ?? start) >= published);

    private static bool IsLast(TimeExpression time, When days) =>
        days.Start != days.End && (time.When.End ?? time.When.Start) is { } last && last.Day == days.End?.Day;

    /// <summary>The days under which words stand, as if said before them.</summary>
    public static TimeExpression Day(Scene scene, int token, When days)
    {
        int start = scene.Text[token].Start;
        return new TimeExpression(start, start, TimexType.Date, days.Edtf ?? "", null, days, 0, "schedule-day");
    }

    // "Foreign Minister X in Bahrain", "President X to Algiers", "Ministers X and Y at Davos"
    private Candidate? Visit(ScheduleEntry entry)
    {
        int at = entry.First;
        while (at < entry.End && scene.Text[at].Lower is "the" or "*" or "•")
            at++;
        var travellers = new List<Mention>();
        while (at < entry.End && scene.MentionAt(at) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } traveller)
        {
            travellers.Add(traveller);
            at = Math.Max(at + 1, traveller.End);
            while (at < entry.End && scene.Text[at].Lower is "," or "and" or "&")
                at++;
        }

        // "X due in Moscow"
        if (at + 2 < entry.End && scene.Text[at].Lower is "due" or "expected" or "scheduled" or "slated" or "back")
            at++;
        if (travellers.Count == 0 || at + 1 >= entry.End || scene.Text[at].Lower is not ("in" or "to" or "at"))
            return null;
        Sentence sentence = scene.SentenceOf(at);
        var visit = new Candidate { Trigger = s_visit, Token = at, Predicate = at, Kind = EngagementKind.Visit, Status = EngagementStatus.Planned, StatusKnown = true };
        foreach (PlacePhrase phrase in PlaceReader.Find(scene, sentence, knowledge, context))
        {
            if (phrase.Token > at && (visit.Places.Count > 0 || phrase.Token <= at + 2) && phrase.Preposition is "in" or "to" or "at")
                visit.Places.Add(new Location(phrase.Hit, phrase.Token, PlaceRelation.In));
        }

        if (visit.Places.Count == 0)
            return null;
        foreach (Mention traveller in travellers)
            visit.Sides.Add(new Side(traveller, ParticipantRole.Visitor));
        for (int t = at; t < sentence.End; t++)
        {
            if (scene.TimeAt(t) is { Type: TimexType.Date, When.IsUnknown: false } time && !visit.Times.Contains(time))
                visit.Times.Add(time);
        }

        Complete(visit, entry);
        return visit;
    }
}
