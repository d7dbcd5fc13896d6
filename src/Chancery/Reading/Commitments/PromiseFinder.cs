using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Commitments;

/// <summary>Reads promises without a verb of undertaking: "Japan said it would abide by the decision", "their commitment to withdraw".</summary>
internal sealed class PromiseFinder(ReadingRoom room, CommitmentLexicon lexicon, BoundUnder bound)
{
    private readonly Scene _scene = room.Scene;
    private readonly AnalysedText _text = room.Scene.Text;
    private readonly Papers _papers = new(room, lexicon);
    private readonly Fates _fates = new(room, lexicon);

    public void Read(int token, Sentence sentence, List<CommitmentDraft> commitments)
    {
        if (_text[token].Pos == UniversalPos.Aux && _text[token].Lower is "would" or "will" or "shall")
        {
            if (!(_text[token].Head is > 0 and int act && act > token && bound.Is(act, sentence, out _)) && !_papers.Read(token, sentence, commitments))
                Said(token, sentence, commitments);
        }
        // "France is to lend Mali two helicopters, Hollande promised"
        else if (_text[token].Lower is "to" && token > 0 && _text[token - 1].Lower is "is" or "are" && _text[token].Head is > 0 and int binds && binds > token && !bound.Is(binds, sentence, out _))
        {
            if (!_papers.Read(token, sentence, commitments))
                Said(token, sentence, commitments);
        }
        else if (_text[token].Pos == UniversalPos.Noun && (lexicon.Is(_text[token].Lemma, CommitmentRole.Promise | CommitmentRole.Offer) || IsWord(token) || IsConsent(token)))
            Noun(token, sentence, commitments);
    }

