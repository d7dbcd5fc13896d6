using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Plans of which the tense alone says that nothing came: "was to have conferred with Arafat on Wednesday", "had been due to fly to Minsk", "was originally scheduled to meet him".</summary>
internal static class Unfulfilled
{
    private const int Near = 12;

    /// <summary>True where a verb stands in such a tense.</summary>
    /// <param name="scene">The dispatch.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="plans">True where the verb itself says that something is planned: "had been scheduled".</param>
    public static bool Is(Scene scene, int verb, bool plans)
    {
        Sentence sentence = scene.SentenceOf(verb);
        int at = verb - 1;
        bool have = false, had = false, to = false, due = false, once = false, supposed = false;
        for (; at >= sentence.First && verb - at < 7; at--)
        {
            string lower = scene.Text[at].Lower;
            if (lower is "have")
                have = true;
            else if (lower is "had")
                had = true;
            else if (lower is "to")
                to = true;
            else if (lower is "due" or "set")
                due = true;
            else if (lower is "supposed")
                supposed = true;
            else if (lower is "was" or "were")
                return (have || supposed) && to || once && (plans || due);
            else if (lower is "originally" or "initially")
                once = true;
            else if (scene.Text[at].Pos is not (UniversalPos.Adv or UniversalPos.Aux or UniversalPos.Part) && lower is not ("been" or "earlier"))
                break;
        }

        return had && (to ? due : plans);
    }

    /// <summary>Settles what became of such plans: put off where another of theirs is, otherwise called off.</summary>
    public static void Settle(List<Draft> drafts)
    {
        foreach (Draft draft in drafts)
        {
            if (!draft.Origin.Unfulfilled || draft.StatusExplicit || draft.Status != EngagementStatus.Planned)
                continue;
            Draft? fate = drafts.Find(d => d != draft && d.Status is EngagementStatus.Postponed or EngagementStatus.Cancelled && Math.Abs(d.Sentences[0] - draft.Sentences[0]) <= Near && d.Parties.Exists(p => p.Person is { } person && draft.Has(person)));
            (draft.Status, draft.StatusExplicit) = (fate?.Status ?? EngagementStatus.Cancelled, true);
        }
    }
}
