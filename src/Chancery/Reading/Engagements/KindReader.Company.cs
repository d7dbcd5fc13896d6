using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <content>Whether those who meet are told to be by themselves, or to meet besides.</content>
internal static partial class KindReader
{
    // "met one on one", "a tête-à-tête", "spoke alone"; "Ahead of the trilateral, Erdogan and Zelensky met".
    private static bool IsAlone(AnalysedText text, Sentence sentence, Candidate candidate)
    {
        if (candidate.Trigger.Id is "one-on-one" or "tete-a-tete")
            return true;
        if (candidate.Trigger is not { Verb: true, Frame: Frame.Mutual })
            return false;
        for (int t = candidate.Token + 1; t < sentence.End && t - candidate.Token < 8; t++)
        {
            if (text[t].Lower is "one" && t + 2 < sentence.End && text[t + 1].Lower is "on" or "-" or "to" && text[t + 2].Lower is "one" or "on" or "to" || text[t].Lower is "alone" or "privately" or "one-on-one" or "bilaterally")
                return true;
            if (text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj)
                break;
        }

        return text[sentence.First].Lower is "ahead" && text[sentence.First + 1].Lower is "of" || text[sentence.First].Lower is "before" or "after" or "following" && text[Math.Min(sentence.First + 2, sentence.End - 1)].Lower is "trilateral" or "summit" or "plenary" or "three-way" or "quadrilateral";
    }

    private static bool HasAlso(Scene scene, int verb)
    {
        for (int at = verb; at >= 0; at = scene.Text[at].Relation is Relation.Xcomp ? scene.Text[at].Head : -1)
        {
            for (int child = scene.Tree.First(at); child >= 0 && child < at; child = scene.Tree.Next(child))
            {
                if (scene.Text[child].Lower is "also")
                    return true;
            }
        }

        return verb > 0 && scene.Text[verb - 1].Lower is "also" || verb > 1 && scene.Text[verb - 1].Lower is "to" && scene.Text[verb - 2].Lower is "also";
    }
}
