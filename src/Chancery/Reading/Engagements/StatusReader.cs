using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Reads where an engagement stands in its life from tense, mood and the words above it.</summary>
internal sealed partial class StatusReader
{
    private readonly Dictionary<string, EngagementStatus> _words = new(StringComparer.Ordinal);
    private static readonly string[] s_pauses = ["day", "night", "evening", "lunch", "dinner", "tomorrow", "tonight", "morning", "afternoon", "weekend"];
    private static readonly byte s_gerund = PennTag.Of("VBG");

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
        if (Suppositions.Without(scene, candidate.Token))
        {
            candidate.Negated = true;
            return;
        }

        candidate.Supposed = Suppositions.Supposed(scene, candidate);
        if (candidate.Trigger.Frame == Frame.Invite)
            status = EngagementStatus.Proposed;
        if (candidate.Trigger.Id is "due-in" or "expect-guest")
        {
            (candidate.Status, candidate.StatusKnown, candidate.Negated) = (EngagementStatus.Planned, true, Suppositions.IsNegated(scene, candidate.Token));
            return;
        }

        // "Leaders meeting in Arusha agreed to admit Somalia", "meeting at a summit": they meet, whatever they agree to.
        int meeting = candidate.Trigger is { Verb: true, Frame: Frame.Mutual } ? candidate.Token : candidate.Trigger.Frame == Frame.Event ? text[candidate.Token].Head : -1;
        if (meeting >= 0 && TriggerPhrases.IsMeetingOf(scene, scene.SentenceOf(meeting), meeting))
        {
            (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Held, true);
            return;
        }

        // "Kerry, in Paris for talks, said"
        if (candidate.Trigger.Id == "be-in" && text[candidate.Token].Pos == UniversalPos.Adp)
        {
            (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Ongoing, true);
            return;
        }

        if (!candidate.Trigger.Verb && IsBesideAnother(scene, candidate.Token))
            return;
        // "failed to agree after four hours of talks"
        if (!candidate.Trigger.Verb && candidate.Trigger.Frame == Frame.Event && IsAfterHours(scene, candidate.Token))
        {
            (candidate.Status, candidate.StatusKnown, candidate.Ends) = (EngagementStatus.Held, true, true);
            return;
        }

        // "agreed by telephone to step up checks": they called, whatever is to come of it.
        if (IsBehindPromise(scene, candidate) || !candidate.Trigger.Verb && Means.Tells(scene, candidate) && PennTag.Name(text[candidate.Predicate].Tag) is "VBD" && text[candidate.Predicate].Lemma is "agree" or "propose" or "offer" or "demand" or "ask" or "urge" or "invite" or "request")
        {
            (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Held, true);
            return;
        }

        // "Ahead of the summit in St Petersburg, Cameron met Obama in London on Tuesday": the summit is to come.
        if (candidate.Trigger is { Verb: false, Frame: Frame.Event } && IsBeforeIt(scene, candidate))
        {
            (candidate.Status, candidate.StatusKnown, candidate.Before) = (EngagementStatus.Planned, true, true);
            candidate.Sides.RemoveAll(s => s.Mention.Kind is Mentions.MentionKind.Person or Mentions.MentionKind.Office);
            return;
        }

        // "The summit held in Accra on Friday urged the parties to talk"
        if (candidate.Trigger is { Verb: false, Frame: Frame.Event } && IsSaidHeld(scene, candidate.Token))
        {
            (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Held, true);
            return;
        }

        // "just back from a trip to Kigali, has called for a force"
        if (candidate.Trigger is { Verb: false, Frame: Frame.Travel } && IsBackFrom(scene, candidate.Token))
        {
            (candidate.Status, candidate.StatusKnown, candidate.Ends) = (EngagementStatus.Held, true, true);
            return;
        }

        if (!candidate.Trigger.Verb && IsOfPurpose(scene, candidate.Token))
        {
            candidate.Status = EngagementStatus.Held;
            return;
        }

