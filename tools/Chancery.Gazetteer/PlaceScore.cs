using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Places;
using Chancery.Roster;

namespace Chancery.Gazetteers;

/// <summary>Resolves the countries and places of the reference lists.</summary>
internal static partial class PlaceScore
{
    private const double Least = 0.95;

    public static int Run(string folder, bool all)
    {
        string[] files = ["travels_secretary.jsonl", "travels_president.jsonl", "visits_foreign_leaders.jsonl"];
        bool good = Countries([.. files.Select(f => Path.Combine(folder, f))], all);
        foreach (string file in files.Take(2))
            good &= Locales(Path.Combine(folder, file), all);
        string memoranda = Path.Combine(folder, "..", "frus", "memcons.dev.jsonl");
        if (File.Exists(memoranda))
            good &= Datelines(memoranda, all);
        return good ? 0 : 1;
    }

    private static bool Countries(string[] files, bool all)
    {
        int total = 0, right = 0;
        var misses = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            foreach (JsonElement row in RosterScore.Rows(file))
            {
                total++;
                string country = row.GetProperty("country").GetString()!;
                if (Country(country) is { } state && Gazetteer.Default.State(state.Code) is not null)
                    right++;
                else
                    misses.Add(country);
            }
        }

        RosterScore.Print("countries", right, total, [.. misses], all);
        return right == total;
    }

    // "West Bank" is no state but lies in one.
    private static State? Country(string name) =>
        StateTable.Default.Resolve(name) ?? (Gazetteer.Default.Best(name, PlaceContext.None)?.Country is { } code ? StateTable.Default.Find(code) : null);

    private static bool Locales(string file, bool all)
    {
        int total = 0, right = 0;
        var misses = new List<string>();
        foreach (JsonElement row in RosterScore.Rows(file))
        {
            string locale = row.GetProperty("locale").GetString() ?? "", country = row.GetProperty("country").GetString()!;
            State? state = Country(country);
            foreach (string part in Separator().Split(Bracket().Replace(locale, "")).Select(p => p.Trim()).Where(p => p.Length > 0))
            {
                total++;
                GazetteerPlace? place = state is null ? null : Gazetteer.Default.Best(part, new PlaceContext([state.RecordCode]));
                if (place is not null && (place.Country is null || Same(place.Country, state!)))
                    right++;
                else
                    misses.Add($"{part}\t{country}\t{place?.Country} {place?.Name}");
            }
        }

        RosterScore.Print(Path.GetFileNameWithoutExtension(file) + " places", right, total, misses, all);
        return right >= Least * total;
    }

    // A place may lie today in a successor of the country of the list, or in a territory of it.
    private static bool Same(string country, State state)
    {
        string[] successors = state.Code switch
        {
            "SUN" => ["RUS", "UKR", "BLR", "KAZ", "GEO", "ARM", "AZE", "UZB", "TKM", "KGZ", "TJK", "LVA", "LTU", "EST", "MDA"],
            "YUG" or "SCG" => ["SRB", "HRV", "SVN", "BIH", "MKD", "MNE", "XKX"],
            "CSK" => ["CZE", "SVK"],
            "ANT" => ["CUW", "SXM", "BES", "ABW"],
            "GBR" => ["BHS", "BMU", "MLT", "LCA", "ATG", "JAM", "TTO", "GUY", "CAN", "IND", "GMB", "EGY", "SGP", "HKG", "GIB"],
            "FRA" => ["MTQ", "GLP", "MAF", "MAR", "DZA", "TUN"],
            "DNK" => ["GRL", "VIR", "FRO"],
            "PSE" => ["ISR"],
            "CUB" => ["USA"],
            _ => [],
        };
        State? place = StateTable.Default.Find(country);
        return country == state.Code || country == state.RecordCode || country == state.Of || place?.Of == state.Code || place?.RecordCode == state.RecordCode || successors.Contains(country)
            || (place?.Of is { Length: > 0 } of && successors.Contains(of));
    }

    private static bool Datelines(string file, bool all)
    {
        int total = 0, right = 0;
        var misses = new List<string>();
        foreach (JsonElement row in RosterScore.Rows(file))
        {
            if (row.GetProperty("place").GetString() is not { Length: > 0 } name)
                continue;
            total++;
            GazetteerPlace? place = Gazetteer.Default.Best(name, new PlaceContext());
            if (place is not null)
                right++;
            else
                misses.Add(name);
            if (all && place is not null)
                misses.Add($"({name} = {place.Name}, {place.Admin1}, {place.Country})");
        }

        RosterScore.Print("datelines", right, total, [.. misses.Distinct()], all);
        return right >= Least * total;
    }

    [GeneratedRegex(@",|;|\band\b")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Bracket();
}
