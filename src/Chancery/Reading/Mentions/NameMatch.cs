using System.Globalization;
using System.Text;

namespace Chancery.Reading.Mentions;

/// <summary>Whether two spellings are names of one person within one text.</summary>
internal static class NameMatch
{
    public static bool Same(string fullName, string surname, string name, bool alone)
    {
        string full = Fold(fullName), other = Fold(name), last = Fold(surname);
        if (full == other || last == other)
            return true;
        string[] a = full.Split(' ', StringSplitOptions.RemoveEmptyEntries), b = other.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (a.Length == 0 || b.Length == 0)
            return false;
        if (alone)
            return b[0].Length > 2 && (a[^1] == b[0] || Array.IndexOf(a, b[0]) >= 0 && a.Length > 1 && a[0] != b[0] || a[0] == b[0] && last == b[0]);
        if (a.Length == 1)
            return b[^1] == a[0] || b[0] == a[0] && b.Length > 1;
        // Initials alone are nobody.
        if (!Array.Exists(b, word => word.Length > 1 && Array.IndexOf(a, word) >= 0))
            return false;
        // "President al-Assad" and "Bashar al-Assad": a surname with the particle that opens it.
        if (IsTail(a, b) || IsTail(b, a))
            return true;
        // Same last name and a first name that does not contradict; or the same words in another order.
        if (a[^1] == b[^1])
            return a[0][0] == b[0][0] || b.Length > 1 && b.Length < a.Length && b.AsSpan().SequenceEqual(a.AsSpan(a.Length - b.Length));
        return Array.TrueForAll(b, word => word.Length == 1 || Array.IndexOf(a, word) >= 0) || Array.TrueForAll(a, word => word.Length == 1 || Array.IndexOf(b, word) >= 0);
    }

    private static bool IsTail(string[] surname, string[] full)
    {
        if (surname.Length < 2 || surname.Length >= full.Length || surname[0] is not ("al" or "el" or "bin" or "ben" or "ibn" or "abu" or "ould" or "van" or "von" or "de" or "da" or "dos" or "du" or "della" or "ter" or "ten"))
            return false;
        return surname.AsSpan().SequenceEqual(full.AsSpan(full.Length - surname.Length));
    }

    /// <summary>Lower case without diacritics, hyphens as spaces, full stops dropped.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '.' or '’' or '\'' or 'ʿ')
                continue;
            folded.Append(c is '-' or '‐' or '–' ? ' ' : c == 'ı' ? 'i' : char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }
}
