using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <content>Which engagement told before a draft is, and whose it is where it names nobody.</content>
internal sealed partial class EngagementAssembler
{
    private Draft? Find(Draft draft)
    {
        for (int i = _drafts.Count - 1; i >= 0; i--)
        {
            bool vague = draft.Kind == EngagementKind.Visit && draft.Origin.Anaphoric && draft.Places.Count == 0 && draft.When.IsUnknown;
            // "touched upon the meeting that is to open on October 30": not the call in which they did.
            if (IsComing(_drafts[i], draft))
                continue;
            if (SameEngagement.Are(_drafts[i], draft) && !(vague && IsBygone(_drafts[i])) && !Signings.AfterTalks(scene, _drafts[i], draft) && !Formats.AreApart(_drafts[i], draft) && !ToldApart.Are(scene, _drafts[i], draft))
                return _drafts[i];
        }

        if (draft.Origin.Attended)
        {
            // "Deputy President Ruto and his counterpart attended the talks"
            Draft? attended = null;
            foreach (Draft known in _drafts)
            {
                if (SameEngagement.MayBeCalled(known, draft) && known.Kind != EngagementKind.Visit && !(known.Status == EngagementStatus.Planned && draft is { Status: EngagementStatus.Held, StatusKnown: true }) && SameEngagement.DaysFit(known, draft) && !IsAbroad(known, draft) && (draft.Parties.Exists(p => p.Country is { } country && known.Has(country)) || draft.Sentences[0] - known.Sentences[^1] is >= 0 and <= 2) && (attended is null || known.Sentences[^1] >= attended.Sentences[^1]))
                    attended = known;
            }

            if (attended is not null)
                return attended;
        }

        if (!draft.Origin.Anaphoric || draft.Parties.Count > 1 && Acceptance.Stands(draft))
            return null;
        // "The meeting", "during the visit": the last of that family that does not contradict.
        bool over = !draft.StatusKnown || draft.Status is EngagementStatus.Held or EngagementStatus.Ongoing;
        for (int i = 2 * _drafts.Count - 1; i >= 0; i--)
        {
            Draft known = _drafts[i % _drafts.Count];
            // What took place goes before what is to come.
            if (i >= _drafts.Count && (over && known.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing) || IsBygone(known) || SpokenOf.Is(known, _drafts)))
                continue;
            // "the summit" of now is none of decades ago.
            if (known is { Kind: EngagementKind.Summit, When.End: { } ended } && scene.Published is { } now && Period.DaysBetween(ended, now) > LongAgo)
                continue;
            // "met Merkel ... the talks with Cameron would be rescheduled": with somebody else.
            if (IsComing(known, draft))
                continue;
            if (draft.StatusExplicit && draft.Parties is [{ Person: { } another, Country: { } of }] && !known.Has(another) && !known.Has(of) && known.Parties.Count(p => p.Person is not null) >= 2)
                continue;
            // "The fifth round is to be held in Beijing": of the talks, no meeting of two envoys.
            if (draft.Origin is { Trigger.Id: "round" } && known.Kind == EngagementKind.Meeting && _drafts.Exists(d => d.Kind == EngagementKind.Talks))
                continue;
            if (SameEngagement.MayBeCalled(known, draft) && !Past(known, draft) && !OfOthers(known, draft) && !Elsewhere(known, draft) && !IsAbroad(known, draft) && !IsUndone(known, draft) && SameEngagement.PartiesFit(known, draft) && SameEngagement.DaysFit(known, draft))
                return known;
        }

