using Chancery.Language;
using Chancery.Lexicons;
using Chancery.Roster;

namespace Chancery.Places;

/// <summary>What is known of a place beside its name.</summary>
/// <param name="Countries">ISO 3166-1 alpha-3 codes that the context names (the engagement's parties, the dateline), the likeliest first.</param>
/// <param name="Within">Code of the country that the place must lie in ("Paris, France"), or null.</param>
public sealed record PlaceContext(IReadOnlyList<string>? Countries = null, string? Within = null)
{
    /// <summary>Nothing known.</summary>
    public static PlaceContext None { get; } = new();
}

/// <summary>A place that a name may mean.</summary>
/// <param name="Place">The place.</param>
/// <param name="Score">How well it fits: above 1 is good.</param>
/// <param name="IsCapital">True for the capital of a state.</param>
/// <param name="IsAmbiguous">True where the name is also a common word or part of a person's name and the town is not large: take it for a place only where the sentence does.</param>
public readonly record struct PlaceCandidate(GazetteerPlace Place, double Score, bool IsCapital, bool IsAmbiguous);

/// <summary>A place named in a text.</summary>
/// <param name="Candidate">The place that fits best.</param>
/// <param name="First">Token index or offset of its first word.</param>
/// <param name="End">Token index or offset after its last word, the country or state after a comma included.</param>
/// <param name="NameEnd">Token index or offset after the name alone.</param>
public readonly record struct PlaceMention(PlaceCandidate Candidate, int First, int End, int NameEnd);

/// <summary>Places by name: states, first-order divisions, towns, regions, disputed areas, waters, and the sites of diplomacy.</summary>
/// <remarks>Immutable and safe for several threads. Towns and divisions are from GeoNames (CC BY 4.0), the rest is the project's own.</remarks>
public sealed partial class Gazetteer
{
    private const byte CapitalBit = 64, SeatBit = 128, KindMask = 63;

    // A town of so many inhabitants is meant by its name even in capitals.
    private const int KnownPopulation = 300_000, SmallPopulation = 50_000;

    private static readonly Lazy<Gazetteer> s_default = new(() =>
        new Gazetteer(GazetteerFile.Read(EmbeddedData.Read("Places/Data/geonames.bin")), OwnPlaces.Read(EmbeddedData.Read("Places/Data/places.tsv")), StateTable.Default));

    private readonly GazetteerFile _towns;
    private readonly OwnPlaces _own;
    private readonly StateTable _states;
    private readonly Dictionary<string, int> _countries;

    internal Gazetteer(GazetteerFile towns, OwnPlaces own, StateTable states)
    {
        _towns = towns;
        _own = own;
        _states = states;
        _countries = new Dictionary<string, int>(towns.Countries.Length, StringComparer.Ordinal);
        for (int i = 0; i < towns.Countries.Length; i++)
            _countries[towns.Countries[i]] = i;
    }

    /// <summary>The built-in gazetteer.</summary>
    public static Gazetteer Default => s_default.Value;

    /// <summary>Number of towns and divisions.</summary>
    public int Count => _towns.Count;

    /// <summary>The state as a place: its point is the middle of its population.</summary>
    public GazetteerPlace? State(string code)
    {
        if (_states.Find(code) is not { } state)
            return null;
        int index = -1;
        foreach (string c in (ReadOnlySpan<string>)[state.Code, state.RecordCode, state.Of])
        {
            if (c.Length > 0 && _countries.TryGetValue(c, out index))
                break;
            index = -1;
        }

        PlaceKind kind = state.Kind is "member" or "observer" or "former" ? PlaceKind.State : PlaceKind.Area;
        return index < 0
            ? new GazetteerPlace(state.Name, kind, state.RecordCode, null, state.Code == "ATA" ? -90 : 0, 0, 0, 0)
            : new GazetteerPlace(state.Name, kind, state.RecordCode, null, _towns.CountryLatitudes[index], _towns.CountryLongitudes[index], _towns.CountryPopulations[index], 0);
    }

    /// <summary>The places that a name may mean, best first.</summary>
    /// <param name="name">The name alone, or with its country or state after a comma ("Paris, Texas") or in brackets.</param>
    /// <param name="context">What else is known.</param>
    public IReadOnlyList<PlaceCandidate> Find(string name, PlaceContext context)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(context);
        List<PlaceCandidate> found = Exact(name.Trim(), context);
        int comma = name.LastIndexOf(',');
        if (comma > 0)
            found.AddRange(Inside(name[..comma].Trim(), name[(comma + 1)..].Trim(' ', '.'), context));
        int bracket = name.IndexOf('(');
        if (bracket > 0)
        {
            found.AddRange(Inside(name[..bracket].Trim(), name[(bracket + 1)..].Trim(')', ' '), context));
            if (found.Count == 0)
                found = Exact(name[..bracket].Trim(), context);
        }

