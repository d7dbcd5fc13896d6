using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Gives an office in the plural to the persons named behind it: "Presidents Paul Kagame and Yoweri Museveni", "Foreign Ministers Wadephul of Germany, Barrot of France and Sikorski of Poland".</summary>
internal static class SharedOffices
{
    private const int LongestGap = 3;

    /// <summary>True where the plural office belongs to those named behind it, who now have it; it is then no mention of its own.</summary>
    public static bool Give(Scene scene, Sentence sentence, Mention office)
    {
        if (!office.Plural || office.Function is null || office.Counterpart || scene.MentionAt(office.End) is not { Kind: MentionKind.Person } first || first.First != office.End || Next(scene, sentence, first) is null)
            return false;
        for (Mention? person = first; person is { OfficeText: null }; person = Next(scene, sentence, person))
        {
            person.OfficeText = Singular(office.OfficeText);
            person.OfficeTitle = office.OfficeTitle;
            person.Function = office.Function;
            if (person.Country is null && office.Country is not null)
                (person.Country, person.CountrySource) = (office.Country, office.CountrySource);
        }

        return true;
    }

    // "Foreign Ministers", "Secretaries"
    private static string? Singular(string? office) =>
        office is null || !office.EndsWith('s') || office.EndsWith("ss", StringComparison.Ordinal) ? office : office.EndsWith("ies", StringComparison.Ordinal) ? office[..^3] + "y" : office[..^1];

    // The person joined to this one by a comma or "and".
    private static Mention? Next(Scene scene, Sentence sentence, Mention person)
    {
        for (int t = person.End; t < sentence.End && t - person.End < LongestGap; t++)
        {
            if (scene.MentionAt(t) is { } next)
                return t > person.End && next.Kind == MentionKind.Person ? next : null;
            if (scene.Text[t].Lower is not ("," or "and" or "&"))
                return null;
        }

        return null;
    }
}
