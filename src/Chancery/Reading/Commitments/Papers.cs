using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Commitments;

/// <summary>Reads what agreed papers say will be done: "The communique says the two will take steps", "Under it Myanmar will set up two centres. Bangladesh will ...".</summary>
internal sealed class Papers(ReadingRoom room, CommitmentLexicon lexicon)
{
    private readonly AnalysedText _text = room.Scene.Text;

    /// <summary>The sentence in which a paper was last spoken of as the ground of what is done, and whom it binds.</summary>
    private (int Sentence, List<string> Parties) _under = (-2, []);

    public bool Read(int will, Sentence sentence, List<CommitmentDraft> commitments)
    {
        int verb = _text[will].Head;
        if (verb <= will || verb - will > 4 || room.Standings.Negated(verb))
            return false;
        bool says = Says(verb) || Tail(verb);
        bool together = false;
        bool under = says || Under(verb) || ByPaper(verb, sentence) || Continues(verb, sentence, commitments) || (together = Together(verb, sentence));
        int number = _text[verb].Sentence;
        bool goesOn = !under && number == _under.Sentence + 1 && _text[verb].Relation is Relation.Root && room.Scene.Text.Sentences[number].Paragraph == room.Scene.Text.Sentences[_under.Sentence].Paragraph;
        if (!under && !goesOn)
            return false;
        int subject = room.Scene.Tree.Subject(verb);
        if (subject < 0 || room.Scene.MentionAt(subject) is { Kind: Mentions.MentionKind.Pronoun } && _text[subject].Lower is not "they")
            return false;
        List<string> parties = room.Codes(subject);
        // "Under it, repatriation is to be completed within two years": of those whose paper it is.
        if (parties.Count == 0 && !goesOn && commitments.Count > 0 && commitments[^1].Parties.Count > 1)
            parties = [.. commitments[^1].Parties];
        // "A joint communique said that the border would be opened": of those who issued it.
        if (parties.Count == 0 && says)
            parties = room.Principals.Told(verb, 2);
        if (parties.Count == 0 || goesOn && !parties.TrueForAll(_under.Parties.Contains))
            return false;
        int end = room.Words.End(verb, sentence.End);
        string what = room.Words.Words(verb, end);
        if (what.Length == 0)
            return false;
        List<string> bound = commitments.Count > 0 && commitments[^1].Parties.Count > 1 ? commitments[^1].Parties : parties;
        _under = (number, goesOn ? _under.Parties : bound);
        commitments.Add(new CommitmentDraft
        {
            Token = verb,
            Parties = parties,
            What = what,
            Rule = together ? "commitment-together" : "commitment-paper",
            Confidence = 0.6,
            Span = (verb, end),
            Due = room.DueIn(verb, end),
            Sentences = [number],
            MadeAt = Setting.Of(room, verb, (verb, end), parties, perfect: true),
        });
        // "will raise trade by half and build a second bridge": one clause each.
        for (int child = room.Scene.Tree.First(verb); child >= 0; child = room.Scene.Tree.Next(child))
        {
            if (child < end || _text[child].Relation is not Relation.Conj || PennTag.Name(_text[child].Tag) is not "VB" || room.Scene.Tree.Subject(child) >= 0)
                continue;
            int last = room.Words.End(child, sentence.End);
            if (room.Words.Words(child, last) is { Length: > 0 } more)
                commitments.Add(new CommitmentDraft { Token = child, Parties = [.. parties], What = more, Rule = "commitment-paper", Confidence = 0.6, Span = (child, last), Due = room.DueIn(child, last), Sentences = [number], MadeAt = commitments[^1].MadeAt });
        }

        return true;
    }

