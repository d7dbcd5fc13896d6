using Chancery.Language;
using Chancery.Lexicons;

namespace Chancery.Coding;

/// <summary>Reads a data file of the coder's by its name.</summary>
internal delegate byte[] CodingSource(string file);

/// <summary>The words, patterns, codes and actors of the coder, as its data files have them.</summary>
internal sealed partial class CodingLexicon
{
    private const int MostClasses = 1024;
    private static readonly Lazy<CodingLexicon> s_default = new(() => new CodingLexicon(file => EmbeddedData.Read("Coding/Data/" + file).ToArray()));
    private readonly Dictionary<string, LexiconEntry> _entries = new(4096, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal);
    private readonly List<string> _contexts = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<Gist> _gists = [];
    private readonly Lazy<GistModel> _gistWeights;

    /// <exception cref="LexiconException">A row cannot be used.</exception>
    public CodingLexicon(CodingSource source)
    {
        Codes = new CodeTable(source("cameo.tsv"), "cameo.tsv");
        ReadClasses(source("event-words.tsv"));
        ClassKeys = [.. _classes.OrderBy(static c => c.Value).Select(static c => GistModel.Key("@" + c.Key))];
        Light = _classes["light"];
        Talk = _classes["talk"];
        Peace = _classes["peace"];
        Fiction = _classes["fiction"];
        Report = _classes["report"];
        Measure = _classes["measure"];
        Utterance = _classes["utterance"];
        Crowd = _classes["crowd"];
        foreach (string file in PatternFiles)
            ReadPatterns(source(file), file);
        ReadNouns(source("event-nouns.tsv"));
        ReadActors(source("actor-words.tsv"));
        ReadPeoples(source("peoples.tsv"));
        ReadContexts(source("event-contexts.tsv"));
        ReadSport(source("sport-words.tsv"));
        ReadGists(source("event-gists.tsv"));
        _gistWeights = new Lazy<GistModel>(() => new GistModel(source("event-gist.bin"), _gists.Count));
        AddForms(source("irregular-forms.tsv"));
    }

    /// <summary>The tables of patterns; of two patterns that hold and ask for as much the one of the earlier table counts.</summary>
    private static string[] PatternFiles { get; } =
        ["event-patterns.tsv", "event-patterns-conflict.tsv", "event-patterns-cooperation.tsv", "event-patterns-verbal.tsv", "event-patterns-verbs.tsv", "event-patterns-nouns.tsv", "event-patterns-idioms.tsv", "event-patterns-turns.tsv"];

    /// <summary>The built-in tables.</summary>
    public static CodingLexicon Default => s_default.Value;

    public CodeTable Codes { get; }

    public List<EventPattern> Patterns { get; } = [];

    public IReadOnlyList<string> Contexts => _contexts;

    /// <summary>What a sentence may tell as a whole.</summary>
    public IReadOnlyList<Gist> Gists => _gists;

    /// <summary>How likely words make each of the gists; read when first asked for.</summary>
    public GistModel GistWeights => _gistWeights.Value;

    /// <summary>The classes of event-words.tsv as the weights of gists know them.</summary>
    public uint[] ClassKeys { get; }

    /// <summary>The class of verbs that carry a noun of action ("launch an attack").</summary>
    public int Light { get; }

    /// <summary>The class of words for meetings.</summary>
    public int Talk { get; }

    /// <summary>The class of words for what is made up.</summary>
    public int Fiction { get; }

    /// <summary>The class of words for what meetings bring.</summary>
    public int Peace { get; }

    /// <summary>The class of verbs that report what somebody says.</summary>
    public int Report { get; }

    /// <summary>The class of nouns that say how much there is of an act ("a wave of arrests").</summary>
    public int Measure { get; }

    /// <summary>The class of those who demonstrate.</summary>
    public int Crowd { get; }

    /// <summary>The class of nouns for what is said in words.</summary>
    public int Utterance { get; }

    /// <summary>What is known of a token by its form or else its lemma; null where nothing is.</summary>
    public LexiconEntry? Find(in Token token) =>
        _entries.TryGetValue(token.Lower, out LexiconEntry? entry) || _entries.TryGetValue(token.Lemma, out entry) ? entry : null;

    /// <summary>The longest run of words that starts at the token; <paramref name="end"/> is the token after it.</summary>
    public LexiconEntry? Longest(AnalysedText text, int token, int limit, out int end)
    {
        end = token + 1;
        if (Find(text[token]) is not { } first)
            return null;
        LexiconEntry best = first;
        foreach ((string[] rest, LexiconEntry entry) in first.Longer)
        {
            if (EndOf(text, token, limit, rest) is int at && at > end)
                (best, end) = (entry, at);
        }

        return best;
    }

