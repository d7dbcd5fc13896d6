namespace Chancery.Language;

/// <summary>Mends a subject that the network ties to a verb behind the whole sentence's predicate, over its head: "Prodi, the envoy, is due in Bamako, while the president received rebels" says that Prodi is due.</summary>
internal static class CrossedSubjects
{
    /// <summary>Mends a sentence whose tree is there: the first of two subjects of a later verb becomes that of the predicate which has none.</summary>
    public static void Mend(AnalysedText text, Sentence sentence)
    {
        int root = -1;
        for (int t = sentence.First; t < sentence.End && root < 0; t++)
        {
            if (text[t].Head < 0)
                root = t;
        }

        if (root <= sentence.First)
            return;
        bool predicates = text[root].Pos == UniversalPos.Verb, passive = false;
        int first = -1;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            ref Token token = ref text[t];
            bool subject = token.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;
            if (token.Head == root && (subject || token.Relation is Relation.Csubj or Relation.Expl))
                return;
            predicates |= token.Head == root && token.Relation == Relation.Cop;
            passive |= token.Head == root && token.Relation == Relation.AuxPass;
            if (subject && t < root && token.Head > root && first < 0)
                first = t;
        }

        if (!predicates || first < 0)
            return;
        int verb = text[first].Head;
        for (int t = root + 1; t < verb; t++)
        {
            if (text[t].Head == verb && text[t].Relation is Relation.Nsubj or Relation.NsubjPass)
            {
                text[first].Head = root;
                text[first].Relation = passive ? Relation.NsubjPass : Relation.Nsubj;
                return;
            }
        }
    }
}
