namespace Chancery.Reading.Transfers;

/// <summary>The words of transfers, from Data/transfer-verbs.tsv and transfer-goods.tsv.</summary>
internal sealed class TransferLexicon
{
    private static readonly Lazy<TransferLexicon> s_default = new(Load);
    private readonly Dictionary<string, bool> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _promises = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _goods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _carriers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _carriages = new(StringComparer.Ordinal);

    public static TransferLexicon Default => s_default.Value;

    /// <summary>True for a verb of the table; <paramref name="gives"/> says whether its subject gives.</summary>
    public bool Verb(string lemma, out bool gives) => _verbs.TryGetValue(lemma, out gives);

    public bool Noun(string lemma, out bool gives) => _nouns.TryGetValue(lemma, out gives);

    /// <summary>True for verbs of what is still to be given.</summary>
    public bool Promise(string lemma) => _promises.Contains(lemma);

    public bool Goods(string lemma) => _goods.ContainsKey(lemma);

    /// <summary>The class of a word for goods ("arms", "aid", "money", "goods", "people"), or null.</summary>
    public string? ClassOf(string lemma) => _goods.GetValueOrDefault(lemma);

    /// <summary>True for what carries goods: "freighter", "convoy".</summary>
    public bool Carrier(string lemma) => _carriers.Contains(lemma);

    /// <summary>True for what a carrier does with its load: "unload", "bring".</summary>
    public bool Carriage(string lemma) => _carriages.Contains(lemma);

    private static TransferLexicon Load()
    {
        var lexicon = new TransferLexicon();
        foreach (DataTable.Row row in DataTable.Load("transfer-verbs.tsv", 4))
        {
            string frame = row.OneOf(2, "give", "get", "promise", "carrier", "carriage");
            if (frame is "carrier" or "carriage")
            {
                (frame == "carrier" ? lexicon._carriers : lexicon._carriages).Add(row[0]);
                continue;
            }

            (row.OneOf(1, "verb", "noun") == "verb" ? lexicon._verbs : lexicon._nouns)[row[0]] = frame != "get";
            if (frame == "promise")
                lexicon._promises.Add(row[0]);
        }

        foreach (DataTable.Row row in DataTable.Load("transfer-goods.tsv", 2))
        {
            lexicon._goods[row[0]] = row.OneOf(1, "arms", "aid", "money", "goods", "people");
        }

        return lexicon;
    }
}
