using System.Globalization;
using Chancery.Lexicons;
using Chancery.Roster;

namespace Chancery.Places;

/// <summary>How well places fit a name and its context.</summary>
public sealed partial class Gazetteer
{
    /// <summary>A place of the compiled file as a record.</summary>
    internal GazetteerPlace Town(int index)
    {
        int admin = _towns.Admin1Of[index];
        return new GazetteerPlace(
            _towns.Name(index),
            (PlaceKind)(_towns.Kinds[index] & KindMask),
            _towns.Countries[_towns.CountryOf[index]],
            admin < 0 ? null : _towns.Name(admin),
            Degrees(_towns.Latitudes[index]),
            Degrees(_towns.Longitudes[index]),
            _towns.Populations[index],
            _towns.GeoNamesIds[index]);
    }

    // Four decimals are eleven metres; more would be noise of single precision.
    private static double Degrees(float value) => Math.Round((double)value, 4);

    private void AddTowns(List<PlaceCandidate> found, PhraseMatch match, PlaceContext context, bool abbreviations = true, bool shouted = false)
    {
        foreach (int value in _towns.Words.Values(match))
        {
            int index = value >> 2;
            bool usual = (value & 1) == 0, ambiguous = (value & 2) != 0;
            bool capital = (_towns.Kinds[index] & CapitalBit) != 0, division = (PlaceKind)(_towns.Kinds[index] & KindMask) == PlaceKind.Admin1;
            // "Ill." and "Miss." are divisions after a comma alone, and "NATO" is no town of the Philippines.
            if ((division && !usual && !abbreviations) || (shouted && !capital && _towns.Populations[index] < KnownPopulation))
                continue;
            string country = _towns.Countries[_towns.CountryOf[index]];
            if (context.Within is { } within && country != within)
                continue;
            byte kind = _towns.Kinds[index];
            double score = (Math.Log10(_towns.Populations[index] + 10) / 8) + (usual ? 0.15 : 0);
            // Parties meet in their large towns, seldom in a small namesake of a large town elsewhere.
            bool small = !capital && (_towns.Kinds[index] & SeatBit) == 0 && _towns.Populations[index] < SmallPopulation;
            score += ContextFit(country, context) * (small ? 0.2 : 1);
            if (capital)
                score += 0.35;
            else if ((kind & SeatBit) != 0)
                score += 0.05;
            if (division)
                score -= 0.3;
            if (ambiguous)
                score -= 0.25;
            Add(found, new PlaceCandidate(Town(index), score, capital, ambiguous));
        }
    }

    private void AddOwn(List<PlaceCandidate> found, PhraseMatch match, PlaceContext context)
    {
        foreach (int value in _own.Words.Values(match))
        {
            GazetteerPlace place = _own.Places[value];
            if (context.Within is { } within && place.Country is { } country && country != within)
                continue;
            double score = 0.95 + (place.Country is null ? 0.1 : ContextFit(place.Country, context));
            Add(found, new PlaceCandidate(place, score, false, false));
        }
    }

    private void AddState(List<PlaceCandidate> found, State state, PlaceContext context)
    {
        if (context.Within is { } within && state.RecordCode != within && state.Of != within)
            return;
        if (State(state.Code) is { } place)
            Add(found, new PlaceCandidate(place, 1.6 + (0.5 * ContextFit(state.RecordCode, context)), false, false));
    }

    private static void Add(List<PlaceCandidate> found, PlaceCandidate candidate)
    {
        // One town under two of its own names is one candidate.
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Place == candidate.Place)
            {
                if (found[i].Score < candidate.Score)
                    found[i] = candidate;
                return;
            }
        }

        found.Add(candidate);
    }

    private double ContextFit(string country, PlaceContext context)
    {
        if (context.Countries is not { Count: > 0 } countries)
            return 0;
        string? sovereign = _states.Find(country)?.Of;
        for (int i = 0; i < countries.Count; i++)
        {
            if (countries[i] == country || (sovereign is { Length: > 0 } && countries[i] == sovereign))
                return Math.Max(0.3, 0.6 - (0.05 * i));
        }

        return 0;
    }
}

/// <summary>The project's own places: regions, areas, waters, sites.</summary>
internal sealed class OwnPlaces
{
    private OwnPlaces(GazetteerPlace[] places, PhraseMatcher words)
    {
        Places = places;
        Words = words;
    }

    public GazetteerPlace[] Places { get; }

    public PhraseMatcher Words { get; }

    /// <summary>Reads the table.</summary>
    /// <exception cref="LexiconException">A row cannot be used.</exception>
    public static OwnPlaces Read(ReadOnlySpan<byte> table)
    {
        var builder = new PhraseMatcherBuilder(1600);
        var list = new List<GazetteerPlace>(800);
        var rows = new TsvReader(table, "places.tsv", "name", "kind", "country", "latitude", "longitude", "aliases");
        while (rows.Read())
        {
            PlaceKind kind = rows.Text(1) switch
            {
                "region" => PlaceKind.Region,
                "area" => PlaceKind.Area,
                "water" => PlaceKind.Water,
                "site" => PlaceKind.Site,
                _ => throw rows.Error($"\"{rows.Text(1)}\" is no kind of place: region, area, water, site"),
            };
            if (!double.TryParse(rows.Text(3), NumberStyles.Float, CultureInfo.InvariantCulture, out double latitude) || Math.Abs(latitude) > 90
                || !double.TryParse(rows.Text(4), NumberStyles.Float, CultureInfo.InvariantCulture, out double longitude) || Math.Abs(longitude) > 180)
            {
                throw rows.Error("latitude and longitude must be degrees");
            }

            string? country = rows.TextOrNull(2);
            if (country is not null && StateTable.Default.Find(country) is null)
                throw rows.Error($"there is no state {country}");
            builder.Add(rows.Text(0), list.Count);
            foreach (string alias in rows.Parts(5))
                builder.Add(alias, list.Count);
            list.Add(new GazetteerPlace(rows.Text(0), kind, country, null, latitude, longitude, 0, 0));
        }

        return new OwnPlaces([.. list], builder.Build());
    }
}
