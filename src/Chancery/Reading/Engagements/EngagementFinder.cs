using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Finds every trigger of a text and what stands around it.</summary>
internal sealed class EngagementFinder(TriggerLexicon triggers, StatusReader statuses, Knowledge knowledge)
{
    // Verbs that merely carry an engagement's noun.
    private static readonly HashSet<string> s_light = new(StringComparer.Ordinal)
    {
        "hold", "have", "make", "pay", "conduct", "attend", "begin", "start", "open", "conclude", "finish", "end", "wrap", "complete", "lead", "chair", "host", "join", "schedule", "plan", "arrange",
        "cancel", "postpone", "delay", "call", "request", "seek", "propose", "undertake", "embark", "kick", "resume", "continue", "enter", "participate", "take", "set", "place", "receive", "pursue",
        "cut", "extend", "scrap", "decline", "refuse", "reject", "offer", "organize", "organise", "convene", "engage", "launch", "do", "get", "share", "initiate", "break", "agree", "co-chair", "mediate", "broker", "invite", "send", "write", "deliver", "give", "accord", "grant",
    };

    public List<Candidate> Find(Scene scene, PlaceContext context)
    {
        var candidates = new List<Candidate>();
        var arguments = new Arguments(scene);
        foreach (Sentence sentence in scene.Text.Sentences)
        {
            int from = candidates.Count;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (TriggerAt(scene, sentence, i) is { } trigger && !OnTheSidelines(scene, i))
                    candidates.Add(Make(scene, trigger, i));
            }

            if (candidates.Count == from)
                continue;
            List<Candidate> here = candidates.GetRange(from, candidates.Count - from);
            candidates.RemoveRange(from, candidates.Count - from);
            FoldRemarks(scene, arguments, here);
            Folding.Leavings(scene, here);
            candidates.AddRange(here);
            foreach (Candidate candidate in here)
            {
                Sides(scene, arguments, candidate);
                statuses.Read(scene, candidate);
            }

            List<PlacePhrase> places = PlaceReader.Find(scene, sentence, knowledge, context);
            CircumstanceReader.Attach(scene, sentence, here, places);
            foreach (Candidate candidate in here)
            {
                KindOf(scene, sentence, candidate);
                RemarkReader.Read(scene, candidate);
            }

            FoldNested(scene, here, candidates);
            Folding.Invitations(scene, here, candidates);
        }