    /// <summary>Adds every run of words that starts at the token, and the token after each.</summary>
    public void AddRuns(AnalysedText text, int token, int limit, List<(LexiconEntry Entry, int End)> runs)
    {
        if (Find(text[token]) is not { } first)
            return;
        foreach ((string[] rest, LexiconEntry entry) in first.Longer)
        {
            if (EndOf(text, token, limit, rest) is int end)
                runs.Add((entry, end));
        }
    }

    // Where the words end that follow the token, or null where others do.
    private static int? EndOf(AnalysedText text, int token, int limit, string[] rest)
    {
        int at = token + 1, i = 0;
        while (i < rest.Length && at < limit)
        {
            // "cease-fire" is three tokens
            if (text[at].Lower is "-" && at + 1 < limit)
                at++;
            if (!Inflection.IsForm(text[at].Lower, rest[i]) && text[at].Lemma != rest[i])
                break;
            i++;
            at++;
        }

        return i == rest.Length ? at : null;
    }

    private LexiconEntry Entry(string words)
    {
        string[] parts = words.Replace('-', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && !words.Contains(' ', StringComparison.Ordinal))
        {
            LexiconEntry whole = Entry(string.Join(' ', parts));
            _entries.TryAdd(words, whole);
            return whole;
        }

        if (!_entries.TryGetValue(parts[0], out LexiconEntry? first))
            _entries[parts[0]] = first = new LexiconEntry(MostClasses);
        if (parts.Length == 1)
            return first;
        string[] rest = parts[1..];
        foreach ((string[] known, LexiconEntry entry) in first.Longer)
        {
            if (known.AsSpan().SequenceEqual(rest))
                return entry;
        }

        var added = new LexiconEntry(MostClasses);
        first.Longer.Add((rest, added));
        return added;
    }

    // Words are found by their forms: the lemmas of rare verbs are not to be relied on ("upgrad" for "upgraded").
    private void AddForms(ReadOnlySpan<byte> irregular)
    {
        foreach ((string word, LexiconEntry entry) in _entries.ToArray())
        {
            if (Inflection.OtherSpelling(word) is { } other)
                AddForm(other, entry);
        }

        foreach ((string word, LexiconEntry entry) in _entries.ToArray())
        {
            if (word.Length < 3 || !char.IsAsciiLetterLower(word[^1]))
                continue;
            foreach (string form in Inflection.Forms(word))
                AddForm(form, entry);
        }

        var rows = new TsvReader(irregular, "irregular-forms.tsv", "word", "forms");
        while (rows.Read())
        {
            if (!_entries.TryGetValue(rows.Text(0), out LexiconEntry? entry))
                continue;
            foreach (string form in rows.Parts(1))
                AddForm(form, entry);
        }
    }

    // "prepared" is a form of "prepare" and a word of its own: it gets what is known of both.
    private void AddForm(string form, LexiconEntry entry)
    {
        if (!_entries.TryAdd(form, entry) && _entries[form] is { } own && own != entry)
            own.Join(entry);
    }

    private int ClassOf(string name)
    {
        if (!_classes.TryGetValue(name, out int number))
            _classes[name] = number = _classes.Count < MostClasses ? _classes.Count : throw new LexiconException("event-patterns.tsv", 1, $"there are more than {MostClasses} classes and lists of words");
        return number;
    }

    private void ReadClasses(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "event-words.tsv", "class", "words");
        while (rows.Read())
        {
            if (_classes.ContainsKey(rows.Text(0)))
                throw rows.Error($"the class {rows.Text(0)} stands twice");
            int number = ClassOf(rows.Text(0));
            foreach (string words in rows.Parts(1))
                Entry(words).Add(number);
        }

