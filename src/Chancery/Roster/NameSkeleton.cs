using Chancery.Lexicons;

namespace Chancery.Roster;

/// <summary>What is left of a name when what transliterations differ in is taken away: "Sergey Lavrov" and "Sergei Lavrov" are the same.</summary>
/// <remarks>Vowels after the first letter go, doubled consonants count once, digraphs of different systems meet (kh, gh; dj, j; tch, ch), articles (al-, el-) and particles go.</remarks>
internal static class NameSkeleton
{
    private const int MaxWords = 8;

    /// <summary>The keys under which a name is found: as it stands, first and last word only, and with the family name moved to the other end.</summary>
    public static List<string> Keys(string name)
    {
        var words = new List<string>(MaxWords);
        foreach (Range range in Split(name))
        {
            string word = Word(name.AsSpan(range));
            if (word.Length > 0)
                words.Add(word);
        }

        var keys = new List<string>(4);
        if (words.Count < 2)
            return keys;
        Add(keys, string.Join(' ', words));
        Add(keys, string.Join(' ', words.Skip(1)) + " " + words[0]);
        Add(keys, words[^1] + " " + string.Join(' ', words.Take(words.Count - 1)));
        if (words.Count > 2)
            Add(keys, words[0] + " " + words[^1]);
        return keys;
    }

    private static void Add(List<string> keys, string key)
    {
        // One letter a word says too little.
        if (key.Length >= 5 && !keys.Contains(key))
            keys.Add(key);
    }

    private static List<Range> Split(string name)
    {
        var ranges = new List<Range>(MaxWords);
        int start = -1;
        for (int i = 0; i <= name.Length; i++)
        {
            bool letter = i < name.Length && (LetterFolding.Fold(name[i], out _) != '\0' || LetterFolding.IsApostrophe(name[i]) || LetterFolding.IsCombining(name[i]));
            if (letter && start < 0)
                start = i;
            else if (!letter && start >= 0)
            {
                if (ranges.Count < MaxWords)
                    ranges.Add(start..i);
                start = -1;
            }
        }

        return ranges;
    }

    private static string Word(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[48];
        int length = 0;
        foreach (char c in word)
        {
            char folded = LetterFolding.Fold(c, out char second);
            if (folded == '\0' || length > 44)
                continue;
            letters[length++] = char.ToLowerInvariant(folded);
            if (second != '\0')
                letters[length++] = char.ToLowerInvariant(second);
        }

        ReadOnlySpan<char> all = letters[..length];
        if (all is "al" or "el" or "ul" or "ad" or "as" or "ar" or "bin" or "ibn" or "ben" or "bint" or "jr" or "sr" or "de" or "da" or "do" or "dos" or "von" or "van" or "der" or "den" or "la" || length <= 1)
            return "";
        return new string(Reduce(letters[..length]));
    }

    private static ReadOnlySpan<char> Reduce(Span<char> w)
    {
        int read = 0, write = 0;
        while (read < w.Length)
        {
            ReadOnlySpan<char> rest = w[read..];
            (int taken, char made) = rest switch
            {
                _ when rest.StartsWith("tsch") || rest.StartsWith("dsch") => (4, 'c'),
                _ when rest.StartsWith("sch") || rest.StartsWith("tch") => (3, rest[0] == 's' ? 's' : 'c'),
                _ when rest.StartsWith("sh") => (2, 's'),
                _ when rest.StartsWith("ch") => (2, 'c'),
                _ when rest.StartsWith("zh") || rest.StartsWith("dj") || rest.StartsWith("dz") => (2, 'j'),
                _ when rest.StartsWith("kh") || rest.StartsWith("gh") => (2, rest[0]),
                _ when rest.StartsWith("ph") => (2, 'f'),
                _ when rest.StartsWith("th") || rest.StartsWith("dh") => (2, rest[0]),
                _ when rest.StartsWith("ts") || rest.StartsWith("tz") => (2, 'z'),
                _ when rest.StartsWith("ck") => (2, 'k'),
                _ => (1, Letter(rest[0])),
            };
            read += taken;
            if (IsVowel(made))
            {
                if (write == 0)
                    w[write++] = made is 'e' or 'i' or 'y' ? 'i' : made is 'o' or 'u' ? 'u' : made;
            }
            else if (write == 0 || w[write - 1] != made)
            {
                w[write++] = made;
            }
        }

        return w[..write];
    }

    private static char Letter(char c) => c switch { 'q' => 'k', 'c' => 'k', 'w' => 'v', 'x' => 's', _ => c };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h';
}
