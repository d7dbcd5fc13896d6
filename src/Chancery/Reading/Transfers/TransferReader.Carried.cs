using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Transfers;

/// <content>Goods told by what brings them or by their coming: "Greek freighters unloaded wheat for Malta", "a first batch of Indian helicopters reached Colombo".</content>
internal sealed partial class TransferReader
{
    private const int CargoReach = 12;

    /// <summary>The state whose freighters, planes or trucks do what the verb says, or null.</summary>
    private List<string>? CarriedBy(ReadingRoom room, int verb)
    {
        AnalysedText text = room.Scene.Text;
        int subject = room.Scene.Tree.Subject(verb);
        if (subject < 0 || subject > verb || !_lexicon.Carrier(text[subject].Lemma) || !_lexicon.Carriage(text[verb].Lemma))
            return null;
        (int first, int _) = room.Scene.Tree.Subtree(subject);
        return room.Principals.In(first, subject) is { Count: 1 } owner ? owner : null;
    }

    // The state whose goods they are by an adjective: "Ukrainian warheads", not "Afghan prisoners", nor "French-built jets".
    private string? Origin(ReadingRoom room, int first, int end)
    {
        AnalysedText text = room.Scene.Text;
        string? origin = null;
        bool people = false, goods = false;
        for (int t = first; t < end; t++)
        {
            // "... for Malta": no longer the goods.
            if (text[t].Pos is UniversalPos.Adp && text[t].Lower is not "of")
                break;
            people |= _lexicon.ClassOf(text[t].Lemma.ToLowerInvariant()) is "people";
            goods |= IsGoods(text, t);
            if (origin is null && room.Knowledge.OrganisationAt(text, t, out OrganisationHit body) && text[t].Relation is Relation.Compound or Relation.NmodPoss && body.End < end && room.Principals.In(t, body.End) is { Count: 1 } bodies)
            {
                origin = bodies[0];
                continue;
            }

            if (!room.Knowledge.StateAt(text, t, out StateHit state) || goods && text[t].Relation is not Relation.Amod || t + 1 < end && text[t + 1].Lower is "-" or "–")
                continue;
            if (origin is not null && origin != state.Code || state.Form is StateForm.Demonym)
                return null;
            origin = state.Code;
        }

        return people ? null : origin;
    }

    // "for Malta": a state or organisation and nobody of it, "for Malta's refugees".
    private static List<string>? PartyWhole(ReadingRoom room, int token, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        if (token < sentence.End && text[token].Lower is "the")
            token++;
        if (token >= sentence.End)
            return null;
        if (room.Scene.MentionAt(token) is { Kind: MentionKind.State or MentionKind.Organisation } mention)
            return (mention.End >= sentence.End || text[mention.End].Lower is not ("'s" or "’s" or "'" or "-")) && text[mention.End - 1].Pos is not UniversalPos.Adj && room.Principals.OfChain(mention) is { Count: > 0 } codes ? codes : null;
        return room.PlaceCountry(token) is { } country ? [country] : null;
    }

    // Goods that come, with the state that they come from told beside them and the one that they reach behind the verb.
    private List<Transfer> Coming(ReadingRoom room, Sentence sentence, int verb)
    {
        AnalysedText text = room.Scene.Text;
        // "is on its way": the noun bears the clause.
        int clause = text[verb].Relation is Relation.Cop && text[verb].Head > verb ? text[verb].Head : verb;
        int thing = room.Scene.Tree.Subject(clause);
        if (thing < sentence.First || thing > verb || room.Scene.MentionAt(thing) is not null || StatusOf(room, clause) is not { } status)
            return [];
        int first = room.Scene.Tree.Subtree(thing).First;
        int end = Math.Min(verb, first + CargoReach);
        while (end > first && text[end - 1].Pos is UniversalPos.Aux or UniversalPos.Adv or UniversalPos.Punct)
            end--;
        // "a U.N. convoy crossed into Chad with flour and blankets": what the carrier has on board.
        if (_lexicon.Carrier(text[thing].Lemma))
            return Laden(room, sentence, verb, thing, first, status);
        if (!IsCargo(text, first, end))
            return [];
        List<string>? giver = Origin(room, first, end) is { } origin ? [origin] : null;
        for (int t = thing + 1; t < end && giver is null; t++)
        {
            if (text[t].Lower is "from" or "by")
                giver = PartyAt(room, t + 1, sentence);
        }

        List<string>? receiver = null;
        for (int t = verb + 1; t < Math.Min(sentence.End, verb + CargoReach) && receiver is null; t++)
        {
            if (text[t].Pos is UniversalPos.Verb || text[t].Lower is "," or ";" or "that" or "which" && t > verb + 1)
                break;
            if (giver is null && text[t].Lower is "from")
            {
                giver = PartyAt(room, t + 1, sentence);
                continue;
            }

            if (t == verb + 1 || text[t].Lower is "in" or "at" or "to" or "for" or "into" or "near" or "on")
                receiver = PartyAt(room, text[t].Pos is UniversalPos.Adp ? t + 1 : t, sentence);
        }

        if (giver is not { Count: 1 } || receiver is not { Count: 1 })
            return [];
        int stop = first;
        while (stop < end && text[stop].Lower is not ("from" or "for" or "to" or "by") && !(text[stop].Pos is UniversalPos.Verb && stop > thing))
            stop++;
        return Make(room, giver, receiver, true, (first, stop), status, verb);
    }

