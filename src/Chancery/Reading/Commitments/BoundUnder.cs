using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Commitments;

/// <summary>Reads what an agreement binds its parties to: "under the accord, Peru is to reopen the border", "the treaty obliges Ghana to withdraw".</summary>
internal sealed class BoundUnder(ReadingRoom room, CommitmentLexicon lexicon)
{
    private const int LongestName = 9;
    private const int Reach = 16;
    private readonly AnalysedText _text = room.Scene.Text;

    private Tree Tree => room.Scene.Tree;

    /// <summary>Adds the commitment of a verb that an agreement lays on a party.</summary>
    public void Read(int token, Sentence sentence, List<CommitmentDraft> commitments)
    {
        if (_text[token].Pos != UniversalPos.Verb)
            return;
        if (IsBinding(token))
            Bound(token, sentence, commitments);
        else if (Is(token, sentence, out int noun))
            Laid(token, noun, sentence, commitments);
    }

    /// <summary>True for what an agreement lays on those who made it: "under the deal, Iran will stop enriching uranium", "must hand over".</summary>
    public bool Is(int verb, Sentence sentence, out int noun)
    {
        noun = -1;
        int first = Shared(verb);
        return Duty(first) && !room.Standings.Negated(verb) && (noun = Instrument(first, sentence)) >= 0;
    }

    private void Laid(int verb, int noun, Sentence sentence, List<CommitmentDraft> commitments)
    {
        int first = Shared(verb);
        List<string> parties = room.Principals.Subject(first);
        // "the sides": those who made the commitment last told.
        if (Tree.Child(first, Relation.Nsubj) is >= 0 and int subject && _text[subject].Lemma is "side" or "party" or "country" or "two" or "signatory" or "they" or "government")
            parties = commitments.Count > 0 && commitments[^1].Parties.Count > 1 ? [.. commitments[^1].Parties] : parties.Count > 0 ? parties : room.Principals.Told(verb, 2);
        // "under the accord that Kenya and Uganda signed, customs posts will be built": of those whose paper it is.
        if (parties.Count == 0)
            parties = Makers(noun, sentence);
        // "Under the document, at least 200 EU monitors are to be in place": whose they are.
        if (parties.Count == 0 && Tree.Subject(first) is >= 0 and int thing && PennTag.Name(_text[thing].Tag) is "NNS" && Tree.Subtree(thing) is var whole && room.Principals.In(whole.First, whole.End) is { Count: 1 } owners)
            parties = owners;
        if (parties.Count == 0)
            return;
        int end = room.Words.End(verb, sentence.End);
        for (int t = verb + 1; t < end; t++)
        {
            // What stands behind "under" is the paper, what its twin says a commitment of its own.
            if (_text[t].Lower is "under" or "as" or "in" or "pursuant" && t < noun && noun - t < 8 || _text[t].Lower is "and" && t + 1 < end && Shared(t + 1) == first && t + 1 != first || t + 2 < end && _text[t].Lower is "and" && Shared(t + 2) == first && t + 2 != first)
                end = t;
        }

        // "... and the United States must release the funds": of another.
        for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
        {
            if (child > verb && child < end && _text[child].Relation is Relation.Conj && Tree.Child(child, Relation.Nsubj) is > 0 and int other && other > verb)
                end = Math.Min(end, Tree.Subtree(other).First - (_text[Tree.Subtree(other).First - 1].Lower is "and" or "while" or "," ? 1 : 0));
        }

        Add(verb, verb, end, parties, "commitment-under", Setting.Of(room, verb, (verb, end), parties, perfect: true), commitments);
    }

    private List<string> Makers(int noun, Sentence sentence)
    {
        List<string> named = new InstrumentNames(room, lexicon).Name(noun, sentence)?.Parties ?? [];
        int signing = Tree.Child(noun, Relation.AclRelcl) is >= 0 and int clause ? clause : Tree.Child(noun, Relation.Acl);
        if (named.Count < 2 && signing > noun)
            named = Tree.Child(signing, Relation.Nsubj) >= 0 ? room.Principals.Subject(signing) : room.Codes(room.Behind(signing, "by"));
        return named.Count > 1 ? named : [];
    }

