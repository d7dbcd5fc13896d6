using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads who stands around a trigger, by its frame.</summary>
internal sealed partial class SideReader(Knowledge knowledge)
{
    // Verbs that merely carry an engagement's noun.
    private static readonly HashSet<string> s_light = new(StringComparer.Ordinal)
    {
        "hold", "have", "make", "pay", "conduct", "leave", "exit", "quit", "attend", "begin", "start", "open", "conclude", "finish", "end", "wrap", "complete", "lead", "chair", "host", "join", "schedule", "plan", "arrange",
        "cancel", "postpone", "delay", "call", "request", "seek", "propose", "undertake", "embark", "kick", "resume", "continue", "enter", "participate", "take", "set", "place", "receive", "pursue",
        "cut", "extend", "scrap", "decline", "refuse", "reject", "offer", "organize", "organise", "convene", "engage", "launch", "do", "get", "share", "initiate", "break", "agree", "co-chair", "mediate", "broker", "invite", "send", "write", "deliver", "give", "accord", "grant", "boycott", "skip", "miss", "shun", "snub", "wind", "wound", "round", "resume", "restart", "suspend", "adjourn", "put", "push", "lodge", "use", "hand", "mark", "exchange", "need", "want", "mull", "consider", "weigh", "welcome", "co-host", "moderate", "facilitate", "preside", "address", "see", "kick-start", "throw", "stage", "reopen", "revive", "go", "lock", "head", "sit", "retire", "carry", "squeeze", "fit", "hammer", "huddle", "bring", "slip", "storm", "walk", "cap", "crown", "suggest", "float", "moot", "demand", "urge", "abandon", "axe", "ditch", "drop", "shelve", "defer",
    };

