using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Which engagement of a sentence a place or time belongs to, by the tree.</content>
internal static partial class CircumstanceReader
{
    // What goes on somewhere and is talked about, and is no place where anybody meets.
    private static readonly HashSet<string> s_matters = new(StringComparer.Ordinal)
    {
        "situation", "conflict", "war", "crisis", "ceasefire", "cease-fire", "truce", "development", "violence", "fighting", "unrest", "coup", "offensive", "tension", "stability", "aggression", "invasion", "hostility", "escalation", "famine", "bloodshed", "insurgency", "settlement", "reconstruction",
    };

    // "spoke about the violence in Sudan", "to discuss the maritime border in Cyprus": where the topic lies.
    private static bool OfSomethingElse(Scene scene, List<Candidate> here, int token, bool town)
    {
        int thing = scene.Text[token].Head;
        if (thing < 0 || scene.Text[token].Relation != Relation.Nmod || here.Exists(c => c.Token == thing))
            return false;
        // "discussed the situation in Afghanistan", "a ceasefire in Gaza": where the matter lies.
        if (!town && s_matters.Contains(scene.Text[thing].Lemma))
            return true;
        if (scene.Text[thing].Pos != UniversalPos.Noun)
            return false;
        // "their first talks since the riots in Paris"
        string mark = scene.Tree.CaseOf(thing);
        if (mark is "since")
            return true;
        if (scene.MentionAt(thing) is not null || scene.TimeAt(thing) is not null)
            return false;
        if (!town && mark is "about" or "on" or "over" or "regarding" or "concerning" or "against" or "despite" or "amid" or "of" && !Surrounds(scene, here, thing))
            return true;
        int verb = scene.Tree.Governor(thing);
        return verb >= 0 && verb < thing && !here.Exists(c => c.Token == verb || c.Predicate == verb) && scene.Text[thing].Relation is Relation.Obj or Relation.Nmod or Relation.Conj;
    }

    // "after taking office", "since he came home": of another day than what it goes with.
    private static bool IsApart(Scene scene, int verb, int token) =>
        scene.Tree.Child(verb, Relation.Mark) is >= 0 and int mark && mark < token && scene.Text[mark].Lower is "after" or "since";

    private static bool Opens(Scene scene, int verb)
    {
        for (int child = scene.Tree.First(verb); child >= 0 && child < verb; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation is Relation.Advmod or Relation.Mark && scene.Text[child].Lower is "where" or "while" or "whereas" or "although" or "though" or "because" or "before" or "until")
                return true;
        }

