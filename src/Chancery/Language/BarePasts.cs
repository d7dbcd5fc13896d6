namespace Chancery.Language;

/// <summary>Mends what the network takes for a passive without an auxiliary where the verb has no passive: in "Clashes erupted" the clashes are the subject, and the verb is in the past.</summary>
internal static class BarePasts
{
    private static readonly byte s_participle = PennTag.Of("VBN"), s_past = PennTag.Of("VBD");

    /// <summary>Mends a sentence whose trees and lemmas are there.</summary>
    public static void Mend(AnalysedText text, Sentence sentence, VerbForms verbs)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            ref Token subject = ref text[i];
            if (subject.Relation is not (Relation.NsubjPass or Relation.Nsubj) || subject.Head < 0)
                continue;
            ref Token verb = ref text[subject.Head];
            if ((verb.Tag != s_participle && verb.Tag != s_past) || !verbs.HasNoPassive(verb.Lemma) || Dependents.Has(text, subject.Head, sentence.First, subject.Head, [Relation.Aux, Relation.AuxPass, Relation.Cop]))
                continue;
            subject.Relation = Relation.Nsubj;
            verb.Tag = s_past;
        }
    }
}
