using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <content>Where the engagement is only the setting, the sequel or the purpose of what the sentence says.</content>
internal sealed partial class StatusReader
{
    // Where the engagement is the occasion of what its predicate says.
    private static bool IsSetting(Scene scene, Candidate candidate) =>
        !candidate.Trigger.Verb && (scene.Text[candidate.Token].Relation is Relation.Obl && scene.Text[candidate.Token].Head == candidate.Predicate || IsBesideAnother(scene, candidate.Token) || IsAfterAnother(scene, candidate))
            && scene.Tree.CaseOf(candidate.Token) is "in" or "at" or "during" or "after" or "following" or "before" or "throughout" or "amid" or "since" or "ahead" or "over" or "due" or "because" or "owing" or "despite";

    // "suspend most tariffs after Geneva talks": the tariffs are, though the tree ties the talks to them.
    private static bool IsAfterAnother(Scene scene, Candidate candidate) =>
        scene.Text[candidate.Token] is { Relation: Relation.Nmod, Head: >= 0 and int thing } && scene.Text[thing].Head == candidate.Predicate && scene.Text[thing].Relation is Relation.Obj or Relation.Obl && scene.Tree.CaseOf(candidate.Token) is "after" or "following" or "before" or "amid";

    /// <summary>"Xi-Sunak meeting at G20 summit cancelled": the meeting is, not the summit.</summary>
    public static bool IsBesideAnother(Scene scene, int token) =>
        scene.Text[token] is { Relation: Relation.Nmod, Head: >= 0 and int noun } && scene.Text[noun].Lemma is "meeting" or "talk" or "bilateral" or "dinner" or "lunch" or "handshake" or "encounter" or "conversation" && scene.Tree.CaseOf(token) is "at" or "during" or "after" or "before" or "ahead";

    // "agreed to reopen the border after talks in Geneva", "announced a truce following negotiations": what is promised came of them.
    private static bool IsBehindPromise(Scene scene, Candidate candidate)
    {
        int noun = candidate.Token;
        if (candidate.Trigger is not { Verb: false, Frame: Frame.Event } || scene.Tree.CaseOf(noun) is not ("after" or "following") || scene.Tree.Governor(noun) is not (>= 0 and int verb))
            return false;
        if (scene.Text[verb].Relation is Relation.Xcomp && scene.Text[verb].Head is >= 0 and int above && scene.Tree.Child(verb, Relation.Mark) is >= 0)
            verb = above;
        return scene.Text[verb].Lemma is "agree" or "pledge" or "promise" or "vow" or "decide" or "commit" or "undertake" or "resolve" or "announce" or "fail" or "refuse" or "consent"
            && (PennTag.Name(scene.Text[verb].Tag) is "VBD" || PennTag.Name(scene.Text[verb].Tag) is "VBN" && scene.Tree.Child(verb, Relation.Aux) is >= 0 and int have && scene.Text[have].Lower is "have" or "has" or "had" or "'ve");
    }

    // "will celebrate the anniversary, following the successful dialogue": what is judged is over, whatever follows it.
    private static bool IsAfterJudged(Scene scene, int token)
    {
        if (scene.Tree.CaseOf(token) is not ("following" or "after"))
            return false;
        for (int child = scene.Tree.First(token); child >= 0 && child < token; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Lower is "successful" or "productive" or "fruitful" or "recent" or "latest" or "failed" or "unsuccessful" or "inconclusive" or "constructive" or "fruitless" or "abortive")
                return true;
        }

        return false;
    }

    // "The purpose of his two-day visit was to strengthen ties": said of the purpose.
    private static bool IsOfPurpose(Scene scene, int token) =>
        scene.Text[token] is { Relation: Relation.Nmod, Head: >= 0 and int noun } && scene.Text[noun].Lemma is "purpose" or "aim" or "goal" or "objective" or "object" or "focus" && scene.Tree.CaseOf(token) is "of" && scene.Text[noun].Head is >= 0 and int said && scene.Tree.Child(said, Relation.Cop) is >= 0 and int be && scene.Text[be].Lower is "was" or "were";

    // "Well prepared for his meeting with the President, he presented requests": how he went into it.
    private static bool IsReady(Scene scene, int at) =>
        scene.Text[at].Lower is "prepared" or "unprepared" && scene.Text[at].Relation is Relation.Advcl or Relation.Acl or Relation.Amod or Relation.Root && PennTag.Name(scene.Text[at].Tag) is "VBN" or "JJ" && scene.Tree.Child(at, Relation.Aux) < 0 && scene.Tree.Child(at, Relation.AuxPass) < 0 && scene.Tree.Child(at, Relation.Cop) < 0;
}
