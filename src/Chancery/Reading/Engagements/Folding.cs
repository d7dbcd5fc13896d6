using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Makes one candidate of two triggers that tell of one engagement in one clause.</summary>
internal static class Folding
{
    private const int ReachOfParticiple = 20;

    /// <summary>"leaves on Monday for a tour of the Gulf", "set off on a visit": the noun is the engagement, the verb its beginning.</summary>
    public static void Leavings(Scene scene, List<Candidate> here)
    {
        for (int i = here.Count - 1; i >= 0; i--)
        {
            Candidate leaving = here[i];
            if (leaving.Trigger.Id is not ("leave" or "depart" or "set-off" or "fly" or "head" or "go" or "proceed"))
                continue;
            int noun = here.FindIndex(c => c.Trigger is { Verb: false, Frame: Frame.Travel } && scene.Text[c.Token].Head == leaving.Token
                && scene.Text[c.Token].Relation == Relation.Obl && scene.Tree.CaseOf(c.Token) is "for" or "on" && !c.Anaphoric);
            if (noun < 0)
                continue;
            here[noun].Predicate = leaving.Token;
            here.RemoveAt(i);
        }
    }

    /// <summary>"heads to the G7 summit next week": the days of going are those of the summit.</summary>
    public static void Goers(Scene scene, List<Candidate> here)
    {
        foreach (Candidate summit in here)
        {
            if (!summit.Trigger.Verb && summit.Times.Count == 0 && summit.Predicate >= 0 && SideReader.GoesTo(scene, summit.Token, summit.Predicate) && here.Find(c => c.Token == summit.Predicate && c.Trigger.Frame == Frame.Travel) is { Places.Count: 0 } going)
                summit.Times.AddRange(going.Times);
        }
    }

    /// <summary>"The ministers, reconvening after two years, met today in Rome": one gathering in two verbs.</summary>
    public static void Reconvenings(Scene scene, List<Candidate> here)
    {
        for (int i = here.Count - 1; i >= 0; i--)
        {
            if (here[i].Trigger is { Verb: true, Id: "reconvene" or "gather" or "convene" } && PennTag.Name(scene.Text[here[i].Token].Tag) is "VBG" && scene.Text[here[i].Token].Relation is Relation.Acl or Relation.Advcl or Relation.Amod && here.Exists(c => c.Trigger is { Verb: true, Id: "meet" } && Math.Abs(c.Token - here[i].Token) < ReachOfParticiple))
                here.RemoveAt(i);
        }
    }

