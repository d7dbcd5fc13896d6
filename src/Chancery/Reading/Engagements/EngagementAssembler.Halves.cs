using Chancery.Claims;

namespace Chancery.Reading.Engagements;

/// <content>What is told in halves: "will depart on Sunday for her first trip. The trip will include stops in Riyadh and Doha", "will lead the delegation to the conference. The conference will be hosted by Kenya".</content>
internal sealed partial class EngagementAssembler
{
    // As many sentences on as the other half may stand.
    private const int HalvesReach = 2;
    private readonly List<Draft> _halves = [];

    /// <summary>Makes a draft that does not stand alone whole by what the sentences before began to tell; else keeps it for those behind.</summary>
    private bool IsWhole(Draft draft)
    {
        _halves.RemoveAll(half => draft.Sentences[0] - half.Sentences[^1] is < 0 or > HalvesReach);
        foreach (Draft half in _halves)
        {
            if (!(draft.Kind == EngagementKind.Visit ? IsStopsOf(half, draft) : IsSameThing(half, draft)))
                continue;
            foreach (Party party in half.Parties)
                draft.Add(party);
            foreach (Location place in half.Places)
                AddPlace(draft, place);
            if (draft.When.IsUnknown)
                draft.When = half.When;
            if (half.StatusKnown && !draft.StatusExplicit)
                (draft.Status, draft.StatusKnown) = (half.Status, true);
            draft.Sentences.Insert(0, half.Sentences[0]);
            draft.Tellings.Insert(0, half.Origin);
            _halves.Remove(half);
            break;
        }

        if (Acceptance.Stands(draft))
            return true;
        if (!draft.Negated && draft.Parties.Count > 0 && draft.Kind is EngagementKind.Visit or EngagementKind.Summit or EngagementKind.Talks or EngagementKind.Virtual or EngagementKind.Meeting)
            _halves.Add(draft);
        return false;
    }

    // Who goes is told first, where to behind.
    private static bool IsStopsOf(Draft half, Draft draft) =>
        half.Kind == EngagementKind.Visit && half.Places.Count == 0 && draft.Places.Count > 0 && draft.Sentences[0] > half.Sentences[0] && !draft.Parties.Exists(p => p.Role == ParticipantRole.Visitor)
        && draft.Origin is { Trigger.Verb: false } && half.Parties.Exists(p => p is { Role: ParticipantRole.Visitor, Person: not null, Country: not null });

    // "The conference", of those who were said to come to it.
    private static bool IsSameThing(Draft half, Draft draft) =>
        draft.Origin is { Anaphoric: true, Convened: true, Trigger: { Verb: false, Frame: Frame.Event } } && draft.Sentences[0] - half.Sentences[^1] <= 1 && half.StatusKnown && half.Origin.Trigger.Lemma == draft.Origin.Trigger.Lemma && half.Kind == draft.Kind && draft.Sentences[0] > half.Sentences[0] && draft.Parties.Count > 0;
}
