namespace Chancery.Reading.Mentions;

/// <summary>Tells those who reign from other heads of state: "the King" is no president named before, "His Majesty" is one who has a crown.</summary>
internal static class Crowns
{
    private static readonly Dictionary<string, bool?> s_crowns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["king"] = false, ["queen"] = true, ["emperor"] = false, ["empress"] = true, ["sultan"] = false, ["emir"] = false, ["amir"] = false, ["shah"] = false, ["majesty"] = null, ["monarch"] = null, ["sovereign"] = null,
        ["grand duke"] = false, ["pope"] = false, ["pontiff"] = false, ["tsar"] = false, ["sheikh"] = false, ["ruler"] = null,
    };

    private static readonly HashSet<string> s_elected = new(StringComparer.OrdinalIgnoreCase) { "president", "chancellor", "premier", "chairman", "minister" };

    /// <summary>False where the words for a head of state call one who reigns and the person does not, or the other way about, or a king is no queen.</summary>
    public static bool Fit(string? words, PersonEntity person)
    {
        if (words is null)
            return true;
        string last = Resolver.LastWord(words);
        if (s_crowns.TryGetValue(last, out bool? female))
            return IsCrowned(person) && (female is null || person.Female is null || person.Female == female);
        return !s_elected.Contains(last) || !IsCrowned(person) || (person.OfficeText ?? person.OfficeTitle)!.Contains(last, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where the office of the person is a crown or a throne.</summary>
    public static bool IsCrowned(PersonEntity person) => person.Function is "royal" || Has(person.OfficeText) || Has(person.OfficeTitle);

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
