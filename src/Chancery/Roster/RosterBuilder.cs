using System.Text;
using Chancery.Lexicons;
using NodaTime;

namespace Chancery.Roster;

/// <summary>Collects tenures from tables, the built-in ones and a user's own, into a <see cref="RosterIndex"/>.</summary>
/// <remarks>The format of the tables is in docs/roster.md. A user's own rows go before the built-in ones where both speak of the same post and day.</remarks>
public sealed class RosterBuilder
{
    private static readonly string[] s_columns = ["holder", "function", "title", "person", "short", "from", "to", "qualifier", "gender", "aliases"];

    private readonly List<Tenure> _tenures = new(16384);
    private readonly List<int> _personOf = new(16384);
    private readonly Dictionary<string, PersonDraft> _persons = new(8192, StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(8192, StringComparer.Ordinal);
    private readonly List<LexiconException> _errors = [];
    private readonly List<RosterRow> _ownRows = [];
    private readonly Utf8Pool _pool = new();

    /// <summary>The rows that could not be used, in order.</summary>
    public IReadOnlyList<LexiconException> Errors => _errors;

    /// <summary>The user's own rows that were taken, in order.</summary>
    public IReadOnlyList<RosterRow> OwnRows => _ownRows;

    /// <summary>Number of tenures so far.</summary>
    public int Count => _tenures.Count;

    /// <summary>Adds the built-in tenures.</summary>
    public RosterBuilder AddBuiltIn()
    {
        foreach (string name in EmbeddedData.Names("Roster/Data/tenures/"))
            AddTable(EmbeddedData.Read(name), name);
        return this;
    }

    /// <summary>Adds a table in the project's format; rows that cannot be used are in <see cref="Errors"/>.</summary>
    /// <param name="table">The table in UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    public RosterBuilder AddTable(ReadOnlySpan<byte> table, string file)
    {
        try
        {
            var rows = new TsvReader(table, file, s_columns);
            while (true)
            {
                try
                {
                    if (!rows.Read())
                        return this;
                    AddRow(ref rows);
                }
                catch (LexiconException error)
                {
                    _errors.Add(error);
                }
            }
        }
        catch (LexiconException error)
        {
            _errors.Add(error);
            return this;
        }
    }

    /// <summary>Adds one tenure of a user's own; what is wrong with it is in <see cref="Errors"/>.</summary>
    /// <param name="row">The tenure as text.</param>
    /// <param name="file">Where it is from, for messages.</param>
    /// <param name="line">The line, for messages.</param>
    public RosterBuilder Add(RosterRow row, string file, int line)
    {
        ArgumentNullException.ThrowIfNull(row);
        if ((Check(row.Holder, row.Function, row.Title, row.Person, row.From, row.To, row.Gender) ?? CheckQualifier(row.Qualifier)) is { } reason)
        {
            _errors.Add(new LexiconException(file, line, reason));
            return this;
        }

        _ = PartialDate.TryParse(row.From, out LocalDate from, out _);
        _ = PartialDate.TryParse(row.To, out _, out LocalDate to);
        PersonDraft draft = DraftOf(row.Person, row.Short, row.Gender == "f", row.Aliases);
        _personOf.Add(draft.Number);
        _tenures.Add(new Tenure(draft.Person, row.Holder, row.Function, row.Title, from, row.To.Length == 0 ? null : to, row.Qualifier.Length == 0 ? null : row.Qualifier)
        {
            FromPrecision = PartialDate.PrecisionOf(row.From.Length),
            ToPrecision = PartialDate.PrecisionOf(row.To.Length),
            IsOwn = true,
        });
        _ownRows.Add(row);
        return this;
    }

    /// <summary>Notes a row that cannot be used.</summary>
    internal void Report(string file, int line, string reason) => _errors.Add(new LexiconException(file, line, reason));

    /// <summary>The index of all that was added.</summary>
    public RosterIndex Build()
    {
        var persons = new RosterPerson[_persons.Count];
        foreach (PersonDraft draft in _persons.Values)
            persons[draft.Number] = new RosterPerson(draft.Person, draft.Names is null ? [] : [.. draft.Names]);
        return new RosterIndex([.. _tenures], [.. _personOf], persons);
    }

    internal static string? Check(string holder, string function, string title, string person, string from, string to, string gender)
    {
        if (holder.Length == 0)
            return "it is not said which state or organisation the post belongs to (holder)";
        if (person.Length == 0)
            return "it is not said who holds the post (person)";
        if (title.Length == 0)
            return "the post has no title";
        if (function.Length == 0)
            return $"\"{title}\" is no post that is known by its words: say in a column \"function\" what it does (foreign, defence, envoy:climate)";
        if (StateTable.Default.Find(holder) is null && OrganisationTable.Default.Find(holder) is null)
            return $"\"{holder}\" is neither a state (ISO 3166-1 alpha-3) nor an organisation of the tables";
        if (from.Length == 0)
            return "it is not said from when the post was held (from)";
        if (!PartialDate.TryParse(from, out LocalDate first, out _))
            return $"\"{from}\" in the column from is no date: YYYY, YYYY-MM or YYYY-MM-DD";
        LocalDate last = LocalDate.MaxIsoValue;
        if (to.Length > 0 && !PartialDate.TryParse(to, out _, out last))
            return $"\"{to}\" in the column to is no date: YYYY, YYYY-MM or YYYY-MM-DD, or nothing while in office";
        if (last < first)
            return $"the tenure ends ({to}) before it begins ({from})";
        return gender is "m" or "f" or "" ? null : $"gender is m or f, not \"{gender}\"";
    }

    private static string? CheckQualifier(string qualifier) => qualifier is "" or "acting" or "interim" or "designate" or "caretaker"
        ? null : $"qualifier is acting, interim, designate, caretaker or nothing, not \"{qualifier}\"";

    private void AddRow(ref TsvReader rows)
    {
        string holder = _pool.Get(rows[0]), function = _pool.Get(rows[1]), title = _pool.Get(rows[2]), name = rows.Text(3);
        Span<char> from = stackalloc char[12], to = stackalloc char[12];
        int fromLength = Ascii(rows[5], from), toLength = Ascii(rows[6], to);
        LocalDate last = default;
        bool good = PartialDate.TryParse(from[..fromLength], out LocalDate first, out _) && (toLength == 0 || PartialDate.TryParse(to[..toLength], out _, out last));
        if (!good || (toLength > 0 && last < first) || holder.Length == 0 || function.Length == 0 || title.Length == 0 || name.Length == 0
            || (rows[8].Length == 1 && rows[8][0] is not ((byte)'m' or (byte)'f')) || !KnownHolder(holder))
        {
            throw rows.Error(Check(holder, function, title, name, rows.Text(5), rows.Text(6), rows.Text(8)) ?? "the row cannot be used");
        }

        string qualifier = _pool.Get(rows[7]);
        PersonDraft draft = DraftOf(name, rows.Text(4), rows[8].SequenceEqual("f"u8), rows.Parts(9));
        _personOf.Add(draft.Number);
        _tenures.Add(new Tenure(draft.Person, holder, function, title, first, toLength == 0 ? null : last, qualifier.Length == 0 ? null : qualifier)
        {
            FromPrecision = PartialDate.PrecisionOf(fromLength),
            ToPrecision = PartialDate.PrecisionOf(toLength),
        });
    }

    private static bool KnownHolder(string holder) => StateTable.Default.Find(holder) is not null || OrganisationTable.Default.Find(holder) is not null;

    private static int Ascii(ReadOnlySpan<byte> cell, Span<char> target) =>
        cell.Length <= target.Length && Encoding.UTF8.TryGetChars(cell, target, out int length) ? length : target.Length;

    private PersonDraft DraftOf(string name, string shortName, bool female, IReadOnlyList<string> aliases)
    {
        if (!_persons.TryGetValue(name, out PersonDraft? draft))
        {
            string plain = name.IndexOf('#') is > 0 and var mark ? name[..mark].TrimEnd() : name;
            draft = new PersonDraft(_persons.Count, new Person(NewId(name), plain, shortName.Length > 0 ? shortName : plain[(plain.LastIndexOf(' ') + 1)..], female));
            _persons.Add(name, draft);
        }

        foreach (string alias in aliases)
        {
            draft.Names ??= [];
            if (!draft.Names.Contains(alias))
                draft.Names.Add(alias);
        }

        return draft;
    }

    private string NewId(string name)
    {
        Span<char> buffer = name.Length <= 128 ? stackalloc char[(name.Length * 2) + 1] : new char[(name.Length * 2) + 1];
        int length = 0;
        foreach (char c in name)
        {
            char folded = LetterFolding.Fold(c, out char second);
            if (folded != '\0')
            {
                buffer[length++] = char.ToLowerInvariant(folded);
                if (second != '\0')
                    buffer[length++] = char.ToLowerInvariant(second);
            }
            else if (!LetterFolding.IsApostrophe(c) && !LetterFolding.IsCombining(c) && length > 0 && buffer[length - 1] != '-')
            {
                buffer[length++] = '-';
            }
        }

        while (length > 0 && buffer[length - 1] == '-')
            length--;
        string id = new(buffer[..length]);
        if (_ids.Add(id))
            return id;
        for (int i = 2; ; i++)
        {
            if (_ids.Add($"{id}-{i}"))
                return $"{id}-{i}";
        }
    }

    private sealed class PersonDraft(int number, Person person)
    {
        public int Number => number;

        public Person Person => person;

        public List<string>? Names { get; set; }
    }
}

/// <summary>One tenure as text, in the columns of the project's tables.</summary>
/// <param name="Holder">State or organisation code.</param>
/// <param name="Function">What the post does.</param>
/// <param name="Title">The post's title.</param>
/// <param name="Person">Full name.</param>
/// <param name="Short">The name used alone, or empty.</param>
/// <param name="From">YYYY, YYYY-MM or YYYY-MM-DD.</param>
/// <param name="To">The same, or empty while in office.</param>
/// <param name="Qualifier">acting, interim, designate, caretaker, or empty.</param>
/// <param name="Gender">m, f or empty.</param>
/// <param name="Aliases">Other spellings.</param>
public sealed record RosterRow(
    string Holder, string Function, string Title, string Person, string Short, string From, string To, string Qualifier, string Gender, IReadOnlyList<string> Aliases);

/// <summary>A person with all other names.</summary>
internal sealed record RosterPerson(Person Person, string[] Aliases);

/// <summary>Gives one string for the same bytes.</summary>
internal sealed class Utf8Pool
{
    private readonly Dictionary<int, string> _strings = new(1024);
    private readonly Dictionary<int, int> _lengths = new(1024);

    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        uint hash = 2166136261;
        foreach (byte b in bytes)
            hash = (hash ^ b) * 16777619;
        if (_strings.TryGetValue((int)hash, out string? known) && _lengths[(int)hash] == bytes.Length && Matches(known, bytes))
            return known;
        string text = Encoding.UTF8.GetString(bytes);
        _strings[(int)hash] = text;
        _lengths[(int)hash] = bytes.Length;
        return text;
    }

    private static bool Matches(string text, ReadOnlySpan<byte> bytes)
    {
        if (text.Length != bytes.Length)
            return Encoding.UTF8.GetString(bytes) == text;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (text[i] != bytes[i])
                return Encoding.UTF8.GetString(bytes) == text;
        }

        return true;
    }
}
