using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Commitments;

/// <summary>Reads verbs of undertaking: who agreed, pledged or signed what.</summary>
internal sealed class UndertakingFinder(ReadingRoom room, CommitmentLexicon lexicon, TriggerLexicon engagements)
{
    private const int Reach = 12;
    private readonly Scene _scene = room.Scene;
    private readonly AnalysedText _text = room.Scene.Text;
    private readonly InstrumentNames _instruments = new(room, lexicon);
    private readonly Signatures _signatures = new(room, lexicon);
    private readonly ListedUndertakings _listed = new(room, lexicon);

    /// <summary>Adds the commitments that the verb at a token tells.</summary>
    public void Read(int verb, List<CommitmentDraft> commitments)
    {
        if ((lexicon.Verb(_text[verb].Lemma) ?? (_signatures.Of(verb) >= 0 ? lexicon.Verb("sign") : null)) is not { } word || !IsVerb(verb) || UnderAnother(verb) || verb > 0 && IsStance(verb))
            return;
        Standing standing = room.Standings.Of(verb);
        bool signing = word.Takes == Takes.Instrument;
        if (_signatures.BindsOthers(verb))
            return;
        // "will meet in order to reach shared understandings": what it is for.
        if (signing && _text[verb].Relation is Relation.Advcl && room.Standings.Infinitive(verb) && _text[verb].Lemma is not ("sign" or "initial" or "ink"))
            return;
        if (standing is Standing.Denied or Standing.Wished or Standing.Alleged || standing == Standing.Coming && !signing)
            return;
        List<string> parties = Parties(verb, out bool official);
        if (!official || parties.Count == 0)
            return;
        var found = new List<CommitmentDraft>();
        Sentence sentence = _scene.SentenceOf(verb);
        // "promised the ministers that it would sign": the clause, not whom it was promised.
        bool clause = word.Takes.HasFlag(Takes.That) && (_scene.Tree.Child(verb, Relation.Ccomp) > verb || HasFutureClause(verb, sentence));
        if (!clause && (word.Takes & (Takes.Instrument | Takes.Object)) != 0 && Instrument(verb, sentence, word, parties) is { } signed)
            found.Add(signed);
        else if (signing || !Clause(verb, sentence, word, parties, found))
            return;
        foreach (CommitmentDraft draft in found)
        {
            // "has decided to gift 50,000 tonnes of wheat": what one alone decides to give.
            if (word.Joint && draft.Parties.Count < 2 && !(_text[verb].Lemma is "decide" && Gives(draft.Span.First)))
                continue;
            if (draft.Parties.Count < 2 && !Foreign(verb, draft))
                continue;
            draft.Headline = _scene.HasHeadline && sentence.Paragraph == 0;
            draft.Status = standing == Standing.Coming ? CommitmentStatus.Proposed : word.Status;
            draft.Sentences.Add(_text[verb].Sentence);
            draft.MadeAt = draft.Status == CommitmentStatus.Proposed ? null : Setting.Of(room, verb, draft.Span, draft.Parties, room.Standings.Perfect(verb));
            commitments.Add(draft);
        }
    }

    // "that it would" not far behind the verb, whatever the tree hangs it on.
    private bool HasFutureClause(int verb, Sentence sentence)
    {
        int that = -1;
        int limit = Math.Min(sentence.End, verb + Reach);
        for (int t = verb + 1; t < limit && _text[t].Lower is not ("," or ";" or ":"); t++)
        {
            if (_text[t].Lower is "that")
                that = t;
            else if (that > 0 && _text[t].Lower is "would" or "will" && t - that <= 6)
                return true;
        }

        return false;
    }

    // "is committed to democracy" tells of a stance.
    private bool IsStance(int verb) => _text[verb].Lemma is "commit" && (_scene.Tree.Child(verb, Relation.AuxPass) >= 0 || _scene.Tree.Child(verb, Relation.Cop) >= 0 || _text[verb].Relation is Relation.Acl || _text[verb].Pos is UniversalPos.Adj || _text[verb - 1].Lower is "'re" or "’re" or "are" or "is" or "am" or "remain" or "remains");

    private bool IsVerb(int token) => _text[token].Pos == UniversalPos.Verb && _text[token].Relation is not (Relation.Amod or Relation.Compound or Relation.Case);

