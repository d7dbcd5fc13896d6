using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Agenda;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Transfers;

/// <summary>Reads goods, arms and aid that go from one party to another, as stated, alleged, denied or planned.</summary>
internal sealed partial class TransferReader
{
    private const int Reach = 24;
    private readonly TransferLexicon _lexicon = TransferLexicon.Default;

    public List<Transfer> Read(ReadingRoom room)
    {
        var transfers = new List<Transfer>();
        foreach (Sentence sentence in room.Scene.Text.Sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                ref Token token = ref room.Scene.Text[t];
                List<Transfer> found = [];
                if (token.Pos is UniversalPos.Verb && (token.Relation is not (Relation.Amod or Relation.Compound) || IsDeniedAct(room.Scene.Text, t)) && (_lexicon.Verb(token.Lemma, out bool gives) || (gives = MakesAvailable(room.Scene, t, sentence) || CarriedBy(room, t) is not null) || TakesDelivery(room.Scene, t)))
                    found = gives && IsGiven(room.Scene, t) ? Given(room, sentence, t) : Verb(room, sentence, t, gives);
                else if (token.Pos is UniversalPos.Noun && (_lexicon.Noun(token.Lemma, out bool giving) || (giving = IsCredit(room.Scene.Text, t))) && !(token.Relation is Relation.Compound && token.Head > t))
                    found = Noun(room, sentence, t, giving);
                if (found.Count == 0 && token.Pos is UniversalPos.Verb)
                    found = Presented(room, sentence, t);
                if (found.Count == 0 && token.Pos is UniversalPos.Verb)
                    found = BroughtHome(room, sentence, t);
                if (found.Count == 0 && token.Pos is UniversalPos.Verb or UniversalPos.Aux && Comes(room.Scene.Text, t, sentence.End))
                    found = Coming(room, sentence, t);
                foreach (Transfer transfer in found)
                    Add(transfers, transfer);
            }
        }

