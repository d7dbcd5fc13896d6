using Chancery.Time.Scanning;

namespace Chancery.Time.Rules;

/// <summary>Reads numbers in digits and words: cardinals, ordinals, years, days of the month.</summary>
internal sealed class NumberReader
{
    private readonly TimeLexicon _lexicon;
    private readonly int _ones, _tens, _scale, _ordinals, _tenths;
    private readonly int _hyphen, _and, _a, _half, _slash;

    public NumberReader(TimeLexicon lexicon)
    {
        _lexicon = lexicon;
        _ones = lexicon.Class("ones");
        _tens = lexicon.Class("tens");
        _scale = lexicon.Class("scale");
        _ordinals = lexicon.Class("ordinal");
        _tenths = lexicon.Class("tenth");
        _hyphen = lexicon.Words.Add("-");
        _and = lexicon.Words.Add("and");
        _a = lexicon.Words.Add("a");
        _half = lexicon.Words.Add("half");
        _slash = lexicon.Words.Add("/");
    }

    /// <summary>Words with which a number or ordinal in words may begin.</summary>
    public IEnumerable<int> FirstWords(bool ordinal) =>
        _lexicon.WordsOf(_ones).Concat(_lexicon.WordsOf(_tens)).Concat(_lexicon.WordsOf(_scale))
            .Concat(ordinal ? _lexicon.WordsOf(_ordinals).Concat(_lexicon.WordsOf(_tenths)) : []);

    /// <summary>Tokens taken, 0 for none.</summary>
    public int Read(ReadOnlySpan<TimeToken> tokens, int at, Builtin test, int low, int high, out int value, out bool half)
    {
        ref readonly TimeToken token = ref tokens[at];
        value = token.Number;
        half = false;
        bool plain = token.Kind == TokenKind.Number && !token.Is(TokenFlags.Composite);
        switch (test)
        {
            case Builtin.Integer:
                return plain && token.Digits <= 4 && value >= low && value <= high ? 1 : 0;
            case Builtin.Year:
                return plain && token.Digits == 4 && value is >= 1000 and < 2200 && !GluedLetters(tokens, at) ? 1 : 0;
            case Builtin.ThreeDigits:
                return plain && token.Digits == 3 && value >= 100 && !GluedLetters(tokens, at) ? 1 : 0;
            case Builtin.TwoDigits:
                return plain && token.Digits == 2 ? 1 : 0;
            case Builtin.Day:
                return (plain || token.Kind == TokenKind.Ordinal) && token.Digits <= 2 && value is >= 1 and <= 31 ? 1 : 0;
            case Builtin.Decade:
                return token.Kind == TokenKind.Decade ? 1 : 0;
            case Builtin.FourDigitTime:
                return plain && token.Digits == 4 && value <= 2400 && value % 100 < 60 ? 1 : 0;
            case Builtin.SixDigits:
                return plain && token.Digits == 6 && value / 10000 is >= 1 and <= 31 && value / 100 % 100 < 25 && value % 100 < 60 ? 1 : 0;
            case Builtin.AnyWord:
                return token.Kind == TokenKind.Word ? 1 : 0;
            case Builtin.AllCapitals:
                return token.Kind == TokenKind.Word && token.Is(TokenFlags.AllCapitals) ? 1 : 0;
            case Builtin.Ordinal:
                return ReadOrdinal(tokens, at, out value);
            case Builtin.Number:
                return ReadCardinal(tokens, at, out value, out half);
            default:
                return 0;
        }
    }

    // "F2014", "2014km": no year.
    private static bool GluedLetters(ReadOnlySpan<TimeToken> tokens, int at) =>
        at > 0 && tokens[at].Is(TokenFlags.Glued) && tokens[at - 1].Kind == TokenKind.Word && !tokens[at - 1].Is(TokenFlags.Glued) && tokens[at - 1].Word == 0
        || at + 1 < tokens.Length && tokens[at + 1].Is(TokenFlags.Glued) && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Word == 0;

