using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <content>Who is of the house where a dispatch is written, and who visits it.</content>
internal sealed partial class Resolver
{
    // "ISLAMABAD: The Prime Minister will hold talks with": where one of the house was named first with that office, he is meant, whomever with the same he has met.
    private string? OfHouse(Mention mention)
    {
        if (mention is not { Country: null, Definite: true, Function: "head-of-state" or "head-of-government" } || scene.Home is not { } home || _text[mention.Head].Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.NmodPoss))
            return null;
        foreach (PersonEntity person in scene.Persons)
        {
            if (person.Function == mention.Function)
                return person.Country == home ? home : null;
        }

        return null;
    }

    // "The Spokesman made these remarks: The President returned": in a record of what the state's own spokesman says, its own, whomever he has met.
    private string? OfRecord(Mention mention) =>
        scene.OwnRecord && mention is { Country: null, Definite: true, Function: "head-of-state" or "head-of-government" or "foreign" or "defence" } && mention.End - mention.First <= 3 ? scene.Home : null;

    // "In Vienna the minister also met Greminger", "With Rinkevics the Minister discussed visas": the only minister of the house, or he with whom the dispatch opens, unless another was a subject just before.
    private PersonEntity? OwnMinister(Mention mention)
    {
        if (mention is not { Country: null, Definite: true, Plural: false } || mention.End - mention.First > 2 || _text[mention.End - 1].Lower is not "minister")
            return null;
        // "The minister flew in from Naypyidaw": a guest.
        if (_text[mention.Head] is { Relation: Relation.Nsubj, Head: >= 0 and var comes } && _text[comes].Lemma is "arrive" or "come" or "fly" or "land" or "visit")
            return null;
        string? house = scene.VoiceCountry ?? scene.Home;
        bool titled = OfficePhrases.IsCapital(_text, mention.End - 1);
        PersonEntity? own = null;
        for (int i = 0; i < mention.Index; i++)
        {
            Mention other = scene.Mentions[i];
            if (other is not { Kind: MentionKind.Person, Person: { Qualifier: null } person } || Kind(person.Function, person.OfficeText ?? person.OfficeTitle) is not "minister")
                continue;
            if (house is null && own is null && titled && _text[other.Head].Relation is Relation.Nsubj && scene.SentenceOf(other.First).Paragraph <= 1)
                (own, house) = (person, person.Country);
            if (house is null || person.Country != house)
                continue;
            if (own is not null && own != person)
                return null;
            own = person;
        }

        if (own is null)
            return null;
        // "Steinmeier confirmed his support. The minister added": of whom was told.
        int sentence = _text[mention.First].Sentence;
        for (int i = mention.Index - 1; i >= 0 && sentence - _text[scene.Mentions[i].First].Sentence <= 1; i--)
        {
            Mention other = scene.Mentions[i];
            if (other is { Kind: MentionKind.Person, Person: { } person } && person != own && _text[other.First].Sentence < sentence && scene.SentenceOf(other.First).Paragraph == scene.SentenceOf(mention.First).Paragraph && _text[other.Head].Relation is Relation.Nsubj or Relation.NsubjPass && Kind(person.Function, person.OfficeText ?? person.OfficeTitle) is "minister")
                return null;
        }

        return own;
    }

    private bool IsVisiting(Mention mention)
    {
        for (int t = mention.First; t < mention.End && t - mention.First < 3; t++)
        {
            if (_text[t].Lower is "visiting")
                return true;
        }

        return false;
    }

    // The person, by name or pronoun, is a subject of the sentence before the mention.
    private bool IsSubjectOf(PersonEntity person, Mention mention)
    {
        for (int i = mention.Index - 1; i >= 0 && _text[scene.Mentions[i].First].Sentence == _text[mention.First].Sentence; i--)
        {
            if (scene.Mentions[i].Person == person && _text[scene.Mentions[i].Head].Relation is Relation.Nsubj or Relation.NsubjPass)
                return true;
        }

        return false;
    }
}
