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

    /// <summary>The two states between which something is: "inter-Korean"; null where the word says of none.</summary>
    public static string[]? Between(AnalysedText text, int token) =>
        s_pairs.Value.GetValueOrDefault(text[token].Lower) is { } joined && text[token].Lower.StartsWith("inter", StringComparison.Ordinal) ? joined
        : token > 1 && text[token - 1].Lower is "-" && text[token - 2].Lower is "inter" ? s_pairs.Value.GetValueOrDefault("inter-" + text[token].Lower)
        : null;

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
        (text[first].Lower is "the" or "two" or "both" && At(text, first, limit, out int end) is { } states) || (states = Halves(text, first, limit, out end)) is not null
            ? new Mention { Kind = MentionKind.Group, First = first, End = end, Countries = [.. states], CountrySource = CountrySource.Text, Plural = true, Definite = true }
            : null;

    // "North and South Korea", "East and West Germany"
    private static string[]? Halves(AnalysedText text, int first, int limit, out int end)
    {
        end = first + 4;
        if (end > limit || text[first + 1].Lower is not ("and" or "&") || !OfficePhrases.IsCapital(text, first) || !OfficePhrases.IsCapital(text, first + 3))
            return null;
        string one = text[first].Lower, other = text[first + 2].Lower;
        bool opposite = one is "north" && other is "south" || one is "south" && other is "north" || one is "east" && other is "west" || one is "west" && other is "east";
        return opposite ? s_pairs.Value.GetValueOrDefault("halves of " + text[first + 3].Lower) : null;
    }
}
