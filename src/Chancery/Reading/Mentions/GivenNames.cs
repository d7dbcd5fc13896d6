namespace Chancery.Reading.Mentions;

/// <summary>What a given name says of a person's gender, from Data/given-names.tsv.</summary>
internal sealed class GivenNames
{
    private static readonly Lazy<GivenNames> s_default = new(Load);
    private readonly Dictionary<string, bool> _female = new(StringComparer.Ordinal);

    public static GivenNames Default => s_default.Value;

    /// <summary>True for a woman, false for a man, null where the name does not tell.</summary>
    /// <param name="fullName">A name of at least two words: a surname alone tells nothing.</param>
    public bool? Female(string fullName)
    {
        int space = fullName.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && _female.TryGetValue(fullName[..space], out bool female) ? female : null;
    }

    private static GivenNames Load()
    {
        var names = new GivenNames();
        foreach (DataTable.Row row in DataTable.Load("given-names.tsv", 2))
        {
            if (!names._female.TryAdd(row[0], row.OneOf(1, "female", "male") == "female"))
                throw row.Bad(0, "stands there twice");
        }

        return names;
    }
}