    // "will exchange prisoners and begin negotiations": the first of the verbs under one "will".
    private int Shared(int verb)
    {
        int head = _text[verb].Head;
        return _text[verb].Pos == UniversalPos.Verb && _text[verb].Relation is Relation.Conj && head >= 0 && head < verb && PennTag.Name(_text[verb].Tag) is "VB" or "VBP" && Tree.Child(verb, Relation.Nsubj) < 0 && Tree.Child(verb, Relation.Aux) < 0 && Tree.Child(verb, Relation.Mark) < 0 ? head : verb;
    }

    // The agreement by the tree, or by the words that open the sentence: "under the deal", "under the terms of the accord", "according to the agreement"; -1 where there is none.
    private int Instrument(int verb, Sentence sentence)
    {
        // "the accord under which the North is to shut its reactor"
        if (_text[verb].Relation is Relation.AclRelcl && _text[verb].Head is >= 0 and int paper && paper < verb && lexicon.Is(JoinedWords.Lemma(_text, paper), CommitmentRole.Instrument) && IsUnderWhich(paper, verb))
            return IsMade(paper) ? paper : -1;
        int noun = room.Behind(verb, "under");
        if (noun >= 0 && lexicon.Is(JoinedWords.Lemma(_text, noun), CommitmentRole.Instrument | CommitmentRole.Text))
            return IsMade(noun) ? noun : -1;
        // "will lift visas as part of its accord with Oslo"
        for (int t = verb + 1; t + 3 < sentence.End && t - verb < Reach && room.Standings.Of(verb) is Standing.Fact or Standing.Coming; t++)
        {
            int behind = _text[t].Lower is "as" && _text[t + 1].Lower is "part" && _text[t + 2].Lower is "of" || _text[t].Lower is "in" && _text[t + 1].Lower is "line" or "accordance" or "keeping" or "conformity" && _text[t + 2].Lower is "with" ? t + 3 : _text[t].Lower is "pursuant" && _text[t + 1].Lower is "to" ? t + 2 : -1;
            for (int named = behind; named > 0 && named < sentence.End && named - behind < 6; named++)
            {
                if (_text[named].Pos is UniversalPos.Noun or UniversalPos.Propn && lexicon.Is(JoinedWords.Lemma(_text, named), CommitmentRole.Instrument) && _text[named].Relation is not Relation.Compound)
                    return _text[behind].Lower is not ("a" or "an" or "any") && IsMade(named) ? named : -1;
            }
        }

        // "are to open two crossings by the autumn under a deal struck in Grodno": the tree hangs it on the autumn.
        for (int t = verb + 1; t + 2 < sentence.End && t - verb < Reach && _text[t].Lower is not ("," or ";"); t++)
        {
            for (int named = t + 1; _text[t].Lower is "under" && named < sentence.End && named - t < 7; named++)
            {
                if (_text[named].Pos is UniversalPos.Noun or UniversalPos.Propn && lexicon.Is(JoinedWords.Lemma(_text, named), CommitmentRole.Instrument) && _text[named].Relation is not Relation.Compound)
                    return (_text[t + 1].Lower is not ("a" or "an" or "any") || Tree.Child(named, Relation.Acl) > named) && IsMade(named) ? named : -1;
            }
        }

        int at = sentence.First;
        if (at + 3 >= sentence.End || _text[verb].Relation is not (Relation.Root or Relation.Conj or Relation.Parataxis or Relation.Xcomp))
            return -1;
        at = _text[at].Lower is "under" or "by" or "in" ? at + 1 : _text[at].Lower is "according" && _text[at + 1].Lower is "to" ? at + 2 : _text[at].Lower is "as" && _text[at + 1].Lower is "part" && _text[at + 2].Lower is "of" ? at + 3 : -1;
        for (int t = at; at > 0 && t < sentence.End && t - at < LongestName; t++)
        {
            if (_text[t].Lower is ",")
                return -1;
            // "Under the document", which the text has told of.
            if (_text[t].Lemma is "document" or "declaration" or "roadmap" or "formula" or "framework" or "timetable" && _text[at].Lower is "the" or "this" or "that" or "their" && t - at < 3)
                return t;
            if (_text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && lexicon.Is(JoinedWords.Lemma(_text, t), CommitmentRole.Instrument))
                return _text[at].Lower is not ("a" or "an" or "any") && IsMade(t) ? t : -1;
        }

        return -1;
    }

