using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Those whom "they" and "their" mean within one sentence.</content>
internal sealed partial class PartyReader
{
    // Those of several states who are listed before the word in its sentence.
    private List<Party> Listed(Mention mention, ParticipantRole role)
    {
        var found = new List<Party>();
        int sentence = scene.Text[mention.First].Sentence;
        for (int i = mention.Index >= 0 ? mention.Index - 1 : scene.Mentions.FindLastIndex(m => m.First < mention.First); i >= 0 && scene.Text[scene.Mentions[i].First].Sentence == sentence; i--)
        {
            List<Mention> chain = _chains.Of(scene.Mentions[i]);
            if (chain.Count < 2 || chain[^1].First >= mention.First || !chain.TrueForAll(m => m is { Kind: MentionKind.Person or MentionKind.Office } && (m.Person?.Country ?? m.Country) is not null))
                continue;
            found.Clear();
            var states = new HashSet<string>(StringComparer.Ordinal);
            foreach (Mention one in chain)
            {
                states.Add(one.Person?.Country ?? one.Country!);
                found.Add(one.Person is { } person ? OfPerson(person, role) : new Party { Country = one.Country, Office = OfficeName(one), Role = role });
            }

            if (states.Count < 2)
                found.Clear();
        }

        if (found.Count == 0 && mention.Plural && Beside(mention, sentence) is { } pair)
            found.AddRange([OfPerson(pair.One, role), OfPerson(pair.Other, role)]);
        return found;
    }

    // The preposition before a name: "with his Ugandan counterpart, Okello", "to Egypt's foreign minister".
    private string Before(Mention named) =>
        named.First == 0 ? "" : scene.Text[named.First - 1].Lower is "with" or "to" or "from" ? scene.Text[named.First - 1].Lower : scene.Text[Math.Max(0, named.First - 2)].Lower;

    // "Mr. Otieno spoke to reporters with his Ugandan counterpart, Okello, after their meeting": the two of the sentence.
    private (PersonEntity One, PersonEntity Other)? Beside(Mention mention, int sentence)
    {
        PersonEntity? one = null, other = null;
        foreach (Mention named in scene.Mentions)
        {
            if (named.First >= mention.First || scene.Text[named.First].Sentence != sentence || named is not { Kind: MentionKind.Person, Person: { Country: not null } person } || person == one || person == other)
                continue;
            if (other is not null)
                return null;
            if (one is null)
                one = scene.Text[named.Head].Relation is Relation.Nsubj ? person : null;
            else if (person.Country != one.Country && (scene.Text[named.Head].Relation is Relation.Obj or Relation.Iobj || Before(named) is "with" or "to" or "from"))
                other = person;
        }

        return one is not null && other is not null ? (one, other) : null;
    }
}