    // "the communique says that", "the treaty provides that", "the accord stipulates that"
    private bool Says(int verb)
    {
        int at = verb;
        for (int steps = 0; steps < 3 && at >= 0 && _text[at].Relation is Relation.Conj; steps++)
            at = _text[at].Head;
        // "The communique says neither has hostile intent and that the two will take steps": whatever the clauses hang on.
        int root = verb;
        for (int steps = 0; steps < 6 && _text[root].Head >= 0; steps++)
            root = _text[root].Head;
        if (root < verb && root != verb && JointPapers.Says(room.Scene, root) && _text[verb].Relation is not (Relation.AclRelcl or Relation.Advcl or Relation.Acl))
            return true;
        if (at < 0 || _text[at].Relation is not Relation.Ccomp || _text[at].Head is not (>= 0 and int saying) || saying > verb || _text[saying].Lemma is not ("say" or "state" or "provide" or "stipulate" or "specify" or "declare" or "lay" or "prescribe"))
            return false;
        int subject = room.Scene.Tree.Child(saying, Relation.Nsubj);
        // "It says the two sides will ...": the paper of the sentence before.
        if (subject >= 0 && _text[subject].Lower is "it")
            return _text[saying].Sentence > 0 && PaperIn(room.Scene.Text.Sentences[_text[saying].Sentence - 1]);
        return subject >= 0 && (_text[subject].Lemma is "communique" or "communiqué" or "declaration" or "document" || lexicon.Is(JoinedWords.Lemma(_text, subject), CommitmentRole.Instrument) || _text[subject].Lemma is "statement" && room.Scene.Tree.HasChild(subject, "joint"));
    }

    // "The two sides will take the measures by Wednesday, their joint statement says"
    private bool Tail(int verb)
    {
        int at = verb;
        if (_text[verb].Relation is Relation.Conj && _text[verb].Head is >= 0 and int first)
            at = first;
        for (int child = room.Scene.Tree.First(at); child >= 0; child = room.Scene.Tree.Next(child))
        {
            if (child > verb && _text[child].Relation is Relation.Parataxis && (JointPapers.Says(room.Scene, child) || ItAdds(child)))
                return true;
        }

        return false;
    }

    // "A joint communique said ... The ministers will meet every three months, it added."
    private bool ItAdds(int saying) =>
        _text[saying].Lemma is "add" or "say" or "state" && room.Scene.Tree.Child(saying, Relation.Nsubj) is >= 0 and int it && _text[it].Lower is "it" && _text[saying].Sentence is > 0 and int number && JointIn(room.Scene.Text.Sentences[number - 1]);

