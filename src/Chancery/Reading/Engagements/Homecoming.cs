using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads journeys told by their end: "flew home from Muscat", "arrived back in Brasilia from Washington", "is back from Moscow", "jetted in from Kampala".</summary>
internal static class Homecoming
{
    // As far as where from stands behind the word.
    private const int Reach = 12;

    /// <summary>True where the word tells that somebody comes home and "from" says whence.</summary>
    public static bool Is(Scene scene, Sentence sentence, int word)
    {
        AnalysedText text = scene.Text;
        string next = word + 1 < sentence.End ? text[word + 1].Lower : "";
        if (text[word].Pos == UniversalPos.Verb)
        {
            bool comes = text[word].Lemma is "return" || text[word].Lemma is "fly" or "come" or "go" or "arrive" or "get" or "travel" or "sail" or "head" or "drive" or "slip" && next is "back" or "home" || text[word].Lemma is "fly" or "jet" && next is "in" or "back" or "home";
            // "flew out of Pyongyang"
            comes |= text[word].Lemma is "fly" or "jet" && next is "out" && word + 2 < sentence.End && text[word + 2].Lower is "of" or "from";
            return comes && IsFrom(scene, sentence, word) && !(scene.Tree.Subject(word) is >= 0 and int who && scene.MentionAt(who) is { } envoy && SideReader.IsPost(envoy));
        }

        if (text[word].Lower is not ("back" or "home") || !IsFrom(scene, sentence, word))
            return false;
        // "Back from Manila, Hagel told the Senate", "Just back from"
        int opening = word > sentence.First && text[word - 1].Lower is "just" or "newly" or "fresh" ? word - 1 : word;
        return opening == sentence.First || IsSaidOf(scene, sentence, word);
    }

    /// <summary>"on his return from Washington", "since her return from Accra": the journey is over by then.</summary>
    public static bool IsReturn(Scene scene, Sentence sentence, int noun) =>
        noun - 2 >= sentence.First && scene.Text[noun - 1].Lower is "his" or "her" or "their" or "'s" or "’s" && IsFrom(scene, sentence, noun);

    // "is back from", "who was home from", "Count Ciano, back in Rome from"
    private static bool IsSaidOf(Scene scene, Sentence sentence, int word)
    {
        int before = word - 1;
        if (scene.Text[before].Pos == UniversalPos.Adv && before > sentence.First)
            before--;
        return scene.Text[before].Lemma is "be" || scene.Text[before].Lower is "," or "newly" or "just" or "fresh" && before > sentence.First && scene.MentionAt(before - 1) is { Kind: MentionKind.Person or MentionKind.Office };
    }

    private static bool IsFrom(Scene scene, Sentence sentence, int word)
    {
        AnalysedText text = scene.Text;
        for (int t = word + 1; t + 1 < sentence.End && t - word <= Reach; t++)
        {
            if ((text[t].Lower is "from" || text[t].Lower is "of" && text[t - 1].Lower is "out") && scene.TimeAt(t + 1) is null)
            {
                int place = text[t + 1].Lower is "the" ? t + 2 : t + 1;
                return place < sentence.End && OfficePhrases.IsCapital(text, place) && scene.MentionAt(place) is null or { Kind: MentionKind.State };
            }

            if (text[t].Pos is UniversalPos.Verb or UniversalPos.Punct or UniversalPos.Cconj or UniversalPos.Sconj && scene.TimeAt(t) is null)
                return false;
        }

        return false;
    }
}
