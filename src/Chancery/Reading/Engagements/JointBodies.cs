using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Sessions of a body that two states have in common: "the fourth session of the Kuwaiti-Iraqi joint committee", "the mixed commission held its tenth session".</summary>
internal static class JointBodies
{
    private const int Reach = 10;

    /// <summary>True where the session at a token is of such a body.</summary>
    public static bool IsSession(Scene scene, Sentence sentence, int session)
    {
        for (int t = Math.Max(sentence.First, session - Reach); t < Math.Min(sentence.End, session + Reach); t++)
        {
            if (scene.Text[t].Lower is "commission" or "committee" or "council" or "commissions" && IsShared(scene, sentence, t))
                return true;
        }

        return false;
    }

    /// <summary>True where the body itself opened, was held or ended: a session of it.</summary>
    public static bool Sits(Scene scene, Sentence sentence, int body) =>
        scene.Text[body].Relation is Relation.Nsubj or Relation.NsubjPass && scene.Tree.Governor(body) is >= 0 and int verb && scene.Text[verb].Lemma is "hold" or "open" or "conclude" or "close" or "end" or "begin" or "kick" or "start" or "schedule" && scene.Tree.Child(verb, Relation.Obj) < 0 && IsShared(scene, sentence, body);

    private static bool IsShared(Scene scene, Sentence sentence, int body)
    {
        for (int t = Math.Max(sentence.First, body - 6); t < body; t++)
        {
            if (scene.Text[t].Lower is "joint" or "mixed" or "intergovernmental" or "inter-governmental" or "binational" or "bi-national" or "bilateral")
                return true;
        }

        return false;
    }
}
