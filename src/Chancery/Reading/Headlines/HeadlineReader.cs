using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Reading.Schedules;

namespace Chancery.Reading.Headlines;

/// <summary>Reads headlines set in capitals, one a line, by the order of their words: who is named, a verb, who or what follows. Their grammar is no tree's.</summary>
internal sealed class HeadlineReader(Scene scene, TriggerLexicon triggers, Knowledge knowledge, PlaceContext context)
{
    private const int LongestLine = 40, FewestWords = 3;
    private readonly AnalysedText _text = scene.Text;
    private readonly HeadlineVerbs _verbs = HeadlineVerbs.Default;

    /// <summary>Puts what headlines in capitals tell in the place of what prose made of them.</summary>
    public void Complete(List<Candidate> candidates)
    {
        foreach (Sentence line in _text.Sentences)
        {
            if (!IsShouted(line))
                continue;
            // "MON/17: ..."
            (When Days, int Body, bool Alone)? lead = DayLeads.Leading(scene, new Paragraph(line.First, line.End));
            for (int first = lead?.Body ?? line.First; first < line.End;)
            {
                int end = ClauseEnd(first, line.End);
                List<Candidate> read = Read(line, first, end);
                if (read.Count > 0)
                {
                    candidates.RemoveAll(c => c.Token >= first && c.Token < end);
                    candidates.AddRange(read);
                    foreach (Candidate candidate in read)
                    {
                        if (lead is { } day && candidate.Times.Count == 0)
                            candidate.Times.Add(ScheduleReader.Day(scene, first, day.Days));
                    }
                }
                else
                {
                    Fated(candidates, first, end);
                }

                first = end + 1;
            }
        }

        candidates.Sort((a, b) => a.Token.CompareTo(b.Token));
    }

    private bool IsShouted(Sentence line)
    {
        if (line.End - line.First is < FewestWords or > LongestLine || _text.Form(line.End - 1) is ".")
            return false;
        ReadOnlySpan<char> words = scene.Dispatch.Text.AsSpan(_text[line.First].Start, _text[line.End - 1].End - _text[line.First].Start);
        foreach (char c in words)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    private int ClauseEnd(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_text.Form(t) is ";")
                return t;
        }

