using Chancery.Claims;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <content>What nouns of promise, refusals and threats say of an engagement, and how status and days go together.</content>
internal sealed partial class StatusReader
{
    private static EngagementStatus? Fallen(string noun) => noun switch
    {
        "cancellation" or "cancelation" or "abandonment" or "scrapping" => EngagementStatus.Cancelled,
        "postponement" or "deferral" or "deferment" or "adjournment" => EngagementStatus.Postponed,
        _ => null,
    };

    private const int LongPast = 60;

    private static bool IsDenial(Scene scene, int token) => scene.Text[token].Lemma is "deny" or "refute" or "dismiss" or "disclaim" && scene.Text[token].Pos == UniversalPos.Verb && !Suppositions.IsNegated(scene, token);

    private static bool Threatened(Scene scene, int verb)
    {
        // "might refuse to attend", "could pull out"
        for (int child = scene.Tree.First(verb); child >= 0 && child < verb; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation == Relation.Aux && scene.Text[child].Lower is "might" or "may" or "could")
                return true;
        }

        int above = scene.Text[verb].Head;
        return above >= 0 && scene.Text[verb].Relation is Relation.Xcomp or Relation.Ccomp && scene.Text[above].Pos == UniversalPos.Verb
            && (scene.Text[above].Lemma is "threaten" or "consider" or "mull" or "propose" or "suggest" or "want" or "discuss" or "urge" or "advise" || Moods.MoodOf(scene, verb) == Mood.Infinitive && scene.Text[above].Lemma is "ask" or "seek" or "offer")
            && PennTag.Name(scene.Text[verb].Tag) is "VB" or "VBG";
    }

    private static EngagementStatus? Promise(string noun) => noun switch
    {
        "commitment" or "agreement" or "decision" or "plan" or "pledge" or "promise" or "intention" or "intent" or "preparation" or "arrangement" => EngagementStatus.Planned,
        "offer" or "proposal" or "invitation" or "request" or "readiness" or "willingness" or "preparedness" or "openness" or "eagerness" or "desire" or "hope" or "wish" or "suggestion" or "idea" or "effort" or "push" or "bid" or "appeal" => EngagementStatus.Proposed,
        _ => null,
    };

    // The noun that a verb makes an offer or a plan of: "an offer to meet", "openness to meeting the DPRK", whatever the tree ties the verb to; or -1.
    private static int Promised(Scene scene, int verb, Mood mood)
    {
        ref Token token = ref scene.Text[verb];
        if (mood == Mood.Infinitive && token.Relation == Relation.Acl && token.Head >= 0)
            return token.Head;
        return verb >= 2 && (mood == Mood.Infinitive || token.Tag == s_gerund) && scene.Text[verb - 1].Lower is "to" && scene.Text[verb - 2].Pos == UniversalPos.Noun ? verb - 2 : -1;
    }

    // "arrived on Tuesday ahead of a meeting later this month with Obama": a journey or, strictly, what is ahead.
    private static bool IsAhead(Scene scene, int token, bool strictly)
    {
        Sentence sentence = scene.SentenceOf(token);
        for (int t = token - 1; t > sentence.First && token - t <= 6; t--)
        {
            if (scene.Text[t].Lower is "of" or "to" or "for" && scene.Text[t - 1].Lower is "ahead" or "advance" or "prior" or "run-up" or "preparation" or "eve")
                return !strictly || scene.Text[t - 1].Lower is "ahead" or "advance" && scene.Text[t + 1].Lower is "a" or "an" or "his" or "her" or "their" or "talks";
            // "following a week-long trip to Australia"
            if (scene.Text[t].Lower is "-" || scene.TimeAt(t) is not null)
                continue;
            if (scene.Text[t].Pos is not (UniversalPos.Pron or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Part or UniversalPos.Num or UniversalPos.Punct) || scene.Text[t].Lower is ",")
                return false;
        }

        return false;
    }

    public static bool IsAfter(Scene scene, int token)
    {
        Sentence sentence = scene.SentenceOf(token);
        for (int t = token - 1; t >= sentence.First && token - t <= 7; t--)
        {
            if (scene.Text[t].Lower is "following" or "after")
                return true;
            if (scene.Text[t].Pos is not (UniversalPos.Pron or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Part))
                return false;
        }

        return false;
    }

    // "turned down an invitation to visit", "rejected the offer of talks": what became of the proposal; "accepted" makes a plan of it.
    private EngagementStatus? Refused(Scene scene, int proposal)
    {
        int head = scene.Text[proposal].Head;
        if (head < 0 || scene.Text[proposal].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return null;
        if (scene.Text[proposal].Relation is not (Relation.Obj or Relation.NsubjPass or Relation.Obl))
            return null;
        if (scene.Text[head].Lemma is "accept")
            return scene.Text[proposal].Relation == Relation.Obj && scene.Tree.HasChild(head, "principle") ? EngagementStatus.Proposed : EngagementStatus.Planned;
        return Lexical(scene, head) is { } status && Terminal(status) ? status : null;
    }

    // What a verb joined to that of a plan says became of it, or null.
    private EngagementStatus? FateOf(Scene scene, int plan)
    {
        for (int child = scene.Tree.First(plan); child >= 0; child = scene.Tree.Next(child))
        {
            if (child > plan && scene.Text[child].Relation is Relation.Conj && scene.Text[child].Pos is UniversalPos.Verb && Lexical(scene, child) is { } fate && Terminal(fate) && !Suppositions.IsNegated(scene, child))
                return fate;
        }

        return null;
    }

    // What a clause behind says became of it: "but it was called off".
    private EngagementStatus? FateOfIt(Scene scene, int plan)
    {
        Sentence sentence = scene.SentenceOf(plan);
        bool but = false;
        for (int t = plan + 1; t < sentence.End; t++)
        {
            but |= scene.Text[t].Lower is "but" or "until" or "before" or ";" or "however";
            if (but && scene.Text[t].Pos is UniversalPos.Verb && scene.Tree.Child(t, Relation.NsubjPass) is >= 0 and int fallen && scene.Text[fallen].Lower is "it" or "that" or "this" && Lexical(scene, t) is { } fate && Terminal(fate) && !Suppositions.IsNegated(scene, t))
                return fate;
        }

        return null;
    }

    /// <summary>True for "after four hours of talks", "despite three days of negotiations": they were held, whatever the verb above wants.</summary>
    public static bool IsAfterHours(Scene scene, int noun)
    {
        int hours = noun - 1;
        Sentence sentence = scene.SentenceOf(noun);
        while (hours > sentence.First && scene.Text[hours].Pos is UniversalPos.Adj or UniversalPos.Noun && scene.TimeAt(hours) is null)
            hours--;
        if (hours - 2 < sentence.First || scene.Text[hours].Lower is not "of" || scene.Text[hours - 1].Lemma is not ("hour" or "day" or "week" or "night" or "minute" or "month" or "round" or "weekend" or "session" or "series" or "evening" or "morning" or "afternoon"))
            return false;
        for (int t = hours - 2; t >= sentence.First && hours - t < 7; t--)
        {
            if (scene.Text[t].Lower is "after" or "following" or "despite" or "in")
                return true;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux && scene.TimeAt(t) is null || scene.Text[t].Lower is "," or ";")
                return false;
        }

        return false;
    }

    /// <summary>Brings status and days together: what lies ahead is not held, what is over is not under way.</summary>
    public static EngagementStatus Reconcile(Scene scene, EngagementStatus status, When when)
    {
        if (scene.Published is not { } published)
            return status;
        // "is traveling to Cairo May 24-27", told on the 24th.
        if (status == EngagementStatus.Ongoing && when is { Start: { } first, End: { } last, Within: false } && first == published && last > first)
            return EngagementStatus.Planned;
        if (when.Start is { } start && start > published && status is EngagementStatus.Held or EngagementStatus.Ongoing)
            return EngagementStatus.Planned;
        bool dated = when.Text is { } words && words.AsSpan().ContainsAnyInRange('0', '9');
        // "to prepare for the summit last June": long past, whatever the verb above left open.
        if (when.End is { } end && end < published && (status is EngagementStatus.Ongoing || (status is EngagementStatus.Planned && (dated || Period.DaysBetween(end, published) > LongPast))))
            return EngagementStatus.Held;
        return status;
    }

    // "Diplomats say talks planned for this weekend between A and B have been delayed": told of the noun before, whatever the tree hangs it on.
    private EngagementStatus? FateBehind(Scene scene, Candidate candidate)
    {
        int noun = candidate.Token;
        if (candidate.Trigger.Frame is not (Frame.Event or Frame.Travel) || scene.Text[noun].Relation is Relation.Nsubj or Relation.NsubjPass)
            return null;
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = noun + 1; t < sentence.End && t - noun < 24; t++)
        {
            if (scene.Text[t].Lower is "been" or "were" or "was" or "be" && scene.Text[t].Pos == UniversalPos.Aux && t + 1 < sentence.End)
            {
                bool whole = scene.Text[t].Lower is "been" && scene.Text[t - 1].Lower is "have" or "has";
                return whole && scene.Text[t + 1].Pos == UniversalPos.Verb && _words.TryGetValue(scene.Text[t + 1].Lemma, out EngagementStatus fate) && fate is EngagementStatus.Postponed or EngagementStatus.Cancelled ? fate : null;
            }

            bool set = scene.Text[t].Lower is "planned" or "scheduled" or "slated" or "due" or "set" or "expected" or "sponsored" or "mediated" or "brokered";
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj && !set && scene.TimeAt(t) is null || scene.Text[t].Lower is ";" or ":" or "that" or "which" or "who")
                return null;
        }

        return null;
    }
}