    // "agreed to sign": the verb above has it.
    private bool UnderAnother(int verb)
    {
        int head = _text[verb].Head;
        return head >= 0 && _text[verb].Relation is Relation.Xcomp or Relation.Ccomp or Relation.Advcl && head < verb && lexicon.Verb(_text[head].Lemma) is { } above && above.Takes.HasFlag(Takes.To)
            && room.Standings.Infinitive(verb);
    }

    private List<string> Parties(int verb, out bool official)
    {
        official = true;
        bool passive = _scene.Tree.Child(verb, Relation.NsubjPass) >= 0;
        List<string> parties;
        if (passive)
        {
            parties = room.Codes(room.Behind(verb, "by"));
            int subject = _scene.Tree.Subject(verb);
            if (parties.Count == 0 && subject >= 0 && room.Behind(subject, "between") is >= 0 and int between)
                parties = room.Codes(between);
            // "Agreement was reached between Rome and Tunis on the return of the boats"
            if (parties.Count == 0 && room.Behind(verb, "between") is >= 0 and int amid)
                parties = room.Codes(amid);
        }
        else
        {
            Mention? subject = room.Principals.SubjectMention(verb);
            // A company, a team, an athlete of a country binds no state.
            official = subject is null || subject.Kind is not MentionKind.Person || subject.Person is { Official: true } person && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null;
            parties = room.Principals.Subject(verb);
            int with = room.Behind(verb, "with");
            if (with < 0 && _scene.Tree.Child(verb, Relation.Obj) is >= 0 and int thing)
                with = room.Behind(thing, "with");
            Principals.Add(parties, WithCodes(with));
        }

        // "Leonid Brezhnev, General Secretary of ..., and Jimmy Carter, President of ..., today signed"
        if (!passive && parties.Count == 1 && _text[verb].Lemma is "sign" or "initial" or "ink" && Persons(_scene.SentenceOf(verb).First, verb) is { Count: 2 } both && both.Contains(parties[0]))
            parties = both;
        // "It was arranged that Ethiopian and Sudanese surveyors would walk the border": those whom the clause names.
        bool expletive = _scene.Tree.Child(verb, Relation.Expl) >= 0 || _scene.Tree.Subject(verb) is >= 0 and int it && _text[it].Lower is "it" && passive;
        if (parties.Count == 0 && (passive || expletive))
            parties = room.Principals.Told(verb, 0);
        if (parties.Count == 0 && expletive && ClauseSubject(verb) is { Count: > 1 } named)
            parties = named;
        return parties.Count == 0 && _scene.Tree.Child(verb, Relation.Nsubj) < 0 ? OfList(verb) : parties;
    }

    private List<string> ClauseSubject(int verb)
    {
        int clause = _scene.Tree.Child(verb, Relation.Ccomp) is >= 0 and int whole ? whole : _scene.Tree.Child(verb, Relation.Csubj);
        if (clause < verb || _scene.Tree.Subject(clause) is not (>= 0 and int subject))
            return [];
        (int first, int end) = _scene.Tree.Subtree(subject);
        return room.Principals.In(first, end);
    }

    // "The two sides: - agreed to ...; - decided to ...": the subject stands before the colon that opens the list.
    private List<string> OfList(int verb)
    {
        Sentence sentence = _scene.SentenceOf(verb);
        bool first = true;
        for (int t = verb - 1; t >= sentence.First && first; t--)
        {
            if (_text[t].Lower is ":")
                return Opener(sentence.First, t);
            first = _text[t].Pos is UniversalPos.Punct or UniversalPos.Num or UniversalPos.Sym or UniversalPos.X or UniversalPos.Adv;
        }

        for (int s = _text[verb].Sentence - 1, steps = 0; first && s >= 0 && steps < 16; s--, steps++)
        {
            Sentence before = _scene.Text.Sentences[s];
            if (before.End > before.First && _text[before.End - 1].Lower is ":")
                return Opener(before.First, before.End);
        }

        int number = _text[verb].Sentence;
        return room.Lists.At(number) is { } clause && _scene.Tree.Below(verb, clause.Act) ? _listed.Parties(clause) : [];
    }

