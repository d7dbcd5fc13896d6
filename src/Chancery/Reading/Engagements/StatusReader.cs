using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Reads where an engagement stands in its life from tense, mood and the words above it.</summary>
internal sealed class StatusReader
{
    private readonly Dictionary<string, EngagementStatus> _words = new(StringComparer.Ordinal);
    private static readonly byte s_past = PennTag.Of("VBD"), s_participle = PennTag.Of("VBN"), s_base = PennTag.Of("VB"), s_gerund = PennTag.Of("VBG");

    public StatusReader()
    {
        foreach (DataTable.Row row in DataTable.Load("status-verbs.tsv", 3))
            _words[row[0]] = row.Enum<EngagementStatus>(1);
    }

    /// <summary>Fills status, negation and mood of a candidate.</summary>
    public void Read(Scene scene, Candidate candidate)
    {
        Tree tree = scene.Tree;
        AnalysedText text = scene.Text;
        EngagementStatus? status = null;
        if (!candidate.Trigger.Verb)
            status = ByModifiers(scene, candidate);
        // "preparations for their meeting"
        if (status is null && !candidate.Trigger.Verb && text[candidate.Token].Head is >= 0 and int head0 && text[candidate.Token].Relation == Relation.Nmod
            && text[head0].Lemma is "preparation" or "arrangement" or "plan" or "prospect" or "modality" or "logistics" or "date" or "venue")
        {
            status = EngagementStatus.Planned;
        }

        if (status is null && !candidate.Trigger.Verb && candidate.Trigger.Frame == Frame.Travel && IsAfter(scene, candidate.Token))
        {
            // "his trip to China, following stops in Tokyo and Seoul"
            (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Held, true);
            return;
        }

        int at = candidate.Predicate >= 0 ? candidate.Predicate : candidate.Token;
        for (int steps = 0; at >= 0 && steps < 6; steps++)
        {
            ref Token token = ref text[at];
            if (IsNegated(scene, at))
                candidate.Negated = true;
            bool self = at == candidate.Token;
            if (!self && Lexical(scene, at) is { } denied && Terminal(denied) && IsNegated(scene, at))
            {
                // "The visit is not cancelled."
                candidate.Negated = false;
                return;
            }

            if (!self && token.Lemma is "attend" or "join" or "participate" && IsNegated(scene, at))
            {
                // "will not attend the summit"
                (candidate.Status, candidate.StatusExplicit, candidate.StatusKnown, candidate.Negated) = (EngagementStatus.Declined, true, true, false);
                return;
            }

            if (!self && Lexical(scene, at) is { } lexical)
            {
                status = Terminal(lexical) || status is null ? lexical : status;
                candidate.StatusExplicit |= Terminal(lexical);
                if (Terminal(lexical) || lexical == EngagementStatus.Proposed)
                {
                    // "would have postponed", "agreed not to cancel" are rare; the verb above gives no more.
                    break;
                }
            }

            Mood mood = MoodOf(scene, at);
            if (mood == Mood.Conditional)
                candidate.Hypothetical = true;
            // "The trip follows ...", "the visit comes as ...": said of it at any time of its life.
            if (status is null && mood == Mood.Present && !candidate.Trigger.Verb && text[candidate.Token].Relation is Relation.Nsubj or Relation.NsubjPass && text[candidate.Token].Head == at
                && token.Lemma is not ("begin" or "start" or "open" or "conclude" or "end" or "continue" or "resume" or "wrap"))
            {
                break;
            }

            if (status is null && mood != Mood.None && mood != Mood.Infinitive)
                status = FromMood(mood);
            // "a commitment to have a dialogue", "an offer to meet"
            if (status is null && mood == Mood.Infinitive && token.Relation == Relation.Acl && token.Head >= 0 && Promise(text[token.Head].Lemma) is { } promised)
            {
                status = promised;
                break;
            }

            if (status is null && mood == Mood.Infinitive && token.Relation == Relation.Advcl && token.Head >= 0 && text[token.Head].Relation == Relation.Acl && text[token.Head].Head is >= 0 and int promise && Promise(text[promise].Lemma) is { } made)
            {
                status = made;
                break;
            }

            if (mood is not (Mood.Infinitive or Mood.None) && status is not EngagementStatus.Planned)
                break;
            // An infinitive or participle takes its time from the verb above.
            if (mood is Mood.Infinitive && IsHeadlineRoot(scene, at))
            {
                status ??= EngagementStatus.Planned;
                break;
            }

            int head = token.Head;
            if (head < 0)
                break;
            at = tree.IsVerb(head) || Lexical(scene, head) is not null || text[head].Pos is UniversalPos.Adj || tree.Child(head, Relation.Cop) >= 0 ? head : NextVerb(scene, head);
        }

        // "invited him to Paris" says no more than that he may come.
        if (candidate.Trigger.Frame == Frame.Invite && status is null or EngagementStatus.Held or EngagementStatus.Ongoing)
            status = EngagementStatus.Proposed;
        candidate.StatusKnown = status is not null;
        candidate.Status = status ?? EngagementStatus.Held;
        if (candidate.Hypothetical && !candidate.StatusExplicit && candidate.Status is EngagementStatus.Held)
            candidate.Status = EngagementStatus.Proposed;
    }