        return transfers;
    }

    // "a $4.5 billion credit line to Bangladesh", "a line of credit"
    private static bool IsCredit(AnalysedText text, int noun) =>
        text[noun].Lemma is "line" && (noun > 0 && text[noun - 1].Lower is "credit" || noun + 2 < text.Count && text[noun + 1].Lower is "of" && text[noun + 2].Lower is "credit");

    // "has made available 40 million euros to Moldova", "made 40 million euros available to"
    private static bool MakesAvailable(Scene scene, int verb, Sentence sentence)
    {
        if (scene.Text[verb].Lemma is not "make")
            return false;
        for (int t = verb + 1; t < Math.Min(sentence.End, verb + 8); t++)
        {
            if (scene.Text[t].Lower is "available")
                return true;
        }

        return false;
    }

    private static void Add(List<Transfer> transfers, Transfer transfer)
    {
        HashSet<string> words = [.. AgendaMerger.ContentWords(transfer.What)];
        for (int i = transfers.Count - 1; i >= 0 && i >= transfers.Count - 12; i--)
        {
            Transfer known = transfers[i];
            if (known.From != transfer.From || known.To != transfer.To || !words.Overlaps(AgendaMerger.ContentWords(known.What)))
                continue;
            transfers[i] = known with { Evidence = [.. known.Evidence, .. transfer.Evidence] };
            return;
        }

        transfers.Add(transfer);
    }

    private List<Transfer> Verb(ReadingRoom room, Sentence sentence, int verb, bool gives)
    {
        AnalysedText text = room.Scene.Text;
        // A purpose is not yet a deed: "travelled to Paris to provide support".
        if (StatusOf(room, verb) is not { } status || text[verb].Relation is Relation.Advcl && room.Standings.Infinitive(verb) && Thanks.Over(room, verb) is null)
            return [];
        // "is keen to secure uranium": not yet.
        if (text[verb].Lemma is "secure" or "win" && room.Standings.Infinitive(verb))
            return [];
        // "turned over the suspects"; what is put into a fund.
        if (text[verb].Lemma is "turn" && !Particles.Follows(text, verb, "over", text.Count) || text[verb].Lemma is "put" && room.Behind(verb, "into") < 0)
            return [];
        bool passive = room.Scene.Tree.Child(verb, Relation.NsubjPass) >= 0;
        int goods = -1, end = -1;
        List<string>? subject = null;
        List<string>? other = null;
        List<string> actors = passive ? [] : room.Principals.Subject(verb);
        // What several get each gets; what several give is a joint gift that no pair tells.
        if (actors.Count > 0 && (actors.Count == 1 || !gives) && Acts(room, verb))
            subject = actors;
        else if (!passive && CarriedBy(room, verb) is { } carrier)
            subject = carrier;
        if (passive)
        {
            int thing = room.Scene.Tree.Child(verb, Relation.NsubjPass);
            if (thing >= 0 && IsGoods(text, thing))
            {
                (int first, int stop) = room.Scene.Tree.Subtree(thing);
                (goods, end) = (first, Math.Min(stop, verb));
                // "Russia's missiles were delivered to Turkey"
                if (gives && goods >= 0 && Possessed(text, goods, end) && room.Principals.In(goods, end) is { Count: 1 } own)
                    subject = own;
                else if (gives && Origin(room, goods, end) is { } origin)
                    subject = [origin];
            }

            if (room.Behind(verb, "by") is >= 0 and int agent && room.Codes(agent) is { Count: 1 } by)
                subject = by;
        }

        if (_lexicon.Promise(text[verb].Lemma) && status == TransferStatus.Stated)
            status = TransferStatus.Planned;
        string link = gives ? "to" : "from";
        int limit = Math.Min(sentence.End, verb + Reach);
        int dative = -1;
        int from = TakesDelivery(room.Scene, verb) ? room.Scene.Tree.Child(verb, Relation.Obj) + 2 : verb + 1;
        for (int t = from; t < limit; t++)
        {
            string lower = text[t].Lower;
            if (lower is ";" or ":" or "." || text[t].Pos is UniversalPos.Verb && text[t].Relation is Relation.Conj or Relation.Ccomp or Relation.AclRelcl or Relation.Advcl or Relation.Parataxis && t > verb + 1 || lower is "that" or "which" or "who" or "where")
                break;
            if (lower is "," && other is not null)
                break;
            // "gets its fuel from the Kenyan port of Mombasa": what it comes through.
            if (!gives && lower is "from" && IsPort(text, t, limit))
                return [];
            // "delivered a hundred ventilators to hospitals in Dhaka"
            if (gives && lower is "to" && other is null && goods >= 0 && PartyAt(room, t + 1, sentence) is null && There(room, t + 1, sentence) is { } place)
            {
                other = [place];
                continue;
            }

            if ((lower == link || lower is "in" && text[verb].Lemma is "build" or "rebuild" or "construct" && goods >= 0 || lower is "into" && gives && (IsCarriage(text[verb].Lemma) || IsPayment(text[verb].Lemma)) || lower is "in" && text[verb].Lemma is "deposit") && other is null && (PartyAt(room, t + 1, sentence) ?? OwnerAt(room, t + 1, lower)) is { } party)
            {
                other = party;
                continue;
            }

            // "released $40 million for Lesotho"
            if (gives && lower is "for" && other is null && (goods >= 0 || text[verb].Lemma is "earmark" or "allocate") && PartyWhole(room, t + 1, sentence) is { } meant)
            {
                other = meant;
                continue;
            }

            // "is being provided to help displaced Pakistanis"
            if (gives && passive && lower is "to" && other is null && t + 2 < limit && text[t + 1].Lemma is "assist" or "help" or "support" or "aid" && PartyAt(room, t + 2, sentence) is { } helped)
            {
                other = helped;
                continue;
            }

            // "took delivery of rice donated by China"
            if (!gives && lower is "by" && other is null && goods >= 0 && _lexicon.Verb(text[t - 1].Lemma, out bool given) && given && PartyAt(room, t + 1, sentence) is { } donor)
            {
                other = donor;
                continue;
            }

            if (lower is "by" && passive && subject is null && PartyAt(room, t + 1, sentence) is { } giver)
            {
                subject = giver;
                continue;
            }

            if (gives && lower is "with" && goods < 0 && dative >= 0 && t + 1 < limit)
            {
                int stop = GoodsEnd(room, t + 1, sentence);
                if (stop > 0)
                    (goods, end, other) = (t + 1, stop, CodeOf(room, dative));
                continue;
            }

            if (goods < 0 && text[t].Lower is not "available" && (dative >= 0 || Service(room, t, limit) < 0) && room.Scene.MentionAt(t) is null && text[t].Pos is not (UniversalPos.Adp or UniversalPos.Adv or UniversalPos.Punct or UniversalPos.Part) && room.Scene.TimeAt(t) is null)
            {
                int stop = GoodsEnd(room, t, sentence);
                // "$2.5 billion in aid"
                if (stop > t && stop + 1 < sentence.End && text[stop].Lower is "in" && GoodsEnd(room, stop + 1, sentence) is var whole && whole > stop + 1)
                    stop = whole;
                if (stop > t)
                {
                    (goods, end) = (IsDesignation(text, t) ? t - 2 : t, stop);
                    if (gives && dative >= 0 && other is null && Dative(text, verb, dative, t))
                        other = CodeOf(room, dative);
                    // "an aid shipment to Gaza": the receiver may stand inside the phrase.
                    for (int inside = t; inside < stop; inside++)
                    {
                        if (text[inside].Lower == link && PartyAt(room, inside + 1, sentence) is { } within || gives && text[inside].Lower is "for" && (within = PartyWhole(room, inside + 1, sentence)) is not null)
                        {
                            other ??= within;
                            end = inside;
                            break;
                        }
                    }

                    t = Math.Max(t, end - 1);
                    continue;
                }
            }

            // "gave the Bolivian army trucks"
            if (dative < 0 && goods < 0 && room.Scene.MentionAt(t) is null && Service(room, t, limit) is > 0 and int service)
            {
                dative = t;
                t = service - 1;
                continue;
            }

            if (dative < 0 && goods < 0 && room.Scene.MentionAt(t) is { } receiver && receiver.Kind is MentionKind.State or MentionKind.Organisation or MentionKind.Group or MentionKind.Pronoun && text[t].Lower is not ("his" or "their" or "her" or "its"))
            {
                // "sold U.S. missiles", "supplied Egyptian wheat" have no receiver there: adjectives are no mentions.
                dative = t;
                t = receiver.End - 1;
            }
        }

        if (goods < 0 && gives && text[verb].Lemma is "extradite" or "deport" or "repatriate" or "hand" or "surrender" or "release" or "transfer" && Nationals.Named(room, verb) is { End: > 0 } captive)
            (goods, end) = captive;
        if (goods < 0 && other is null && gives && text[verb].Lemma is "free" or "release" or "repatriate" or "return" or "deport" or "hand" or "swap")
            (goods, end) = Nationals.Named(room, verb + 1, limit);
        // "returned the remains of 55 American soldiers": home.
        if (goods >= 0 && other is null && gives && Nationals.Of(room, goods, end) is { } home)
            other = [home];
        // "is to receive Turkish helicopters"
        if (goods >= 0 && other is null && !gives && Origin(room, goods, end) is { } maker)
            other = [maker];
        // "thanked the Kingdom for its decision to provide 300 million riyals"
        if (goods >= 0 && gives && other is null && Thanks.Over(room, verb) is { } thanked)
        {
            (subject, other) = thanked;
            status = room.Standings.Infinitive(verb) ? TransferStatus.Planned : status;
        }

        if (goods >= 0 && other is null && gives && Promised(room, end, sentence) is { } owed)
            other = owed;
        if (goods >= 0 && other is null && gives && subject is { Count: 1 })
            other = Counterpart(room, sentence, verb, subject[0], goods, end);
        if (goods >= 0 && other is null && gives && subject is { Count: 1 } donor1)
            other = Beneficiary(room, sentence, verb, donor1[0], goods, end);
        if (goods < 0 || subject is null || other is null)
            return [];
        List<Transfer> made = Make(room, subject, other, gives, (goods, end), status, verb);
        // "374 million euros to Serbia and 138 million to Kosovo"
        if (made.Count == 1 && gives && After(room, end, limit, link) is { } next)
            made.AddRange(Make(room, subject, next.Other, gives, (next.First, next.End), status, verb));
        return made;
    }

    // The second of two gifts told in one breath: "... and 138 million euros to Kosovo".
    private (int First, int End, List<string> Other)? After(ReadingRoom room, int from, int limit, string link)
    {
        AnalysedText text = room.Scene.Text;
        for (int t = from; t + 1 < limit; t++)
        {
            if (text[t].Lower is not "and" || GoodsEnd(room, t + 1, room.Scene.SentenceOf(t)) is not (> 0 and int stop))
                continue;
            for (int u = t + 1; u < Math.Min(limit, stop + 2); u++)
            {
                if (text[u].Lower == link && PartyAt(room, u + 1, room.Scene.SentenceOf(t)) is { } other)
                    return (t + 1, Math.Min(stop, u), other);
            }
        }

        return null;
    }

    private static bool IsPort(AnalysedText text, int from, int limit)
    {
        for (int t = from + 1; t < Math.Min(limit, from + 5); t++)
        {
            if (text[t].Lemma is "port" or "harbour" or "harbor" or "terminal" && text[t].Pos is UniversalPos.Noun or UniversalPos.Propn)
                return true;
        }

        return false;
    }

    private static bool Possessed(AnalysedText text, int first, int end)
    {
        for (int t = first + 1; t < end; t++)
        {
            if (text[t].Lower is "'s" or "’s")
                return true;
        }

        return false;
    }

    private static bool IsPayment(string lemma) => lemma is "pay" or "inject" or "put" or "deposit" or "transfer" or "wire";

    private static bool IsCarriage(string lemma) => lemma is "fly" or "airlift" or "truck" or "ferry" or "ship" or "rush" or "pour" or "smuggle" or "send" or "funnel" or "channel" or "pump";

    // "took delivery of", "took receipt of"
    private static bool TakesDelivery(Scene scene, int verb) =>
        scene.Text[verb].Lemma is "take" && scene.Tree.Child(verb, Relation.Obj) is >= 0 and int thing && scene.Text[thing].Lemma is "delivery" or "receipt" or "possession" && thing + 1 < scene.Text.Count && scene.Text[thing + 1].Lower is "of";

    // What goes to several goes to each; several givers are a joint gift that no pair tells.
    private static List<Transfer> Make(ReadingRoom room, List<string> subject, List<string> other, bool gives, (int First, int End) goods, TransferStatus status, int token)
    {
        (List<string> from, List<string> to) = gives ? (subject, other) : (other, subject);
        var transfers = new List<Transfer>();
        string what = room.Words.NounWords(goods.First, goods.End);
        if (from.Count != 1 || to.Count is 0 or > 4 || what.Length == 0)
            return transfers;
        if (status == TransferStatus.Stated && Credited(room, token) is { } told && !from.Contains(told) && !to.Contains(told))
            status = TransferStatus.Alleged;
        if (status == TransferStatus.Stated && ToldBy(room, token) is { Count: > 0 } speaker && !speaker.Contains(from[0]) && !speaker.Exists(to.Contains))
            status = TransferStatus.Alleged;
        foreach (string receiver in to)
        {
            if (receiver != from[0])
                transfers.Add(new Transfer(from[0], receiver, what, status, room.Sentence(token), status == TransferStatus.Stated ? 0.7 : 0.65, "transfer-" + room.Scene.Text[token].Lemma));
        }

        return transfers;
    }

    private static bool Dative(AnalysedText text, int verb, int receiver, int goods) => receiver > verb && receiver < goods && text[verb].Lemma is not ("export" or "donate" or "transfer" or "dispatch" or "deliver" or "extend" or "airlift" or "equip" or "arm" or "channel" or "funnel" or "smuggle" or "return" or "allocate");

    // A body of the state acts for it; its companies, players and refugees do not.
    private static bool Acts(ReadingRoom room, int verb)
    {
        int subject = room.Scene.Tree.Subject(verb);
        if (subject < 0)
            return true;
        if (room.Scene.MentionAt(subject) is { } mention)
            return mention.Kind is not MentionKind.Person || mention.Person is { Official: true } person && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null;
        return true;
    }

    private int GoodsEnd(ReadingRoom room, int first, Sentence sentence)
    {
        int end = room.Words.PhraseEnd(first, sentence.End);
        if (end <= first)
            return -1;
        for (int t = first; t < end; t++)
        {
            if (room.Scene.Text[t].Pos is UniversalPos.Adp && room.Scene.Text[t].Lower is not "of")
                return -1;
            if (IsGoods(room.Scene.Text, t))
                return Coordinated(room, end, sentence);
        }

        return -1;
    }

    // "tanks, shells and other goods"
    private int Coordinated(ReadingRoom room, int end, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        for (int items = 0; items < 6 && end + 1 < sentence.End && text[end].Lower is "," or "and" or "or"; items++)
        {
            int at = end + 1;
            if (text[at].Lower is "and" or "or" && at + 1 < sentence.End)
                at++;
            if (room.Scene.MentionAt(at) is not null || room.Scene.TimeAt(at) is not null)
                break;
            int stop = room.Words.PhraseEnd(at, sentence.End);
            bool goods = false;
            for (int t = at; t < stop; t++)
                goods |= IsGoods(text, t);
            if (!goods)
                break;
            end = stop;
        }

        return end;
    }

    private bool IsGoods(AnalysedText text, int token) => text[token].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Sym or UniversalPos.Num && (_lexicon.Goods(text[token].Lemma.ToLowerInvariant()) || _lexicon.Goods(text[token].Lower) || IsDesignation(text, token));

    // "denied shipping arms to Togo": the parser takes the gerund for a part of the noun.
    private static bool IsDeniedAct(AnalysedText text, int verb) => verb > 0 && PennTag.Name(text[verb].Tag) is "VBG" && text[verb - 1].Lemma is "deny" or "admit";
}
