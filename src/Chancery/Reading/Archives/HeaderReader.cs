using System.Buffers;
using System.Text.RegularExpressions;

namespace Chancery.Reading.Archives;

/// <summary>Reads the head of a record of conversation line by line: title, dateline, labelled fields. Works on the bare text, before any analysis.</summary>
internal static partial class HeaderReader
{
    private const int LongestHeader = 16_000, MostLines = 160, MostNoise = 14, LongestLabel = 48, LongestEntry = 900;

    private static readonly SearchValues<string> s_prose = SearchValues.Create(
        [
            " was ", " were ", " is ", " are ", " had ", " has ", " have ", " said ", " says ", " asked ", " began ", " opened ", " would ", " will ", " he ", " she ", " they ", " we ",
            " it ", " that ", " which ", " this ", " there ", " replied ", " noted ", " after ", " during ", " his ", " their ", " our ", " do ", " did ", " not ", " you ", " your ", " be ", " can ",
        ],
        StringComparison.Ordinal);

    /// <summary>The head, or null where the text is no record of a conversation.</summary>
    public static RecordHeader? Read(string text, RecordLexicon lexicon)
    {
        var header = new RecordHeader();
        HeaderField? field = null;
        string? side = null;
        int lines = 0, noise = 0;
        for (int start = 0; start < text.Length && start < LongestHeader;)
        {
            int newline = text.IndexOf('\n', start);
            int next = newline < 0 ? text.Length : newline + 1;
            TextSpan span = Trim(text, start, newline < 0 ? text.Length : newline);
            start = next;
            if (span.Start >= span.End)
                continue;
            if (++lines > MostLines)
                break;
            ReadOnlySpan<char> line = text.AsSpan(span.Start, span.End - span.Start);
            if (Titled(header, lexicon, line, span, ref field, ref side) || Labelled(header, lexicon, text, line, span, ref field, ref side))
            {
                header.BodyStart = span.End;
                noise = 0;
                continue;
            }

            if (field is HeaderField.Participants && IsEntry(line, lexicon))
            {
                if (IsDateline(line, out _) && header.Participants.Count > 0)
                    AddDateline(header, line, span);
                else
                    header.Participants.Add(new ListedLine(span, side));
                header.BodyStart = span.End;
                continue;
            }

            if (field is not (HeaderField.Date or HeaderField.DatePlace) && IsDateline(line, out _) && !IsProse(line))
            {
                AddDateline(header, line, span);
                (header.BodyStart, field, noise) = (span.End, null, 0);
                continue;
            }

            bool prose = IsProse(line) || line[0] == '[' || IsTurn(line, lexicon);
            if (field is HeaderField.Date or HeaderField.Place or HeaderField.DatePlace or HeaderField.Subject && !prose)
            {
                Add(header, field.Value, span);
                header.BodyStart = span.End;
                // A subject may take several lines, day and place take one.
                if (field is not HeaderField.Subject)
                    field = null;
                continue;
            }

            if (prose)
                break;
            field = null;
            if (++noise > MostNoise)
                break;
        }

        bool listed = header.Participants.Count > 0;
        bool dated = header.Dates.Count > 0 || header.Places.Count > 0;
        return (header.Kind is not null && (listed || dated)) || (listed && dated) ? header : null;
    }

    private static bool Titled(RecordHeader header, RecordLexicon lexicon, ReadOnlySpan<char> line, TextSpan span, ref HeaderField? field, ref string? side)
    {
        if (lexicon.Title(line) is not { } kind || IsProse(line))
            return false;
        if (header.Kind is null)
            (header.Kind, header.Title) = (kind, span);
        else if (kind == Claims.EngagementKind.Call)
            header.Kind = kind;
        if (IsDateline(line, out _))
            AddDateline(header, line, span);
        (field, side) = (null, null);
        // "MEMORANDUM OF CONVERSATION PARTICIPANTS:"
        if (line.TrimEnd(": ").EndsWith("participants", StringComparison.OrdinalIgnoreCase))
            field = HeaderField.Participants;
        return true;
    }

    private static bool Labelled(RecordHeader header, RecordLexicon lexicon, string text, ReadOnlySpan<char> line, TextSpan span, ref HeaderField? field, ref string? side)
    {
        int colon = line.IndexOf(':');
        bool alone = colon < 0 || colon == line.Length - 1;
        ReadOnlySpan<char> words = colon < 0 ? line : line[..colon];
        if (words.Length > LongestLabel || (colon < 0 && !LooksLikeLabel(line)))
            return false;
        if (lexicon.Label(words) is not { Field: not HeaderField.Press } label)
            return false;
        field = label.Field;
        if (field == HeaderField.Participants)
            side = label.Side ?? side;
        if (alone)
            return true;
        TextSpan value = Trim(text, span.Start + colon + 1, span.End);
        if (field == HeaderField.Participants)
        {
            header.Participants.Add(new ListedLine(value, side));
            return true;
        }

        Add(header, field.Value, value);
        if (field is not HeaderField.Subject)
            field = null;
        return true;
    }

