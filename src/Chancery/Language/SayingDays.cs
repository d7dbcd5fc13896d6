namespace Chancery.Language;

/// <summary>
/// Mends the day straight behind a verb of saying, which the network ties to what is said: "A spokesman said on Wednesday Prime Minister Lindvik was received in Oslo
/// last month" names no Wednesday Prime Minister, and no one was received on Wednesday.
/// </summary>
internal static class SayingDays
{
    /// <summary>Mends a sentence whose tree is there.</summary>
    public static void Mend(AnalysedText text, Sentence sentence)
    {
        for (int day = sentence.First + 2; day + 1 < sentence.End; day++)
        {
            if (!IsDay(text[day].Lower) || text[day + 1].Lower is "morning" or "afternoon" or "evening" or "night" or "'s" or "’s")
                continue;
            int on = text[day - 1].Lower is "on" ? day - 1 : -1, verb = on >= 0 ? on - 1 : day - 1;
            if (verb < sentence.First || text[verb].Pos != UniversalPos.Verb || text[verb].Lemma is not ("say" or "announce" or "confirm" or "report" or "declare" or "state" or "disclose" or "note" or "add" or "claim" or "insist" or "reiterate"))
                continue;
            int head = text[day].Head;
            if (head > day && !Dependents.IsBelow(text, head, verb))
                continue;
            if (head != verb)
            {
                (text[day].Head, text[day].Relation) = (verb, on >= 0 ? Relation.Obl : Relation.OblUnmarked);
                if (on >= 0)
                    (text[on].Head, text[on].Relation) = (day, Relation.Case);
            }

            // "said | on Wednesday | the minister, Tran Van Hai, held talks": who was taken for a time is the one who did it.
            for (int t = day + 1; t < sentence.End && text[t].Pos != UniversalPos.Verb; t++)
            {
                if (text[t].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || !(text[t].Head == verb && text[t].Relation is Relation.Obl or Relation.OblUnmarked or Relation.Obj or Relation.Nsubj || text[t].Head == day && text[t].Relation is Relation.Appos) || Dependents.Has(text, t, day + 1, t, [Relation.Case]))
                    continue;
                JoinedSubjects.Give(text, sentence, t, verb, Relation.Ccomp);
                if (text[t].Head == verb)
                    JoinedSubjects.Give(text, sentence, t, verb, Relation.Conj);
                // What is joined to the saying so is what is said.
                if (text[t].Head is >= 0 and int told && told > t && text[told].Relation == Relation.Conj)
                    text[told].Relation = Relation.Ccomp;
                break;
            }
        }
    }

    private static bool IsDay(string word) => word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";
}
