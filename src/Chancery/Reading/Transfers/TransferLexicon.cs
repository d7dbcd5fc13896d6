namespace Chancery.Reading.Transfers;

/// <summary>The words of transfers, from Data/transfer-verbs.tsv and transfer-goods.tsv.</summary>
internal sealed class TransferLexicon
{
    private static readonly Lazy<TransferLexicon> s_default = new(Load);
    private readonly Dictionary<string, bool> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _nouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _goods = new(StringComparer.Ordinal);

    public static TransferLexicon Default => s_default.Value;

    /// <summary>True for a verb of the table; <paramref name="gives"/> says whether its subject gives.</summary>
    public bool Verb(string lemma, out bool gives) => _verbs.TryGetValue(lemma, out gives);

    public bool Noun(string lemma, out bool gives) => _nouns.TryGetValue(lemma, out gives);

    public bool Goods(string lemma) => _goods.Contains(lemma);

    private static TransferLexicon Load()
    {
        var lexicon = new TransferLexicon();
        foreach (DataTable.Row row in DataTable.Load("transfer-verbs.tsv", 4))
            (row.OneOf(1, "verb", "noun") == "verb" ? lexicon._verbs : lexicon._nouns)[row[0]] = row.OneOf(2, "give", "get") == "give";
        foreach (DataTable.Row row in DataTable.Load("transfer-goods.tsv", 2))
        {
            row.OneOf(1, "arms", "aid", "money", "goods");
            lexicon._goods.Add(row[0]);
        }

        return lexicon;
    }
}
