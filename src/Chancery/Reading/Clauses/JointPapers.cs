using Chancery.Language;

namespace Chancery.Reading.Clauses;

/// <summary>Tells where what is said is what several have put on paper together: "..., their joint statement says", "the communique announced".</summary>
internal static class JointPapers
{
    /// <summary>True for a verb of saying whose subject is a joint paper.</summary>
    public static bool Says(Scene scene, int verb) =>
        scene.Text[verb].Lemma is "say" or "state" or "read" or "announce" or "add" or "declare" or "note" && scene.Tree.Child(verb, Relation.Nsubj) is >= 0 and int paper && Is(scene, paper);

    /// <summary>True for a noun that names a joint paper.</summary>
    public static bool Is(Scene scene, int noun)
    {
        AnalysedText text = scene.Text;
        if (text[noun].Lemma.ToLowerInvariant() is "communique" or "communiqué" or "memorandum" or "treaty" or "protocol" or "accord" or "agreement")
            return true;
        return text[noun].Lemma.ToLowerInvariant() is "statement" or "declaration" or "document" or "text" or "release"
            && (scene.Tree.HasChild(noun, "joint") || scene.Tree.HasChild(noun, "common") || scene.Tree.HasChild(noun, "trilateral") || scene.Tree.HasChild(noun, "final"));
    }
}
