using Chancery.Time.Rules;
using Chancery.Time.Scanning;

namespace Chancery.Time.Reading;

/// <summary>Tells from the words around an expression whether the thing told lies ahead (1), behind (-1) or neither (0).</summary>
internal sealed class TenseFinder
{
    private const int Reach = 24;

    /// <summary>A present of the timetable ("expires"): ahead where nothing else tells.</summary>
    private const int Weak = 2;
    private readonly TimeLexicon _lexicon;
    private readonly int _future, _past, _notPast, _intent, _verb, _present, _stop;
    private readonly int _modal, _timetable, _going, _aheadFor, _coordination, _finite;
    private readonly int _to, _be, _been, _was, _were, _for, _than, _earlier;

    public TenseFinder(TimeLexicon lexicon)
    {
        _lexicon = lexicon;
        _future = lexicon.Class("future");
        _past = lexicon.Class("past");
        _notPast = lexicon.Class("not-past");
        _intent = lexicon.Class("intent");
        _verb = lexicon.Class("verb");
        _present = lexicon.Class("present");
        _stop = lexicon.Class("stop");
        _modal = lexicon.Class("modal");
        _timetable = lexicon.Class("timetable");
        _going = lexicon.Class("going");
        _aheadFor = lexicon.Class("ahead-for");
        _coordination = lexicon.Class("coordination");
        _finite = lexicon.Class("finite");
        _for = lexicon.Words.Add("for");
        _than = lexicon.Words.Add("than");
        _earlier = lexicon.Words.Add("earlier");
        _to = lexicon.Words.Add("to");
        _was = lexicon.Words.Add("was");
        _were = lexicon.Words.Add("were");
        _be = lexicon.Words.Add("be");
        _been = lexicon.Words.Add("been");
    }

    public int Direction(string text, ReadOnlySpan<TimeToken> tokens, int start, int end)
    {
        (int left, int leftAway) = Left(text, tokens, start, out bool weakly);
        (int right, int rightAway) = Right(text, tokens, end, out bool weaklyRight);
        // "the talks on Wednesday will be": the verb that follows at once is its own; "will visit from Wednesday and met" has another.
        bool another = end < tokens.Length && _lexicon.Has(tokens[end], _coordination);
        // "called the minister in April to discuss": the month stands between a past and its own infinitive, and is of the past.
        another |= left < 0 && right > 0 && end + 1 < tokens.Length && tokens[end].Word == _to && Meant(text, tokens, end) == start - leftAway;
        if (right != 0 && (left == 0 || rightAway <= 1 && leftAway > 2 && !another))
            return right;
        return left != 0 ? left : weakly || weaklyRight ? 1 : 0;
    }

    private (int Direction, int Away) Left(string text, ReadOnlySpan<TimeToken> tokens, int start, out bool weakly)
    {
        weakly = false;
        for (int i = start - 1; i >= 0 && start - i <= Reach; i--)
        {
            if (tokens[i + 1].Is(TokenFlags.Break) || _lexicon.Has(tokens[i], _stop) && !IsAbbreviationPoint(tokens, i))
                break;
            int direction = At(text, tokens, i);
            if (direction == Weak)
                weakly = true;
            else if (direction != 0)
                return (direction, start - i);
        }

        return (0, Reach);
    }

    private (int Direction, int Away) Right(string text, ReadOnlySpan<TimeToken> tokens, int end, out bool weakly)
    {
        weakly = false;
        for (int i = end; i < tokens.Length && i - end < Reach; i++)
        {
            if (tokens[i].Is(TokenFlags.Break) || _lexicon.Has(tokens[i], _stop) && !IsAbbreviationPoint(tokens, i))
                break;
            int direction = At(text, tokens, i);
            if (direction == Weak)
                weakly = true;
            else if (direction != 0)
                return (direction, i - end);
        }

        return (0, Reach);
    }

