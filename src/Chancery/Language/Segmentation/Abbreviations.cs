namespace Chancery.Language.Segmentation;

/// <summary>Abbreviations written with a full stop, from <c>Models/abbreviations.tsv</c>.</summary>
internal sealed class Abbreviations
{
    private readonly HashSet<string> _all = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _binding = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _allLookup, _bindingLookup;

    /// <summary>Reads lines of an abbreviation, a tab and its kind: "title" binds to the name after it, "other" may end a sentence. Lines that begin with '#' are remarks.</summary>
    /// <exception cref="InvalidDataException">A row is bad; the message names the file, the line and the reason.</exception>
    public Abbreviations(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        int number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            if (fields.Length != 2 || !fields[0].EndsWith('.') || fields[1] is not ("title" or "other"))
                throw new InvalidDataException($"{file}({number}): expected an abbreviation that ends in a full stop, a tab, and 'title' or 'other'.");
            _all.Add(fields[0]);
            if (fields[1] == "title")
                _binding.Add(fields[0]);
        }

        _allLookup = _all.GetAlternateLookup<ReadOnlySpan<char>>();
        _bindingLookup = _binding.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the characters, the full stop included, are a known abbreviation; capitals count only where it begins with one.</summary>
    public bool Contains(ReadOnlySpan<char> form) => form.Length < 12 && _allLookup.TryGetValue(form, out string? listed) && (char.IsUpper(form[0]) || !char.IsUpper(listed[0]));

    /// <summary>Whether no sentence ends after a token because it belongs to the capitalised word that follows: a title ("Gen.") or an initial ("Antony J. Blinken").</summary>
    public bool Binds(AnalysedText text, int token, int sentenceStart)
    {
        ReadOnlySpan<char> form = text.Form(token);
        if (form.Length < 2 || form[^1] != '.')
            return false;
        ReadOnlySpan<char> next = text.Form(token + 1);
        if (!char.IsUpper(next[0]))
            return false;
        if (_bindingLookup.Contains(form))
            return true;
        return form.Length == 2 && char.IsUpper(form[0]) && next.Length > 1 && !IsStarter(next) && (token == sentenceStart || char.IsUpper(text.Form(token - 1)[0]));
    }

    private static bool IsStarter(ReadOnlySpan<char> word) =>
        word is "The" or "In" or "He" or "She" or "It" or "But" or "This" or "That" or "They" or "We" or "If" or "On" or "At" or "As" or "And" or "His" or "Her" or "There" or "When" or "What" or "These" or "You" or "For" or "After" or "So";
}
