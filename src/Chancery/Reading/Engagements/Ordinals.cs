using System.Globalization;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Which of a row of meetings a noun tells: "the 45th ASEAN Ministerial Meeting", "the second round of talks".</summary>
internal static class Ordinals
{
    private const int Reach = 7;

    // "First" says more often that there was none before.
    private static readonly string[] s_words = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>The number before a noun, or 0.</summary>
    public static int Before(AnalysedText text, Sentence sentence, int noun)
    {
        for (int t = noun - 1; t >= sentence.First && noun - t <= Reach; t--)
        {
            string lower = text[t].Lower;
            if (IsFigure(lower) && int.TryParse(lower.AsSpan(0, lower.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                return number;
            if (Array.IndexOf(s_words, lower) is >= 0 and int word && (t + 1 >= sentence.End || text[t + 1].Lower is not ("time" or "day" or "straight" or "consecutive")))
                return word + 2;
            if (text[t].Lower is not ("-" or "–") && text[t].Pos is UniversalPos.Verb or UniversalPos.Adp or UniversalPos.Punct)
                return 0;
        }

        return 0;
    }

    /// <summary>True for an ordinal in figures, in lower case: "20th", "3rd".</summary>
    public static bool IsFigure(string lower) =>
        lower.Length > 2 && char.IsAsciiDigit(lower[0]) && lower.AsSpan(lower.Length - 2) is "th" or "st" or "nd" or "rd";
}