        if (!candidate.Trigger.Verb)
        {
            status = ByModifiers(scene, candidate);
            if (Suppositions.Copular(scene, candidate) is { } going)
            {
                status ??= going;
                candidate.There = going == EngagementStatus.Ongoing && candidate.Trigger.Frame == Frame.Travel;
                // "will not attend, as she will be on a tour of Japan": the other verb is not of the tour.
                if (status == EngagementStatus.Planned && text[candidate.Token].Relation is Relation.Advcl or Relation.AclRelcl && !Suppositions.IsNegated(scene, candidate.Token))
                {
                    (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Planned, true);
                    return;
                }
            }
            if (status is null or EngagementStatus.Planned && Suppositions.Fate(scene, candidate.Token) is { } fate)
            {
                (candidate.Status, candidate.StatusKnown, candidate.StatusExplicit) = (fate, true, Terminal(fate));
                return;
            }
            if (status is null or EngagementStatus.Proposed && Suppositions.Moved(scene, candidate) is { } moved)
            {
                (candidate.Status, candidate.StatusKnown, candidate.StatusExplicit) = (moved, true, Terminal(moved));
                return;
            }

            // "The eighth round of the dialogue, due in June, still awaits a new date"
            if (Suppositions.AwaitsDate(scene, candidate.Token))
            {
                (candidate.Status, candidate.StatusKnown, candidate.StatusExplicit) = (EngagementStatus.Postponed, true, true);
                return;
            }

            if ((FateBehind(scene, candidate) ?? (status is null && Suppositions.IsPutBack(scene, candidate) ? EngagementStatus.Postponed : null)) is { } behind)
            {
                (candidate.Status, candidate.StatusKnown, candidate.StatusExplicit) = (behind, true, true);
                return;
            }

            // "in advance of the king's visit to Washington", "ahead of his trip"
            if (status is null && candidate.Trigger.Frame is Frame.Travel or Frame.Event && IsAhead(scene, candidate.Token, candidate.Trigger.Frame == Frame.Event))
            {
                (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Planned, true);
                return;
            }

            // "The Foreign Secretary's trip, planned for Monday"
            if (status is null && tree.Child(candidate.Token, Relation.Acl) is >= 0 and int set && set > candidate.Token && (text[set].Lower is "planned" or "scheduled" or "slated" or "expected" or "due" && set + 1 < text.Count && text[set + 1].Lower is "for" or "to" or "in" or "on" or "next" or "later" || text[set].Lower is "announced" && candidate.Trigger.Frame == Frame.Travel))
                status = EngagementStatus.Planned;
            // "the second leg of his trip that began on Wednesday"
            if (status is null && candidate.Trigger.Frame == Frame.Travel && tree.Child(candidate.Token, Relation.AclRelcl) is >= 0 and int began && text[began].Lemma is "begin" or "start" or "kick" or "open" && PennTag.Name(text[began].Tag) is "VBD")
            {
                (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Ongoing, true);
                return;
            }

            // "is expected to return the visit that Talon paid to Abuja in August"
            if (status is null && candidate.Trigger.Frame == Frame.Travel && tree.Child(candidate.Token, Relation.AclRelcl) is >= 0 and int paid && text[paid].Lemma is "pay" or "make" && PennTag.Name(text[paid].Tag) is "VBD")
            {
                (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Held, true);
                return;
            }

            // "his Latin American tour, which continues in Brazil"
            if (status is null && candidate.Trigger.Frame == Frame.Travel && tree.Child(candidate.Token, Relation.AclRelcl) is >= 0 and int goes && text[goes].Lemma is "continue" or "end" or "conclude" or "include" or "take" && PennTag.Name(text[goes].Tag) is "VBZ" or "VBP")
            {
                (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Ongoing, true);
                return;
            }

            // "has extended his stay by a day", "the presence in Pyongyang of Mr. Carter"
            if (status is null && candidate.Trigger.Frame == Frame.Travel && (candidate.Trigger.Id == "presence" || candidate.Predicate >= 0 && text[candidate.Token].Relation == Relation.Obj && text[candidate.Predicate].Lemma is "extend" or "prolong" or "lengthen"))
            {
                (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Ongoing, true);
                return;
            }

            // "arrived on Thursday for Friday's talks"
            if (status is null && Timetable.IsAwaited(scene, candidate))
            {
                (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Planned, true);
                return;
            }

            // "no date was fixed for the next meeting"
            candidate.Negated |= Suppositions.IsUndated(scene, candidate);
            // "on the third day of his visit to Japan"
            if (status is null && candidate.Trigger.Frame == Frame.Travel && Presence.IsDayOf(scene, candidate.Token))
                status = EngagementStatus.Ongoing;
            if (tree.Child(candidate.Token, Relation.Det) is >= 0 and int det && text[det].Lower == "no")
                candidate.Negated = true;
        }

        // "forced the cancellation of a meeting", "the postponement of his visit"
        if (status is null && !candidate.Trigger.Verb && text[candidate.Token].Relation == Relation.Nmod && text[candidate.Token].Head is >= 0 and int fallen && Fallen(text[fallen].Lemma) is { } end)
        {
            (candidate.Status, candidate.StatusKnown, candidate.StatusExplicit) = (end, true, true);
            return;
        }

        // "preparations for their meeting"
        if (status is null && !candidate.Trigger.Verb && text[candidate.Token].Head is >= 0 and int head0 && text[candidate.Token].Relation == Relation.Nmod
            && text[head0].Lemma is "preparation" or "arrangement" or "plan" or "prospect" or "modality" or "logistics" or "date" or "venue")
        {
            status = EngagementStatus.Planned;
        }

