using System.Text;
using Chancery.Lexicons;

namespace Chancery.Record.Writing;

/// <summary>Names made alike for searching: lower case, without accents, words of letters and digits.</summary>
internal static class NameFolding
{
    /// <summary>The words of a name.</summary>
    public static string[] Words(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (LetterFolding.IsApostrophe(c) || LetterFolding.IsCombining(c))
                continue;
            char first = LetterFolding.Fold(c, out char second);
            folded.Append(first == '\0' ? ' ' : char.ToLowerInvariant(first));
            if (second != '\0')
                folded.Append(char.ToLowerInvariant(second));
        }

        return [.. folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];
    }

    /// <summary>An id made of a name.</summary>
    public static string Id(string name) => string.Join('-', Words(name));
}
