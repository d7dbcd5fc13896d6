namespace Chancery.Reading.Mentions;

/// <summary>The family names that stand before the given name, from Data/family-name-first.tsv.</summary>
internal static class FamilyNames
{
    private static readonly HashSet<string> s_first = [.. DataTable.Load("family-name-first.tsv", 2).Select(row => row[0])];

    /// <summary>True for "Jo", "Nguyen", "Xi".</summary>
    public static bool StandsFirst(string word) => s_first.Contains(word);

    /// <summary>The word of a full name by which the person is called: the first of "Jo Myong Rok", the last of "John Kerry".</summary>
    public static string Of(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && s_first.Contains(name[..space]) ? name[..space] : Resolver.LastWord(name);
    }
}
