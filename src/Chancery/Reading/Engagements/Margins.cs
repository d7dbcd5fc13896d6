using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>The gathering beside which others meet, where it is a body's own: "met on the sidelines of the G20 summit in Bali" tells of that summit too, with those who met among its guests.</summary>
internal static class Margins
{
    private const int Reach = 10;

    /// <summary>Adds the gathering on whose margins something in the sentence takes place.</summary>
    public static void Add(Scene scene, Sentence sentence, List<Candidate> here, List<Candidate> candidates, TriggerLexicon triggers)
    {
        for (int t = sentence.First; t + 2 < sentence.End; t++)
        {
            if (scene.Text[t].Lower is not ("sidelines" or "sideline" or "margins" or "margin" or "fringes") || scene.Text[t + 1].Lower is not ("of" or "at"))
                continue;
            if (Gathering(scene, sentence, t + 2) is not var (body, token) || triggers.Noun("summit") is not { } trigger || candidates.Exists(c => c.Token == token) || Beside(here, candidates, t) is not { } beside)
                continue;
            List<Side> sides = [new(body, ParticipantRole.Party)];
            foreach (Side side in beside.Sides)
                sides.Add(side with { Role = ParticipantRole.Attendee });
            Candidate gathering = new()
            {
                Trigger = trigger,
                Token = token,
                Kind = EngagementKind.Summit,
                Status = beside.Status,
                StatusExplicit = beside.StatusExplicit,
                StatusKnown = beside.StatusKnown,
                Sides = sides,
                Places = [.. beside.Places],
                Times = [.. beside.Times],
                First = beside.First,
                End = beside.End,
            };
            // Before it, so that "their" and "the two" behind are those who met.
            beside.Setting = gathering;
            candidates.Insert(candidates.IndexOf(beside), gathering);
            return;
        }
    }

    // What is told to take place there and does: the nearest before, else the first after.
    private static Candidate? Beside(List<Candidate> here, List<Candidate> candidates, int margin)
    {
        Candidate? best = null;
        foreach (Candidate candidate in here)
        {
            if (candidate.Kind is EngagementKind.Visit or EngagementKind.Summit or EngagementKind.Message || candidate.Negated || candidate.Supposed || candidate.Hypothetical || candidate.Earlier || candidate.Sides.Count == 0 || !candidates.Contains(candidate))
                continue;
            if (candidate.Status is not (EngagementStatus.Held or EngagementStatus.Planned or EngagementStatus.Ongoing))
                continue;
            if (best is null || candidate.Token < margin)
                best = candidate;
        }

        return best;
    }

    // "the G20 summit", "an OAS ministerial", "the Quad Leaders' Summit", "the summit of the African Union", "the G7".
    private static (Mention Body, int Token)? Gathering(Scene scene, Sentence sentence, int from)
    {
        Mention? body = null;
        int noun = -1, last = -1;
        for (int t = from; t < sentence.End && t < from + Reach; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Organisation or MentionKind.Group or MentionKind.Office, Country: { } of } named && named.First >= from && Acceptance.IsBloc(of))
            {
                if (body is not null)
                    break;
                (body, t) = (named, named.End - 1);
                last = t;
                if (!IsGathering(scene.Text[t]))
                    continue;
            }

            Token token = scene.Text[t];
            if (IsGathering(token))
            {
                noun = t;
                if (body is not null)
                    break;
            }
            else if (token.Lower is "youth" or "business" or "labour" or "labor" or "parliamentary" or "civil" or "media" or "investment" || token.Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Punct && token.Lower is not ("'" or "’" or "-") || token.Pos is UniversalPos.Adp && !(token.Lower is "of" && noun == t - 1))
                break;
        }

        // The United Nations sit all year; a name alone is a gathering where the body is nothing else.
        if (body is null || body.Country is "UN" || noun < 0 && body.Country is not ("G7" or "G8" or "G20" or "APEC" or "BRICS"))
            return null;
        return (body, noun >= 0 ? noun : last);
    }

    private static bool IsGathering(in Token token) =>
        token.Lower is "summit" or "gathering" or "council" or "forum" or "conference" or "ministerial" or "meeting" or "congress" or "retreat";
}
