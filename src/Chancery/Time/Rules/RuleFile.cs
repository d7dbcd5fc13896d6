using NodaTime;
using NodaTime.Text;

namespace Chancery.Time.Rules;

/// <summary>Reads a file of rules; its format is in docs/time.md.</summary>
internal sealed class RuleFile
{
    private readonly string _file;
    private readonly Dictionary<string, string> _macros = new(StringComparer.Ordinal);
    private readonly List<TimeRule> _rules = [];
    private readonly PatternCompiler _compiler;
    private TimeRule? _rule;
    private LocalDate? _reference;
    private int _line;

    public RuleFile(string file, TimeLexicon lexicon)
    {
        _file = file;
        _compiler = new PatternCompiler(lexicon, _macros);
    }

    /// <exception cref="TimeDataException">A line is malformed.</exception>
    public List<TimeRule> Read(string data, ref int order)
    {
        foreach (string raw in data.Split('\n'))
        {
            _line++;
            string line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            string key = space < 0 ? line : line[..space];
            string rest = space < 0 ? "" : line[(space + 1)..].Trim();
            if (rest.Length == 0)
                throw Bad($"'{key}' says nothing");
            switch (key)
            {
                case "define":
                    Define(rest);
                    break;
                case "rule":
                    Close();
                    if (_rules.Exists(r => r.Id == rest))
                        throw Bad($"a rule '{rest}' stands above");
                    _rule = new TimeRule(rest, _file, _line);
                    _rules.Add(_rule);
                    _reference = null;
                    break;
                case "match":
                    Rule.Patterns.Add(new Pattern(Rule, Compile(rest), order++));
                    break;
                case "read":
                    ReadAction(rest);
                    break;
                case "ref":
                    _reference = rest == "none" ? null : Day(rest);
                    break;
                case "yes":
                    Rule.Examples.Add(Yes(rest));
                    break;
                case "no":
                    Rule.Examples.Add(new(rest, null, null, null, null, _reference, _line));
                    break;
                default:
                    throw Bad($"'{key}' begins no line; lines begin with define, rule, match, read, ref, yes or no");
            }
        }

        Close();
        return _rules;
    }

    private TimeRule Rule => _rule ?? throw Bad("no rule stands above this line");

    private TimeDataException Bad(string reason) => new(_file, _line, reason);

    private void Close()
    {
        if (_rule is null)
            return;
        if (_rule.Patterns.Count == 0 || _rule.Action == TimeAction.None)
            throw new TimeDataException(_file, _rule.Line, $"rule '{_rule.Id}' needs a match and a read line");
        if (!_rule.Examples.Exists(e => e.Span is not null))
            throw new TimeDataException(_file, _rule.Line, $"rule '{_rule.Id}' has no example (yes)");
    }

    private void Define(string rest)
    {
        int equals = rest.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw Bad("a definition reads: define name = pattern");
        string name = rest[..equals].Trim();
        string body = rest[(equals + 1)..].Trim();
        Compile(body);
        if (!_macros.TryAdd(name, body))
            throw Bad($"'{name}' is defined above");
    }

    private Instruction[] Compile(string pattern)
    {
        try
        {
            return _compiler.Compile(pattern);
        }
        catch (FormatException e)
        {
            throw Bad(e.Message);
        }
    }

    private void ReadAction(string rest)
    {
        string[] words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Rule.Action = words[0] switch
        {
            "day" => TimeAction.Day,
            "day-of-month" => TimeAction.DayOfMonth,
            "month" => TimeAction.Month,
            "year" => TimeAction.Year,
            "decade" => TimeAction.Decade,
            "century" => TimeAction.Century,
            "weekday" => TimeAction.Weekday,
            "relative" => TimeAction.Relative,
            "shift" => TimeAction.Shift,
            "duration" => TimeAction.Duration,
            "span" => TimeAction.Span,
            "reference" => TimeAction.Reference,
            "set" => TimeAction.Set,
            "season" => TimeAction.Season,
            "quarter" => TimeAction.Quarter,
            "clock" => TimeAction.Clock,
            "part-of-day" => TimeAction.PartOfDay,
            "holiday" => TimeAction.Holiday,
            "range" => TimeAction.Range,
            "stamp" => TimeAction.Stamp,
            "part" => TimeAction.Part,
            "fiscal" => TimeAction.Fiscal,
            _ => throw Bad($"'{words[0]}' is no reading"),
        };
        for (int i = 1; i < words.Length; i++)
        {
            string[] sides = words[i].Split('=');
            if (sides.Length != 2 || !PatternCompiler.TryParseSlot(sides[0], out Slot slot) || !TimeLexicon.TryNumber(sides[1], out int value))
                throw Bad($"'{words[i]}' is not slot=number");
            Rule.Constants.Add((slot, value));
        }
    }

    // text with [the words] = value ; when EDTF ; mod MOD
    private RuleExample Yes(string rest)
    {
        int equals = rest.LastIndexOf(" = ", StringComparison.Ordinal);
        if (equals < 0)
            throw Bad("an example reads: yes text with [the words] = value");
        string text = rest[..equals].Trim();
        string[] parts = rest[(equals + 3)..].Split(';', StringSplitOptions.TrimEntries);
        string? edtf = null, mod = null;
        foreach (string part in parts.AsSpan(1))
        {
            if (part.StartsWith("when ", StringComparison.Ordinal))
                edtf = part[5..].Trim();
            else if (part.StartsWith("mod ", StringComparison.Ordinal))
                mod = part[4..].Trim();
            else
                throw Bad($"'{part}' is neither 'when' nor 'mod'");
        }

        int open = text.IndexOf('[', StringComparison.Ordinal);
        int close = text.IndexOf(']', StringComparison.Ordinal);
        if (open < 0 && close < 0)
            return new(text, text, parts[0], edtf, mod, _reference, _line);
        if (open < 0 || close < open)
            throw Bad("the brackets around the words do not pair");
        string plain = string.Concat(text.AsSpan(0, open), text.AsSpan(open + 1, close - open - 1), text.AsSpan(close + 1));
        return new(plain, text[(open + 1)..close], parts[0], edtf, mod, _reference, _line);
    }

    private LocalDate Day(string text)
    {
        ParseResult<LocalDate> result = LocalDatePattern.Iso.Parse(text);
        return result.Success ? result.Value : throw Bad($"'{text}' is no day (yyyy-mm-dd)");
    }
}
