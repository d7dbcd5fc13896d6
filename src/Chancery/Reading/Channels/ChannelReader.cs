using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Agenda;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Channels;

/// <summary>Reads standing lines of contact between parties: opened, started, resumed, ongoing, suspended, closed.</summary>
internal sealed partial class ChannelReader
{
    private readonly ChannelLexicon _lexicon = ChannelLexicon.Default;

    public List<Channel> Read(ReadingRoom room)
    {
        var channels = new List<Channel>();
        var work = new SharedWork(room);
        var recurring = new RecurringMeetings(room);
        foreach (Sentence sentence in room.Scene.Text.Sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if ((EnvoyReader.Default.Read(room, sentence, t) ?? RelayReader.Read(room, t) ?? Line(room, sentence, t) ?? recurring.Read(sentence, t)) is { } line)
                    Add(channels, line);
                foreach (Channel channel in work.Read(sentence, t))
                    Add(channels, channel);
            }
        }

        for (int i = 0; i < channels.Count; i++)
            channels[i] = channels[i] with { Id = $"k{i + 1}" };
        return channels;
    }

    // One line told twice keeps its first place and what was said of it last.
    private static void Add(List<Channel> channels, Channel channel)
    {
        for (int i = channels.Count - 1; i >= 0 && i >= channels.Count - 12; i--)
        {
            Channel known = channels[i];
            if (!SameParties(known.Parties, channel.Parties) || !SameTopic(known.Topic, channel.Topic))
                continue;
            List<Evidence> evidence = [.. known.Evidence];
            foreach (Evidence words in channel.Evidence)
            {
                if (!evidence.Contains(words))
                    evidence.Add(words);
            }

            channels[i] = known with { Evidence = evidence, Level = known.Level ?? channel.Level, Status = known.Status == ChannelStatus.Ongoing ? channel.Status : known.Status };
            return;
        }

        channels.Add(channel);
    }

    private static bool SameParties(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count == b.Count && new HashSet<string>(a).SetEquals(b);

    private static bool SameTopic(string a, string b)
    {
        HashSet<string> x = [.. AgendaMerger.ContentWords(a)], y = [.. AgendaMerger.ContentWords(b)];
        return x.IsSubsetOf(y) || y.IsSubsetOf(x);
    }

    private Channel? Line(ReadingRoom room, Sentence sentence, int noun)
    {
        AnalysedText text = room.Scene.Text;
        if (text[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || _lexicon.Modifiers(JoinedWords.Lemma(text, noun)) is not { } modifiers)
            return null;
        if (text[noun].Relation is Relation.Compound && text[noun].Head > noun)
            return null;
        // "the UN Security Council meets"
        if (text[noun].Lower is "council" && noun > 0 && text[noun - 1].Lower is "security" && char.IsUpper(text.Form(noun)[0]))
            return null;
        int first = PhraseFirst(room.Scene, sentence, noun);
        // "its embassy and consulates": told in the breath of the first.
        if (text[noun].Relation is Relation.Conj && text[noun].Lemma.ToLowerInvariant() is "consulate" or "mission" && text[text[noun].Head].Lemma.ToLowerInvariant() is "embassy" or "consulate")
            return null;
        if (modifiers.Count > 0 && !IsFounded(room, noun) && !IsInUse(room, noun) && !IsKeptOpen(room, noun) && !IsNamed(text, first, noun) && !IsBroken(room, noun) && !Modified(text, first, noun, modifiers) && !IsPost(room, noun) && !IsFoundedBeside(room, noun) && !(modifiers.Contains("pair") && room.Principals.In(first, noun).Count > 1))
            return null;
        if (StatusOf(room, first, noun, out int verb, out string rule) is not { } status)
            return null;
        // Embassies to be opened by an agreement are not open yet.
        if (text[noun].Lemma.ToLowerInvariant() is "embassy" or "consulate" && (verb < 0 || verb != text[noun].Head && rule.Length > 0 && !Services(text, noun) || room.Standings.Of(verb) is not Standing.Fact))
            return null;
        List<string> parties = Parties(room, first, noun, verb);
        // "talk to each other through the Swiss embassy": of the two who talk.
        if (parties.Count > 2 && verb >= 0 && room.Scene.Tree.CaseOf(noun) is "through" or "via" && room.Principals.Subject(verb) is { Count: 2 } talkers)
            parties = talkers;
        if (parties.Count < 2)
            return null;
        string lemma = text[noun].Lemma.ToLowerInvariant();
        string? topic = lemma is "embassy" or "consulate" ? lemma : TopicBehind(room, noun, sentence);
        topic ??= room.Words.NounWords(SkipStates(room, first, noun), noun + 1);
        if (topic.Length == 0)
            return null;
        string? level = LevelOf(room, noun, verb, sentence);
        return new Channel("", parties, topic, level, status, room.Sentence(noun), modifiers.Count == 0 ? 0.75 : 0.65, rule);
    }

    // "has shut its mission in Tehran"
    private static bool IsPost(ReadingRoom room, int noun) =>
        room.Scene.Text[noun].Lemma is "mission" && room.Scene.Tree.Child(noun, Relation.NmodPoss) >= 0 && room.Scene.Text[noun].Head is >= 0 and int act && room.Scene.Text[act].Lemma is "close" or "shut" or "shutter" or "reopen" or "open"
        && (room.Behind(noun, "in") is >= 0 and int place ? place : room.Behind(act, "in")) is >= 0 and int there && (room.Principals.In(there, there + 1).Count == 1 || room.PlaceCountry(there) is not null);

    // "suspended the services of its embassy"
    private static bool Services(AnalysedText text, int noun) => text[noun].Relation is Relation.Nmod && text[noun].Head is >= 0 and int head && text[head].Lemma is "service" or "operation" or "activity" or "work";

    private static int PhraseFirst(Scene scene, Sentence sentence, int noun)
    {
        AnalysedText text = scene.Text;
        int first = noun;
        while (first > sentence.First && noun - first < 12)
        {
            ref Token before = ref text[first - 1];
            bool hyphen = before.Lower is "-" or "–" || text[first].Lower is "-" or "–";
            bool modifier = before.Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Det or UniversalPos.Part || before.Pos is UniversalPos.Verb && before.Relation is Relation.Amod or Relation.Compound
                || hyphen || before.Lower is "and" && scene.Tree.Below(first - 1, noun);
            if (!modifier)
                break;
            first--;
        }

        return first;
    }

    private static bool Modified(AnalysedText text, int first, int noun, HashSet<string> modifiers)
    {
        for (int t = first; t < noun; t++)
        {
            if (modifiers.Contains(text[t].Lower) || modifiers.Contains(text[t].Lemma))
                return true;
        }

        // "suspended any dialogue with Doha"
        if (text[noun].Lemma is "dialogue" && noun + 1 < text.Count && text[noun + 1].Lower is "with" && text[noun].Head is >= 0 and int act && text[act].Lemma is "suspend" or "freeze" or "halt" or "resume" or "reopen" or "end" or "cut" or "sever")
            return true;
        if (modifiers.Contains("between") && noun + 1 < text.Count && text[noun + 1].Lower is "between")
            return true;
        if (modifiers.Contains("on") && noun + 1 < text.Count && text[noun + 1].Lower is "on")
            return true;
        // "channels of communication", "cooperation on counternarcotics"
        return noun + 2 < text.Count && text[noun + 1].Lower is "of" or "for" or "on" or "in" or "against" && (modifiers.Contains(text[noun + 2].Lower) || noun + 3 < text.Count && modifiers.Contains(text[noun + 3].Lower));
    }

    private ChannelStatus? StatusOf(ReadingRoom room, int first, int noun, out int verb, out string rule)
    {
        AnalysedText text = room.Scene.Text;
        ref Token token = ref text[noun];
        verb = -1;
        rule = "channel-" + token.Lemma.ToLowerInvariant();
        int head = token.Head;
        // The first of a list stands for all: "resumed the hotline and the joint committee".
        for (int steps = 0; steps < 3 && head >= 0 && text[head].Pos is UniversalPos.Noun or UniversalPos.Propn && text[noun].Relation is Relation.Conj && steps == 0; steps++)
            head = text[head].Head;
        head = Bearer(room.Scene, noun, head);
        Relation relation = token.Relation is Relation.Conj && token.Head >= 0 ? text[token.Head].Relation : token.Relation;
        if (Session(room, first, noun, out int sits) is { } sitting)
        {
            verb = sits;
            return sitting;
        }

        if (IsCalledOff(room, noun, relation, head))
        {
            verb = head;
            return ChannelStatus.Suspended;
        }

        // "suspended operations at its embassy in Tripoli"
        if (relation is Relation.Obl && head >= 0 && token.Lemma is "embassy" or "consulate" or "mission" && room.Scene.Tree.CaseOf(noun) is "at" or "in" && room.Scene.Tree.Child(head, Relation.Obj) is >= 0 and int services && text[services].Lemma is "operation" or "service" or "work" or "activity")
            relation = Relation.Obj;
        // "suspended the work of the council", "suspended all activity under the dialogue"
        if (relation is Relation.Obl && head >= 0 && room.Scene.Tree.CaseOf(noun) is "under" or "within" && room.Scene.Tree.Child(head, Relation.Obj) is >= 0 and int under && text[under].Lemma is "activity" or "work" or "meeting" or "cooperation" or "contact" or "exchange")
            relation = Relation.Obj;
        if (relation is Relation.Nmod && head >= 0 && text[head].Lemma is "work" or "activity" or "meeting" or "operation" or "function" or "service" or "session" or "sitting" or "proceeding" or "part" or "participation" or "role" or "membership" && text[head].Head >= 0)
            (relation, head) = (text[head].Relation, text[head].Head);
        if (head >= 0 && text[head].Pos is UniversalPos.Verb && relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj or Relation.Obl && _lexicon.Verb(text[head].Lemma, out ChannelVerb over))
        {
            bool passive = relation is Relation.NsubjPass;
            int thing = room.Scene.Tree.Child(head, Relation.Obj);
            bool fits = relation is Relation.Obj || passive || relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "off" && text[head].Lemma is "cut" or "break" || relation is Relation.Nsubj && over.Subject && (thing < 0 || text[thing].Lemma is "month" or "week" or "year" or "day" or "work" or "activity" or "meeting" or "door" or "shutter" or "business");
            // "set" is "set up"; "broke off", "cut off"
            if (text[head].Lemma is "set" && !Particles.Follows(text, head, "up", text.Count))
                fits = false;
            // "exchanged liaison officers"; a dialogue exchanged is talk.
            if (text[head].Lemma is "exchange" && token.Lemma is not ("officer" or "mission" or "office" or "section" or "team"))
                fits = false;
            // "is open again": once more, not still.
            if (fits && relation is Relation.Nsubj && Idiom(room, noun, relation, head) is ChannelStatus.Resumed)
            {
                verb = head;
                return room.Standings.Of(head) is Standing.Fact ? ChannelStatus.Resumed : null;
            }

            if (fits && text[head].Lemma is "remain" or "work" or "keep" && Predicate(text, head) is { } kept)
            {
                verb = head;
                return room.Standings.Of(head) is Standing.Fact || text[head].Lemma is "keep" && Told(room, head) ? kept : null;
            }

            if (fits)
            {
                verb = head;
                if (!Told(room, head))
                    return Broken(room, noun);
                return Reached(room, noun, head, over.Status);
            }
        }

        if ((Life(room, noun, relation, head, out int by) ?? Planned(room, noun, relation, head, out by)) is { } life)
        {
            verb = by;
            return life;
        }

        // "put the Nordic Dialogue on ice"
        if (head >= 0 && relation is Relation.Obj or Relation.NsubjPass && text[head].Lemma is "put" or "place" && room.Behind(head, "on") is >= 0 and int where && text[where].Lower is "ice" or "hold" or "backburner")
        {
            verb = head;
            return Told(room, head) ? ChannelStatus.Suspended : null;
        }

        // "have never stopped", "have not ceased"
        if (head >= 0 && relation is Relation.Nsubj && text[head].Lemma is "stop" or "cease" or "end" or "break" && room.Standings.Negated(head) && PennTag.Name(text[head].Tag) is "VBD" or "VBN" or "VB")
        {
            verb = head;
            return ChannelStatus.Ongoing;
        }

        // "stay in touch through a committee that a treaty set up"
        if (head >= 0 && relation is Relation.Obl or Relation.Nmod && room.Scene.Tree.CaseOf(noun) is "through" or "via" or "over" && text[head].Lemma is "touch" or "contact" or "stay" or "keep" or "remain" && room.Standings.Of(head) is Standing.Fact)
        {
            verb = room.Scene.Tree.IsVerb(head) ? head : room.Scene.Tree.Governor(head);
            return ChannelStatus.Ongoing;
        }

        // "served as a back channel between Rome and Tunis"
        if (head >= 0 && relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "as" && text[head].Lemma is "serve" or "act" or "function" or "operate" or "work" && room.Behind(noun, "between") >= 0)
        {
            verb = head;
            return room.Standings.Of(head) is Standing.Fact ? ChannelStatus.Ongoing : null;
        }

        // "a dialogue, frozen since March"
        if (room.Scene.Tree.Child(noun, Relation.Acl) is >= 0 and int participle && participle > noun && PennTag.Name(text[participle].Tag) is "VBN" or "VBD" && _lexicon.Verb(text[participle].Lemma, out ChannelVerb done) && (done.Status is ChannelStatus.Suspended or ChannelStatus.Closed || done.Status is ChannelStatus.Opened or ChannelStatus.Resumed && relation is not Relation.Obl))
        {
            verb = room.Scene.Tree.Governor(noun);
            return done.Status;
        }

        // "held its first session": what met for the first time has begun.
        if (head >= 0 && relation is Relation.Nsubj && text[head].Lemma is "hold" && room.Scene.Tree.Child(head, Relation.Obj) is >= 0 and int session && text[session].Lemma is "session" or "meeting" or "round" or "sitting" && room.Standings.Of(head) is Standing.Fact)
        {
            verb = head;
            return room.Scene.Tree.HasChild(session, "first") || room.Scene.Tree.HasChild(session, "inaugural") ? ChannelStatus.Started : ChannelStatus.Ongoing;
        }

        // "go on", "is in use"
        if (head >= 0 && relation is Relation.Nsubj && (text[head].Lemma is "go" && Particles.Follows(text, head, "on", text.Count) || text[head].Lower is "use" or "place" or "operation" or "service" && room.Scene.Tree.CaseOf(head) is "in"))
        {
            verb = head;
            return room.Standings.Of(head) is Standing.Fact ? ChannelStatus.Ongoing : null;
        }

        // "the line went dead", "the hotline is down"
        if (head >= 0 && relation is Relation.Nsubj && (text[head].Lemma is "go" or "stay" or "fall" or "lie" or "stand" && Predicate(text, head) is { } || _lexicon.Predicate(text[head].Lower, out _) && room.Scene.Tree.Child(head, Relation.Cop) >= 0))
        {
            verb = head;
            ChannelStatus? how = _lexicon.Predicate(text[head].Lower, out ChannelStatus direct) ? direct : Predicate(text, head);
            return room.Standings.Of(head) is Standing.Fact ? how : null;
        }

        if (BeganWork(room, noun) is { } began)
        {
            verb = room.Scene.Tree.Governor(noun);
            return began;
        }

        if (IsFoundedBeside(room, noun))
        {
            verb = room.Scene.Tree.Child(room.Scene.Tree.Child(noun, Relation.Appos), Relation.AclRelcl);
            return ChannelStatus.Ongoing;
        }

        // "the first meeting of the council", "the ninth session of the joint commission"
        if (token.Head >= 0 && token.Relation is Relation.Nmod && room.Scene.Tree.CaseOf(noun) is "of" && IsSession(text[token.Head].Lemma) && room.Standings.Of(token.Head) is Standing.Fact)
        {
            verb = room.Scene.Tree.Governor(token.Head);
            for (int child = room.Scene.Tree.First(token.Head); child >= 0 && child < token.Head; child = room.Scene.Tree.Next(child))
            {
                if (text[child].Lower is "first" or "inaugural" or "1st" or "maiden")
                    return ChannelStatus.Started;
                if (token.Lemma.ToLowerInvariant() is "dialogue" || verb >= 0 && PennTag.Name(text[verb].Tag) is not ("VBD" or "VBN"))
                    continue;
                if (text[child].Relation is Relation.Amod or Relation.Nummod or Relation.Compound && IsNth(text, child))
                    return ChannelStatus.Ongoing;
            }
        }

        if (head >= 0 && relation is Relation.Nmod && room.Scene.Tree.CaseOf(noun) is "of" && _lexicon.Noun(text[head].Lemma, out ChannelStatus named))
        {
            verb = room.Scene.Tree.Governor(head);
            // "raising hopes for the resumption of the dialogue": not resumed.
            return Told(room, head) && !IsHopedFor(text, head) ? named : null;
        }

        // "to link Washington and Moscow by a direct line"
        if (head >= 0 && relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "by" or "with" or "through" or "via" && text[head].Lemma is "link" or "connect" && Told(room, head))
        {
            verb = head;
            return ChannelStatus.Opened;
        }

        // "exchanged calls over the hotlines for the first time since August"
        if (head >= 0 && relation is Relation.Nmod or Relation.Obl && room.Scene.Tree.CaseOf(noun) is "over" or "via" or "through" or "on" && text[head].Lemma is "call" or "message" or "contact" or "conversation" or "signal" or "communicate" or "call" or "exchange" or "answer" && room.Standings.Of(head) is Standing.Fact)
        {
            verb = text[head].Pos is UniversalPos.Verb ? head : room.Scene.Tree.Governor(head);
            return AfterBreak(text, noun) ? ChannelStatus.Resumed : ChannelStatus.Ongoing;
        }

        // "spoke over the hotline", "met within the joint commission"
        if (head >= 0 && relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "over" or "via" or "through" or "within" or "by" && (text[head].Lemma is "hold" or "have" && room.Scene.Tree.Child(head, Relation.Obj) is >= 0 and int calls && text[calls].Lemma is "call" or "contact" or "conversation" || text[head].Lemma is "speak" or "talk" or "communicate" or "consult" or "exchange" or "deal" or "discuss" or "convey" or "notify" or "inform" or "remain" or "coordinate" or "resolve" or "contact" or "warn" or "continue" or "work")
            && room.Standings.Of(head) == Standing.Fact)
        {
            verb = head;
            return ChannelStatus.Ongoing;
        }

        for (int t = first; t < noun; t++)
        {
            if (_lexicon.Adjective(text[t].Lower, out ChannelStatus said) && room.Standings.Of(noun) is Standing.Fact)
            {
                verb = room.Scene.Tree.Governor(noun);
                return said is not ChannelStatus.Opened ? said : null;
            }
        }

        return null;
    }

    // "convene the commission", which has sat before; "agreed to begin a dialogue": set up and not yet begun.
    private ChannelStatus Reached(ReadingRoom room, int noun, int verb, ChannelStatus status)
    {
        AnalysedText text = room.Scene.Text;
        if (status is ChannelStatus.Ongoing)
            return AfterBreak(text, verb) ? ChannelStatus.Resumed : status;
        if (text[verb].Lemma is "convene" && room.Scene.Tree.HasChild(noun, "the"))
            return LastMet(room, noun) ? ChannelStatus.Resumed : ChannelStatus.Ongoing;
        if (status is ChannelStatus.Opened && BeganWork(room, noun) is ChannelStatus.Started)
            return ChannelStatus.Started;
        return status is ChannelStatus.Started && room.Standings.Of(verb) is Standing.Coming ? ChannelStatus.Opened : status;
    }

    // As fact, or as agreed or decided; what is only hoped for or still to come is none.
    private static bool Told(ReadingRoom room, int token)
    {
        Standing standing = room.Standings.Of(token);
        // "A Joint Commission shall be set up": a treaty's way to say that it is.
        if (standing == Standing.Fact || standing == Standing.Coming && room.Scene.Tree.HasChild(token, "shall"))
            return true;
        if (standing != Standing.Coming)
            return false;
        // "The two sides will resume the hotline": told outright of both.
        if (room.Scene.Text[token].Relation is Relation.Root && room.Scene.Tree.HasChild(token, "will") && room.Principals.Subject(token).Count > 1)
            return true;
        if (AgreedBehind(room, token) || room.Scene.Text[token].Relation is Relation.Conj && AgreedBehind(room, room.Scene.Text[token].Head))
            return true;
        int at = room.Scene.Text[token].Head;
        for (int steps = 0; at >= 0 && steps < 4; steps++, at = room.Scene.Text[at].Head)
        {
            if (room.Scene.Text[at].Lemma is "agree" or "decide" or "concur" or "undertake" or "resolve" or "announce" or "agreement" or "decision" or "sign" or "say")
                return true;
        }

        return false;
    }
}
