namespace Chancery.Time.Scanning;

/// <summary>Cuts a text into words, numbers and marks: once over, no allocation but the buffer's growth.</summary>
/// <remarks>
/// Hyphens and periods are marks of their own, except in "a.m." and its like; "'s" is a word; "24th" and "1990s" are one
/// token each; so are "10,000" and "2.5".
/// </remarks>
internal static class TimeScanner
{
    public static int Scan(string text, WordTable words, ref TimeToken[] tokens)
    {
        int count = 0, i = 0, newLines = 2;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (c == '\n')
                    newLines++;
                i++;
                continue;
            }

            if (count == tokens.Length)
                Array.Resize(ref tokens, tokens.Length * 2);
            ref TimeToken token = ref tokens[count];
            token = default;
            token.Start = i;
            token.Flags = newLines >= 2 ? TokenFlags.Break | TokenFlags.Line : newLines == 1 ? TokenFlags.Line : TokenFlags.None;
            if (count > 0 && tokens[count - 1].End == i)
                token.Flags |= TokenFlags.Glued;
            newLines = 0;
            if (char.IsAsciiDigit(c))
                i = Number(text, i, ref token);
            else if (char.IsLetter(c))
                i = Word(text, i, words, ref token);
            else
                i = Mark(text, i, words, ref token);
            token.End = i;
            count++;
        }

        return count;
    }

    private static int Number(string text, int i, ref TimeToken token)
    {
        int start = i, value = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            value = i - start < 9 ? value * 10 + (text[i] - '0') : -1;
            i++;
        }

        token.Kind = TokenKind.Number;
        token.Digits = (byte)Math.Min(i - start, 255);
        // "10,000", "2.5": never a year or a day. A full date ("24.04.2024") is not taken for one.
        bool chained = start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]);
        while (!chained && i + 1 < text.Length && (text[i] == ',' || text[i] == '.') && char.IsAsciiDigit(text[i + 1]))
        {
            int digits = 1;
            while (i + 1 + digits < text.Length && char.IsAsciiDigit(text[i + 1 + digits]))
                digits++;
            int after = i + 1 + digits;
            bool again = after + 1 < text.Length && text[after] == '.' && char.IsAsciiDigit(text[after + 1]);
            if (text[i] == ',' ? digits != 3 : again || token.Is(TokenFlags.Composite) && value < 0 || LooksLikeTime(text, i, digits, value))
                break;
            if (text[i] == '.')
            {
                token.Flags |= TokenFlags.Composite;
                token.Digits = 0;
                token.Word = digits == 1 && text[i + 1] == '5' ? -5 : -1;
                i = after;
                break;
            }

            token.Flags |= TokenFlags.Composite;
            for (int k = i + 1; k < after; k++)
                value = value is < 0 or > 99_999_999 ? -1 : value * 10 + (text[k] - '0');
            i = after;
        }

        token.Number = value;
        if (i < text.Length && char.IsLetter(text[i]))
            i = Suffix(text, i, ref token);
        return i;
    }

    // "10.30 a.m.", "10.30am": a time with a point.
    private static bool LooksLikeTime(string text, int point, int digits, int hours)
    {
        int after = point + 1 + digits;
        if (digits != 2 || hours is < 0 or > 24)
            return false;
        while (after < text.Length && text[after] == ' ')
            after++;
        return after + 1 < text.Length && text[after] is 'a' or 'p' or 'A' or 'P' && (text[after + 1] is 'm' or 'M' || text[after + 1] == '.' && after + 2 < text.Length && text[after + 2] is 'm' or 'M');
    }

    private static int Suffix(string text, int i, ref TimeToken token)
    {
        int end = i;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        ReadOnlySpan<char> letters = text.AsSpan(i, end - i);
        if (letters.Length == 2 && token.Digits is > 0 and <= 3 && IsOrdinalEnding(letters))
        {
            token.Kind = TokenKind.Ordinal;
            return end;
        }

        if (letters is "s" && (token.Digits == 4 || token.Digits == 2) && token.Number % 10 == 0)
        {
            token.Kind = TokenKind.Decade;
            return end;
        }

        return i;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> letters) =>
        letters.Equals("st", StringComparison.OrdinalIgnoreCase) || letters.Equals("nd", StringComparison.OrdinalIgnoreCase)
        || letters.Equals("rd", StringComparison.OrdinalIgnoreCase) || letters.Equals("th", StringComparison.OrdinalIgnoreCase);

    private static int Word(string text, int i, WordTable words, ref TimeToken token)
    {
        int start = i;
        bool all = true;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsLetter(c))
            {
                all &= !char.IsLower(c);
                i++;
            }
            else if (c is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && !IsClitic(text, i))
            {
                i++;
            }
            else if (c == '.' && i - start == 1 && i + 1 < text.Length && char.IsLetter(text[i + 1]) && (i + 2 == text.Length || !char.IsLetter(text[i + 2])))
            {
                // "a.m.", "U.S.": letters and points alternate.
                while (i + 1 < text.Length && text[i] == '.' && char.IsLetter(text[i + 1]) && (i + 2 == text.Length || !char.IsLetter(text[i + 2])))
                    i += 2;
                if (i < text.Length && text[i] == '.')
                    i++;
                all = char.IsUpper(text[start]);
                break;
            }
            else
            {
                break;
            }
        }

        if (i == start)
            i++;
        token.Kind = TokenKind.Word;
        if (char.IsUpper(text[start]))
            token.Flags |= all && i - start > 1 ? TokenFlags.Capital | TokenFlags.AllCapitals : TokenFlags.Capital;
        token.Word = i - start <= 24 ? words.Find(text.AsSpan(start, i - start)) : 0;
        return i;
    }

    // 's, 'll, 've, 're, 'd after a word.
    private static bool IsClitic(string text, int apostrophe)
    {
        int end = apostrophe + 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return (end - apostrophe) switch
        {
            2 => text[apostrophe + 1] is 's' or 'S' or 'd' or 'm',
            3 => text[apostrophe + 1] is 'l' or 'v' or 'r',
            _ => false,
        };
    }

    private static int Mark(string text, int i, WordTable words, ref TimeToken token)
    {
        token.Kind = TokenKind.Mark;
        if (text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && IsClitic(text, i))
        {
            int end = i + 1;
            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            token.Kind = TokenKind.Word;
            token.Word = words.Find(text.AsSpan(i, end - i));
            return end;
        }

        token.Word = words.Find(text.AsSpan(i, 1));
        return char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? i + 2 : i + 1;
    }
}
