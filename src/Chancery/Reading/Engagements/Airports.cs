using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Finds airports whose names do not tell their city: "at Jomo Kenyatta International Airport", "at the Vnukovo-2 airport", "at Andrews Field".</summary>
internal static class Airports
{
    // As many words as such a name has.
    private const int LongestName = 4;

    private static readonly Dictionary<string, (string City, string State)> s_airports = Load();

    // First words of their names, by which most tokens are passed over.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> s_first = new HashSet<string>(s_airports.Keys.Select(static name => name.Split(' ')[0]), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The city of the airport whose name begins at the token.</summary>
    public static bool TryFind(AnalysedText text, int token, Sentence sentence, out PlaceHit hit)
    {
        hit = default;
        if (token >= sentence.End || !s_first.Contains(text.Form(token)))
            return false;
        for (int end = Math.Min(sentence.End - 1, token + LongestName); end > token; end--)
        {
            // "Rabat-Salé" may be one word or three.
            if (IsField(text, sentence, end, out int close) && s_airports.TryGetValue(text.Span(token, end).ToString(), out (string City, string State) airport))
            {
                hit = new PlaceHit(close, airport.City, airport.State, null, null, false, false);
                return true;
            }
        }

        return false;
    }

    // "International Airport", "airport", "-2 airport", "Air Force Base", "airfield"
    private static bool IsField(AnalysedText text, Sentence sentence, int from, out int end)
    {
        for (end = from; end < sentence.End && end - from < 4; end++)
        {
            if (text[end].Lower is "airport" or "airfield" or "field" or "base" or "aerodrome" or "terminal")
            {
                end++;
                return true;
            }

            if (text[end].Lower is not ("international" or "air" or "force" or "military" or "airforce" or "-" or "2" or "ii" or "i" or "-2" or "state"))
                return false;
        }

        return false;
    }

    private static Dictionary<string, (string City, string State)> Load()
    {
        var airports = new Dictionary<string, (string City, string State)>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("airports.tsv", 3))
            airports[row[0]] = (row[1], row[2]);
        return airports;
    }
}
