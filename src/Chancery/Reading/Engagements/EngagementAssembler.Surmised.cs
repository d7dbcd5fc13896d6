using Chancery.Claims;
using Chancery.Reading.Tellings;

namespace Chancery.Reading.Engagements;

/// <content>What the learnt reader is sure of, but whose sides no words beside it tell: "the tour took him to Lima", "the Chinese premier's visit last month". They are those whom it sees around it.</content>
internal sealed partial class EngagementAssembler
{
    private const float SureShare = 0.8f, NearShare = 0.5f, FarShare = 0.6f, HostShare = 0.3f, AgainShare = 0.5f;
    private const int Reach = 3;
    private readonly List<Draft> _lost = [];

    private void Lose(Draft draft)
    {
        Candidate origin = draft.Origin;
        // "Joint Statement of the Special Envoy Meeting": a headline tells nothing that is not told below. "for receiving Our messenger": whom a verb names are all that are in it.
        if (scene.HasHeadline && scene.Text.Sentences[draft.Sentences[0]].Paragraph == 0 || origin.Trigger is { Verb: true, Frame: not Frame.Travel })
            return;
        if (draft.Negated || origin.Supposed || origin.Hypothetical || origin.Telling is not { Share: >= SureShare, Status: not (TellingStatus.Denied or TellingStatus.Hypothetical) } telling)
            return;
        if (KindFamily.Of(LearntCandidates.KindOf(telling.Kind)) == KindFamily.Of(draft.Kind))
            _lost.Add(draft);
    }

    private void Surmise()
    {
        // Where few are told a side taken from afar is too often wrong.
        if (_lost.Count == 0 || _drafts.Count == 0 || !scene.Tellings!.TellsOfMany)
            return;
        List<Draft> told = [.. _drafts];
        foreach (Draft draft in _lost)
        {
            // One half of what was put together since.
            if (_drafts.Exists(d => d.Tellings.Exists(t => t.Token == draft.Origin.Token)))
                continue;
            AddSeen(draft, told);
            if (!(draft.Kind == EngagementKind.Visit ? IsJourney(draft, told) : new HashSet<string>(draft.Countries, StringComparer.Ordinal).Count > 1) || IsToldAgain(draft))
                continue;
            draft.Surmised = true;
            _drafts.Add(draft);
        }
    }

    private void AddSeen(Draft draft, List<Draft> told)
    {
        Candidate origin = draft.Origin;
        bool visit = draft.Kind == EngagementKind.Visit;
        int sentence = scene.Text[origin.Token].Sentence;
        List<Side> sides = [];
        foreach (ToldParty party in origin.Telling!.Parties)
        {
            bool near = scene.Text[party.Mention.Head].Sentence == sentence;
            if (party.Share < (near || party.Role == TellingRole.Place ? NearShare : FarShare))
                continue;
            if (party.Role != TellingRole.Place)
                sides.Add(new Side(party.Mention, LearntSides.RoleOf(party.Role, visit ? ParticipantRole.Visitor : ParticipantRole.Party)));
            else if (visit && draft.Places.Count == 0 && party.Mention.Country is { } country)
                draft.Add(new Party { Country = country, Role = ParticipantRole.Host });
        }

        foreach (Party party in _parties.Read(origin.With(sides, [], []), told))
        {
            // Nobody travels to where he is at home.
            if (!visit || party.Role != ParticipantRole.Visitor || party.Country is { } home && !draft.Places.Exists(p => p.Hit.Country == home) && !draft.Parties.Exists(p => p.Role == ParticipantRole.Host && p.Country == home))
                draft.Add(party);
        }
    }

    // Who travels, and where to: else the state that the learnt reader sees beside him, or the one with which he was told of just before.
    private static bool IsJourney(Draft draft, List<Draft> told)
    {
        if (draft.Parties.Find(p => p.Role == ParticipantRole.Visitor && p.Country is not null)?.Country is not { } home)
            return false;
        if (draft.Places.Count > 0 || draft.Parties.Exists(p => p.Role == ParticipantRole.Host && p.Country is not null))
            return true;
        string? host = null;
        float most = HostShare;
        foreach (ToldParty party in draft.Origin.Telling!.Parties)
        {
            if (party.Share >= most && (party.Mention.Country ?? party.Mention.Person?.Country) is { } country && country != home)
                (host, most) = (country, party.Share);
        }

        host ??= Nearest(draft, told, home)?.Countries.FirstOrDefault(c => c != home);
        if (host is null)
            return false;
        draft.Add(new Party { Country = host, Role = ParticipantRole.Host, CountryInferred = true });
        return true;
    }

    // The draft nearest to another, before it rather than behind, that tells of a state and one other.
    private static Draft? Nearest(Draft draft, List<Draft> told, string state)
    {
        Draft? best = null;
        int distance = int.MaxValue;
        foreach (Draft other in told)
        {
            if (!other.Has(state) || new HashSet<string>(other.Countries, StringComparer.Ordinal).Count != 2)
                continue;
            foreach (int sentence in other.Sentences)
            {
                int apart = draft.Sentences[0] - sentence, far = apart >= 0 ? 2 * apart : 1 - (2 * apart);
                if (far < distance && Math.Abs(apart) <= Reach)
                    (best, distance) = (other, far);
            }
        }

        return best;
    }

    private bool IsToldAgain(Draft draft)
    {
        foreach (Draft known in _drafts)
        {
            if (SameEngagement.Are(known, draft) || draft.Origin.Telling!.Same.Exists(s => s.Share >= AgainShare && known.Tellings.Exists(t => t.Token == s.Token)))
                return true;
            HashSet<string?> states = [.. known.Countries, .. known.Places.Select(p => p.Hit.Country)];
            if (KindFamily.Of(known.Kind) == KindFamily.Of(draft.Kind) && draft.Countries.All(states.Contains) && (draft.When.IsUnknown || known.When.IsUnknown || SameEngagement.DaysFit(known, draft)) && (known.Status == draft.Status || !draft.StatusExplicit))
                return true;
        }

        return false;
    }
}
