namespace Chancery.Time.Rules;

/// <summary>Compiles the pattern language of the rule files; see docs/time.md.</summary>
internal sealed class PatternCompiler(TimeLexicon lexicon, IReadOnlyDictionary<string, string> macros)
{
    private const int MaxDepth = 12;
    private readonly List<Instruction> _code = [];
    private string _text = "";
    private int _at;
    private int _depth;
    private bool _atSecond;

    /// <exception cref="FormatException">The pattern is malformed; the message says how.</exception>
    public Instruction[] Compile(string text)
    {
        _code.Clear();
        _depth = 0;
        _atSecond = false;
        Into(text);
        _code.Add(new(Op.Accept, 0));
        return [.. _code];
    }

    private void Into(string text)
    {
        (string outer, int at) = (_text, _at);
        (_text, _at) = (text, 0);
        if (++_depth > MaxDepth)
            throw new FormatException("groups and macros nest too deep");
        Alternatives();
        if (_at < _text.Length)
            throw new FormatException($"'{_text[_at]}' at {_at + 1} closes nothing");
        _depth--;
        (_text, _at) = (outer, at);
    }

    private void Alternatives()
    {
        // a | b | c: split to each in turn, each jumps behind the last.
        var ends = new List<int>();
        while (true)
        {
            int split = _code.Count;
            _code.Add(default);
            Sequence();
            if (_at < _text.Length && _text[_at] == '|')
            {
                _at++;
                ends.Add(_code.Count);
                _code.Add(default);
                _code[split] = new(Op.Split, split + 1, _code.Count);
                continue;
            }

            _code[split] = new(Op.Jump, split + 1);
            break;
        }

        foreach (int end in ends)
            _code[end] = new(Op.Jump, _code.Count);
    }

    private void Sequence()
    {
        while (true)
        {
            while (_at < _text.Length && _text[_at] == ' ')
                _at++;
            if (_at >= _text.Length || _text[_at] is '|' or ')')
                return;
            int start = _code.Count;
            Atom();
            if (_at < _text.Length && _text[_at] == '?')
            {
                _at++;
                Optional(start);
            }
        }
    }

    // Greedy: the split goes before what is already there, so its targets move by one.
    private void Optional(int start)
    {
        _code.Insert(start, default);
        for (int i = start + 1; i < _code.Count; i++)
        {
            Instruction x = _code[i];
            _code[i] = x.Op switch
            {
                Op.Split => x with { A = x.A + 1, B = x.B + 1 },
                Op.Jump => x with { A = x.A + 1 },
                Op.Ahead or Op.NotAhead => x with { A = x.A + 1 },
                _ => x,
            };
        }

        _code[start] = new(Op.Split, start + 1, _code.Count);
    }

    private void Atom()
    {
        char c = _text[_at];
        switch (c)
        {
            case '(':
                _at++;
                if (++_depth > MaxDepth)
                    throw new FormatException("groups and macros nest too deep");
                Alternatives();
                if (_at >= _text.Length || _text[_at] != ')')
                    throw new FormatException("a '(' is not closed");
                _at++;
                _depth--;
                return;
            case '{':
                Capture();
                return;
            case '<':
                string name = Until('>');
                Into(macros.TryGetValue(name, out string? body) ? body : throw new FormatException($"no definition of <{name}> stands before this line"));
                return;
            case '^':
                _at++;
                _code.Add(new(Op.MarkStart, 0));
                return;
            case '$':
                _at++;
                _code.Add(new(Op.MarkEnd, 0));
                return;
            case '@':
                _at++;
                _code.Add(new(_atSecond ? Op.MarkRight : Op.MarkLeft, 0));
                _atSecond = !_atSecond;
                return;
            case '&':
            case '!':
                _at++;
                Look(c == '!');
                return;
            default:
                Literal();
                return;
        }
    }

    // &x and !x look ahead, &~x and !~x at the token before; no space after.
    private void Look(bool not)
    {
        if (_at < _text.Length && _text[_at] == '~')
        {
            _at++;
            _code.Add(new(not ? Op.NotBehind : Op.Behind, 0));
            int one = _code.Count;
            Atom();
            if (_code.Count != one + 1 || _code[one].Op is not (Op.Literal or Op.Class or Op.Builtin))
                throw new FormatException("what is looked for behind must be one word or class");
            return;
        }

        int at = _code.Count;
        _code.Add(default);
        Atom();
        _code.Add(new(Op.Sure, 0));
        _code[at] = new(not ? Op.NotAhead : Op.Ahead, _code.Count);
    }

    private void Literal()
    {
        int start = _at;
        if (_text[_at] == '\\' && _at + 1 < _text.Length)
        {
            start = ++_at;
            _at++;
        }
        else if (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '\'')
        {
            while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '\''))
                _at++;
        }
        else
        {
            _at++;
        }

        _code.Add(new(Op.Literal, lexicon.Words.Add(_text[start.._at])));
    }

    private string Until(char close)
    {
        int end = _text.IndexOf(close, _at + 1);
        if (end < 0)
            throw new FormatException($"no '{close}' follows");
        string inner = _text[(_at + 1)..end];
        _at = end + 1;
        return inner;
    }

    // {slot:what} or {what}; what is a class of the lexicon, a range of numbers or one of the tests of Builtin.
    private void Capture()
    {
        string inner = Until('}');
        int colon = inner.IndexOf(':', StringComparison.Ordinal);
        int slot = -1;
        string what = inner;
        if (colon >= 0)
        {
            string name = inner[..colon];
            what = inner[(colon + 1)..];
            if (!TryParseSlot(name, out Slot parsed))
                throw new FormatException($"'{name}' is no slot");
            slot = (int)parsed;
        }

        if (lexicon.TryClass(what, out int id))
        {
            _code.Add(new(Op.Class, id, slot));
            return;
        }

        int dash = what.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0 && int.TryParse(what.AsSpan(0, dash), out int low) && int.TryParse(what.AsSpan(dash + 1), out int high))
        {
            _code.Add(new(Op.Builtin, (int)Builtin.Integer, slot, low, high));
            return;
        }

        Builtin? test = what switch
        {
            "year" => Builtin.Year,
            "yy" => Builtin.TwoDigits,
            "num" => Builtin.Number,
            "ord" => Builtin.Ordinal,
            "day" => Builtin.Day,
            "decade" => Builtin.Decade,
            "hhmm" => Builtin.FourDigitTime,
            "dtg" => Builtin.SixDigits,
            "glued" => Builtin.Glued,
            "cap" => Builtin.Capital,
            "end" => Builtin.End,
            "any" => Builtin.AnyWord,
            "caps" => Builtin.AllCapitals,
            "yyy" => Builtin.ThreeDigits,
            _ => null,
        };
        _code.Add(new(Op.Builtin, (int)(test ?? throw new FormatException($"'{what}' is neither a class of the lexicon nor a test")), slot));
    }

    private static readonly string[] SlotNames =
    [
        "y", "m", "d", "w", "n", "u", "dir", "part", "season", "q", "hour", "min", "half", "zone", "mod", "hol", "dec", "cent", "y2",
        "m2", "d2", "n2", "rel", "anchor", "bc", "ref", "vague", "w2", "ampm", "sign", "whole",
    ];

    public static bool TryParseSlot(string name, out Slot slot)
    {
        int index = Array.IndexOf(SlotNames, name);
        slot = (Slot)index;
        return index >= 0;
    }
}
