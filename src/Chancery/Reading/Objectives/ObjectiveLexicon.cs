namespace Chancery.Reading.Objectives;

/// <summary>The words that introduce objectives, from Data/objective-cues.tsv.</summary>
internal sealed class ObjectiveLexicon
{
    private static readonly Lazy<ObjectiveLexicon> s_default = new(Load);
    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _purposes = new(StringComparer.Ordinal);

    public static ObjectiveLexicon Default => s_default.Value;

    public bool Noun(string lemma) => _nouns.Contains(lemma);

    public bool Verb(string lemma) => _verbs.Contains(lemma);

    /// <summary>True for verbs whose infinitive behind an engagement says what it is meant to achieve.</summary>
    public bool Purpose(string lemma) => _purposes.Contains(lemma);

    private static ObjectiveLexicon Load()
    {
        var lexicon = new ObjectiveLexicon();
        foreach (DataTable.Row row in DataTable.Load("objective-cues.tsv", 3))
        {
            HashSet<string> words = row.OneOf(1, "noun", "verb", "purpose") switch { "noun" => lexicon._nouns, "verb" => lexicon._verbs, _ => lexicon._purposes };
            words.Add(row[0]);
        }

        return lexicon;
    }
}
