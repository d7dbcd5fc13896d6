using System.Globalization;
using Chancery.Lexicons;

namespace Chancery.Coding;

/// <summary>What becomes of a code when the act is asked for, promised, refused ...</summary>
internal enum Operation : byte
{
    /// <summary>The act itself.</summary>
    Same,
    Asked,
    Promised,
    Demanded,
    Refused,
    Threatened,
    Ended,
    Accused,

    /// <summary>A promise of what is good, a threat of what is not.</summary>
    Meant,
}

/// <summary>A CAMEO code with its PLOVER coding.</summary>
internal sealed class EventCode(string code, string label, string? type, string? mode, string[] contexts, double goldstein, string?[] derived)
{
    public string Code { get; } = code;

    public string Label { get; } = label;

    /// <summary>PLOVER type, or null for what PLOVER does not code.</summary>
    public string? Type { get; } = type;

    public string? Mode { get; } = mode;

    public string[] Contexts { get; } = contexts;

    public double Goldstein { get; } = goldstein;

    /// <summary>The first two digits as a number.</summary>
    public int Root { get; } = ((code[0] - '0') * 10) + code[1] - '0';

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public int QuadClass => Root switch { <= 5 => 1, <= 8 => 2, <= 13 => 3, _ => 4 };

    /// <summary>True for what states do for one another, words apart.</summary>
    public bool IsCooperative => Root is >= 3 and <= 8;

    public string? Derived(Operation operation) => operation == Operation.Same ? Code : derived[(int)operation - 1];
}

/// <summary>All codes, by number.</summary>
internal sealed class CodeTable
{
    private const int Derivations = 7;
    private readonly Dictionary<string, EventCode> _codes = new(320, StringComparer.Ordinal);

    /// <exception cref="LexiconException">A row cannot be used.</exception>
    public CodeTable(ReadOnlySpan<byte> table, string file)
    {
        var rows = new TsvReader(table, file, "code", "label", "type", "mode", "contexts", "goldstein", "asked", "promised", "demanded", "refused", "threatened", "ended", "accused");
        var derived = new List<(string Code, int Line)>();
        while (rows.Read())
        {
            string code = rows.Text(0);
            if (code.Length is < 2 or > 4 || code.AsSpan().ContainsAnyExceptInRange('0', '9'))
                throw rows.Error($"\"{code}\" is no code of two to four digits");
            if (!double.TryParse(rows.Text(5), NumberStyles.Float, CultureInfo.InvariantCulture, out double goldstein) || goldstein is < -10 or > 10)
                throw rows.Error($"\"{rows.Text(5)}\" is no weight from -10 to 10");
            string?[] targets = new string?[Derivations];
            for (int i = 0; i < Derivations; i++)
            {
                targets[i] = rows.TextOrNull(6 + i);
                if (targets[i] is { } target)
                    derived.Add((target, rows.Line));
            }

            string[] contexts = rows.Text(4).Split(';', StringSplitOptions.RemoveEmptyEntries);
            if (!_codes.TryAdd(code, new EventCode(code, rows.Text(1), rows.Text(2) is "-" ? null : rows.Text(2), rows.TextOrNull(3), contexts, goldstein, targets)))
                throw rows.Error($"the code {code} stands twice");
        }

        foreach ((string code, int line) in derived)
        {
            if (!_codes.ContainsKey(code))
                throw new LexiconException(file, line, $"there is no code {code}");
        }
    }

    public IEnumerable<EventCode> All => _codes.Values;

    public EventCode? Find(string? code) => code is not null && _codes.TryGetValue(code, out EventCode? found) ? found : null;

    /// <summary>The code of the act of asking for, promising, refusing ... another; null where it has none.</summary>
    public EventCode? Apply(Operation operation, EventCode inner) => Find(inner.Derived(operation));
}
