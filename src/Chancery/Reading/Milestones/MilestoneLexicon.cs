namespace Chancery.Reading.Milestones;

/// <summary>What sort of event sets the calendar.</summary>
internal enum MilestoneClass
{
    Office,
    Vote,
    Anniversary,
    Deadline,
    Assembly,
    Other,
}

/// <summary>The words of milestones, from Data/milestone-words.tsv.</summary>
internal sealed class MilestoneLexicon
{
    private static readonly Lazy<MilestoneLexicon> s_default = new(Load);
    private readonly Dictionary<string, MilestoneClass> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MilestoneClass> _verbs = new(StringComparer.Ordinal);

    private readonly HashSet<string> _days = new(StringComparer.Ordinal);

    public static MilestoneLexicon Default => s_default.Value;

    public bool Noun(string lemma, out MilestoneClass kind) => _nouns.TryGetValue(lemma, out kind);

    /// <summary>True for a word of a national day: "Statehood" before "Day".</summary>
    public bool Day(string word) => _days.Contains(word);

    public bool Verb(string lemma, out MilestoneClass kind) => _verbs.TryGetValue(lemma, out kind);

    private static MilestoneLexicon Load()
    {
        var lexicon = new MilestoneLexicon();
        foreach (DataTable.Row row in DataTable.Load("milestone-words.tsv", 4))
        {
            if (row.OneOf(1, "noun", "verb", "day") is "day")
                lexicon._days.Add(row[0]);
            else
                (row[1] == "noun" ? lexicon._nouns : lexicon._verbs)[row[0]] = row.Enum<MilestoneClass>(2);
        }

        return lexicon;
    }
}
