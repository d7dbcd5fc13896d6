using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Names that stand in apposition behind an office and that the tagger does not know for a person's: "the ambassador of Turkey, Serap Ataay,", "the Ambassador of India, I. K. Gujral,".</summary>
internal static class NamedBehind
{
    private const int LongestName = 5;

    /// <summary>The person so named, or null.</summary>
    public static Mention? Of(Scene scene, Sentence sentence, Mention office, Knowledge knowledge)
    {
        AnalysedText text = scene.Text;
        if (office is not { Kind: MentionKind.Office, Plural: false, Counterpart: false } || text[office.First].Lower is not ("the" or "his" or "her" or "its") && !(office.First > sentence.First && text[office.First - 1].Lower is "the" or "'s" or "’s") || office.End + 2 >= sentence.End || text[office.End].Lower is not ",")
            return null;
        int first = office.End + 1, end = first;
        while (end < sentence.End && end - first < LongestName && scene.MentionAt(end) is null && scene.TimeAt(end) is null && (OfficePhrases.IsCapital(text, end) && text[end].Pos is UniversalPos.Propn || end > first && text[end].Lower is "al" or "bin" or "ibn" or "de" or "da" or "van" or "von" or "del" or "-"))
            end++;
        int words = end - first;
        if (words < 2 || end >= sentence.End || text[end].Lower is not ("," or ")") || knowledge.StateAt(text, first, out _) || knowledge.OrganisationAt(text, first, out _) || knowledge.OfficeAt(text, first, out _) || knowledge.PlaceAt(text, first, Places.PlaceContext.None, out PlaceHit place) && place.End > first && !place.IsDoubtful)
            return null;
        return new Mention { Kind = MentionKind.Person, NameFirst = first, NameEnd = end, First = first, End = end };
    }
}
