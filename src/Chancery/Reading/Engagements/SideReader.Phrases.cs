using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Who takes part by words beside the trigger: who is sent, who planned the journey, who stands before the noun.</content>
internal sealed partial class SideReader
{
    // "sent his foreign minister to": who goes, of the sender's state where none is said.
    private static Mention? Sent(Scene scene, int verb, Mention? sender)
    {
        string? home = sender?.Person?.Country ?? sender?.Country;
        for (int t = verb + 1; t < scene.Text.Count && t - verb < 6; t++)
        {
            if (scene.MentionAt(t) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group })
                continue;
            Mention sent = scene.MentionAt(t)!;
            // "sent his deputy, Vice President Shariatmadari, to": who is named behind.
            if (sent.Kind == MentionKind.Office && scene.Text[sent.End].Lower is "," && scene.MentionAt(sent.End + 1) is { Kind: MentionKind.Person } named && named.First == sent.End + 1)
                sent = named;
            if (sent.Person is { Country: null } person && home is not null)
                (person.Country, person.CountrySource) = (home, CountrySource.Text);
            else if (sent is { Person: null, Country: null, Countries.Count: 0 } && home is not null)
                (sent.Country, sent.CountrySource) = (home, CountrySource.Text);
            return sent;
        }

        return null;
    }

    // "a trip to Paris that the president had planned has been put off"
    private static Mention? Planner(Scene scene, int noun)
    {
        for (int child = scene.Tree.First(noun); child >= 0; child = scene.Tree.Next(child))
        {
            if (child > noun && scene.Text[child].Relation is Relation.AclRelcl && scene.Text[child].Lemma is "plan" or "schedule" or "intend" or "want" or "arrange" or "announce" or "make" or "pay" or "undertake" or "prepare" && scene.Tree.Child(child, Relation.Nsubj) is >= 0 and int who && scene.MentionAt(who) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun } planner)
                return planner;
        }

        return null;
    }

    private static Mention? ModifierBefore(Scene scene, int noun)
    {
        foreach (Mention mention in Modifiers(scene, noun))
        {
            if (mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Group)
                return mention;
        }

        return null;
    }
}
