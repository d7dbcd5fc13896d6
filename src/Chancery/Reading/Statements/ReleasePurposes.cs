using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Reading.Objectives;

namespace Chancery.Reading.Statements;

/// <summary>What a release says that the official of whom it tells means to do on a journey: "is traveling to the region to consolidate the ceasefire", "will reinforce our commitment", "looks forward to discussing".</summary>
internal sealed class ReleasePurposes(Scene scene)
{
    private const int LongestChain = 5;

    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    /// <summary>The verb of the first purpose of a sentence, or -1; not one of him in whose name the release is.</summary>
    public int Of(Sentence sentence, Source voice)
    {
        for (int t = sentence.First + 1; t < sentence.End; t++)
        {
            if (Text[t].Pos is UniversalPos.Verb && ObjectiveLexicon.Default.IsAim(Text[t].Lemma) && !ObjectiveReader.IsPerformance(scene, t) && (IsMeant(t) || IsAwaited(t)) && Subject(t) is { } subject && subject != voice.Person)
                return t;
        }

        return -1;
    }

    // "will reinforce", "travels to discuss", "will travel to Rome to advance".
    private bool IsMeant(int verb)
    {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < LongestChain; steps++, at = Text[at].Head)
        {
            if (Tree.HasChild(at, "not") || Tree.HasChild(at, "never"))
                return false;
            if (Tree.HasChild(at, "will") || PennTag.Name(Text[at].Tag) is "VBG" && Tree.HasChild(at, "is"))
                return true;
            if (Text[at].Relation is not (Relation.Advcl or Relation.Xcomp or Relation.Conj or Relation.Acl or Relation.AclRelcl or Relation.Obj or Relation.Obl))
                return false;
        }

        return false;
    }

    // "looks forward to discussing"
    private bool IsAwaited(int verb) => PennTag.Name(Text[verb].Tag) is "VBG" && verb > 2 && Text[verb - 1].Lower is "to" && Text[verb - 2].Lower is "forward";

    private PersonEntity? Subject(int verb)
    {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < LongestChain; steps++, at = Text[at].Head)
        {
            if (Tree.Child(at, Relation.Nsubj) is >= 0 and int subject && scene.MentionAt(subject)?.Person is { Official: true } person)
                return person;
        }

        return null;
    }
}
