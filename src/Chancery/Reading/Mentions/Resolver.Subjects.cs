using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <content>Whose office is meant where only "the President" is said: the subject's, the speaker's own, that of the seat of government.</content>
internal sealed partial class Resolver
{
    // Sentences from "the President" back to where he was a subject.
    private const int FarthestSubject = 4;

    // "President Obama spoke with President Hollande. On June 13, the President also spoke with ...": as a subject, rather he who was one than whom he spoke with.
    private PersonEntity? SubjectBefore(Mention mention, PersonEntity? found)
    {
        if (found is null || mention is not { Country: null, Definite: true, Function: "head-of-state" or "head-of-government" or "foreign" or "defence" } || _text[mention.Head].Relation is not Relation.Nsubj)
            return null;
        PersonEntity? subject = null;
        for (int i = mention.Index - 1; i >= 0 && _text[mention.First].Sentence - _text[scene.Mentions[i].First].Sentence <= FarthestSubject; i--)
        {
            if (scene.Mentions[i] is not { Kind: MentionKind.Person, Person: { } person } other || person.Function != mention.Function || _text[other.First].Sentence == _text[mention.First].Sentence)
                continue;
            if (_text[other.Head].Relation is Relation.Nsubj)
            {
                subject = person;
                break;
            }
        }

        return subject is not null && subject != found && _text[mention.First].Sentence > 0 && Rank(subject, mention) >= Rank(found, mention) ? subject : null;
    }

    // The same title goes before another of its function: "the Chancellor" is no president.
    private static int Rank(PersonEntity person, Mention mention) =>
        mention.OfficeText is { } words && (person.OfficeText ?? person.OfficeTitle)?.Contains(LastWord(words), StringComparison.OrdinalIgnoreCase) == true ? 1 : 0;

    // "the President" in capitals, said by one who speaks for the United States: his own, whomever he has just named.
    private string? OwnPresident(Mention mention) =>
        mention is { Country: null, Definite: true } && _text.Form(mention.End - 1) is "President" && mention.End - mention.First <= 2 && scene.Speakers is { } speakers && (speakers.Of(_text[mention.First].Sentence)?.Country ?? speakers.State) is "USA" ? "USA" : null;

    // "The Prime Minister spoke to Prime Minister Scott Morrison": who does it is not whom the clause names with the same office.
    private bool MeetsByName(Mention mention, PersonEntity person)
    {
        if (_text[mention.Head].Relation is not Relation.Nsubj)
            return false;
        int sentence = _text[mention.First].Sentence;
        for (int i = mention.Index + 1; i < scene.Mentions.Count && _text[scene.Mentions[i].First].Sentence == sentence; i++)
        {
            Mention named = scene.Mentions[i];
            if (named is { Kind: MentionKind.Person, Function: { } function } && function == mention.Function && _text[named.Head].Head == _text[mention.Head].Head && _text[named.Head].Relation is Relation.Obj or Relation.Obl
                && NameMatch.Same(person.Name, person.Surname, scene.Words(named.NameFirst, named.NameEnd), named.NameEnd - named.NameFirst == 1))
            {
                return true;
            }
        }

        return false;
    }

    // The state of the spokesman in whose quotation the office stands.
    private string? Spokesman(Mention mention) =>
        mention is { Definite: true, Function: not null } && _first.Value.Speaker(mention)?.Person is { Country: { Length: 3 } country, Function: { } function } && function.StartsWith("spokesperson", StringComparison.Ordinal) ? country : null;

    // "The President welcomed the premier to the Oval Office": of the seat of government that the sentence names.
    private string? Seat(Mention mention)
    {
        Sentence sentence = scene.SentenceOf(mention.First);
        for (int t = mention.End; t < sentence.End; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.State, Locative: true, Country: { } seat } other && t == other.First && _text[other.End - 1].Lower is "house" or "office" or "kremlin" or "street" or "palace")
                return seat;
        }

        return null;
    }
}