        if (status is null && !candidate.Trigger.Verb && (candidate.Trigger.Frame == Frame.Travel && IsAfter(scene, candidate.Token) || IsAfterJudged(scene, candidate.Token)))
        {
            // "his trip to China, following stops in Tokyo and Seoul"
            (candidate.Status, candidate.StatusKnown) = (candidate.Trigger.Frame == Frame.Travel && IsStillAhead(scene, candidate.Token) ? EngagementStatus.Planned : EngagementStatus.Held, true);
            return;
        }

        bool besides = false;
        int at = candidate.Predicate >= 0 ? candidate.Predicate : candidate.Token;
        for (int steps = 0; at >= 0 && steps < 6; steps++)
        {
            ref Token token = ref text[at];
            if (Suppositions.IsNegated(scene, at) || at == candidate.Predicate && Suppositions.IsNobody(scene, at))
                candidate.Negated = true;
            bool self = at == candidate.Token;
            if (!self && Lexical(scene, at) is { } denied && Terminal(denied) && Suppositions.IsNegated(scene, at))
            {
                // "The visit is not cancelled."
                (candidate.Negated, candidate.Status, candidate.StatusKnown) = (false, EngagementStatus.Planned, true);
                return;
            }

            if (!self && status is null && token.Lemma is "attend" or "join" or "participate" && Suppositions.IsNegated(scene, at))
            {
                // "will not attend the summit"
                (candidate.Status, candidate.StatusExplicit, candidate.StatusKnown, candidate.Negated) = (EngagementStatus.Declined, true, true, false);
                return;
            }

            // "has decided not to go to London"
            if (candidate.Negated && candidate.Trigger is { Verb: true, Frame: Frame.Travel } && token is { Relation: Relation.Xcomp or Relation.Ccomp, Head: >= 0 and var choice } && text[choice].Lemma is "decide" or "choose" or "opt" or "elect" or "resolve" && text[choice].Pos == UniversalPos.Verb && tree.HasChild(at, "to"))
            {
                (candidate.Status, candidate.StatusExplicit, candidate.StatusKnown, candidate.Negated) = (EngagementStatus.Declined, true, true, false);
                return;
            }

            if (candidate.Negated && candidate.Trigger.Frame == Frame.Travel && Suppositions.IsGivenUp(scene, at))
            {
                (candidate.Status, candidate.StatusExplicit, candidate.StatusKnown, candidate.Negated) = (EngagementStatus.Cancelled, true, true, false);
                return;
            }

            if (!self && IsDenial(scene, at))
            {
                // "denied that they had met during a visit by Pompeo": not the visit.
                candidate.Negated = candidate.Trigger.Frame != Frame.Travel || candidate.Predicate < 0 || !IsSetting(scene, candidate);
                return;
            }

            // "During talks in Cairo X proposed a truce": what is proposed there is not the talks.
            bool setting = at == candidate.Predicate && IsSetting(scene, candidate) || besides;
            if (!self && !setting && candidate.Trigger.Id is not "credentials" && !IsReady(scene, at) && Lexical(scene, at) is { } lexical)
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
                // "was invited to meet the president last month and declined"
                if (lexical == EngagementStatus.Proposed && Suppositions.Declines(scene, at))
                    (status, candidate.StatusExplicit) = (EngagementStatus.Declined, true);
                if (Terminal(lexical) || lexical == EngagementStatus.Proposed)
                {
                    // "would have postponed", "agreed not to cancel" are rare; the verb above gives no more.
                    break;
                }
            }

            Mood mood = Moods.MoodOf(scene, at);
            if (Unfulfilled.Is(scene, at, !self && Lexical(scene, at) == EngagementStatus.Planned))
            {
                // "had been planned for April but was postponed"
                if ((FateOf(scene, at) ?? FateOfIt(scene, at)) is { } became)
                    (status, candidate.StatusExplicit) = (became, true);
                candidate.Unfulfilled = true;
                status ??= EngagementStatus.Planned;
                break;
            }

            candidate.Present |= mood == Mood.Present && at == candidate.Predicate;
            if (mood == Mood.Conditional)
                candidate.Hypothetical = true;
            // "coincides with the envoy's visit to Beijing on Thursday"
            if (status is null && mood == Mood.Present && !candidate.Trigger.Verb && token.Lemma is "coincide" or "overlap" or "clash" && text[candidate.Token].Relation == Relation.Obl)
            {
                status = EngagementStatus.Planned;
                break;
            }

