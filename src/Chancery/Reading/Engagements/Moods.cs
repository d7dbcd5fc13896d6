using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Tense and mood of a verb, as far as they say where an engagement stands in its life.</summary>
internal enum Mood
{
    None,
    Past,
    Perfect,
    Present,
    Progressive,
    Future,
    Conditional,
    Infinitive,
    Urged,
}

/// <summary>Reads tense and mood from a verb and its auxiliaries.</summary>
internal static class Moods
{
    private static readonly byte s_past = PennTag.Of("VBD"), s_participle = PennTag.Of("VBN"), s_base = PennTag.Of("VB"), s_gerund = PennTag.Of("VBG");

    public static EngagementStatus FromMood(Mood mood) => mood switch
    {
        Mood.Future => EngagementStatus.Planned,
        Mood.Progressive => EngagementStatus.Ongoing,
        Mood.Urged => EngagementStatus.Proposed,
        _ => EngagementStatus.Held,
    };

    public static Mood MoodOf(Scene scene, int token)
    {
        AnalysedText text = scene.Text;
        Tree tree = scene.Tree;
        if (text[token].Lower is "going" && tree.Child(token, Relation.Xcomp) > token)
            return Mood.Future;
        bool perhaps = false, have = false, be = false, to = false, past = false, copula = tree.Child(token, Relation.Cop) >= 0;
        for (int child = tree.First(token); child >= 0; child = tree.Next(child))
        {
            ref Token t = ref text[child];
            if (child > token && t.Relation is not (Relation.Aux or Relation.AuxPass))
                break;
            // "Theresa May dashed to Strasbourg": a name is no auxiliary.
            if (t.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && !(t.Lower is "may" or "will" && scene.MentionAt(child) is { Kind: Mentions.MentionKind.Person }))
            {
                if (t.Lower is "will" or "'ll" or "’ll" or "shall" or "wo")
                    return Mood.Future;
                if (t.Lower is "should" or "must" or "ought")
                    return Mood.Urged;
                if (t.Lower is "would")
                    return Mood.Future;
                perhaps |= t.Lower is "could" or "might" or "may" or "can";
                have |= t.Lemma == "have";
                be |= t.Lemma == "be";
                past |= t.Tag == s_past;
            }

            if (t.Relation == Relation.Mark && t.Lower == "to")
                to = true;
            // "was due to leave", where the tree takes "due" for a part of "to".
            be |= t.Lower is "due" or "set" && child < token;
        }

        // "was due later to see him": whatever the tree makes of "later".
        if (to && !be)
            be = IsDueTo(scene, token);

        byte tag = text[token].Tag;
        if (tag == s_base && !have && !be && !perhaps && !to && Adrift(scene, token) is { } loose)
            return loose;
        // "will see Sadat and fly to Jerusalem": the auxiliary is the first verb's.
        if (tag == s_base && !have && !be && !perhaps && !to && text[token].Relation is Relation.Conj && text[token].Head is >= 0 and int first && first < token && tree.IsVerb(first) && tree.Child(token, Relation.Nsubj) < 0)
            return MoodOf(scene, first);
        // "concerns about the Speaker visiting Taiwan": nobody says that she is there.
        if (tag == s_gerund && !be && !have && text[token] is { Relation: Relation.Acl, Head: >= 0 and var who } && tree.CaseOf(who) is "about" or "of" or "over" or "against" && text[who].Head is >= 0 and int doubt && text[doubt].Lemma is "concern" or "worry" or "idea" or "prospect" or "possibility" or "question" or "talk" or "speculation" or "fear" or "notion" or "rumor" or "rumour" or "reservation" or "objection")
            return Mood.Urged;
        // "President Bush, currently touring Asia,": he is there.
        if (tag == s_gerund && !be && !have && text[token].Relation is Relation.Acl or Relation.Advcl && text[token].Lemma is "visit" or "tour" or "travel" && (token == 0 || text[token - 1].Pos is not (UniversalPos.Adp or UniversalPos.Sconj)))
            return Mood.Progressive;
        // "may have left": it is the telling that is unsure.
        if (perhaps && !have)
            return Mood.Conditional;
        if (have)
            return Mood.Perfect;
        // "is to receive", "was due to leave"
        if (to && be)
            return Mood.Future;
        if (to || (tag == s_base && token > 0 && text[token - 1].Lower == "to"))
            return Mood.Infinitive;
        if (be && tag == s_gerund)
            return past ? Mood.Past : Mood.Progressive;
        if (be && (tag == s_participle || copula))
            return past ? Mood.Past : Mood.Present;
        if (tag == s_past)
            return Mood.Past;
        if (tag == s_gerund || tag == s_participle)
            return Mood.None;
        return text[token].Pos is UniversalPos.Verb or UniversalPos.Aux ? Mood.Present : Mood.None;
    }

