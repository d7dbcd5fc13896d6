using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Transfers;

/// <summary>Who got what is thanked for: "Minister Kamilov expressed his gratitude for Japan's assistance".</summary>
internal static class Thanks
{
    /// <summary>The state thanked and the state that thanks, where a verb or noun below tells what for: "thanked Riyadh for its decision to send 20 ambulances"; null where nobody thanks.</summary>
    public static (List<string> Giver, List<string> Receiver)? Over(ReadingRoom room, int token)
    {
        AnalysedText text = room.Scene.Text;
        int at = text[token].Head;
        for (int steps = 0; at >= 0 && steps < 5; steps++, at = text[at].Head)
        {
            if (text[at].Lemma is not "thank" || text[at].Pos is not UniversalPos.Verb)
                continue;
            int thanked = room.Scene.Tree.Child(at, Relation.Obj) is >= 0 and int thing ? thing : room.Scene.Tree.Child(at, Relation.Iobj);
            if (thanked < 0 || room.Principals.Subject(at) is not { Count: 1 } receiver)
                return null;
            // "thanked it": the parties of the engagement are two.
            List<string> giver = room.Codes(thanked);
            if (giver.Count != 1 && room.Principals.Told(at, 2) is { Count: 2 } pair && pair.Contains(receiver[0]))
                giver = [pair[0] == receiver[0] ? pair[1] : pair[0]];
            return giver.Count == 1 && giver[0] != receiver[0] ? (giver, receiver) : null;
        }

        return null;
    }

    /// <summary>The state of the one who thanks for what the noun names, or null.</summary>
    public static List<string>? Receiver(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        int verb = room.Scene.Tree.Governor(noun);
        if (verb < 0 || room.Scene.Tree.CaseOf(noun) is not "for")
            return null;
        bool thanks = text[verb].Lemma is "thank";
        if (room.Scene.Tree.Child(verb, Relation.Obj) is >= 0 and int thing)
            thanks |= text[thing].Lemma is "gratitude" or "thank" or "thanks" or "appreciation";
        return thanks && room.Principals.Subject(verb) is { Count: 1 } subject ? subject : null;
    }
}