    public void Sides(Scene scene, Arguments arguments, Candidate candidate)
    {
        if (TurnsOfPhrase.Sides(scene, arguments, candidate))
            return;
        int token = candidate.Token;
        switch (candidate.Trigger.Frame)
        {
            case Frame.Mutual:
                Mention? subject = arguments.Subject(token);
                // "met President Putin on Sunday, his first meeting with the Russian leader": the object goes first.
                Mention? with = candidate.Trigger.Id == "meet" && scene.Tree.Child(token, Relation.Obj) is >= 0 and int met && met > token && scene.MentionAt(met) is not null ? arguments.Object(token) : arguments.Behind(candidate, "with");
                if (candidate.Trigger.Id is "speak" or "talk")
                    with ??= arguments.Behind(candidate, "to");
                with ??= candidate.Trigger.Id == "meet" ? arguments.Object(token) : null;
                // "met with the heads of the agencies today in Rome, including X"
                if (with is null or { Kind: MentionKind.Group, Country: null, Countries.Count: 0, Members.Count: 0 } && candidate.Trigger.Id is "meet" or "speak" or "talk" or "confer" or "consult")
                    with = Among(scene, arguments, token, with) ?? with;
                // "Castro, with whom he had met the day before"
                if (with is null && scene.Text[token] is { Relation: Relation.AclRelcl, Head: >= 0 and var whom } && whom < token && scene.MentionAt(whom) is { Kind: MentionKind.Person or MentionKind.Office } met1 && WithWhom(scene, whom, token))
                    with = met1;
                candidate.Partnered = with is not null;
                // "The ministers of the coalition met in Rome at the invitation of the Italian minister"
                if (candidate.Trigger.Id is "meet" && with is null && arguments.Inviter(token) is { } inviter && inviter.First > token)
                    arguments.AddSides(candidate, inviter, ParticipantRole.Host);
                // "will convene the two delegations", "gathered the envoys of A and B in Rome"
                if (with is null && candidate.Trigger.Id is "convene" or "reconvene" or "gather" or "assemble" && scene.Tree.Child(token, Relation.Obj) is >= 0 and int convened && convened > token && arguments.Object(token) is { Kind: not MentionKind.Pronoun } invited)
                {
                    arguments.AddSides(candidate, subject, ParticipantRole.Host);
                    arguments.AddSides(candidate, invited, ParticipantRole.Party);
                    break;
                }

                // "wants Belgrade and Pristina back at the table": them, not who wants it.
                if (candidate.Trigger.Id == "at-the-table" && TableTalk.Brings(scene, scene.SentenceOf(token), token) is >= 0 and int brought)
                {
                    arguments.AddSides(candidate, scene.MentionAt(brought), ParticipantRole.Party);
                    break;
                }

                bool passive = scene.Tree.Child(token, Relation.NsubjPass) >= 0;
                arguments.AddSides(candidate, subject, ParticipantRole.Party);
                arguments.AddSides(candidate, with, ParticipantRole.Party);
                if (with is null)
                    PairOfBody(scene, arguments, candidate);
                // "The two ministers signed an agreement": told of those who met, no meeting of its own.
                if (candidate.Trigger.Id == "sign")
                    MediatorReader.Read(scene, arguments, candidate);
                if (candidate.Trigger.Id == "sign")
                    candidate.Sides.RemoveAll(s => s.Mention is { Kind: MentionKind.Group, Countries.Count: 0, Members.Count: 0 } or { Kind: MentionKind.Pronoun });
                if (passive)
                    arguments.AddSides(candidate, arguments.Behind(candidate, "by"), ParticipantRole.Host);
                break;
            case Frame.Directed:
                arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Party);
                Mention? to = candidate.Trigger.Id == "call-on" ? arguments.MentionAfter(TriggerPhrases.CallsWithOthers(scene, scene.SentenceOf(token), token) is >= 0 and int on ? on : token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "in" ? token + 2 : token + 1, scene.SentenceOf(token).End)
                    : arguments.Behind(candidate, "to") is { } behind && candidate.Trigger.Kind == EngagementKind.Message ? behind : arguments.Object(token);
                // "put his case to Mr. Kerry in London"
                if (candidate.Trigger.Id == "tell-in")
                    to ??= arguments.Behind(candidate, "to");
                candidate.Partnered = to is not null;
                // "calls Afghanistan meet", "calls Gaza a tragedy": a state has no telephone.
                if (candidate.Trigger.Id is "call" or "contact" && to is { Kind: MentionKind.State or MentionKind.Organisation })
                    to = null;
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
                // "The minister, who was to have met him, called in Ambassador Wisner": whatever the tree makes of it.
                bool calls = candidate.Trigger.Id == "call-in" && scene.Tree.Child(token, Relation.AuxPass) < 0 && scene.Text[Math.Max(0, token - 1)].Lemma is not "be";
                if (!calls && IsPassive(scene, token))
                {
                    Mention? by = arguments.Behind(candidate, "by");
                    // "was summoned to the Kenyan Foreign Ministry"
                    if (by is null && candidate.Trigger.Id is "summon" or "call-to" or "call-in" && arguments.Behind(candidate, "to") is { Country: not null } ministry && (ministry.Institution || ministry.Kind == MentionKind.State))
                        by = ministry;
                    Mention? called = arguments.Subject(token);
                    // "Ethiopia's ambassador in Cairo was summoned": by the state to which he is sent.
                    if (by is null && called is not null && candidate.Trigger.Id is "summon" or "call-to" or "call-in")
                        by = Receiving(scene, called) ?? Seated(scene, candidate, called);
                    arguments.AddSides(candidate, by, ParticipantRole.Host);
                    arguments.AddSides(candidate, called, ParticipantRole.Visitor);
                }
                else
                {
                    arguments.AddSides(candidate, arguments.Subject(token) ?? Voice(scene, token), ParticipantRole.Host);
                    // "New Zealand is hosting APEC": its summit.
                    if (Gathered.IsFormat(scene, candidate))
                        candidate.Kind = EngagementKind.Summit;
                    arguments.AddSides(candidate, candidate.Trigger.Id == "call-in" ? arguments.MentionAfter(token + 1, scene.SentenceOf(token).End) : candidate.Trigger.Id == "play-host" ? arguments.Behind(candidate, "to") : arguments.Object(token) ?? arguments.ObjectBehind(token), ParticipantRole.Visitor);
                }

                break;
            case Frame.Travel when candidate.Trigger.Id == "visa":
                Visas.Sides(scene, arguments, candidate);
                break;
            case Frame.Travel when candidate.Trigger.Id == "welcome-given":
                Welcomes.Sides(scene, arguments, candidate);
                break;
            case Frame.Travel when candidate.Trigger.Id == "send":
                arguments.AddSides(candidate, Sent(scene, token, arguments.Subject(token)), ParticipantRole.Visitor);
                break;
            case Frame.Travel when candidate.Trigger.Verb:
                // "The funeral was attended by the kings of Spain and Belgium", "Portugal was represented at it by the minister"
                if (candidate.Trigger.Id == "attend-ceremony" && IsPassive(scene, token))
                {
                    Mention? sent = arguments.Behind(candidate, "by");
                    Ceremonies.Delegate(scene, arguments, token, sent);
                    arguments.AddSides(candidate, sent, ParticipantRole.Visitor);
                    break;
                }

                Mention? goes = candidate.Ranked ?? Carried(scene, arguments, token) ?? NamedAs(scene, token) ?? Received(scene, arguments, token) ?? arguments.Subject(candidate.Trigger.Id is "be-in" or "due-in" ? candidate.Predicate : token);
                // "Just back from Manila, the secretary told the Senate"
                if (goes is null && candidate.Trigger.Id == "return" && scene.Text[token].Pos != UniversalPos.Verb)
                    goes = arguments.Subject(scene.Tree.Governor(token));
                if (candidate.Trigger.Id == "attend-ceremony")
                    Ceremonies.Represent(scene, arguments, token, goes);
                arguments.AddSides(candidate, goes, ParticipantRole.Visitor);
                // "flew to Neom with the head of the Mossad", "spent two days in Riyadh with the crown prince": of his own state he travels too, of another he is the host.
                if (goes is not null && arguments.Behind(candidate, "with") is { Kind: MentionKind.Person or MentionKind.Office } company && company.Person != goes.Person && scene.Text[company.Head].Head is >= 0 and int tied && (tied == token || scene.Text[tied].Pos == UniversalPos.Propn) && !ForSomething(scene, token, company.First))
                {
                    string? home = goes.Person?.Country ?? goes.Country, theirs = company.Person?.Country ?? company.Country;
                    if (company.Person is { Country: null } friend && home is not null)
                        (friend.Country, friend.CountrySource) = (home, CountrySource.Text);
                    arguments.AddSides(candidate, company, theirs is null || theirs == home ? ParticipantRole.Visitor : ParticipantRole.Host);
                }

                break;
            case Frame.Travel:
                Mention? owner = arguments.Possessor(token) ?? arguments.Behind(candidate, "by", "of");
                // "Your visit comes at a time of need", said to the other who speaks.
                if (owner is null or { Kind: MentionKind.Pronoun, Person: null } && token > 0 && scene.Text[token - 1].Lower is "your" && scene.Speakers?.Of(scene.Text[token].Sentence) is { } speaking && scene.Speakers.Other(speaking) is { LastMention: >= 0 } addressed)
                    owner = scene.Mentions[addressed.LastMention];
                // "a tour of Kazakhstan and Tajikistan": where, not whose.
                if (owner is { Kind: MentionKind.State } && candidate.Trigger.Id is "tour-noun" or "swing" && arguments.Possessor(token) is null)
                    owner = arguments.Behind(candidate, "by");
                // "the presence in Pyongyang of former President Carter"
                if (owner is null && candidate.Trigger.Id == "presence")
                    owner = Presence.Present(scene, scene.SentenceOf(token), token);
                if (owner is null && scene.Tree.Child(token, Relation.Cop) >= 0)
                    owner = arguments.Subject(token);
                // "During her visit to Podgorica, Kovac met ...": she is named behind.
                if (owner is { Kind: MentionKind.Pronoun, Person: null, Plural: false } && candidate.Predicate >= 0)
                    owner = arguments.Subject(candidate.Predicate) ?? owner;
                // "The envoy and Ambassador Westley concluded their visit": theirs who conclude it.
                if (owner is { Kind: MentionKind.Pronoun, Plural: true } && candidate.Predicate >= 0 && candidate.Predicate < token && scene.Text[token].Relation == Relation.Obj && !scene.Text[candidate.Predicate].Lemma.StartsWith("discuss", StringComparison.Ordinal) && arguments.Subject(candidate.Predicate) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } those)
                    owner = those;
                // "The governor received the prime minister upon arrival": who is received has arrived.
                // "will host him next month during a state visit": so does whom a host has with him.
                if (owner is null && (candidate.Trigger.Id == "arrival" || candidate.Predicate < token && scene.Text[token].Relation == Relation.Obl && scene.Tree.CaseOf(token) is "during" or "for" or "on") && candidate.Predicate >= 0 && scene.Text[candidate.Predicate].Lemma is "receive" or "welcome" or "greet" or "host" && !IsPassive(scene, candidate.Predicate) || owner is null && candidate is { Trigger.Id: "arrival", Predicate: >= 0 and var met0 } && scene.Text[met0].Lemma is "meet" && !IsPassive(scene, met0))
                    owner = arguments.Object(candidate.Predicate) ?? arguments.ObjectBehind(candidate.Predicate);
                if (owner is null && candidate.Predicate >= 0 && !IsSubject(scene, token) && !(candidate.Anaphoric && scene.Text[token].Relation == Relation.Obj && scene.Text[candidate.Predicate].Lemma is "announce" or "confirm" or "disclose" or "report" or "welcome" or "describe" or "criticize" or "criticise" or "condemn" or "hail" or "praise" or "discuss"))
                    owner = arguments.Subject(candidate.Predicate);
                // "Mogadishu got its first visit from a Turkish premier": his who comes.
                if (candidate.Trigger.Id is "visit-noun" or "stopover" or "stop-noun" && token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "from" && arguments.Behind(candidate, "from") is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } comer)
                {
                    if (owner is { Kind: MentionKind.State or MentionKind.Person or MentionKind.Office or MentionKind.Pronoun } host && (host.Person?.Country ?? host.Country) is { } home && home != (comer.Person?.Country ?? comer.Country))
                        candidate.Places.Add(new Location(knowledge.StatePlace(home, host.End), host.First, PlaceRelation.In));
                    owner = comer;
                }

                owner ??= ModifierBefore(scene, token);
                owner ??= Planner(scene, token);
                // "will pay a courtesy visit to the King of Sweden": to him, not to a place.
                if (candidate.Trigger.Id == "visit-noun" && token > 0 && scene.Text[token - 1].Lower is "courtesy" or "farewell" or "protocol" && arguments.Behind(candidate, "to", "on", "with") is { Kind: MentionKind.Person or MentionKind.Office } honoured)
                {
                    candidate.Kind = EngagementKind.Meeting;
                    arguments.AddSides(candidate, honoured, ParticipantRole.Host);
                    arguments.AddSides(candidate, owner, ParticipantRole.Visitor);
                    break;
                }

                PlaceBefore(scene, candidate, knowledge);
                arguments.AddSides(candidate, arguments.Inviter(token), ParticipantRole.Host);
                if (owner is { Locative: false, Institution: false } or { Kind: MentionKind.State })
                    arguments.AddSides(candidate, owner, ParticipantRole.Visitor);
                break;
            case Frame.Invite when !candidate.Trigger.Verb:
                Invitation.Sides(scene, arguments, candidate);
                break;
            case Frame.Invite:
                arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Host);
                arguments.AddSides(candidate, arguments.Object(token), ParticipantRole.Visitor);
                break;
            default:
                EventSides(scene, arguments, candidate);
                Confronted.Join(scene, arguments, candidate);
                break;
        }
    }

    private void EventSides(Scene scene, Arguments arguments, Candidate candidate)
    {
        int token = candidate.Token;
        if (Means.Tells(scene, candidate))
        {
            Means.Sides(scene, arguments, candidate);
            return;
        }

        if (arguments.BetweenStates(token))
        {
            candidate.BetweenStates = true;
            candidate.Official |= arguments.IsOfBoth(token);
            return;
        }

        // "over a protest in Stockholm" is none to a state; "lodged a protest with Beijing" is.
        if (candidate.Trigger.Id == "protest" && !(candidate.Predicate >= 0 && scene.Text[candidate.Predicate].Lemma is "lodge" or "file" or "deliver" or "send" or "hand" or "register" or "make" or "submit" or "convey" or "present" or "issue"))
            return;
        Mention? possessor = arguments.Possessor(token);
        arguments.AddSides(candidate, possessor, ParticipantRole.Party);
        // "At the North American Leaders' Summit": its name, nobody's beside it.
        if (possessor is not null && possessor.First <= token && token < possessor.End)
            possessor = null;
        if (Bodies.Of(scene, token) is { } members)
        {
            candidate.Official = true;
            if (Bodies.IsDialogue(scene, token))
                candidate.Kind = EngagementKind.Talks;
            foreach (Mention member in members)
                arguments.AddSides(candidate, member, ParticipantRole.Party);
        }

        if (candidate.Sides.Count < 2 && Bodies.Pair(scene, token, knowledge) is { } pair)
        {
            candidate.Official = true;
            arguments.AddSides(candidate, pair, ParticipantRole.Party);
        }

        Mention? between = arguments.Behind(candidate, "between", "among") ?? Outcome(scene, arguments, candidate);
        arguments.AddSides(candidate, between, ParticipantRole.Party);
        Mention? with = arguments.Behind(candidate, "with");
        arguments.AddSides(candidate, with, ParticipantRole.Party);
        if (candidate.Trigger.Id is "on-the-line")
            arguments.AddSides(candidate, arguments.Behind(candidate, "to"), ParticipantRole.Party);
        if (candidate.Trigger.Id is "call-noun")
            arguments.AddSides(candidate, arguments.Behind(candidate, "on", "upon", "to", "from"), ParticipantRole.Party);
        // "gave him lunch", "granted the envoy an audience"
        if (candidate.Trigger.Id is "working-lunch" or "working-dinner" or "working-breakfast" or "luncheon" or "audience" && candidate.Predicate >= 0 && scene.Text[candidate.Predicate].Lemma is "give" or "offer" or "serve" or "grant" or "accord" or "stand" or "treat" && arguments.Recipient(candidate.Predicate, token) is { } guest)
            arguments.AddSides(candidate, guest, ParticipantRole.Visitor);
        if (candidate.Kind is EngagementKind.Message)
        {
            // "sent President Carter a letter"
            if (candidate.Predicate >= 0 && !IsSubject(scene, token) && arguments.Recipient(candidate.Predicate, token) is { } recipient)
                arguments.AddSides(candidate, recipient, ParticipantRole.Party);
            // "replied to Mr. Obama's letter": to whom it went
            if (possessor is not null && candidate.Predicate >= 0 && scene.Text[candidate.Predicate].Lemma is "reply" or "respond" or "answer" or "acknowledge" or "reject" or "ignore" or "receive" or "welcome")
                arguments.AddSides(candidate, arguments.Subject(candidate.Predicate), ParticipantRole.Party);
            Mention? sender = arguments.Behind(candidate, "from"), addressee = arguments.Behind(candidate, "to");
            // "carrying a letter from the king for Mr. Trump"
            if (addressee is null && sender is not null && candidate.Predicate >= 0 && scene.Text[candidate.Predicate].Lemma is "carry" or "bear" or "bring" or "deliver" or "hand" or "take" or "have")
                addressee = arguments.Behind(candidate, "for");
            arguments.AddSides(candidate, sender, ParticipantRole.Party);
            arguments.AddSides(candidate, addressee, ParticipantRole.Party);
            // "In a letter to the emir, the president proposed"
            if (addressee is not null && sender is null && possessor is null && candidate.Predicate >= 0 && scene.Text[token].Relation == Relation.Obl && scene.Tree.CaseOf(token) == "in")
                arguments.AddSides(candidate, arguments.Subject(candidate.Predicate), ParticipantRole.Party);
        }

        if (between is null)
            arguments.AddSides(candidate, arguments.Behind(candidate, "of"), ParticipantRole.Party);
        if (candidate.Trigger.Id is "audience")
            arguments.AddSides(candidate, arguments.Behind(candidate, "to"), ParticipantRole.Visitor);
        if (candidate.Trigger.Id is "credentials")
        {
            // "presented his credentials to the president", "accepted the credentials of the ambassador"
            candidate.Sides.Clear();
            arguments.AddSides(candidate, candidate.Predicate >= 0 ? arguments.Subject(candidate.Predicate) : null, ParticipantRole.Party);
            arguments.AddSides(candidate, arguments.Behind(candidate, "to", "of", "from"), ParticipantRole.Party);
            return;
        }

        // "gives a dinner for the Soviet delegation"
        if (candidate.Trigger.Id is "working-dinner" or "working-lunch" or "luncheon" || candidate.Predicate >= 0 && scene.Text[candidate.Predicate].Lemma is "host" or "give" or "hold" or "convene" && candidate.Trigger.Kind is EngagementKind.Meeting or EngagementKind.Talks)
            arguments.AddSides(candidate, arguments.Behind(candidate, "for"), ParticipantRole.Visitor);
        foreach (Mention modifier in Modifiers(scene, token))
        {
            if (!IsMatter(scene, modifier, token) && !IsTopicOfTwo(scene, arguments, candidate, modifier, with))
                arguments.AddSides(candidate, modifier, ParticipantRole.Party);
        }

        if (candidate.Sides.Count < 2)
            PairBefore(scene, arguments, candidate, candidate.Token);
        // "The talks included X and Y"
        if (candidate.Predicate >= 0 && IsSubject(scene, token) && scene.Text[candidate.Predicate].Lemma is "include" or "involve" or "gather" or "group" or "unite" && arguments.Object(candidate.Predicate) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.State } included)
            arguments.AddSides(candidate, included, ParticipantRole.Party);
        if (candidate.Sides.Count <= 1)
            arguments.AddSides(candidate, AttendedBy(scene, arguments, token) ?? Gathered.Of(scene, arguments, candidate), ParticipantRole.Party);
        // "The envoy handed over to the president a letter from the king": of the king, whoever carried it.
        if (candidate.Kind is EngagementKind.Message && candidate.Sides.Count >= 2 && OfTwo(candidate) && arguments.Behind(candidate, "from") is not null)
            return;
        int predicate = candidate.Predicate;
        // "Blinken's participation in the ministerial"
        if (Participation(scene, token) is >= 0 and int taking)
            arguments.AddSides(candidate, arguments.Possessor(taking) ?? (scene.Tree.Governor(taking) is >= 0 and int takes ? arguments.Subject(takes) : null), ParticipantRole.Attendee);
        // "to attend the G20 Foreign Ministers' Meeting", "will boycott the bloc's summit"
        else if (predicate >= 0 && (scene.Text[token].Relation is Relation.Obj or Relation.Obl || scene.Text[token].Relation is Relation.Nmod && Carries(scene, token)) && (Attends(scene, predicate) || GoesTo(scene, token, predicate)))
        {
            bool attends = candidate.Sides.Count == 0 && candidate.Anaphoric;
            arguments.AddSides(candidate, arguments.Subject(predicate), scene.Text[predicate].Lemma switch
            {
                "host" or "co-host" or "convene" => ParticipantRole.Host,
                "mediate" or "broker" or "facilitate" or "moderate" => ParticipantRole.Mediator,
                _ => ParticipantRole.Attendee,
            });
            arguments.AddSides(candidate, Beside(scene, arguments, predicate), ParticipantRole.Party);
            // "Dai and Khiem co-chaired the meeting": theirs, whoever met before.
            candidate.Attended = attends && !(scene.Text[predicate].Lemma is "chair" or "co-chair" or "host" or "co-host" or "convene" && OfTwo(candidate));
        }

        // "will join Lim and Sullivan for three-way talks"
        if (predicate >= 0 && scene.Text[predicate].Lemma is "join" && scene.Tree.CaseOf(token) is "for" && arguments.Object(predicate) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } joined && joined.First > predicate)
        {
            arguments.AddSides(candidate, arguments.Subject(predicate), ParticipantRole.Party);
            arguments.AddSides(candidate, joined, ParticipantRole.Party);
        }

        Represented(scene, arguments, candidate);
        arguments.AddSides(candidate, OpeningHost(scene, arguments, token), ParticipantRole.Host);
        if (scene.Tree.Child(token, Relation.Cop) >= 0)
            arguments.AddSides(candidate, arguments.Subject(token), ParticipantRole.Party);
        // "The meeting was also attended by ..."
        candidate.Attended |= candidate.Anaphoric && candidate.Sides.Count == 0 && predicate >= 0 && IsSubject(scene, token) && scene.Text[predicate].Lemma is "attend" or "join";
        MediatorReader.Read(scene, arguments, candidate);
        // "Pyongyang's negotiator said discussions with the U.S. had broken down": his side's.
        int clause = IsSubject(scene, token) ? scene.Text[token].Head : -1;
        if (candidate.Sides.Count == 1 && with is not null && clause >= 0 && scene.Text[clause] is { Relation: Relation.Ccomp, Head: >= 0 and var said } && scene.Text[said].Lemma is "say" or "announce" or "tell" or "call" or "describe" && Teller(arguments.Subject(said), with) is { } teller)
            arguments.AddSides(candidate, teller, ParticipantRole.Party);
        // "The next round could be held in Geneva, Iran and the EU said": theirs who say so together.
        if (candidate.Sides.Count == 0 && clause >= 0 && candidate.Kind is EngagementKind.Talks or EngagementKind.Meeting or EngagementKind.Summit && Announcers(scene, arguments, clause) is { } announcers)
        {
            foreach (Mention one in announcers)
                arguments.AddSides(candidate, one, ParticipantRole.Party);
        }

        if (predicate < 0 || IsSubject(scene, token) || possessor is { Kind: not MentionKind.Pronoun } || between is not null)
        {
            if (predicate >= 0)
                arguments.AddSides(candidate, HostOf(scene, predicate), scene.Text[predicate].Lemma is "attend" or "join" or "address" ? ParticipantRole.Attendee : ParticipantRole.Host);
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
            // "has sent his foreign minister to Accra for talks": he who is sent.
            Mention? talks = scene.Text[predicate].Lemma is "send" or "dispatch" or "despatch" && relation is Relation.Obl or Relation.Nmod && scene.Tree.CaseOf(token) is "for" && arguments.Object(predicate) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } sent ? sent : arguments.Subject(predicate);
            arguments.AddSides(candidate, talks, hosting ? ParticipantRole.Host : ParticipantRole.Party);
            // "exchanged congratulations with his Russian counterpart in a telephone conversation"
            if (among && candidate.Sides.Count == 1 && Company(scene, predicate) is { } company)
                arguments.AddSides(candidate, company, ParticipantRole.Party);
            if (candidate.Sides.Count == 1 && with is null && candidate.Kind != EngagementKind.Message && PurposeCompany(scene, token, predicate) is { } counterpart)
                arguments.AddSides(candidate, counterpart, ParticipantRole.Party);
            // "During a telephone call on Monday, the president told the premier"
            if (among && candidate.Sides.Count == 1 && Means.IsTelling(scene.Text[predicate].Lemma) && arguments.Object(predicate) is { Kind: MentionKind.Person or MentionKind.Office } told && told.First > predicate)
                arguments.AddSides(candidate, told, ParticipantRole.Party);
        }
    }
}