    private static EngagementStatus? Promise(string noun) => noun switch
    {
        "commitment" or "agreement" or "decision" or "plan" or "pledge" or "promise" or "intention" or "intent" => EngagementStatus.Planned,
        "offer" or "proposal" or "invitation" or "request" or "readiness" or "willingness" or "desire" or "hope" or "wish" or "suggestion" or "idea" or "effort" or "push" or "bid" or "appeal" => EngagementStatus.Proposed,
        _ => null,
    };

    private static bool IsAfter(Scene scene, int token)
    {
        Sentence sentence = scene.SentenceOf(token);
        for (int t = token - 1; t >= sentence.First && token - t <= 4; t--)
        {
            if (scene.Text[t].Lower is "following" or "after")
                return true;
            if (scene.Text[t].Pos is not (UniversalPos.Pron or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Part))
                return false;
        }

        return false;
    }

    private static int NextVerb(Scene scene, int token)
    {
        int verb = scene.Tree.IsVerb(token) ? token : scene.Tree.Governor(token);
        return verb;
    }

    private static bool Terminal(EngagementStatus status) => status is EngagementStatus.Cancelled or EngagementStatus.Postponed or EngagementStatus.Declined;

    private EngagementStatus? ByModifiers(Scene scene, Candidate candidate)
    {
        AnalysedText text = scene.Text;
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = candidate.Token - 1; t >= sentence.First && candidate.Token - t <= 7; t--)
        {
            if (scene.TimeAt(t) is not null)
                continue;
            if (text[t].Pos is UniversalPos.Adp or UniversalPos.Det or UniversalPos.Punct or UniversalPos.Cconj or UniversalPos.Aux && text[t].Lower is not ("-"))
                break;
            string lower = text[t].Lower;
            if (lower is "recent" or "previous" or "earlier" or "past" or "former" or "latest" or "last")
                return EngagementStatus.Held;
            if (lower is "ongoing" or "current")
                return EngagementStatus.Ongoing;
            if (text[t].Pos is UniversalPos.Adj or UniversalPos.Verb && _words.TryGetValue(lower, out EngagementStatus status) && lower is not ("open" or "set" or "ready" or "willing"))
                return status;
            if (lower is "cancelled" or "canceled" or "aborted" or "scrapped" or "abandoned")
                return EngagementStatus.Cancelled;
            if (lower is "postponed" or "delayed")
                return EngagementStatus.Postponed;
            if (text[t].Pos == UniversalPos.Verb)
                break;
        }

