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
        "cut", "extend", "scrap", "decline", "refuse", "reject", "offer", "organize", "organise", "convene", "engage", "launch", "do", "get", "share", "initiate", "break", "agree", "co-chair", "mediate", "broker", "invite", "send", "write", "deliver", "give", "accord", "grant", "boycott", "skip", "miss", "shun", "snub", "wind", "round", "resume", "restart", "suspend", "adjourn", "put", "push", "lodge", "hand", "mark", "exchange", "need", "want", "mull", "consider", "weigh", "welcome", "co-host", "moderate", "facilitate", "preside", "address", "see", "kick-start", "throw", "stage",
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
            CircumstanceReader.Share(scene, here);
            foreach (Candidate candidate in here)
            {
                KindOf(scene, sentence, candidate);
                RemarkReader.Read(scene, candidate);
            }

            FoldNested(scene, here, candidates);
            Folding.Invitations(scene, here, candidates);
            FoldTrips(scene, here, candidates);
            Separate.Split(scene, here, candidates);
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
        // "is due in Baghdad on Monday", "are expected in Berlin"
        if (token.Lower is "due" or "expected" or "awaited" && i + 2 < sentence.End && scene.Text[i + 1].Lower is "in" or "at" or "back" && scene.TimeAt(i + 2) is null && OfficePhrases.IsCapital(scene.Text, i + 2)
            && scene.Tree.Subject(i) is >= 0 and int visitor && scene.MentionAt(visitor) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun or MentionKind.Group })
        {
            return triggers.Verb("due", "in");
        }

        if (token.Pos is UniversalPos.Verb or UniversalPos.Aux)
        {
            // "called off fisheries talks": no verb has its subject behind an adjective or noun of that kind.
            if (token.Lower is "talks" or "calls" or "visits" or "meets" && token.Relation is Relation.Xcomp or Relation.Obj or Relation.Ccomp && token.Head is >= 0 and int above && above < i && i - above <= 4 && scene.Tree.Child(i, Relation.Nsubj) < 0)
                return triggers.Noun(token.Lemma);
            string next = i + 1 < sentence.End ? scene.Text[i + 1].Lower : "";
            Trigger? verb = triggers.Verb(token.Lemma, next);
            if (token.Lemma is "call" && next is "for" or "on" or "upon" or "off" or "out" or "it" or "them" or "itself")
                return next is "on" or "upon" && CallsOnSomebody(scene, i + 2) ? triggers.Verb("call", "on") : null;
            // "will fly back in time", "flew home"
            if (verb is { Frame: Frame.Travel } && next is "back" or "home" && !(i + 2 < sentence.End && scene.Text[i + 2].Lower is "to"))
                return null;
            if (token.Lemma is "lead" && !(scene.Tree.Child(i, Relation.Obj) is >= 0 and int led && scene.Text[led].Lemma is "delegation" or "team" or "mission" or "group"))
                return null;
            // "a meeting hosted by Norway's minister": the noun tells.
            if (verb is { Frame: Frame.Host } && token.Relation is Relation.Acl && token.Head >= 0 && scene.Text[token.Head].Pos is UniversalPos.Noun or UniversalPos.Propn && triggers.Noun(scene.Text[token.Head].Lemma.ToLowerInvariant()) is not null)
                return null;
            // "received a letter", "hosted talks": the noun tells.
            if (verb is { Frame: Frame.Host } && scene.Tree.Child(i, Relation.Obj) is >= 0 and int told && scene.MentionAt(told) is null && scene.Text[told].Pos == UniversalPos.Noun && triggers.Noun(scene.Text[told].Lemma) is not null)
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
            // "a call for talks", "calls to end the war"
            if (token.Lemma is "call" && i + 1 < sentence.End && scene.Text[i + 1].Lower is "for" or "to" && !(scene.Text[i + 1].Lower is "to" && scene.Text[i + 1].Pos is UniversalPos.Adp))
                return null;
            return Hyphenated(scene.Text, sentence, i) ?? triggers.Noun(token.Lemma.ToLowerInvariant());
        }

        return Hyphenated(scene.Text, sentence, i);
    }

    // "pull-aside", "face-to-face", "one-on-one", "2+2": the tokenizer parts them; the last part stands for all.
    private Trigger? Hyphenated(AnalysedText text, Sentence sentence, int last)
    {
        if (last - 2 < sentence.First || text[last - 1].Lower is not ("-" or "+") || text[last - 1].End != text[last].Start)
            return null;
        if (last + 1 < sentence.End && (text[last + 1].Lower is "-" && text[last + 1].Start == text[last].End || text[last + 1].Pos is UniversalPos.Noun && triggers.Noun(text[last + 1].Lemma) is not null))
            return null;
        string word = text[last].Lower;
        for (int t = last - 1; t > sentence.First && last - t < 4 && text[t].Lower is "-" or "+" && text[t].Start == text[t - 1].End; t -= 2)
        {
            word = text[t - 1].Lower + text[t].Lower + word;
            if (triggers.Noun(word) is { } noun)
                return noun;
        }

        return null;
    }

    // "Yamamoto was in Asmara in late April", "is in Beijing for talks": an official abroad.
    private static bool IsSomewhere(Scene scene, int copula)
    {
        int place = scene.Text[copula].Head;
        // "was last in Ankara in October"
        if (place > copula && scene.Text[place].Lower is "last" or "here" or "there" or "back" or "already" && place + 2 < scene.Text.Count && scene.Text[place + 1].Lower == "in")
        {
            return OfficePhrases.IsCapital(scene.Text, place + 2) && scene.TimeAt(place + 2) is null && scene.Tree.Subject(place) is >= 0 and int who && scene.MentionAt(who) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun };
        }

        // "who was in London on Friday, will fly back": told in passing.
        if (place > copula && scene.Text[place].Relation == Relation.AclRelcl && !scene.Tree.HasChild(place, "for"))
            return false;
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
        return scene.Text[token].Relation == Relation.Nmod && head >= 0 && scene.Text[head].Lemma is "sideline" or "guest" or "presidency" or "theme" or "margin" or "fringe" or "eve" or "run-up" or "lead-up" or "preparation" or "preview" or "wake";
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
            int above = scene.Text[token].Head;
            // "who is here on an official visit": an adverb or noun may be what is said.
            candidate.Predicate = HeldBy(scene, token) is >= 0 and int held ? held
                : above >= 0 && scene.Text[token].Relation is Relation.Obl or Relation.Obj or Relation.Nmod && scene.Tree.Child(above, Relation.Cop) >= 0 ? above : scene.Tree.Governor(token);
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
                candidate.Official |= child < token && lower is "ministerial" or "bilateral" or "trilateral" or "high-level" or "official" or "diplomatic" or "ministers" or "leaders" or "presidential" or "intergovernmental" or "2" or "political" or "strategic" or "border" or "peace" or "level";
            }
        }

        return candidate;
    }

    // "the Geneva conference", "the Cairo summit": called by its place or name.
    private static bool IsNamed(Scene scene, int noun)
    {
        if (scene.Text[noun].Lemma is not ("conference" or "summit" or "forum" or "ministerial" or "meeting" or "talk" or "retreat"))
            return false;
        // "the summit of the Group of Seven"
        for (int child = scene.Tree.First(noun); child >= 0; child = scene.Tree.Next(child))
        {
            if (child > noun && scene.Text[child].Relation == Relation.Nmod && scene.Tree.CaseOf(child) is "of" && scene.MentionAt(child) is { Kind: MentionKind.Organisation })
                return true;
        }

        return noun > 0 && scene.Text[noun - 1] is { Relation: Relation.Compound, Pos: UniversalPos.Propn } && scene.MentionAt(noun - 1) is not { Kind: MentionKind.Person };
    }

    // "the talks which the delegation held in Sochi", "discussions we had in March": the verb that carries the noun stands below it.
    private static int HeldBy(Scene scene, int noun)
    {
        for (int child = scene.Tree.First(noun); child >= 0; child = scene.Tree.Next(child))
        {
            if (child < noun || scene.Text[child].Relation is not (Relation.AclRelcl or Relation.Acl) || scene.Text[child].Lemma is not ("hold" or "have" or "make" or "pay" or "conduct" or "undertake" or "take" or "begin" or "start" or "lead" or "convene"))
                continue;
            int subject = scene.Tree.Child(child, Relation.Nsubj);
            if (subject >= 0 && scene.Text[subject].Lower is not ("which" or "that" or "who") && scene.MentionAt(subject) is { Locative: false } or { Kind: MentionKind.State } && (PennTag.Name(scene.Text[child].Tag) is "VBD" or "VBZ" or "VBP" || scene.Tree.Child(child, Relation.Aux) >= 0))
                return child;
        }

        return -1;
    }

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
                candidate.Partnered = with is not null;
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
                candidate.Partnered = to is not null;
                arguments.AddSides(candidate, to, ParticipantRole.Party);
                break;
            case Frame.Addressed:
                Mention? addressee = candidate.Trigger.Id == "address" ? arguments.Behind(candidate, "with") : arguments.Object(token);
                if (addressee is null || !IsPost(addressee))
                    break;
                arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Party);
                arguments.AddSides(candidate, addressee, ParticipantRole.Party);
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
                if (owner is null && scene.Tree.Child(token, Relation.Cop) >= 0)
                    owner = arguments.Subject(token);
                // "During her visit to Podgorica, Kovac met ...": she is named behind.
                if (owner is { Kind: MentionKind.Pronoun, Person: null, Plural: false } && candidate.Predicate >= 0)
                    owner = arguments.Subject(candidate.Predicate) ?? owner;
                if (owner is null && candidate.Predicate >= 0 && !IsSubject(scene, token))
                    owner = arguments.Subject(candidate.Predicate);
                owner ??= ModifierBefore(scene, token);
                PlaceBefore(scene, candidate);
                arguments.AddSides(candidate, arguments.Inviter(token), ParticipantRole.Host);
                if (owner is { Locative: false, Institution: false } or { Kind: MentionKind.State })
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

    // An embassy, a ministry, an envoy: what is said to them is said to their state.
    private static bool IsPost(Mention mention) =>
        mention.Institution || mention is { Kind: MentionKind.Office or MentionKind.Person, Function: { } function } && (function.StartsWith("ambassador", StringComparison.Ordinal) || function is "head-of-mission" or "charge" or "diplomat" or "consul")
            || mention is { Kind: MentionKind.Office or MentionKind.Person, OfficeText: { } office } && (office.Contains("ambassador", StringComparison.OrdinalIgnoreCase) || office.Contains("chargé", StringComparison.OrdinalIgnoreCase) || office.Contains("charge d", StringComparison.OrdinalIgnoreCase));

    private static void EventSides(Scene scene, Arguments arguments, Candidate candidate)
    {
        int token = candidate.Token;
        if (arguments.BetweenStates(token))
        {
            candidate.BetweenStates = true;
            return;
        }

        // "over a protest in Stockholm" is none to a state; "lodged a protest with Beijing" is.
        if (candidate.Trigger.Id == "protest" && !(candidate.Predicate >= 0 && scene.Text[candidate.Predicate].Lemma is "lodge" or "file" or "deliver" or "send" or "hand" or "register" or "make" or "submit" or "convey" or "present" or "issue"))
            return;
        Mention? possessor = arguments.Possessor(token);
        arguments.AddSides(candidate, possessor, ParticipantRole.Party);
        Mention? between = arguments.Behind(candidate, "between", "among");
        arguments.AddSides(candidate, between, ParticipantRole.Party);
        Mention? with = arguments.Behind(candidate, "with");
        arguments.AddSides(candidate, with, ParticipantRole.Party);
        if (candidate.Trigger.Id is "call-noun")
            arguments.AddSides(candidate, arguments.Behind(candidate, "on", "upon", "to", "from"), ParticipantRole.Party);
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
        // "Blinken's participation in the ministerial"
        if (Participation(scene, token) is >= 0 and int taking)
            arguments.AddSides(candidate, arguments.Possessor(taking) ?? (scene.Tree.Governor(taking) is >= 0 and int takes ? arguments.Subject(takes) : null), ParticipantRole.Attendee);
        // "to attend the G20 Foreign Ministers' Meeting", "will boycott the bloc's summit"
        else if (predicate >= 0 && (scene.Text[token].Relation is Relation.Obj or Relation.Obl || scene.Text[token].Relation is Relation.Nmod && Carries(scene, token)) && Attends(scene, predicate))
        {
            bool attends = candidate.Sides.Count == 0 && candidate.Anaphoric;
            arguments.AddSides(candidate, arguments.Subject(predicate), scene.Text[predicate].Lemma switch
            {
                "host" or "co-host" or "convene" => ParticipantRole.Host,
                "mediate" or "broker" or "facilitate" or "moderate" => ParticipantRole.Mediator,
                _ => ParticipantRole.Attendee,
            });
            candidate.Attended = attends;
        }

        if (scene.Tree.Child(token, Relation.Cop) >= 0)
            arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Party);
        // "The meeting was also attended by ..."
        candidate.Attended |= candidate.Anaphoric && candidate.Sides.Count == 0 && predicate >= 0 && IsSubject(scene, token) && scene.Text[predicate].Lemma is "attend" or "join";
        MediatorReader.Read(scene, arguments, candidate);
        if (predicate < 0 || IsSubject(scene, token) || possessor is { Kind: not MentionKind.Pronoun } || between is not null)
        {
            if (predicate >= 0)
                arguments.AddSides(candidate, HostOf(scene, predicate), ParticipantRole.Host);
            return;
        }

        // "held talks with", "flew to Cairo for talks with", "said after a meeting with"
        bool light = s_light.Contains(scene.Text[predicate].Lemma);
        Relation relation = scene.Text[token].Relation;
        // "discussed trade in a telephone call": both are in the subject.
        bool among = with is null && candidate.Kind != EngagementKind.Message && relation is Relation.Obl or Relation.Nmod && scene.Tree.CaseOf(token) is "in" or "at" or "during" or "after" or "over" or "by";
        bool nominal = relation is Relation.Nmod && (s_spans.Contains(scene.Text[scene.Text[token].Head].Lemma) || Carries(scene, token) && (with is not null || scene.Text[scene.Text[token].Head].Pos is not UniversalPos.Noun));
        if (light || among || nominal || (relation is Relation.Obl or Relation.Conj && with is not null) || (relation is Relation.Obl && scene.Tree.CaseOf(token) is "for" or "in" && scene.Text[predicate].Lemma is "arrive" or "travel" or "fly" or "gather" or "meet" or "come" or "go"))
        {
            bool hosting = scene.Text[predicate].Lemma is "host" or "convene";
            arguments.AddSides(candidate, arguments.Subject(predicate), hosting ? ParticipantRole.Host : ParticipantRole.Party);
        }
    }

    private static int Participation(Scene scene, int token)
    {
        Sentence sentence = scene.SentenceOf(token);
        for (int t = token - 1; t >= sentence.First && token - t <= 10; t--)
        {
            if (scene.Text[t].Lower is "participation" or "attendance" or "presence" or "appearance" && scene.Text[t + 1].Lower is "in" or "at")
                return t;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux && scene.Text[t - (t > 0 ? 1 : 0)].Lower is not "-" || scene.Text[t].Lower is "." or ";" or ":")
                return -1;
        }

        return -1;
    }

    private static bool Attends(Scene scene, int predicate) =>
        scene.Text[predicate].Lemma is "attend" or "join" or "participate" or "host" or "co-host" or "convene" or "chair" or "co-chair" or "address" or "boycott" or "skip" or "miss" or "shun" or "snub" or "mediate" or "broker" or "facilitate" or "moderate"
            || (scene.Text[predicate].Lemma is "take" && scene.Tree.HasChild(predicate, "part"));

    // "hours of talks", "a round of negotiations"
    private static readonly HashSet<string> s_spans = new(StringComparer.Ordinal)
    {
        "hour", "day", "week", "minute", "round", "series", "session", "set", "course", "string", "flurry", "number", "couple", "marathon", "phase", "stage",
    };

    // The noun above is a name, a day or a span, to which the parser tied what belongs to the verb: "arrived in Cairo on Tuesday for talks".
    private static bool Carries(Scene scene, int token)
    {
        int head = scene.Text[token].Head;
        return scene.MentionAt(head) is not null || scene.TimeAt(head) is not null || s_spans.Contains(scene.Text[head].Lemma) || scene.Text[head].Lemma is "visit" or "trip" or "tour" or "stop" or "way" or "delegation" or "capital";
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

    // "leaves on Monday for a five-day tour", "flew in on a visit": one journey in verb and noun.
    private static void FoldTrips(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate noun in here)
        {
            if (noun.Trigger.Verb || noun.Trigger.Frame != Frame.Travel || scene.Tree.CaseOf(noun.Token) is not ("for" or "on") || here.Find(c => c.Trigger.Verb && c.Trigger.Frame == Frame.Travel && c.Token == noun.Predicate) is not { } verb)
                continue;
            if (verb.Places.Count > 0 && noun.Places.Count > 0 && !verb.Places.TrueForAll(p => noun.Places.Exists(q => q.Hit.Country == p.Hit.Country)))
                continue;
            noun.Sides.RemoveAll(s => s.Role == ParticipantRole.Visitor && verb.Sides.Count > 0);
            verb.Sides.AddRange(noun.Sides);
            verb.Places.AddRange(noun.Places);
            verb.Times.AddRange(noun.Times);
            verb.Remarks.AddRange(noun.Remarks.Where(remark => !verb.Remarks.Contains(remark)));
            candidates.Remove(noun);
        }
    }

    // "talks with his counterpart in a virtual meeting this week": one encounter in two nouns.
    private static void FoldNested(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate inner in here)
        {
            if (inner.Trigger.Frame != Frame.Event || scene.Text[inner.Token].Relation is not (Relation.Nmod or Relation.Obl) || scene.Tree.CaseOf(inner.Token) is not ("in" or "at" or "during" or "by" or "via" or "over" or "on" or "for"))
                continue;
            if (inner.Sides.Count > 0 && !(scene.Tree.CaseOf(inner.Token) is "for" or "at" or "over" && inner.Sides.TrueForAll(side => here.Exists(c => c != inner && c.Predicate == inner.Predicate && c.Sides.Exists(s => s.Mention == side.Mention)))))
                continue;
            Candidate? outer = here.Find(c => c != inner && c.Kind != EngagementKind.Visit && c.Sides.Count > 0 && c.Token < inner.Token && scene.Text[inner.Token].Head is var head && (head == c.Token || head == c.Predicate || scene.MentionAt(head) is { } beside && c.Sides.Exists(s => s.Mention == beside)));
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
            if (scene.Text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Punct or UniversalPos.Num) && scene.Text[t - (t > 0 ? 1 : 0)].Lower is not "-" || scene.Text[t].Lower is "," or "(" or ")" or "\"" or "“" or "”" or ":" or ";")
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

        // "exchanged messages through Oman": talks at one remove.
        if (candidate.Trigger.Id == "message-noun" && candidate.Predicate >= 0 && text[candidate.Predicate].Lemma is "exchange" or "pass" && Through(text, sentence, candidate.Token))
            candidate.Kind = EngagementKind.Talks;
        candidate.KindExplicit = phone || online || person || candidate.Trigger.Id is "phone" or "telephone" or "call-noun" or "teleconference" or "videoconference";
        candidate.Convened = !candidate.Trigger.Verb && (IsSubject(scene, candidate.Token) && candidate.Predicate >= 0 && IsConvening(text[candidate.Predicate].Lemma) || scene.Tree.Child(candidate.Token, Relation.Acl) is >= 0 and int held && IsConvening(text[held].Lemma));
        candidate.Another = IsAnother(text, sentence, candidate);
        candidate.Numbered = IsNumbered(text, sentence, candidate);
        candidate.Ends = scene.Tree.CaseOf(candidate.Token) is not ("for" or "on") && IsEnd(text, candidate);
        candidate.Kind = candidate.Kind switch
        {
            EngagementKind.Visit or EngagementKind.Message => candidate.Kind,
            _ when online => EngagementKind.Virtual,
            _ when phone => EngagementKind.Call,
            EngagementKind.Call when candidate.Trigger.Id is "speak" or "talk" or "conversation" && (person || HasCity(candidate) || LastsHours(candidate)) => EngagementKind.Meeting,
            _ => candidate.Kind,
        };
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

    // "The 20th Ministerial Meeting", "the XII summit"
    private static bool IsNumbered(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        for (int t = candidate.Token - 1; !candidate.Trigger.Verb && t >= sentence.First && candidate.Token - t <= 5; t--)
        {
            string lower = text[t].Lower;
            if (lower.Length > 2 && char.IsAsciiDigit(lower[0]) && (lower.EndsWith("th", StringComparison.Ordinal) || lower.EndsWith("st", StringComparison.Ordinal) || lower.EndsWith("nd", StringComparison.Ordinal) || lower.EndsWith("rd", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    // "left at the conclusion of a two-day visit", "wrapped up a three-day trip on Friday": its day is the last.
    private static bool IsEnd(AnalysedText text, Candidate candidate)
    {
        if (candidate.Trigger.Verb || candidate.Trigger.Frame != Frame.Travel)
            return false;
        int head = text[candidate.Token].Head;
        return head >= 0 && text[head].Lemma is "end" or "conclusion" or "close" or "completion" || candidate.Predicate >= 0 && text[candidate.Predicate].Lemma is "end" or "conclude" or "finish" or "complete" or "wrap" or "wind" or "leave" or "depart" or "return";
    }

    private static bool IsConvening(string lemma) =>
        lemma is "hold" or "take" or "convene" or "open" or "begin" or "start" or "conclude" or "end" or "close" or "schedule" or "host" or "gather" or "meet" or "plan";

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