        return false;
    }

    // "talks between X and Y, which began on Friday": said of the engagement, whatever name the tree ties it to.
    private static bool IsCourse(string lemma) =>
        lemma is "begin" or "start" or "open" or "end" or "conclude" or "last" or "take" or "hold" or "make" or "schedule" or "plan" or "set" or "expect" or "run" or "continue" or "resume" or "come" or "follow" or "go" or "be" or "visit" or "meet" or "arrive";

    // "a round of talks": the noun above is the engagement's own.
    private static bool Surrounds(Scene scene, List<Candidate> here, int noun) =>
        here.Exists(c => scene.Tree.Below(c.Token, noun));

    // "since his election at last year's party congress": all of it dates what went before.
    private const int LongestSince = 16;

    private static bool IsRemark(Scene scene, Sentence sentence, List<Candidate> here, int token)
    {
        for (int t = token - 1; t >= sentence.First && token - t < LongestSince; t--)
        {
            // "since 2019 on Tuesday": another day stands between.
            if (scene.TimeIndexAt(t) is >= 0 and int other && other != scene.TimeIndexAt(token))
                return false;
            // "since he visited Iran in 2019", "since the president's visit in 2014": the day of that visit.
            if (here.Exists(c => c.Token == t))
                return false;
            // "after taking office in May", "since she came to power in 2011": the day of that.
            if (scene.Text[t].Lower is "office" or "power" && token - t < 4 && t - 1 > sentence.First && (scene.Text[t - 1].Lemma is "take" or "assume" or "enter" or "win" || scene.Text[t - 1].Lower is "to" or "in" && scene.Text[t - 2].Lemma is "come" or "return" or "be"))
                return true;
            if (scene.Text[t].Lower is "since" || token - t < 4 && scene.Text[t].Lower is "anniversary" or "ago's")
                return true;
            if (scene.Text[t].Lower is "," or ";" or "and" or "but" or "that" or "which" || token - t >= 4 && scene.Text[t].Lower is "on")
                return false;
        }

        return false;
    }

    // Verbs whose clause says something of another day.
    private static readonly HashSet<string> s_reports = new(StringComparer.Ordinal) { "say", "announce", "declare", "add", "warn", "note", "state", "promise", "pledge", "estimate", "predict", "recall", "stress", "claim", "argue", "explain", "reveal", "report", "confirm", "insist", "believe", "think", "hope", "expect", "tell", "inform", "disclose", "write", "tweet", "post" };

    // What stands before goes before what stands behind: "a visit from Jan. 16 for talks".
    private static bool Nearer(int one, int other, int token) =>
        one < token == other < token ? Math.Abs(one - token) < Math.Abs(other - token) : one < token;

    // "Earlier on Thursday, the ministry announced that he will travel to Oslo on June 3": the day of saying so.
    private static bool IsOfReport(Scene scene, Candidate candidate, int token)
    {
        int verb = scene.Text[token].Head;
        // "On Friday the president is expected to meet her", "next month he hopes to visit": of what is expected.
        if (verb >= 0 && scene.Text[verb].Lemma is "expect" or "hope" && candidate.Predicate >= 0 && scene.Text[candidate.Predicate] is { Relation: Relation.Xcomp } awaited && awaited.Head == verb
            && (PennTag.Name(scene.Text[verb].Tag) is "VBZ" or "VBP" || scene.Tree.Child(verb, Relation.AuxPass) is >= 0 and int be && scene.Text[be].Lower is "is" or "are"))
            return false;
        return verb > token && verb < candidate.Token && s_reports.Contains(scene.Text[verb].Lemma) && candidate.Predicate >= 0 && scene.Tree.Below(candidate.Predicate, verb) && candidate.Status is not (Claims.EngagementStatus.Held or Claims.EngagementStatus.Ongoing);
    }

    // The nearest engagement above the token in the tree; where another verb stands between or the tree says nothing, the one that stands before it.
    private static Candidate? Owner(Scene scene, Sentence sentence, List<Candidate> here, int token, string preposition, bool town = false)
    {
        // "to discuss developments in Korea": the place of what is discussed.
        if (preposition.Length > 0 && OfSomethingElse(scene, here, token, town))
            return null;
        Tree tree = scene.Tree;
        int at = token, verbs = 0;
        bool aside = false;
        for (int steps = 0; at >= 0 && steps < 24; steps++, at = scene.Text[at].Head)
        {
            foreach (Candidate candidate in here)
            {
                // "a visit to raise the goods that China sends to Russia": another verb's place.
                if (candidate.Token == at && !aside && (verbs == 0 || preposition is "" || (verbs == 1 && preposition is not "to")))
                    return candidate;
            }

            // "the talks held July 17-18 between": said of the talks, whatever the tree hangs the participle on.
            if (at != token && HeldThere(scene, here, at) is { } held)
                return held;
            // "a tour that will take him to Ghana": the clause is about the tour.
            if (scene.Text[at].Relation is Relation.Acl or Relation.AclRelcl && !IsApart(scene, at, token) && scene.Text[at].Lemma is "take" or "bring" or "lead" or "include" or "cover" or "feature" or "span"
                && here.Find(c => c.Token == scene.Text[at].Head) is { Trigger.Frame: Frame.Travel } trip)
            {
                return trip;
            }

            // "with visiting German Chancellor Merkel": a verb within a name is none.
            if (at == token || !(tree.IsVerb(at) || tree.Child(at, Relation.Cop) >= 0) || scene.MentionAt(at) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group })
                continue;
            Candidate? governed = null;
            foreach (Candidate candidate in here)
            {
                // "The visit is expected to take place in May": the light verb stands below the predicate.
                if ((candidate.Predicate == at || !candidate.Trigger.Verb && candidate.Predicate >= 0 && scene.Text[at].Relation == Relation.Xcomp && scene.Text[at].Head == candidate.Predicate && IsCourse(scene.Text[at].Lemma)) && (governed is null || Nearer(candidate.Token, governed.Token, token)))
                    governed = candidate;
            }

            if (governed is not null && verbs == 0)
                return governed;
            // "a tour that will take him to Astana", "a trip that includes stops in Lima"
            if (scene.Text[at].Relation is Relation.Acl or Relation.AclRelcl && scene.Text[at].Lemma is "take" or "include" or "cover" or "span" or "bring" or "comprise" or "begin" or "start" or "end" or "feature" or "encompass"
                && here.Exists(c => c.Trigger.Frame == Frame.Travel && c.Token == scene.Text[at].Head))
            {
                continue;
            }

            verbs++;
            // "his first visit after taking office in May": the day of what went before or is to come.
            aside |= preposition is "" && scene.Text[at] is { Relation: Relation.Advcl or Relation.Acl } && !here.Exists(c => c.Token == at || c.Predicate == at) && IsApart(scene, at, token);
            // "is heading to China, his office said on Monday": the day of saying so.
            aside |= preposition is "" && scene.Text[at] is { Relation: Relation.Parataxis } && s_reports.Contains(scene.Text[at].Lemma) && at > scene.Text[at].Head;
            // "met his colleague and said that in 2023 the canal would open": the day of what was said there.
            aside |= preposition is "" && scene.Text[at] is { Relation: Relation.Ccomp, Head: >= 0 and var teller } && at > teller && s_reports.Contains(scene.Text[teller].Lemma) && !here.Exists(c => c.Predicate == at || c.Token == at);
            // "before flying on to Yangon, where she will open an office on Saturday"
            aside |= preposition is "" && scene.Text[at].Relation is Relation.Advcl && tree.Child(at, Relation.Nsubj) >= 0 && Opens(scene, at);
            // "about the pact he signed with China in April", "the agreement signed in 2001": the day of something else.
            aside |= preposition is "" && scene.Text[at].Relation is Relation.AclRelcl or Relation.Acl && !(scene.Text[at].Tag == s_base && scene.Tree.Child(at, Relation.Mark) >= 0) && !IsCourse(scene.Text[at].Lemma) && scene.Text[at].Head is >= 0 and int told && !here.Exists(c => c.Token == told || c.Predicate == told) && !Surrounds(scene, here, told);
        }

        if (aside)
            return null;

        // No engagement above: the nearest before it with no other finite verb between.
        Candidate? best = null;
        foreach (Candidate candidate in here)
        {
            if (candidate.Token < token && (best is null || candidate.Token > best.Token))
                best = candidate;
        }

        if (best is not null)
        {
            for (int t = best.Token + 1; t < token; t++)
            {
                if (scene.Text[t].Pos == UniversalPos.Verb && t != best.Predicate && scene.MentionAt(t) is null)
                    return null;
            }

            return token - best.Token <= 25 ? best : null;
        }

        // At the head of the sentence: "On Monday, ..." belongs to the first.
        bool leading = token - sentence.First < 8 && here.Count > 0;
        for (int t = sentence.First; leading && t < token; t++)
            leading = scene.Text[t].Pos is not UniversalPos.Verb;
        return leading && preposition is not "to" && !(preposition is "" && IsOfReport(scene, here[0], token)) ? here[0] : null;
    }

    // "the talks held July 17-18 between", "the meeting of the ministers of Turkey and Armenia held in Zurich": the noun before it, with no verb between.
    private static Candidate? HeldThere(Scene scene, List<Candidate> here, int participle)
    {
        if (scene.Text[participle].Lower is not ("held" or "conducted" or "hosted" or "convened" or "scheduled" or "planned" or "set" or "concluded"))
            return null;
        Candidate? named = null;
        foreach (Candidate candidate in here)
        {
            if (!candidate.Trigger.Verb && candidate.Token < participle && participle - candidate.Token <= LongestName && (named is null || candidate.Token > named.Token))
                named = candidate;
        }

        if (named is null || named.Token == participle - 1)
            return named;
        if (scene.Tree.Child(participle, Relation.Nsubj) >= 0 || scene.Tree.Child(participle, Relation.Obj) >= 0 || scene.Tree.Child(participle, Relation.Aux) >= 0 || scene.Tree.Child(participle, Relation.AuxPass) >= 0)
            return null;
        for (int t = named.Token + 1; t < participle; t++)
        {
            if (scene.MentionAt(t) is null && scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Sconj || scene.Text[t].Lower is ";" or ":" or "who" or "which")
                return null;
        }

        return named;
    }

    // Words between "talks" and the "held" that says where they were.
    private const int LongestName = 20;
}
