using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Channels;

/// <content>What tells that a noun is a line of contact, and how the words about it tell its state.</content>
internal sealed partial class ChannelReader
{
    // "keep a line open", "our channels with Lima remain open": open lines need no other word.
    private static bool IsKeptOpen(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        if (text[noun].Lemma is not ("line" or "channel" or "communication") || text[noun].Head is not (>= 0 and int verb))
            return false;
        if (text[noun].Relation is Relation.Nsubj && room.Behind(noun, "with") < 0 && room.Behind(noun, "between") < 0 && room.Behind(noun, "to") < 0)
            return false;
        bool open = text[verb].Lower is "open";
        for (int t = noun + 1; t < Math.Min(text.Sentences[text[noun].Sentence].End, noun + 7) && !open; t++)
            open = text[t].Lower is "open" && text[t].Pos is UniversalPos.Adj or UniversalPos.Adv;
        return open && (text[noun].Relation is Relation.Obj && text[verb].Lemma is "keep" or "leave" or "hold" || text[noun].Relation is Relation.Nsubj && text[verb].Lemma is "remain" or "stay" or "be" or "open" or "keep");
    }

    // "the channel we have been using right along"
    private static bool IsInUse(ReadingRoom room, int noun) =>
        room.Scene.Text[noun].Lemma is "channel" or "line" && room.Scene.Tree.Child(noun, Relation.AclRelcl) is > 0 and int verb && verb > noun && room.Scene.Text[verb].Lemma is "use" or "keep" or "maintain"
        && room.Scene.Tree.Subject(verb) is > 0 and int user && room.Scene.Text[user].Lower is "we" or "they";

    // "the Petersburg Dialogue with Russia": a body by its capitals and its party.
    private static bool IsNamed(AnalysedText text, int first, int noun)
    {
        if (noun <= first || !char.IsUpper(text.Form(noun)[0]) || !char.IsUpper(text.Form(noun - 1)[0]) || text[noun - 1].Pos is not UniversalPos.Propn || text[noun].Lemma.ToLowerInvariant() is not ("dialogue" or "commission" or "committee" or "forum" or "mechanism"))
            return false;
        return noun + 1 < text.Count && text[noun + 1].Lower is "with" or "between";
    }

    // "suspended all practical cooperation with Peru", "cut intelligence sharing": work that goes on until it is broken off.
    private static bool IsBroken(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        // "suspended negotiations with Rome", "the talks on association have been frozen": talks that go on, broken off.
        if (text[noun].Lemma is "negotiation" or "talk" && PennTag.Name(text[noun].Tag) is "NNS" && text[noun].Relation is Relation.Obj or Relation.NsubjPass && text[noun].Head is >= 0 and int over && text[over].Lemma is "suspend" or "freeze" or "shelve" or "sever" or "restart" or "relaunch" or "revive" or "reopen" or "unfreeze" or "unblock" or "halt")
            return true;
        if (text[noun].Lemma is not ("cooperation" or "co-operation" or "sharing" or "coordination" or "contact") || text[noun].Head is not (>= 0 and int verb) || text[noun].Relation is not (Relation.Obj or Relation.NsubjPass))
            return false;
        bool broken = text[verb].Lemma is "suspend" or "freeze" or "halt" or "sever" or "break" or "resume" or "restore" or "cut" or "pause" or "unfreeze" or "cease" or "terminate";
        for (int t = noun - 1; broken && t > verb && noun - t < 6; t--)
        {
            if (text[t].Lower is "military" or "defence" or "defense" or "security" or "practical" or "intelligence" or "nuclear" or "police" or "judicial" or "diplomatic" or "political" or "civilian" or "data" or "information" or "official" or "all")
                return true;
        }

        return broken && text[noun].Relation is Relation.Obj && text[noun].Lemma is "contact" && room.Behind(noun, "with") >= 0;
    }

    private ChannelStatus? Predicate(AnalysedText text, int verb)
    {
        for (int t = verb + 1; t < text.Count && t - verb < 7; t++)
        {
            if (_lexicon.Predicate(text[t].Lower, out ChannelStatus status))
                return status;
            if (text[t].Pos is UniversalPos.Punct or UniversalPos.Verb)
                return null;
        }

        return null;
    }

    private static bool IsHopedFor(AnalysedText text, int noun)
    {
        for (int t = noun - 1; t >= 0 && noun - t < 5; t--)
        {
            if (text[t].Lemma is "hope" or "prospect" or "call" or "plea" or "demand")
                return true;
        }

        return false;
    }

    private static bool IsNth(AnalysedText text, int token) =>
        text[token].Lower.Length > 2 && (char.IsDigit(text[token].Lower[0]) || text[token].Lower.EndsWith("th", StringComparison.Ordinal)) || text[token].Lower is "second" or "third";

    // "met for the first time in a decade"
    private static bool AfterBreak(AnalysedText text, int token)
    {
        for (int t = token + 1; t + 2 < text.Count && text[t].Sentence == text[token].Sentence; t++)
        {
            if (text[t].Lower is "first" && text[t + 1].Lower is "time" && text[t + 2].Lower is "since" or "in")
                return true;
        }

        return false;
    }
}
