using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Lexicons;
using Chancery.Places;
using Chancery.Roster;

namespace Chancery.Gazetteers;

/// <summary>Makes the compiled gazetteer from GeoNames' table of towns and the names of first-order divisions.</summary>
internal sealed class Compiler
{
    /// <summary>Towns of this many inhabitants have all their Latin names, as have capitals and seats of divisions.</summary>
    private const int FullPopulation = 15_000;

    /// <summary>Towns of this many inhabitants have their usual name alone.</summary>
    private const int LeastPopulation = 5_000;

    private readonly List<Row> _rows = [];
    private readonly Dictionary<string, int> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _divisionNames = new(StringComparer.Ordinal);
    private readonly List<string> _countries = [];
    private readonly List<Middle> _middles = [];

    /// <summary>Larger towns, capitals and seats of divisions are meant by their name even where it is a word or a surname.</summary>
    private const int KnownPopulation = 300_000, KnownSeatPopulation = 100_000, KnownDivisionPopulation = 1_000_000;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public static int Run(string towns, string divisions, string names, string words, string target)
    {
        var compiler = new Compiler();
        compiler.ReadWords(words);
        compiler.ReadDivisionNames(names);
        compiler.ReadDivisions(divisions);
        compiler.ReadTowns(towns);
        compiler.PlaceDivisions();
        using FileStream file = File.Create(target);
        GazetteerFile made = compiler.Make();
        made.Write(file);
        Console.WriteLine($"{made.Count} places, {made.Words.Count} names, {file.Length / 1024} KiB");
        return 0;
    }

