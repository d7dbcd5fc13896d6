namespace Chancery.Reading.Archives;

/// <summary>Who speaks, by the label before a turn ("PM Chou", "The Secretary").</summary>
/// <param name="Label">The label without titles of address in parentheses.</param>
/// <param name="First">UTF-16 offset of the first turn.</param>
/// <param name="Count">How many turns.</param>
internal sealed record Speaker(string Label, int First, int Count);

/// <summary>Finds the turns of a transcript: lines that open with a label and a colon.</summary>
internal static class SpeakerTurns
{
    private const int LongestLabel = 60, MostWords = 7;

    /// <summary>The speakers in the order of their first turns.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the account begins.</param>
    /// <param name="lexicon">Labels of fields, which are no speakers.</param>
    /// <param name="press">How many turns are those of the press.</param>
    /// <param name="lines">How many lines that are not blank there are.</param>
    public static List<Speaker> Find(string text, int from, RecordLexicon lexicon, out int press, out int lines)
    {
        var turns = new Dictionary<string, (int First, int Count)>(StringComparer.Ordinal);
        var order = new List<string>();
        press = 0;
        lines = 0;
        for (int start = from; start < text.Length;)
        {
            int newline = text.IndexOf('\n', start);
            int end = newline < 0 ? text.Length : newline;
            ReadOnlySpan<char> line = text.AsSpan(start, end - start).Trim();
            if (!line.IsEmpty)
                lines++;
            if (LabelOf(line) is { } label)
            {
                if (lexicon.Label(label) is { } field)
                {
                    press += field.Field == HeaderField.Press ? 1 : 0;
                }
                else
                {
                    if (!turns.TryGetValue(label, out (int First, int Count) known))
                    {
                        order.Add(label);
                        known = (start, 0);
                    }

                    turns[label] = (known.First, known.Count + 1);
                }
            }

            start = end + 1;
        }

        var speakers = new List<Speaker>(order.Count);
        foreach (string label in order)
            speakers.Add(new Speaker(label, turns[label].First, turns[label].Count));
        return speakers;
    }

    // "Dr. Kissinger", "VM Ch'iao", "Q. Mr. Donovan", "Mr. KISSINGER (United States of America)", "President Ceausescu."
    private static string? LabelOf(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        if (colon is < 2 or > LongestLabel || colon + 1 >= line.Length || !char.IsWhiteSpace(line[colon + 1]))
            return null;
        ReadOnlySpan<char> label = line[..colon].Trim("\"“” ");
        int parenthesis = label.IndexOf('(');
        if (parenthesis > 0)
            label = label[..parenthesis].TrimEnd();
        if (label.Length > 3 && label[0] is 'A' or 'Q' && label[1] == '.' && label[2] == ' ' && label[3..].StartsWith("Mr", StringComparison.Ordinal) | label[3..].StartsWith("Dr", StringComparison.Ordinal))
            label = label[3..];
        label = label.TrimEnd('.');
        if (label.Length < 2 || !char.IsUpper(label[0]))
            return null;
        int words = 0;
        foreach (Range range in label.Split(' '))
        {
            ReadOnlySpan<char> word = label[range];
            if (word.IsEmpty)
                continue;
            words++;
            bool capital = char.IsUpper(word[0]) || word[0] is '\'' or '’';
            if (!capital && word is not ("of" or "the" or "de" or "van" or "von" or "den" or "der" or "bin" or "al" or "el" or "and" or "for" or "da" or "di" or "du" or "la" or "le" or "y" or "e"))
                return null;
            foreach (char c in word)
            {
                if (char.IsDigit(c) || c is ',' or ';' or '/' or '?' or '!' or '[')
                    return null;
            }
        }

        return words is 0 or > MostWords ? null : label.ToString();
    }
}
