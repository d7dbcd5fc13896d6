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
        if (Without(scene, candidate.Token))
        {
            candidate.Negated = true;
            return;
        }

        candidate.Supposed = Supposed(scene, candidate);
        if (candidate.Trigger.Frame == Frame.Invite)
            status = EngagementStatus.Proposed;
        if (candidate.Trigger.Id == "due-in")
        {
            (candidate.Status, candidate.StatusKnown, candidate.Negated) = (EngagementStatus.Planned, true, IsNegated(scene, candidate.Token));
            return;
        }

        if (!candidate.Trigger.Verb)
        {
            status = ByModifiers(scene, candidate);
            if (Copular(scene, candidate) is { } going)
                status ??= going;
            if (status is null or EngagementStatus.Planned && Fate(scene, candidate.Token) is { } fate)
            {
                (candidate.Status, candidate.StatusKnown, candidate.StatusExplicit) = (fate, true, Terminal(fate));
                return;
            }
            if (tree.Child(candidate.Token, Relation.Det) is >= 0 and int det && text[det].Lower == "no")
                candidate.Negated = true;
        }

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

        bool besides = false;
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

            if (!self && IsDenial(scene, at))
            {
                candidate.Negated = true;
                return;
            }

            // "During talks in Cairo X proposed a truce": what is proposed there is not the talks.
            bool setting = at == candidate.Predicate && IsSetting(scene, candidate) || besides;
            if (!self && !setting && candidate.Trigger.Id is not "credentials" && Lexical(scene, at) is { } lexical)
            {
                // "proposed to adjourn the meeting", "threatened to boycott the summit": not yet done.
                if (Terminal(lexical) && Threatened(scene, at))
                {
                    status ??= EngagementStatus.Planned;
                    break;
                }

                // "is trying to arrange a meeting"
                status = Terminal(lexical) || status is null || lexical == EngagementStatus.Proposed && status == EngagementStatus.Planned && scene.Text[at].Lemma is "try" or "attempt" or "seek" or "hope" or "want" or "offer" or "propose" ? lexical : status;
                candidate.StatusExplicit |= Terminal(lexical);
                if (lexical == EngagementStatus.Proposed && Refused(scene, at) is { } refused)
                    (status, candidate.StatusExplicit) = (refused, Terminal(refused));
                if (Terminal(lexical) || lexical == EngagementStatus.Proposed)
                {
                    // "would have postponed", "agreed not to cancel" are rare; the verb above gives no more.
                    break;
                }
            }

            Mood mood = MoodOf(scene, at);
            if (Unfulfilled.Is(scene, at, !self && Lexical(scene, at) == EngagementStatus.Planned))
            {
                candidate.Unfulfilled = true;
                status ??= EngagementStatus.Planned;
                break;
            }

            candidate.Present |= mood == Mood.Present && at == candidate.Predicate;
            if (mood == Mood.Conditional)
                candidate.Hypothetical = true;
            // "The trip follows ...", "the visit comes as ...": said of it at any time of its life.
            if (status is null && mood == Mood.Present && !candidate.Trigger.Verb && text[candidate.Token].Relation is Relation.Nsubj or Relation.NsubjPass && text[candidate.Token].Head == at
                && token.Lemma is not ("begin" or "start" or "open" or "conclude" or "end" or "continue" or "resume" or "wrap"))
            {
                break;
            }

            if (status is null && mood == Mood.Infinitive && ToBe(scene, at))
            {
                status = EngagementStatus.Planned;
                break;
            }

            if (status is null && mood is Mood.Future or Mood.Infinitive && (IfClause(scene, at) || IfOpens(scene, candidate.Token)))
                mood = Mood.Urged;
            // "is in Beijing for talks"
            if (status is null && mood == Mood.Present && candidate.Trigger.Id == "be-in")
                status = EngagementStatus.Ongoing;
            if (status is null && mood != Mood.None && mood != Mood.Infinitive)
                status = FromMood(mood);
            // "a commitment to have a dialogue", "an offer to meet"
            if (status is null && mood == Mood.Infinitive && token.Relation == Relation.Acl && token.Head >= 0 && Promise(text[token.Head].Lemma) is { } promised)
            {
                status = promised;
                if (promised == EngagementStatus.Proposed && Refused(scene, token.Head) is { } refused)
                    (status, candidate.StatusExplicit) = (refused, Terminal(refused));
                break;
            }

            if (status is null && mood == Mood.Infinitive && token.Relation == Relation.Advcl && token.Head >= 0 && text[token.Head].Relation == Relation.Acl && text[token.Head].Head is >= 0 and int promise && Promise(text[promise].Lemma) is { } made)
            {
                status = made;
                break;
            }

            // "denied that the two had met"
            if (token.Relation is Relation.Ccomp && token.Head >= 0 && IsDenial(scene, token.Head))
            {
                candidate.Negated = true;
                return;
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
            // "invited Sadat, handing a letter to the ambassador": what goes on beside lends its tense, no more.
            besides = token.Relation is Relation.Advcl && token.Tag == s_gerund && !(tree.Child(at, Relation.Mark) is >= 0 and int mark && text[mark].Lower is "to");
            at = tree.IsVerb(head) || Lexical(scene, head) is not null || text[head].Pos is UniversalPos.Adj || tree.Child(head, Relation.Cop) >= 0 ? head : NextVerb(scene, head);
        }

        if (candidate.Trigger is { Frame: Frame.Invite, Verb: false } && candidate.Predicate >= 0 && Lexical(scene, candidate.Predicate) is { } taken && (taken is EngagementStatus.Planned || Terminal(taken)))
            (status, candidate.StatusExplicit) = (taken, Terminal(taken));
        // "invited him to Paris" says no more than that he may come.
        if (candidate.Trigger.Frame == Frame.Invite && status is null or EngagementStatus.Held or EngagementStatus.Ongoing)
            status = EngagementStatus.Proposed;
        // "Merkel heads to Mali", "Xi meets Lula": a headline's present leaves open whether it is to come.
        bool headline = scene.HasHeadline && text.Sentences[text[candidate.Token].Sentence].Paragraph == 0;
        candidate.StatusKnown = status is not null && !(headline && candidate.Present && status == EngagementStatus.Held);
        candidate.Status = status ?? EngagementStatus.Held;
        if (candidate.Hypothetical && !candidate.StatusExplicit && candidate.Status is EngagementStatus.Held)
            candidate.Status = EngagementStatus.Proposed;
    }

    private static bool Threatened(Scene scene, int verb)
    {
        int above = scene.Text[verb].Head;
        return above >= 0 && scene.Text[verb].Relation is Relation.Xcomp or Relation.Ccomp && scene.Text[above].Pos == UniversalPos.Verb
            && (scene.Text[above].Lemma is "threaten" or "consider" or "mull" or "propose" or "suggest" or "want" or "discuss" or "urge" or "advise" || MoodOf(scene, verb) == Mood.Infinitive && scene.Text[above].Lemma is "ask" or "seek" or "offer")
            && PennTag.Name(scene.Text[verb].Tag) is "VB" or "VBG";
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
        int after = token + 1;
        if (after < scene.Text.Count && scene.Text[after].Lower is "off" or "out" or "down" or "back" or "forward" or "up" or "away" && _words.ContainsKey(lemma + "-" + scene.Text[after].Lower))
            lemma = lemma + "-" + scene.Text[after].Lower;
        else if (scene.Tree.Child(token, Relation.CompoundPrt) is >= 0 and int particle)
            lemma = lemma + "-" + scene.Text[particle].Lower;
        else if (lemma is "like" && scene.Tree.Child(token, Relation.Aux) < 0)
            return null;
        else if (lemma is "call" && scene.Tree.HasChild(token, "for") || lemma is "call" && token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "for" or "on")
            lemma = "call-for";
        // "opened a summit" is no "open to talks".
        if (t.Pos == UniversalPos.Verb && lemma is "open")
            return null;
        if (lemma is "expect" && t.Pos == UniversalPos.Verb || t.Pos is UniversalPos.Verb or UniversalPos.Adj || lemma is "proposal" or "invitation" or "offer" or "request" or "possibility" or "suggestion")
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
        Urged,
    }

    private static EngagementStatus FromMood(Mood mood) => mood switch
    {
        Mood.Future => EngagementStatus.Planned,
        Mood.Progressive => EngagementStatus.Ongoing,
        Mood.Urged => EngagementStatus.Proposed,
        _ => EngagementStatus.Held,
    };

    private static Mood MoodOf(Scene scene, int token)
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
            if (t.Relation is Relation.Aux or Relation.AuxPass or Relation.Cop)
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

        byte tag = text[token].Tag;
        // "will see Sadat and fly to Jerusalem": the auxiliary is the first verb's.
        if (tag == s_base && !have && !be && !perhaps && !to && text[token].Relation is Relation.Conj && text[token].Head is >= 0 and int first && first < token && tree.IsVerb(first) && tree.Child(token, Relation.Nsubj) < 0)
            return MoodOf(scene, first);
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

    // "is to proceed to Jakarta", "was to have begun on Friday"
    private static bool ToBe(Scene scene, int token)
    {
        int to = token - 1;
        while (to > 0 && scene.Text[to].Pos is UniversalPos.Adv or UniversalPos.Aux && scene.Text[to].Lower is not "to")
            to--;
        return to > 0 && scene.Text[to].Lower == "to" && scene.Text[to - 1].Lemma == "be" && scene.Text[to - 1].Pos is UniversalPos.Aux or UniversalPos.Verb;
    }

    // "would travel to South Sudan if the ceasefire holds"
    private static bool IfClause(Scene scene, int token)
    {
        for (int child = scene.Tree.First(token); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation is Relation.Advcl && scene.Tree.Child(child, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "if" or "unless" or "provided")
                return true;
        }

        return false;
    }

    // "If he comes, Sharif will meet Modi"
    private static bool IfOpens(Scene scene, int token)
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
    private static bool Without(Scene scene, int token)
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
    private static bool Supposed(Scene scene, Candidate candidate)
    {
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

    // "is on an official visit", "are in talks", "will be on a tour": the noun itself is what is said.
    private static EngagementStatus? Copular(Scene scene, Candidate candidate)
    {
        int said = candidate.Token;
        int copula = scene.Tree.Child(said, Relation.Cop);
        if (copula < 0 && candidate.Predicate >= 0 && scene.Text[candidate.Token].Head == candidate.Predicate && candidate.Trigger.Frame == Frame.Travel)
        {
            said = candidate.Predicate;
            copula = scene.Tree.Child(said, Relation.Cop);
        }

        if (copula < 0 || scene.Tree.CaseOf(candidate.Token) is not ("on" or "in"))
            return null;
        for (int child = scene.Tree.First(said); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation == Relation.Aux && scene.Text[child].Lower is "will" or "'ll" or "’ll" or "shall" or "would")
                return EngagementStatus.Planned;
        }

        return scene.Text[copula].Lower is "is" or "are" or "'s" or "’s" or "be" ? EngagementStatus.Ongoing : null;
    }

    // "The visit is off", "is off for the moment", "is still on", "is in doubt", "the talks are under way": said of it by no verb.
    private static EngagementStatus? Fate(Scene scene, int noun)
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
            _ => null,
        };
    }

    // Where the engagement is the occasion of what its predicate says.
    private static bool IsSetting(Scene scene, Candidate candidate) =>
        !candidate.Trigger.Verb && scene.Text[candidate.Token].Relation is Relation.Obl && scene.Text[candidate.Token].Head == candidate.Predicate
            && scene.Tree.CaseOf(candidate.Token) is "in" or "at" or "during" or "after" or "following" or "before" or "throughout" or "amid" or "since" or "ahead" or "over";

    private static bool IsDenial(Scene scene, int token) => scene.Text[token].Lemma is "deny" or "refute" or "dismiss" or "disclaim" && scene.Text[token].Pos == UniversalPos.Verb && !IsNegated(scene, token);

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
        // "is traveling to Cairo May 24-27", told on the 24th.
        if (status == EngagementStatus.Ongoing && when is { Start: { } first, End: { } last, Within: false } && first == published && last > first)
            return EngagementStatus.Planned;
        if (when.Start is { } start && start > published && status is EngagementStatus.Held or EngagementStatus.Ongoing)
            return EngagementStatus.Planned;
        bool dated = when.Text is { } words && words.AsSpan().ContainsAnyInRange('0', '9');
        if (when.End is { } end && end < published && (status is EngagementStatus.Ongoing || (status is EngagementStatus.Planned && dated)))
            return EngagementStatus.Held;
        return status;
    }
}
