using System.Text.Json;
using Chancery.Language.Neural;
using Chancery.Places;

namespace Chancery.Training.Data;

/// <summary>Names from all over the world, off the program's own rosters and gazetteer and the record of visits, to teach with.</summary>
internal sealed class WorldNames
{
    private const int LeastPopulation = 150_000;

    /// <param name="data">The folder of the reference data.</param>
    /// <param name="roster">The folder of the rosters.</param>
    /// <param name="places">The folder of the gazetteer.</param>
    /// <param name="names">The folder of names kept for training alone.</param>
    public WorldNames(string data, string roster, string places, string names)
    {
        List<string[]> persons = [];
        foreach (string path in Directory.EnumerateFiles(Path.Combine(roster, "tenures"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (Dictionary<string, string> row in Table(path))
                persons.AddRange(row["aliases"].Split('|').Prepend(row["person"]).Select(Words).Where(w => w.Length is >= 2 and <= 5));
        }

        foreach (string line in File.ReadLines(Path.Combine(data, "record", "pocom_people.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (json.RootElement.GetProperty("forename").GetString() is { Length: > 0 } forename && json.RootElement.GetProperty("surname").GetString() is { Length: > 0 } surname)
                persons.Add([Words(forename)[0], .. Words(surname)]);
        }

        Persons = [.. persons.Where(p => p.Length >= 2 && p.All(w => w.Length > 0) && char.IsUpper(p[0][0]) && char.IsUpper(p[^1][0])).DistinctBy(p => string.Join(' ', p))];
        GivenNames = [.. Table(Path.Combine(roster, "../../Reading/Data/given-names.tsv")).Select(r => r["name"])];
        Given = [.. Persons.Select(p => p[0]).Where(w => w.Length > 2).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Family = [.. Persons.Select(p => p[^1]).Where(w => w.Length > 2 && char.IsUpper(w[0])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<string> states = [], nationalities = [];
        foreach (Dictionary<string, string> row in Table(Path.Combine(roster, "states.tsv")))
        {
            states.Add(row["name"]);
            states.AddRange([row["capital"], .. row["aliases"].Split('|').Where(a => a.Length > 3 && char.IsUpper(a[0]))]);
            nationalities.AddRange(row["adjectives"].Split('|').Where(a => a.Length > 3 && char.IsUpper(a[0])));
        }

        States = [.. states.Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
        Nationalities = [.. nationalities.Distinct(StringComparer.Ordinal)];
        GazetteerFile gazetteer = GazetteerFile.Read(File.ReadAllBytes(Path.Combine(places, "geonames.bin")));
        Places = [.. Enumerable.Range(0, gazetteer.Count).Select(gazetteer.Name).Concat(Table(Path.Combine(places, "places.tsv")).Select(r => r["name"])).Concat(States).Distinct(StringComparer.Ordinal)];
        Towns = [.. Enumerable.Range(0, gazetteer.Count).Where(i => gazetteer.Populations[i] >= LeastPopulation).Select(gazetteer.Name).Distinct(StringComparer.Ordinal)];
        Offices = [.. Table(Path.Combine(roster, "offices.tsv")).Select(r => r["phrases"]).Concat(Table(Path.Combine(roster, "titles.tsv")).Select(r => r["titles"])).SelectMany(v => v.Split('|', ' ')).Where(w => w.Length > 2 && w.All(char.IsLetter)).Distinct(StringComparer.OrdinalIgnoreCase)];
        Organisations = [.. Table(Path.Combine(roster, "organisations.tsv")).SelectMany(r => r["aliases"].Split('|').Concat([r["code"], r["name"]])).Where(a => a.Length > 2 && char.IsUpper(a[0])).Distinct(StringComparer.Ordinal)];
        string[] bodies = [.. Table(Path.Combine(names, "organisations.tsv")).Select(r => r["name"]), .. Table(Path.Combine(roster, "groups.tsv")).SelectMany(r => r["aliases"].Split('|').Prepend(r["group"]))];
        Bodies = [.. Organisations.Concat(bodies.Where(a => a.Length > 1 && char.IsUpper(a[0]))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Full names of persons, word by word.</summary>
    public IReadOnlyList<string[]> Persons { get; }

    /// <summary>First words of those names.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary>Given names of the reader's own list.</summary>
    public IReadOnlyList<string> GivenNames { get; }

    public IReadOnlyList<string> Family { get; }

    public IReadOnlyList<string> States { get; }

    public IReadOnlyList<string> Nationalities { get; }

    /// <summary>Towns large enough to be told of.</summary>
    public IReadOnlyList<string> Towns { get; }

    /// <summary>All places of the gazetteer.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Words of offices and titles.</summary>
    public IReadOnlyList<string> Offices { get; }

    /// <summary>Organisations of diplomacy, off the roster.</summary>
    public IReadOnlyList<string> Organisations { get; }

    /// <summary>Those and the media, companies, parties, armed groups, universities and agencies of states that the news speaks of; some are words of other meanings too.</summary>
    public IReadOnlyList<string> Bodies { get; }

    /// <summary>What the lists know of each word of a table of vectors, the first being that of no word.</summary>
    public byte[] Flags(ulong[] keys)
    {
        KeyTable table = new(keys, 1);
        byte[] flags = new byte[keys.Length + 1];
        void Mark(string word, ListedAs flag)
        {
            if (word.Length > 1 && table.Find(WordInput.Key(word)) is > 0 and int number)
                flags[number] |= (byte)flag;
        }

        foreach (string[] person in Persons)
        {
            Mark(person[0], ListedAs.Given);
            Mark(person[^1], ListedAs.Family);
        }

        foreach (string name in GivenNames)
            Mark(name, ListedAs.Given);
        foreach (string place in Places)
        {
            string[] words = place.Split(' ', '-');
            foreach (string word in words.Where(w => w.Length > 2 && char.IsUpper(w[0])))
                Mark(word, words.Length == 1 ? ListedAs.Place : ListedAs.PlacePart);
        }

        foreach (string word in Bodies.SelectMany(o => o.Split(' ', '-')).Where(w => w.Length > 1 && char.IsUpper(w[0])))
            Mark(word, ListedAs.Organisation);
        foreach (string word in Nationalities)
            Mark(word, ListedAs.Nationality);
        foreach (string word in Offices)
            Mark(word, ListedAs.Office);
        return flags;
    }

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<Dictionary<string, string>> Table(string path)
    {
        string[]? header = null;
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] fields = line.Split('\t');
            if (header == null)
            {
                header = fields;
                continue;
            }

            Dictionary<string, string> row = new(StringComparer.Ordinal);
            for (int i = 0; i < header.Length; i++)
                row[header[i]] = i < fields.Length ? fields[i] : "";
            yield return row;
        }
    }
}
