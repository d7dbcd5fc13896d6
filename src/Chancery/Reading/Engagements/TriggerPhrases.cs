using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Words that tell of an engagement in one phrase only: "on the line with", "the guest of", "dashed to".</summary>
internal static class TriggerPhrases
{
    /// <summary>"was on the line with Putin": not "on the line of contact".</summary>
    public static bool IsOnTheLine(Scene scene, Sentence sentence, int noun) =>
        noun - 2 >= sentence.First && noun + 1 < sentence.End && scene.Text[noun].Lower is "line" && scene.Text[noun - 1].Lower is "the" && scene.Text[noun - 2].Lower is "on" && scene.Text[noun + 1].Lower is "with" or "to";

    /// <summary>"will be the guest of Macron", "was his guest in Antalya": of a person, not of honour.</summary>
    public static bool IsGuestOf(Scene scene, Sentence sentence, int noun) =>
        scene.Tree.Child(noun, Relation.Cop) >= 0
        && (noun + 2 < sentence.End && scene.Text[noun + 1].Lower is "of" && OfficialAt(scene, sentence, noun + 2)
            || noun > sentence.First && scene.Text[noun - 1].Lower is "his" or "her" or "'s" or "’s");

    /// <summary>"dashed to Strasbourg", "set foot in Morocco": a place stands straight behind.</summary>
    public static bool GoesSomewhere(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 4; t++)
        {
            if (scene.Text[t].Lower is "to" or "in" or "into" or "on" or "for")
                return OfficePhrases.IsCapital(scene.Text, t + 1) && scene.TimeAt(t + 1) is null || scene.Text[t + 1].Lower is "the" && t + 2 < sentence.End && OfficePhrases.IsCapital(scene.Text, t + 2);
            if (scene.Text[t].Lower is not ("off" or "foot" or "back" or "down" or "over"))
                return false;
        }

        return false;
    }

    private static bool OfficialAt(Scene scene, Sentence sentence, int token)
    {
        int at = token < sentence.End && scene.Text[token].Lower is "the" or "his" or "her" ? token + 1 : token;
        return at < sentence.End && scene.MentionAt(at) is { Kind: MentionKind.Person or MentionKind.Office };
    }
}
