using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Objectives;

/// <summary>Reads what somebody means to achieve at an engagement.</summary>
internal sealed class ObjectiveReader
{
    private readonly ObjectiveLexicon _lexicon = ObjectiveLexicon.Default;

    public List<Objective> Read(ReadingRoom room)
    {
        var objectives = new List<Objective>();
        var lists = new ObjectiveLists(room);
        foreach (Sentence sentence in room.Scene.Text.Sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                ref Token token = ref room.Scene.Text[t];
                if (token.Pos is UniversalPos.Noun && _lexicon.Noun(token.Lemma))
                    Named(room, lists, sentence, t, objectives);
                else if (token.Pos is UniversalPos.Verb && token.Relation is not (Relation.Amod or Relation.Compound) || token.Pos is UniversalPos.Adj && _lexicon.Minded(token.Lemma))
                    Verb(room, sentence, t, objectives);
            }
        }

        return objectives;
    }

    // "has three objectives -- making progress on X, ...", "The aim of the visit is to revive Y", "with the goal of restoring Z"
    private static void Named(ReadingRoom room, ObjectiveLists lists, Sentence sentence, int noun, List<Objective> objectives)
    {
        if (room.Standings.Negated(noun) || IsDiscussed(room, noun))
            return;
        AnalysedText text = room.Scene.Text;
        List<(int First, int End)> items = lists.After(noun, sentence, out int carrier);
        if (items.Count == 0)
            return;
        string? by = null;
        if (room.Arguments.Possessor(noun) is { } owner)
            by = NameOf(room, owner);
        if (by is null && carrier >= 0 && room.Principals.SubjectMention(carrier) is { } subject && room.Scene.Tree.Subject(carrier) != noun)
            by = NameOf(room, subject);
        // "The aim is to hear both sides, a Finnish official said": his state's.
        if (by is null && room.Arguments.Possessor(noun) is null)
            by = Policies.SpeakerOf(room, noun) is { } speaker ? NameOf(room, speaker) : null;
        Draft? engagement = EngagementOf(room, noun, by);
        by ??= engagement is null ? null : FirstOf(engagement);
        if (by is null)
            return;
        foreach ((int first, int end) in items)
            Add(room, objectives, by, engagement, first, end, 0.75, "objective-" + text[noun].Lemma);
    }

    // "discussed ways to advance the goal of peace": what they talked of.
    private static bool IsDiscussed(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        int at = text[noun].Head;
        for (int steps = 0; at >= 0 && at < noun && steps < 6; steps++, at = text[at].Head)
        {
            if (text[at].Lemma is "discuss" or "review" or "explore" or "debate" or "consider")
                return true;
        }

        return false;
    }

    private void Verb(ReadingRoom room, Sentence sentence, int verb, List<Objective> objectives)
    {
        AnalysedText text = room.Scene.Text;
        string lemma = text[verb].Lemma;
        if (WhatIsSought.Read(room, sentence, verb) is { } sought && NameOf(room, sought.By) is { } wanting)
        {
            Add(room, objectives, wanting, null, sought.First, sought.End, 0.6, "objective-sought");
            return;
        }

        if ((_lexicon.Verb(lemma) || _lexicon.Minded(lemma)) && To(room, verb, sentence) is >= 0 and int inner)
            Meant(room, sentence, verb, inner, objectives);
        else if ((_lexicon.Purpose(lemma) || IsBid(text, verb) || verb > 2 && text[verb - 1].Lower is "to" && text[verb - 2].Lower is "order" || verb > 3 && text[verb - 1].Lower is "to" && text[verb - 2].Lower is "as" && text[verb - 3].Lower is "so") && !IsEngagement(room, verb) && room.Standings.Infinitive(verb) && text[verb].Relation is Relation.Advcl or Relation.Acl or Relation.Xcomp or Relation.Conj)
            Purpose(room, sentence, verb, objectives);
    }

    // "came in a bid to bring both to the table": whatever the verb.
    private static bool IsBid(AnalysedText text, int verb) =>
        verb > 4 && text[verb - 1].Lower is "to" && text[verb - 2].Lemma is "bid" or "effort" or "attempt" && text[verb - 3].Lower is "a" or "an" or "another" or "last-ditch" or "new" or "fresh" && (text[verb - 4].Lower is "in" || text[verb - 5].Lower is "in");

    // The infinitive of "seeks to ...", or -1.
    private static int To(ReadingRoom room, int verb, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        for (int t = verb + 1; t < sentence.End && t - verb < 4; t++)
        {
            if (text[t].Lower is "to")
                return room.Words.InfinitiveAfter(t);
            if (text[t].Lower is "at" && text[verb].Lemma is "aim" && t + 1 < sentence.End && PennTag.Name(text[t + 1].Tag) is "VBG")
                return t + 1;
            if (text[t].Pos is not UniversalPos.Adv && room.Scene.TimeAt(t) is null)
                return -1;
        }

        return -1;
    }

    // "Blinken hopes to secure", "the visit is meant to reassure": of those who take part in an engagement told here.
    private void Meant(ReadingRoom room, Sentence sentence, int verb, int inner, List<Objective> objectives)
    {
        if (room.Standings.Of(verb) is Standing.Denied or Standing.Alleged)
            return;
        int act = FirstVerb(room, inner, sentence.End);
        // "hopes to visit", "seeks to meet": the engagement itself.
        if (act < 0 || IsEngagement(room, act) || !_lexicon.Purpose(room.Scene.Text[act].Lemma) && room.Scene.Text[verb].Lemma is "want" or "try" or "look" or "intend" or "come")
            return;
        int subject = room.Scene.Text[verb].Relation is Relation.Acl ? room.Scene.Text[verb].Head : room.Scene.Tree.Subject(verb);
        Draft? engagement = subject >= 0 ? ToldAt(room, subject) : null;
        string? by;
        if (engagement is not null)
        {
            by = FirstOf(engagement);
        }
        else if (room.Scene.Text[verb].Relation is Relation.Advcl && room.Scene.Text[verb].Head >= 0 && ToldAt(room, room.Scene.Text[verb].Head) is { } told)
        {
            // "will meet to try to restore ties"
            foreach (string holder in Holders(room, told, room.Scene.Text[verb].Head))
                Add(room, objectives, holder, told, inner, room.Words.End(inner, sentence.End), 0.65, "objective-" + room.Scene.Text[verb].Lemma);
            return;
        }
        else
        {
            // "is designed to", of somebody's plan; "means to persuade" is of himself.
            if (room.Scene.Text[verb].Lemma is "design" || room.Scene.Text[verb].Lemma is "mean" && (PennTag.Name(room.Scene.Text[verb].Tag) is not ("VBZ" or "VBP") || room.Scene.Tree.Child(verb, Relation.AuxPass) >= 0) || room.Principals.SubjectMention(verb) is not { } mention)
                return;
            by = NameOf(room, mention);
            engagement = Participates(room, mention, room.Scene.Text[verb].Sentence);
            if (engagement is null && room.Scene.Text[verb].Lemma is "come" && by is not null)
                engagement = EngagementOf(room, verb, by);
            if (engagement is null && !Policies.Is(room, verb, mention, _lexicon.Minded(room.Scene.Text[verb].Lemma) || room.Scene.Text[verb].Lemma is "hope" or "mean" && _lexicon.Purpose(room.Scene.Text[act].Lemma)))
                return;
        }

        if (by is not null)
            Add(room, objectives, by, engagement, inner, room.Words.End(inner, sentence.End), engagement is null ? 0.55 : 0.65, "objective-" + room.Scene.Text[verb].Lemma);
    }

    // "will travel to Cairo to push for a ceasefire", "in a bid to revive the talks"
    private static void Purpose(ReadingRoom room, Sentence sentence, int verb, List<Objective> objectives)
    {
        AnalysedText text = room.Scene.Text;
        if (room.Standings.Negated(verb) || PennTag.Name(text[verb].Tag) is not ("VB" or "VBP") || room.Scene.Tree.Child(verb, Relation.AuxPass) >= 0 || room.Scene.HasHeadline && sentence.Paragraph == 0)
            return;
        if (IsPerformance(room.Scene, verb))
            return;
        int head = text[verb].Head;
        // "offered to mediate" tells of an offer, "agreed to settle" of an undertaking.
        if (head < 0 || head > verb || text[verb].Relation is Relation.Xcomp && text[head].Lemma is "offer" or "agree" or "promise" or "pledge" or "vow" or "refuse" or "decline" or "propose" or "decide" or "fail" or "begin" or "continue" or "urge" or "call" or "ask")
            return;
        // "a treaty to halt the spread": what the paper says.
        if (text[verb].Relation is Relation.Acl && text[head].Lemma is "treaty" or "agreement" or "accord" or "pact" or "deal" or "resolution" or "bill" or "law" or "draft" or "convention")
            return;
        // "discussed ways to halt the spread": what they talked of.
        if (text[head].Lemma is "way" or "means" or "measure" or "step" or "plan" or "proposal" or "possibility" or "effort" && IsDiscussed(room, verb))
            return;
        // "had offered during a talk with the emir to mediate": the tree hangs it on the talk.
        if (text[verb].Relation is Relation.Acl && text[head].Relation is Relation.Obl && text[head].Head is >= 0 and int offer && text[offer].Lemma is "offer" or "agree" or "promise" or "pledge" or "refuse" or "decline" or "propose" or "vow")
            return;
        if (text[head].Lemma is "bid" or "effort" or "attempt" or "push" or "drive" or "order" or "mission")
        {
            // "in the latest effort to" tells of a row of efforts, not of this one's end.
            for (int t = head - 1; t >= sentence.First && head - t < 4; t--)
            {
                if (text[t].Lower is "latest" or "other" or "past" or "previous" or "failed" or "international")
                    return;
            }

            head = text[head].Head;
        }

        // "signed an agreement to end all attacks": what is signed.
        if (head >= 0 && text[head].Lemma is "agreement" or "accord" or "pact" or "treaty" or "deal" or "memorandum" or "document" or "protocol")
            return;
        Draft? engagement = null;
        int at = head;
        for (int steps = 0; head >= sentence.First && steps < 4 && engagement is null; steps++)
        {
            engagement = ToldAt(room, head);
            at = head;
            if (text[head].Relation is not (Relation.Nmod or Relation.Obl or Relation.Obj or Relation.Xcomp or Relation.Conj or Relation.Advcl or Relation.Acl) && engagement is null)
                engagement = ObjectOf(room, head);
            if (engagement is not null || text[head].Relation is Relation.Ccomp or Relation.AclRelcl)
                break;
            head = text[head].Head;
        }

        if (engagement is null)
            return;
        List<string> holders = Holders(room, engagement, at);
        // "consulted on how to advance": what both spoke of.
        if (holders.Count > 1 && verb > 1 && text[verb - 2].Lower is "how" or "whether")
            return;
        foreach (string by in holders)
            Add(room, objectives, by, engagement, verb, room.Words.End(verb, sentence.End), 0.6, "objective-purpose");
    }

    /// <summary>True for "to deliver remarks": what is done there, not what it is for.</summary>
    public static bool IsPerformance(Scene scene, int verb) =>
        scene.Text[verb].Lemma is "deliver" or "give" or "make" && scene.Tree.Child(verb, Relation.Obj) is >= 0 and int what && scene.Text[what].Lemma is "remark" or "speech" or "address" or "lecture" or "keynote" or "statement";

    // "held talks in Cairo to revive": the engagement that the verb carries.
    private static Draft? ObjectOf(ReadingRoom room, int verb)
    {
        Tree tree = room.Scene.Tree;
        for (int child = tree.First(verb); child >= 0; child = tree.Next(child))
        {
            if (room.Scene.Text[child].Relation is Relation.Obj or Relation.Obl or Relation.Xcomp && ToldAt(room, child) is { } draft)
                return draft;
        }

        return null;
    }

    private static bool IsEngagement(ReadingRoom room, int token) => ToldAt(room, token) is not null || room.Scene.Text[token].Lemma is "meet" or "visit" or "hold" or "travel" or "attend" or "discuss" or "speak" or "host" or "talk" or "raise" or "see";

    private static Draft? ToldAt(ReadingRoom room, int token)
    {
        foreach (Draft draft in room.ToldIn(room.Scene.Text[token].Sentence))
        {
            if (draft.Tellings.Exists(telling => telling.Token == token))
                return draft;
        }

        return null;
    }

    private static int FirstVerb(ReadingRoom room, int first, int end)
    {
        for (int t = first; t < end && t - first < 4; t++)
        {
            if (room.Scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux || room.Words.IsBase(t))
                return t;
        }

        return -1;
    }

    private static Draft? Participates(ReadingRoom room, Mention mention, int sentence)
    {
        for (int s = sentence; s >= 0 && sentence - s <= 1; s--)
        {
            foreach (Draft draft in room.ToldIn(s))
            {
                if (mention.Person is { } person ? draft.Has(person) : mention.Country is { } country && draft.Has(country))
                    return draft;
            }
        }

        return null;
    }

    // The engagement whose objectives a noun names: its own ("the aim of the visit"), that of the sentence, the one the person takes part in next.
    private static Draft? EngagementOf(ReadingRoom room, int noun, string? by)
    {
        Tree tree = room.Scene.Tree;
        for (int child = tree.First(noun); child >= 0; child = tree.Next(child))
        {
            if (room.Scene.Text[child].Relation is Relation.Nmod && ToldAt(room, child) is { } named)
                return named;
        }

        int sentence = room.Scene.Text[noun].Sentence;
        for (int s = sentence; s >= 0 && sentence - s <= 1; s--)
        {
            foreach (Draft draft in room.ToldIn(s))
            {
                if (draft.Parent is null && (by is null || Has(draft, by)))
                    return draft;
            }
        }

        if (by is null)
            return null;
        foreach (Draft draft in room.Drafts)
        {
            if (draft.Parent is null && !draft.Negated && draft.Status is EngagementStatus.Planned or EngagementStatus.Ongoing && Has(draft, by))
                return draft;
        }

        foreach (Draft draft in room.Drafts)
        {
            if (draft.Parent is null && !draft.Negated && Has(draft, by))
                return draft;
        }

        return null;
    }

    private static bool Has(Draft draft, string by) => draft.Parties.Exists(p => p.Person?.Name == by || p.Country == by);

    private static string? NameOf(ReadingRoom room, Mention mention)
    {
        if (mention.Person is { } person)
            return person.Name;
        List<string> codes = room.Principals.Of(mention);
        return codes.Count == 1 ? codes[0] : null;
    }

    // Those whose purpose an engagement serves: its subject's, the traveller's, or of two who meet the states of both.
    private static List<string> Holders(ReadingRoom room, Draft draft, int at)
    {
        if (room.Scene.Text[at].Pos is UniversalPos.Verb && room.Principals.SubjectMention(at) is { } subject && room.Arguments.Chain(subject).Count == 1 && NameOf(room, subject) is { } one)
            return [one];
        if (draft.Kind == EngagementKind.Visit || draft.Parties.Exists(p => p.Role is ParticipantRole.Visitor) || draft.Origin.Sides.Count < 2)
            return FirstOf(draft) is { } first ? [first] : [];
        var states = new List<string>();
        foreach (Party party in draft.Parties)
        {
            if (party.Country is { } country && !states.Contains(country))
                states.Add(country);
        }

        return states.Count is 2 or 3 ? states : FirstOf(draft) is { } any ? [any] : [];
    }

    // Whose an engagement is: the traveller, else the first who is named.
    private static string? FirstOf(Draft draft)
    {
        foreach (Party party in draft.Parties)
        {
            if (party.Role == ParticipantRole.Visitor)
                return party.Person?.Name ?? party.Country;
        }

        return draft.Parties.Count > 0 ? draft.Parties[0].Person?.Name ?? draft.Parties[0].Country : null;
    }

    private static void Add(ReadingRoom room, List<Objective> objectives, string by, Draft? engagement, int first, int end, double confidence, string rule)
    {
        string what = room.Words.Words(first, end);
        if (what.Length == 0)
            return;
        var objective = new Objective(by, engagement?.Id, what, [room.Scene.Evidence(first, end)], confidence, rule);
        foreach (Objective known in objectives)
        {
            if (known.By == by && (known.What == what || Overlap(known.Evidence[0], objective.Evidence[0])))
                return;
        }

        objectives.Add(objective);
    }

    private static bool Overlap(Evidence a, Evidence b) => a.Start < b.End && b.Start < a.End;
}
