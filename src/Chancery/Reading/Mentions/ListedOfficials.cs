using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>"Croatian Prime Minister A and State Secretary for European Affairs B": the state told before the first of a list is that of the next who has an office and none of his own.</summary>
internal static class ListedOfficials
{
    private const int MostBetween = 3;

    /// <summary>Gives those listed behind another the state that stands before him.</summary>
    public static void Inherit(Scene scene)
    {
        Mention? before = null;
        foreach (Mention mention in scene.Mentions)
        {
            if (mention.Kind != MentionKind.Person)
            {
                if (before is not null && mention.First >= before.End)
                    before = null;
                continue;
            }

            if (before is { Person: { Country: { } state } first } && mention is { OfficeText: { } office, Country: null, Person: { RosterId: null } next } && next != first
                && (next.Country is null || next.CountrySource == CountrySource.Publisher && next.Country != state && !IsPlain(office)) && IsListed(scene.Text, before.End, mention.First))
            {
                (next.Country, next.CountrySource) = (state, CountrySource.Text);
                before = mention;
                continue;
            }

            // Only a state that a word before the name tells is handed on: "Japanese", not what the roster knows of him, nor "of Belgium" behind him.
            before = mention is { Person.Country: not null, Country: not null, CountrySource: CountrySource.Text, OfficeText: not null } && mention.End == mention.NameEnd ? mention : null;
        }
    }

    // Ranks by which a release names its own without their state.
    private static bool IsPlain(string office) =>
        office.Contains("Secretary", StringComparison.OrdinalIgnoreCase) || office.Contains("Envoy", StringComparison.OrdinalIgnoreCase) || office.Contains("Ambassador", StringComparison.OrdinalIgnoreCase)
        || office.Contains("Representative", StringComparison.OrdinalIgnoreCase) || office.Contains("Advis", StringComparison.OrdinalIgnoreCase) || office.Contains("Administrator", StringComparison.OrdinalIgnoreCase);

    private static bool IsListed(AnalysedText text, int first, int end)
    {
        if (end - first is < 1 or > MostBetween)
            return false;
        for (int t = first; t < end; t++)
        {
            if (text[t].Lower is not ("," or "and" or "&" or "as" or "well" or "the" or "his" or "her"))
                return false;
        }

        return true;
    }
}
