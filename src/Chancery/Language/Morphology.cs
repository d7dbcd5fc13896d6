namespace Chancery.Language;

/// <summary>Features that follow from tag, form and tree.</summary>
internal static class Morphology
{
    /// <summary>Fills the features of a sentence's tokens.</summary>
    public static void Fill(AnalysedText text, Sentence sentence)
    {
        for (int i = sentence.First; i < sentence.End; i++)
            text[i].Features = OfTag(PennTag.Name(text[i].Tag), text[i].Lower);
        // What auxiliaries say of the participle above them.
        for (int i = sentence.First; i < sentence.End; i++)
        {
            ref Token token = ref text[i];
            if (token.Head < 0)
                continue;
            ref Token head = ref text[token.Head];
            if (token.Relation is Relation.AuxPass or Relation.NsubjPass or Relation.CsubjPass or Relation.OblAgent && (head.Features & Features.Participle) != 0)
                head.Features |= Features.Passive;
            else if (token.Relation == Relation.Aux && (head.Features & Features.Gerund) != 0 && token.Lemma == "be")
                head.Features = (head.Features & ~Features.Gerund) | Features.Participle | Features.Present;
        }

        for (int i = sentence.First; i < sentence.End; i++)
        {
            ref Token token = ref text[i];
            if (token.Relation is Relation.Acl or Relation.Amod && (token.Features & (Features.Participle | Features.Past)) == (Features.Participle | Features.Past))
                token.Features |= Features.Passive;
        }
    }

    private static Features OfTag(string tag, string lower) => tag switch
    {
        "VBD" => Features.Past | Features.Finite,
        "VBP" => Features.Present | Features.Finite,
        "VBZ" => Features.Present | Features.Finite | Features.ThirdPerson,
        "VB" => Features.Infinitive,
        "VBN" => Features.Past | Features.Participle,
        "VBG" => Features.Gerund,
        "MD" => Features.Finite,
        "NNS" or "NNPS" => Features.Plural,
        "POS" or "WP$" => Features.Possessive,
        "PRP$" => Features.Possessive | Pronoun(lower),
        "PRP" => Pronoun(lower),
        "DT" when lower is "these" or "those" => Features.Plural,
        _ => Features.None,
    };

    private static Features Pronoun(string lower) => lower switch
    {
        "i" or "me" or "my" or "mine" or "myself" => Features.FirstPerson,
        "we" or "us" or "our" or "ours" or "ourselves" => Features.FirstPerson | Features.Plural,
        "you" or "your" or "yours" or "yourself" or "yourselves" => Features.SecondPerson,
        "he" or "him" or "his" or "himself" => Features.ThirdPerson | Features.Masculine,
        "she" or "her" or "hers" or "herself" => Features.ThirdPerson | Features.Feminine,
        "they" or "them" or "their" or "theirs" or "themselves" => Features.ThirdPerson | Features.Plural,
        "it" or "its" or "itself" => Features.ThirdPerson,
        _ => Features.None,
    };
}
