using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Arrivals told without a place where the dispatch is written from the place of a gathering or visit: "The summit opens here on Monday. President Bush is due on Saturday; Chancellor Merkel is expected on Sunday".</summary>
internal static class AwaitedHere
{
    // Sentences of the opening in which "here" shows of what place the dispatch tells.
    private const int Opening = 6;

    /// <summary>True where the word says that somebody from elsewhere is awaited in the place of the dateline on a day.</summary>
    public static bool Is(Scene scene, Sentence sentence, int word)
    {
        AnalysedText text = scene.Text;
        if (scene.Written is not { Country: { } here, IsRegion: false } || word + 2 >= sentence.End || text[word - (word > sentence.First ? 1 : 0)].Lower is not ("is" or "are" or "both" or "also") || scene.Tree.Subject(text[word].Relation is Relation.Case && text[word].Head > word ? text[word].Head : word) is not (>= 0 and int who) || who > word)
            return false;
        if (scene.MentionAt(who) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } guest || (guest.Person?.Country ?? guest.Country) is not { } home || home == here || guest.Kind == MentionKind.Group && guest.Country is null)
            return false;
        int day = text[word + 1].Lower is "here" ? word + 2 : word + 1;
        if (text[day].Lower is "on" or "late" or "early" or "by")
            day++;
        if (day >= sentence.End || scene.TimeAt(day) is null)
            return false;
        int behind = day;
        while (behind < sentence.End && scene.TimeAt(behind) is not null)
            behind++;
        return !(behind < sentence.End && text[behind].Lower is "to") && (text[word + 1].Lower is "here" || SaysHere(scene, text[word].Sentence));
    }

    private static bool SaysHere(Scene scene, int last)
    {
        for (int s = 0; s < Math.Min(last + 1, Opening); s++)
        {
            Sentence told = scene.Text.Sentences[s];
            for (int t = told.First; t < told.End; t++)
            {
                if (scene.Text[t].Lower is "here" && scene.Text[t].Pos is UniversalPos.Adv)
                    return true;
            }
        }

        return false;
    }
}
