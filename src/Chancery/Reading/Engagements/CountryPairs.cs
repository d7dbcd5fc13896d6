using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Those who are told by the two states whose they are: "the two countries' defence ministers", "officials from both sides", "negotiators for the two governments".</summary>
internal static class CountryPairs
{
    private static readonly HashSet<string> s_sides = new(StringComparer.Ordinal)
    {
        "countries", "nations", "neighbours", "neighbors", "governments", "sides", "states", "parties", "capitals", "delegations", "camps", "powers", "republics", "allies", "rivals", "peoples",
    };

    private static readonly HashSet<string> s_staff = new(StringComparer.Ordinal)
    {
        "officials", "negotiators", "experts", "diplomats", "envoys", "deputies", "aides", "representatives", "technicians", "specialists", "delegates", "commanders", "generals", "officers", "emissaries", "lawyers", "engineers",
    };

    /// <summary>True where words beside a mention say that they are of both states of which the dispatch has told.</summary>
    public static bool IsOf(Scene scene, Mention mention)
    {
        AnalysedText text = scene.Text;
        if (mention.First >= 2 && text[mention.First - 1].Lower is "'" or "’" or "'s" or "’s" && s_sides.Contains(text[mention.First - 2].Lower))
            return true;
        for (int t = Math.Max(mention.First, mention.Head); t < mention.End + 1 && t + 2 < text.Count; t++)
        {
            if (text[t].Lower is "of" or "from" or "for" or "representing")
                return IsPair(text, t);
        }

        return false;
    }

    /// <summary>True where "of the two countries" or the like stands behind a token.</summary>
    public static bool FollowsOf(Scene scene, int token) => token + 3 < scene.Text.Count && scene.Text[token + 1].Lower is "of" or "between" && IsPair(scene.Text, token + 1);

    private static bool IsPair(AnalysedText text, int preposition)
    {
        int at = preposition + 1 < text.Count && text[preposition + 1].Lower is "the" or "their" ? preposition + 2 : preposition + 1;
        return at + 1 < text.Count && text[at].Lower is "both" or "two" or "three" && s_sides.Contains(text[text[at + 1].Lower is "the" && at + 2 < text.Count ? at + 2 : at + 1].Lower);
    }

    /// <summary>True for a word, in lower case, for several states or those who speak for them: "sides", "countries".</summary>
    public static bool AreSides(string word) => s_sides.Contains(word);

    /// <summary>True for words, in lower case, for those who do the work of others: officials, negotiators, experts.</summary>
    public static bool AreStaff(string words) => s_staff.Contains(words[(words.LastIndexOf(' ') + 1)..]);
}
