using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>States told as a pair by one plural: "the two Koreas", "both Sudans".</summary>
internal static class PairedStates
{
    private static readonly Lazy<Dictionary<string, string[]>> s_pairs = new(() =>
    {
        var pairs = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("paired-states.tsv", 3))
            pairs[row[0]] = row[1].Split(',');
        return pairs;
    });

    /// <summary>The states of the pair that begins at a token, article and number included; null where none does.</summary>
    public static string[]? At(AnalysedText text, int token, int limit, out int end)
    {
        end = token;
        while (end < limit && text[end].Lower is "the" or "two" or "both")
            end++;
        if (end >= limit || !text[end].Lower.EndsWith('s') || !s_pairs.Value.TryGetValue(text[end].Lower, out string[]? states))
            return null;
        end++;
        return states;
    }

    /// <summary>The states of a region whose adjective stands at a token before several who speak for them: "the Nordic prime ministers"; null where none does.</summary>
    public static string[]? OfRegion(AnalysedText text, int token, int limit)
    {
        if (text[token].Lower.EndsWith('s') || !s_pairs.Value.TryGetValue(text[token].Lower, out string[]? states))
            return null;
        for (int t = token + 1; t < limit && t - token < 4; t++)
        {
            if (text[t].Lower is "ministers" or "presidents" or "leaders" or "premiers" or "chiefs" or "ambassadors" or "envoys" or "monarchs" or "kings" or "secretaries" or "officials" or "delegates")
                return states;
        }

        return null;
    }

    /// <summary>The state that "the North" or "the South" means in a dispatch on the two Koreas, or null.</summary>
    public static string? Half(Scene scene, int token, int limit)
    {
        AnalysedText text = scene.Text;
        if (text[token].Lower is not ("north" or "south") || token == 0 || text[token - 1].Lower is not "the" || !OfficePhrases.IsCapital(text, token) || text[token].Pos is UniversalPos.Adj)
            return null;
        if (token + 1 < limit && (OfficePhrases.IsCapital(text, token + 1) || text[token + 1].Pos is UniversalPos.Noun or UniversalPos.Adj || text[token + 1].Lower is "-" or "of"))
            return null;
        return scene.OfKoreas ? text[token].Lower is "north" ? "PRK" : "KOR" : null;
    }

    /// <summary>True where a dispatch speaks of North Korea by name: what "the North" is said of.</summary>
    public static bool SpeaksOfKoreas(string text) =>
        text.Contains("North Korea", StringComparison.Ordinal) || text.Contains("Pyongyang", StringComparison.Ordinal) || text.Contains("two Koreas", StringComparison.Ordinal);

    /// <summary>The pair as those who act: "the two Koreas agreed".</summary>
    public static Mention? Read(AnalysedText text, int first, int limit) =>
        text[first].Lower is "the" or "two" or "both" && At(text, first, limit, out int end) is { } states
            ? new Mention { Kind = MentionKind.Group, First = first, End = end, Countries = [.. states], CountrySource = CountrySource.Text, Plural = true, Definite = true }
            : null;
}
