using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Transfers;

/// <summary>Who got what is thanked for: "Minister Kamilov expressed his gratitude for Japan's assistance".</summary>
internal static class Thanks
{
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
