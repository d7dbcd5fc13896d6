using Chancery.Language;
using Chancery.Reading.Agenda;
using Chancery.Reading.Clauses;
using Chancery.Time;

namespace Chancery.Reading.Commitments;

/// <summary>An agreement as a noun phrase.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after its last.</param>
/// <param name="What">Its words.</param>
/// <param name="Parties">Those whom its own words name.</param>
/// <param name="Dated">True where a day or year stands in it.</param>
internal readonly record struct InstrumentName(int First, int End, string What, List<string> Parties, bool Dated);

/// <summary>Reads noun phrases that name agreements: "a 1994 agreement between London and Washington on the base".</summary>
internal sealed class InstrumentNames(ReadingRoom room, CommitmentLexicon lexicon)
{
    private readonly AnalysedText _text = room.Scene.Text;

    /// <summary>The name of the instrument at a noun, or null where the tree gives no phrase.</summary>
    public InstrumentName? Name(int noun, Sentence sentence)
    {
        Tree tree = room.Scene.Tree;
        int first = noun;
        while (first > sentence.First && noun - first < 10 && _text[first].Lower is not ("a" or "an" or "the") && Premodifies(first - 1, noun))
            first--;
        int end = Math.Max(noun + 1, room.Words.PhraseEnd(first, sentence.End));
        if (end <= noun)
            end = noun + 1;
        // "for the Syrian Army to deploy", "to free the hostages": what it says.
        for (int t = noun + 1; t < end; t++)
        {
            // Where it was signed is no part of it.
            if (_text[t].Lower is "between" or "among" || _text[t].Lower is "in" or "at" && t + 1 < end && _text[t + 1].Pos is UniversalPos.Propn)
                end = t;
        }

        int named = end, next = end;
        while (next < sentence.End && (room.Scene.TimeAt(next) is not null || next + 1 < sentence.End && _text[next].Lower is "on" or "in" or "at" && (room.Scene.TimeAt(next + 1) is not null || _text[next + 1].Pos is UniversalPos.Propn) || _text[next].Pos is UniversalPos.Propn && next > end))
            next++;
        bool says = next + 1 < sentence.End && (_text[next].Lower is "to" && room.Words.IsBase(next + 1) || next == end && PennTag.Name(_text[next].Tag) is "VBG" && _text[next].Relation is Relation.Acl || next == end && _text[next].Lower is "on" or "for" or "under" && room.Scene.TimeAt(next + 1) is null);
        if (says && _text[next].Lower is "on" or "for")
            end = Math.Max(end, room.Words.PhraseEnd(next + 1, sentence.End));
        else if (says)
            end = room.Words.End(next, sentence.End);
        var parties = new List<string>();
        bool dated = false;
        (int low, int high) = (first, Math.Min(sentence.End, Math.Max(end, noun + 1)));
        // "the agreement of 2000", "the treaty of May 1970"
        if (high == noun + 1 && high + 1 < sentence.End && _text[high].Lower is "of" or "from" && room.Scene.TimeAt(high + 1) is not null)
            high += 2;
        for (int t = low; t < high; t++)
            dated |= room.Scene.TimeAt(t) is { Type: TimexType.Date };
        if (room.Behind(noun, "between") is >= 0 and int between)
            Principals.Add(parties, room.Codes(between));
        else if (room.Behind(noun, "among") is >= 0 and int among)
            Principals.Add(parties, room.Codes(among));
        else if (room.Arguments.Possessor(noun) is { } owner)
            Principals.Add(parties, room.Principals.OfChain(owner));
        if (room.Behind(noun, "with") is >= 0 and int with)
            Principals.Add(parties, room.Codes(with));
        List<string> modifiers = room.Principals.In(first, noun);
        if (modifiers.Count > 1 || parties.Count > 0)
            Principals.Add(parties, modifiers);
        string what = room.Words.NounWords(first, says ? named : end);
        if (says && end > next)
            what += " " + NounPhrases.Clean(room.Scene.Words(next, end));
        return what.Length == 0 ? null : new InstrumentName(first, end, what, parties, dated);
    }

    /// <summary>True for a joint declaration, statement or communiqué.</summary>
    public bool IsJoint(int noun)
    {
        if (lexicon.Is(JoinedWords.Lemma(_text, noun), CommitmentRole.Instrument))
            return true;
        for (int t = noun - 1; t >= 0 && noun - t < 5 && _text[t].Sentence == _text[noun].Sentence; t--)
        {
            if (_text[t].Lower is "joint" or "common" or "trilateral" or "tripartite")
                return true;
        }

        return _text[noun].Lower is "communique" or "communiqué" or "declaration" or "roadmap" or "charter" || _text[noun].Lower is "map" && _text[noun - 1].Lower is "road";
    }

    private bool Premodifies(int token, int noun)
    {
        if (room.Scene.TimeAt(token) is not null)
            return room.Scene.Tree.Below(token, noun);
        return room.Scene.Tree.Below(token, noun) && _text[token].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Part or UniversalPos.Pron or UniversalPos.Verb or UniversalPos.Adv or UniversalPos.Punct && _text[token].Lower is not ("," or "\"");
    }
}