    /// <summary>Common English words, and the words of the names of persons in the roster.</summary>
    private void ReadWords(string folder)
    {
        foreach (string spelling in (ReadOnlySpan<string>)["english", "american", "british"])
        {
            foreach (string size in (ReadOnlySpan<string>)["10", "20", "35"])
            {
                using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, $"{spelling}-words-{size}.json")));
                foreach (JsonElement word in document.RootElement.EnumerateArray())
                    _words.Add(Folded(word.GetString()!));
            }
        }

        foreach (State state in StateTable.Default.All)
        {
            foreach (string word in (ReadOnlySpan<string>)[state.Adjective, state.Demonym, state.DemonymPlural])
                _words.Add(Folded(word));
        }

        foreach (Person person in RosterIndex.Default.Persons)
        {
            foreach (string word in person.Name.Split(' ', '-'))
                _words.Add(Folded(word));
        }
    }

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            char first = LetterFolding.Fold(c, out char second);
            if (first != '\0')
                folded.Append(char.ToLowerInvariant(first));
            else if (!LetterFolding.IsApostrophe(c))
                folded.Append(' ');
            if (second != '\0')
                folded.Append(char.ToLowerInvariant(second));
        }

        return folded.ToString().Trim();
    }

    private bool IsAmbiguous(string name, Row row)
    {
        bool capital = (row.Kind & 64) != 0, seat = (row.Kind & 128) != 0;
        bool division = (row.Kind & 63) == (byte)PlaceKind.Admin1;
        if (capital || row.Population >= (division ? KnownDivisionPopulation : KnownPopulation) || (seat && row.Population >= KnownSeatPopulation))
            return false;
        return _words.Contains(Folded(name));
    }

    private static bool IsTooShort(string name, Row row) => name.Length <= 2 || (name.Length == 3 && row.Population < 50_000 && (row.Kind & 64) == 0);

    private void ReadDivisionNames(string path)
    {
        var rows = new TsvReader(File.ReadAllBytes(path), path, "country", "name", "aliases");
        while (rows.Read())
            _divisionNames[rows.Text(0) + "." + rows.Text(1)] = rows.Parts(2);
    }

    private void ReadDivisions(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonElement division in document.RootElement.EnumerateArray())
        {
            string code = division.GetProperty("code").GetString()!, name = division.GetProperty("name").GetString()!;
            string alpha2 = code[..2];
            if (StateTable.Default.FindAlpha2(alpha2) is not { } state || _rows.Count > short.MaxValue)
                continue;
            _divisions[code] = _rows.Count;
            string[] others = _divisionNames.TryGetValue(alpha2 + "." + name, out string[]? known) ? known : [];
            _rows.Add(new Row(name, (byte)PlaceKind.Admin1, CountryIndex(state.Code), -1, 0) { Others = [.. others, .. Shortened(name)] });
        }
    }

    private static string[] Shortened(string name)
    {
        foreach (string word in (ReadOnlySpan<string>)[" Province", " Oblast", " Governorate", " Region", " District", " County", " Department", " Prefecture", " Voivodeship", " State", " Canton", " Krai"])
        {
            if (name.EndsWith(word, StringComparison.Ordinal))
                return [name[..^word.Length]];
        }

        return [];
    }

    private void ReadTowns(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] cells = line.Split('\t');
            int population = int.TryParse(cells[14], NumberStyles.None, CultureInfo.InvariantCulture, out int p) ? p : 0;
            bool capital = cells[7] is "PPLC" or "PPLG", seat = cells[7] == "PPLA";
            if (StateTable.Default.FindAlpha2(cells[8]) is not { } state || cells[7] is "PPLH" or "PPLQ" or "PPLW" or "PPLCH")
                continue;
            float latitude = float.Parse(cells[4], CultureInfo.InvariantCulture), longitude = float.Parse(cells[5], CultureInfo.InvariantCulture);
            int country = CountryIndex(state.Code);
            int division = _divisions.GetValueOrDefault(cells[8] + "." + cells[10], -1);
            if (cells[7] != "PPLX")
            {
                _middles[country].Add(latitude, longitude, population);
                if (division >= 0)
                    _rows[division].Middle.Add(latitude, longitude, population);
            }

            bool full = population >= FullPopulation || capital || seat;
            if (!full && population < LeastPopulation)
                continue;
            byte kind = (byte)((byte)PlaceKind.City | (cells[7] == "PPLC" ? 64 : 0) | (seat || cells[7] == "PPLG" ? 128 : 0));
            _rows.Add(new Row(cells[1], kind, country, division, int.Parse(cells[0], CultureInfo.InvariantCulture))
            {
                Latitude = latitude,
                Longitude = longitude,
                Population = population,
                Others = full ? [cells[2], .. cells[3].Split(',').Where(n => IsName(n))] : [cells[2]],
            });
        }
    }

    /// <summary>True for a name in Latin letters; codes of airports and markets and bare abbreviations are none.</summary>
    private static bool IsName(string name)
    {
        if (name.Length < 3 || name.Length > 60 || !char.IsUpper(name[0]) || !name.Any(char.IsLower))
            return false;
        foreach (char c in name)
        {
            bool latin = c is ' ' or '-' or '\'' or '’' or '.' or 'ʻ' or 'ʼ' or '‘' || char.IsAsciiLetter(c) || c is >= '\u00C0' and < '\u0250' || c is >= '\u1E00' and < '\u1F00';
            if (!latin)
                return false;
        }

        return true;
    }

    private void PlaceDivisions()
    {
        foreach (int index in _divisions.Values)
            (_rows[index].Latitude, _rows[index].Longitude, _rows[index].Population) = _rows[index].Middle.Point();
    }

    private int CountryIndex(string code)
    {
        int index = _countries.IndexOf(code);
        if (index >= 0)
            return index;
        _countries.Add(code);
        _middles.Add(new Middle());
        return _countries.Count - 1;
    }

    private GazetteerFile Make()
    {
        var builder = new PhraseMatcherBuilder(16);
        int[] offsets = new int[_rows.Count + 1];
        var names = new MemoryStream();
        for (int i = 0; i < _rows.Count; i++)
        {
            offsets[i] = (int)names.Length;
            names.Write(Encoding.UTF8.GetBytes(_rows[i].Name));
            if (!IsTooShort(_rows[i].Name, _rows[i]))
                builder.Add(_rows[i].Name, (i << 2) | (IsAmbiguous(_rows[i].Name, _rows[i]) ? 2 : 0));
        }

        offsets[^1] = (int)names.Length;
        Dictionary<string, int> largest = LargestOfName();
        for (int i = 0; i < _rows.Count; i++)
        {
            foreach (string other in _rows[i].Others)
            {
                // An alternative that folds to the name itself adds nothing, one that is a common word does harm.
                if (!IsTooShort(other, _rows[i]) && !IsAmbiguous(other, _rows[i]) && !builder.Contains(other, i << 2) && !builder.Contains(other, (i << 2) | 2))
                {
                    // "Geneva" is the usual English name of the largest town that has it, whatever its own name.
                    bool usual = _rows[i].Population >= KnownSeatPopulation && largest[Folded(other)] == _rows[i].Population;
                    builder.Add(other, (i << 2) | (usual ? 0 : 1));
                }
            }
        }

        (float Latitude, float Longitude, int Population)[] points = [.. _middles.Select(m => m.Point())];
        return new GazetteerFile
        {
            Latitudes = [.. _rows.Select(r => r.Latitude)],
            Longitudes = [.. _rows.Select(r => r.Longitude)],
            Populations = [.. _rows.Select(r => r.Population)],
            GeoNamesIds = [.. _rows.Select(r => r.Id)],
            CountryOf = [.. _rows.Select(r => (ushort)r.Country)],
            Admin1Of = [.. _rows.Select(r => (short)r.Division)],
            Kinds = [.. _rows.Select(r => r.Kind)],
            NameOffsets = offsets,
            Names = names.ToArray(),
            Countries = [.. _countries],
            CountryLatitudes = [.. points.Select(p => p.Latitude)],
            CountryLongitudes = [.. points.Select(p => p.Longitude)],
            CountryPopulations = [.. points.Select(p => p.Population)],
            Words = builder.Build(),
        };
    }

    private Dictionary<string, int> LargestOfName()
    {
        var largest = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Row row in _rows.Where(r => (r.Kind & 63) == (byte)PlaceKind.City))
        {
            foreach (string name in (string[])[row.Name, .. row.Others])
            {
                string folded = Folded(name);
                largest[folded] = Math.Max(largest.GetValueOrDefault(folded), row.Population);
            }
        }

        foreach (Row row in _rows.Where(r => (r.Kind & 63) == (byte)PlaceKind.Admin1))
        {
            foreach (string name in row.Others)
                largest.TryAdd(Folded(name), 0);
        }

        return largest;
    }

    /// <summary>The middle of a population on the sphere.</summary>
    private sealed class Middle
    {
        private double _x, _y, _z;
        private long _population;

        public void Add(float latitude, float longitude, int population)
        {
            double weight = population + 1, phi = latitude * Math.PI / 180, lambda = longitude * Math.PI / 180;
            _x += weight * Math.Cos(phi) * Math.Cos(lambda);
            _y += weight * Math.Cos(phi) * Math.Sin(lambda);
            _z += weight * Math.Sin(phi);
            _population += population;
        }

        public (float Latitude, float Longitude, int Population) Point() => (
            (float)(Math.Atan2(_z, Math.Sqrt((_x * _x) + (_y * _y))) * 180 / Math.PI),
            (float)(Math.Atan2(_y, _x) * 180 / Math.PI),
            (int)Math.Min(int.MaxValue, _population));
    }

    private sealed record Row(string Name, byte Kind, int Country, int Division, int Id)
    {
        public float Latitude { get; set; }

        public float Longitude { get; set; }

        public int Population { get; set; }

        public string[] Others { get; init; } = [];

        public Middle Middle { get; } = new();
    }
}
