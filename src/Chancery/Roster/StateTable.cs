using Chancery.Language;
using Chancery.Lexicons;
using NodaTime;

namespace Chancery.Roster;

/// <summary>All states, and the words that stand for them.</summary>
public sealed class StateTable
{
    private static readonly Lazy<StateTable> s_default = new(() => new StateTable(EmbeddedData.Read("Roster/Data/states.tsv"), EmbeddedData.Read("Roster/Data/groups.tsv")));

    private readonly State[] _states;
    private readonly State[] _former;
    private readonly PoliticalGroup[] _groups;
    private readonly Dictionary<string, State> _byCode;
    private readonly Dictionary<string, State> _byAlpha2;
    private readonly PhraseMatcher _words;

    /// <summary>Reads the tables of states and of groups.</summary>
    /// <exception cref="LexiconException">A row cannot be used.</exception>
    public StateTable(ReadOnlySpan<byte> states, ReadOnlySpan<byte> groups)
    {
        var builder = new PhraseMatcherBuilder(4500);
        var list = new List<State>(320);
        _byCode = new Dictionary<string, State>(320, StringComparer.Ordinal);
        _byAlpha2 = new Dictionary<string, State>(300, StringComparer.Ordinal);
        ReadStates(states, list, builder);
        _states = [.. list];
        _former = [.. list.Where(s => s.IsFormer)];
        _groups = ReadGroups(groups, builder);
        _words = builder.Build();
    }

    /// <summary>The built-in table.</summary>
    public static StateTable Default => s_default.Value;

    /// <summary>All states, by code.</summary>
    public IReadOnlyList<State> All => _states;

    /// <summary>All groups.</summary>
    public IReadOnlyList<PoliticalGroup> Groups => _groups;

    /// <summary>The state of a code (ISO 3166-1 alpha-3 or this table's own), or null.</summary>
    public State? Find(string? code) => code is not null && _byCode.TryGetValue(code, out State? state) ? state : null;

    /// <summary>The state of an ISO 3166-1 alpha-2 code, or null.</summary>
    public State? FindAlpha2(string alpha2) => _byAlpha2.GetValueOrDefault(alpha2);

    /// <summary>The code under which the record keeps a state: RUS for SUN. Codes not in the table are given back.</summary>
    public string RecordCode(string code) => Find(code)?.RecordCode ?? code;

    /// <summary>The former states that the record keeps under a code (SUN under RUS).</summary>
    public IEnumerable<State> FormerOf(string code)
    {
        foreach (State state in _former)
        {
            if (state.RecordCode == code && state.Code != code)
                yield return state;
        }
    }

    /// <summary>The longest words that start at a token and stand for a state, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Index of the first token.</param>
    /// <param name="end">Index after the last token that may belong to it.</param>
    public StateMention? Longest(AnalysedText text, int token, int end) => First(_words.Longest(text, token, end));

    /// <summary>The longest words that start at an offset of a string, or null.</summary>
    public StateMention? Longest(ReadOnlySpan<char> text, int start) => First(_words.Longest(text, start));

    /// <summary>All that the words of a mention may stand for, likeliest first ("Congolese": two states).</summary>
    public IEnumerable<StateMention> Readings(PhraseMatch match)
    {
        foreach (int value in _words.Values(match))
        {
            if (ToMention(value, match) is { } mention)
                yield return mention;
        }
    }

    /// <summary>The state that a name, adjective, demonym or code stands for, in any case; null where none does or a metonym only.</summary>
    /// <param name="words">The words ("PRC", "Ivory Coast", "chinese", "CHN").</param>
    public State? Resolve(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length == 3 && Find(words.ToUpperInvariant()) is { } byCode)
            return byCode;
        PhraseMatch match = _words.Exact(words);
        if (!match.Found)
            match = _words.Exact(words, ignoreCase: true);
        if (!match.Found && words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            match = _words.Exact(words.AsSpan(4), ignoreCase: true);
        foreach (int value in _words.Values(match))
        {
            if (WordOf(value) is StateWord.Name or StateWord.Adjective or StateWord.Demonym or StateWord.People)
                return _states[value >> 4];
        }

        if (match.Found || words.IndexOf('(') is not (> 0 and var bracket))
            return null;
        return Resolve(words[..bracket].Trim());
    }

    private static StateWord WordOf(int value) => (StateWord)(value & 15);