        return candidates;
    }

    private Trigger? TriggerAt(Scene scene, Sentence sentence, int i)
    {
        ref Token token = ref scene.Text[i];
        if (scene.MentionAt(i) is { Kind: MentionKind.Person } || scene.TimeAt(i) is not null)
            return null;
        if (token.Relation == Relation.Cop && token.Lemma == "be")
            return IsSomewhere(scene, i) ? triggers.Verb("be", "in") : null;
        if (token.Pos is UniversalPos.Verb or UniversalPos.Aux)
        {
            string next = i + 1 < sentence.End ? scene.Text[i + 1].Lower : "";
            Trigger? verb = triggers.Verb(token.Lemma, next);
            if (token.Lemma is "call" && next is "for" or "on" or "upon" or "off" or "out" or "it" or "them" or "itself")
                return next is "on" or "upon" && CallsOnSomebody(scene, i + 2) ? triggers.Verb("call", "on") : null;
            if (token.Lemma is "lead" && !(scene.Tree.Child(i, Relation.Obj) is >= 0 and int led && scene.Text[led].Lemma is "delegation" or "team" or "mission" or "group"))
                return null;
            if (token.Lemma is "see" && !SeesSomebody(scene, sentence, i))
                return null;
            return verb;
        }

        if (token.Pos is UniversalPos.Noun or UniversalPos.Propn)
        {
            // In names too: "Quad Leaders' Summit". "Ministerial meeting", "summit talks" tell of one.
            if (token.Relation is Relation.Compound or Relation.Amod && token.Head > i && token.Head - i <= 4 && triggers.Noun(scene.Text[token.Head].Lemma.ToLowerInvariant()) is not null)
                return null;
            return triggers.Noun(token.Lemma.ToLowerInvariant());
        }

        return null;
    }

    // "Yamamoto was in Asmara in late April", "is in Beijing for talks": an official abroad.
    private static bool IsSomewhere(Scene scene, int copula)
    {
        int place = scene.Text[copula].Head;
        return place > copula && place - copula <= 6 && scene.Tree.CaseOf(place) == "in" && OfficePhrases.IsCapital(scene.Text, place)
            && scene.Tree.Subject(place) is >= 0 and int subject && scene.MentionAt(subject) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun };
    }

    // "called on President Bush", not "called on President Assad to step down".
    private static bool CallsOnSomebody(Scene scene, int token)
    {
        while (token < scene.Text.Count && scene.Text[token].Lower is "the" or "his" or "her")
            token++;
        return scene.MentionAt(token) is { Kind: MentionKind.Person or MentionKind.Office } called && !(called.End < scene.Text.Count && scene.Text[called.End].Lower is "to" or "for" or "not");
    }

    // "will see President Sadat", not "sees Putin as a partner".
    private static bool SeesSomebody(Scene scene, Sentence sentence, int verb)
    {
        int at = verb + 1;
        while (at < sentence.End && (scene.Text[at].Lower is "the" || scene.TimeAt(at) is not null))
            at++;
        return at < sentence.End && scene.MentionAt(at) is { Kind: MentionKind.Person or MentionKind.Office, OfficeText: not null } seen
            && !(seen.End < sentence.End && (scene.Text[seen.End].Lower is "as" or "'s" or "’s" || scene.Text[seen.End].Pos is UniversalPos.Verb));
    }

    // "on the margins of the G20 summit", "ahead of the NATO summit": the setting of something else.
    private static bool OnTheSidelines(Scene scene, int token)
    {
        int head = scene.Text[token].Head;
        return scene.Text[token].Relation == Relation.Nmod && head >= 0 && scene.Text[head].Lemma is "sideline" or "margin" or "fringe" or "eve" or "run-up" or "lead-up" or "preparation" or "preview" or "wake";
    }

    private static Candidate Make(Scene scene, Trigger trigger, int token)
    {
        var candidate = new Candidate { Trigger = trigger, Token = token, Kind = trigger.Kind };
        if (trigger.Verb)
        {
            candidate.Predicate = trigger.Id == "be-in" ? scene.Text[token].Head : token;
        }
        else
        {
            candidate.Predicate = scene.Tree.Governor(token);
            // "returned the visit in May": his own, not the one told before.
            if (candidate.Predicate >= 0 && trigger.Frame == Frame.Travel && scene.Text[candidate.Predicate].Lemma is "return" or "reciprocate" or "repay" && scene.Text[token].Relation == Relation.Obj)
            {
                candidate.Another = true;
                return candidate;
            }

            for (int child = scene.Tree.First(token); child >= 0; child = scene.Tree.Next(child))
            {
                string lower = scene.Text[child].Lower;
                // "the Quad Summit" is a name, not "the meeting" told before.
                if (child < token && !OfficePhrases.IsCapital(scene.Text, token) && !IsNamed(scene, token) && (lower is "the" or "this" or "that" or "these" or "those" or "his" or "her" or "their" or "its"))
                    candidate.Anaphoric = true;
            }
        }

        return candidate;
    }

    // "the Geneva conference", "the Cairo summit": called by its place or name.
    private static bool IsNamed(Scene scene, int noun) =>
        noun > 0 && scene.Text[noun - 1] is { Relation: Relation.Compound, Pos: UniversalPos.Propn } && scene.MentionAt(noun - 1) is not { Kind: MentionKind.Person }
        && scene.Text[noun].Lemma is "conference" or "summit" or "forum" or "ministerial" or "meeting" or "talk" or "retreat";

    private void Sides(Scene scene, Arguments arguments, Candidate candidate)
    {
        int token = candidate.Token;
        switch (candidate.Trigger.Frame)
        {
            case Frame.Mutual:
                Mention? subject = arguments.Subject(token);
                Mention? with = arguments.Behind(candidate, "with");
                if (candidate.Trigger.Id is "speak" or "talk")
                    with ??= arguments.Behind(candidate, "to");
                with ??= candidate.Trigger.Id == "meet" ? arguments.Object(token) : null;
                bool passive = scene.Tree.Child(token, Relation.NsubjPass) >= 0;
                arguments.AddSides(candidate, subject, ParticipantRole.Party);
                arguments.AddSides(candidate, with, ParticipantRole.Party);
                if (passive)
                    arguments.AddSides(candidate, arguments.Behind(candidate, "by"), ParticipantRole.Host);
                break;
            case Frame.Directed:
                arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Party);
                Mention? to = candidate.Trigger.Id == "call-on" ? arguments.MentionAfter(token + 1, scene.SentenceOf(token).End)
                    : arguments.Behind(candidate, "to") is { } behind && candidate.Trigger.Kind == EngagementKind.Message ? behind : arguments.Object(token);
                arguments.AddSides(candidate, to, ParticipantRole.Party);
                break;
            case Frame.Host:
                if (scene.Tree.Child(token, Relation.NsubjPass) >= 0)
                {
                    arguments.AddSides(candidate, arguments.Behind(candidate, "by"), ParticipantRole.Host);
                    arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Visitor);
                }
                else
                {
                    arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Host);
                    arguments.AddSides(candidate, arguments.Object(token), ParticipantRole.Visitor);
                }

                break;
            case Frame.Travel when candidate.Trigger.Verb:
                arguments.AddSides(candidate, candidate.Ranked ?? arguments.Subject(candidate.Trigger.Id == "be-in" ? candidate.Predicate : token), ParticipantRole.Visitor);
                break;
            case Frame.Travel:
                Mention? owner = arguments.Possessor(token) ?? arguments.Behind(candidate, "by", "of");
                if (owner is null && candidate.Predicate >= 0 && !IsSubject(scene, token))
                    owner = arguments.Subject(candidate.Predicate);
                owner ??= ModifierBefore(scene, token);
                PlaceBefore(scene, candidate);
                if (owner is { Locative: false } or { Kind: MentionKind.State })
                    arguments.AddSides(candidate, owner, ParticipantRole.Visitor);
                break;
            case Frame.Invite:
                arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Host);
                arguments.AddSides(candidate, arguments.Object(token), ParticipantRole.Visitor);
                break;
            default:
                EventSides(scene, arguments, candidate);
                break;
        }
    }

    private static void EventSides(Scene scene, Arguments arguments, Candidate candidate)
    {
        int token = candidate.Token;
        Mention? possessor = arguments.Possessor(token);
        arguments.AddSides(candidate, possessor, ParticipantRole.Party);
        Mention? between = arguments.Behind(candidate, "between", "among");
        arguments.AddSides(candidate, between, ParticipantRole.Party);
        Mention? with = arguments.Behind(candidate, "with");
        arguments.AddSides(candidate, with, ParticipantRole.Party);
        if (candidate.Kind is EngagementKind.Message)
        {
            // "sent President Carter a letter"
            if (candidate.Predicate >= 0 && !IsSubject(scene, token) && arguments.Recipient(candidate.Predicate, token) is { } recipient)
                arguments.AddSides(candidate, recipient, ParticipantRole.Party);
            arguments.AddSides(candidate, arguments.Behind(candidate, "from"), ParticipantRole.Party);
            arguments.AddSides(candidate, arguments.Behind(candidate, "to"), ParticipantRole.Party);
        }

        if (between is null)
            arguments.AddSides(candidate, arguments.Behind(candidate, "of"), ParticipantRole.Party);
        // "gives a dinner for the Soviet delegation"
        if (candidate.Trigger.Id is "working-dinner" or "working-lunch" or "luncheon")
            arguments.AddSides(candidate, arguments.Behind(candidate, "for"), ParticipantRole.Visitor);
        foreach (Mention modifier in Modifiers(scene, token))
            arguments.AddSides(candidate, modifier, ParticipantRole.Party);
        if (candidate.Sides.Count <= 1)
            arguments.AddSides(candidate, AttendedBy(scene, arguments, token), ParticipantRole.Party);
        int predicate = candidate.Predicate;
        if (predicate < 0 || IsSubject(scene, token) || possessor is { Kind: not MentionKind.Pronoun } || between is not null)
        {
            if (predicate >= 0)
                arguments.AddSides(candidate, HostOf(scene, predicate), ParticipantRole.Host);
            return;
        }

        // "held talks with", "flew to Cairo for talks with", "said after a meeting with"
        bool light = s_light.Contains(scene.Text[predicate].Lemma);
        Relation relation = scene.Text[token].Relation;
        if (light || (relation is Relation.Obl or Relation.Nmod or Relation.Conj && with is not null) || (relation is Relation.Obl && scene.Tree.CaseOf(token) is "for" or "in" && scene.Text[predicate].Lemma is "arrive" or "travel" or "fly" or "gather" or "meet" or "come" or "go"))
        {
            bool hosting = scene.Text[predicate].Lemma is "host" or "convene";
            arguments.AddSides(candidate, arguments.Subject(predicate), hosting ? ParticipantRole.Host : ParticipantRole.Party);
        }
    }

    // "an agreement between the presidents at a summit", "their handshake during the talks": who agreed was there.
    private static Mention? AttendedBy(Scene scene, Arguments arguments, int noun)
    {
        int head = scene.Text[noun].Head;
        if (head < 0 || scene.Text[noun].Relation is not (Relation.Nmod or Relation.Obl) || scene.Tree.CaseOf(noun) is not ("at" or "during" or "in" or "after" or "from"))
            return null;
        if (scene.MentionAt(head) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } there)
            return there;
        if (scene.Text[head].Lemma is not ("agreement" or "understanding" or "consensus" or "deal" or "accord" or "pledge" or "commitment" or "promise" or "compromise" or "handshake" or "announcement" or "declaration" or "statement"))
            return null;
        for (int child = scene.Tree.First(head); child >= 0; child = scene.Tree.Next(child))
        {
            if (child != noun && scene.MentionAt(child) is { } party && scene.Tree.CaseOf(child) is "between" or "by" or "among" or "of")
                return party;
        }

        return arguments.Possessor(head);
    }

    // "talks with his counterpart in a virtual meeting this week": one encounter in two nouns.
    private static void FoldNested(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate inner in here)
        {
            if (inner.Trigger.Frame != Frame.Event || inner.Sides.Count > 0 || scene.Text[inner.Token].Relation is not (Relation.Nmod or Relation.Obl) || scene.Tree.CaseOf(inner.Token) is not ("in" or "at" or "during" or "by" or "via" or "over" or "on"))
                continue;
            Candidate? outer = here.Find(c => c != inner && c.Kind != EngagementKind.Visit && c.Sides.Count > 0 && c.Token < inner.Token && scene.Text[inner.Token].Head is var head && (head == c.Token || head == c.Predicate));
            if (outer is null || KindFamily.Of(outer.Kind) == 3)
                continue;
            outer.Times.AddRange(inner.Times);
            outer.Places.AddRange(inner.Places);
            outer.Remarks.AddRange(inner.Remarks);
            if (inner.Kind is EngagementKind.Virtual or EngagementKind.Call or EngagementKind.Summit)
                outer.Kind = inner.Kind;
            candidates.Remove(inner);
        }
    }

    // "..., becoming the highest-ranking U.S. official to visit China since ...": a remark on the visit just told, or the visit itself where none is.
    private static void FoldRemarks(Scene scene, Arguments arguments, List<Candidate> here)
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

    private static Mention? HostOf(Scene scene, int predicate)
    {
        for (int child = scene.Tree.First(predicate); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation == Relation.OblAgent && scene.MentionAt(child) is { } mention)
                return mention;
        }

        return null;
    }

    private static bool IsSubject(Scene scene, int token) => scene.Text[token].Relation is Relation.Nsubj or Relation.NsubjPass;

    // "U.S.-China talks", "Chinese-Russian summit", "G20 summit", "Biden-Xi meeting"
    private static IEnumerable<Mention> Modifiers(Scene scene, int noun)
    {
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = noun - 1; t >= sentence.First && noun - t <= 9; t--)
        {
            if (scene.MentionAt(t) is { } mention)
            {
                if (mention.Kind is MentionKind.Pronoun)
                    yield break;
                if (mention.End < sentence.End && scene.Text[mention.End].Lower is "'s" or "’s")
                    yield break;
                yield return mention;
                t = mention.First;
                continue;
            }

            if (scene.TimeAt(t) is not null)
                continue;
            if (scene.Text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Punct or UniversalPos.Num) || scene.Text[t].Lower is "," or "(" or ")" or "\"" or "“" or "”" or ":" or ";")
                yield break;
        }
    }

    // "his Beijing trip", "puts off Damascus visit": where to, unless "to" says it behind.
    private void PlaceBefore(Scene scene, Candidate candidate)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int t = candidate.Token - 1;
        while (t > sentence.First && scene.Text[t].Pos == UniversalPos.Noun && scene.MentionAt(t) is null)
            t--;
        if (t < sentence.First || !OfficePhrases.IsCapital(scene.Text, t) || scene.Text[t].Relation != Relation.Compound || scene.MentionAt(t) is { Kind: not MentionKind.State })
            return;
        for (int after = candidate.Token + 1; after < Math.Min(sentence.End, candidate.Token + 3); after++)
        {
            if (scene.Text[after].Lower is "to" or "of" or "in")
                return;
        }

        while (t > sentence.First && scene.Text[t - 1].Relation is Relation.Compound or Relation.Flat && OfficePhrases.IsCapital(scene.Text, t - 1) && scene.MentionAt(t - 1) == scene.MentionAt(t))
            t--;
        if (knowledge.PlaceAt(scene.Text, t, PlaceContext.None, out PlaceHit hit) && hit.End <= candidate.Token && !hit.IsDoubtful)
            candidate.Places.Add(new Location(hit, t, PlaceRelation.In));
    }

    private static Mention? ModifierBefore(Scene scene, int noun)
    {
        foreach (Mention mention in Modifiers(scene, noun))
        {
            if (mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Group)
                return mention;
        }

        return null;
    }

    private static void KindOf(Scene scene, Sentence sentence, Candidate candidate)
    {
        AnalysedText text = scene.Text;
        bool phone = false, online = false, person = false;
        int from = Math.Max(sentence.First, candidate.Token - 4), to = Math.Min(sentence.End, candidate.Token + 14);
        for (int t = from; t < to; t++)
        {
            string lower = text[t].Lower;
            bool far = t > candidate.Token + 1 && text[t].Pos != UniversalPos.Adv && !(t > 0 && text[t - 1].Lower is "by" or "via" or "over" or "on" or "the" or "a" or "through");
            if (far)
                continue;
            phone |= lower is "phone" or "telephone" or "telephonic" or "telephonically" or "hotline";
            online |= lower is "virtual" or "virtually" or "video" or "videoconference" or "online" or "vtc" or "videolink" or "teleconference" or "zoom" or "remotely";
            person |= lower is "person" or "face" or "face-to-face" or "in-person";
        }

        if (candidate.Trigger.Id == "call-noun" && !phone && !online)
        {
            // "paid a courtesy call on the king"
            bool visit = candidate.Token + 1 < sentence.End && text[candidate.Token + 1].Lower is "on" or "upon" || candidate.Token > sentence.First && text[candidate.Token - 1].Lower is "courtesy" or "farewell";
            if (visit)
            {
                candidate.Kind = EngagementKind.Meeting;
                return;
            }
        }

        candidate.KindExplicit = phone || online || person || candidate.Trigger.Id is "phone" or "telephone" or "call-noun" or "teleconference" or "videoconference";
        candidate.Another = IsAnother(text, sentence, candidate);
        candidate.Kind = candidate.Kind switch
        {
            EngagementKind.Visit or EngagementKind.Message => candidate.Kind,
            _ when online => EngagementKind.Virtual,
            _ when phone => EngagementKind.Call,
            EngagementKind.Call when candidate.Trigger.Id is "speak" or "talk" or "conversation" && (person || HasCity(candidate) || LastsHours(candidate)) => EngagementKind.Meeting,
            _ => candidate.Kind,
        };
    }

    // "talked for five hours": nobody does by phone.
    private static bool LastsHours(Candidate candidate)
    {
        foreach (Time.TimeExpression time in candidate.Times)
        {
            if (time.Type == Time.TimexType.Duration && time.Value is { } value && value.StartsWith("PT", StringComparison.Ordinal) && value.EndsWith('H') && value is not "PT1H" and not "PT0.5H")
                return true;
        }

        return false;
    }

    private static bool IsAnother(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        int after = candidate.Token + 1;
        if (after < sentence.End && text[after].Lower is "again" or "anew")
            return true;
        if (candidate.Trigger.Verb)
            return false;
        for (int t = candidate.Token - 1; t >= sentence.First && candidate.Token - t <= 5; t--)
        {
            if (text[t].Lower is "another" or "further" or "follow-up" or "next" or "new" or "fresh" or "second" or "third" or "fourth" or "additional" or "future")
                return true;
            if (text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Punct))
                return false;
        }

        return false;
    }

    private static bool HasCity(Candidate candidate)
    {
        foreach (Location place in candidate.Places)
        {
            if (!place.Hit.IsRegion && !place.Hit.IsState && place.Token - candidate.Token < 14)
                return true;
        }

        return false;
    }
}