    // Without a colon only capitals or one word alone make a label.
    private static bool LooksLikeLabel(ReadOnlySpan<char> line) =>
        line.Trim("[] ").IndexOf(' ') < 0 || !line.ContainsAnyInRange('a', 'z');

    private static void Add(RecordHeader header, HeaderField field, TextSpan span)
    {
        switch (field)
        {
            case HeaderField.Date:
                header.Dates.Add(span);
                break;
            case HeaderField.Place:
                header.Places.Add(span);
                break;
            case HeaderField.DatePlace:
                header.Dates.Add(span);
                header.Places.Add(span);
                break;
            case HeaderField.Subject when span.End - span.Start <= 300:
                header.Subjects.Add(span);
                break;
            default:
                break;
        }
    }

    private static void AddDateline(RecordHeader header, ReadOnlySpan<char> line, TextSpan span)
    {
        header.Dates.Add(span);
        if (IsDateline(line, out int day) && day > 0)
            header.Places.Add(span with { End = span.Start + day });
    }

    private static bool IsEntry(ReadOnlySpan<char> line, RecordLexicon lexicon)
    {
        if (line.Length > LongestEntry || line[0] == '[' || IsTurn(line, lexicon))
            return false;
        // What stands in parentheses ("who joined later") is a remark on an entry.
        return !IsProse(Bare(line));
    }

    private static string Bare(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('(') < 0)
            return line.ToString();
        var bare = new System.Text.StringBuilder(line.Length);
        int depth = 0;
        foreach (char c in line)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && c != ')')
                bare.Append(c);
        }

        return bare.ToString();
    }

    /// <summary>True for running text rather than a title, name or heading.</summary>
    private static bool IsProse(ReadOnlySpan<char> line) => line.Length > 12 && (line.ContainsAny(s_prose) || IsSentence(line));

    // "After picture taking, the group sat down for discussions over tea."
    private static bool IsSentence(ReadOnlySpan<char> line)
    {
        if (line[^1] is not ('.' or ':') || line.Length < 50)
            return false;
        int lower = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range];
            if (word.Length > 2 && char.IsLower(word[0]) && word is not ("the" or "for" or "and" or "van" or "von" or "den" or "der" or "bin"))
                lower++;
        }

        // "After dinner, the Secretary and Mr. Gromyko conversed alone."
        return lower >= 6 || lower >= 3 && line[^1] == '.' && Opens(line);
    }

    private static bool Opens(ReadOnlySpan<char> line)
    {
        int space = line.IndexOf(' ');
        return space > 1 && line[..space] is "After" or "At" or "On" or "In" or "During" or "Following" or "Before" or "When" or "While" or "Upon";
    }

    // "Kissinger: Yes."
    private static bool IsTurn(ReadOnlySpan<char> line, RecordLexicon lexicon)
    {
        int colon = line.IndexOf(':');
        if (colon is < 1 or > 60 || colon + 2 >= line.Length || lexicon.Label(line[..colon]) is { Field: not HeaderField.Press })
            return false;
        if (line[..colon].ContainsAnyInRange('0', '9'))
            return false;
        ReadOnlySpan<char> said = line[(colon + 1)..].Trim();
        return said.Length > 0 && (IsProse(said) || (said[^1] is '.' or '?' or '!' or ']' && !AllNames(said)));
    }

    // "U.S.: The Secretary, Mr. Sisco." is no turn, "Fine." is one.
    private static bool AllNames(ReadOnlySpan<char> said)
    {
        int words = 0;
        foreach (Range range in said.Split(' '))
        {
            ReadOnlySpan<char> word = said[range];
            if (word.IsEmpty)
                continue;
            words++;
            if (char.IsLower(word[0]) && word is not ("of" or "the" or "for" or "and" or "to" or "de" or "van" or "von"))
                return false;
        }

        return words > 1;
    }

    private static bool IsDateline(ReadOnlySpan<char> line, out int day)
    {
        day = -1;
        if (line.Length > 160)
            return false;
        foreach (ValueMatch match in Day().EnumerateMatches(line))
        {
            day = match.Index;
            return true;
        }

        return false;
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    // March 13, 1974 · 17 December 1979 · November 3-4, 1974 · June 22-23 1972
    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:\s?[-–/]\s?(?:[A-Z][a-z]+\s+)?\d{1,2})?,?\s+\d{4}\b|\b\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:st|nd|rd|th)?\s+(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+\d{4}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