    /// <summary>The state that had a state's capital on a day: Belgrade was Yugoslavia's in 1975; the state itself where it was its own.</summary>
    /// <param name="state">The state whose capital is now meant.</param>
    /// <param name="day">The day.</param>
    public State SeatOn(State state, LocalDate day)
    {
        foreach (State former in _former)
        {
            if (former.Of == state.Code && former.Capital == state.Capital && former.From <= day && day <= former.To)
                return former;
        }

        return state;
    }

    // A capital is that of the state which still is.
    private StateMention? First(PhraseMatch match)
    {
        StateMention? first = null;
        foreach (int value in _words.Values(match))
        {
            if (ToMention(value, match) is not { } mention)
                continue;
            if (mention is not { Word: StateWord.Capital, State.IsFormer: true })
                return mention;
            first ??= mention;
        }

        return first;
    }

    private StateMention? ToMention(int value, PhraseMatch match)
    {
        if (WordOf(value) != StateWord.Group)
            return new StateMention(_states[value >> 4], WordOf(value), null, match);
        PoliticalGroup group = _groups[value >> 4];
        return Find(group.State) is { } state ? new StateMention(state, StateWord.Group, group, match) : null;
    }

    private void ReadStates(ReadOnlySpan<byte> table, List<State> list, PhraseMatcherBuilder builder)
    {
        var rows = new TsvReader(table, "states.tsv", "code", "alpha2", "cameo", "kind", "name", "official", "adjectives", "demonyms", "plurals", "capital", "aliases", "metonyms", "combining", "from", "to", "of", "record");
        while (rows.Read())
        {
            string code = rows.Text(0), name = rows.Text(4), record = rows.Text(16), capital = rows.Text(9);
            if (code.Length != 3 || name.Length == 0)
                throw rows.Error("a state needs a code of three letters and a name");
            string[] adjectives = rows.Parts(6), demonyms = rows.Parts(7), plurals = rows.Parts(8);
            var state = new State(code, name, adjectives.Length > 0 ? adjectives[0] : name)
            {
                Alpha2 = rows.Text(1),
                Cameo = rows.TextOrNull(2) ?? code,
                Kind = rows.Text(3),
                OfficialName = rows.TextOrNull(5) ?? name,
                Capital = capital.TrimStart('~'),
                Demonym = demonyms.Length > 0 ? demonyms[0] : "",
                DemonymPlural = plurals.Length > 0 ? plurals[0] : "",
                Of = rows.Text(15),
                RecordCode = record.Length > 0 ? record : code,
                From = PartialDate.First(rows.Text(13), ref rows),
                To = PartialDate.Last(rows.Text(14), ref rows),
            };
            int value = list.Count << 4;
            list.Add(state);
            if (!_byCode.TryAdd(code, state))
                throw rows.Error($"the code {code} stands twice");
            if (state.Alpha2.Length > 0 && !state.IsFormer)
                _byAlpha2.TryAdd(state.Alpha2, state);
            builder.Add(name, value | (int)StateWord.Name);
            builder.Add(state.OfficialName, value | (int)StateWord.Name);
            AddAll(builder, rows.Parts(10), value | (int)StateWord.Name);
            AddAll(builder, adjectives, value | (int)StateWord.Adjective);
            AddAll(builder, demonyms, value | (int)StateWord.Demonym);
            AddAll(builder, plurals, value | (int)StateWord.People);
            if (state.Kind is "member" or "observer" or "disputed" or "former" && !capital.StartsWith('~'))
                builder.Add(capital, value | (int)StateWord.Capital);
            AddAll(builder, rows.Parts(11), value | (int)StateWord.Metonym);
            AddAll(builder, rows.Parts(12), value | (int)StateWord.Combining);
        }
    }

    private static PoliticalGroup[] ReadGroups(ReadOnlySpan<byte> table, PhraseMatcherBuilder builder)
    {
        var list = new List<PoliticalGroup>(128);
        var rows = new TsvReader(table, "groups.tsv", "group", "state", "kind", "aliases", "cameo", "from", "to");
        while (rows.Read())
        {
            int value = (list.Count << 4) | (int)StateWord.Group;
            list.Add(new PoliticalGroup(rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(4)));
            builder.Add(rows.Text(0), value);
            AddAll(builder, rows.Parts(3), value);
        }

        return [.. list];
    }

    private static void AddAll(PhraseMatcherBuilder builder, string[] phrases, int value)
    {
        foreach (string phrase in phrases)
            builder.Add(phrase, value);
    }
}