    private bool IsUnderWhich(int paper, int verb)
    {
        for (int t = paper + 1; t < verb; t++)
        {
            if (_text[t].Lower is "whereby" || _text[t].Lower is "which" && _text[t - 1].Lower is "under" or "by" or "in" or "to")
                return true;
        }

        return false;
    }

    // No draft, no plan of one alone.
    private bool IsMade(int noun)
    {
        for (int child = Tree.First(noun); child >= 0; child = Tree.Next(child))
        {
            if (_text[child].Lower is "proposed" or "draft" or "possible" or "any" or "future" or "proposal")
                return false;
        }

        return !lexicon.Is(_text[noun].Lemma, CommitmentRole.Opinion) && _text[noun].Lemma is not ("proposal" or "plan" or "program" or "programme");
    }

    // "will stop", "is to guarantee", "must hand over"; "agreed to" is read elsewhere.
    private bool Duty(int verb)
    {
        for (int child = Tree.First(verb); child >= 0 && child < verb; child = Tree.Next(child))
        {
            if (_text[child].Relation is Relation.Aux && _text[child].Lower is "shall" or "must" or "will" or "would" && verb - child <= 4)
                return true;
        }

        // "is to guarantee": trees take either verb for the head.
        int to = verb - 1;
        // "is also to dismantle", "are each to pay"
        int be = to - 1 > 0 && _text[to - 1].Lower is "also" or "then" or "each" or "both" or "further" or "now" or "first" ? to - 2 : to - 1;
        return be > 0 && _text[to].Lower is "to" && _text[be].Lower is "is" or "are" or "has" or "have";
    }

    // "obliges Ghana to withdraw", "requires the sides to", "commits Lima to".
    private bool IsBinding(int verb) =>
        _text[verb].Lemma is "oblige" or "bind" or "commit" or "require" or "obligate" && Tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && subject < verb && (lexicon.Is(JoinedWords.Lemma(_text, subject), CommitmentRole.Instrument) || JointPapers.Is(room.Scene, subject))
        && room.Standings.Of(verb) == Standing.Fact;

    private void Bound(int verb, Sentence sentence, List<CommitmentDraft> commitments)
    {
        int party = Tree.Child(verb, Relation.Obj) is >= 0 and int thing ? thing : Tree.Child(verb, Relation.Iobj);
        if (party < verb)
            return;
        List<string> parties = room.Codes(party);
        if (parties.Count == 0 && _text[party].Lemma is "party" or "side" or "government" or "country" or "signatory")
            parties = room.Principals.Told(verb, 2);
        for (int t = party + 1; parties.Count > 0 && t < sentence.End && t - party < LongestName; t++)
        {
            if (_text[t].Lower is "to" && room.Words.InfinitiveAfter(t) is >= 0 and int act)
            {
                Add(verb, act, room.Words.End(act, sentence.End), parties, "commitment-bound", null, commitments);
                return;
            }

            // "commits Togo to three further inspections"
            if (_text[t].Lower is "to" && _text[verb].Lemma is "commit" or "bind" or "oblige" && t + 1 < sentence.End && room.Words.PhraseEnd(t + 1, sentence.End) is int end && end > t + 1)
            {
                Add(verb, t + 1, end, parties, "commitment-bound", null, commitments);
                return;
            }
        }
    }

    private void Add(int token, int first, int end, List<string> parties, string rule, Draft? madeAt, List<CommitmentDraft> commitments)
    {
        string what = room.Words.Words(first, end);
        if (what.Length < 4 || commitments.Exists(known => known.Span.First < end && first < known.Span.End))
            return;
        commitments.Add(new CommitmentDraft
        {
            Token = token,
            Parties = parties,
            What = what,
            Rule = rule,
            Confidence = 0.65,
            Span = (first, end),
            Status = CommitmentStatus.Agreed,
            MadeAt = madeAt,
            Due = room.DueIn(first, end),
            Headline = room.Scene.HasHeadline && _text[token].Sentence == 0,
            Sentences = [_text[token].Sentence],
        });
    }
}
