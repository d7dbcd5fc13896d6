using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Who met, where a noun tells only that somebody did something to somebody at a meeting: "secured a promise from President Banda at a meeting in Lusaka", "pressed the minister during talks in Doha".</summary>
internal static class Confronted
{
    /// <summary>Adds the subject and the other official of the clause to a meeting that has fewer than two sides.</summary>
    public static void Join(Scene scene, Arguments arguments, Candidate candidate)
    {
        int noun = candidate.Token, verb = candidate.Predicate;
        if (candidate is not { Trigger: { Verb: false, Frame: Frame.Event }, Kind: EngagementKind.Meeting or EngagementKind.Talks, Anaphoric: false, Sides.Count: < 2 } || verb < 0 || verb > noun || scene.Text[noun].Relation is not (Relation.Obl or Relation.Nmod) || scene.Tree.CaseOf(noun) is not ("at" or "during" or "in"))
            return;
        // "The offer was made by the minister during talks with Zielonka": who made it.
        bool passive = scene.Tree.Child(verb, Relation.NsubjPass) >= 0;
        if ((passive ? arguments.Agent(verb) : arguments.Subject(verb)) is not { Kind: MentionKind.Person or MentionKind.Office } subject || Home(subject) is not { } home)
            return;
        if (candidate.Sides.Count == 1 && passive)
        {
            if (candidate.Sides[0].Mention is var side && Home(side) is { } across && across != home)
                arguments.AddSides(candidate, subject, ParticipantRole.Party);
            return;
        }

        Mention? other = null;
        for (int t = verb + 1; t < noun; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj && scene.MentionAt(t) is null && scene.TimeAt(t) is null)
                return;
            if (scene.MentionAt(t) is not { Kind: MentionKind.Person or MentionKind.Office } named)
                continue;
            // "a promise to President X's government": not himself.
            if (named.End < scene.Text.Count && scene.Text[named.End].Lower is "'s" or "’s" || Home(named) is not { } theirs || theirs == home || other is not null && other != named || named.Person is null)
                return;
            other = named;
        }

        if (other is null)
            return;
        arguments.AddSides(candidate, subject, ParticipantRole.Party);
        arguments.AddSides(candidate, other, ParticipantRole.Party);
    }

    private static string? Home(Mention mention) => mention.Person?.Country ?? mention.Country;
}
