using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Transfers;

/// <summary>Who stands behind a preposition, who says so, and whether it is stated, alleged, denied or still to come.</summary>
internal sealed partial class TransferReader
{
    // Who says so, where the sentence gives it as somebody's words: "Seoul said", "according to U.S. officials".
    private static List<string> ToldBy(ReadingRoom room, int token)
    {
        AnalysedText text = room.Scene.Text;
        int at = token;
        for (int steps = 0; at >= 0 && steps < 6; steps++)
        {
            int head = text[at].Head;
            if (text[at].Relation is Relation.Ccomp && head >= 0 && Says(text[head].Lemma))
                return room.Principals.Subject(head);
            for (int child = room.Scene.Tree.First(at); child >= 0; child = room.Scene.Tree.Next(child))
            {
                if (text[child].Relation is Relation.Parataxis && Says(text[child].Lemma))
                    return room.Principals.Subject(child);
            }

            at = head;
        }

        return [];
    }

    // "..., according to Fijian officials": whose words they are, "" for those of no state, or null.
    private static string? Credited(ReadingRoom room, int token)
    {
        Sentence sentence = room.Scene.SentenceOf(token);
        for (int t = sentence.First; t + 2 < sentence.End; t++)
        {
            if (room.Scene.Text[t].Lower is "according" && room.Scene.Text[t + 1].Lower is "to")
                return room.Principals.In(t + 2, Math.Min(sentence.End, t + 7)) is { Count: > 0 } codes ? codes[0] : room.Scene.Text[t + 2].Lower is "the" or "a" ? null : "";
        }

        return null;
    }

    private static bool Says(string lemma) => lemma is "say" or "tell" or "believe" or "estimate" or "assess" or "think" or "suspect" or "report";

    // "Iran's alleged supply of drones"
    private static bool Alleged(Scene scene, int noun) =>
        scene.Tree.HasChild(noun, "alleged") || scene.Tree.HasChild(noun, "suspected") || scene.Tree.HasChild(noun, "reported") || scene.Tree.HasChild(noun, "purported") || scene.Tree.HasChild(noun, "supposed");

    private static List<string>? PartyAt(ReadingRoom room, int token, Sentence sentence)
    {
        for (int t = token; t < sentence.End && t - token < 4; t++)
        {
            if (room.Scene.MentionAt(t) is { } mention)
                return mention.Kind is MentionKind.State or MentionKind.Organisation or MentionKind.Group or MentionKind.Office or MentionKind.Person or MentionKind.Pronoun && room.Principals.OfChain(mention) is { Count: > 0 } codes ? codes
                    : room.Principals.In(mention.First, mention.End) is { Count: 1 } whose ? whose : null;
            if (room.Knowledge.StateAt(room.Scene.Text, t, out StateHit state))
                return [state.Code];
            if (room.PlaceCountry(t) is { } country)
                return [country];
            if (room.Scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct or UniversalPos.Adp)
                return null;
        }

        return null;
    }

    // "Oslo has offered a radar", told of talks between Oslo and Riga alone: to whom it speaks there, where nobody else is named.
    private List<string>? Counterpart(ReadingRoom room, Sentence sentence, int verb, string giver, int goods, int end)
    {
        if (!_lexicon.Promise(room.Scene.Text[verb].Lemma) && !IsUndertaken(room, verb) || NamesBetween(room, verb, goods) || room.Principals.In(goods, end).Count > 0)
            return null;
        return Other(room, sentence, verb, giver) is { } other ? [other] : null;
    }

    // "undertook to supply 250 MW of power", "will send two helicopters": of what comes next among the two.
    private static bool IsUndertaken(ReadingRoom room, int verb)
    {
        AnalysedText text = room.Scene.Text;
        if (text[verb].Lemma is "return" or "export" or "pay" or "fly" or "build" or "deploy" or "free" or "put" or "contribute")
            return false;
        int head = text[verb].Head;
        return head >= 0 && text[verb].Relation is Relation.Xcomp && text[head].Lemma is "undertake" or "agree" or "promise" or "pledge" or "commit" or "offer" or "consent" or "vow" && room.Standings.Of(head) is Standing.Fact
            || text[verb].Relation is Relation.Root && room.Scene.Tree.HasChild(verb, "will");
    }

    // "offered to sell Europe gas": to somebody of no state.
    private static bool NamesBetween(ReadingRoom room, int verb, int goods)
    {
        for (int t = verb + 1; t < goods; t++)
        {
            if (room.Scene.Text[t].Pos is UniversalPos.Propn or UniversalPos.Noun && room.Scene.TimeAt(t) is null)
                return true;
        }

        return false;
    }

    // "the half a million tons of rice it promised the North", "that it had pledged to Chad"
    private static List<string>? Promised(ReadingRoom room, int from, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        for (int t = from; t + 1 < sentence.End && t - from < 10; t++)
        {
            if (text[t].Lemma is not ("promise" or "pledge" or "owe") || text[t].Relation is not (Relation.AclRelcl or Relation.Acl))
                continue;
            return PartyAt(room, text[t + 1].Lower is "to" ? t + 2 : t + 1, sentence) is { Count: 1 } promised ? promised : null;
        }

        return null;
    }

