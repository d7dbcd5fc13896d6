namespace Chancery.Language;

/// <summary>The base of a verb's form by a list of verbs, from <c>Models/verbs.tsv</c>: "ruled" is of "rule", "controlled" of "control".</summary>
internal sealed class VerbForms
{
    private static readonly string[] s_prefixes = ["co-", "re-", "counter", "under", "inter", "over", "fore", "trans", "dis", "mis", "out", "pre", "re", "un", "de", "co"];

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _irregular;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _verbs;
    private readonly HashSet<string> _withoutPassive = new(StringComparer.Ordinal);

    /// <summary>Reads lines of a verb, a tab, its irregular forms parted by '|', and where it has no passive a tab and "no". Lines that begin with '#' are remarks; the first other line names the columns.</summary>
    /// <exception cref="InvalidDataException">A row is bad; the message names the file, the line and the reason.</exception>
    public VerbForms(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        var irregular = new Dictionary<string, string>(StringComparer.Ordinal);
        int number = 0;
        bool head = true;
        while (reader.ReadLine() is string line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (head)
            {
                head = false;
                continue;
            }

            string[] columns = line.Split('\t');
            string verb = columns[0];
            if (columns.Length is < 2 or > 3 || verb.Length < 2 || verb.AsSpan().ContainsAnyExceptInRange('a', 'z') || columns is [_, _, not "no"])
                throw new InvalidDataException($"{file}({number}): expected a verb in small letters, a tab, irregular forms parted by '|' or nothing, and at most another tab and \"no\".");
            verbs.Add(verb);
            if (columns.Length == 3)
                _withoutPassive.Add(verb);
            foreach (string form in columns[1].Split('|', StringSplitOptions.RemoveEmptyEntries))
                irregular.TryAdd(form, verb);
        }

        _verbs = verbs.GetAlternateLookup<ReadOnlySpan<char>>();
        _irregular = irregular.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True of a verb that has no passive ("erupt"): what looks like its bare participle is its past.</summary>
    public bool HasNoPassive(string verb) => _withoutPassive.Contains(verb);

    /// <summary>True of a form that is an irregular past and no base: "shook", not "found" or "put".</summary>
    public bool IsPastOnly(string form) => _irregular.ContainsKey(form) && !_verbs.Contains(form);

    /// <summary>The base of a form under a Penn tag, or null where the list does not have it.</summary>
    /// <param name="form">In small letters.</param>
    /// <param name="tag">Of <see cref="PennTag"/>.</param>
    /// <param name="pool">Where strings come from that the list does not have.</param>
    public string? Base(string form, byte tag, StringPool pool)
    {
        string name = PennTag.Name(tag);
        if (form.Length < 3 || form.Length > 40)
            return null;
        if (name is "VB" or "VBP")
            return _verbs.Contains(form) ? form : null;
        if (Whole(form, name) is { } whole)
            return whole;
        foreach (string prefix in s_prefixes)
        {
            if (form.Length < prefix.Length + 4 || !form.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            if (Whole(form.AsSpan(prefix.Length), name) is not { } of)
                continue;
            Span<char> joined = stackalloc char[prefix.Length + of.Length];
            prefix.CopyTo(joined);
            of.CopyTo(joined[prefix.Length..]);
            return pool.Get(joined);
        }

        return null;
    }

    // Without a prefix: irregular, else by its ending.
    private string? Whole(ReadOnlySpan<char> form, string tag) =>
        tag is "VBD" or "VBN" && _irregular.TryGetValue(form, out string? verb) ? verb : Known(form, tag);

    private string? Known(ReadOnlySpan<char> form, string tag) => tag switch
    {
        "VBG" when form.EndsWith("ing") => Stem(form[..^3], participle: true),
        "VBD" or "VBN" when form.EndsWith("ied") => Joined(form[..^3], 'y') ?? Verb(form[..^1]),
        "VBD" or "VBN" when form.EndsWith("ed") => Stem(form[..^2], participle: false),
        "VBZ" when form.EndsWith("ies") => Joined(form[..^3], 'y') ?? Verb(form[..^1]),
        "VBZ" when form.EndsWith("s") => Verb(form[..^1]) ?? (form.EndsWith("es") ? Verb(form[..^2]) : null),
        _ => null,
    };

    // "stopp" is of "stop", "trafficc" and "traffick" of "traffic", "rul" of "rule", "visit" of "visit", "dy" of "die".
    private string? Stem(ReadOnlySpan<char> stem, bool participle)
    {
        if (stem.Length < 2)
            return participle && stem is "d" or "l" or "t" ? null : Joined(stem, 'e');
        string? bare = Verb(stem), silent = Joined(stem, 'e');
        if (bare is not null && silent is not null)
            return IsShort(stem) ? silent : bare;
        if ((bare ?? silent) is { } found)
            return found;
        if (stem[^1] == stem[^2] && Verb(stem[..^1]) is { } single)
            return single;
        if (stem.EndsWith("ck") && Verb(stem[..^1]) is { } hard)
            return hard;
        if (participle && stem[^1] == 'y')
        {
            Span<char> tied = stackalloc char[stem.Length + 1];
            stem[..^1].CopyTo(tied);
            tied[^2] = 'i';
            tied[^1] = 'e';
            return Verb(tied);
        }

        return null;
    }

    private string? Verb(ReadOnlySpan<char> form) => _verbs.TryGetValue(form, out string? verb) ? verb : null;

    private string? Joined(ReadOnlySpan<char> stem, char last)
    {
        Span<char> joined = stackalloc char[stem.Length + 1];
        stem.CopyTo(joined);
        joined[^1] = last;
        return Verb(joined);
    }

    // One vowel before one consonant, which "-ed" would have doubled: "plan" has "planned", so "planed" is of "plane".
    private static bool IsShort(ReadOnlySpan<char> stem)
    {
        int vowels = 0;
        foreach (char c in stem)
        {
            if (c is 'a' or 'e' or 'i' or 'o' or 'u')
                vowels++;
        }

        return vowels == 1 && stem.Length >= 2 && stem[^1] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y') && stem[^2] is 'a' or 'e' or 'i' or 'o' or 'u';
    }
}
