using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Invitations told by the noun: "handed over an invitation from President X to the emir", "extended an invitation to Modi to visit".</summary>
internal static class Invitation
{
    /// <summary>True where the words say that an invitation went from one to another.</summary>
    public static bool Goes(Scene scene, int noun)
    {
        int verb = scene.Tree.Governor(noun);
        return verb >= 0 && (scene.Text[noun].Relation is Relation.Obj or Relation.NsubjPass || scene.Text[noun].Relation is Relation.Obl && scene.Tree.CaseOf(noun) is "over" or "out")
            && scene.Text[verb].Lemma is "extend" or "convey" or "hand" or "deliver" or "issue" or "send" or "renew" or "reiterate" or "relay" or "carry" or "bear" or "pass" or "present" or "transmit" or "bring" or "receive" or "accept" or "decline" or "reject" or "give" or "turn" or "refuse" or "spurn" or "rebuff";
    }

    /// <summary>Adds who invites and who is invited.</summary>
    public static void Sides(Scene scene, Arguments arguments, Candidate candidate)
    {
        int noun = candidate.Token, verb = candidate.Predicate;
        bool taken = verb >= 0 && scene.Text[verb].Lemma is "receive" or "accept" or "decline" or "reject" or "turn" or "refuse" or "spurn" or "rebuff";
        Mention? doer = verb >= 0 ? arguments.Subject(verb) : null;
        Mention? from = arguments.Behind(candidate, "from", "of") ?? arguments.Possessor(noun);
        Mention? to = taken ? doer : Recipient(scene, arguments, candidate);
        Mention? host = from ?? (taken ? arguments.Behind(candidate, "to") : doer);
        if (host is null || to is null || host == to)
            return;
        arguments.AddSides(candidate, host, ParticipantRole.Host);
        arguments.AddSides(candidate, to, ParticipantRole.Visitor);
    }

    private static Mention? Recipient(Scene scene, Arguments arguments, Candidate candidate)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int from = Math.Max(sentence.First, Math.Min(candidate.Predicate, candidate.Token));
        for (int t = from; t + 1 < sentence.End && t - from < 24; t++)
        {
            if (scene.Text[t].Lower is "to" or "for" && scene.Text[t + 1].Pos is not UniversalPos.Verb && arguments.MentionAfter(t, sentence.End) is { Locative: false, Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } mention && mention.First - t <= 2)
                return mention;
        }

        return candidate.Predicate >= 0 ? arguments.Recipient(candidate.Predicate, candidate.Token) : null;
    }
}