    // A point after one or two letters, or before a small letter, ends no sentence.
    private static bool IsAbbreviationPoint(ReadOnlySpan<TimeToken> tokens, int i) =>
        i > 0 && tokens[i].Is(TokenFlags.Glued) && i + 1 < tokens.Length && !tokens[i + 1].Is(TokenFlags.Line)
        && (tokens[i + 1].Kind == TokenKind.Word && !tokens[i + 1].Is(TokenFlags.Capital) || tokens[i].End - tokens[i - 1].Start <= 3 && tokens[i - 1].Is(TokenFlags.Capital));

    private int At(string text, ReadOnlySpan<TimeToken> tokens, int i)
    {
        ref readonly TimeToken token = ref tokens[i];
        if (token.Kind != TokenKind.Word)
            return 0;
        if (_lexicon.Has(token, _future))
            return token.Is(TokenFlags.Capital) ? 0 : 1;
        if (_lexicon.Has(token, _timetable))
            return Weak;
        int next = i + 1 < tokens.Length ? tokens[i + 1].Word : 0;
        if (next == _for && _lexicon.Has(token, _aheadFor))
            return 1;
        if (next == _than && token.Word == _earlier)
            return 0;
        if (token.Word == _to && i + 1 < tokens.Length && _lexicon.Has(tokens[i + 1], _verb))
            return Infinitive(text, tokens, i);
        if (_lexicon.Has(token, _present))
            return i + 1 < tokens.Length && _lexicon.Has(tokens[i + 1], _going) ? 1 : 0;
        if (!IsPast(text, token))
            return 0;
        if (_lexicon.Has(token, _finite))
            return -1;
        // "will be held", "to be signed", "is expected".
        for (int back = i - 1; back >= 0 && back >= i - 3; back--)
        {
            if (tokens[back].Word == _been)
                return -1;
            if (tokens[back].Word == _be)
                return back > 0 && tokens[back - 1].Word == _to ? Infinitive(text, tokens, back - 1) : 1;
            if (_lexicon.Has(tokens[back], _modal))
                return 1;
            if (_lexicon.Has(tokens[back], _present))
                return 0;
            if (IsPast(text, tokens[back]))
                return -1;
        }

        return -1;
    }

    // "flew to Tokyo to meet" is past, "agreed to meet" is not.
    private int Infinitive(string text, ReadOnlySpan<TimeToken> tokens, int to)
    {
        // "was to meet", "is to meet": ahead of what is told.
        if (to > 0 && (tokens[to - 1].Word == _was || tokens[to - 1].Word == _were || _lexicon.Has(tokens[to - 1], _present)))
            return 1;
        int meant = Meant(text, tokens, to);
        return meant < 0 || _lexicon.Has(tokens[meant], _intent) || _lexicon.Has(tokens[meant], _future) ? 1 : -1;
    }

    // The word of intent or the past that an infinitive hangs on; -1 where none stands before it.
    private int Meant(string text, ReadOnlySpan<TimeToken> tokens, int to)
    {
        for (int i = to - 1; i >= 0 && to - i <= Reach; i--)
        {
            if (tokens[i + 1].Is(TokenFlags.Break) || _lexicon.Has(tokens[i], _stop) && !IsAbbreviationPoint(tokens, i))
                break;
            if (_lexicon.Has(tokens[i], _intent) || _lexicon.Has(tokens[i], _future) || IsPast(text, tokens[i]))
                return i;
        }

        return -1;
    }

    private bool IsPast(string text, in TimeToken token)
    {
        if (token.Kind != TokenKind.Word || token.Is(TokenFlags.Capital))
            return false;
        if (_lexicon.Has(token, _past))
            return true;
        return token.End - token.Start > 4 && EndsWith(text, token, "ed") && !_lexicon.Has(token, _notPast);
    }

    private static bool EndsWith(string text, in TimeToken token, string ending) =>
        token.End - token.Start > ending.Length && text.AsSpan(token.Start, token.End - token.Start).EndsWith(ending, StringComparison.Ordinal);
}
