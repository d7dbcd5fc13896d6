namespace Chancery.Language;

/// <summary>Mends "Under Secretary X and a delegation visited Peru", where the network takes the first word of the office for a preposition and leaves the verb without a subject.</summary>
internal static class UnderSecretaries
{
    /// <summary>Mends a sentence whose tree is there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    public static void Mend(AnalysedText text, Sentence sentence)
    {
        for (int i = sentence.First; i + 1 < sentence.End; i++)
        {
            if (text[i].Relation is not Relation.Case || text[i].Lower is not "under" || text[i + 1].Lower is not ("secretary" or "secretaries" or "secretary-general"))
                continue;
            int holder = text[i].Head;
            text[i].Relation = Relation.Amod;
            if (holder <= i || holder >= sentence.End || text[holder].Relation is not (Relation.Obl or Relation.Nmod) || text[holder].Head is not (>= 0 and int verb) || verb <= holder || HasSubject(text, sentence, verb))
                continue;
            text[holder].Relation = Relation.Nsubj;
        }
    }

    private static bool HasSubject(AnalysedText text, Sentence sentence, int verb)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (text[i].Head == verb && text[i].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Csubj)
                return true;
        }

        return false;
    }
}
