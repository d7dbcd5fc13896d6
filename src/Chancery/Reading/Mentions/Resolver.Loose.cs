using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <content>"The minister", "the deputy minister", "the envoy": whoever of those named before has an office of that kind, be it of what it may.</content>
internal sealed partial class Resolver
{
    // Sentences back to the one so called.
    private const int FarthestLoose = 12;

    // The last one named whose office is such; of two in one sentence, its subject.
    private PersonEntity? Loose(Mention mention)
    {
        if (!mention.Definite || mention.Country is not null || mention.Counterpart || mention.Plural || Kind(mention.Function, mention.OfficeText) is not { } kind || _text[mention.First].Lower is not "the")
            return null;
        PersonEntity? best = null;
        int sentence = _text[mention.First].Sentence, found = -1;
        bool subject = false;
        for (int i = mention.Index - 1; i >= 0; i--)
        {
            Mention other = scene.Mentions[i];
            int at = _text[other.First].Sentence;
            if (sentence - at > FarthestLoose || best is not null && (at != found || subject))
                break;
            if (other is not { Kind: MentionKind.Person, Person: { } person } || person.Qualifier is "former" or "then" || Kind(person.Function, person.OfficeText ?? person.OfficeTitle) != kind || QuotedBefore(other, mention))
                continue;
            // "Foreign Minister Hoxha received the minister": not himself.
            if (at == sentence && _text[other.Head].Relation is Relation.Nsubj && _text[mention.Head].Relation is Relation.Obj or Relation.Obl or Relation.OblAgent && _text[mention.Head].Head == _text[other.Head].Head)
                continue;
            bool does = _text[other.Head].Relation is Relation.Nsubj or Relation.NsubjPass;
            if (best is not null && !does)
                continue;
            (best, found, subject) = (person, at, does);
        }

        return best;
    }

    // "the Chinese official", "the Swedish envoy": the only one of that state whom the sentences before name.
    private PersonEntity? OnlyOne(Mention mention)
    {
        if (mention is not { Definite: true, Country: { } country, Counterpart: false, Plural: false, Qualifier: null } || LastWord(mention.OfficeText ?? "").ToLowerInvariant() is not ("official" or "diplomat" or "envoy" or "emissary" or "mediator" or "negotiator" or "representative" or "politician" or "statesman" or "visitor" or "guest") || _text[mention.First].Lower is not ("the" or "visiting"))
            return null;
        PersonEntity? only = null;
        int sentence = _text[mention.First].Sentence;
        for (int i = mention.Index - 1; i >= 0 && sentence - _text[scene.Mentions[i].First].Sentence <= FarthestLoose; i--)
        {
            if (scene.Mentions[i] is not { Kind: MentionKind.Person, Person: { Official: true } person } other || person.Country != country || person.Qualifier is "former" or "then" || person is { OfficeText: null, OfficeTitle: null } || QuotedBefore(other, mention))
                continue;
            if (only is not null && only != person)
                return null;
            only = person;
        }

        return only ?? OfBody(mention, sentence);
    }

    // "United Nations envoy Raymond Chretien flew to Kigali. The Canadian diplomat": who serves a body is called by his nation.
    private PersonEntity? OfBody(Mention mention, int sentence)
    {
        PersonEntity? last = null;
        for (int i = mention.Index - 1; i >= 0 && sentence - _text[scene.Mentions[i].First].Sentence <= 2; i--)
        {
            if (scene.Mentions[i] is not { Kind: MentionKind.Person or MentionKind.Pronoun, Person: { Country: { } body, Official: true } person } || !knowledge.IsOrganisation(body))
                continue;
            if (last is not null && last != person)
                return null;
            last = person;
        }

        return last;
    }

    private static string? Kind(string? function, string? office)
    {
        if (office is null || function is "head-of-government" or "deputy-head-of-government" or "head-of-state")
            return null;
        bool minister = office.EndsWith("minister", StringComparison.OrdinalIgnoreCase) || office.Contains("minister of", StringComparison.OrdinalIgnoreCase) || office.Contains("minister for", StringComparison.OrdinalIgnoreCase) || function is "foreign" or "defence" or "interior" or "finance" or "trade" or "minister";
        bool deputy = office.Contains("deputy", StringComparison.OrdinalIgnoreCase) || office.Contains("vice", StringComparison.OrdinalIgnoreCase) || office.Contains("assistant", StringComparison.OrdinalIgnoreCase);
        if (minister && !office.Contains("prime", StringComparison.OrdinalIgnoreCase))
            return deputy ? "deputy minister" : "minister";
        return office.EndsWith("envoy", StringComparison.OrdinalIgnoreCase) || function?.StartsWith("envoy", StringComparison.Ordinal) == true ? "envoy" : null;
    }
}
