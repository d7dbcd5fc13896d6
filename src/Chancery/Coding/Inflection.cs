namespace Chancery.Coding;

/// <summary>The regular forms of English verbs and nouns.</summary>
internal static class Inflection
{
    /// <summary>The forms of a word by the rules of spelling, whether or not each is in use; the word itself apart.</summary>
    public static IEnumerable<string> Forms(string word)
    {
        if (word.EndsWith("man", StringComparison.Ordinal))
            yield return word[..^2] + "en";
        char last = word[^1], before = word[^2];
        bool vowelBefore = IsVowel(before);
        if (last == 'y' && !vowelBefore)
        {
            yield return word[..^1] + "ies";
            yield return word[..^1] + "ied";
            yield return word + "ing";
            yield break;
        }

        if (last is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal))
            yield return word + "es";
        else
            yield return word + "s";
        if (last == 'o')
            yield return word + "es";
        if (last == 'e')
        {
            yield return word + "d";
            yield return before == 'e' ? word + "ing" : word[..^1] + "ing";
            yield break;
        }

        yield return word + "ed";
        yield return word + "ing";
        if (vowelBefore && !IsVowel(last) && last is not ('w' or 'x' or 'y') && word.Length > 2 && !IsVowel(word[^3]))
        {
            yield return word + last + "ed";
            yield return word + last + "ing";
        }
    }

    /// <summary>The word as the other side of the Atlantic spells it ("legalise" for "legalize"), or null.</summary>
    public static string? OtherSpelling(string word) =>
        word.Length > 5 && word.EndsWith("ize", StringComparison.Ordinal) ? word[..^2] + "se"
        : word.Length > 7 && word.EndsWith("ization", StringComparison.Ordinal) ? word[..^6] + "sation"
        : word.EndsWith("fense", StringComparison.Ordinal) ? word[..^2] + "ce"
        : word.Length > 4 && word.EndsWith("bor", StringComparison.Ordinal) | word.EndsWith("vor", StringComparison.Ordinal) ? word[..^1] + "ur"
        : null;

    /// <summary>True where a form is the word or its plural.</summary>
    public static bool IsForm(string form, string word)
    {
        if (form == word)
            return true;
        if (form.EndsWith("men", StringComparison.Ordinal) && word.EndsWith("man", StringComparison.Ordinal))
            return form.AsSpan(0, form.Length - 2).SequenceEqual(word.AsSpan(0, word.Length - 2));
        if (!form.EndsWith('s'))
            return false;
        return (form.Length == word.Length + 1 && form.StartsWith(word, StringComparison.Ordinal))
            || (form.Length == word.Length + 2 && form.EndsWith("es", StringComparison.Ordinal) && (form.StartsWith(word, StringComparison.Ordinal) || (word[^1] == 'y' && form.EndsWith("ies", StringComparison.Ordinal) && form.AsSpan(0, form.Length - 3).SequenceEqual(word.AsSpan(0, word.Length - 1)))));
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
