using Chancery.Language.Neural;

namespace Chancery.Language.Segmentation;

/// <summary>What the splitters ask of characters.</summary>
internal static class Characters
{
    private const ulong Seed = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    /// <summary>Whether words are apart here; zero-width spaces and byte-order marks count.</summary>
    public static bool IsSpace(char c) => c <= ' ' ? c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' : c >= 0x7F && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u0085');

    /// <summary>1 for letters and marks, 2 for digits, 0 for the rest.</summary>
    public static int Class(char c)
    {
        if (c < 128)
            return char.IsAsciiLetter(c) ? 1 : char.IsAsciiDigit(c) ? 2 : 0;
        if (char.IsLetter(c) || char.IsSurrogate(c))
            return char.IsLetter(c) ? 1 : 0;
        return char.IsDigit(c) ? 2 : char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? 1 : 0;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`';

    /// <summary>A hash of a run in normal form; of a long one, of its ends.</summary>
    public static ulong Hash(ReadOnlySpan<char> run)
    {
        ulong hash = Seed;
        for (int i = 0; i < run.Length; i++)
        {
            if (run.Length > 24 && i == 12)
                i = run.Length - 12;
            hash = (hash ^ WordInput.Normalise(run[i])) * Prime;
        }

        return hash | 1;
    }

    /// <summary>A hash of the run's classes of characters, equal neighbours as one.</summary>
    public static ulong Shape(ReadOnlySpan<char> run)
    {
        ulong hash = Seed;
        ulong last = 0;
        for (int i = 0; i < Math.Min(run.Length, 24); i++)
        {
            char c = run[i];
            ulong kind = Class(c) switch
            {
                1 => char.IsUpper(c) ? 'X' : 'x',
                2 => '0',
                _ => WordInput.Normalise(c),
            };
            if (kind != last)
                hash = (hash ^ kind) * Prime;
            last = kind;
        }

        return hash | 1;
    }
}
