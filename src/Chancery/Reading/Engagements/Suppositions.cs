using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>What is denied, supposed, or said of an engagement by no verb: "without meeting", "if they meet", "the visit is off".</summary>
internal static class Suppositions
{
    // "would travel to South Sudan if the ceasefire holds"
    public static bool IfClause(Scene scene, int token)
    {
        for (int child = scene.Tree.First(token); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation is Relation.Advcl && scene.Tree.Child(child, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "if" or "unless" or "provided" && !(mark + 1 < scene.Text.Count && scene.Text[mark + 1].Lower is "nothing" or "only" or "not" or "ever" or "anything"))
                return true;
        }

        return false;
    }

    /// <summary>"No Kenyan president has ever visited Israel"</summary>
    public static bool IsNobody(Scene scene, int verb) =>
        scene.Tree.Subject(verb) is >= 0 and int subject && scene.Text[subject].Pos == UniversalPos.Noun && (scene.Tree.Child(subject, Relation.Det) is >= 0 and int det && scene.Text[det].Lower is "no" || scene.Text[subject].Lower is "none" or "nobody");

    // "If he comes, Sharif will meet Modi"
    public static bool IfOpens(Scene scene, int token)
    {
        Sentence sentence = scene.SentenceOf(token);
        if (scene.Text[sentence.First].Lower is not ("if" or "unless" or "should"))
            return false;
        for (int t = sentence.First + 1; t < token; t++)
        {
            if (scene.Text[t].Lower == ",")
                return true;
        }

        return false;
    }

    // "without meeting", "instead of talks with", "rather than meet", "has yet to meet"
    public static bool Without(Scene scene, int token)
    {
        Sentence sentence = scene.SentenceOf(token);
        for (int t = token - 1; t >= sentence.First && token - t <= 4; t--)
        {
            string lower = scene.Text[t].Lower;
            if (lower is "without" || (lower is "instead" && scene.Text[t + 1].Lower == "of") || (lower is "than" && t > 0 && scene.Text[t - 1].Lower == "rather") || (lower == "yet" && scene.Text[t + 1].Lower == "to"))
                return true;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct || scene.MentionAt(t) is not null)
                return false;
        }

