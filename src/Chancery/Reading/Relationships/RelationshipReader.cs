using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Relationships;

/// <summary>Reads what a text says of a relationship: its parties, its state, which way it goes.</summary>
internal sealed class RelationshipReader
{
    private readonly RelationshipLexicon _lexicon = RelationshipLexicon.Default;

    public List<Relationship> Read(ReadingRoom room)
    {
        var relationships = new List<Relationship>();
        foreach (Sentence sentence in room.Scene.Text.Sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                ref Token token = ref room.Scene.Text[t];
                if (PairReader.Default.Read(room, sentence, t) is { } pair)
                    Add(relationships, pair);
                if (token.Pos is UniversalPos.Noun && TurnReader.Read(room, sentence, t) is { } turn)
                    Add(relationships, turn);
                if (token.Pos is not (UniversalPos.Noun or UniversalPos.Propn) || token.Relation is Relation.Compound && token.Head > t)
                    continue;
                string lemma = token.Lemma.ToLowerInvariant();
                Relationship? read = _lexicon.Noun(lemma) ? Noun(room, sentence, t) : _lexicon.Ally(lemma) ? Ally(room, sentence, t) : null;
                if (read is not null)
                    Add(relationships, read);
            }
        }

        return relationships;
    }

    // One turn of a relationship told twice is one.
    private static void Add(List<Relationship> relationships, Relationship read)
    {
        for (int i = relationships.Count - 1; i >= 0 && i >= relationships.Count - 12; i--)
        {
            Relationship known = relationships[i];
            bool same = known.State == read.State || read.Rule == "relationship-turn" && known.Direction == read.Direction && known.Evidence.Contains(read.Evidence[0]) || known.Rule == read.Rule && read.Rule == "relationship-moved" && known.Direction == read.Direction;
            if (!same || !new HashSet<string>(known.Parties).SetEquals(read.Parties))
                continue;
            relationships[i] = known with { When = known.When ?? read.When, Evidence = known.Evidence.Contains(read.Evidence[0]) ? known.Evidence : [.. known.Evidence, .. read.Evidence] };
            return;
        }

        relationships.Add(read);
    }

    private Relationship? Noun(ReadingRoom room, Sentence sentence, int noun)
    {
        AnalysedText text = room.Scene.Text;
        Tree tree = room.Scene.Tree;
        int head = text[noun].Head;
        Relation relation = text[noun].Relation;
        bool subject = relation is Relation.Nsubj or Relation.NsubjPass;
        int first = noun;
        while (first > sentence.First && noun - first < 10 && tree.Below(first - 1, noun))
            first--;
        for (int t = first; t < noun; t++)
        {
            if (text[t].Lower is "family" or "business" or "public" or "blood" or "sporting" or "labour" or "labor" or "industrial" or "customer" or "personal" or "race" or "romantic" or "musical" or "investor" or "sexual" or "marital")
                return null;
        }

        // "have had no diplomatic relations since 1967"
        if (head >= 0 && relation is Relation.Obj && text[head].Lemma is "have" && text[noun].Lemma is "relation" or "tie" && tree.HasChild(noun, "no") && Parties(room, first, noun, head, true) is { Count: 2 } strangers)
            return new Relationship(strangers, null, "no " + room.Words.NounWords(first, noun + 1), null, room.Sentence(noun), 0.6, "relationship-none");
        string? state = null;
        Direction? direction = null;
        int predicate = -1;
        string rule = "";
        if (head >= 0 && subject && Predicate(room, sentence, noun, head) is { } said)
        {
            (state, direction, predicate, rule) = (said.State, said.Direction, head, "relationship-state");
        }
        else if (head >= 0 && relation is Relation.Obj && text[head].Pos is UniversalPos.Verb && _lexicon.Verb(text[head].Lemma, out direction) && direction is not (null or Direction.Same) && text[noun].Lemma is "relation" or "tie" or "relationship" && (!room.Standings.NonFinite(head) || Decided(room, head) || tree.Child(head, Relation.Nsubj) >= 0 && text[head].Relation is Relation.Root && !room.Standings.Infinitive(head)))
        {
            // "severed diplomatic relations", "the row strained ties"
            (state, predicate, rule) = (room.Words.Words(head, noun + 1), head, "relationship-moved");
        }
        else if (tree.Child(noun, Relation.Acl) is >= 0 and int participle && participle > noun && PennTag.Name(text[participle].Tag) is "VBN" or "VBD" && _lexicon.Verb(text[participle].Lemma, out direction) && direction is not (null or Direction.Same))
        {
            // "the diplomatic relations broken off on July 22"
            int end = participle + 1;
            while (end < sentence.End && text[end].Relation is Relation.CompoundPrt or Relation.Advmod && room.Scene.TimeAt(end) is null)
                end++;
            (state, predicate, rule) = (room.Words.NounWords(first, end), participle, "relationship-moved");
        }
        else if (head >= 0 && relation is Relation.Obj && Called(room, sentence, noun, head) is { } called)
        {
            // "describe the relationship as the worst in living memory"
            (state, direction, predicate, rule) = (called.State, called.Direction, head, "relationship-state");
        }
        else if (tree.Child(noun, Relation.AclRelcl) is > 0 and int clause && clause > noun && tree.Child(clause, Relation.NsubjPass) is > 0 and int which && text[which].Lower is "which" or "that" && _lexicon.Verb(text[clause].Lemma, out direction) && direction is not (null or Direction.Same))
        {
            // "diplomatic relations, which were broken off in 1967"
            (state, predicate, rule) = (room.Words.NounWords(first, noun + 1) + " " + room.Words.Words(clause, clause + 1), clause, "relationship-moved");
        }
        else if (head >= 0 && relation is Relation.Nmod && tree.CaseOf(noun) is "of" or "in" or "between" && _lexicon.Move(text[head].Lemma, out direction))
        {
            // "the resumption of diplomatic relations", "a thaw in relations"
            (state, predicate, rule) = (room.Words.NounWords(head, noun + 1), head, "relationship-moved");
        }
        else if (head >= 0 && tree.CaseOf(noun) is "on" or "over" or "upon" && (relation is Relation.Nmod && text[head].Relation is Relation.Obj ? (Cast: text[head].Head, Thing: head) : relation is Relation.Obl ? (Cast: head, Thing: tree.Child(head, Relation.Obj)) : (Cast: -1, Thing: -1)) is { Cast: >= 0, Thing: >= 0 } cast
            && text[cast.Cast].Lemma is "put" or "cast" or "place" or "throw" && _lexicon.Move(text[cast.Thing].Lemma, out direction))
        {
            // "put a strain on relations"
            (state, predicate, rule) = (room.Words.Words(cast.Thing, noun + 1), cast.Cast, "relationship-moved");
        }
        else if (head >= 0 && relation is Relation.Obl or Relation.Obj && tree.CaseOf(noun) is "over" or "in" or "on" or "upon" && text[head].Lemma is "settle" or "fall" or "descend" or "come" or "set" or "creep" && tree.Child(head, Relation.Nsubj) is >= 0 and int change && _lexicon.Move(text[change].Lemma, out direction))
        {
            // "a chill has settled over relations"
            (state, predicate, rule) = (room.Words.NounWords(change, change + 1) + " " + room.Words.Words(head, noun + 1), head, "relationship-moved");
        }
        else
        {
            for (int t = first; t < noun; t++)
            {
                if (text[t].Relation is Relation.Amod && _lexicon.State(text[t].Lower, out direction) && (!_lexicon.Warm(text[t].Lower) || head >= 0 && text[head].Lemma is "have" or "enjoy" or "maintain" && relation is Relation.Obj && !room.Standings.NonFinite(head)))
                {
                    int from = t > first && text[t - 1].Pos is UniversalPos.Adv ? t - 1 : t;
                    (state, predicate, rule) = (room.Words.Words(from, noun + 1), tree.Governor(noun), "relationship-described");
                    break;
                }
            }
        }

        if (state is null || state.Length == 0)
            return null;
        // "were not restored until 1990": they were, then.
        if (predicate >= 0 && rule == "relationship-state" && direction is not null && IsUntil(room, sentence, predicate))
            return Parties(room, first, noun, -1, true) is { Count: 2 } late ? new Relationship(late, WhenOf(room, sentence, noun, predicate), state, direction, room.Sentence(noun), 0.6, rule) : null;
        Standing standing = predicate < 0 ? Standing.Fact : room.Standings.Of(rule == "relationship-described" ? noun : predicate);
        if (standing is not Standing.Fact && !(standing == Standing.Coming && rule == "relationship-moved" && Decided(room, predicate)))
            return null;
        if (rule == "relationship-described" && text[head < 0 ? noun : head].Lemma is "build" or "promote" or "develop" or "maintain" or "strengthen" && room.Standings.Infinitive(head))
            return null;
        List<string> parties = Parties(room, first, noun, subject ? -1 : predicate, rule == "relationship-moved");
        if (parties.Count < 2)
            return null;
        return new Relationship(parties, WhenOf(room, sentence, noun, predicate), state, direction, room.Sentence(noun), rule == "relationship-state" ? 0.7 : 0.6, rule);
    }

    // "called their relations excellent", "sees ties as strained": only of words that say how they are.
    private Said? Called(ReadingRoom room, Sentence sentence, int noun, int verb)
    {
        AnalysedText text = room.Scene.Text;
        if (text[verb].Lemma is not ("describe" or "call" or "term" or "characterise" or "characterize" or "rate" or "regard" or "see") || room.Standings.Of(verb) is not Standing.Fact)
            return null;
        int first = noun + 1;
        while (first < sentence.End && first - noun < 8 && text[first].Lower is not "as" && text[first].Pos is not (UniversalPos.Verb or UniversalPos.Punct) && text[first].Head >= noun)
            first++;
        bool marked = first < sentence.End && text[first].Lower is "as";
        if (!marked && text[verb].Lemma is not ("call" or "term"))
            return null;
        first += marked ? 1 : 0;
        int end = StateEnd(room, first, sentence);
        for (int t = first; t < end; t++)
        {
            if (_lexicon.State(text[t].Lower, out Direction? way) || _lexicon.State(text[t].Lemma, out way))
                return new Said(room.Words.NounWords(first, end), way ?? (text[t].Lower is "worst" or "lowest" ? Direction.Worse : text[t].Lower is "best" or "closest" ? Direction.Better : null));
        }

        return null;
    }

    private static bool IsUntil(ReadingRoom room, Sentence sentence, int verb)
    {
        if (!room.Standings.Negated(verb))
            return false;
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 3; t++)
        {
            if (room.Scene.Text[t].Lower is "until" or "till" && room.Scene.TimeAt(t + 1) is not null)
                return true;
        }

        return false;
    }

    // "agreed to restore relations" moves them.
    private static bool Decided(ReadingRoom room, int verb)
    {
        int at = room.Scene.Text[verb].Head;
        for (int steps = 0; at >= 0 && steps < 4; steps++, at = room.Scene.Text[at].Head)
        {
            if (room.Scene.Text[at].Lemma is "agree" or "decide" or "agreement" or "decision" or "announce" or "deal" or "begin" or "start")
                return true;
        }

        return false;
    }

    private readonly record struct Said(string State, Direction? Direction);

    // "relations soured", "relations are strained", "the relationship was at a historic low point"
    private Said? Predicate(ReadingRoom room, Sentence sentence, int noun, int head)
    {
        AnalysedText text = room.Scene.Text;
        Tree tree = room.Scene.Tree;
        // "are strained": a state, where the parser sees a verb.
        if (tree.Child(head, Relation.AuxPass) is >= 0 and int aux && text[aux].Lower is "are" or "is" or "were" or "was" && _lexicon.State(text[head].Lower, out Direction? how))
            return new Said(room.Words.Words(head, head + 1), how);
        if (text[head].Pos is UniversalPos.Verb && _lexicon.Verb(text[head].Lemma, out Direction? direction))
        {
            int end = Math.Max(head + 1, StateEnd(room, head + 1, sentence));
            if (direction is Direction.Same)
            {
                // "remain tense": how they are, not whether they change.
                for (int t = head + 1; t < end; t++)
                {
                    if (_lexicon.State(text[t].Lower, out _) || _lexicon.State(text[t].Lemma, out _))
                        return new Said(room.Words.Words(head, end), direction);
                }

                return null;
            }

            // "soured over the shooting", "sank to a new low": with the degree, without the cause.
            int stop = head + 1;
            while (stop < end && (text[stop].Pos is UniversalPos.Adv || text[stop].Relation is Relation.CompoundPrt))
                stop++;
            if (stop < end && text[stop].Lower is "to" or "into" or "a")
                stop = Math.Max(stop, room.Words.PhraseEnd(text[stop].Lower is "a" ? stop : stop + 1, sentence.End));
            // "hit rock bottom"
            if (text[head].Lemma is "hit" && stop == head + 1)
                stop = Math.Max(stop, room.Words.PhraseEnd(stop, sentence.End));
            return text[head].Lemma is "hit" && stop == head + 1 ? null : new Said(room.Words.Words(head, stop), direction);
        }

        int copula = tree.Child(head, Relation.Cop);
        if (copula < 0)
            return null;
        int first = copula + 1;
        while (first < sentence.End && (text[first].Lower is "not" or "at" or "in" || text[first].Pos is UniversalPos.Adv && text[first].Lower is "now" or "still" or "currently" or "already" or "also"))
            first++;
        int last = Math.Max(head + 1, first);
        // "are back on track"
        if (text[head].Lower is "back" && head + 2 < sentence.End && text[head + 1].Lower is "on")
            last = Math.Max(last, head + 3);
        for (int t = first; t < last && t < sentence.End; t++)
        {
            if (_lexicon.State(text[t].Lower, out Direction? way) || _lexicon.State(text[t].Lemma, out way))
                return new Said(room.Words.Words(first, Math.Max(last, StateEnd(room, head, sentence))), way);
        }

        return null;
    }

    // A predicate goes on to the mark or the clause behind it, six words at most.
    private static int StateEnd(ReadingRoom room, int first, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        int at = first;
        while (at < sentence.End && at - first < 7 && text[at].Pos is not (UniversalPos.Punct or UniversalPos.Sconj or UniversalPos.Cconj) && text[at].Lower is not ("after" or "over" or "since" or "because" or "as" or "when" or "following" or "despite" or "amid" or "by" or "with" or "from") && room.Scene.TimeAt(at) is null
            && !(text[at].Lower is "in" or "on" && at + 1 < sentence.End && (room.Scene.TimeAt(at + 1) is not null || text[at + 1].Lower is "recent")))
            at++;
        return at;
    }

    private static List<string> Parties(ReadingRoom room, int first, int noun, int verb, bool moved)
    {
        AnalysedText text = room.Scene.Text;
        var parties = new List<string>();
        bool explicitPair = false;
        if (room.Behind(noun, "between") is >= 0 and int between)
        {
            Principals.Add(parties, room.Codes(between));
            explicitPair = true;
        }

        if (room.Behind(noun, "with") is >= 0 and int with)
            Principals.Add(parties, room.Codes(with));
        else if (verb >= 0 && room.Behind(verb, "with") is >= 0 and int beside)
            Principals.Add(parties, room.Codes(beside));
        if (parties.Count < 2 && !explicitPair)
        {
            if (room.Arguments.Possessor(noun) is { } owner)
                Principals.Add(parties, room.Principals.OfChain(owner));
            Principals.Add(parties, room.Principals.In(first, noun));
        }

        if (parties.Count == 1 && !explicitPair && verb >= 0)
            Principals.Add(parties, room.Principals.Subject(verb));
        // "Putin said relations with Pyongyang were excellent": his own state's.
        int saying = parties.Count == 1 && !explicitPair && text[noun].Head >= 0 && text[text[noun].Head].Relation is Relation.Ccomp ? text[text[noun].Head].Head : -1;
        if (saying >= 0 && text[saying].Lemma is "say" or "tell" or "declare" or "state" or "describe" && room.Principals.Subject(saying) is { Count: 1 } speaker)
            Principals.Add(parties, speaker);
        // "ties with Moscow have warmed": of whom the dispatch speaks.
        bool bilateral = false;
        bilateral |= first == noun && text[noun].Relation is Relation.Nsubj or Relation.NsubjPass && char.IsUpper(text.Form(noun)[0]);
        for (int t = first; t < noun; t++)
            bilateral |= text[t].Lower is "bilateral" or "their" or "mutual" or "two" or "the";
        if (parties.Count < 2 && (parties.Count == 1 || bilateral || moved))
        {
            List<string> told = room.Principals.Told(noun, 2);
            if (told.Count == 2 && (parties.Count == 0 ? bilateral : told.Contains(parties[0])))
                return told;
        }

        if (parties.Count == 0 && moved && verb >= 0 && room.Principals.Subject(verb) is { Count: 2 } both)
            return both;
        return parties.Count > 4 ? [] : parties;
    }

    // "Egypt is its closest ally", "Moscow's closest ally, Belarus": one of degree, so that no list of allies is read.
    private static Relationship? Ally(ReadingRoom room, Sentence sentence, int noun)
    {
        AnalysedText text = room.Scene.Text;
        int first = noun;
        while (first > sentence.First && noun - first < 8 && room.Scene.Tree.Below(first - 1, noun))
            first--;
        int degree = -1;
        for (int t = first; t < noun; t++)
        {
            if (text[t].Lower is "closest" or "close" or "staunch" or "staunchest" or "key" or "longtime" or "main" or "oldest" or "longstanding" or "long-standing" or "trusted" or "reliable" or "steadfast" or "valued" or "indispensable" or "important" or "strategic" or "treaty" or "traditional" or "strongest" or "principal")
                degree = degree < 0 ? t : degree;
        }

        if (degree < 0 || PennTag.Name(text[noun].Tag) is "NNS" && text[degree].Lower is "close" or "key")
            return null;
        // "is one of Lima's oldest allies"
        int one = text[noun].Relation is Relation.Nmod && text[noun].Head is >= 0 and int of1 && text[of1].Lower is "one" ? text[noun].Head : noun;
        int subject = text[one].Relation is not Relation.Appos && room.Scene.Tree.Child(one, Relation.Cop) >= 0 ? room.Scene.Tree.Child(one, Relation.Nsubj) : text[one].Relation is Relation.Appos ? text[one].Head : -1;
        if (subject < 0 || room.Standings.Of(noun) is not Standing.Fact)
            return null;
        List<string> parties = room.Codes(subject);
        if (room.Behind(noun, "of") is >= 0 and int of)
            Principals.Add(parties, room.Codes(of));
        else if (room.Arguments.Possessor(noun) is { } owner)
            Principals.Add(parties, room.Principals.Of(owner));
        return parties.Count == 2 ? new Relationship(parties, WhenOf(room, sentence, noun, noun), room.Words.Words(degree, noun + 1), null, room.Sentence(noun), 0.6, "relationship-ally") : null;
    }

    // The day of the predicate's clause; for "a year ago, when ...", the day before it.
    private static When? WhenOf(ReadingRoom room, Sentence sentence, int noun, int predicate)
    {
        Scene scene = room.Scene;
        int at = predicate >= 0 ? predicate : noun;
        for (int t = at; t < sentence.End && t - at < 12; t++)
        {
            if (t > at && scene.Text[t].Pos is UniversalPos.Verb && scene.Text[t].Relation is not (Relation.Amod or Relation.Compound or Relation.Acl))
                break;
            if (scene.TimeAt(t) is { Type: TimexType.Date or TimexType.Time } time && !time.When.IsUnknown)
                return time.When;
        }

        int clause = Math.Min(noun, at);
        for (int t = clause - 1; t >= sentence.First && clause - t < 10; t--)
        {
            if (scene.TimeAt(t) is { Type: TimexType.Date or TimexType.Time } time && !time.When.IsUnknown)
                return time.When;
            if (scene.Text[t].Pos is UniversalPos.Verb || scene.MentionAt(t) is { Kind: MentionKind.Person })
                break;
        }

        return null;
    }
}
