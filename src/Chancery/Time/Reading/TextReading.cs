using Chancery.Time.Rules;
using Chancery.Time.Scanning;

namespace Chancery.Time.Reading;

/// <summary>The work of reading one text: buffers that are used again for the next.</summary>
internal sealed partial class TextReading
{
    private const int MaxCandidates = 24;
    private readonly RuleSet _rules;
    private readonly Resolver _resolver;
    private readonly List<TimeReading> _readings = [];
    private readonly Match[] _candidates = new Match[MaxCandidates];
    private readonly Joiners _joiners;
    private TimeToken[] _tokens = new TimeToken[1024];
    private int _count;
    private string _text = "";

    public TextReading(RuleSet rules, TenseFinder tenses, Holidays holidays)
    {
        _rules = rules;
        _resolver = new Resolver(rules, tenses, holidays);
        _joiners = new Joiners(rules.Lexicon);
    }

    public void Read(string text, TimeContext context, List<TimeExpression> into)
    {
        _text = text;
        _readings.Clear();
        _count = TimeScanner.Scan(text, _rules.Lexicon.Words, ref _tokens);
        SeparateLines();
        (bool narrative, bool beforeChrist) = Look(context);
        _resolver.Begin(text, _tokens, _count, context.Published, narrative, beforeChrist);
        Find(context.Published is null && !narrative);
        JoinRanges();
        PlaceClocks();
        for (int i = 0; i < _readings.Count; i++)
            into.Add(Express(i));
        _resolver.End();
        _text = "";
        if (_tokens.Length > 1 << 20)
            _tokens = new TimeToken[1024];
    }

    // In a text that is not wrapped a line's end is a paragraph's end. Wrapped: many lines begin with a small letter.
    private void SeparateLines()
    {
        int lines = 0, small = 0;
        for (int i = 1; i < _count; i++)
        {
            if (!_tokens[i].Is(TokenFlags.Line) || _tokens[i].Is(TokenFlags.Break))
                continue;
            lines++;
            if (_tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(TokenFlags.Capital))
                small++;
        }

        if (lines == 0 || small * 3 >= lines)
            return;
        for (int i = 1; i < _count; i++)
        {
            if (_tokens[i].Is(TokenFlags.Line))
                _tokens[i].Flags |= TokenFlags.Break;
        }
    }

    // A narrative says many years, most of them long before it was published.
    private (bool Narrative, bool BeforeChrist) Look(TimeContext context)
    {
        int years = 0, old = 0, bc = 0, beside = 0;
        for (int i = 0; i < _count; i++)
        {
            ref TimeToken token = ref _tokens[i];
            if (token.Kind == TokenKind.Number && token.Digits == 4 && token.Number is >= 1000 and < 2100 && !token.Is(TokenFlags.Composite))
            {
                years++;
                if (context.Published is { } day && token.Number < day.Year)
                    old++;
            }
            else if (token.Word != 0 && token.Word == _joiners.Bc)
            {
                bc++;
            }
            else if (_joiners.StandsBeside(token))
            {
                beside++;
            }
        }

        if (context.Mode is { } mode)
            return (mode == TimeMode.Narrative, bc > 2);
        // A year to every 350 words or more, no more than one in four that of writing, and few words that stand beside it.
        bool narrative = context.Published is null
            ? years >= 3
            : years >= 5 && old * 4 >= years * 3 && years * 350 >= _count && beside * (years < 10 ? 5 : 3) <= years;
        return (narrative || bc > 3, bc > 2);
    }

    private void Find(bool dateline)
    {
        int at = 0;
        while (at < _count)
        {
            int found = Candidates(at);
            if (found == 0 || !Take(found, ref at))
                at++;
            else if (dateline && _readings.Count == 1)
                UseDateline();
        }
    }

    // All patterns that match here, and where what leads to an expression took words, those that match at the expression.
    private int Candidates(int at)
    {
        int found = Collect(at, 0);
        if (found == 0)
            return 0;
        int inner = at;
        for (int i = 0; i < found; i++)
        {
            if (_candidates[i].Start > inner)
                inner = _candidates[i].Start;
        }

        return inner > at ? Collect(inner, found) : found;
    }

    private int Collect(int at, int found)
    {
        ReadOnlySpan<Pattern> patterns = _rules.StartingWith(_tokens[at]);
        if (patterns.IsEmpty)
            return found;
        var matcher = new PatternMatcher(_rules.Lexicon, _rules.Numbers, _tokens.AsSpan(0, _count));
        foreach (Pattern pattern in patterns)
        {
            if (found < MaxCandidates && matcher.TryMatch(pattern, at, ref _candidates[found]))
                found++;
        }

        return found;
    }

    // The one that reaches farthest and makes a time; among equals the longest, then the one whose rule stands first.
    private bool Take(int found, ref int at)
    {
        while (true)
        {
            int best = -1;
            for (int i = 0; i < found; i++)
            {
                if (_candidates[i].Pattern is not null && (best < 0 || IsBetter(_candidates[i], _candidates[best])))
                    best = i;
            }

            if (best < 0)
                return false;
            ref Match match = ref _candidates[best];
            if (_resolver.TryRead(match, out TimeReading reading))
            {
                at = match.End;
                if (IsOwnDate(reading))
                    return true;
                _resolver.Keep(reading);
                _readings.Add(reading);
                return true;
            }

            match.Pattern = null;
        }
    }

    // A line near the top that says nothing but the day of publication is the text's own date, not a mention in it.
    private bool IsOwnDate(in TimeReading reading) =>
        reading.Placed && reading.Explicit && reading.Grain == TimeUnit.Day && reading.First == reading.Last && reading.First == _resolver.Published
        && reading.Start <= 80 && _tokens[reading.Start].Is(TokenFlags.Line) && (reading.End == _count || _tokens[reading.End].Is(TokenFlags.Line));

    private static bool IsBetter(in Match one, in Match other) =>
        one.End != other.End ? one.End > other.End
        : one.Start != other.Start ? one.Start < other.Start
        : one.Pattern!.Order < other.Pattern!.Order;

    // "TOKYO, April 20, 2024 (Kyodo)": within the first words, a full date.
    private void UseDateline()
    {
        TimeReading first = _readings[0];
        if (first.Grain == TimeUnit.Day && first.Placed && first.Explicit && !first.IsRange && first.Start <= 12 && _resolver.Published is null)
            _resolver.Published = first.First;
    }
}
