using Chancery.Language.Segmentation;

namespace Chancery.Language;

/// <summary>Shared instances of short strings: a table of fixed size in which a later string takes the place of an earlier one of the same hash. Any thread may use it.</summary>
internal sealed class StringPool
{
    private const int Slots = 1 << 15, Longest = 48;
    private readonly string?[] _strings = new string?[Slots];

    /// <summary>The characters as a string.</summary>
    public string Get(ReadOnlySpan<char> characters)
    {
        if (characters.Length == 0)
            return "";
        if (characters.Length > Longest)
            return characters.ToString();
        ulong hash = 14695981039346656037UL;
        foreach (char c in characters)
            hash = (hash ^ c) * 1099511628211UL;
        hash ^= hash >> 29;
        ref string? slot = ref _strings[hash & (Slots - 1)];
        string? held = Volatile.Read(ref slot);
        if (held != null && characters.SequenceEqual(held))
            return held;
        held = characters.ToString();
        Volatile.Write(ref slot, held);
        return held;
    }

    /// <summary>The form in lower case, curly quotes made straight.</summary>
    public string Lower(ReadOnlySpan<char> form)
    {
        Span<char> lower = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            lower[i] = c < 128 ? c is >= 'A' and <= 'Z' ? (char)(c | 32) : c : Characters.IsApostrophe(c) ? '\'' : c is '“' or '”' ? '"' : char.ToLowerInvariant(c);
        }

        return Get(lower);
    }
}
