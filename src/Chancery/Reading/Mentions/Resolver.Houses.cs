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