    private bool JointIn(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Lower is "communique" or "communiqué" || _text[t].Lower is "statement" or "declaration" && JointPapers.Is(room.Scene, t))
                return true;
        }

        return false;
    }

    // "The two sides will resume the hotline", "Kenya and Uganda will set up a joint committee": what a text says outright that two who have met will do together.
    private bool Together(int verb, Sentence sentence)
    {
        // "..., Ebrard said": the clause hangs on the saying behind.
        bool told = _text[verb].Relation is Relation.Ccomp && _text[verb].Head > verb && _text[_text[verb].Head].Lemma is "say" or "add" or "announce" or "tell" or "confirm";
        if (_text[verb].Relation is not Relation.Root && !told || room.Scene.Tree.Subject(verb) is not (>= 0 and int subject) || subject > verb || !(lexicon.Is(_text[verb].Lemma, CommitmentRole.Act) || Founds(verb)) || HasCondition(sentence) || room.Scene.HasHeadline && sentence.Paragraph == 0)
            return false;
        bool both = _text[subject].Lower is "both" or "two" || _text[subject].Lemma is "side" or "country" or "government" or "state" or "nation" or "neighbour" or "neighbor" or "capital" or "party" && PennTag.Name(_text[subject].Tag) is "NNS"
            || room.Scene.MentionAt(subject) is { Kind: Mentions.MentionKind.State or Mentions.MentionKind.Organisation };
        return both && room.Codes(subject) is { Count: > 1 and < 4 } codes && HaveMet(codes);
    }

    private bool Founds(int verb) =>
        _text[verb].Lemma is "create" or "form" or "launch" or "develop" or "widen" or "simplify" || _text[verb].Lemma is "set" && Particles.Follows(_text, verb, "up", _text.Count);

    private bool HaveMet(List<string> codes)
    {
        foreach (Engagements.Draft draft in room.Drafts)
        {
            if (!draft.Negated && draft.Status is Claims.EngagementStatus.Held or Claims.EngagementStatus.Ongoing && codes.TrueForAll(draft.Has))
                return true;
        }

        return false;
    }

    // "They agreed to free the prisoners. Both sides would also speed up visas."
    private bool Continues(int verb, Sentence sentence, List<CommitmentDraft> commitments)
    {
        if (_text[verb].Relation is not (Relation.Root or Relation.Conj) || room.Scene.Tree.Subject(verb) is not (>= 0 and int subject) || subject > verb || commitments.Count == 0 || lexicon.Is(_text[verb].Lemma, CommitmentRole.View | CommitmentRole.Hostile) || _text[verb].Lemma is "be" or "have" or "face" or "hope" or "try" or "find" or "become")
            return false;
        CommitmentDraft last = commitments[^1];
        int number = _text[verb].Sentence;
        if (last.Status is not Claims.CommitmentStatus.Agreed || last.Sentences[^1] < number - 1 || last.Headline || HasCondition(sentence) || room.Scene.Text.Sentences[last.Sentences[^1]].Paragraph < sentence.Paragraph - 1)
            return false;
        bool they = _text[subject].Lower is "they" or "both" || _text[subject].Lemma is "side" or "country" or "government" or "party" or "state" or "nation" or "neighbour" or "neighbor" && PennTag.Name(_text[subject].Tag) is "NNS";
        // "Under the deal a mission will watch the zone. Ethiopia will withdraw ...": one of those bound, by what the paper lays down.
        if (!they && last.Rule is "commitment-under" or "commitment-paper" or "commitment-listed" or "commitment-sign" && lexicon.Is(_text[verb].Lemma, CommitmentRole.Act) && room.Scene.MentionAt(subject) is { Kind: Mentions.MentionKind.State } state && room.Principals.OfChain(state) is { Count: 1 } one)
            return last.Rule is "commitment-under" or "commitment-paper" ? room.Principals.Told(verb, 0).Contains(one[0]) || last.Parties.Contains(one[0]) : last.Parties.Contains(one[0]);
        // "The two sides signed three agreements ... Bangladesh will allow Indian goods through its ports": what one of them does for the other.
        if (!they && last.Parties.Count == 2 && room.Scene.Text.Sentences[last.Sentences[^1]].Paragraph == sentence.Paragraph && lexicon.Is(_text[verb].Lemma, CommitmentRole.Act) && _text[verb].Relation is Relation.Root && room.Scene.MentionAt(subject) is { Kind: Mentions.MentionKind.State } giver && room.Principals.OfChain(giver) is { Count: 1 } alone)
            return last.Parties.Contains(alone[0]) && room.Principals.In(subject + 1, sentence.End).Exists(code => code != alone[0] && last.Parties.Contains(code));
        return they && last.Parties.Count > 1 && room.Codes(subject) is { Count: > 1 } codes && codes.TrueForAll(last.Parties.Contains);
    }

    private bool HasCondition(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Lower is "if" or "unless" or "provided" or "probably" or "likely" or "perhaps")
                return true;
        }

        return false;
    }

    private bool PaperIn(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Lower is "communique" or "communiqué" || _text[t].Lower is "statement" or "declaration" && JointPapers.Is(room.Scene, t) || _text[t].Pos is UniversalPos.Noun && lexicon.Is(_text[t].Lower, CommitmentRole.Instrument))
                return true;
        }

        return false;
    }

    // "Lima will assist Quito in sinking wells, according to the joint communique"
    private bool ByPaper(int verb, Sentence sentence)
    {
        if (_text[verb].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp))
            return false;
        for (int t = sentence.First; t + 2 < sentence.End; t++)
        {
            if (_text[t].Lower is not "according" || _text[t + 1].Lower is not "to")
                continue;
            for (int noun = t + 2; noun < sentence.End && noun - t < 8 && _text[noun].Lower is not ","; noun++)
            {
                if (_text[noun].Lower is "communique" or "communiqué" or "treaty" or "protocol" or "accord" or "pact" or "memorandum" && _text[t + 2].Lower is "the" or "a" or "their")
                    return true;
            }
        }

        return false;
    }

    // "Under it", "By its terms": the paper of the sentence before.
    private bool Under(int verb)
    {
        int noun = room.Behind(verb, "under");
        return noun >= 0 && _text[noun].Lower is "it" or "this" or "them" or "terms" or "provisions" or "article" or "clause" && _text[verb].Sentence > 0;
    }
}
