using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <content>Nouns of engagements that are only the setting of something else: "on the margins of the summit", "preparations for the visit".</content>
internal sealed partial class TriggerFinder
{
    private static bool PreparedFor(Scene scene, int noun)
    {
        int first = scene.SentenceOf(noun).First;
        for (int t = noun - 1; t > first && noun - t < 8; t--)
        {
            if (scene.Text[t].Lower is "for")
                return scene.Text[t - 1].Lemma is "preparation" && !TriggerPhrases.HasDay(scene, noun) && !(noun + 1 < scene.Text.Count && scene.Text[noun + 1].Lower is "with" or "between");
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp or UniversalPos.Pron || scene.Text[t].Lower is ";" or "," or "his" or "her" or "their")
                return false;
        }

        return false;
    }

    // "on the margins of the G20 summit", "ahead of the NATO summit": the setting of something else.
    public static bool OnTheSidelines(Scene scene, int token)
    {
        int head = scene.Text[token].Head;
        // "reviewed preparations for their meeting": that meeting is told.
        if (head >= 0 && scene.Text[head].Lemma is "preparation" && (scene.Tree.Child(token, Relation.NmodPoss) >= 0 || token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "with" or "between"))
            return false;
        // "and preparations for the annual India-Russia summit": whatever the tree ties it to.
        if (head >= 0 && scene.Text[head].Lemma is not "preparation" && PreparedFor(scene, token))
            return true;
        // "discussed preparations for the Alliance's summit in Brussels on 11-12 July": told with its days.
        if (head >= 0 && scene.Text[head].Lemma is "preparation" && TriggerPhrases.HasDay(scene, token))
            return false;
        // "in the wake of discussions between the ministers of both countries": told.
        if (head >= 0 && scene.Text[head].Lemma is "wake" && token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "between" or "with")
            return false;
        return scene.Text[token].Relation == Relation.Nmod && head >= 0 && scene.Text[head].Lemma is "sideline" or "guest" or "presidency" or "theme" or "margin" or "fringe" or "eve" or "run-up" or "lead-up" or "preparation" or "preview" or "wake";
    }
}
