using Chancery.Time.Scanning;

namespace Chancery.Time.Rules;

/// <summary>What a pattern found: token indices and captured numbers.</summary>
internal struct Match
{
    public Pattern? Pattern;

    /// <summary>First token of the expression (after what only leads to it).</summary>
    public int Start;

    /// <summary>After the last token of the expression.</summary>
    public int End;

    /// <summary>For a range: after the last token of its first end; else -1.</summary>
    public int Left;

    /// <summary>For a range: the first token of its second end; else -1.</summary>
    public int Right;

    /// <summary>Captured numbers by slot; <see cref="PatternMatcher.Unset"/> where none.</summary>
    public SlotValues Slots;
}

/// <summary>One number a slot.</summary>
[System.Runtime.CompilerServices.InlineArray((int)Slot.Count)]
internal struct SlotValues
{
    private int _first;
}

/// <summary>Matches a pattern at a token by backtracking. Patterns have no loops, so steps are bounded by the pattern.</summary>
internal ref struct PatternMatcher(TimeLexicon lexicon, NumberReader numbers, ReadOnlySpan<TimeToken> tokens)
{
    public const int Unset = int.MinValue;
    private readonly ReadOnlySpan<TimeToken> _tokens = tokens;
    private ReadOnlySpan<Instruction> _code;
    private SlotValues _slots;
    private int _start, _end, _left, _right;

    public bool TryMatch(Pattern pattern, int at, ref Match match)
    {
        _code = pattern.Code;
        _start = at;
        _end = _left = _right = -1;
        ((Span<int>)_slots).Fill(Unset);
        int end = Run(0, at, at);
        if (end < 0)
            return false;
        match.Pattern = pattern;
        match.Start = _start;
        match.End = _end >= 0 ? _end : end;
        match.Left = _left;
        match.Right = _right;
        match.Slots = _slots;
        foreach ((Slot slot, int value) in pattern.Rule.Constants)
        {
            if (match.Slots[(int)slot] == Unset)
                match.Slots[(int)slot] = value;
        }

        return match.End > match.Start;
    }

    private int Run(int pc, int at, int origin)
    {
        while (true)
        {
            Instruction x = _code[pc];
            switch (x.Op)
            {
                case Op.Accept:
                case Op.Sure:
                    return at;
                case Op.Jump:
                    pc = x.A;
                    continue;
                case Op.Split:
                    {
                        SlotValues saved = _slots;
                        (int start, int endMark, int left, int right) = (_start, _end, _left, _right);
                        int end = Run(x.A, at, origin);
                        if (end >= 0)
                            return end;
                        _slots = saved;
                        (_start, _end, _left, _right) = (start, endMark, left, right);
                        pc = x.B;
                        continue;
                    }

                case Op.MarkStart:
                    _start = at;
                    pc++;
                    continue;
                case Op.MarkEnd:
                    _end = at;
                    pc++;
                    continue;
                case Op.MarkLeft:
                    _left = at;
                    pc++;
                    continue;
                case Op.MarkRight:
                    _right = at;
                    pc++;
                    continue;
                case Op.Ahead:
                case Op.NotAhead:
                    {
                        SlotValues saved = _slots;
                        bool found = Run(pc + 1, at, origin) >= 0;
                        if (x.Op == Op.NotAhead)
                            _slots = saved;
                        if (found != (x.Op == Op.Ahead))
                            return -1;
                        pc = x.A;
                        continue;
                    }

                case Op.Behind:
                case Op.NotBehind:
                    {
                        bool found = at > 0 && (at >= _tokens.Length || !_tokens[at].Is(TokenFlags.Break)) && Test(_code[pc + 1], at - 1, false) > 0;
                        if (found != (x.Op == Op.Behind))
                            return -1;
                        pc += 2;
                        continue;
                    }

                default:
                    {
                        if (x.Op == Op.Builtin && (Builtin)x.A is Builtin.End or Builtin.Glued or Builtin.Capital)
                        {
                            if (!Boundary((Builtin)x.A, at))
                                return -1;
                            pc++;
                            continue;
                        }

                        if (at >= _tokens.Length || at > origin && _tokens[at].Is(TokenFlags.Break))
                            return -1;
                        int taken = Test(x, at, true);
                        if (taken == 0)
                            return -1;
                        at += taken;
                        pc++;
                        continue;
                    }
            }
        }
    }

    private readonly bool Boundary(Builtin test, int at)
    {
        bool end = at >= _tokens.Length || _tokens[at].Is(TokenFlags.Break);
        return test switch
        {
            Builtin.End => end,
            Builtin.Glued => !end && _tokens[at].Is(TokenFlags.Glued),
            _ => !end && _tokens[at].Is(TokenFlags.Capital),
        };
    }

    // Tokens taken, 0 for none.
    private int Test(in Instruction x, int at, bool capture)
    {
        ref readonly TimeToken token = ref _tokens[at];
        switch (x.Op)
        {
            case Op.Literal:
                return token.Word == x.A ? 1 : 0;
            case Op.Class:
                if (!lexicon.Has(token, x.A))
                    return 0;
                if (capture && x.B >= 0)
                    _slots[x.B] = lexicon.Value(token, x.A);
                return lexicon.IsAbbreviation(token) && at + 1 < _tokens.Length && _tokens[at + 1].Is(TokenFlags.Glued)
                    && _tokens[at + 1].Kind == TokenKind.Mark && lexicon.Words[_tokens[at + 1].Word] == "." ? 2 : 1;
            default:
                int taken = numbers.Read(_tokens, at, (Builtin)x.A, x.C, x.D, out int value, out bool half);
                if (taken > 0 && capture && x.B >= 0)
                {
                    _slots[x.B] = value;
                    if (half)
                        _slots[(int)Slot.Half] = 1;
                }

                return taken;
        }
    }
}
