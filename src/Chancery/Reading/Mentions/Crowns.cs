namespace Chancery.Reading.Mentions;

/// <summary>Tells those who reign from other heads of state: "the King" is no president named before, "His Majesty" is one who has a crown. The words are those of crowns.tsv.</summary>
internal static class Crowns
{
    // By the title's last word: whether its holder is a woman, where the title says so.
    private static readonly Dictionary<string, bool?> s_crowns = new(StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> s_elected = new(StringComparer.OrdinalIgnoreCase);

    static Crowns()
    {
        foreach (DataTable.Row row in DataTable.Load("crowns.tsv", 4))
        {
            if (row.OneOf(1, "reigns", "elected") == "elected")
                s_elected.Add(row[0]);
            else
                s_crowns[row[0]] = row.OneOf(2, "m", "f", "any") switch { "m" => false, "f" => true, _ => null };
        }
    }

    /// <summary>False where the words for a head of state call one who reigns and the person does not, or the other way about, or a king is no queen.</summary>
    public static bool Fit(string? words, PersonEntity person)
    {
        if (words is null)
            return true;
        string last = Resolver.LastWord(words);
        if (s_crowns.TryGetValue(last, out bool? female))
            return IsCrowned(person) && (female is null || person.Female is null || person.Female == female);
        return !s_elected.Contains(last) || !IsCrowned(person) || (person.OfficeText ?? person.OfficeTitle)?.Contains(last, StringComparison.OrdinalIgnoreCase) != false;
    }

    /// <summary>True for a word that is the title of a man or a woman who reigns: "King".</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => s_crowns.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out bool? female) && female is not null;

    /// <summary>Whether the words for an office call a woman or a man who reigns; null where they do not say.</summary>
    public static bool? Sex(string? words) => words is not null && s_crowns.TryGetValue(Resolver.LastWord(words), out bool? female) ? female : null;

    /// <summary>True where the office of the person is a crown or a throne.</summary>
    public static bool IsCrowned(PersonEntity person) => person.Function is "royal" || Has(person.OfficeText) || Has(person.OfficeTitle);

    /// <summary>True where "His Majesty" or "His Royal Highness" may mean the person: he is so called where he is named, or, if nobody is, he reigns.</summary>
    public static bool IsCalled(Scene scene, Mention title, PersonEntity person)
    {
        string word = scene.Text[title.End - 1].Lower;
        if (IsNamedWith(scene, word, person))
            return true;
        return IsCrowned(person) && !scene.Persons.Exists(other => other != person && IsNamedWith(scene, word, other));
    }

    // "His Royal Highness Prince Mohammed bin Salman"
    private static bool IsNamedWith(Scene scene, string word, PersonEntity person)
    {
        foreach (int told in person.Told)
        {
            Mention named = scene.Mentions[told];
            for (int t = named.NameFirst - 1; t >= 0 && named.NameFirst - t <= 8 && scene.Text[t].Sentence == scene.Text[named.NameFirst].Sentence; t--)
            {
                if (scene.Text[t].Lower == word && t > 0 && scene.Text[t - 1].Lower is "his" or "her" or "royal" or "imperial" or "serene" or "h.r.h." or "h.h.")
                    return true;
                if (scene.Text[t].Lower is "," or ";" or "." or "and" or "with" || scene.Text[t].Pos is Language.UniversalPos.Verb)
                    break;
            }
        }

        return false;
    }

    private static bool Has(string? office)
    {
        if (office is null)
            return false;
        foreach (Range range in office.AsSpan().Split(' '))
        {
            if (s_crowns.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(office.AsSpan(range)))
                return true;
        }

        return false;
    }
}
