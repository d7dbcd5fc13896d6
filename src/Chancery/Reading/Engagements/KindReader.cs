using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Reads the kind of an engagement from the words around its trigger: by phone, online, in person, numbered, another.</summary>
internal static partial class KindReader
{
    public static void KindOf(Scene scene, Sentence sentence, Candidate candidate)
    {
        AnalysedText text = scene.Text;
        bool phone = false, online = false, person = false;
        int from = Math.Max(sentence.First, candidate.Token - 4), to = Math.Min(sentence.End, candidate.Token + 14);
        for (int t = from; t < to; t++)
        {
            // "met X in Warsaw and spoke by telephone with Y": what follows is another.
            if (t > candidate.Token && candidate.Trigger.Verb && text[t].Pos == UniversalPos.Verb && text[t].Relation == Relation.Conj && text[t].Head == candidate.Token)
                break;
            // "who will chair a meeting of ministers, spoke by phone with Amman": how another verb is done.
            if (t > candidate.Token + 1 && !candidate.Trigger.Verb && text[t].Pos == UniversalPos.Verb && t != candidate.Predicate && text[t].Lemma is "speak" or "talk" or "telephone" or "phone" or "call")
                break;
            string lower = text[t].Lower;
            person |= lower is "person" && t > 0 && text[t - 1].Lower is "in";
            bool far = t > candidate.Token + 1 && text[t].Pos != UniversalPos.Adv && !(t > 0 && text[t - 1].Lower is "by" or "via" or "over" or "on" or "the" or "a" or "through") && !(t > 1 && text[t - 1].Pos is UniversalPos.Adj && text[t - 2].Lower is "by" or "via" or "over");
            // "The discussion built on the video conference of Sunday": that one was by video.
            bool another = t > candidate.Token + 1 && t + 1 < sentence.End && text[t + 1].Lower is "conference" or "conferences" or "call" or "calls" or "meeting" or "summit" or "conversation" or "talks" && !(t > 0 && text[t - 1].Lower is "by" or "via" or "in" or "during" or "a");
            if (far || another)
                continue;
            phone |= lower is "phone" or "telephone" or "telephonic" or "telephonically" or "hotline";
            online |= lower is "virtual" or "virtually" or "video" or "videoconference" or "online" or "vtc" or "videolink" or "teleconference" or "zoom" or "remotely";
            person |= lower is "person" or "face" or "face-to-face" or "in-person";
        }

        if (candidate.Trigger.Id == "call-noun" && !phone && !online)
        {
            // "paid a courtesy call on the king"
            bool visit = candidate.Token + 1 < sentence.End && text[candidate.Token + 1].Lower is "on" or "upon" && scene.TimeAt(candidate.Token + 2) is null && scene.TimeAt(candidate.Token + 1) is null || candidate.Token > sentence.First && text[candidate.Token - 1].Lower is "courtesy" or "farewell";
            if (visit)
            {
                candidate.Kind = EngagementKind.Meeting;
                return;
            }
        }

        // "A Japan-Germany summit meeting", "their summit talks"
        if (candidate.Trigger.Id is "meeting" or "talks" && candidate.Token > sentence.First && text[candidate.Token - 1].Lower is "summit")
            candidate.Kind = EngagementKind.Summit;
        // "exchanged messages through Oman": talks at one remove.
        if (candidate.Trigger.Id == "message-noun" && candidate.Predicate >= 0 && text[candidate.Predicate].Lemma is "exchange" or "pass" && Through(text, sentence, candidate.Token))
            candidate.Kind = EngagementKind.Talks;
        candidate.KindExplicit = phone || online || person || candidate.Trigger.Id is "phone" or "telephone" or "call-noun" or "teleconference" or "videoconference";
        candidate.Convened = !candidate.Trigger.Verb && (SideReader.IsSubject(scene, candidate.Token) && candidate.Predicate >= 0 && IsConvening(text[candidate.Predicate].Lemma) || scene.Tree.Child(candidate.Token, Relation.Acl) is >= 0 and int held && IsConvening(text[held].Lemma) || scene.Tree.Child(candidate.Token, Relation.AclRelcl) is >= 0 and int begun && IsConvening(text[begun].Lemma) || SideReader.IsSubject(scene, candidate.Token) && text[candidate.Token].Head is >= 0 and int said && scene.Tree.Child(said, Relation.Cop) >= 0 && candidate.Places.Exists(place => place.Token == said));
        // "The ECOWAS summit adopted a roadmap in Accra"
        candidate.Convened |= candidate is { Kind: EngagementKind.Summit, Trigger.Verb: false, Predicate: >= 0 } && SideReader.IsSubject(scene, candidate.Token) && IsDone(text[candidate.Predicate].Lemma);
        candidate.Convened |= !candidate.Trigger.Verb && text[candidate.Token].Relation == Relation.Obj && candidate.Predicate >= 0 && text[candidate.Predicate].Lemma is "hold" or "convene" or "open" or "conclude" or "end" or "host";
        // "the 33rd summit, convened in Singapore", "the next one, to be held in November"
        candidate.Convened |= !candidate.Trigger.Verb && candidate.Token + 3 < sentence.End && text[candidate.Token + 1].Lower is "," && (IsHeld(text[candidate.Token + 2].Lower) || text[candidate.Token + 2].Lower is "to" && candidate.Token + 4 < sentence.End && text[candidate.Token + 3].Lower is "be" && IsHeld(text[candidate.Token + 4].Lower));
        candidate.Another = IsAnother(text, sentence, candidate);
        // "the first since the premier visited Iran", "the two leaders last met in November"
        candidate.Earlier = candidate.Predicate > 0 && text[candidate.Predicate - 1].Lower is "last" && text[candidate.Predicate].Pos == UniversalPos.Verb;
        candidate.Earlier |= candidate.Trigger.Verb ? candidate.Predicate >= 0 && scene.Tree.Child(candidate.Predicate, Relation.Mark) is >= 0 and int mark && text[mark].Lower is "since" : scene.Tree.CaseOf(candidate.Token) is "since";
        // "The last time the two presidents met was before the elections"
        candidate.Earlier |= candidate.Trigger.Verb && text[candidate.Token].Relation is Relation.Acl or Relation.AclRelcl && text[candidate.Token].Head is > 0 and int time && text[time].Lower is "time" && text[time - 1].Lower is "last" or "first" or "previous";
        candidate.Repeated = candidate.Trigger.Verb && IsRepeated(text, sentence, candidate.Token);
        candidate.Alone = IsAlone(text, sentence, candidate);
        candidate.Also = candidate.Trigger is { Verb: true, Frame: Frame.Mutual or Frame.Directed } && HasAlso(scene, candidate.Token);
        candidate.Numbered = IsNumbered(text, sentence, candidate);
        candidate.Title = candidate.Trigger is { Verb: false, Frame: Frame.Event } ? Titles.Of(scene, sentence, candidate.Token) : null;
        candidate.Number = candidate.Trigger.Verb || candidate.Kind is EngagementKind.Visit or EngagementKind.Call or EngagementKind.Message ? 0 : Ordinals.Before(text, sentence, candidate.Token);
        candidate.Ends |= IsBeforeLeaving(scene, candidate);
        candidate.Ends |= scene.Tree.CaseOf(candidate.Token) is not ("for" or "on") && candidate.Status is not (EngagementStatus.Planned or EngagementStatus.Proposed) && IsEnd(text, candidate);
        candidate.Kind = candidate.Kind switch
        {
            EngagementKind.Visit or EngagementKind.Message => candidate.Kind,
            _ when online => EngagementKind.Virtual,
            _ when phone => EngagementKind.Call,
            EngagementKind.Call when candidate.Trigger.Id is "speak" or "talk" or "conversation" && (person || HasCity(candidate) || LastsHours(candidate) || AtVenue(scene, sentence, candidate.Token) || IsGoneFor(scene, candidate) || OnTheFringes(text, sentence, candidate.Token)) => EngagementKind.Meeting,
            // "agreed to talk": not that they telephone.
            EngagementKind.Call when scene.Speakers is null && candidate is { Trigger.Id: "talk", Partnered: false, Status: EngagementStatus.Planned or EngagementStatus.Proposed } => EngagementKind.Talks,
            _ => candidate.Kind,
        };
    }