    private static bool IsDueTo(Scene scene, int token)
    {
        int first = scene.SentenceOf(token).First, t = token - 1;
        if (t <= first || scene.Text[t].Lower is not "to")
            return false;
        for (t--; t > first && token - t < 7 && (scene.Text[t].Pos is UniversalPos.Adv || scene.TimeAt(t) is not null || scene.Text[t].Lower is "later" or "on"); t--)
        {
        }

        return t > first && token - t > 2 && scene.Text[t].Lower is "due" or "set" or "scheduled" or "expected" or "slated" && scene.Text[t - 1].Lemma is "be";
    }

    // "who would later on meet the premier", "was due later to see the leader": what makes it future stands before it, though the tree ties it to another word.
    private static Mood? Adrift(Scene scene, int token)
    {
        int first = scene.SentenceOf(token).First;
        for (int t = token - 1; t >= first && token - t < 6; t--)
        {
            if (scene.Text[t].Lower is "will" or "would" or "shall" && scene.Text[t].Pos == UniversalPos.Aux)
                return Mood.Future;
            if (scene.Text[t].Pos is not UniversalPos.Adv && scene.TimeAt(t) is null && scene.Text[t].Lower is not ("on" or "then" or "later"))
                return null;
        }

        return null;
    }

    /// <summary>True for "to meet" behind the verb whose purpose it is.</summary>
    public static bool IsPurpose(Scene scene, int verb) =>
        scene.Text[verb].Relation is Relation.Advcl or Relation.Xcomp && scene.Tree.Child(verb, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "to";

    /// <summary>True for the present of a clause of time under what is still to come: "will be away when the two meet".</summary>
    public static bool IsUnderFuture(Scene scene, int verb)
    {
        if (scene.Text[verb] is not { Relation: Relation.Advcl, Head: >= 0 and var above })
            return false;
        bool time = false;
        for (int child = scene.Tree.First(verb); child >= 0 && child < verb; child = scene.Tree.Next(child))
            time |= scene.Text[child].Relation is Relation.Mark or Relation.Advmod && scene.Text[child].Lower is "as" or "when" or "while" or "before" or "after" or "once" or "until" or "by";
        if (!time)
            return false;
        Mood mood = MoodOf(scene, above);
        return mood is Mood.Future or Mood.Conditional or Mood.Urged || mood == Mood.Infinitive && scene.Text[above].Head is >= 0 and int plans && MoodOf(scene, plans) is Mood.Present or Mood.Future;
    }

    // "is to proceed to Jakarta", "was to have begun on Friday"
    public static bool ToBe(Scene scene, int token)
    {
        int to = token - 1;
        while (to > 0 && scene.Text[to].Pos is UniversalPos.Adv or UniversalPos.Aux && scene.Text[to].Lower is not "to")
            to--;
        return to > 0 && scene.Text[to].Lower == "to" && scene.Text[to - 1].Lemma == "be" && scene.Text[to - 1].Pos is UniversalPos.Aux or UniversalPos.Verb;
    }
}
