using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Transfers;

/// <content>Goods told by a noun of giving: "the delivery of tanks to Fiji", "a $1 billion loan to Zambia".</content>
internal sealed partial class TransferReader
{
    private List<Transfer> Noun(ReadingRoom room, Sentence sentence, int noun, bool gives)
    {
        AnalysedText text = room.Scene.Text;
        if (StatusOf(room, noun) is not { } status || room.Scene.Tree.HasChild(noun, "potential") || room.Scene.Tree.HasChild(noun, "possible"))
            return [];
        // "its aid to Sudan" is given, whatever is said of it.
        if (status == TransferStatus.Planned && _lexicon.Goods(text[noun].Lemma) && (text[noun].Head < 0 || text[text[noun].Head].Lemma is not ("provide" or "announce" or "pledge" or "approve" or "send" or "deliver" or "resume" or "give" or "extend" or "grant" or "offer" or "authorize" or "authorise" or "promise")))
            status = TransferStatus.Stated;
        string link = gives ? "to" : "from", back = gives ? "from" : "to";
        int goods = -1, end = -1;
        List<string>? receiver = null, giver = null;
        int limit = Math.Min(sentence.End, noun + Reach);
        for (int t = noun + 1; t < limit; t++)
        {
            string lower = text[t].Lower;
            if (lower is ";" or ":" or "." or "that" or "which" or "who" || text[t].Pos is UniversalPos.Verb && text[t].Relation is not (Relation.Amod or Relation.Compound or Relation.Acl) || lower is "," && receiver is not null)
                break;
            if (lower is "of" && goods < 0 && GoodsEnd(room, t + 1, sentence) is var stop && stop > t + 1)
            {
                (goods, end) = (t + 1, stop);
                for (int inside = t + 1; inside < stop; inside++)
                {
                    if (text[inside].Lower == link || text[inside].Lower == back || text[inside].Lower is "by")
                    {
                        end = inside;
                        break;
                    }
                }

                t = end - 1;
            }
            else if ((lower == link || gives && lower is "for" && text[noun].Lemma is "package" or "aid" or "assistance" or "funding" or "support" or "loan" or "grant" or "relief") && receiver is null && PartyAt(room, t + 1, sentence) is { } party)
            {
                receiver = party;
            }
            else if ((lower == back || lower is "by") && giver is null && PartyAt(room, t + 1, sentence) is { } other)
            {
                giver = other;
            }
        }

        // "arms shipments to the rebels": the goods stand before.
        int first = noun;
        while (first > sentence.First && noun - first < 6 && text[first - 1].Pos is UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Punct && text[first - 1].Lower is not ("," or "\"") && room.Scene.MentionAt(first - 1) is null)
            first--;
        if (goods < 0 && IsCredit(text, noun))
        {
            while (first > sentence.First && text[first - 1].Pos is UniversalPos.Num or UniversalPos.Sym or UniversalPos.Noun)
                first--;
            (goods, end) = (first, text[noun + 1].Lower is "of" ? noun + 3 : noun + 1);
        }

        if (goods < 0)
        {
            for (int t = first; t < noun; t++)
            {
                if (_lexicon.Goods(text[t].Lemma.ToLowerInvariant()))
                {
                    (goods, end) = (first, noun);
                    break;
                }
            }
        }

        // "Japan's assistance to Laos", "a $1 billion loan to Zambia": the noun is what is given.
        if (goods < 0 && _lexicon.Goods(text[noun].Lemma))
            (goods, end) = (first, noun + 1);
        if (goods >= 0 && receiver is null && gives && Thanks.Receiver(room, noun) is { } thanks)
            receiver = thanks;
        if (goods >= 0 && gives && receiver is null && Thanks.Over(room, noun) is { } thanked)
            (giver, receiver) = (giver ?? thanked.Giver, thanked.Receiver);
        if (goods >= 0 && gives && receiver is null && IsHanding(text[noun].Lemma) && text[noun + 1].Lower is "of")
        {
            receiver = Nationals.Of(room, goods, end) is { } home ? [home] : null;
            giver ??= Origin(room, goods, end) is { } made ? [made] : room.Scene.Tree.Governor(noun) is >= 0 and int by && room.Principals.Subject(by) is { Count: 1 } doer ? doer : null;
            if (receiver is null && giver is { Count: 1 } && Other(room, sentence, noun, giver[0]) is { } other)
                receiver = [other];
            // "the release of 31 Filipino fishermen": by the other of two.
            else if (receiver is { Count: 1 } && (giver is null || giver[0] == receiver[0]) && Other(room, sentence, noun, receiver[0]) is { } holder)
                giver = [holder];
            if (UnderPaper(room, noun))
                status = TransferStatus.Planned;
        }

        if (goods < 0 || receiver is null)
            return [];
        if (status == TransferStatus.Stated && UnderPaper(room, noun) && text[noun].Lemma is not ("aid" or "assistance"))
            status = TransferStatus.Planned;
        if (status == TransferStatus.Stated && Alleged(room.Scene, noun))
            status = TransferStatus.Alleged;
        if (giver is null && room.Arguments.Possessor(noun) is { } owner && room.Principals.OfChain(owner) is { Count: 1 } own)
            giver = own;
        if (giver is null && room.Principals.In(Math.Max(sentence.First, first - 2), noun) is { Count: 1 } adjective && first - 1 >= sentence.First && room.Knowledge.StateAt(text, first - 1, out _))
            giver = adjective;
        // "Norwegian aid to Chad"
        if (giver is null && gives && Origin(room, first, noun + 1) is { } origin)
            giver = [origin];
        int verb = room.Scene.Tree.Governor(noun);
        // "an agreement on the supply of 500 buses to Laos": from the other of the two who made it.
        if (giver is null && gives && receiver is { Count: 1 } && IsHanding(text[noun].Lemma) && UnderPaper(room, noun) && Other(room, sentence, noun, receiver[0]) is { } maker)
            giver = [maker];
        if (giver is null && verb >= 0 && Carries(text[verb].Lemma) && room.Principals.Subject(verb) is { Count: 1 } subject)
            giver = subject;
        return giver is null ? [] : Make(room, gives ? giver : receiver, gives ? receiver : giver, true, (goods, end), status, noun);
    }

