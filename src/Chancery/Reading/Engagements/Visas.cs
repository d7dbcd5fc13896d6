using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Journeys that a visa refused keeps from being made: "has denied Mr. Arafat a visa to address the Assembly", "was refused a visa for Monday's conference in Madrid".</summary>
internal static class Visas
{
    private const int Reach = 14;

    /// <summary>True where the noun is a visa that a state does not give to an official.</summary>
    public static bool IsRefused(Scene scene, Sentence sentence, int noun) =>
        scene.Text[noun].Lower is "visa" or "visas" && Refusal(scene, sentence, noun) >= 0;

    // The verb that refuses, before or behind the visa.
    private static int Refusal(Scene scene, Sentence sentence, int noun)
    {
        for (int t = noun - 1; t >= sentence.First && noun - t < Reach; t--)
        {
            ref Token token = ref scene.Text[t];
            if (token.Pos is not UniversalPos.Verb || scene.TimeAt(t) is not null)
                continue;
            // "declined to issue him a visa", "would not grant him a visa"
            if (token.Lemma is "issue" or "grant" or "give")
            {
                int above = token.Head;
                if (above >= 0 && scene.Text[above].Lemma is "decline" or "refuse" && token.Relation is Relation.Xcomp)
                    return above;
                return Suppositions.IsNegated(scene, t) ? t : -1;
            }

            return token.Lemma is "deny" or "refuse" or "withhold" ? t : -1;
        }

        return -1;
    }

    /// <summary>Adds who may not come; the state that refuses is the one not visited.</summary>
    public static void Sides(Scene scene, Arguments arguments, Candidate candidate)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int verb = Refusal(scene, sentence, candidate.Token);
        if (verb < 0)
            return;
        candidate.Predicate = verb;
        bool passive = scene.Tree.Child(verb, Relation.NsubjPass) >= 0 || scene.Tree.Child(verb, Relation.AuxPass) >= 0;
        int gives = verb;
        for (int t = verb + 1; t < candidate.Token; t++)
            gives = scene.Text[t].Lemma is "issue" or "grant" or "give" ? t : gives;
        Mention? refused = passive ? arguments.Subject(verb) : arguments.Recipient(gives, candidate.Token) ?? arguments.Behind(candidate, "to", "for");
        Mention? state = passive ? arguments.Behind(candidate, "by") : arguments.Subject(verb);
        if (refused is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun or MentionKind.Group })
            return;
        arguments.AddSides(candidate, refused, ParticipantRole.Visitor);
        if (state is { Kind: MentionKind.State or MentionKind.Person or MentionKind.Office } && (state.Country ?? state.Person?.Country) is not null && state != refused)
            arguments.AddSides(candidate, state, ParticipantRole.Host);
        // "to address the General Assembly": the body's guest.
        for (int t = candidate.Token + 1; t < sentence.End && t - candidate.Token < Reach && scene.Text[t].Lower is not ("," or ";"); t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Organisation, Country: not null } body)
            {
                arguments.AddSides(candidate, body, ParticipantRole.Host);
                break;
            }
        }
    }

    /// <summary>Such a journey is declined; where no other place is told it leads to the state that refuses.</summary>
    public static void Settle(Scene scene, List<Candidate> here, List<Candidate> candidates, Knowledge knowledge)
    {
        foreach (Candidate visa in here)
        {
            if (visa.Trigger.Id != "visa" || visa.Sides.Count == 0)
                continue;
            // "a visa to attend a meeting in New York": what he may not go to is no engagement of those who refuse.
            foreach (Candidate meeting in here)
            {
                if (meeting.Trigger.Frame != Frame.Event || meeting.Token < visa.Token)
                    continue;
                visa.Places.AddRange(meeting.Places.Where(place => place.Hit.Country is not null));
                visa.Times.AddRange(meeting.Times.Where(time => !visa.Times.Contains(time)));
                candidates.Remove(meeting);
            }

            (visa.Status, visa.StatusExplicit, visa.StatusKnown, visa.Negated) = (EngagementStatus.Declined, true, true, false);
            Mention? state = visa.Sides.Find(s => s.Role == ParticipantRole.Host).Mention;
            if (visa.Places.Count == 0 && (state?.Country ?? state?.Person?.Country) is { Length: 3 } host)
                visa.Places.Add(new Location(knowledge.StatePlace(host, state!.End), state.First, PlaceRelation.In));
        }
    }
}