        return end;
    }

    private List<Candidate> Read(Sentence line, int first, int end)
    {
        int at = first;
        List<Mention> named = Named(ref at, end);
        if (named.Count == 0)
            return [];
        bool planned = at < end && _text[at].Lower is "to" or "will";
        if (planned)
            at++;
        while (at < end && _text[at].Lower is "jointly" or "briefly" or "again" or "separately" or "may" or "could")
        {
            // "MAY VISIT": no more than possible.
            if (_text[at].Lower is "may" or "could")
                return [];
            at++;
        }

        if (at >= end)
            return [];
        foreach (HeadlineVerb verb in _verbs.Of(_text[at].Lower))
        {
            int behind = at + verb.Words.Length;
            if (behind > end || !Stands(verb, at))
                continue;
            // "CALLS BLAIR, CHIRAC": one call each.
            if (verb.Frame == HeadlineFrame.Call && Others(behind, end) is { Count: > 1 } called)
                return called.ConvertAll(other => Candidate(line, "headline-call", EngagementKind.Call, Frame.Directed, planned ? EngagementStatus.Planned : verb.Status, at, end, [.. named, other], null));
            if (Make(line, named, verb, at, behind, end, planned) is { } candidate)
                return [candidate];
        }

        return [];
    }

    private bool Stands(HeadlineVerb verb, int at)
    {
        for (int i = 0; i < verb.Words.Length; i++)
        {
            if (_text[at + i].Lower != verb.Words[i])
                return false;
        }

        return true;
    }

    // Those named from a token on, with commas and "and" between them.
    private List<Mention> Named(ref int at, int end)
    {
        var named = new List<Mention>();
        while (at < end)
        {
            int start = at;
            while (start < end && _text[start].Lower is "the" or "," or "and" or "&" or "with" && (named.Count > 0 || _text[start].Lower is "the" or "with"))
                start++;
            if (start >= end || scene.MentionAt(start) is not { Kind: not MentionKind.Pronoun } mention || mention.First > start || mention.Country is null && mention.Person is null && mention.Countries.Count == 0)
                break;
            // "TURKEY'S ERDOGAN" is one; "TURKEY'S PARLIAMENT" nobody who meets.
            if (mention.End < end && _text[mention.End].Lower is "'s" or "’s")
                break;
            named.Add(mention);
            at = mention.End;
        }

        return named;
    }

    private List<Mention> Others(int at, int end) => Named(ref at, end);

    private Candidate? Make(Sentence line, List<Mention> named, HeadlineVerb verb, int at, int behind, int end, bool planned)
    {
        // "CALLS FOR", "CALLS ON", "MEETS DEMAND"
        if (behind < end && _text[behind].Lower is "for" or "on" or "it" && verb.Frame is HeadlineFrame.Call)
            return null;
        int object0 = behind;
        List<Mention> others = Named(ref object0, end);
        EngagementStatus status = planned && verb.Status is EngagementStatus.Held or EngagementStatus.Ongoing ? EngagementStatus.Planned : verb.Status;
        return verb.Frame switch
        {
            HeadlineFrame.Meet when others.Count > 0 || named.Count > 1 => Candidate(line, "headline-meet", EngagementKind.Meeting, Frame.Mutual, status, at, end, [.. named, .. others], null),
            HeadlineFrame.Call when others.Count > 0 => Candidate(line, "headline-call", EngagementKind.Call, Frame.Directed, status, at, end, [.. named, .. others], null),
            HeadlineFrame.Host when others.Count > 0 && others.Exists(IsPerson) => Candidate(line, "headline-host", EngagementKind.Meeting, Frame.Host, status, at, end, named, others),
            HeadlineFrame.Travel when named.TrueForAll(IsPerson) => Travel(line, named, status, at, behind, end),
            HeadlineFrame.Sign when named.Count > 1 && named.TrueForAll(m => IsPerson(m) || planned) => Candidate(line, "headline-sign", EngagementKind.Meeting, Frame.Mutual, status, at, end, named, null),
            HeadlineFrame.Trip when named.TrueForAll(IsPerson) => Trip(line, named, status, at, behind, end),
            HeadlineFrame.Discuss when named.Count > 1 => Discuss(line, named, status, at, end),
            HeadlineFrame.Talks => Talks(line, named, status, at, behind, end),
            _ => null,
        };
    }

    private static bool IsPerson(Mention mention) => mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Group;

    private Candidate? Travel(Sentence line, List<Mention> named, EngagementStatus status, int at, int behind, int end)
    {
        if (behind >= end || !knowledge.PlaceAt(_text, behind, context, out PlaceHit hit))
            return null;
        Candidate visit = Candidate(line, "headline-travel", EngagementKind.Visit, Frame.Travel, status, at, end, named, null);
        if (!visit.Places.Exists(p => p.Token == behind))
            visit.Places.Insert(0, new Location(hit, behind, PlaceRelation.In));
        return visit;
    }

    // "OBAMA, PUTIN TO DISCUSS SYRIA ON SUMMIT SIDELINES": how, or where, must be said.
    private Candidate? Discuss(Sentence line, List<Mention> sides, EngagementStatus status, int at, int end)
    {
        bool phone = false, met = false;
        for (int t = at; t < end; t++)
        {
            phone |= _text[t].Lower is "phone" or "telephone" or "call";
            met |= _text[t].Lower is "sidelines" or "margins" or "meeting" or "dinner" or "lunch";
        }

        Candidate talk = Candidate(line, "headline-discuss", phone ? EngagementKind.Call : EngagementKind.Meeting, phone ? Frame.Directed : Frame.Mutual, status, at, end, sides, null);
        return phone || met ? talk : null;
    }

    // "CANCELS BERLIN TRIP", "ENDS VISIT TO FIJI", "EXTENDS MOSCOW STAY"
    private Candidate? Trip(Sentence line, List<Mention> named, EngagementStatus status, int at, int behind, int end)
    {
        for (int t = behind; t < end && t - behind < 7; t++)
        {
            if (_text[t].Lower is not ("trip" or "visit" or "tour" or "stay" or "journey"))
                continue;
            Candidate trip = Candidate(line, "headline-trip", EngagementKind.Visit, Frame.Travel, status, t, end, named, null);
            for (int p = behind; p < t && trip.Places.Count == 0; p++)
            {
                if (knowledge.PlaceAt(_text, p, context, out PlaceHit hit) && hit.End <= t && !hit.IsDoubtful)
                    trip.Places.Add(new Location(hit, p, PlaceRelation.In));
            }

            trip.StatusExplicit = status is EngagementStatus.Cancelled or EngagementStatus.Postponed;
            return trip.Places.Count > 0 ? trip : null;
        }

        return null;
    }

    // "END NINTH ROUND OF PEACE TALKS IN HAVANA", "OPENS G8 SUMMIT"
    private Candidate? Talks(Sentence line, List<Mention> named, EngagementStatus status, int at, int behind, int end)
    {
        var sides = new List<Mention>(named);
        for (int t = behind; t < end && t - behind < 8; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Organisation or MentionKind.State } body && !sides.Contains(body))
                sides.Add(body);
            if (_text[t].Lower is "round" || triggers.Noun(_text[t].Lemma) is not { Frame: Frame.Event, Kind: EngagementKind.Talks or EngagementKind.Summit or EngagementKind.Meeting } noun)
                continue;
            int with = t + 1;
            if (with < end && _text[with].Lower is "with" or "between")
            {
                with++;
                sides.AddRange(Named(ref with, end));
            }

            // "HOLD TALKS": a headline's present of what is over.
            if (_text[at].Lower is "hold" or "holds" && status == EngagementStatus.Ongoing)
                status = EngagementStatus.Held;
            if (sides.Count < 2)
                return null;
            Candidate talks = Candidate(line, "headline-talks", noun.Kind, Frame.Event, status, t, end, sides, null);
            talks.Convened = true;
            talks.StatusExplicit = status is EngagementStatus.Cancelled or EngagementStatus.Postponed;
            return talks;
        }

        return null;
    }

    private Candidate Candidate(Sentence line, string id, EngagementKind kind, Frame frame, EngagementStatus status, int token, int end, List<Mention> sides, List<Mention>? guests)
    {
        var trigger = new Trigger(id, frame != Frame.Event, "", "", kind, frame, true);
        var candidate = new Candidate { Trigger = trigger, Token = token, Predicate = token, Kind = kind, Status = status, StatusKnown = true, Partnered = true };
        ParticipantRole role = frame switch { Frame.Travel => ParticipantRole.Visitor, Frame.Host => ParticipantRole.Host, _ => ParticipantRole.Party };
        foreach (Mention side in sides)
            candidate.Sides.Add(new Side(side, role));
        foreach (Mention guest in guests ?? [])
            candidate.Sides.Add(new Side(guest, ParticipantRole.Visitor));
        foreach (PlacePhrase phrase in PlaceReader.Find(scene, line, knowledge, context))
        {
            if (phrase.Token > token && phrase.Token < end && (phrase.Preposition is "in" or "at" || frame == Frame.Travel && phrase.Preposition is "to" or "of" or "visit" or "for"))
                candidate.Places.Add(new Location(phrase.Hit, phrase.Token, PlaceRelation.In));
        }

        for (int t = token; t < end; t++)
        {
            if (scene.TimeAt(t) is { When.IsUnknown: false } time && !candidate.Times.Contains(time))
                candidate.Times.Add(time);
        }

        return candidate;
    }

    // "INDIA-PAKISTAN TALKS POSTPONED"
    private void Fated(List<Candidate> candidates, int first, int end)
    {
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Token < first || candidate.Token >= end || candidate.Trigger.Verb)
                continue;
            int at = candidate.Token + 1;
            if (at >= end)
                continue;
            string words = at + 1 < end ? _text[at].Lower + " " + _text[at + 1].Lower : _text[at].Lower;
            EngagementStatus? status = _text[at].Lower is "postponed" or "delayed" or "deferred" or "shelved" || words is "put off" ? EngagementStatus.Postponed
                : _text[at].Lower is "cancelled" or "canceled" or "scrapped" || words is "called off" ? EngagementStatus.Cancelled
                : _text[at].Lower is "to" or "set" or "planned" or "due" ? EngagementStatus.Planned : null;
            if (status is { } told)
                (candidate.Status, candidate.StatusKnown, candidate.StatusExplicit) = (told, true, told != EngagementStatus.Planned);
        }
    }
}
