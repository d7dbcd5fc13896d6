using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Reads what somebody is told to think or to want: "Meles believes that", "Ankara wants the troops out of Afrin".</summary>
internal sealed class Minds(Scene scene)
{
    private const int Reach = 10;

    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    /// <summary>The kind of what the verb tells, or null where it tells of no view.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="end">Token after its words.</param>
    /// <param name="row">Its row.</param>
    /// <param name="sentence">Its sentence.</param>
    public StatementKind? Read(int verb, int end, SayingVerb row, Sentence sentence)
    {
        if (Text[sentence.End - 1].Lower is "?" || IsOpen(verb))
            return null;
        if (row.Class == VerbClass.Mind)
            return Tree.Child(verb, Relation.Ccomp) > verb || IsThat(end, sentence) ? row.Kind : null;
        int clause = Tree.Child(verb, Relation.Ccomp);
        // "I hope you will give him my regards": courtesy.
        if (Text[verb].Lemma is "hope" && clause > verb && Tree.Child(clause, Relation.Nsubj) is >= 0 and int you && Text[you].Lower is "you")
            return null;
        // "He expects Menon to stop here": of where somebody will be.
        if (Text[verb].Lemma is "expect" && IsJourney(Tree.Child(verb, Relation.Xcomp) is >= 0 and int journey ? journey : clause))
            return null;
        // "wish your nation continued success"
        if (Text[verb].Lemma is "wish" && clause > verb && !IsThat(end, sentence) && !Tree.HasChild(clause, "to") && !Tree.HasChild(clause, "would"))
            return null;
        if (clause > verb && Tree.Child(clause, Relation.Nsubj) is >= 0 and int who)
            return IsOther(who, verb) ? StatementKind.Demand : IsThat(end, sentence) && row.MayBeFollowedBy("that") ? StatementKind.Objective : null;
        int asked = Tree.Child(verb, Relation.Obj);
        if (asked < verb || !row.MayBeFollowedBy("object") || !IsOther(asked, verb))
            return null;
        // "wants Iran to stop", "wants the troops out", "wants ambassadors exchanged".
        for (int t = asked + 1; t < Math.Min(sentence.End, asked + Reach); t++)
        {
            if (Text[t].Lower is "to" && t + 1 < sentence.End && PennTag.Name(Text[t + 1].Tag) is "VB" || Text[t].Lower is "out" or "back" or "off" or "gone" || PennTag.Name(Text[t].Tag) is "VBN" && Text[t].Relation is Relation.Xcomp or Relation.Ccomp)
                return StatementKind.Demand;
            if (Text[t].Pos is UniversalPos.Punct)
                return null;
        }

        return null;
    }

    private bool IsJourney(int act) =>
        act >= 0 && Tree.HasChild(act, "to") && Text[act].Lemma is "arrive" or "visit" or "stop" or "come" or "return" or "attend" or "travel" or "pass" or "leave" or "depart" or "stay" or "meet" or "call" or "see" or "be";

    // "may want", "would want", "wants nothing".
    private bool IsOpen(int verb)
    {
        for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
        {
            if (Text[child].Relation is Relation.Aux && Text[child].Lower is "may" or "might" or "could" or "can" or "should" or "would" or "will")
                return true;
        }

        return false;
    }

    private bool IsThat(int end, Sentence sentence) => end < sentence.End && Text[end].Lower is "that" && Text[end].Pos is UniversalPos.Sconj;

    // Somebody or something that is not the one who wants.
    private bool IsOther(int who, int verb)
    {
        if (scene.MentionAt(who) is { Kind: MentionKind.Pronoun } pronoun)
            return Text[pronoun.First].Lower is "them" or "him" or "her" or "you" or "us";
        // "hope that this meeting will further": nobody is asked.
        if (Text[verb].Lemma is "hope" && Text[who].Lemma is "meeting" or "visit" or "talk" or "summit" or "conference" or "dialogue" or "negotiation" or "session" or "consultation" or "round" or "process" or "agreement" or "accord" or "relation" or "cooperation")
            return false;
        return who > verb && Text[who].Pos is UniversalPos.Noun or UniversalPos.Propn && Text[who].Lower is not "what";
    }
}
