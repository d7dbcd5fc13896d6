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
        if (text[noun].Pos is UniversalPos.Noun && text[noun].Lemma is "intermediary" or "go-between" or "conduit" or "between" && Between(room, noun) is { } served)
            return served;
        if (text[noun].Pos is UniversalPos.Noun && text[noun].Lemma is "interest" or "power" && Protected(room, noun) is { } held)
            return held;
        if (text[noun].Pos is not UniversalPos.Noun || text[noun].Lemma is not ("message" or "letter" or "signal" or "proposal" or "note" or "word") || text[noun].Head is not (>= 0 and int verb) || verb > noun && text[noun].Relation is not (Relation.NsubjPass or Relation.Nsubj))
            return null;
        // "Messages between Tehran and Washington go through the Swiss embassy"
        if (text[noun].Relation is Relation.Nsubj && text[verb].Lemma is "go" or "pass" or "travel" or "flow" or "run" && (room.Behind(verb, "through") >= 0 || room.Behind(verb, "via") >= 0) && room.Behind(noun, "between") is >= 0 and int pair && room.Codes(pair) is { Count: 2 } both && room.Standings.Of(verb) is Standing.Fact)
            return new Channel("", both, room.Words.NounWords(noun, noun + 1), null, ChannelStatus.Ongoing, room.Sentence(noun), 0.6, "channel-relay");
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

    // "Oman acted as an intermediary between Rome and Tunis"
    private static Channel? Between(ReadingRoom room, int noun)
    {
        if (room.Behind(noun, "between") is not (>= 0 and int between) || room.Codes(between) is not { Count: 2 } ends)
            return null;
        int head = room.Scene.Text[noun].Head;
        bool serves = head >= 0 && room.Scene.Tree.CaseOf(noun) is "as" && room.Scene.Text[head].Lemma is "act" or "serve" or "function" or "work" && room.Standings.Of(head) is Standing.Fact && !room.Principals.Subject(head).Exists(ends.Contains);
        bool acted = room.Scene.Tree.Child(noun, Relation.Cop) >= 0 && room.Standings.Of(noun) is Standing.Fact;
        return serves || acted ? new Channel("", ends, room.Words.NounWords(noun, noun + 1), null, ChannelStatus.Ongoing, room.Sentence(noun), 0.6, "channel-intermediary") : null;
    }

    // "Switzerland looks after Italian interests in Tripoli", "acts as protecting power for Italy in Libya": the line of the two that do not speak.
    private static Channel? Protected(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        bool power = text[noun].Lemma is "power";
        if (power && (noun == 0 || text[noun - 1].Lower is not "protecting"))
            return null;
        int verb = room.Scene.Tree.Governor(noun);
        if (power && verb >= 0 && text[verb].Lemma is "protect")
            verb = room.Scene.Tree.Governor(verb);
        if (verb < 0 || !power && text[verb].Lemma is not ("look" or "represent" or "handle" or "protect" or "manage") || power && text[verb].Lemma is not ("act" or "serve" or "be" or "become") && room.Scene.Tree.Child(noun, Relation.Cop) < 0 || room.Standings.Of(verb) is not Standing.Fact)
            return null;
        Sentence sentence = room.Scene.SentenceOf(noun);
        List<string> ends = power ? [] : room.Principals.In(Math.Max(verb + 1, noun - 4), noun);
        List<string> through = room.Principals.Subject(verb);
        string? place = null;
        for (int t = sentence.First; t + 1 < sentence.End; t++)
        {
            if (power && t > noun && ends.Count == 0 && text[t].Lower is "for" or "of")
                ends = room.Principals.In(t + 1, Math.Min(sentence.End, t + 5));
            if (text[t].Lower is "in" or "to" && (power || t > noun) && room.Principals.In(t + 1, Math.Min(sentence.End, t + 3)) is { Count: 1 } there && !through.Contains(there[0]))
                place ??= there[0];
        }

        if (ends.Count != 1 || place is null || ends[0] == place || through.Contains(ends[0]))
            return null;
        return new Channel("", [ends[0], place], power ? "protecting power" : "interests", null, ChannelStatus.Ongoing, room.Sentence(noun), 0.6, "channel-protecting-power");
    }
}
