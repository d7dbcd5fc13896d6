using Chancery.Reading.Mentions;

namespace Chancery.Reading.Archives;

/// <summary>Words of titles and offices before a name, from Data/record-offices.tsv.</summary>
internal static class RecordTitles
{
    private static readonly HashSet<string> s_words = Load();

    public static bool IsTitle(string word)
    {
        string lower = word.ToLowerInvariant();
        string bare = lower.TrimEnd('.', ',');
        return NameSpans.IsTitle(lower) || NameSpans.IsTitle(bare) || s_words.Contains(bare);
    }

    private static HashSet<string> Load()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("record-offices.tsv", 1))
            words.Add(row[0]);
        return words;
    }
}