    private int ReadOrdinal(ReadOnlySpan<TimeToken> tokens, int at, out int value)
    {
        ref readonly TimeToken token = ref tokens[at];
        value = token.Number;
        if (token.Kind == TokenKind.Ordinal)
            return 1;
        if (_lexicon.Has(token, _ordinals))
        {
            value = _lexicon.Value(token, _ordinals);
            return 1;
        }

        if (_lexicon.Has(token, _tenths))
        {
            value = _lexicon.Value(token, _tenths);
            return 1;
        }

        if (!_lexicon.Has(token, _tens))
            return 0;
        value = _lexicon.Value(token, _tens);
        int next = at + 1;
        if (next < tokens.Length && tokens[next].Word == _hyphen && tokens[next].Kind == TokenKind.Mark)
            next++;
        if (next >= tokens.Length || !_lexicon.Has(tokens[next], _ordinals))
            return 0;
        int one = _lexicon.Value(tokens[next], _ordinals);
        if (one > 9)
            return 0;
        value += one;
        return next - at + 1;
    }

    private int ReadCardinal(ReadOnlySpan<TimeToken> tokens, int at, out int value, out bool half)
    {
        ref readonly TimeToken token = ref tokens[at];
        value = 0;
        half = false;
        int i = at;
        if (token.Kind == TokenKind.Number)
        {
            if (token.Number < 0)
                return 0;
            value = token.Number;
            if (token.Is(TokenFlags.Composite) && token.Digits == 0)
            {
                // A fraction: only halves have a value here.
                if (token.Word != -5)
                    return 0;
                half = true;
                return 1;
            }

            i++;
            // "1 1/2", "18-and-a-half" is left to the words below.
            if (i + 2 < tokens.Length && tokens[i].Number == 1 && tokens[i].Kind == TokenKind.Number && tokens[i + 1].Word == _slash && tokens[i + 2].Number == 2)
            {
                half = true;
                return i + 3 - at;
            }

            if (i < tokens.Length && _lexicon.Has(tokens[i], _scale) && value < 2_000_000)
            {
                value *= _lexicon.Value(tokens[i], _scale);
                i++;
            }
        }
        else
        {
            i += ReadSmall(tokens, i, out value);
            if (i == at && !_lexicon.Has(token, _scale))
                return 0;
            if (i == at)
                value = 1;
            for (int rounds = 0; rounds < 4 && i < tokens.Length && _lexicon.Has(tokens[i], _scale); rounds++)
            {
                int scale = _lexicon.Value(tokens[i], _scale);
                if ((long)value * scale > 1_000_000_000)
                    return 0;
                value *= scale;
                i++;
                int next = i;
                if (next < tokens.Length && tokens[next].Kind == TokenKind.Word && tokens[next].Word == _and)
                    next++;
                if (next < tokens.Length)
                {
                    int taken = ReadSmall(tokens, next, out int rest);
                    if (taken > 0)
                    {
                        value += rest;
                        i = next + taken;
                    }
                }
            }
        }

        i += ReadAndAHalf(tokens, i, ref half);
        return i - at;
    }

    // "and a half", "-and-a-half".
    private int ReadAndAHalf(ReadOnlySpan<TimeToken> tokens, int at, ref bool half)
    {
        int i = at;
        Span<int> wanted = [_and, _a, _half];
        foreach (int word in wanted)
        {
            if (i < tokens.Length && tokens[i].Kind == TokenKind.Mark && tokens[i].Word == _hyphen)
                i++;
            if (i >= tokens.Length || tokens[i].Kind != TokenKind.Word || tokens[i].Word != word)
            {
                if (word == _a && i < tokens.Length && tokens[i].Word == _half)
                    continue;
                return 0;
            }

            i++;
        }

        half = true;
        return i - at;
    }

    private int ReadSmall(ReadOnlySpan<TimeToken> tokens, int at, out int value)
    {
        value = 0;
        if (_lexicon.Has(tokens[at], _ones))
        {
            value = _lexicon.Value(tokens[at], _ones);
            return 1;
        }

        if (!_lexicon.Has(tokens[at], _tens))
            return 0;
        value = _lexicon.Value(tokens[at], _tens);
        int next = at + 1;
        if (next < tokens.Length && tokens[next].Kind == TokenKind.Mark && tokens[next].Word == _hyphen)
            next++;
        if (next < tokens.Length && _lexicon.Has(tokens[next], _ones) && _lexicon.Value(tokens[next], _ones) < 10)
        {
            value += _lexicon.Value(tokens[next], _ones);
            return next - at + 1;
        }

        return 1;
    }
}
