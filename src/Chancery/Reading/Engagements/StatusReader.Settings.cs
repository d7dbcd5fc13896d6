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

    // "back from a trip", "fresh from a two-day visit": it is over.
    private static bool IsBackFrom(Scene scene, int noun)
    {
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = noun - 1; t > sentence.First && noun - t < 6; t--)
        {
            if (scene.Text[t].Lower is "from")
                return scene.Text[t - 1].Lower is "back" or "fresh" or "home";
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct && scene.Text[t].Lower is not "-")
                return false;
        }

        return false;
    }

    // "The purpose of his two-day visit was to strengthen ties": said of the purpose.
    private static bool IsOfPurpose(Scene scene, int token) =>
        scene.Text[token] is { Relation: Relation.Nmod, Head: >= 0 and int noun } && scene.Text[noun].Lemma is "purpose" or "aim" or "goal" or "objective" or "object" or "focus" && scene.Tree.CaseOf(token) is "of" && scene.Text[noun].Head is >= 0 and int said && scene.Tree.Child(said, Relation.Cop) is >= 0 and int be && scene.Text[be].Lower is "was" or "were";

    // "Well prepared for his meeting with the President, he presented requests": how he went into it.
    private static bool IsReady(Scene scene, int at) =>
        scene.Text[at].Lower is "prepared" or "unprepared" && scene.Text[at].Relation is Relation.Advcl or Relation.Acl or Relation.Amod or Relation.Root && PennTag.Name(scene.Text[at].Tag) is "VBN" or "JJ" && scene.Tree.Child(at, Relation.Aux) < 0 && scene.Tree.Child(at, Relation.AuxPass) < 0 && scene.Tree.Child(at, Relation.Cop) < 0;

    // "The summit held in Accra on Friday urged the parties to talk": over, whatever it urged.
    private static bool IsSaidHeld(Scene scene, int noun)
    {
        // "A summit of the bloc's leaders in Abuja on Thursday ordered the force to stand by", "called for an end to the fighting": it sat, and did so.
        if (scene.Text[noun] is { Relation: Relation.Nsubj, Lower: "summit" or "conference" or "meeting" or "session" or "assembly" or "ministerial", Head: >= 0 and var did } && did > noun && PennTag.Name(scene.Text[did].Tag) is "VBD" && scene.Tree.Child(did, Relation.AuxPass) < 0
            && scene.Text[did].Lemma is "call" or "order" or "urge" or "demand" or "decide" or "adopt" or "condemn" or "agree" or "approve" or "endorse" or "ask" or "request" or "propose" or "suspend" or "threaten" or "reject" or "warn" or "resolve" or "instruct" or "mandate" or "appoint" or "elect" or "expel" or "recommend" or "pledge" or "discuss" or "review" or "hear" or "produce" or "issue"
            && !(scene.Text[did].Lemma is "call" && did + 1 < scene.Text.Count && scene.Text[did + 1].Lower is "off"))
            return true;
        int held = noun + 2 < scene.Text.Count && scene.Text[noun + 2].Lower is "in" or "at" or "on" or "by" or "from" or "here" ? noun + 1 : scene.Tree.Child(noun, Relation.Acl);
        if (held < noun || scene.Text[held].Lower is not ("held" or "convened" or "hosted"))
            return false;
        for (int child = scene.Tree.First(held); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Mark || scene.Text[child].Lower is "tomorrow" or "next" or "later" || scene.TimeAt(child) is { When.Start: { } start } && start > scene.Published)
                return false;
        }

        // "the talks held this week were to end on Friday", "plans for the summit held in secret": the sentence says more of its time.
        return scene.Text[noun].Relation is Relation.Nsubj or Relation.Obj or Relation.Obl or Relation.Root && scene.Text[noun].Head is var above && (above < 0 || PennTag.Name(scene.Text[above].Tag) is "VBD" or "VBZ" or "VBP" or "VBG" or "VBN");
    }

    // "is to travel to London after a stopover in Madrid, where he will have lunch with": to come as well.
    private static bool IsStillAhead(Scene scene, int noun)
    {
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = noun + 1; t < sentence.End && t - noun < 12; t++)
        {
            if (scene.Text[t].Lower is not ("where" or "during"))
                continue;
            for (int next = t + 1; next < sentence.End && next - t < 6; next++)
            {
                if (scene.Text[next].Lower is "will" or "'ll" or "’ll" or "shall" || scene.Text[next].Lower is "is" or "are" && next + 1 < sentence.End && scene.Text[next + 1].Lower is "to" or "due" or "scheduled" or "expected" or "set")
                    return true;
            }

            return false;
        }

        return false;
    }

    // "could", "might", "may": of the engagement itself, whatever "next" says of it.
    private static bool IsOnlyPossible(Scene scene, Candidate candidate) =>
        !candidate.Trigger.Verb && candidate.Predicate >= 0 && SideReader.IsSubject(scene, candidate.Token) && scene.Tree.Child(candidate.Predicate, Relation.Aux) is >= 0 and int aux && scene.Text[aux].Lower is "could" or "might" or "may";

    // "before the start of the G20 summit", "ahead of", "on the eve of", "prior to": of a gathering that has a name or a place, beside what is told as past.
    private static bool IsBeforeIt(Scene scene, Candidate candidate)
    {
        int noun = candidate.Token;
        if (scene.Text[noun].Lower is not ("summit" or "conference" or "session" or "assembly" or "ministerial" or "forum"))
            return false;
        Sentence sentence = scene.SentenceOf(noun);
        int opening = noun;
        for (int t = noun - 1; t >= sentence.First && noun - t < 9; t--)
        {
            if (scene.Text[t].Lower is "of" && t - 1 >= sentence.First && scene.Text[t - 1].Lower is "ahead" or "eve" or "start" or "opening" or "beginning" or "advance" || scene.Text[t].Lower is "before" || scene.Text[t].Lower is "to" && t - 1 >= sentence.First && scene.Text[t - 1].Lower is "prior")
            {
                opening = t;
                break;
            }

            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp or UniversalPos.Punct && scene.Text[t].Lower is not ("-" or "'") || scene.TimeAt(t) is not null)
                return false;
        }

        if (opening == noun || scene.Text[opening].Lower is "of" && scene.Text[opening - 1].Lower is "start" or "opening" or "beginning" && !(opening - 3 >= sentence.First && scene.Text[opening - 3].Lower is "before" || opening - 2 >= sentence.First && scene.Text[opening - 2].Lower is "before"))
            return false;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (PennTag.Name(scene.Text[t].Tag) is "VBD" && Math.Abs(t - noun) < 20 && scene.Text[t].Lemma is "meet" or "talk" or "speak" or "hold" or "confer" or "telephone" or "call" or "say" or "tell" or "visit" or "arrive" or "receive" or "host" or "discuss" or "dine")
                return true;
        }

        return false;
    }
}