    private List<string> ClauseSubject(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_text[t].Relation is Relation.Nsubj or Relation.NsubjPass && _scene.Tree.Child(_text[t].Head, Relation.Aux) >= 0)
                return room.Codes(t);
        }

        return [];
    }

    // "secured Poland's agreement to host interceptors"
    private bool IsConsent(int noun) =>
        _text[noun].Lemma is "agreement" or "consent" or "assent" or "acceptance" && _scene.Tree.Child(noun, Relation.NmodPoss) >= 0 && noun + 1 < _text.Count && _text[noun + 1].Lower is "to" && room.Words.InfinitiveAfter(noun + 1) >= 0
        && _text[noun].Relation is Relation.Obj && _text[noun].Head is >= 0 and int verb && _text[verb].Lemma is "secure" or "win" or "obtain" or "get" or "gain" or "receive" or "announce" or "welcome" or "extract";

    // "has broken its word to withdraw", "gave his word that": a promise by another name.
    private bool IsWord(int noun) =>
        _text[noun].Lower is "word" && _scene.Tree.Child(noun, Relation.NmodPoss) >= 0 && _text[noun].Head is >= 0 and int verb && _text[verb].Lemma is "break" or "keep" or "give" or "go";

    private void Said(int will, Sentence sentence, List<CommitmentDraft> commitments)
    {
        int verb = _text[will].Head;
        if (verb <= will || verb - will > 4 || _text[verb].Sentence != _text[will].Sentence)
            return;
        int tail = _text[verb].Relation is Relation.Root ? Tail(verb) : -1;
        // "will be returned, the commissions agreed": told first, and hung on what stands behind.
        bool before = tail < 0 && _text[verb].Relation is Relation.Ccomp or Relation.Advcl && _text[verb].Head > verb && _text[_text[verb].Head].Lemma is "agree" && !HasMark(verb);
        // "said in a joint declaration that they would": parsers hang the clause on the paper.
        int paper = tail < 0 && _text[verb].Relation is Relation.Acl && _text[verb].Head is >= 0 and int on && on < verb && JointPapers.Is(_scene, on) ? on : -1;
        // "told reporters that its ships would leave": parsers hang the clause on those told.
        int teller = tail < 0 && !before && paper < 0 ? Teller(verb, will) : -1;
        if (tail < 0 && !before && paper < 0 && teller < 0 && _text[verb].Relation is not Relation.Ccomp)
            return;
        int act = verb;
        // "would continue to support"
        if (_text[verb].Lemma is "continue" && _scene.Tree.Child(verb, Relation.Xcomp) is >= 0 and int inner)
            act = inner;
        // Of two who say together that they will do something, any deed is an undertaking.
        bool joint = _scene.Tree.Subject(verb) is >= 0 and int they && _text[they].Lower is "they" or "both";
        bool agreed = before || tail >= 0 && _text[tail].Lemma is "agree";
        int saying = tail >= 0 ? tail : paper >= 0 ? _scene.Tree.Governor(paper) : teller >= 0 ? teller : _text[verb].Head;
        // What several say together that one of them will do is agreed, whatever the deed.
        joint |= saying >= 0 && !agreed && !lexicon.Is(_text[act].Lemma, CommitmentRole.View) && _text[act].Lemma is not ("be" or "have" or "continue" or "meet" or "visit" or "hold" or "travel") && _text[act].Pos is UniversalPos.Verb && room.Principals.Subject(saying).Count > 1;
        bool meets = !agreed && Receives(act);
        if (meets || !joint && !agreed && !lexicon.Is(_text[act].Lemma, CommitmentRole.Act) || lexicon.Is(_text[act].Lemma, CommitmentRole.Hostile) || room.Standings.Negated(verb) || HasIf(sentence))
            return;
        if (saying < 0 || (saying > will && tail < 0 && !before) || _text[saying].Lemma is not ("say" or "add" or "repeat" or "reiterate" or "tell" or "announce" or "declare" or "state" or "affirm" or "confirm" or "inform" or "promise" or "pledge" or "vow" or "assure" or "write") && !agreed && !(tail >= 0 && _text[tail].Lemma is "decide") || room.Standings.Of(saying) is not Standing.Fact)
            return;
        List<string> speaker = room.Principals.Subject(saying);
        int subject = _scene.Tree.Subject(verb);
        // "The pastures will be returned, the two border commissions agreed": what several agree that will be done.
        if (_text[saying].Lemma is "agree")
        {
            if (speaker.Count > 1)
                Add(verb, (_scene.Tree.Subtree(verb).First, room.Words.End(verb, sentence.End)), speaker, commitments, "commitment-agree", 0.65, Setting.Of(room, verb, (verb, verb + 1), speaker, perfect: false));
            return;
        }

        if (speaker.Count == 0 || subject < 0 || joint && speaker.Count < 2)
            return;
        // Who speaks binds himself or his own state only.
        List<string> bound = _text[subject].Lower is "it" or "he" or "she" or "they" ? speaker : room.Codes(subject);
        // "The two ministers told reporters that Rwandan officers would join the staff": what several say together that one of them will do, all have agreed.
        if (speaker.Count > 1 && bound.Count == 0 && _scene.Tree.Subtree(subject) is var whole)
            bound = room.Principals.In(whole.First, whole.End);
        if (speaker.Count > 1 && bound.Count > 0 && bound.TrueForAll(speaker.Contains))
            bound = speaker;
        if (bound.Count == 0 || !speaker.Contains(bound[0]))
            return;
        if (!room.Takes(bound[0], _text[will].Sentence, 2) && !OthersNamed(sentence, bound[0]) && _scene.MentionAt(_scene.Tree.Subject(saying)) is not { Kind: MentionKind.State })
            return;
        int end = room.Words.End(verb, sentence.End);
        Add(verb, (verb, end), bound, commitments, "commitment-said", 0.55, Setting.Of(room, verb, (verb, end), bound, perfect: false));
    }

    // The verb of telling over those told, where the clause "that ... would" stands right behind them; -1 where it does not.
    private int Teller(int verb, int will)
    {
        int told = _text[verb].Relation is Relation.Acl or Relation.AclRelcl ? _text[verb].Head : -1;
        if (told < 0 || told + 1 >= will || _text[told + 1].Lower is not "that" || _text[told].Relation is not (Relation.Iobj or Relation.Obj) || _text[told].Head is not (>= 0 and int tells) || _text[tells].Lemma is not ("tell" or "inform" or "assure"))
            return -1;
        return tells < told && will - told < 9 ? tells : -1;
    }

    // "that he would receive his colleague": an engagement, no undertaking.
    private bool Receives(int act) =>
        _text[act].Lemma is "receive" or "host" or "meet" or "see" or "visit" or "accept" && _scene.Tree.Child(act, Relation.Obj) is >= 0 and int guest && guest > act && (_scene.MentionAt(guest) is { Kind: MentionKind.Person or MentionKind.Office } || _text[guest].Lemma is "counterpart" or "colleague" or "guest" or "envoy" or "delegation");

    // "Indonesia will send rice, she added": the verb of saying behind it, or -1.
    private int Tail(int verb)
    {
        for (int child = _scene.Tree.First(verb); child >= 0; child = _scene.Tree.Next(child))
        {
            // "... will be marked out by 2016, Nigeria and Cameroon have agreed"
            if (child > verb && _text[child].Relation is Relation.Conj && _text[child].Lemma is "agree" && _scene.Tree.Child(child, Relation.Nsubj) >= 0 && !HasComplement(child))
                return child;
            if (child > verb && _text[child].Relation is Relation.Parataxis && _text[child].Lemma is "say" or "add" or "announce" or "tell" or "confirm" or "promise" or "pledge" or "vow" or "declare" or "agree" or "decide")
                return child;
        }

        return -1;
    }

    private bool HasComplement(int verb) =>
        _scene.Tree.Child(verb, Relation.Ccomp) >= 0 || _scene.Tree.Child(verb, Relation.Xcomp) >= 0 || _scene.Tree.Child(verb, Relation.Obj) >= 0 || room.Behind(verb, "on") >= 0 || room.Behind(verb, "to") >= 0;

    private bool HasMark(int verb)
    {
        int mark = _scene.Tree.Child(verb, Relation.Mark);
        return mark >= 0 && _text[mark].Lower is not "that";
    }

    private bool HasIf(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Lower is "if" or "unless" or "provided")
                return true;
        }

        return false;
    }

    private bool OthersNamed(Sentence sentence, string party)
    {
        foreach (string code in room.Principals.In(sentence.First, sentence.End))
        {
            if (code != party)
                return true;
        }

        return false;
    }

    private void Noun(int noun, Sentence sentence, List<CommitmentDraft> commitments)
    {
        Tree tree = _scene.Tree;
        Standing standing = room.Standings.Of(noun);
        bool offer = lexicon.Is(_text[noun].Lemma, CommitmentRole.Offer);
        if (standing is Standing.Denied || standing is Standing.Wished && !offer)
            return;
        // "their commitment to withdraw", "the commitment that both declared to withdraw"
        // "its word to the six powers that inspectors would be let in": whom it is given.
        int to = noun + 1 < sentence.End && _text[noun + 1].Lower is "to" && (room.Words.InfinitiveAfter(noun + 1) >= 0 || PennTag.Name(_text[Math.Min(noun + 2, sentence.End - 1)].Tag) is "VBG") ? noun + 1 : -1;
        bool relative = tree.Child(noun, Relation.AclRelcl) >= 0;
        int owned = room.Behind(noun, "of") >= 0 ? room.Behind(noun, "of") : room.Behind(noun, "by");
        // "the commitment made by the government of India to supply wheat"
        int maker = tree.Child(noun, Relation.Acl) is >= 0 and int made && _text[made].Lemma is "make" or "give" or "enter" or "undertake" ? room.Behind(made, "by") : -1;
        owned = owned >= 0 ? owned : maker;
        for (int t = noun + 2; t < sentence.End && t - noun < 12 && to < 0 && (relative || owned > noun); t++)
        {
            if (_text[t].Lower is "to" && t > owned && NoStop(noun + 1, t))
                to = t;
        }

        // "an assurance that the refugees would be fed", "its promise of soldiers"
        (int First, int End) told = to >= 0 ? (-1, -1) : What(noun, sentence, offer);
        if (to < 0 && told.End < 0 && !offer)
            told = Later(noun, sentence);
        if (to < 0 && told.End < 0)
            return;
        int verb = tree.Governor(noun);
        Fate? fate = offer ? null : _fates.Of(noun, out _);
        // "came away with a promise that", "left Baku with an assurance that"
        bool brought = verb >= 0 && to < 0 && tree.CaseOf(noun) is "with" && _text[verb].Lemma is "come" or "leave" or "return" or "emerge" or "walk" or "depart" or "go";
        bool reaffirmed = verb >= 0 && _text[verb].Lemma is "reaffirm" or "reiterate" or "renew" or "confirm" or "restate" or "declare" or "make" or "give" or "announce" or "express" or "state" or "reconfirm";
        // "turned down an offer to mediate"
        if (offer && verb >= 0 && _text[verb].Lemma is "turn" or "spurn" or "rebuff" or "snub" or "ignore" or "dismiss")
            return;
        // "unable to get Israel's commitment to attend", "failed to win a pledge to"
        if (verb >= 0 && IsVain(verb))
            return;
        int inner = to < 0 ? told.First : room.Words.InfinitiveAfter(to);
        // "reaffirmed their commitment to working together"
        if (inner < 0 && to > 0 && reaffirmed && to + 1 < sentence.End && PennTag.Name(_text[to + 1].Tag) is "VBG" && _text[to + 1].Relation is not (Relation.Amod or Relation.Compound))
            inner = to + 1;
        // "commitment to democracy" binds to nothing in particular.
        if (inner < 0 || to >= 0 && _text[inner].Lemma is "do" or "be")
            return;
        // What is promised is told where somebody gives, breaks or keeps it.
        bool given = tree.Child(noun, Relation.AclRelcl) is > 0 and int giving && giving > noun && _text[giving].Lemma is "give" or "make" or "offer" or "receive" or "obtain" or "extract";
        if (to < 0 && fate is null && !given && !brought && !(verb >= 0 && _text[verb].Lemma is "give" or "receive" or "get" or "win" or "obtain" or "secure" or "extract" or "make" or "offer" or "renew" or "repeat" or "reiterate"))
            return;
        if (_text[noun].Lemma is "determination" or "resolve" && !reaffirmed)
            return;
        var parties = new List<string>();
        if (room.Behind(noun, "between") is >= 0 and int between)
            Principals.Add(parties, room.Codes(between));
        else if (maker >= 0)
            Principals.Add(parties, room.Codes(maker));
        else if (room.Behind(noun, "by") is >= 0 and int by)
            Principals.Add(parties, room.Codes(by));
        else if (room.Behind(noun, "of") is >= 0 and int of && room.Codes(of) is { Count: > 0 } holders)
            Principals.Add(parties, holders);
        else if (brought && ClauseSubject(told.First, told.End) is { Count: > 0 } promising)
            Principals.Add(parties, promising);
        // "gave his Spanish colleague assurances that": of who gives, not of whom they are given.
        else if (to < 0 && verb >= 0 && _text[verb].Lemma is "give" or "offer" && _text[noun].Relation is Relation.Obj && tree.Child(noun, Relation.NmodPoss) < 0 && tree.Child(verb, Relation.NsubjPass) < 0)
            Principals.Add(parties, room.Principals.Subject(verb));
        else if (room.Arguments.Possessor(noun) is { Kind: not MentionKind.Pronoun } owner)
            Principals.Add(parties, room.Principals.OfChain(owner));
        else if (fate is not null && verb >= 0 && !fate.Subject && tree.Child(verb, Relation.NsubjPass) < 0)
            Principals.Add(parties, room.Principals.Subject(verb));
        else if (tree.Child(noun, Relation.AclRelcl) is >= 0 and int clause && tree.Child(clause, Relation.Nsubj) is >= 0 and int teller)
            Principals.Add(parties, room.Codes(teller));
        else if (to >= 0 && Modifier(noun, sentence) is { Count: > 0 } modifier)
            Principals.Add(parties, modifier);
        else if (reaffirmed)
            Principals.Add(parties, room.Principals.Subject(verb));
        if (parties.Count == 0 && to < 0 && verb >= 0)
            Principals.Add(parties, _text[verb].Lemma is "receive" or "get" or "win" or "obtain" or "secure" or "extract" ? room.Behind(noun, "from") is >= 0 and int from ? room.Codes(from) : [] : room.Principals.Subject(verb));
        if (parties.Count == 0)
            return;
        int first = inner;
        int end = to < 0 ? told.End : room.Words.End(first, sentence.End);
        if (end <= first)
            return;
        Add(noun, (first, end), parties, commitments, "commitment-" + _text[noun].Lemma, 0.6, offer ? null : Setting.Of(room, noun, (first, end), parties, perfect: false));
        if (fate is not null && commitments.Count > 0 && commitments[^1].Token == noun)
            commitments[^1].Status = fate.Status;
        if (offer && commitments.Count > 0)
            commitments[^1].Status = CommitmentStatus.Proposed;
    }

    // The clause "that the refugees will be fed" or the noun behind "of", or (-1, -1).
    private (int First, int End) What(int noun, Sentence sentence, bool offer)
    {
        int at = noun + 1;
        if (offer || _text[noun].Lemma is "determination" or "resolve" || at + 2 >= sentence.End)
            return (-1, -1);
        if (_text[at].Lower is "that")
        {
            for (int t = at + 2; t < sentence.End && t - at < 9; t++)
            {
                if (_text[t].Lower is "will" or "would" or "shall" && _text[t].Relation is Relation.Aux)
                    return (at + 1, room.Words.End(at + 1, sentence.End));
                if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                    break;
            }
        }

        return _text[at].Lower is "of" && lexicon.Is(_text[noun].Lemma, CommitmentRole.Promise) && room.Words.PhraseEnd(at + 1, sentence.End) is var end && end > at + 1 && _scene.MentionAt(at + 1) is null ? (at + 1, end) : (-1, -1);
    }

    // "an assurance from Lima that its cotton would pass", "the undertaking which he gave last month that his troops would leave": the clause stands further on.
    private (int First, int End) Later(int noun, Sentence sentence)
    {
        if (_text[noun].Lemma is "determination" or "resolve")
            return (-1, -1);
        for (int t = noun + 2; t + 2 < sentence.End && t - noun < 13 && _text[t].Lower is not (";" or ":" or "but" or "and" or "\""); t++)
        {
            if (_text[t].Lower is not "that" || _text[t - 1].Pos is UniversalPos.Verb or UniversalPos.Aux)
                continue;
            for (int will = t + 2; will < sentence.End && will - t < 8 && _text[will].Pos is not (UniversalPos.Verb or UniversalPos.Punct); will++)
            {
                if (_text[will].Lower is "will" or "would" or "shall")
                    return (t + 1, room.Words.End(t + 1, sentence.End));
            }

            break;
        }

        return (-1, -1);
    }

    private bool IsVain(int verb)
    {
        if (!room.Standings.Infinitive(verb))
            return false;
        int above = _text[verb].Head;
        return above >= 0 && _text[above].Lemma is "unable" or "fail" or "try" or "seek" or "hope" or "want" or "refuse" or "attempt" or "struggle" or "effort" or "bid" or "push" or "press";
    }

    private bool NoStop(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_text[t].Pos is UniversalPos.Punct)
                return false;
        }

        return true;
    }

    private List<string> Modifier(int noun, Sentence sentence)
    {
        int first = Math.Max(sentence.First, noun - 4);
        return room.Principals.In(first, noun);
    }

    private void Add(int token, (int First, int End) span, List<string> parties, List<CommitmentDraft> commitments, string rule, double confidence, Draft? madeAt)
    {
        string what = room.Words.Words(span.First, span.End);
        if (what.Length > 0)
            commitments.Add(new CommitmentDraft { Token = token, Parties = parties, What = what, Rule = rule, Confidence = confidence, Span = span, MadeAt = madeAt, Due = room.DueIn(span.First, span.End), Sentences = [_text[token].Sentence] });
    }
}