        found.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return found;
    }

    /// <summary>The place that a name most likely means, or null.</summary>
    public GazetteerPlace? Best(string name, PlaceContext context)
    {
        IReadOnlyList<PlaceCandidate> found = Find(name, context);
        return found.Count > 0 ? found[0].Place : null;
    }

    /// <summary>The longest name of a place that starts at a token, with the country or state after a comma, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Index of the first token.</param>
    /// <param name="end">Index after the last token that may belong to it.</param>
    /// <param name="context">What else is known.</param>
    public PlaceMention? Longest(AnalysedText text, int token, int end, PlaceContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        // Names of places start with a capital, or with "the".
        if (token >= end || (text.Form(token) is [>= 'a' and <= 'z', ..] and not "the"))
            return null;
        PhraseMatch town = _towns.Words.Longest(text, token, end), own = _own.Words.Longest(text, token, end);
        StateMention? state = _states.Longest(text, token, end);
        int length = Math.Max(Math.Max(town.End, own.End), state is { Word: StateWord.Name } named ? named.Match.End : 0);
        if (length == 0)
            return null;
        var found = new List<PlaceCandidate>();
        if (town.End == length)
            AddTowns(found, town, context, abbreviations: false, shouted: IsShouted(text, token, length));
        if (own.End == length)
            AddOwn(found, own, context);
        if (state is { Word: StateWord.Name } && state.Value.Match.End == length)
            AddState(found, state.Value.State, context);
        int after = length;
        if (length + 1 < end && text.Form(length) is "," && Qualifier(text, length + 1, end, out int qualifierEnd) is { } within && Narrow(found, within))
            after = qualifierEnd;
        // "Washington, D.C." names the district too: what is left out there is tried without its last words.
        if (found.Count == 0)
            return length > token + 1 ? Longest(text, token, length - 1, context) : null;
        found.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return new PlaceMention(found[0], token, after, length);
    }

    // "NATO", "EU": one short word all in capitals is an acronym before it is a small town.
    private static bool IsShouted(AnalysedText text, int token, int end)
    {
        ReadOnlySpan<char> form = text.Form(token);
        return end == token + 1 && form.Length <= 6 && !form.ContainsAnyInRange('a', 'z');
    }

    private List<PlaceCandidate> Exact(string name, PlaceContext context)
    {
        var found = new List<PlaceCandidate>();
        AddTowns(found, Match(_towns.Words, name), context);
        AddOwn(found, Match(_own.Words, name), context);
        if (_states.Resolve(name) is { } state)
            AddState(found, state, context);
        return found;
    }

    private static PhraseMatch Match(PhraseMatcher words, string name)
    {
        PhraseMatch match = words.Exact(name);
        return match.Found ? match : words.Exact(name, ignoreCase: true);
    }

    /// <summary>The places of a name that lie in the country, division or area that another name means.</summary>
    private List<PlaceCandidate> Inside(string name, string outer, PlaceContext context)
    {
        List<PlaceCandidate> inner = Exact(name, context);
        List<PlaceCandidate> outside = Exact(outer, context);
        return Narrow(inner, outside) ? inner : [];
    }

    private List<PlaceCandidate>? Qualifier(AnalysedText text, int token, int end, out int after)
    {
        var found = new List<PlaceCandidate>();
        PhraseMatch town = _towns.Words.Longest(text, token, end);
        StateMention? state = _states.Longest(text, token, end);
        after = Math.Max(town.End, state is { Word: StateWord.Name } named ? named.Match.End : 0);
        if (after == 0)
            return null;
        if (town.End == after)
            AddTowns(found, town, PlaceContext.None);
        if (state is { Word: StateWord.Name } && state.Value.Match.End == after)
            AddState(found, state.Value.State, PlaceContext.None);
        return found;
    }

    /// <summary>Keeps the places that lie within one of the others; leaves all where none does.</summary>
    private static bool Narrow(List<PlaceCandidate> inner, List<PlaceCandidate> outer)
    {
        var kept = new List<PlaceCandidate>();
        foreach (PlaceCandidate candidate in inner)
        {
            foreach (PlaceCandidate around in outer)
            {
                if (LiesIn(candidate.Place, around.Place))
                {
                    kept.Add(candidate with { Score = candidate.Score + 1 });
                    break;
                }
            }
        }

        if (kept.Count == 0)
            return false;
        inner.Clear();
        inner.AddRange(kept);
        return true;
    }

    private static bool LiesIn(GazetteerPlace inner, GazetteerPlace outer) => outer.Kind switch
    {
        PlaceKind.State or PlaceKind.Area => inner.Kind != PlaceKind.State && inner.Country is not null && inner.Country == outer.Country && inner.Name != outer.Name,
        PlaceKind.Admin1 => inner.Country == outer.Country && (inner.Admin1 == outer.Name || (inner.Kind is PlaceKind.Site or PlaceKind.Area && Near(inner, outer, 12))),
        _ => false,
    };

    private static bool Near(GazetteerPlace a, GazetteerPlace b, double degrees) =>
        Math.Abs(a.Latitude - b.Latitude) < degrees && Math.Abs(a.Longitude - b.Longitude) < degrees;
}
