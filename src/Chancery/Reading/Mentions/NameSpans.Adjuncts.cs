using Chancery.Language;
using Chancery.Places;

namespace Chancery.Reading.Mentions;

/// <content>Surnames that stand behind a town or a month which is none of the name.</content>
internal static partial class NameSpans
{
    // "In March Pinheiro travelled", "On his way to Ottawa Mwangi stopped": a month or a town stands before the subject, and no given name.
    private static bool IsBehindAdjunct(Scene scene, Sentence sentence, int surname, Knowledge knowledge, out int adjunct)
    {
        AnalysedText text = scene.Text;
        adjunct = surname;
        if (surname - 2 < sentence.First || surname + 1 >= sentence.End || text[surname + 1].Pos is not (UniversalPos.Verb or UniversalPos.Aux) || !OfficePhrases.IsCapital(text, surname - 1))
            return false;
        for (int t = surname - 1; t > sentence.First && surname - t <= 3 && (OfficePhrases.IsCapital(text, t) || scene.TimeAt(t) is not null); t--)
        {
            if (text[t - 1].Lower is not ("in" or "to" or "at" or "from" or "near" or "since" or "until" or "by" or "on" or "for" or "via" or "last" or "early" or "late"))
                continue;
            adjunct = t;
            return scene.TimeAt(t) is not null || knowledge.PlaceAt(text, t, PlaceContext.None, out PlaceHit place) && place.End == surname || knowledge.StateAt(text, t, out StateHit state) && state.End == surname;
        }

        return false;
    }
}