        return null;
    }

    // "the discussions we had in March" are not those planned for tomorrow.
    private bool Past(Draft known, Draft draft) =>
        known.Status is EngagementStatus.Planned or EngagementStatus.Proposed && draft is { Status: EngagementStatus.Held, StatusKnown: true } && draft.When.End is { } end && scene.Published is { } day && Period.DaysBetween(end, day) > 6;

    // What was held is none that is to come.
    private bool IsComing(Draft known, Draft draft) =>
        known is { Kind: not EngagementKind.Visit, Status: EngagementStatus.Held, StatusKnown: true, When.IsUnknown: true } && draft.When.Start is { } opens && opens > scene.Published && !(scene.HasHeadline && scene.Text.Sentences[known.Sentences[^1]].Paragraph == 0);

    // "It was their third meeting since": the one told just before.
    private Draft? Recounted(Candidate candidate)
    {
        if (candidate is not { Trigger: { Verb: false, Frame: Frame.Event }, Number: > 1 } || scene.Tree.Child(candidate.Token, Relation.Cop) < 0 || scene.Tree.Child(candidate.Token, Relation.Nsubj) is not (>= 0 and int it) || scene.Text[it].Lower is not ("it" or "this" or "that" or "which"))
            return null;
        int sentence = scene.Text[candidate.Token].Sentence;
        return _drafts.FindLast(d => d.Kind is not (EngagementKind.Visit or EngagementKind.Message) && !d.Negated && d.Parties.Count >= 2 && sentence - d.Sentences[^1] is 0 or 1);
    }

    // "A second round will be held next Saturday": between those of the first.
    private void TakeParties(Draft draft)
    {
        // "The 20th ministerial meeting": of those of the 19th, not of two who met beside it.
        bool row = draft.Origin.Numbered || draft.Kind == EngagementKind.Summit;
        bool body = row && _drafts.Exists(d => IsBody(d) && SameEngagement.MayBeCalled(d, draft));
        for (int i = _drafts.Count - 1; i >= 0; i--)
        {
            if (!SameEngagement.MayBeCalled(_drafts[i], draft) || _drafts[i].Origin.Aside || _drafts[i].Parties.Count < 2 || body && !IsBody(_drafts[i]) || draft.Kind == EngagementKind.Summit && _drafts[i].Kind != EngagementKind.Summit)
                continue;
            // "The second meeting was held in January 2008": of the same states, whoever came.
            bool conference = _drafts[i].Kind == EngagementKind.Summit || IsAway(_drafts[i].When, draft.When) || new HashSet<string>(_drafts[i].Countries, StringComparer.Ordinal).Count > 2;
            foreach (Party party in _drafts[i].Parties)
            {
                if (party.Role == ParticipantRole.Mediator || conference && (party.Person is not null || IsAway(_drafts[i].When, draft.When)) && party.Country is { } known && draft.Has(known))
                    continue;
                // What was accepted of bare states once is so again.
                draft.Origin.Official = true;
                // Who comes to the next summit is not said.
                draft.Parties.Add(conference ? new Party { Country = party.Country, Role = ParticipantRole.Party, Office = party.Person is null ? party.Office : null, Group = party.Person is null && party.Group } : party.Copy(ParticipantRole.Party));
            }

            return;
        }
    }

    private static bool IsAway(When one, When other) =>
        (one.Start ?? one.End) is { } day && (other.Start ?? other.End) is { } that && Math.Abs(Period.DaysBetween(day, that)) > 120;

    private static bool IsBody(Draft draft) =>
        draft.Kind == EngagementKind.Summit || draft.Parties.Exists(p => p is { Person: null, Country: { } body } && Acceptance.IsBloc(body));

    // "The fourth meeting of the Nuclear Consultative Group": of a body that has a name of its own, not of those who met before.
    private bool IsOfBody(Candidate candidate)
    {
        int at = candidate.Token + 1;
        Sentence sentence = scene.SentenceOf(candidate.Token);
        if (candidate.Trigger.Verb || at + 2 >= sentence.End || scene.Text[at].Lower is not "of")
            return false;
        at += scene.Text[at + 1].Lower is "the" ? 2 : 1;
        return at + 1 < sentence.End && OfficePhrases.IsCapital(scene.Text, at) && OfficePhrases.IsCapital(scene.Text, at + 1) && scene.MentionAt(at) is null && scene.TimeAt(at) is null;
    }
}