    private List<Transfer> Laden(ReadingRoom room, Sentence sentence, int verb, int carrier, int first, TransferStatus status)
    {
        AnalysedText text = room.Scene.Text;
        // "Fifteen planes carrying Emirati aid"
        int carrying = room.Scene.Tree.Child(carrier, Relation.Acl);
        List<string> giver = room.Principals.In(first, carrier);
        if (giver.Count == 0 && carrying > carrier && text[carrying].Lemma is "carry" or "load" or "bring" or "bear" or "transport" && GoodsEnd(room, carrying + 1, sentence) is > 0 and int loaded && Origin(room, carrying + 1, loaded) is { } from)
            giver = [from];
        if (giver.Count != 1)
            return [];
        List<string>? receiver = null;
        for (int t = carrier + 1; t + 1 < Math.Min(sentence.End, verb + 2 * CargoReach); t++)
        {
            if (t > verb && receiver is null && (t == verb + 1 && text[t].Pos is UniversalPos.Propn || text[t].Lower is "into" or "in" or "at" or "to"))
                receiver = PartyAt(room, text[t].Pos is UniversalPos.Adp ? t + 1 : t, sentence);
            if (text[t].Lower is not "with" && t != carrying && !(text[t].Lower is "of" && t == carrier + 1) || GoodsEnd(room, t + 1, sentence) is not (> 0 and int end) || end <= t + 1)
                continue;
            for (int u = end; receiver is null && u < Math.Min(sentence.End, end + CargoReach); u++)
            {
                if (u > verb && text[u].Lower is "into" or "in" or "at" or "to")
                    receiver = PartyAt(room, u + 1, sentence);
            }

            return receiver is { Count: 1 } ? Make(room, giver, receiver, true, (t + 1, end), status, verb) : [];
        }

        return [];
    }

    // Aid and money; of arms and goods what is told as a load, for ships call and missiles land of themselves.
    private bool IsCargo(AnalysedText text, int first, int end)
    {
        bool load = false, goods = false;
        for (int t = first; t < end; t++)
        {
            string lemma = text[t].Lemma.ToLowerInvariant();
            load |= lemma is "tonne" or "ton" or "barrel" or "sack" or "crate" or "batch" or "shipment" or "consignment" or "cargo" or "load" or "planeload" or "shipload" or "truckload" or "boatload" or "delivery" or "instalment" or "installment" or "tranche";
            if (text[t].Pos is UniversalPos.Adp && text[t].Lower is not "of")
                break;
            string? sort = _lexicon.ClassOf(lemma);
            if (sort is "people")
                return false;
            // Helmets and rifles do not come of themselves, as ships and missiles do.
            load |= sort is "aid" or "money" || sort is "arms" && !Moves(lemma);
            goods |= IsGoods(text, t);
        }

        return load && goods;
    }

    private static bool Moves(string lemma) =>
        lemma is "missile" or "rocket" or "ship" or "vessel" or "boat" or "plane" or "aircraft" or "jet" or "fighter" or "warplane" or "bomber" or "helicopter" or "drone" or "submarine" or "frigate" or "corvette" or "destroyer" or "warship" or "patrol" or "carrier" or "cutter" or "gunboat" or "vehicle" or "tank" or "shell" or "mortar" or "bomb" or "torpedo" or "bullet" or "artillery" or "uav" or "gunship" or "minesweeper" or "hovercraft" or "apc" or "humvee" or "system" or "arm" or "gun" or "battery" or "mine";

    private static bool Comes(AnalysedText text, int verb, int limit) =>
        text[verb].Lemma is "arrive" or "reach" || text[verb].Lemma is "go" or "flow" && verb + 1 < limit && text[verb + 1].Lower is "to" || text[verb].Lemma is "cross" or "roll" or "sail" or "drive" && verb + 1 < limit && text[verb + 1].Lower is "into" || text[verb].Lemma is "land" or "dock" or "head" or "unload" && verb + 1 < limit && text[verb + 1].Lower is "in" or "at" or "for"
        || text[verb].Lemma is "be" && verb + 4 < limit && (text[verb + 1].Lower is "on" && text[verb + 3].Lower is "way" || text[verb + 1].Lower is "en" && text[verb + 2].Lower is "route" || text[verb + 1].Lower is "bound" && text[verb + 2].Lower is "for");

    // "F-16s", "MiG-29", "AK-47s": arms by their designation.
    private static bool IsDesignation(AnalysedText text, int token) =>
        token > 1 && char.IsAsciiDigit(text[token].Lower[0]) && text[token - 1].Lower is "-" && text[token - 1].End == text[token].Start && text[token - 2].End == text[token - 1].Start
        && text.Form(token - 2) is { Length: <= 4 } type && char.IsAsciiLetterUpper(type[0]) && type is not ("G" or "U" or "MH" or "BA" or "D" or "P");
}
