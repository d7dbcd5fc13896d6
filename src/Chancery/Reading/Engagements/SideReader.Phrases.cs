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

    // "met with several of his counterparts, including X": those named stand for the rest.
    private static Mention? Among(Scene scene, Arguments arguments, int verb, Mention? loose)
    {
        Sentence sentence = scene.SentenceOf(verb);
        bool those = loose is not null;
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 26; t++)
        {
            if (scene.Text[t].Lower is "including" or "namely" && those)
                return arguments.MentionAfter(t, sentence.End) is { Kind: MentionKind.Person or MentionKind.Office } named && named.Person != arguments.Subject(verb)?.Person ? named : null;
            those |= PennTag.Name(scene.Text[t].Tag) is "NNS" or "NNPS" && scene.TimeAt(t) is null && scene.MentionAt(t) is null or { Kind: MentionKind.Group };
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Sconj && scene.TimeAt(t) is null && scene.MentionAt(t) is null && scene.Text[t].Relation is not (Relation.Amod or Relation.Compound or Relation.Case))
                return null;
        }

        return null;
    }

    // "It's a pleasure to welcome Foreign Minister Otieno here", said by the one who does.
    private static Mention? Voice(Scene scene, int verb) =>
        scene.Speakers?.Of(scene.Text[verb].Sentence) is { Country: { } country } speaker && PennTag.Name(scene.Text[verb].Tag) is "VB" && scene.Tree.HasChild(verb, "to") && scene.Text[verb].Head is >= 0 and int glad
            && scene.Text[glad].Lower is "pleasure" or "honor" or "honour" or "privilege" or "delight" or "joy" or "pleased" or "delighted" or "honored" or "honoured" or "glad" or "happy" or "proud" or "wonderful" or "good" or "great"
            ? new Mention { Kind = MentionKind.Person, Index = -1, First = verb, End = verb + 1, Head = verb, Person = speaker, Country = country, CountrySource = CountrySource.Text }
            : null;

    // "held calls to discuss the launch with Minister Hayashi": with whom, behind the purpose.
    private static Mention? PurposeCompany(Scene scene, int noun, int predicate)
    {
        for (int above = noun; above >= 0; above = above == noun ? predicate : -1)
        {
            for (int child = scene.Tree.First(above); child >= 0; child = scene.Tree.Next(child))
            {
                if (child > noun && scene.Text[child].Relation is Relation.Acl or Relation.Advcl or Relation.Xcomp && scene.Text[child].Lemma is "discuss" or "review" or "exchange" or "coordinate" or "address" or "consult" or "explore" or "share" or "raise" && Company(scene, child) is { } company)
                    return company;
            }
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

    /// <summary>True for one who is sent to stay: an ambassador, no special envoy.</summary>
    public static bool IsResident(Mention mention) =>
        IsPost(mention) && !((mention.Person?.OfficeText ?? mention.OfficeText) is { } office && (office.Contains("special", StringComparison.OrdinalIgnoreCase) || office.Contains("personal", StringComparison.OrdinalIgnoreCase) || office.Contains("presidential", StringComparison.OrdinalIgnoreCase) || office.Contains("peace", StringComparison.OrdinalIgnoreCase) || office.EndsWith("envoy", StringComparison.OrdinalIgnoreCase)));

    // Sides of two states.
    private static bool OfTwo(Candidate candidate)
    {
        string? first = null;
        foreach (Side side in candidate.Sides)
        {
            if ((side.Mention.Person?.Country ?? side.Mention.Country) is not { } country)
                continue;
            first ??= country;
            if (country != first)
                return true;
        }

        return false;
    }

    private static bool WithWhom(Scene scene, int from, int verb)
    {
        for (int t = from + 1; t < verb; t++)
        {
            if (scene.Text[t].Lower is "whom" && scene.Text[t - 1].Lower is "with" or "to")
                return true;
        }

        return false;
    }

    // "The last US president to visit Argentina was George Bush", "The first leader to call was Modi": he is named behind.
    private static Mention? NamedAs(Scene scene, int verb)
    {
        if (scene.Text[verb] is not { Relation: Relation.Acl, Head: >= 0 and var one } || one > verb || !scene.Tree.HasChild(verb, "to") || scene.Text[one] is not { Relation: Relation.Nsubj, Head: >= 0 and var named } || named < verb)
            return null;
        return scene.MentionAt(named) is { Kind: MentionKind.Person } person ? person : null;
    }

    // "received the minister and the delegation with him, currently visiting the country": so does whom the host receives.
    private static Mention? Received(Scene scene, Arguments arguments, int verb) =>
        PennTag.Name(scene.Text[verb].Tag) is "VBG" && scene.Text[verb] is { Relation: Relation.Advcl or Relation.Acl, Head: >= 0 and var above } && (scene.Text[above].Pos is UniversalPos.Verb ? above : scene.Tree.Governor(above)) is >= 0 and int host && host < verb && scene.Text[host].Lemma is "receive" or "welcome" or "host" && !IsPassive(scene, host)
            ? arguments.Object(host) ?? arguments.ObjectBehind(host) : null;
}