            // "The trip follows ...", "the visit comes as ...": said of it at any time of its life.
            if (status is null && mood == Mood.Present && !candidate.Trigger.Verb && text[candidate.Token].Relation is Relation.Nsubj or Relation.NsubjPass && text[candidate.Token].Head == at
                && token.Lemma is not ("begin" or "start" or "open" or "conclude" or "end" or "continue" or "resume" or "wrap"))
            {
                break;
            }

            if (status is null && mood == Mood.Infinitive && Moods.ToBe(scene, at))
            {
                status = EngagementStatus.Planned;
                break;
            }

            if (status is null && mood is Mood.Future or Mood.Infinitive && (Suppositions.IfClause(scene, at) || Suppositions.IfOpens(scene, candidate.Token)))
                mood = Mood.Urged;
            // "is in Beijing for talks"
            // "is sending Cardinal Etchegaray to Baghdad": he has not gone.
            // "is heading to Beijing", "is leaving for Lomé": nor has who is about to set out.
            if (status is null && mood is Mood.Progressive or Mood.Present && !candidate.Trigger.Verb && at == candidate.Predicate && SideReader.GoesTo(scene, candidate.Token, at))
                status = EngagementStatus.Planned;
            if (status is null && mood == Mood.Progressive && at == candidate.Token && candidate.Trigger.Id is "send" or "head" or "go" or "leave" or "depart" or "come" or "set-off" or "set-out" or "jet")
                status = EngagementStatus.Planned;
            if (status is null && mood == Mood.Present && candidate.Trigger.Id == "be-in")
                status = EngagementStatus.Ongoing;
            // "would be back as Clinton and Yu meet", "plans to raise it when he travels to Beijing"
            if (status is null && mood == Mood.Present && Moods.IsUnderFuture(scene, at))
                status = EngagementStatus.Planned;
            if (status is null && mood != Mood.None && mood != Mood.Infinitive)
                status = Moods.FromMood(mood);
            // "a commitment to have a dialogue", "an offer to meet"
            if (status is null && Promised(scene, at, mood) is >= 0 and int thing && Promise(text[thing].Lemma) is { } promised)
            {
                status = promised;
                if (promised is EngagementStatus.Proposed or EngagementStatus.Planned && Refused(scene, thing) is { } refused)
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
                candidate.Negated = candidate.Trigger.Frame != Frame.Travel || candidate.Predicate < 0 || !IsSetting(scene, candidate);
                return;
            }

            // "is travelling to Saada to meet him": not yet there.
            if (status == EngagementStatus.Ongoing && !self && mood == Mood.Progressive && candidate.Trigger is { Verb: true, Frame: not Frame.Travel } && candidate.Predicate == candidate.Token && text[at].Lemma is "travel" or "fly" or "go" or "head" or "journey" or "come" or "return" && Moods.IsPurpose(scene, candidate.Token))
                status = EngagementStatus.Planned;
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
            besides = token.Relation is Relation.Advcl && token.Tag == s_gerund && !(tree.Child(at, Relation.Mark) is >= 0 and int mark && text[mark].Lower is "to" or "in" or "on");
            at = tree.IsVerb(head) || Lexical(scene, head) is not null || text[head].Pos is UniversalPos.Adj || tree.Child(head, Relation.Cop) >= 0 ? head : NextVerb(scene, head);
        }

        // "was scheduled to visit this month, but it was called off"
        if (status is EngagementStatus.Planned && !candidate.StatusExplicit && candidate.Predicate >= 0 && FateOfIt(scene, candidate.Predicate) is { } fell)
            (status, candidate.StatusExplicit) = (fell, true);
        if (candidate.Trigger is { Frame: Frame.Invite, Verb: false } && candidate.Predicate >= 0 && Lexical(scene, candidate.Predicate) is { } taken && (taken is EngagementStatus.Planned || Terminal(taken)))
            (status, candidate.StatusExplicit) = (taken, Terminal(taken));
        // "invited him to Paris" says no more than that he may come.
        if (candidate.Trigger.Frame == Frame.Invite && status is null or EngagementStatus.Held or EngagementStatus.Ongoing)
            status = EngagementStatus.Proposed;
        // "Merkel heads to Mali", "Xi meets Lula": a headline's present leaves open whether it is to come.
        bool headline = scene.HasHeadline && text.Sentences[text[candidate.Token].Sentence].Paragraph == 0;
        candidate.StatusKnown = status is not null && !(headline && candidate.Present && status == EngagementStatus.Held);
        candidate.Status = status ?? EngagementStatus.Held;
        // "the next meeting could be held in New York"
        if (candidate.Hypothetical && !candidate.StatusExplicit && (candidate.Status is EngagementStatus.Held || candidate.Status is EngagementStatus.Planned && IsOnlyPossible(scene, candidate)))
            candidate.Status = EngagementStatus.Proposed;
    }
}
