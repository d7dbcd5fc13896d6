using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Commitments;

/// <summary>Reads what an agreement binds its parties to: "under the accord, Peru is to reopen the border", "the treaty obliges Ghana to withdraw".</summary>
internal sealed class BoundUnder(ReadingRoom room, CommitmentLexicon lexicon)
{
    private const int LongestName = 9;
    private readonly AnalysedText _text = room.Scene.Text;

    private Tree Tree => room.Scene.Tree;

    /// <summary>Adds the commitment of a verb that an agreement lays on a party.</summary>
    public void Read(int token, Sentence sentence, List<CommitmentDraft> commitments)
    {
        if (_text[token].Pos != UniversalPos.Verb)
            return;
        if (IsBinding(token))
            Bound(token, sentence, commitments);
        else if (IsUnder(sentence) && Duty(token) && room.Principals.Subject(token) is { Count: > 0 } parties)
            Add(token, token, room.Words.End(token, sentence.End), parties, "commitment-under", commitments);
    }

    // "Under the deal", "under the terms of the accord", "in the pact", "according to the agreement" opens the sentence.
    private bool IsUnder(Sentence sentence)
    {
        int at = sentence.First;
        if (at + 3 >= sentence.End)
            return false;
        at = _text[at].Lower is "under" or "by" or "in" ? at + 1 : _text[at].Lower is "according" && _text[at + 1].Lower is "to" ? at + 2 : _text[at].Lower is "as" && _text[at + 1].Lower is "part" && _text[at + 2].Lower is "of" ? at + 3 : -1;
        for (int t = at; at > 0 && t < sentence.End && t - at < LongestName; t++)
        {
            if (_text[t].Lower is ",")
                return false;
            if (_text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && lexicon.Is(_text[t].Lemma.ToLowerInvariant(), CommitmentRole.Instrument))
                return _text[at].Lower is not ("a" or "an" or "any");
        }

        return false;
    }

    // "is to guarantee", "must hand over"; "will withdraw" and "agreed to" are read elsewhere.
    private bool Duty(int verb)
    {
        if (_text[verb].Relation is not (Relation.Root or Relation.Conj or Relation.Parataxis or Relation.Xcomp) || room.Standings.Negated(verb))
            return false;
        for (int child = Tree.First(verb); child >= 0 && child < verb; child = Tree.Next(child))
        {
            if (_text[child].Relation is Relation.Aux && _text[child].Lower is "shall" or "must")
                return true;
        }

        // "is to guarantee": trees take either verb for the head.
        int to = verb - 1;
        return to > 0 && _text[to].Lower is "to" && _text[to - 1].Lower is "is" or "are" or "has" or "have";
    }

    // "obliges Ghana to withdraw", "requires the sides to", "commits Lima to".
    private bool IsBinding(int verb) =>
        _text[verb].Lemma is "oblige" or "bind" or "commit" or "require" or "obligate" && Tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && subject < verb && lexicon.Is(_text[subject].Lemma.ToLowerInvariant(), CommitmentRole.Instrument)
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
                Add(verb, act, room.Words.End(act, sentence.End), parties, "commitment-bound", commitments);
                return;
            }
        }
    }

    private void Add(int token, int first, int end, List<string> parties, string rule, List<CommitmentDraft> commitments)
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
            Due = room.DueIn(first, end),
            Headline = room.Scene.HasHeadline && _text[token].Sentence == 0,
            Sentences = [_text[token].Sentence],
        });
    }
}
