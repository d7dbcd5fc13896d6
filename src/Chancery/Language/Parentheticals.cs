namespace Chancery.Language;

/// <summary>Mends a clause of a pronoun and a verb between commas that the network takes for a clause of the noun before it or for the whole sentence: "The island, he warned, would not be" says who warned, not which island.</summary>
internal static class Parentheticals
{
    /// <summary>Mends a sentence whose tree is there: the verb becomes a parataxis of what the noun belongs to.</summary>
    public static void Mend(AnalysedText text, Sentence sentence)
    {
        for (int verb = sentence.First + 3; verb + 1 < sentence.End; verb++)
        {
            ref Token token = ref text[verb];
            if (token.Pos != UniversalPos.Verb || text[verb + 1].Lower is not "," || text[verb - 2].Lower is not ",")
                continue;
            ref Token subject = ref text[verb - 1];
            if (subject.Head != verb || subject.Lower is not ("he" or "she" or "they" or "it" or "we" or "i"))
                continue;
            if (token.Relation != Relation.AclRelcl)
            {
                MendOuter(text, sentence, verb);
                continue;
            }

            int noun = token.Head, predicate = noun < 0 ? -1 : text[noun].Head;
            if (predicate <= verb)
                continue;
            token.Relation = Relation.Parataxis;
            token.Head = predicate;
        }
    }

    // Where the clause is the whole sentence's root, and what it says of the noun before it hangs on it.
    private static void MendOuter(AnalysedText text, Sentence sentence, int verb)
    {
        int predicate = -1, noun = -1;
        for (int i = verb + 2; i < sentence.End && predicate < 0; i++)
        {
            if (text[i].Head == verb && text[i].Relation == Relation.Ccomp)
                predicate = i;
        }

        for (int i = sentence.First; i < verb - 2 && predicate >= 0; i++)
        {
            if ((text[i].Head == verb || text[i].Head == predicate) && text[i].Relation is (Relation.Nsubj or Relation.NsubjOuter or Relation.NsubjPass))
                noun = i;
        }

        if (noun < 0)
            return;
        (text[predicate].Head, text[predicate].Relation) = (text[verb].Head, text[verb].Relation);
        (text[verb].Head, text[verb].Relation) = (predicate, Relation.Parataxis);
        (text[noun].Head, text[noun].Relation) = (predicate, text[noun].Relation == Relation.NsubjOuter ? Relation.Nsubj : text[noun].Relation);
        if (text[sentence.End - 1].Pos == UniversalPos.Punct && text[sentence.End - 1].Head == verb)
            text[sentence.End - 1].Head = predicate;
    }
}
