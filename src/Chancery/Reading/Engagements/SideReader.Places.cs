using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Where to a noun of travel says that one goes, and with whom or for what.</content>
internal sealed partial class SideReader
{
    // "his Beijing trip", "puts off Damascus visit": where to, unless "to" says it behind.
    public static void PlaceBefore(Scene scene, Candidate candidate, Knowledge knowledge)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int t = candidate.Token - 1;
        while (t > sentence.First && scene.Text[t].Pos == UniversalPos.Noun && scene.MentionAt(t) is null)
            t--;
        if (t < sentence.First || !OfficePhrases.IsCapital(scene.Text, t) || scene.Text[t].Relation != Relation.Compound || scene.MentionAt(t) is { Kind: not MentionKind.State })
            return;
        for (int after = candidate.Token + 1; after < Math.Min(sentence.End, candidate.Token + 3); after++)
        {
            if (scene.Text[after].Lower is "to" or "of" or "in")
                return;
        }

        while (t > sentence.First && scene.Text[t - 1].Relation is Relation.Compound or Relation.Flat && OfficePhrases.IsCapital(scene.Text, t - 1) && scene.MentionAt(t - 1) == scene.MentionAt(t))
            t--;
        if (knowledge.PlaceAt(scene.Text, t, PlaceContext.None, out PlaceHit hit) && hit.End <= candidate.Token && !hit.IsDoubtful)
            candidate.Places.Add(new Location(hit, t, PlaceRelation.In));
    }

    // "flew to Cairo for talks with Sadat": not his company on the way.
    private static bool ForSomething(Scene scene, int from, int to)
    {
        for (int t = from + 1; t < to; t++)
        {
            // "arrived in Damascus ahead of a meeting with Obama"
            if (scene.Text[t].Pos is UniversalPos.Noun && scene.Text[t].Lemma is "meeting" or "talk" or "summit" or "dinner" or "lunch" or "call" or "discussion" or "negotiation" or "consultation" or "conversation" or "encounter" or "audience")
                return true;
            if (scene.Text[t].Lower is "for" && scene.MentionAt(t + 1) is null && scene.TimeAt(t + 1) is null || scene.Text[t].Pos is UniversalPos.Verb && scene.TimeAt(t) is null)
                return true;
        }

        return false;
    }

    // "Mr. Kerry's plane landed in Cairo", "the aircraft carrying President Banda touched down": who is aboard.
    private static Mention? Carried(Scene scene, Arguments arguments, int verb)
    {
        if (scene.Tree.Subject(verb) is not (>= 0 and int craft) || scene.Text[craft].Lemma is not ("plane" or "aircraft" or "jet" or "airliner" or "helicopter" or "motorcade" or "convoy" or "train" or "ship" or "yacht" or "flight" or "car" or "limousine" or "entourage"))
            return null;
        if (arguments.Possessor(craft) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun } owner)
            return owner;
        for (int t = craft + 1; t + 1 < verb; t++)
        {
            if (scene.Text[t].Lower is "carrying" or "bearing" or "bringing" or "taking" or "with" or "of")
                return arguments.MentionAfter(t, verb) is { Kind: MentionKind.Person or MentionKind.Office } aboard ? aboard : null;
        }

        return null;
    }
}