    /// <summary>"invited him to visit Prague in the summer": one visit, offered by the host and told with its days and places by the second verb.</summary>
    public static void Invitations(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate invitation in here)
        {
            if (invitation.Trigger.Frame != Frame.Invite)
                continue;
            // "accepted an invitation to attend the summit": the summit is told.
            if (!invitation.Trigger.Verb && here.Exists(c => c != invitation && c.Trigger.Frame == Frame.Event && c.Predicate >= 0 && scene.Text[c.Predicate].Head == invitation.Token))
            {
                candidates.Remove(invitation);
                continue;
            }

            Candidate? visit = here.Find(c => c.Kind == EngagementKind.Visit && c != invitation && c.Trigger.Verb
                && scene.Text[c.Token].Head == invitation.Token && scene.Text[c.Token].Relation is Relation.Xcomp or Relation.Advcl or Relation.Ccomp or Relation.Acl);
            if (visit is null)
                continue;
            foreach (Side side in invitation.Sides)
            {
                if (side.Role == ParticipantRole.Host && !visit.Sides.Exists(s => s.Mention == side.Mention))
                    visit.Sides.Add(side);
            }

            candidates.Remove(invitation);
        }
    }

    /// <summary>"left today at the conclusion of a two-day visit": the day of leaving is the visit's last.</summary>
    public static void Endings(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate visit in here)
        {
            // "left here on Monday after paying a goodwill visit"
            if (visit.Trigger is { Verb: false, Frame: Frame.Travel } && IsAfterPaying(scene, visit.Predicate) && here.Find(c => c.Token == scene.Text[visit.Predicate].Head && c.Trigger.Id is "leave" or "depart") is { } left && !left.Places.Exists(p => visit.Places.Exists(q => q.Hit.Country == p.Hit.Country) is false && scene.Text[Math.Max(0, p.Token - 1)].Lower is "for" or "to"))
            {
                visit.Ends = true;
                visit.Times.AddRange(left.Times.Where(time => !visit.Times.Contains(time)));
                if (visit.Places.Count == 0)
                    visit.Places.AddRange(left.Places);
                candidates.Remove(left);
                continue;
            }

            if (!visit.Ends || visit.Trigger.Verb || visit.Times.Exists(t => !t.When.IsUnknown) || here.Find(c => c != visit && c.Token == visit.Predicate && c.Trigger is { Verb: true, Frame: Frame.Travel }) is not { Times.Count: > 0 } leaving)
                continue;
            visit.Times.AddRange(leaving.Times);
            if (leaving.Places.Count == 0)
                candidates.Remove(leaving);
        }
    }

    private static bool IsAfterPaying(Scene scene, int verb) =>
        verb >= 0 && scene.Text[verb] is { Relation: Relation.Advcl, Head: >= 0, Lemma: "pay" or "make" or "conclude" or "complete" or "end" or "finish" or "wrap" } && scene.Tree.Child(verb, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "after" or "upon" or "on" or "following";

    /// <summary>"The four-day trip from March 4 will be his first visit to Tokyo": the subject tells the days of what is said of it.</summary>
    public static void Equals(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate subject in here)
        {
            if (subject.Trigger.Verb || scene.Text[subject.Token].Relation != Relation.Nsubj || here.Find(c => c.Token == scene.Text[subject.Token].Head && !c.Trigger.Verb && c.Trigger.Frame == subject.Trigger.Frame) is not { } told || scene.Tree.Child(told.Token, Relation.Cop) < 0)
                continue;
            told.Times.InsertRange(0, subject.Times);
            told.Places.AddRange(subject.Places);
            told.Sides.AddRange(subject.Sides.Where(side => !told.Sides.Exists(s => s.Mention == side.Mention)));
            candidates.Remove(subject);
        }
    }

    /// <summary>"spoke today with ASEAN's foreign ministers during the ASEAN meeting": who was spoken to meets there.</summary>
    public static void SpokenAt(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate spoken in here)
        {
            if (spoken.Trigger.Id is not ("speak" or "talk") || here.Find(c => c.Trigger is { Verb: false, Frame: Frame.Event } && c.Token > spoken.Token && (IsDuring(scene, spoken.Token, c.Token) || scene.Text[c.Token].Head == spoken.Token && scene.Tree.CaseOf(c.Token) is "at" or "in")) is not { } gathering
                || !spoken.Sides.Exists(s => s.Mention.Country is { } body && gathering.Sides.Exists(e => e.Mention.Country == body)))
            {
                continue;
            }

            gathering.Sides.AddRange(spoken.Sides.Where(side => !gathering.Sides.Exists(s => s.Mention == side.Mention)));
            gathering.Times.AddRange(spoken.Times.Where(time => !gathering.Times.Contains(time)));
            candidates.Remove(spoken);
        }
    }

    // Whatever noun of the name the tree ties it to: "during the ASEAN-U.S. Foreign Ministers' Meeting".
    private static bool IsDuring(Scene scene, int verb, int noun)
    {
        for (int t = noun - 1; t > verb && noun - t < 10 && scene.Text[t].Pos is not UniversalPos.Verb; t--)
        {
            if (scene.Text[t].Lower is "during")
                return true;
        }

        return false;
    }

    /// <summary>"The second round of talks is scheduled for May": one engagement in two nouns.</summary>
    public static void Rounds(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate talks in here)
        {
            if (talks.Trigger is not { Verb: false, Frame: Frame.Event } || talks.Sides.Count > 0 || scene.Tree.CaseOf(talks.Token) is not "of" || here.Find(c => c.Trigger.Id is "round" && c.Token == scene.Text[talks.Token].Head) is not { } round)
                continue;
            round.Times.AddRange(talks.Times.Where(time => !round.Times.Contains(time)));
            round.Places.AddRange(talks.Places);
            round.Remarks.AddRange(talks.Remarks.Where(remark => !round.Remarks.Contains(remark)));
            candidates.Remove(talks);
        }
    }

    /// <summary>"flew home from Algiers on Tuesday after a two-day visit": the noun says how long, "from" says where.</summary>
    public static void Homecomings(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate visit in here)
        {
            if (visit.Trigger.Verb || visit.Trigger.Frame != Frame.Travel || visit.Places.Count > 0 || scene.Tree.CaseOf(visit.Token) is not ("after" or "following" or "from" or "on") || here.Find(c => c is { Ends: true, Places.Count: > 0, Trigger.Id: "return" } && c.Token == visit.Predicate) is not { } home)
                continue;
            home.Times.AddRange(visit.Times.Where(time => !home.Times.Contains(time)));
            home.Remarks.AddRange(visit.Remarks);
            candidates.Remove(visit);
        }
    }

    /// <summary>"His tour in late April took him to Cairo": the noun has the days, the verb the places.</summary>
    public static void Journeys(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate verb in here)
        {
            if (verb.Trigger.Id is not "journey-takes" || scene.Tree.Subject(verb.Token) is not (>= 0 and int subject) || here.Find(c => c.Token == subject) is not { Trigger.Frame: Frame.Travel } noun)
                continue;
            verb.Times.AddRange(noun.Times.Where(time => !verb.Times.Contains(time)));
            verb.Remarks.AddRange(noun.Remarks);
            candidates.Remove(noun);
        }
    }

    // "leaves on Monday for a five-day tour", "flew in on a visit": one journey in verb and noun.
    public static void Trips(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate noun in here)
        {
            if (noun.Trigger.Verb || noun.Trigger.Frame != Frame.Travel || !(scene.Tree.CaseOf(noun.Token) is "for" or "on" || IsStart(scene, noun.Token)) || here.Find(c => c.Trigger.Verb && c.Trigger.Frame == Frame.Travel && c.Trigger.Id != "attend-ceremony" && c.Token == noun.Predicate) is not { } verb)
                continue;
            if (!IsStart(scene, noun.Token) && verb.Places.Count > 0 && noun.Places.Exists(p => p.Hit.Country is not null) && !verb.Places.TrueForAll(p => p.Hit.Country is null || noun.Places.Exists(q => q.Hit.Country == p.Hit.Country)))
                continue;
            noun.Sides.RemoveAll(s => s.Role == ParticipantRole.Visitor && verb.Sides.Count > 0);
            verb.Sides.AddRange(noun.Sides);
            verb.Places.AddRange(noun.Places);
            verb.Times.AddRange(noun.Times);
            verb.Remarks.AddRange(noun.Remarks.Where(remark => !verb.Remarks.Contains(remark)));
            candidates.Remove(noun);
        }
    }

    /// <summary>"left on Tuesday for the summit", "embarked on a journey to the G20 summits": what they go to is still to come, and the day is that of leaving.</summary>
    public static void Outward(Scene scene, List<Candidate> here, Knowledge knowledge)
    {
        foreach (Candidate gathering in here)
        {
            Lead(scene, here, gathering, knowledge);
            // "left for Djibouti to attend the summit", "departed to meet the king"
            if (gathering is { Status: EngagementStatus.Held, StatusExplicit: false, Predicate: >= 0 and var aim } && gathering.Trigger.Frame is Frame.Event or Frame.Mutual && scene.Text[aim] is { Relation: Relation.Advcl or Relation.Xcomp, Head: >= 0 and var leaves } && aim > leaves && scene.Text[leaves].Lemma is "leave" or "depart" or "embark" or "set" or "jet" or "head" or "arrive" or "land" && scene.Tree.Child(aim, Relation.Mark) is >= 0 and int to && scene.Text[to].Lower is "to")
            {
                (gathering.Status, gathering.StatusKnown) = (EngagementStatus.Planned, true);
                continue;
            }

            if (gathering.Trigger is not { Verb: false, Frame: Frame.Event } || gathering.Status != EngagementStatus.Held || gathering.StatusExplicit || gathering.Predicate < 0 || scene.Text[gathering.Predicate] is not { Lemma: "leave" or "depart" or "embark" or "set" or "jet", Pos: UniversalPos.Verb } || SideReader.IsSubject(scene, gathering.Token) || gathering.Token < gathering.Predicate || scene.Tree.CaseOf(gathering.Token) is not ("for" or "to"))
                continue;
            gathering.Status = EngagementStatus.Planned;
            gathering.StatusKnown = true;
            if (gathering.Times is [{ } day] && scene.TimeAt(gathering.Predicate + 1) == day | scene.TimeAt(gathering.Predicate + 2) == day | scene.Dispatch.Published == day.When.Start)
                gathering.Times.Clear();
        }
    }

    // "left Jamaica today to attend the meeting in Nassau", "departed on Monday for the summit in Lusaka": where the meeting is, they go.
    private static void Lead(Scene scene, List<Candidate> here, Candidate gathering, Knowledge knowledge)
    {
        if (gathering.Trigger.Frame is not (Frame.Event or Frame.Mutual) || here.Find(c => c.Trigger.Id is "leave" or "depart" or "set-off" or "set-out" or "fly" or "travel" && c.Places.Count == 0 && c.Token < gathering.Token) is not { } leaving)
            return;
        int aim = gathering.Predicate;
        bool purpose = aim == leaving.Token && gathering.Token > aim && scene.Tree.CaseOf(gathering.Token) is "for" or "to" || aim > leaving.Token && scene.Text[aim] is { Relation: Relation.Advcl or Relation.Xcomp } && scene.Text[aim].Head == leaving.Token && scene.Tree.Child(aim, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "to";
        // "left for the Colombo conference"
        if (purpose && gathering.Places.Count == 0)
            SideReader.PlaceBefore(scene, gathering, knowledge);
        if (purpose)
            leaving.Places.AddRange(gathering.Places.Where(place => place.Hit.Country is not null));
    }

    /// <summary>"World leaders began arriving in Rio on Thursday for the G20 summit": where they arrive it will be held.</summary>
    public static void Arrivals(Scene scene, List<Candidate> here)
    {
        foreach (Candidate gathering in here)
        {
            if (gathering is not { Kind: EngagementKind.Summit, Predicate: >= 0 and var verb, Trigger: { Verb: false, Frame: Frame.Event } } || scene.Tree.CaseOf(gathering.Token) is not ("for" or "to" or "at") || here.Find(c => c.Token == verb && c.Trigger.Id is "arrive" or "land" or "fly" or "gather" or "assemble" or "come") is not { Places.Count: > 0 } arriving)
                continue;
            if (gathering.Places.Count == 0)
                gathering.Places.AddRange(arriving.Places.Where(place => place.Hit.Country is not null));
            gathering.Convened |= gathering.Places.Count > 0;
            if (!gathering.StatusExplicit && arriving.Trigger.Id is "arrive" or "land" or "fly" or "come")
                (gathering.Status, gathering.StatusKnown) = (EngagementStatus.Planned, true);
        }
    }

    // "landed in Bangkok at the start of a tour that will also take him to Japan"
    private static bool IsStart(Scene scene, int noun) =>
        scene.Tree.CaseOf(noun) is "of" && scene.Text[noun].Head is >= 0 and int head && scene.Text[head].Lemma is "start" or "beginning" or "outset" or "leg" or "stop";

    // "talks with his counterpart in a virtual meeting this week": one encounter in two nouns.
    public static void Nested(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate inner in here)
        {
            if (inner.Trigger.Frame != Frame.Event || scene.Text[inner.Token].Relation is not (Relation.Nmod or Relation.Obl) || scene.Tree.CaseOf(inner.Token) is not ("in" or "at" or "during" or "by" or "via" or "over" or "on" or "for"))
                continue;
            if (inner.Sides.Count > 0 && !(scene.Tree.CaseOf(inner.Token) is "for" or "at" or "over" && inner.Sides.TrueForAll(side => here.Exists(c => c != inner && c.Predicate == inner.Predicate && c.Sides.Exists(s => s.Mention == side.Mention)))))
                continue;
            Candidate? outer = here.Find(c => c != inner && c.Kind != EngagementKind.Visit && c.Sides.Count > 0 && c.Token < inner.Token && scene.Text[inner.Token].Head is var head && (head == c.Token || head == c.Predicate || c.Trigger.Id is "face-to-face-verb" && head > c.Token && head - c.Token <= 4 || scene.MentionAt(head) is { } beside && c.Sides.Exists(s => s.Mention == beside)));
            if (outer is null || KindFamily.Of(outer.Kind) == 3)
                continue;
            outer.Times.AddRange(inner.Times);
            outer.Places.AddRange(inner.Places);
            outer.Remarks.AddRange(inner.Remarks.Where(remark => !outer.Remarks.Contains(remark)));
            if (inner.Kind is EngagementKind.Virtual or EngagementKind.Call or EngagementKind.Summit && outer.Trigger.Frame is not Frame.Host)
                outer.Kind = inner.Kind;
            candidates.Remove(inner);
        }
    }

    // "..., becoming the highest-ranking U.S. official to visit China since ...": a remark on the visit just told, or the visit itself where none is.
    public static void Remarks(Scene scene, Arguments arguments, List<Candidate> here)
    {
        for (int i = here.Count - 1; i >= 0; i--)
        {
            Candidate candidate = here[i];
            int noun = scene.Text[candidate.Token].Head;
            if (!candidate.Trigger.Verb || scene.Text[candidate.Token].Relation is not Relation.Acl || noun < 0 || !IsRanked(scene, noun))
                continue;
            int verb = scene.Tree.IsVerb(noun) ? noun : scene.Tree.Child(noun, Relation.Cop) >= 0 ? noun : scene.Tree.Governor(noun);
            Candidate? told = null;
            foreach (Candidate other in here)
            {
                if (other != candidate && other.Token < candidate.Token && other.Kind == candidate.Kind && (verb < 0 || verb == other.Predicate || scene.Tree.Below(verb, other.Token) || scene.Tree.Below(verb, other.Predicate)))
                    told = other;
            }

            if (told is not null)
            {
                (int first, int end) = scene.Tree.Subtree(noun);
                if (scene.Text[first].Lower is "the" or "a")
                    first++;
                told.Remarks.Add(scene.Words(first, end).TrimEnd(',', ' ', '.'));
                here.RemoveAt(i);
            }
            else if (verb >= 0)
            {
                candidate.Predicate = verb;
                candidate.Ranked = arguments.Subject(verb);
            }
        }
    }

    private static bool IsRanked(Scene scene, int noun)
    {
        for (int child = scene.Tree.First(noun); child >= 0; child = scene.Tree.Next(child))
        {
            if (child < noun && scene.Text[child].Lower is "first" or "second" or "third" or "fourth" or "fifth" or "only" or "last" or "latest" or "highest" or "highest-ranking" or "highest-level" or "highest-profile" or "most" or "seniormost" or "rank" or "ranking" or "level")
                return true;
        }

        return false;
    }
}
