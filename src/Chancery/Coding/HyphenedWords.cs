using Chancery.Language;
using Chancery.Reading;
using Chancery.Roster;

namespace Chancery.Coding;

/// <summary>Words whose shape tells whose something is: "Saudi-led", "Pan-American", "the International Whaling Commission".</summary>
internal static class HyphenedWords
{
    /// <summary>The state in "Saudi-led", "US-backed"; null for other words.</summary>
    public static string? LedBy(AnalysedText text, int token)
    {
        string word = text[token].Lower;
        int hyphen = word.LastIndexOf('-');
        if (hyphen < 2 || word.AsSpan(hyphen + 1) is not ("led" or "backed" or "sponsored" or "allied" or "supported" or "armed" or "trained" or "run" or "controlled" or "installed" or "funded" or "financed" or "owned"))
            return null;
        return StateTable.Default.Resolve(word[..hyphen])?.RecordCode;
    }

    /// <summary>True where "-brokered" follows: "a U.N.-brokered truce" is none of the United Nations.</summary>
    public static bool IsMadeBy(AnalysedText text, int token) =>
        token + 1 < text.Count && text[token].Lower is "-" && text[token + 1].Lower is "brokered" or "mediated" or "sponsored" or "supervised" or "imposed" or "monitored" or "negotiated" or "arranged" or "proposed" or "made" or "built" or "born" or "drafted" or "designed";

    /// <summary>True for "American" in "Pan-American", "Inter-American": no state's.</summary>
    public static bool IsOfMany(AnalysedText text, int token) =>
        token > 1 && text[token - 1].Lower is "-" && text[token - 2].Lower is "pan" or "inter" or "trans" or "meso" or "afro";

    /// <summary>True for the head of a name like "International Whaling Commission", "Inter-Parliamentary Union".</summary>
    public static bool IsInternational(AnalysedText text, Tree tree, int head)
    {
        if (text[head].Pos is not UniversalPos.Propn || text[head].Lower is not ("commission" or "organization" or "organisation" or "agency" or "union" or "council" or "court" or "bank" or "fund" or "committee" or "tribunal" or "programme" or "program" or "forum" or "secretariat" or "conference" or "federation" or "community"))
            return false;
        Sentence sentence = text.Sentences[text[head].Sentence];
        for (int t = head - 1; t >= sentence.First && head - t < 7 && (text[t].Pos is UniversalPos.Punct or UniversalPos.Cconj or UniversalPos.Adp || tree.Below(t, head)); t--)
        {
            if (char.IsUpper(text.Text[text[t].Start]) && text[t].Lower is "international" or "inter" or "world" or "african" or "asian" or "arab" or "islamic" or "pacific" or "caribbean" or "latin" or "nordic" or "baltic" or "eurasian" or "global" or "pan" or "regional" or "joint" or "permanent")
                return true;
        }

        return false;
    }
}
