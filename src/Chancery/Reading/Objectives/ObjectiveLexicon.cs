namespace Chancery.Reading.Objectives;

/// <summary>The words that introduce objectives, from Data/objective-cues.tsv.</summary>
internal sealed class ObjectiveLexicon
{
    private static readonly Lazy<ObjectiveLexicon> s_default = new(Load);
    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _minded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _purposes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _released = new(StringComparer.Ordinal);

    public static ObjectiveLexicon Default => s_default.Value;

    public bool Noun(string lemma) => _nouns.Contains(lemma);

    public bool Verb(string lemma) => _verbs.Contains(lemma);

    /// <summary>True for adjectives of what one is set on: "keen to".</summary>
    public bool Minded(string lemma) => _minded.Contains(lemma);

    /// <summary>True for verbs whose infinitive behind an engagement says what it is meant to achieve.</summary>
    public bool Purpose(string lemma) => _purposes.Contains(lemma);

    /// <summary>True for verbs that say in a release what its official means to do on a journey: those of purposes, and "discuss", "highlight".</summary>
    public bool IsAim(string lemma) => _purposes.Contains(lemma) || _released.Contains(lemma);

    private static ObjectiveLexicon Load()
    {
        var lexicon = new ObjectiveLexicon();
        foreach (DataTable.Row row in DataTable.Load("objective-cues.tsv", 3))
        {
            HashSet<string> words = row.OneOf(1, "noun", "verb", "minded", "purpose", "release") switch { "noun" => lexicon._nouns, "minded" => lexicon._minded, "verb" => lexicon._verbs, "release" => lexicon._released, _ => lexicon._purposes };
            words.Add(row[0]);
        }

        return lexicon;
    }
}
