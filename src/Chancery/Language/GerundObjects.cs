namespace Chancery.Language;

/// <summary>Mends a gerund that the network takes for a clause beside the verb it is the object of: in "Syria denied supplying arms" the supplying is what was denied.</summary>
internal static class GerundObjects
{
    private static readonly byte s_gerund = PennTag.Of("VBG");

    /// <summary>Mends a sentence whose tree and lemmas are there.</summary>
    public static void Mend(AnalysedText text, Sentence sentence)
    {
        for (int i = sentence.First + 1; i < sentence.End; i++)
        {
            ref Token gerund = ref text[i];
            if (gerund.Relation == Relation.Advcl && gerund.Tag == s_gerund && gerund.Head == i - 1 && TakesGerund(text[i - 1].Lemma)
                && !Dependents.Has(text, i, sentence.First, sentence.End, [Relation.Mark, Relation.Aux, Relation.Nsubj]))
                gerund.Relation = Relation.Xcomp;
        }
    }

    // Verbs whose object is a gerund and that nobody follows with one that tells of the manner.
    private static bool TakesGerund(string verb) =>
        verb is "deny" or "admit" or "acknowledge" or "avoid" or "consider" or "contemplate" or "suggest" or "recommend" or "propose" or "oppose" or "favour" or "favor" or "discuss" or "resume" or "halt" or "suspend" or "delay" or "postpone" or "risk" or "mind" or "defend" or "justify";
}