        return null;
    }

    private EngagementStatus? Lexical(Scene scene, int token)
    {
        ref Token t = ref scene.Text[token];
        string lemma = t.Lemma;
        if (scene.Tree.Child(token, Relation.CompoundPrt) is >= 0 and int particle)
            lemma = lemma + "-" + scene.Text[particle].Lower;
        else if (lemma is "call" && scene.Tree.HasChild(token, "for") || lemma is "call" && token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "for" or "on")
            lemma = "call-for";
        // "opened a summit" is no "open to talks".
        if (t.Pos == UniversalPos.Verb && lemma is "open")
            return null;
        if (lemma is "expect" && t.Pos == UniversalPos.Verb || t.Pos is UniversalPos.Verb or UniversalPos.Adj || lemma is "proposal" or "invitation")
            return _words.TryGetValue(lemma, out EngagementStatus status) ? status : null;
        return null;
    }

    private enum Mood
    {
        None,
        Past,
        Perfect,
        Present,
        Progressive,
        Future,
        Conditional,
        Infinitive,
    }

    private static EngagementStatus FromMood(Mood mood) => mood switch
    {
        Mood.Future => EngagementStatus.Planned,
        Mood.Progressive => EngagementStatus.Ongoing,
        _ => EngagementStatus.Held,
    };

    private static Mood MoodOf(Scene scene, int token)
    {
        AnalysedText text = scene.Text;
        Tree tree = scene.Tree;
        if (text[token].Lower is "going" && tree.Child(token, Relation.Xcomp) > token)
            return Mood.Future;
        bool have = false, be = false, to = false, past = false, copula = tree.Child(token, Relation.Cop) >= 0;
        for (int child = tree.First(token); child >= 0; child = tree.Next(child))
        {
            ref Token t = ref text[child];
            if (child > token && t.Relation is not (Relation.Aux or Relation.AuxPass))
                break;
            if (t.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
            {
                if (t.Lower is "will" or "'ll" or "’ll" or "shall" or "wo")
                    return Mood.Future;
                if (t.Lower is "would" or "could" or "might" or "may" or "can" or "should" or "must")
                    return t.Lower is "would" or "should" or "must" ? Mood.Future : Mood.Conditional;
                have |= t.Lemma == "have";
                be |= t.Lemma == "be";
                past |= t.Tag == s_past;
            }

            if (t.Relation == Relation.Mark && t.Lower == "to")
                to = true;
            // "was due to leave", where the tree takes "due" for a part of "to".
            be |= t.Lower is "due" or "set" && child < token;
        }

        byte tag = text[token].Tag;
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

    private static bool IsHeadlineRoot(Scene scene, int token) =>
        scene.Text.Sentences[scene.Text[token].Sentence].Paragraph == 0 && scene.HasHeadline && scene.Text[token].Relation is Relation.Root or Relation.Acl;

    private static bool IsNegated(Scene scene, int token)
    {
        Tree tree = scene.Tree;
        for (int child = tree.First(token); child >= 0; child = tree.Next(child))
        {
            string lower = scene.Text[child].Lower;
            if (lower is "not" or "n't" or "n’t" or "never" && child < token)
                return true;
            if (lower is "no" && scene.Text[child].Relation == Relation.Det && child < token)
                return true;
        }

        return false;
    }

    /// <summary>Brings status and days together: what lies ahead is not held, what is over is not under way.</summary>
    public static EngagementStatus Reconcile(Scene scene, EngagementStatus status, When when)
    {
        if (scene.Published is not { } published)
            return status;
        if (when.Start is { } start && start > published && status is EngagementStatus.Held or EngagementStatus.Ongoing)
            return EngagementStatus.Planned;
        bool dated = when.Text is { } words && words.AsSpan().ContainsAnyInRange('0', '9');
        if (when.End is { } end && end < published && (status is EngagementStatus.Ongoing || (status is EngagementStatus.Planned && dated)))
            return EngagementStatus.Held;
        return status;
    }
}