        return false;
    }

    // "if they meet", "whether he will visit", "unless talks are held": a case put, not an engagement told.
    public static bool Supposed(Scene scene, Candidate candidate)
    {
        if (IsAsked(scene, candidate))
            return true;
        int at = candidate.Trigger.Verb || candidate.Predicate < 0 || !scene.Tree.Below(candidate.Token, candidate.Predicate) ? candidate.Token : candidate.Predicate;
        for (int steps = 0; at >= 0 && steps < 3; steps++, at = scene.Text[at].Head)
        {
            for (int child = scene.Tree.First(at); child >= 0 && child < at; child = scene.Tree.Next(child))
            {
                if (scene.Text[child].Relation is Relation.Mark or Relation.Advmod && scene.Text[child].Lower is "if" or "whether" or "unless")
                    return true;
            }

            if (scene.Text[at].Relation is not (Relation.Conj or Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Nsubj or Relation.NsubjPass))
                return false;
        }

        return false;
    }

    // "Did the Secretary talk to his Russian counterpart?": the verb before its subject asks.
    private static bool IsAsked(Scene scene, Candidate candidate)
    {
        int verb = candidate.Trigger.Verb || candidate.Predicate < 0 ? candidate.Token : candidate.Predicate;
        if (scene.Text[scene.SentenceOf(verb).End - 1].Lower is not "?")
            return false;
        // "Do you have any details on her trip to Oman?", "Did he raise it during the visit to Paris?": what is asked takes the journey for granted.
        ref Token noun = ref scene.Text[candidate.Token];
        if (!candidate.Trigger.Verb && noun.Relation is Relation.Nmod or Relation.Obl && (scene.Tree.Child(candidate.Token, Relation.NmodPoss) >= 0 || scene.Tree.Child(candidate.Token, Relation.Det) is >= 0 and int det && scene.Text[det].Lower is "the" or "this" or "that"))
            return false;
        int subject = scene.Tree.Subject(verb), aux = scene.Tree.Child(verb, Relation.Aux);
        return aux >= 0 && subject > aux && subject < verb;
    }

    // "is on an official visit", "are in talks", "will be on a tour": the noun itself is what is said.
    public static EngagementStatus? Copular(Scene scene, Candidate candidate)
    {
        int said = candidate.Token;
        int copula = scene.Tree.Child(said, Relation.Cop);
        if (copula < 0 && candidate.Predicate >= 0 && scene.Text[candidate.Token].Head == candidate.Predicate && candidate.Trigger.Frame == Frame.Travel)
        {
            said = candidate.Predicate;
            copula = scene.Tree.Child(said, Relation.Cop);
        }

        // "will be the second leg in his trip": the leg is to come.
        if (copula < 0 || scene.Tree.CaseOf(candidate.Token) is not "on" && !(said == candidate.Token && scene.Tree.CaseOf(candidate.Token) is "in"))
            return null;
        for (int child = scene.Tree.First(said); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation == Relation.Aux && scene.Text[child].Lower is "will" or "'ll" or "’ll" or "shall" or "would")
                return EngagementStatus.Planned;
        }

        // "Minister to be on a two-day visit to Tajikistan"
        for (int t = candidate.Token - 1; t > scene.SentenceOf(candidate.Token).First && candidate.Token - t < 8 && scene.Text[t].Pos is not UniversalPos.Verb; t--)
        {
            if (scene.Text[t].Lower is "be" && scene.Text[t - 1].Lower is "to")
                return EngagementStatus.Planned;
        }

        return scene.Text[copula].Lower is "is" or "are" or "'s" or "’s" or "be" ? EngagementStatus.Ongoing : null;
    }

    // "The visit is off", "is off for the moment", "is still on", "is in doubt", "the talks are under way": said of it by no verb.
    public static EngagementStatus? Fate(Scene scene, int noun)
    {
        if (scene.Text[noun].Relation != Relation.Nsubj || scene.Text[noun].Head is not (>= 0 and int said) || said < noun)
            return null;
        int copula = scene.Tree.Child(said, Relation.Cop);
        if (copula < 0)
        {
            if (scene.Text[said].Lemma != "be" || said + 1 >= scene.Text.Count)
                return null;
            copula = said;
            said++;
            if (scene.Text[said].Lower is "still" or "now" or "back" && said + 1 < scene.Text.Count)
                said++;
        }

        if (IsNegated(scene, said) || scene.Text[copula].Lower is not ("is" or "are" or "was" or "were" or "'s" or "’s"))
            return null;
        bool past = scene.Text[copula].Lower is "was" or "were";
        return scene.Text[said].Lower switch
        {
            "off" => said + 1 < scene.Text.Count && scene.Text[said + 1].Lower is "for" or "until" ? EngagementStatus.Postponed : EngagementStatus.Cancelled,
            "on" when said + 1 < scene.Text.Count && scene.Text[said + 1].Lower is "." or "," or "again" or ";" => EngagementStatus.Planned,
            "imminent" when !past => EngagementStatus.Planned,
            "doubt" or "question" or "uncertain" or "likely" or "possible" when !past && scene.Text[said].Lower is not ("doubt" or "question") || scene.Tree.CaseOf(said) is "in" => EngagementStatus.Proposed,
            "underway" when !past => EngagementStatus.Ongoing,
            // "is under discussion", "is on the agenda"
            "discussion" or "consideration" or "negotiation" or "review" when !past && scene.Tree.CaseOf(said) is "under" => EngagementStatus.Proposed,
            "works" or "offing" or "cards" or "pipeline" when !past && scene.Tree.CaseOf(said) is "in" or "on" => EngagementStatus.Proposed,
            "agenda" or "schedule" or "programme" or "program" or "itinerary" or "calendar" when !past && scene.Tree.CaseOf(said) is "on" or "in" => EngagementStatus.Planned,
            _ => null,
        };
    }

    /// <summary>"will not be going to Washington after all", "will no longer travel", "will not come as planned": a plan given up.</summary>
    public static bool IsGivenUp(Scene scene, int verb)
    {
        Sentence sentence = scene.SentenceOf(verb);
        bool future = false;
        for (int child = scene.Tree.First(verb); child >= 0 && child < verb; child = scene.Tree.Next(child))
            future |= scene.Text[child].Lower is "will" or "wo" or "would" or "is" or "are" or "'ll";
        for (int t = verb; future && t + 1 < sentence.End; t++)
        {
            if (scene.Text[t].Lower is "after" && scene.Text[t + 1].Lower is "all" || scene.Text[t].Lower is "as" && scene.Text[t + 1].Lower is "planned" or "scheduled" or "expected" or "announced" or "arranged" || scene.Text[t].Lower is "any" && scene.Text[t + 1].Lower is "longer" or "more")
                return true;
        }

        return future && verb - 2 >= sentence.First && (scene.Text[verb - 1].Lower is "longer" or "now" || scene.Text[verb - 2].Lower is "longer" or "now");
    }

    /// <summary>"was invited to Moscow but declined": the verb goes on to say no.</summary>
    public static bool Declines(Scene scene, int verb)
    {
        for (int child = scene.Tree.First(verb); child >= 0; child = scene.Tree.Next(child))
        {
            if (child > verb && scene.Text[child].Relation == Relation.Conj && (scene.Text[child].Lemma is "decline" or "refuse" or "demur" || scene.Text[child].Lemma is "turn" or "rebuff" or "reject" or "snub" or "spurn" && scene.Tree.Child(child, Relation.AuxPass) >= 0) && !IsNegated(scene, child))
                return true;
        }

        return false;
    }

    /// <summary>"The eighth round of the dialogue, due in June, still awaits a new date": it was put off.</summary>
    public static bool AwaitsDate(Scene scene, int noun)
    {
        int subject = scene.Text[noun].Relation is Relation.Nmod && scene.Text[noun].Head >= 0 ? scene.Text[noun].Head : noun;
        return scene.Text[subject] is { Relation: Relation.Nsubj, Head: >= 0 and var verb } && scene.Text[verb].Lemma is "await" or "need" or "lack" && scene.Tree.Child(verb, Relation.Obj) is >= 0 and int date && scene.Text[date].Lemma is "date" && scene.Text[Math.Max(0, date - 1)].Lower is "new" or "fresh" or "another";
    }

    /// <summary>"The visit, which had been set for next week, will now take place in December"</summary>
    public static bool IsPutBack(Scene scene, Candidate candidate)
    {
        if (candidate.Predicate < 0 || scene.Text[candidate.Token].Relation is not (Relation.Nsubj or Relation.NsubjPass) || scene.Text[candidate.Predicate].Lemma is not ("take" or "hold" or "happen" or "start" or "begin" or "occur" or "convene"))
            return false;
        bool now = false;
        for (int child = scene.Tree.First(candidate.Predicate); child >= 0; child = scene.Tree.Next(child))
            now |= scene.Text[child].Lower is "now" or "instead" && scene.Text[child].Relation == Relation.Advmod;
        for (int t = candidate.Token + 1; now && t < scene.SentenceOf(candidate.Token).End; t++)
        {
            if (scene.Text[t].Lower is "originally" or "initially" or "earlier" || scene.Text[t].Lower is "been" or "due" && scene.Text[t - 1].Lower is "had" or "was")
                return true;
        }

        return false;
    }

    /// <summary>"The talks were moved to September", "slipped to the autumn": postponed; "brought forward to Monday": still planned; null where the verb says neither.</summary>
    public static EngagementStatus? Moved(Scene scene, Candidate candidate)
    {
        int verb = candidate.Predicate;
        // "His trip has been put on hold"
        if (verb >= 0 && scene.Text[verb].Lemma is "put" or "place" && verb + 2 < scene.Text.Count && scene.Text[verb + 1].Lower is "on" && scene.Text[verb + 2].Lower is "hold" or "ice" && !IsNegated(scene, verb))
            return EngagementStatus.Postponed;
        if (verb < 0 || scene.Text[candidate.Token].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj) || scene.Text[verb].Lemma is not ("move" or "push" or "shift" or "slip" or "slide" or "bump" or "bring" or "advance") || IsNegated(scene, verb))
            return null;
        bool sooner = scene.Text[verb].Lemma is "advance" || scene.Text[verb].Lemma is "bring" && scene.Tree.HasChild(verb, "forward");
        if (scene.Text[verb].Lemma is "bring" && !sooner)
            return null;
        for (int t = Math.Max(verb, candidate.Token) + 1; t + 1 < scene.SentenceOf(verb).End; t++)
        {
            if (scene.Text[t].Lower is "to" or "into" or "until" or "till" && (scene.TimeAt(t) ?? scene.TimeAt(t + 1) ?? (t + 2 < scene.SentenceOf(verb).End ? scene.TimeAt(t + 2) : null)) is not null)
                return sooner ? EngagementStatus.Planned : EngagementStatus.Postponed;
        }

        return null;
    }

    public static bool IsNegated(Scene scene, int token)
    {
        Tree tree = scene.Tree;
        for (int child = tree.First(token); child >= 0; child = tree.Next(child))
        {
            string lower = scene.Text[child].Lower;
            if (lower is "not" or "n't" or "n’t" or "never" && child < token)
                return true;
            if (lower is "no" && scene.Text[child].Relation == Relation.Det && child < token)
                return true;
            // "will no longer travel"
            if (lower is "longer" && child < token && child > 0 && scene.Text[child - 1].Lower is "no")
                return true;
        }

        return false;
    }

    /// <summary>"no date was fixed for the next meeting": none is told of.</summary>
    public static bool IsUndated(Scene scene, Candidate candidate)
    {
        int above = scene.Text[candidate.Token].Head;
        int date = above >= 0 && scene.Text[above].Lemma is "date" ? above : candidate.Predicate >= 0 ? scene.Tree.Subject(candidate.Predicate) : -1;
        return date >= 0 && scene.Text[date].Lemma is "date" && scene.Tree.Child(date, Language.Relation.Det) is >= 0 and int no && scene.Text[no].Lower is "no";
    }
}
