using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Commitments;

/// <summary>Tells what became of an agreement or a promise by the verb over its noun: "violated the treaty", "honoured its pledge".</summary>
internal sealed class Fates(ReadingRoom room, CommitmentLexicon lexicon)
{
    private readonly AnalysedText _text = room.Scene.Text;

    /// <summary>What became of what a noun names, and the verb that says so, or null.</summary>
    public Fate? Of(int noun, out int verb)
    {
        verb = -1;
        int head = _text[noun].Head;
        if (head < 0 || _text[head].Pos is not UniversalPos.Verb)
            return null;
        foreach (Fate fate in lexicon.Fates(_text[head].Lemma))
        {
            bool subject = _text[noun].Relation is Relation.Nsubj && fate.Subject || _text[noun].Relation is Relation.NsubjPass && !fate.Subject;
            bool thing = !fate.Subject && (_text[noun].Relation is Relation.Obj || _text[noun].Relation is Relation.Obl && fate.Particle.Length > 0);
            if (!subject && !thing || fate.Particle.Length > 0 && !Particles.Follows(_text, head, fate.Particle, subject ? _text.Sentences[_text[head].Sentence].End : _text[noun].Lower is "it" ? Math.Min(noun + 2, _text.Count) : noun))
                continue;
            // "that Lima live up to its promise", "to meet its commitments": not done.
            if (PennTag.Name(_text[head].Tag) is "VB")
                return null;
            verb = head;
            Standing standing = room.Standings.Of(head);
            if (standing is not Standing.Fact || YetTo(head))
                return null;
            return fate.Status == CommitmentStatus.Fulfilled && PennTag.Name(_text[head].Tag) is "VBG" ? fate with { Status = CommitmentStatus.UnderWay } : fate;
        }

        return null;
    }

    /// <summary>What a party to the paper last told does to "it": "Indonesia tore it up a year later", "it lapsed in May".</summary>
    public void ReadPronoun(int token, List<CommitmentDraft> commitments)
    {
        if (_text[token].Lower is not "it" || commitments.Count == 0 || commitments[^1] is not { Instrument: true, Status: CommitmentStatus.Agreed } last || last.Sentences[^1] < _text[token].Sentence - 1 || last.Span.First > token)
            return;
        if (Of(token, out int verb) is not { } fate || fate.Status is CommitmentStatus.UnderWay || fate.Word is "leave" or "end" or "meet" or "fail" or "ignore" or "complete")
            return;
        // What others do to it is no fate of theirs.
        if (!fate.Subject && !room.Principals.Subject(verb).Exists(last.Parties.Contains))
            return;
        last.Status = fate.Status;
        if (!last.Sentences.Contains(_text[token].Sentence))
            last.Sentences.Add(_text[token].Sentence);
    }

    private bool YetTo(int verb)
    {
        for (int t = verb - 1; t >= 0 && verb - t < 5 && _text[t].Sentence == _text[verb].Sentence; t--)
        {
            if (_text[t].Lower is "yet")
                return true;
        }

        return false;
    }
}