        if (!_classes.ContainsKey("light") || !_classes.ContainsKey("report"))
            throw rows.Error("the classes light and report are missing");
    }

    private void ReadPatterns(ReadOnlySpan<byte> table, string file)
    {
        var rows = new TsvReader(table, file, "id", "trigger", "needs", "code", "frame", "toward", "examples");
        while (rows.Read())
        {
            if (!_ids.Add(rows.Text(0)))
                throw rows.Error($"the id {rows.Text(0)} stands twice");
            string trigger = rows.Text(1);
            TriggerKind kind = trigger is ['v', ':', _, ..] ? TriggerKind.Verb : trigger is ['n', ':', _, ..] ? TriggerKind.Noun : trigger is ['a', ':', _, ..] ? TriggerKind.Adjective : throw rows.Error($"\"{trigger}\" begins with none of v: n: a:");
            string[] code = rows.Text(3).Split('|');
            Operation? operation = code.Length == 2 ? OperationOf(code[0], ref rows) : null;
            EventCode? own = code[^1] is "-" ? null : Codes.Find(code[^1]) ?? throw rows.Error($"there is no code {code[^1]}");
            if (own is null && operation is null)
                throw rows.Error("a pattern needs a code");
            Condition[] needs = Needs(rows.Text(2), ref rows);
            Frame frame = FrameOf(rows.Text(4), ref rows);
            var pattern = new EventPattern
            {
                Id = rows.Text(0),
                Trigger = kind,
                Needs = needs,
                Weight = needs.Sum(n => n.Weight) - (frame.HasFlag(Frame.Weak) ? 1 : 0),
                Code = own,
                Operation = operation,
                Frame = frame,
                Toward = rows.Text(5) is "-" or "" ? [] : rows.Text(5).Split(','),
                Examples = rows.Parts(6),
            };
            Patterns.Add(pattern);
            foreach (string word in trigger[2..].Split(','))
            {
                if (word.StartsWith('@'))
                    AddToClass(word[1..], pattern, ref rows);
                else
                    Add(Entry(word), pattern);
            }
        }
    }

    // A noun of action has what its verb has, where that asks for nothing that only a verb has.
    private void ReadNouns(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "event-nouns.tsv", "noun", "verb");
        while (rows.Read())
        {
            LexiconEntry noun = Entry(rows.Text(0));
            int before = noun.Nouns.Count;
            foreach (EventPattern pattern in Entry(rows.Text(1)).Verbs)
            {
                if (pattern.OfNoun() is { } own)
                    noun.Nouns.Add(own);
            }

            if (noun.Nouns.Count == before)
                throw rows.Error($"no pattern of the verb {rows.Text(1)} fits a noun");
        }
    }

    private void AddToClass(string name, EventPattern pattern, ref TsvReader rows)
    {
        if (!_classes.TryGetValue(name, out int number))
            throw rows.Error($"there is no class {name}");
        foreach (LexiconEntry entry in _entries.Values)
        {
            if (entry.Has(number))
                Add(entry, pattern);
        }
    }

    private static void Add(LexiconEntry entry, EventPattern pattern) =>
        (pattern.Trigger switch { TriggerKind.Verb => entry.Verbs, TriggerKind.Noun => entry.Nouns, _ => entry.Adjectives }).Add(pattern);

    private static Operation OperationOf(string word, ref TsvReader rows) => word switch
    {
        "same" => Operation.Same,
        "meant" => Operation.Meant,
        "asked" => Operation.Asked,
        "promised" => Operation.Promised,
        "demanded" => Operation.Demanded,
        "refused" => Operation.Refused,
        "threatened" => Operation.Threatened,
        "ended" => Operation.Ended,
        "accused" => Operation.Accused,
        _ => throw rows.Error($"\"{word}\" is no operation"),
    };

    private static Frame FrameOf(string cell, ref TsvReader rows)
    {
        Frame frame = Frame.To;
        foreach (string word in cell.Split(','))
        {
            if (!Enum.TryParse(word, ignoreCase: true, out Frame flag) || word.AsSpan().ContainsAnyInRange('0', '9'))
                throw rows.Error($"\"{word}\" is no frame");
            frame |= flag;
        }

        return frame;
    }

    private void ReadActors(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "actor-words.tsv", "words", "sector");
        while (rows.Read())
        {
            foreach (string words in rows.Parts(0))
            {
                LexiconEntry entry = Entry(words);
                if (entry.Sector is not null)
                    throw rows.Error($"\"{words}\" has a sector already");
                entry.Sector = rows.Text(1);
            }
        }
    }

    private void ReadPeoples(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "peoples.tsv", "name", "state", "sector");
        while (rows.Read())
        {
            foreach (string name in rows.Parts(0))
            {
                foreach (string form in (ReadOnlySpan<string>)[name.ToLowerInvariant(), name.ToLowerInvariant() + "s"])
                {
                    LexiconEntry entry = Entry(form);
                    entry.People ??= rows.Text(1);
                    entry.Sector ??= rows.Text(2);
                }
            }
        }
    }

    private void ReadContexts(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "event-contexts.tsv", "context", "words");
        while (rows.Read())
        {
            if (_contexts.Count == 32)
                throw rows.Error("there are more than 32 contexts");
            _contexts.Add(rows.Text(0));
            foreach (string words in rows.Parts(1))
                Entry(words).Contexts |= 1U << (_contexts.Count - 1);
        }
    }

    private void ReadSport(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "sport-words.tsv", "words");
        while (rows.Read())
        {
            foreach (string words in rows.Parts(0))
                Entry(words).Sport = true;
        }
    }
}
