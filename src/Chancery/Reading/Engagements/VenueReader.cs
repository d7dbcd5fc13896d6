using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Finds the houses in which engagements take place: "at Hyderabad House", "at the Soviet Embassy", "in the Great Hall of the People".</summary>
internal static class VenueReader
{
    // As many words as the name of a house has.
    private const int LongestName = 7;

    private static readonly HashSet<string> s_nouns = Load();

    /// <summary>The house whose name begins at the token, behind "at" or "in"; without a state, for no gazetteer has it.</summary>
    public static bool TryFind(Scene scene, int token, Sentence sentence, out PlaceHit hit)
    {
        hit = default;
        AnalysedText text = scene.Text;
        if (token >= sentence.End || !char.IsUpper(text.Form(token)[0]) || scene.TimeAt(token) is not null)
            return false;
        int last = -1, end = Math.Min(sentence.End, token + LongestName);
        for (int t = token; t < end; t++)
        {
            bool upper = char.IsUpper(text.Form(t)[0]);
            if (s_nouns.Contains(text[t].Lower) && (t > token || upper && text[t].Pos == UniversalPos.Propn))
                last = t;
            // "the Great Hall of the People", "Mr. Nehru's residence"
            else if (!upper && text[t].Lower is not ("of" or "the" or "de" or "del" or "la" or "'s" or "’s"))
                break;
        }

        if (last < 0)
            return false;
        int close = last + 1;
        int more = close;
        while (more + 1 < end && text[more].Lower is "of" or "the" or "de" && more - close < 2)
            more++;
        if (more > close && more < sentence.End && char.IsUpper(text.Form(more)[0]) && text[close].Lower is "of")
        {
            close = more + 1;
            while (close < end && char.IsUpper(text.Form(close)[0]) && text[close].Pos == UniversalPos.Propn)
                close++;
        }
        else if (last == token)
        {
            return false;
        }

        hit = new PlaceHit(close, scene.Words(token, close), null, null, null, false, false);
        return true;
    }

    /// <summary>Whether a name is that of a house: its last word, or the last before "of", says so.</summary>
    public static bool IsVenue(string name)
    {
        int of = name.IndexOf(" of ", StringComparison.Ordinal);
        string house = of > 0 ? name[..of] : name;
        return s_nouns.Contains(house[(house.LastIndexOf(' ') + 1)..].ToLowerInvariant());
    }

    /// <summary>Whether a word in lower case ends the names of houses.</summary>
    public static bool IsHouse(string word) => s_nouns.Contains(word);

    private static HashSet<string> Load()
    {
        var nouns = new HashSet<string>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("venues.tsv", 2))
            nouns.Add(row[0]);
        return nouns;
    }
}
