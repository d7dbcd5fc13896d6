using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Commitments;

/// <summary>Reads what one side suggested and the other agreed to: "He suggested that the officials continue, and the Secretary agreed".</summary>
internal sealed class Assents(ReadingRoom room)
{
    private readonly AnalysedText _text = room.Scene.Text;

    public void Read(int verb, List<CommitmentDraft> commitments)
    {
        if (_text[verb].Lemma is not ("agree" or "concur" or "assent" or "consent" or "accept") || _text[verb].Pos is not UniversalPos.Verb || _text[verb].Relation is not Relation.Conj || _text[verb].Head is not (>= 0 and int above) || room.Standings.Negated(verb))
            return;
        Tree tree = room.Scene.Tree;
        // An object of its own is what it agrees to.
        if (tree.Child(verb, Relation.Obj) >= 0 || tree.Child(verb, Relation.Ccomp) >= 0 || tree.Child(verb, Relation.Xcomp) >= 0 || tree.Child(verb, Relation.Nsubj) < 0)
            return;
        int clause = -1, suggested = above;
        if (_text[above].Lemma is "suggest" or "propose" or "request" or "recommend" or "urge" or "ask")
            clause = tree.Child(above, Relation.Ccomp) is >= 0 and int whole ? whole : tree.Child(above, Relation.Xcomp);
        else if (_text[above].Relation is Relation.Ccomp && _text[above].Head is >= 0 and int further && _text[further].Lemma is "suggest" or "propose" or "request" or "recommend")
            (suggested, clause) = (further, above);
        if (clause < 0 || clause < suggested || clause > verb)
            return;
        List<string> parties = [.. room.Principals.Subject(suggested)];
        Principals.Add(parties, room.Principals.Subject(verb));
        if (parties.Count < 2)
            return;
        int first = room.Scene.Tree.Subtree(clause).First;
        int end = room.Words.End(first, verb);
        string what = room.Words.Words(first, end);
        if (what.Length > 0)
            commitments.Add(new CommitmentDraft { Token = verb, Parties = parties, What = what, Rule = "commitment-assent", Confidence = 0.65, Span = (first, end), Due = room.DueIn(first, end), MadeAt = Setting.Of(room, verb, (first, end), parties, perfect: false), Sentences = [_text[verb].Sentence] });
    }
}
