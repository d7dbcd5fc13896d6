using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Commitments;

/// <summary>Reads signing told in more words than one, and papers that are themselves the subject of a verb of undertaking.</summary>
internal sealed class Signatures(ReadingRoom room, CommitmentLexicon lexicon)
{
    private readonly AnalysedText _text = room.Scene.Text;

    /// <summary>The noun of what is signed, or -1: "put their signatures to the accords".</summary>
    public int Of(int verb)
    {
        // "shook hands on a deal for 36 fighters"
        if (_text[verb].Lemma is "shake" && room.Scene.Tree.Child(verb, Relation.Obj) is >= 0 and int hands && _text[hands].Lemma is "hand")
            return (room.Behind(verb, "on") is >= 0 and int on ? on : room.Behind(hands, "on")) is >= 0 and int deal && lexicon.Is(JoinedWords.Lemma(_text, deal), CommitmentRole.Instrument) ? deal : -1;
        if (_text[verb].Lemma is not ("put" or "affix" or "append" or "set") || room.Scene.Tree.Child(verb, Relation.Obj) is not (>= 0 and int thing) || _text[thing].Lemma is not ("signature" or "name" or "seal" or "initial" or "initials" or "pen"))
            return -1;
        int instrument = room.Behind(thing, "to") is >= 0 and int inside ? inside : room.Behind(verb, "to");
        // "the plan to which they had put their initials"
        if (instrument >= 0 && _text[instrument].Lower is "which" && _text[verb].Relation is Relation.AclRelcl)
            instrument = _text[verb].Head;
        return instrument >= 0 && lexicon.Is(JoinedWords.Lemma(_text, instrument), CommitmentRole.Instrument | CommitmentRole.Text) ? instrument : -1;
    }

    /// <summary>True for "The protocol commits Togo to three inspections": bound, and not by itself.</summary>
    public bool BindsOthers(int verb) =>
        _text[verb].Lemma is "commit" or "bind" && room.Scene.Tree.Child(verb, Relation.Nsubj) is >= 0 and int paper && lexicon.Is(JoinedWords.Lemma(_text, paper), CommitmentRole.Instrument);
}
