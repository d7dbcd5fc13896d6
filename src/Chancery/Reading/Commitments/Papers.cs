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
        bool says = Says(verb);
        bool under = says || Under(verb) || ByPaper(verb, sentence);
        int number = _text[verb].Sentence;
        bool goesOn = !under && number == _under.Sentence + 1 && _text[verb].Relation is Relation.Root && room.Scene.Text.Sentences[number].Paragraph == room.Scene.Text.Sentences[_under.Sentence].Paragraph;
        if (!under && !goesOn)
            return false;
        int subject = room.Scene.Tree.Subject(verb);
        if (subject < 0 || room.Scene.MentionAt(subject) is { Kind: Mentions.MentionKind.Pronoun } && _text[subject].Lower is not "they")
            return false;
        List<string> parties = room.Codes(subject);
        if (parties.Count == 0 && !goesOn && commitments.Count > 0 && commitments[^1].Parties.Count > 1)
            parties = [.. commitments[^1].Parties];
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
            Rule = "commitment-paper",
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
        if (at < 0 || _text[at].Relation is not Relation.Ccomp || _text[at].Head is not (>= 0 and int saying) || saying > verb || _text[saying].Lemma is not ("say" or "state" or "provide" or "stipulate" or "specify" or "declare" or "lay" or "prescribe"))
            return false;
        int subject = room.Scene.Tree.Child(saying, Relation.Nsubj);
        return subject >= 0 && (_text[subject].Lemma is "communique" or "communiqué" or "declaration" or "document" || lexicon.Is(JoinedWords.Lemma(_text, subject), CommitmentRole.Instrument) || _text[subject].Lemma is "statement" && room.Scene.Tree.HasChild(subject, "joint"));
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
