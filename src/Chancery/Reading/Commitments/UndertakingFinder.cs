using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Commitments;

/// <summary>Reads verbs of undertaking: who agreed, pledged or signed what.</summary>
internal sealed partial class UndertakingFinder(ReadingRoom room, CommitmentLexicon lexicon, TriggerLexicon engagements)
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
        // "issued a statement pledging to": what is issued is said, and no issue.
        if (standing is Standing.Alleged && OfPaper(verb).Count > 1)
            standing = Standing.Fact;
        bool signing = word.Takes == Takes.Instrument;
        if (_signatures.BindsOthers(verb))
            return;
        // "will meet in order to reach shared understandings": what it is for.
        if (signing && _text[verb].Relation is Relation.Advcl && room.Standings.Infinitive(verb) && _text[verb].Lemma is not ("sign" or "initial" or "ink"))
            return;
        if (standing is Standing.Denied or Standing.Wished or Standing.Alleged || standing == Standing.Coming && !signing)
            return;
        List<string> parties = Parties(verb, out bool official);
        if (parties.Count == 0 && LastPair(verb, commitments) is { } pair)
            parties = pair;
        if (parties.Count == 0)
            parties = OfFirstVerb(verb) is { Count: > 0 } firsts ? firsts : JustBefore(verb);
        if (parties.Count < 2 && OfPaper(verb) is { Count: > 1 } makers)
            parties = makers;
        if (!official || parties.Count == 0)
            return;
        var found = new List<CommitmentDraft>();
        Sentence sentence = _scene.SentenceOf(verb);
        // "promised the ministers that it would sign": the clause, not whom it was promised.
        bool clause = word.Takes.HasFlag(Takes.That) && (_scene.Tree.Child(verb, Relation.Ccomp) > verb || HasFutureClause(verb, sentence));
        if (!clause && (word.Takes & (Takes.Instrument | Takes.Object)) != 0 && Instrument(verb, sentence, word, parties) is { } signed)
        {
            found.Add(signed);
            if (signing && signed.Instrument)
                FurtherPapers(_scene.Tree.Child(verb, Relation.Obj) is >= 0 and int paper ? paper : _scene.Tree.Child(verb, Relation.NsubjPass), sentence, word, parties, found, verb);
        }
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
        // "The two foreign secretaries have been tasked to draw up a calendar"
        if (passive && IsTask(_text[verb].Lemma))
            parties = room.Codes(_scene.Tree.Child(verb, Relation.NsubjPass));
        // "It was arranged that Ethiopian and Sudanese surveyors would walk the border": those whom the clause names.
        bool expletive = _scene.Tree.Child(verb, Relation.Expl) >= 0 || _scene.Tree.Subject(verb) is >= 0 and int it && _text[it].Lower is "it" && passive;
        if (parties.Count == 0 && (passive || expletive))
            parties = room.Principals.Told(verb, 0);
        if (parties.Count == 0 && expletive && ClauseSubject(verb) is { Count: > 1 } named)
            parties = named;
        return parties.Count == 0 && _scene.Tree.Child(verb, Relation.Nsubj) < 0 ? OfList(verb) : parties;
    }

    // "Both undertake to meet again", where others took part in the talks: those bound by what was told before.
    private List<string>? LastPair(int verb, List<CommitmentDraft> commitments)
    {
        if (_scene.Tree.Child(verb, Relation.Nsubj) is not (>= 0 and int subject) || subject > verb)
            return null;
        bool two = _text[subject].Lower is "both" or "two" || _text[subject].Lemma is "side" or "party" or "country" or "government" or "nation" or "state" && (_scene.Tree.HasChild(subject, "both") || _scene.Tree.HasChild(subject, "two"));
        for (int i = commitments.Count - 1; two && i >= 0 && i >= commitments.Count - 4; i--)
        {
            if (commitments[i].Parties.Count == 2)
                return [.. commitments[i].Parties];
        }

        return null;
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
        if (draft.Rule is "commitment-table" or "commitment-float" or "commitment-submit" or "commitment-present" or "commitment-advance" or "commitment-unveil" or "commitment-suggest" or "commitment-announce")
            return room.Takes(party, _text[verb].Sentence, 2);
        return room.Principals.SubjectMention(verb) is { Kind: MentionKind.State or MentionKind.Organisation } || room.Takes(party, _text[verb].Sentence, 2);
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
        // "sealed their friendship with a treaty"
        if (_text[verb].Lemma is "seal" or "conclude" or "cement" && noun > verb && !lexicon.Is(JoinedWords.Lemma(_text, noun), CommitmentRole.Instrument) && (room.Behind(verb, "with") is >= 0 and int with ? with : room.Behind(noun, "with")) is >= 0 and int sealing && lexicon.Is(JoinedWords.Lemma(_text, sealing), CommitmentRole.Instrument))
            noun = sealing;
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
        bool agreed = word.Id is "commitment-agree" && parties.Count > 1 && noun > verb && _text[noun].Relation is Relation.Obj && (_scene.Tree.HasChild(noun, "a") || _scene.Tree.HasChild(noun, "an") || _scene.Tree.HasChild(noun, "the") || _text[noun].Lower is "terms");
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