    // Of two who have met and of whom alone the sentence speaks, the other; null where there is a third or none.
    private static string? Other(ReadingRoom room, Sentence sentence, int token, string one)
    {
        if (room.Principals.Told(token, 2) is not { Count: 2 } pair || !pair.Contains(one) || !room.Takes(one, room.Scene.Text[token].Sentence, 4))
            return null;
        string other = pair[0] == one ? pair[1] : pair[0];
        return room.Principals.In(sentence.First, sentence.End).TrueForAll(named => named == one || named == other) ? other : null;
    }

    // "to hospitals in Dhaka", "to the port of Beirut": the state of the place behind a common noun, or null.
    private static string? There(ReadingRoom room, int token, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        bool noun = false;
        for (int t = token; t + 1 < sentence.End && t - token < 6; t++)
        {
            if (text[t].Pos is UniversalPos.Verb or UniversalPos.Punct or UniversalPos.Aux)
                return null;
            noun |= text[t].Pos is UniversalPos.Noun;
            if (noun && text[t].Lower is "in" or "of")
            {
                int at = text[t + 1].Lower is "the" ? t + 2 : t + 1;
                return room.Principals.In(at, Math.Min(sentence.End, at + 1)) is { Count: 1 } state ? state[0] : at < sentence.End ? room.PlaceCountry(at) : null;
            }
        }

        return null;
    }

    // "into the budget of the Palestinian Authority": whose it is.
    private static List<string>? OwnerAt(ReadingRoom room, int token, string link)
    {
        int noun = token;
        while (noun < room.Scene.Text.Count && room.Scene.Text[noun].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Num)
            noun++;
        return link is "into" && noun < room.Scene.Text.Count && room.Behind(noun, "of") is >= 0 and int of && room.Codes(of) is { Count: 1 } owner ? owner : null;
    }

    // "In response to the needs in Haiti, Norway has provided $15 million in aid": the only other state of which the sentence speaks.
    private List<string>? Beneficiary(ReadingRoom room, Sentence sentence, int verb, string giver, int goods, int end)
    {
        bool aid = false;
        for (int t = goods; t < end; t++)
            aid |= _lexicon.ClassOf(room.Scene.Text[t].Lemma.ToLowerInvariant()) is "aid" or "money";
        if (!aid || room.Scene.Text[verb].Lemma is not ("provide" or "donate" or "contribute" or "allocate" or "deliver" or "disburse" or "release" or "give" or "send") || room.Standings.Of(verb) is not Standing.Fact)
            return null;
        List<string> named = room.Principals.In(sentence.First, sentence.End);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (room.Scene.MentionAt(t) is null && room.PlaceCountry(t) is { } place)
                Principals.Add(named, [place]);
        }

        return named.Count == 2 && named.Contains(giver) ? [named[0] == giver ? named[1] : named[0]] : null;
    }

    // "the Bolivian army": what stands behind it, or -1.
    private static int Service(ReadingRoom room, int token, int limit)
    {
        AnalysedText text = room.Scene.Text;
        int at = text[token].Lower is "the" ? token + 1 : token;
        return at + 1 < limit && room.Knowledge.StateAt(text, at, out StateHit state) && state.End < limit && text[state.End].Pos is UniversalPos.Noun && Principals.IsGovernment(text[state.End].Lemma) ? state.End + 1 : -1;
    }

    private static List<string>? CodeOf(ReadingRoom room, int token) => Service(room, token, room.Scene.SentenceOf(token).End) is > 0 and int end && room.Scene.MentionAt(token) is null ? room.Principals.In(token, end) : room.Scene.MentionAt(token) is { } mention && room.Principals.OfChain(mention) is { Count: > 0 } codes ? codes : null;

    private static TransferStatus? StatusOf(ReadingRoom room, int token)
    {
        switch (room.Standings.Of(token))
        {
            case Standing.Alleged:
                return TransferStatus.Alleged;
            case Standing.Coming:
                return TransferStatus.Planned;
            case Standing.Fact:
                return TransferStatus.Stated;
            case Standing.Denied:
                // Only a denial says that a transfer is disputed; one refused or halted is none.
                for (int at = room.Scene.Text[token].Head, steps = 0; at >= 0 && steps < 5; steps++, at = room.Scene.Text[at].Head)
                {
                    if (room.Scene.Text[at].Lemma is "deny" or "denial")
                        return TransferStatus.Denied;
                }

                return null;
            default:
                return Offered(room, token) ? TransferStatus.Planned : null;
        }
    }

    // "is ready to give", "offered to sell": still to come, like what is promised.
    private static bool Offered(ReadingRoom room, int token)
    {
        AnalysedText text = room.Scene.Text;
        int head = text[token].Head;
        return head >= 0 && text[token].Relation is Relation.Xcomp or Relation.Advcl or Relation.Ccomp && text[head].Lemma is "ready" or "prepared" or "willing" or "offer" or "prepare" && room.Standings.Infinitive(token) && !room.Standings.Negated(head) && !room.Standings.HasMark(head, "if");
    }
}
