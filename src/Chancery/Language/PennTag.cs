namespace Chancery.Language;

/// <summary>Penn Treebank tags as small numbers.</summary>
public static class PennTag
{
    private static readonly string[] s_names =
    [
        "XX", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP",
        "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP",
        "VBZ", "WDT", "WP", "WP$", "WRB", "$", "#", "''", "``", "-LRB-", "-RRB-", ",", ".", ":", "_SP",
    ];

    /// <summary>Number of tags.</summary>
    public static int Count => s_names.Length;

    /// <summary>The tag's name.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such tag.</exception>
    public static string Name(byte tag) => s_names[tag];

    /// <summary>The number of a tag, 0 ("XX") for an unknown one.</summary>
    public static byte Of(string name)
    {
        int index = Array.IndexOf(s_names, name);
        return index < 0 ? (byte)0 : (byte)index;
    }
}
