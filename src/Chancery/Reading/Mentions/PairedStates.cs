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

    /// <summary>The pair as those who act: "the two Koreas agreed".</summary>
    public static Mention? Read(AnalysedText text, int first, int limit) =>
        text[first].Lower is "the" or "two" or "both" && At(text, first, limit, out int end) is { } states
            ? new Mention { Kind = MentionKind.Group, First = first, End = end, Countries = [.. states], CountrySource = CountrySource.Text, Plural = true, Definite = true }
            : null;
}