    private static bool IsHeld(string participle) => participle is "held" or "convened" or "hosted" or "scheduled" or "planned";

    // "has brought them together four times", "had met twice": not "met for the third time".
    private static bool IsRepeated(AnalysedText text, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t < sentence.End && t - verb < 9 && text[t].Lower is not ("," or ";"); t++)
        {
            if (text[t].Lower is "twice" or "thrice" || text[t].Lower is "times" && text[t - 1].Pos is UniversalPos.Num or UniversalPos.Adj && text[t - 1].Lower is not ("modern" or "recent" or "difficult" or "hard"))
                return true;
            if (text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj)
                return false;
        }

        return false;
    }

    private static bool Through(AnalysedText text, Sentence sentence, int token)
    {
        for (int t = token + 1; t < sentence.End && t - token < 4; t++)
        {
            if (text[t].Lower is "through" or "via")
                return true;
        }

        return false;
    }

    // "talked for five hours": nobody does by phone.
    private static bool LastsHours(Candidate candidate)
    {
        foreach (Time.TimeExpression time in candidate.Times)
        {
            if (time.Type == Time.TimexType.Duration && time.Value is { } value && (value.StartsWith("PT", StringComparison.Ordinal) && value.EndsWith('H') && value is not "PT1H" and not "PT0.5H" || value is "P2D" or "P3D" or "P4D" or "P5D"))
                return true;
        }

        return false;
    }

    // "will visit the Canal to speak with its administrator": who goes there to speak meets.
    private static bool IsGoneFor(Scene scene, Candidate candidate) =>
        candidate.Trigger.Verb && scene.Text[candidate.Token] is { Relation: Relation.Advcl or Relation.Xcomp, Head: >= 0 and int goes } && scene.Text[goes].Lemma is "visit" or "travel" or "fly" or "go" or "come" or "arrive" or "return" or "stop"
        && scene.Tree.Child(candidate.Token, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "to";

    // "talked at the prefecture", "spoke at the palace for an hour": face to face.
    private static bool AtVenue(Scene scene, Sentence sentence, int token)
    {
        for (int t = token + 1; t + 1 < sentence.End && t - token < 12; t++)
        {
            if (scene.Text[t].Lower is not ("at" or "in" or "inside" or "outside" or "aboard"))
                continue;
            for (int u = t + 1; u < sentence.End && u - t < 6 && scene.Text[u].Pos is not (UniversalPos.Verb or UniversalPos.Adp); u++)
            {
                if (scene.Text[u].Lemma.ToLowerInvariant() is "palace" or "prefecture" or "residence" or "villa" or "castle" or "hotel" or "embassy" or "ministry" or "airport" or "headquarters" or "office" or "dinner" or "funeral" or "ceremony" or "corridor" or "yacht" or "ranch" or "guesthouse" or "chancellery" or "kremlin")
                    return true;
            }
        }

        return false;
    }

    private static bool IsAnother(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        int after = candidate.Token + 1;
        if (after < sentence.End && text[after].Lower is "again" or "anew" || Ones.Is(text, candidate))
            return true;
        // "will meet him in Abuja and then host him next month"
        if (candidate.Trigger.Verb)
            return text[candidate.Token].Relation == Relation.Conj && candidate.Token > sentence.First && text[candidate.Token - 1].Lower is "then" or "later" or "subsequently" or "afterwards";
        for (int t = candidate.Token - 1; t >= sentence.First && candidate.Token - t <= 5; t--)
        {
            // "The fresh round was announced": the one that is told.
            if (text[t].Lower is "new" or "fresh" && IsTheTold(text, sentence, t))
                return false;
            // "The previous round took place in Arica", "The last round, held in Abuja, broke down in December"
            if (text[t].Lower is "previous" or "earlier" or "prior" or "preceding" or "such" || text[t].Lower is "last" && candidate.Trigger.Id is "round" && t > sentence.First && text[t - 1].Lower is "the")
                return true;
            // "Two rounds of talks, in Geneva in May and in Vienna in June"
            int rounds = text[t].Lower is "of" ? t - 1 : t;
            if (candidate.Trigger.Frame == Frame.Event && rounds > sentence.First && text[rounds].Lower is "rounds" && (text[rounds - 1].Pos is UniversalPos.Num or UniversalPos.Adj || text[rounds - 1].Lower is "several"))
                return true;
            if (text[t].Lower is "another" or "further" or "follow-up" or "next" or "new" or "fresh" or "second" or "third" or "fourth" or "additional" or "future")
                return true;
            if (text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Punct))
                return false;
        }

        return false;
    }

    private static bool IsTheTold(AnalysedText text, Sentence sentence, int word)
    {
        for (int t = word - 1; t >= sentence.First && word - t < 4; t--)
        {
            if (text[t].Lower is "the" or "this" or "these")
                return true;
            if (text[t].Pos is not (UniversalPos.Adj or UniversalPos.Punct or UniversalPos.Adv))
                return false;
        }

        return false;
    }

    // "The 20th Ministerial Meeting", "the XII summit"
    private static bool IsNumbered(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        for (int t = candidate.Token - 1; !candidate.Trigger.Verb && t >= sentence.First && candidate.Token - t <= 5; t--)
        {
            if (Ordinals.IsFigure(text[t].Lower))
                return true;
        }

        return false;
    }

    // "left at the conclusion of a two-day visit", "wrapped up a three-day trip on Friday": its day is the last.
    private static bool IsEnd(AnalysedText text, Candidate candidate)
    {
        // "ended a two-day summit on Thursday", "ended two days of talks": that was its last day.
        if (candidate.Trigger is { Verb: false, Frame: Frame.Event })
            return candidate.Predicate >= 0 && candidate.Predicate < candidate.Token && text[candidate.Predicate].Lemma is "end" or "conclude" or "finish" or "complete" or "wrap" or "wind" or "wound" or "close" && (text[candidate.Token].Relation is Relation.Obj || text[candidate.Token].Head is >= 0 and int span && text[span].Relation is Relation.Obj && text[span].Lemma is "day" or "hour" or "week" or "round");
        if (candidate.Trigger.Verb || candidate.Trigger.Frame != Frame.Travel)
            return false;
        int head = text[candidate.Token].Head;
        return head >= 0 && text[head].Lemma is "end" or "conclusion" or "close" or "completion" || candidate.Predicate >= 0 && text[candidate.Predicate].Lemma is "end" or "conclude" or "finish" or "complete" or "wrap" or "wind" or "wound" or "leave" or "depart" or "return";
    }

    // "left today after four days of talks": the last of the days is today.
    private static bool IsBeforeLeaving(Scene scene, Candidate candidate)
    {
        if (candidate.Trigger.Verb || candidate.Trigger.Frame is not (Frame.Event or Frame.Travel) || candidate.Predicate < 0 || scene.Text[candidate.Predicate].Lemma is not ("leave" or "depart" or "return" or "fly"))
            return false;
        for (int t = candidate.Token - 1; t > candidate.Predicate && candidate.Token - t < 7; t--)
        {
            if (scene.Text[t].Lower is "after" or "following")
                return true;
        }

        return false;
    }

    private static bool IsConvening(string lemma) =>
        lemma is "hold" or "take" or "convene" or "open" or "kick" or "begin" or "start" or "conclude" or "end" or "close" or "schedule" or "host" or "gather" or "meet" or "plan";

    // "spoke for an hour on the fringes of the General Assembly", "over breakfast"
    private static bool OnTheFringes(AnalysedText text, Sentence sentence, int token)
    {
        for (int t = token + 1; t < sentence.End && t - token < 12; t++)
        {
            if (text[t].Lower is "fringes" or "margins" or "sidelines" or "breakfast" or "lunch" or "dinner" or "coffee" or "tea" && text[t - 1].Lower is "the" or "over")
                return true;
            if (text[t].Pos is UniversalPos.Sconj)
                return false;
        }

        return false;
    }

    // What those at a summit do there.
    private static bool IsDone(string lemma) =>
        lemma is "adopt" or "agree" or "approve" or "endorse" or "decide" or "discuss" or "debate" or "issue" or "call" or "condemn" or "urge" or "review" or "produce" or "elect" or "admit" or "suspend" or "launch" or "wind" or "wrap" or "last" or "continue" or "resume" or "address" or "fail" or "bring" or "see" or "draw" or "focus";

    private static bool HasCity(Candidate candidate)
    {
        foreach (Location place in candidate.Places)
        {
            if (!place.Hit.IsRegion && (!place.Hit.IsState || place.Hit.Country is "SGP" or "VAT" or "MCO" or "SMR" or "HKG") && place.Token - candidate.Token < 14)
                return true;
        }

        return false;
    }
}
