using Chancery.Claims;

namespace Chancery.Reading.Headlines;

/// <summary>How those named stand to a headline's verb.</summary>
internal enum HeadlineFrame
{
    Meet,
    Call,
    Host,
    Travel,
    Sign,
    Trip,
    Talks,
    Discuss,
}

/// <summary>A verb of headlines.</summary>
/// <param name="Words">Its words, in lower case.</param>
/// <param name="Frame">How those named stand to it.</param>
/// <param name="Status">What a headline's present means by it.</param>
internal sealed record HeadlineVerb(string[] Words, HeadlineFrame Frame, EngagementStatus Status);

/// <summary>The verbs of headlines, from Data/headline-verbs.tsv.</summary>
internal sealed class HeadlineVerbs
{
    private static readonly Lazy<HeadlineVerbs> s_default = new(() => new HeadlineVerbs());
    private readonly Dictionary<string, List<HeadlineVerb>> _verbs = new(StringComparer.Ordinal);

    private HeadlineVerbs()
    {
        foreach (DataTable.Row row in DataTable.Load("headline-verbs.tsv", 4))
        {
            foreach (string words in row[0].Split('|'))
            {
                string[] parts = words.Split(' ');
                if (!_verbs.TryGetValue(parts[0], out List<HeadlineVerb>? list))
                    _verbs.Add(parts[0], list = []);
                list.Add(new HeadlineVerb(parts, row.Enum<HeadlineFrame>(1), row.Enum<EngagementStatus>(2)));
                list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
            }
        }
    }

    public static HeadlineVerbs Default => s_default.Value;

    /// <summary>The verbs that begin with a word, those of more words first.</summary>
    public IReadOnlyList<HeadlineVerb> Of(string lower) => _verbs.TryGetValue(lower, out List<HeadlineVerb>? found) ? found : [];
}
