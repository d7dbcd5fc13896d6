using Chancery.Language;
using Chancery.Lexicons;
using NodaTime;

namespace Chancery.Roster;

/// <summary>An organisation, bloc or format of the roster.</summary>
/// <param name="Code">Usual acronym ("EU").</param>
/// <param name="Name">Full English name.</param>
public sealed record Organisation(string Code, string Name)
{
    /// <summary>global, un-body, regional, alliance, bloc, format, eu-body, court, bank or ngo.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Town of its head office, or empty.</summary>
    public string Seat { get; init; } = "";

    /// <summary>ISO 3166-1 alpha-3 of that town, or empty.</summary>
    public string SeatCountry { get; init; } = "";

    /// <summary>Actor code in CAMEO form.</summary>
    public string Cameo { get; init; } = "";

    /// <summary>Code of the organisation that it is a body of (UN for the Security Council), or empty.</summary>
    public string Of { get; init; } = "";

    /// <summary>First day, or null where unknown.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day, or null while it exists.</summary>
    public LocalDate? To { get; init; }
}

/// <summary>Who belongs to an organisation from when to when.</summary>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Member">Code of the state or organisation that belongs to it.</param>
/// <param name="From">First possible day.</param>
/// <param name="To">Last possible day, or null.</param>
public sealed record OrganisationMember(string Organisation, string Member, LocalDate From, LocalDate? To);

/// <summary>Words that stand for an organisation.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Match">Where the words stand.</param>
public readonly record struct OrganisationMention(Organisation Organisation, PhraseMatch Match);

/// <summary>All organisations, their names and their members by date.</summary>
public sealed class OrganisationTable
{
    private static readonly Lazy<OrganisationTable> s_default = new(() =>
        new OrganisationTable(EmbeddedData.Read("Roster/Data/organisations.tsv"), EmbeddedData.Read("Roster/Data/memberships.tsv")));

    private readonly Organisation[] _all;
    private readonly Dictionary<string, Organisation> _byCode;
    private readonly PhraseMatcher _words;
    private readonly List<OrganisationMember> _members;

    /// <summary>Reads the tables.</summary>
    /// <exception cref="LexiconException">A row cannot be used.</exception>
    public OrganisationTable(ReadOnlySpan<byte> organisations, ReadOnlySpan<byte> memberships)
    {
        var builder = new PhraseMatcherBuilder(1500);
        var list = new List<Organisation>(600);
        _byCode = new Dictionary<string, Organisation>(600, StringComparer.Ordinal);
        var rows = new TsvReader(organisations, "organisations.tsv", "code", "name", "kind", "seat", "seat_country", "cameo", "aliases", "from", "to", "of");
        while (rows.Read())
        {
            var organisation = new Organisation(rows.Text(0), rows.Text(1))
            {
                Kind = rows.Text(2),
                Seat = rows.Text(3),
                SeatCountry = rows.Text(4),
                Cameo = rows.Text(5),
                From = PartialDate.First(rows.Text(7), ref rows),
                To = PartialDate.Last(rows.Text(8), ref rows),
                Of = rows.Text(9),
            };
            if (organisation.Code.Length == 0 || organisation.Name.Length == 0)
                throw rows.Error("an organisation needs a code and a name");
            if (!_byCode.TryAdd(organisation.Code, organisation))
                throw rows.Error($"the code {organisation.Code} stands twice");
            builder.Add(organisation.Name, list.Count);
            foreach (string alias in rows.Parts(6))
                builder.Add(alias, list.Count);
            list.Add(organisation);
        }

        _all = [.. list];
        _words = builder.Build();
        _members = ReadMembers(memberships);
    }

    /// <summary>The built-in table.</summary>
    public static OrganisationTable Default => s_default.Value;

    /// <summary>All organisations, by code.</summary>
    public IReadOnlyList<Organisation> All => _all;

    /// <summary>The organisation of a code, or null.</summary>
    public Organisation? Find(string? code) => code is not null && _byCode.TryGetValue(code, out Organisation? found) ? found : null;

    /// <summary>The longest words that start at a token and name an organisation, or null.</summary>
    public OrganisationMention? Longest(AnalysedText text, int token, int end) => ToMention(_words.Longest(text, token, end));

    /// <summary>The longest words that start at an offset of a string, or null.</summary>
    public OrganisationMention? Longest(ReadOnlySpan<char> text, int start) => ToMention(_words.Longest(text, start));

    /// <summary>The organisation of a code, or of a name or acronym in any case, or null.</summary>
    public Organisation? Resolve(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        // Codes first: words lose their punctuation, and OPEC+ is not OPEC.
        if (Find(words) is { } known)
            return known;
        PhraseMatch match = _words.Exact(words);
        if (!match.Found)
            match = _words.Exact(words, ignoreCase: true);
        return match.Found ? _all[_words.Value(match)] : null;
    }

    /// <summary>All memberships.</summary>
    public IReadOnlyList<OrganisationMember> Memberships => _members;

    /// <summary>The members of an organisation on a day, by code; empty for one whose members are not listed.</summary>
    public IReadOnlyList<string> Members(string organisation, LocalDate day) =>
        [.. _members.Where(m => m.Organisation == organisation && Covers(m, day)).Select(m => m.Member)];

    /// <summary>True where a state or organisation is listed as a member on a day.</summary>
    public bool IsMember(string organisation, string member, LocalDate day) =>
        _members.Exists(m => m.Organisation == organisation && m.Member == member && Covers(m, day));

    private static bool Covers(OrganisationMember membership, LocalDate day) => membership.From <= day && (membership.To is null || day <= membership.To);

    private OrganisationMention? ToMention(PhraseMatch match) => match.Found ? new OrganisationMention(_all[_words.Value(match)], match) : null;

    private List<OrganisationMember> ReadMembers(ReadOnlySpan<byte> table)
    {
        var list = new List<OrganisationMember>(5200);
        var rows = new TsvReader(table, "memberships.tsv", "organisation", "member", "from", "to");
        while (rows.Read())
        {
            string organisation = rows.Text(0);
            if (!_byCode.TryGetValue(organisation, out Organisation? known))
                throw rows.Error($"there is no organisation {organisation}");
            LocalDate from = PartialDate.First(rows.Text(2), ref rows) ?? throw rows.Error("a membership needs a first day");
            list.Add(new OrganisationMember(known.Code, rows.Text(1), from, PartialDate.Last(rows.Text(3), ref rows)));
        }

        return list;
    }
}