    private List<string> Opener(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_scene.MentionAt(t) is { Kind: not MentionKind.Pronoun } mention && room.Principals.OfChain(mention) is { Count: > 0 } named)
                return named;
            if (_text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && room.Principals.Generic(t) is { Count: > 0 } generic)
                return generic;
        }

        return [];
    }

    private List<string> Persons(int first, int end)
    {
        var codes = new List<string>();
        for (int t = first; t < end; t++)
        {
            if (_scene.MentionAt(t) is { Kind: MentionKind.Person } mention && mention.First == t)
                Principals.Add(codes, room.Principals.Of(mention));
        }

        return codes;
    }

    private List<string> WithCodes(int noun) => noun >= 0 && _scene.MentionAt(noun) is { } mention ? room.Principals.OfChain(mention) : noun >= 0 ? room.Principals.Generic(noun) : [];

    private bool Gives(int token) => token < _text.Count && _text[token].Lemma is "give" or "gift" or "grant" or "donate" or "provide" or "send" or "supply" or "lend" or "contribute" or "deliver" or "extend" or "allocate" or "release";

    // One party's pledge is diplomacy only where others stand about.
    private bool Foreign(int verb, CommitmentDraft draft)
    {
        string party = draft.Parties[0];
        Sentence sentence = _scene.SentenceOf(verb);
        foreach (string code in room.Principals.In(sentence.First, sentence.End))
        {
            if (code != party)
                return true;
        }

        // A plan at home is no offer to others.
        if (draft.Rule is "commitment-propose" && room.Takes(party, _text[verb].Sentence, 6))
            return true;
        if (draft.Rule is "commitment-table" or "commitment-float" or "commitment-submit" or "commitment-present" or "commitment-advance" or "commitment-unveil" or "commitment-suggest" or "commitment-announce")
            return room.Takes(party, _text[verb].Sentence, 2);
        return room.Principals.SubjectMention(verb) is { Kind: MentionKind.State or MentionKind.Organisation } || room.Takes(party, _text[verb].Sentence, 2);
    }

    private bool Clause(int verb, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found)
    {
        int limit = Math.Min(sentence.End, verb + Reach);
        for (int t = verb + 1; t < limit; t++)
        {
            string lower = _text[t].Lower;
            // Another verb between them: "determine what they seek to achieve".
            if (IsVerb(t) && _text[t].Relation is not (Relation.Amod or Relation.Compound))
                break;
            if (lower is "," && (t + 2 < limit && _text[t + 1].Lower is "among" or "in" or "during" or "at"))
                continue;
            if (lower is "." or ";" or ":" or "," or "and" or "but" || _text[t].Relation is Relation.Mark && lower is not ("to" or "that" or "on" or "upon" or "in") && _text[t].Pos is UniversalPos.Sconj)
                return false;
            if (lower is "to" && word.Takes.HasFlag(Takes.To))
            {
                int inner = room.Words.InfinitiveAfter(t);
                if (inner >= 0 && _text[t - 1].Lower is "not")
                    return Item(t - 1, room.Words.End(inner, sentence.End), word, parties, found, verb, 0.7);
                if (Gerund(t + 1) && t - verb <= 2)
                    return Items(t + 1, sentence, word, parties, found, verb);
                if (inner >= 0)
                    return Infinitive(inner, sentence, word, parties, found, verb);
                if (t - verb <= 3 && _text[t].Pos is UniversalPos.Adp)
                    return Nominal(t + 1, sentence, word, parties, found, verb);
            }

            if (lower is "that" && _text[t].Pos is UniversalPos.Sconj or UniversalPos.Pron or UniversalPos.Det && word.Takes.HasFlag(Takes.That))
                return Clauses(t + 1, sentence, word, parties, found, verb);
            // "that's settled on our side"
            if (lower is "on" && _text[verb].Lemma is "settle" && _scene.Tree.Child(verb, Relation.AuxPass) >= 0)
                return false;
            if (lower is "on" or "upon" or "in" && t - verb <= (_text[t - 1].Lower is "principle" ? 4 : 2) && word.Takes.HasFlag(lower is "in" ? Takes.In : Takes.On) && _scene.TimeAt(t + 1) is null)
            {
                if (lower is "in" && !Gerund(t + 1))
                    continue;
                return Gerund(t + 1) ? Items(t + 1, sentence, word, parties, found, verb) : Nominal(t + 1, sentence, word, parties, found, verb);
            }
        }

        // "pledged Tehran would allow inspectors in"
        return word.Takes.HasFlag(Takes.That) && _scene.Tree.Child(verb, Relation.Ccomp) is >= 0 and int clause && clause > verb && Future(verb + 1, sentence, word, parties, found, verb);
    }

    private bool Gerund(int token) => token < _text.Count && (PennTag.Name(_text[token].Tag) is "VBG" || _text[token].Pos is UniversalPos.Adv && token + 1 < _text.Count && PennTag.Name(_text[token + 1].Tag) is "VBG") && _text[token].Relation is not (Relation.Amod or Relation.Compound);

    private bool Infinitive(int inner, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        int end = room.Words.End(inner, sentence.End);
        // "China agreed to cap its emissions, and the United States to cut its own": the verb is said once for both.
        if (Gapped(inner, end) is (int to, List<string> others))
        {
            if (room.Words.InfinitiveAfter(to) is >= 0 and int other)
                Item(other, room.Words.End(other, sentence.End), word, others, found, verb, 0.65);
            end = _scene.MentionAt(to - 1) is { } mention ? mention.First : to;
            while (end > inner + 1 && _text[end - 1].Lower is "," or "and" or "while" or ";" or "the")
                end--;
        }

        foreach ((int first, int stop) in room.Words.Infinitives(inner, end))
        {
            int act = FirstVerb(first, stop);
            if (parties.Count < 2 && lexicon.Is(_text[act].Lemma, CommitmentRole.Hostile) || _text[act].Lemma is "disagree" or "differ" or "be" && parties.Count < 2)
                continue;
            // "agreed to meet Trump": one side's acceptance of an engagement is that engagement.
            if (parties.Count < 2 && engagements.Verb(_text[act].Lemma, "") is not null && word.Id == "commitment-agree")
                continue;
            Item(first, stop, word, parties, found, verb, parties.Count > 1 ? 0.8 : 0.65);
        }

        return true;
    }

    // The "to" of another party's undertaking within the clause, and that party.
    private (int To, List<string> Parties)? Gapped(int first, int end)
    {
        for (int t = first + 2; t < end; t++)
        {
            if (_text[t].Lower is not "to" || _text[t].Pos != UniversalPos.Part || _scene.MentionAt(t - 1) is not { Kind: MentionKind.State or MentionKind.Organisation or MentionKind.Group } mention)
                continue;
            int before = mention.First - 1;
            if (before > first && _text[before].Lower is "the")
                before--;
            if (before > first && _text[before].Lower is "and" or "while" && room.Codes(mention.Head) is { Count: > 0 } parties)
                return (t, parties);
        }

        return null;
    }

    private int FirstVerb(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return t;
        }

        return first;
    }

    // "that the border will open and that flights resume": one clause each.
    private bool Clauses(int first, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        bool any = Future(first, sentence, word, parties, found, verb);
        int limit = Math.Min(sentence.End, first + 2 * Reach + Reach);
        for (int t = first + 1; any && t + 2 < limit; t++)
        {
            if (_text[t].Lower is not "and" || _text[t + 1].Lower is not "that" || _text[t + 1].Relation is not Relation.Mark)
                continue;
            CommitmentDraft last = found[^1];
            // What was read through to the second clause ends before it.
            if (last.Span.End > t && Shorten(last, t) is { } shorter)
                found[^1] = shorter;
            any = Future(t + 2, sentence, word, parties, found, verb);
        }

        return any;
    }

    private CommitmentDraft? Shorten(CommitmentDraft draft, int end)
    {
        string what = room.Words.Words(draft.Span.First, end);
        return what.Length == 0 ? null : new CommitmentDraft { Token = draft.Token, Parties = draft.Parties, What = what, Rule = draft.Rule, Confidence = draft.Confidence, Span = (draft.Span.First, end), Due = room.DueIn(draft.Span.First, end) };
    }

    // Where something stands between a subject and its verb, the clause goes on: "that the commission, dormant since 2022, would be revived".
    private int FutureEnd(int first, Sentence sentence)
    {
        int end = room.Words.End(first, sentence.End);
        if (end >= sentence.End || _text[end].Lower is not ",")
            return end;
        for (int t = first; t < end; t++)
        {
            if (_text[t].Relation is Relation.Nsubj or Relation.NsubjPass && _text[t].Head > end && _scene.Tree.Child(_text[t].Head, Relation.Aux) is > 0 and int aux && aux > end && aux - end < Reach && _text[aux].Lower is "would" or "will" or "shall" or "should")
                return room.Words.End(aux, sentence.End);
            if (_text[t].Pos is UniversalPos.Aux || _text[t].Pos is UniversalPos.Verb && _text[t].Relation is not (Relation.Acl or Relation.Amod))
                break;
        }

        return end;
    }

    // "that their teams would follow up": only what is still to be done binds.
    private bool Future(int first, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        int end = FutureEnd(first, sentence);
        for (int t = first; t < end; t++)
        {
            // "agreed that a withdrawal would demonstrate strength": a view of what is to come.
            if (_text[t].Lower is "would" or "will" && _text[t].Head is var act && act > t && lexicon.Is(_text[act].Lemma, CommitmentRole.View))
                return false;
            // "agreed that ASEAN be included"
            if (_text[t].Lower is "would" && t + 1 < end && _text[t + 1].Lower is "have")
                return false;
            if (_text[t].Lower is "would" or "will" or "shall" || _text[t].Lower is "be" && _text[t].Relation is Relation.AuxPass or Relation.Cop && _text[t - 1].Lower is not ("should" or "must" or "can" or "could" or "may" or "to") || _text[t].Lower is "to" && _text[t - 1].Lower is "is" or "are" or "were" or "was")
                return Item(first, end, word, parties, found, verb, 0.75);
            // "agreed that officials should talk again" binds two; of one it is an opinion.
            if (_text[t].Lower is "should" && parties.Count > 1 && _text[t].Head > t && _text[_text[t].Head].Pos is UniversalPos.Verb)
                return Item(first, end, word, parties, found, verb, 0.65);
            // "proposed that the Union join"
            if ((PennTag.Name(_text[t].Tag) is "VB" || word.Status == CommitmentStatus.Proposed && PennTag.Name(_text[t].Tag) is "VBP" && _text[t].Head == verb) && _scene.Tree.Child(t, Relation.Aux) < 0 && _scene.Tree.Child(t, Relation.Nsubj) is >= 0 and int subject && subject < t && subject >= first)
                return Item(first, end, word, parties, found, verb, 0.6);
            if (_text[t].Lower is "should" or "must" or "is" or "are" or "was" or "were" or "had" or "has" or "have" or "could" or "can" or "may" or "might")
                return false;
        }

        return false;
    }

    private bool Nominal(int first, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        int end = room.Words.PhraseEnd(first, sentence.End);
        if (end <= first)
            return false;
        int head = _scene.HeadOf(first, end);
        if (_text[head].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || lexicon.Is(_text[head].Lemma, CommitmentRole.Opinion) || _text[head].Lower is "it" or "that" or "this" or "them")
            return false;
        if (_text[head].Lemma is "side" or "part" or "behalf")
            return false;
        // "agreed to the talks", "agreed with that": one side's consent to an engagement is the engagement's.
        if (parties.Count < 2 && engagements.Noun(_text[head].Lemma) is not null)
            return false;
        int stop = room.Words.End(first, sentence.End);
        return Item(first, Math.Max(end, Math.Min(stop, end)), word, parties, found, verb, 0.65);
    }

    private bool Items(int first, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        bool any = false;
        foreach ((int from, int end) in room.Words.Gerunds(first, room.Words.End(first, sentence.End)))
            any |= Item(from, end, word, parties, found, verb, 0.7);
        return any;
    }

    private bool Item(int first, int end, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb, double confidence)
    {
        string what = room.Words.Words(first, end);
        if (what.Length == 0)
            return false;
        found.Add(new CommitmentDraft { Token = verb, Parties = [.. parties], What = what, Rule = word.Id, Confidence = confidence, Span = (first, end), Due = room.DueIn(first, end) });
        return true;
    }

    private CommitmentDraft? Instrument(int verb, Sentence sentence, UndertakingVerb word, List<string> parties)
    {
        int noun = _signatures.Of(verb) is >= 0 and int signed ? signed : _scene.Tree.Child(verb, Relation.Obj);
        // "a gas deal worth $400 billion": the parser takes the sum for what is sealed.
        for (int t = noun - 1; noun > verb && _text[noun].Pos is UniversalPos.Sym or UniversalPos.Num && t > verb; t--)
        {
            if (lexicon.Is(JoinedWords.Lemma(_text, t), CommitmentRole.Instrument) && _scene.Tree.Below(t, noun))
                noun = t;
        }

        if (noun < 0)
            noun = _scene.Tree.Child(verb, Relation.NsubjPass);
        if (noun < 0)
            noun = room.Behind(verb, "into") is >= 0 and int into ? into : room.Behind(verb, "at") is >= 0 and int at ? at : _text[verb + 1].Lower is "up" ? room.Behind(verb, "to") : -1;
        // "signed in Algiers on Sunday an agreement to end"
        for (int t = verb + 1; noun < 0 && t < sentence.End && t - verb < 9 && _text[t].Pos is not UniversalPos.Verb; t++)
        {
            if (_text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && lexicon.Is(JoinedWords.Lemma(_text, t), CommitmentRole.Instrument))
                noun = t;
        }

        if (noun < 0 || _text[noun].Sentence != _text[verb].Sentence)
            return null;
        // "signed the political chapters of the accord"
        if (_text[noun].Lemma is "chapter" or "part" or "annex" or "version" or "extension" or "renewal" or "section" or "string" or "series" or "batch" or "number" or "raft" or "slew" or "copy" && room.Behind(noun, "of") is >= 0 and int whole && lexicon.Is(JoinedWords.Lemma(_text, whole), CommitmentRole.Instrument))
            noun = whole;
        bool known = lexicon.Is(JoinedWords.Lemma(_text, noun), CommitmentRole.Instrument | CommitmentRole.Text);
        if (known && !word.Takes.HasFlag(Takes.Instrument) && !lexicon.Is(JoinedWords.Lemma(_text, noun), CommitmentRole.Instrument))
            return null;
        // "committed 200 soldiers to the mission", not "committed crimes"
        if (!known && word.Id is "commitment-commit" && (noun < verb || !Gifts.Is(_scene, noun)))
            return null;
        // "have agreed a price for gas": what several agree, said without a preposition.
        bool agreed = word.Id is "commitment-agree" && parties.Count > 1 && noun > verb && _text[noun].Relation is Relation.Obj && (_scene.Tree.HasChild(noun, "a") || _scene.Tree.HasChild(noun, "an") || _scene.Tree.HasChild(noun, "the"));
        if (!known && (!word.Takes.HasFlag(Takes.Object) && !agreed || noun < verb || lexicon.Is(_text[noun].Lemma, CommitmentRole.Opinion | CommitmentRole.Hostile) || engagements.Noun(_text[noun].Lemma) is not null && !(parties.Count > 1 && word.Id is "commitment-promise" or "commitment-pledge" or "commitment-guarantee")))
            return null;
        // "tabled a plan", "floated an initiative", not "presented his papers"
        if (word.Takes == Takes.Instrument && word.Status == CommitmentStatus.Proposed && _text[noun].Lemma is "letter" or "note" or "statement" or "minute" or "term" or "contract" or "act" or "paper" or "document")
            return null;
        // "announced $60 million in aid"
        if (word.Id is "commitment-announce" && !(noun > verb && Gifts.IsMoney(_scene, noun)))
            return null;
        if (word.Id is "commitment-offer" or "commitment-have" or "commitment-make" or "commitment-cut" && !lexicon.Is(JoinedWords.Lemma(_text, noun), CommitmentRole.Instrument))
            return null;
        if (word.Id is "commitment-issue" && (!_instruments.IsJoint(noun) || _text[noun].Lower is "communique" or "communiqué"))
            return null;
        if (_instruments.Name(noun, sentence) is not { } name)
            return null;
        List<string> all = [.. parties];
        (string what, int end) = (name.What, name.End);
        int start = name.First;
        if (known)
        {
            Principals.Add(all, name.Parties);
        }
        else
        {
            // "promised Fiji fresh loans": whom it is promised stands before.
            if (start == verb + 1 && _scene.MentionAt(start) is { Kind: MentionKind.State or MentionKind.Organisation, End: var told } && told <= noun && _text[told].Pos is UniversalPos.Adj or UniversalPos.Num or UniversalPos.Det or UniversalPos.Sym or UniversalPos.Noun)
                start = told;
            end = room.Words.End(start, sentence.End);
            what = room.Words.NounWords(start, end);
        }

        if (what.Length < 3)
            return null;
        return new CommitmentDraft { Token = verb, Parties = all, What = what, Rule = word.Id, Confidence = known ? 0.75 : 0.55, Span = (start, end), Instrument = known, Due = known ? null : room.DueIn(start, end) };
    }
}
