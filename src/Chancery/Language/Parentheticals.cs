namespace Chancery.Language;

/// <summary>Mends a clause of a pronoun and a verb between commas that the network hangs on the noun before it: "The island, he warned, would not be" says who warned, not which island.</summary>
internal static class Parentheticals
{
    /// <summary>Mends a sentence whose tree is there: the verb becomes a parataxis of what the noun belongs to.</summary>
    public static void Mend(AnalysedText text, Sentence sentence)
    {
        for (int verb = sentence.First + 3; verb + 1 < sentence.End; verb++)
        {
            ref Token token = ref text[verb];
            if (token.Relation != Relation.AclRelcl || token.Pos != UniversalPos.Verb || text[verb + 1].Lower is not "," || text[verb - 2].Lower is not ",")
                continue;
            ref Token subject = ref text[verb - 1];
            if (subject.Head != verb || subject.Lower is not ("he" or "she" or "they" or "it" or "we" or "i"))
                continue;
            int noun = token.Head, predicate = noun < 0 ? -1 : text[noun].Head;
            if (predicate <= verb)
                continue;
            token.Relation = Relation.Parataxis;
            token.Head = predicate;
        }
    }
}
