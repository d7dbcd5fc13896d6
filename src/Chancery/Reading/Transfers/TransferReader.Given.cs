using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Transfers;

/// <content>Goods told by who gave them: "aid provided by Norway arrived in Mogadishu", "distributed blankets donated by China and Pakistan".</content>
internal sealed partial class TransferReader
{
    private const int PlaceReach = 6;

    // A participle behind the goods that it tells of, with the giver behind "by".
    private static bool IsGiven(Scene scene, int verb) =>
        scene.Text[verb].Relation is Relation.Acl && PennTag.Name(scene.Text[verb].Tag) is "VBN" && scene.Text[verb].Head is >= 0 and int goods && goods < verb && scene.Text[goods].Pos is UniversalPos.Noun;

    private List<Transfer> Given(ReadingRoom room, Sentence sentence, int verb)
    {
        AnalysedText text = room.Scene.Text;
        int goods = text[verb].Head;
        if (!IsGoods(text, goods) || StatusOf(room, verb) is not (TransferStatus.Stated and var status) || room.Behind(verb, "by") is not (>= 0 and int agent))
            return [];
        List<string> givers = room.Codes(agent);
        if (givers.Count is 0 or > MostGivers)
            return [];
        List<string>? receivers = null;
        for (int t = verb + 1; t < sentence.End && t - verb < Reach && receivers is null; t++)
        {
            if (text[t].Lower is "to" && PartyAt(room, t + 1, sentence) is { } party)
                receivers = party;
            else if (text[t].Lower is "," or ";" or "that" or "which" || text[t].Pos is UniversalPos.Verb)
                break;
        }

        receivers ??= Arrived(room, goods, sentence) ?? Handler(room, goods, givers);
        if (receivers is null)
            return [];
        int first = goods;
        while (first > sentence.First && goods - first < PlaceReach && text[first - 1].Head == goods && text[first - 1].Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Num)
            first--;
        string what = room.Words.NounWords(first, goods + 1);
        var transfers = new List<Transfer>();
        foreach (string giver in givers)
        {
            foreach (string receiver in receivers)
            {
                if (giver != receiver && what.Length > 0)
                    transfers.Add(new Transfer(giver, receiver, what, status, room.Sentence(verb), 0.65, "transfer-given"));
            }
        }

        return transfers;
    }

    private const int MostGivers = 4;

    // "has been given 500 vehicles by Norway": who gets stands before the verb.
    private List<Transfer> Presented(ReadingRoom room, Sentence sentence, int verb)
    {
        AnalysedText text = room.Scene.Text;
        if (text[verb].Lemma is not ("give" or "grant" or "lend" or "promise" or "offer" or "hand" or "pledge" or "send" or "sell") || room.Scene.Tree.Child(verb, Relation.NsubjPass) is not (>= 0 and int who) || room.Codes(who) is not { Count: 1 } receiver
            || room.Behind(verb, "by") is not (>= 0 and int agent) || room.Codes(agent) is not { Count: 1 } giver || StatusOf(room, verb) is not { } status)
        {
            return [];
        }

        for (int t = verb + 1; t < Math.Min(sentence.End, verb + PlaceReach) && text[t].Lower is not "by"; t++)
        {
            if (text[t].Pos is not UniversalPos.Adv && GoodsEnd(room, t, sentence) is > 0 and int end && end > t)
                return Make(room, giver, receiver, true, (t, end), status == TransferStatus.Stated && _lexicon.Promise(text[verb].Lemma) ? TransferStatus.Planned : status, verb);
        }

        return [];
    }

    // "took home a credit line of $1 billion", "left Oslo with a loan of 20 million euros": what the guest got of the host.
    private List<Transfer> BroughtHome(ReadingRoom room, Sentence sentence, int verb)
    {
        AnalysedText text = room.Scene.Text;
        bool home = text[verb].Lemma is "take" or "bring" && verb + 1 < sentence.End && text[verb + 1].Lower is "home" or "back";
        if (!home && text[verb].Lemma is not ("return" or "leave" or "depart" or "come") || room.Standings.Of(verb) is not Standing.Fact)
            return [];
        int first = verb + 2;
        for (int t = verb + 1; !home && t + 1 < sentence.End && t - verb < PlaceReach; t++)
        {
            if (text[t].Lower is "with")
                (first, home) = (t + 1, true);
        }

        // "both call it a new chapter, taking home a loan": parsers hang it on what stands between.
        List<string> guest = room.Principals.Subject(verb);
        for (int t = sentence.First; guest.Count != 1 && PennTag.Name(text[verb].Tag) is "VBG" && t < verb; t++)
        {
            if (text[t].Relation is Relation.Root)
                guest = room.Principals.Subject(t);
        }

        if (!home || guest.Count != 1 || GoodsEnd(room, first, sentence) is not (> 0 and int end) || end <= first || Other(room, sentence, verb, guest[0]) is not { } host)
            return [];
        for (int t = first; t < end; t++)
        {
            if (_lexicon.ClassOf(text[t].Lemma.ToLowerInvariant()) is "money" or "aid")
                return Make(room, [host], guest, true, (first, end), TransferStatus.Planned, verb);
        }

        return [];
    }

    // "arrived at Chaklala Air Base near Islamabad"
    private static List<string>? Arrived(ReadingRoom room, int goods, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        if (text[goods].Relation is not (Relation.Nsubj or Relation.NsubjPass) || text[goods].Head is not (>= 0 and int verb) || text[verb].Lemma is not ("arrive" or "reach" or "land" or "unload" or "deliver" or "distribute" or "come"))
            return null;
        for (int t = verb + 1; t < sentence.End && t - verb < 2 * PlaceReach; t++)
        {
            if (room.PlaceCountry(t) is { } country)
                return [country];
        }

        return null;
    }

    // "Afghanistan's ministry distributed materials donated by China": it had them.
    private static List<string>? Handler(ReadingRoom room, int goods, List<string> givers)
    {
        AnalysedText text = room.Scene.Text;
        int verb = text[goods].Relation is Relation.Nmod && text[goods].Head is >= 0 and int batch ? text[batch].Head : text[goods].Head;
        if (verb < 0 || text[verb].Lemma is not ("distribute" or "receive" or "unload" or "deploy" or "use" or "inaugurate" or "open" or "accept") || room.Principals.Subject(verb) is not { Count: 1 } handler || givers.Contains(handler[0]))
            return null;
        return handler;
    }
}
