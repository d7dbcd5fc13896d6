using Chancery.Language.Neural;

namespace Chancery.Language;

/// <summary>Finds lemmas: a list of exceptions by form and tag, else of a verb a list of bases, else the rule of the longest known ending under the tag.</summary>
internal sealed class Lemmatizer
{
    /// <summary>Longest ending that rules look at.</summary>
    public const int LongestEnding = 6;

    private readonly KeyTable _exceptions, _endings;
    private readonly string[] _lemmas;
    private readonly byte[] _endingRules;
    private readonly (int Strip, string Add)[] _rules;

    private readonly VerbForms? _verbs;

    public Lemmatizer(WeightFile file, VerbForms? verbs = null)
        : this(file.Keys["exceptions"], file.Strings["lemmas"], file.Keys["endings"], [.. file.Strings["ending.rules"].Select(byte.Parse)], file.Strings["rules"])
    {
        _verbs = verbs;
    }

    /// <param name="exceptions">Keys of forms under tags.</param>
    /// <param name="lemmas">Their lemmas.</param>
    /// <param name="endings">Keys of endings under tags.</param>
    /// <param name="endingRules">The rule of each.</param>
    /// <param name="rules">Rules: how many characters go, a space, what comes.</param>
    public Lemmatizer(ulong[] exceptions, string[] lemmas, ulong[] endings, byte[] endingRules, string[] rules)
    {
        (_lemmas, _endingRules) = (lemmas, endingRules);
        _exceptions = new KeyTable(exceptions, 0);
        _endings = new KeyTable(endings, 0);
        _rules = [.. rules.Select(r => (int.Parse(r[..r.IndexOf(' ')]), r[(r.IndexOf(' ') + 1)..]))];
    }

    public static ulong Key(ReadOnlySpan<char> lower, byte tag, UniversalPos pos)
    {
        ulong hash = (ulong)((tag * 32) + (int)pos + 1) * 0x9E3779B97F4A7C15UL;
        foreach (char c in lower)
            hash = (hash ^ c) * 1099511628211UL;
        hash ^= hash >> 32;
        return hash * 0xD6E8FEB86659FD93UL;
    }

    /// <summary>Whether a lemma keeps the capitals of its form.</summary>
    public static bool KeepsCase(UniversalPos pos) => pos is UniversalPos.Propn or UniversalPos.X or UniversalPos.Sym;

    public string Lemma(ReadOnlySpan<char> form, string lower, byte tag, UniversalPos pos, StringPool pool)
    {
        int exception = _exceptions.Find(Key(lower, tag, pos));
        if (exception >= 0)
            return _lemmas[exception];
        if (pos == UniversalPos.Verb && _verbs?.Base(lower, tag, pool) is { } verb)
            return verb;
        int rule = Rule(lower, tag, pos);
        bool keeps = KeepsCase(pos);
        if (rule < 0)
            return keeps ? pool.Get(form) : lower;
        (int strip, string add) = _rules[rule];
        if (strip == 0 && add.Length == 0)
            return keeps ? pool.Get(form) : lower;
        ReadOnlySpan<char> source = keeps ? form : lower;
        if (strip >= source.Length || source.Length > 200)
            return keeps ? pool.Get(form) : lower;
        Span<char> lemma = stackalloc char[source.Length - strip + add.Length];
        source[..^strip].CopyTo(lemma);
        add.CopyTo(lemma[(source.Length - strip)..]);
        return pool.Get(lemma);
    }

    private int Rule(string lower, byte tag, UniversalPos pos)
    {
        for (int length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            int found = _endings.Find(~Key(lower.AsSpan(lower.Length - length), tag, pos));
            if (found >= 0)
                return _endingRules[found];
        }

        return -1;
    }
}