    private static bool IsHanding(string lemma) => lemma is "delivery" or "supply" or "shipment" or "handover" or "handing-over" or "release" or "return" or "repatriation" or "transfer" or "donation" or "provision";

    // "an agreement on the supply of 500 buses", "the procedures for the return of 14 fishermen": still to come.
    private static bool UnderPaper(ReadingRoom room, int noun)
    {
        int head = room.Scene.Text[noun].Head;
        // "An agreement was signed on the supply of buses"
        if (head >= 0 && room.Scene.Text[noun].Relation is Relation.Obl && room.Scene.Tree.CaseOf(noun) is "on" or "for" && room.Scene.Text[head].Lemma is "sign" or "initial" or "conclude" or "reach")
            return true;
        // "an agreement on the second section and on the delivery of pumps": with the first of the two.
        if (head >= 0 && room.Scene.Text[noun].Relation is Relation.Conj)
            head = room.Scene.Text[head].Head;
        return head >= 0 && room.Scene.Text[noun].Relation is Relation.Nmod or Relation.Conj && room.Scene.Text[head].Lemma is "agreement" or "contract" or "deal" or "protocol" or "memorandum" or "accord" or "procedure" or "arrangement" or "plan" or "understanding" or "talk" or "order";
    }

    private static bool Carries(string lemma) =>
        lemma is "approve" or "announce" or "authorize" or "authorise" or "begin" or "start" or "resume" or "make" or "complete" or "step" or "increase" or "continue" or "confirm" or "deny" or "agree" or "clear" or "pledge" or "accelerate" or "expand" or "speed" or "hide" or "conceal" or "prepare" or "arrange" or "promise" or "resume" or "unveil" or "release";
}
