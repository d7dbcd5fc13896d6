using Chancery.Time.Scanning;

namespace Chancery.Time.Rules;

/// <summary>Classes of words with a value each ("april" is month 4), read from tab-separated data.</summary>
/// <remarks>
/// A row: class, value, words with a space between. A value is a number or the name of a unit. A word with a leading '^'
/// counts only with a capital; one with a closing '.' is an abbreviation that may stand with or without its point.
/// </remarks>
internal sealed class TimeLexicon
{
    private const int MaxClasses = 128;
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int>[] _values = new Dictionary<int, int>[MaxClasses];
    private readonly List<UInt128> _member = [];
    private readonly List<UInt128> _capital = [];
    private readonly List<bool> _abbreviation = [];

    public TimeLexicon(WordTable words) => Words = words;

    public WordTable Words { get; }

    public bool TryClass(string name, out int id) => _classes.TryGetValue(name, out id);

    public int Class(string name) =>
        _classes.TryGetValue(name, out int id) ? id : throw new InvalidOperationException($"the lexicon has no class '{name}'");

    public IEnumerable<int> WordsOf(int classId) => _values[classId].Keys;

    /// <summary>True where the token's word is of the class, with the capital that it needs.</summary>
    public bool Has(in TimeToken token, int classId)
    {
        if (token.Kind != TokenKind.Word && token.Kind != TokenKind.Mark || (uint)token.Word >= (uint)_member.Count)
            return false;
        UInt128 bit = UInt128.One << classId;
        return (_member[token.Word] & bit) != 0 && ((_capital[token.Word] & bit) == 0 || token.Is(TokenFlags.Capital));
    }

    public int Value(in TimeToken token, int classId) => _values[classId][token.Word];

    public bool IsAbbreviation(in TimeToken token) => token.Kind == TokenKind.Word && token.Word < _abbreviation.Count && _abbreviation[token.Word];

    public void Load(string file, string data)
    {
        int number = 0;
        foreach (string raw in data.Split('\n'))
        {
            number++;
            string line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 3)
                throw new TimeDataException(file, number, $"a row has three cells (class, value, words), this one {cells.Length}");
            if (!TryNumber(cells[1], out int value))
                throw new TimeDataException(file, number, $"'{cells[1]}' is neither a number nor the name of a unit");
            if (!_classes.TryGetValue(cells[0], out int id))
            {
                id = _classes.Count;
                if (id == MaxClasses)
                    throw new TimeDataException(file, number, $"more than {MaxClasses} classes");
                _classes.Add(cells[0], id);
                _values[id] = [];
            }

            foreach (string entry in cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(file, number, id, value, entry);
        }
    }

    /// <summary>The number that a cell or a constant of a rule stands for.</summary>
    public static bool TryNumber(string text, out int value)
    {
        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out value))
            return true;
        if (TimeUnits.TryParse(text, out TimeUnit unit))
        {
            value = (int)unit;
            return true;
        }

        return false;
    }

    private void Add(string file, int line, int id, int value, string entry)
    {
        string word = entry;
        bool capital = word[0] == '^';
        if (capital)
            word = word[1..];
        bool abbreviation = word.Length > 1 && word[^1] == '.' && !word.AsSpan(0, word.Length - 1).Contains('.');
        if (abbreviation)
            word = word[..^1];
        int key = Words.Add(word);
        while (_member.Count <= key)
        {
            _member.Add(0);
            _capital.Add(0);
            _abbreviation.Add(false);
        }

        if (!_values[id].TryAdd(key, value))
            throw new TimeDataException(file, line, $"'{word}' stands twice in its class");
        _member[key] |= UInt128.One << id;
        if (capital)
            _capital[key] |= UInt128.One << id;
        _abbreviation[key] |= abbreviation;
    }
}
