using System.Text;
using Chancery.Lexicons;

namespace Chancery.Evaluation.Matching;

/// <summary>When two spellings are one name, place or topic.</summary>
internal static class Names
{
    private static readonly HashSet<string> s_stop = ["the", "a", "an", "of", "and", "in", "on", "for", "to", "with", "its", "their", "his", "her", "at", "by", "from", "s"];

    /// <summary>The folded words of a text.</summary>
    public static string[] Words(string? text)
    {
        var folded = new StringBuilder();
        foreach (char c in text ?? "")
        {
            if (LetterFolding.IsCombining(c))
                continue;
            char first = LetterFolding.Fold(c, out char second);
            folded.Append(first == '\0' ? ' ' : char.ToLowerInvariant(first));
            if (second != '\0')
                folded.Append(char.ToLowerInvariant(second));
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The folded words of a text without articles and prepositions.</summary>
    public static HashSet<string> Content(string? text) => [.. Words(text).Where(word => !s_stop.Contains(word))];

    /// <summary>Parts the spellings of a name that are as good ("Chou En-lai|Zhou Enlai").</summary>
    public const char Or = '|';

    /// <summary>One name holds the other's words, or last name and first letter agree; of several spellings one will do.</summary>
    public static bool SamePerson(string? annotated, string? read) =>
        annotated is not null && annotated.Split(Or).Any(spelling => SameName(spelling, read));

    private static bool SameName(string a, string? b)
    {
        string[] x = Long(Words(a)), y = Long(Words(b));
        if (x.Length == 0 || y.Length == 0)
            return false;
        return x.All(y.Contains) || y.All(x.Contains) || (x[^1] == y[^1] && x[0][0] == y[0][0]);
    }

    /// <summary>One place's words hold the other's.</summary>
    public static bool SamePlace(string a, string b)
    {
        HashSet<string> x = Content(a), y = Content(b);
        return x.Count > 0 && y.Count > 0 && (x.IsSubsetOf(y) || y.IsSubsetOf(x));
    }

    /// <summary>A topic read holds at least half of the words of the one annotated.</summary>
    public static bool SameTopic(string annotated, string read)
    {
        HashSet<string> x = Content(annotated);
        return x.Count > 0 && 2 * x.Count(Content(read).Contains) >= x.Count;
    }

    /// <summary>Pairs counted greedily in order; each item is used once.</summary>
    public static int Common(IReadOnlyList<string> annotated, IReadOnlyList<string> read, Func<string, string, bool> same)
    {
        bool[] used = new bool[read.Count];
        int common = 0;
        foreach (string item in annotated)
        {
            for (int i = 0; i < read.Count; i++)
            {
                if (used[i] || !same(item, read[i]))
                    continue;
                used[i] = true;
                common++;
                break;
            }
        }

        return common;
    }

    /// <summary>Harmonic mean of precision and recall of two lists; 1 where both are empty.</summary>
    public static double F1(IReadOnlyList<string> annotated, IReadOnlyList<string> read, Func<string, string, bool> same) =>
        annotated.Count + read.Count == 0 ? 1 : 2.0 * Common(annotated, read, same) / (annotated.Count + read.Count);

    private static string[] Long(string[] words)
    {
        string[] longer = [.. words.Where(word => word.Length > 1)];
        return longer.Length > 0 ? longer : words;
    }
}
