using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Channels;

/// <summary>Reads contact through a third: "Qatar has been relaying messages between Washington and Kabul" is a line between the two.</summary>
internal static class RelayReader
{
    public static Channel? Read(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        if (text[noun].Pos is not UniversalPos.Noun || text[noun].Lemma is not ("message" or "letter" or "signal" or "proposal" or "note" or "word") || text[noun].Head is not (>= 0 and int verb) || verb > noun && text[noun].Relation is not Relation.NsubjPass)
            return null;
        if (text[noun].Relation is not (Relation.Obj or Relation.NsubjPass) || text[verb].Lemma is not ("relay" or "pass" or "carry" or "convey" or "ferry" or "shuttle" or "transmit" or "bear" or "channel"))
            return null;
        if (room.Standings.Of(verb) is not Standing.Fact)
            return null;
        List<string> ends = [];
        if (room.Behind(noun, "between") is >= 0 and int between)
            ends = room.Codes(between);
        else if (room.Behind(verb, "between") is >= 0 and int amid)
            ends = room.Codes(amid);
        List<string> through = room.Principals.Subject(verb);
        if (ends.Count != 2 || through.Exists(ends.Contains))
            return null;
        return new Channel("", ends, room.Words.NounWords(noun, noun + 1), null, ChannelStatus.Ongoing, room.Sentence(noun), 0.6, "channel-relay");
    }
}
