namespace Chancery.Language;

/// <summary>
/// Mends the subject of a second clause that the network hangs on the verb of the first: in "Fishing has resumed, and Norway's prime minister, Oskar Lindvik, received the
/// envoy" no minister resumes; and the time before a subject that is taken for one: "but last autumn, the prime minister called on her".
/// </summary>
internal static class JoinedSubjects
{
    /// <summary>Mends a sentence whose tree is there.</summary>
    public static void Mend(AnalysedText text, Sentence sentence)
    {
        for (int t = sentence.First + 2; t + 1 < sentence.End; t++)
        {
            if (text[t].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || text[t].Head is not (>= 0 and int head) || head >= t || text[head].Pos != UniversalPos.Verb)
                continue;
            // A noun is joined to no verb; a second subject behind its verb belongs to another.
            if (text[t].Relation == Relation.Conj || text[t].Relation == Relation.Nsubj && Dependents.Has(text, head, sentence.First, head, [Relation.Nsubj, Relation.NsubjPass]) && Dependents.Has(text, t, head + 1, t, [Relation.Cc]))
                Give(text, sentence, t, head, Relation.Conj);
            else if (text[t].Relation == Relation.Obl && Subordinator(text, t, head) is >= 0 and int since)
                Since(text, sentence, t, head, since);
        }

        for (int t = sentence.First; t + 2 < sentence.End; t++)
        {
            if (text[t].Lower is "spring" or "summer" or "autumn" or "fall" or "winter" or "year" or "month" or "week" && text[t].Relation == Relation.Nsubj && text[t + 1].Lower is ",")
                Time(text, t);
        }
    }

    /// <summary>Makes a noun the subject of the next finite verb that depends so on the noun's head and has no subject outside the noun's own phrase.</summary>
    public static void Give(AnalysedText text, Sentence sentence, int noun, int head, Relation clause)
    {
        for (int verb = noun + 1; verb < sentence.End; verb++)
        {
            if (text[verb].Head != head || text[verb].Relation != clause || !(text[verb].Pos == UniversalPos.Verb ? IsFinite(text, verb, noun) : IsCopular(text, verb, noun)))
                continue;
            int own = -1;
            for (int t = noun + 1; t < verb; t++)
            {
                if (text[t].Head == verb && text[t].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Expl or Relation.Csubj)
                    own = t;
                if (text[t].Pos is not (UniversalPos.Punct or UniversalPos.Cconj) && !Dependents.IsBelow(text, t, noun) && !Dependents.IsBelow(text, t, verb))
                    return;
            }

            // "talks between the minister and his colleague, Tran Van Hai, took place": the name is his, not the subject.
            if (own >= 0 && !Tie(text, noun, own))
                return;
            Relation relation = Dependents.Has(text, verb, noun, verb, [Relation.AuxPass]) ? Relation.NsubjPass : Relation.Nsubj;
            (text[noun].Head, text[noun].Relation) = (verb, relation);
            for (int t = head + 1; t < noun; t++)
            {
                if (text[t].Head == noun && text[t].Relation == Relation.Cc)
                    text[t].Head = verb;
            }

            return;
        }
    }

    // "have improved since the prime minister, Oskar Lindvik, visited Poland": the whole visit is what it is since.
    private static void Since(AnalysedText text, Sentence sentence, int noun, int head, int since)
    {
        Give(text, sentence, noun, head, Relation.Conj);
        if (text[noun].Relation is not (Relation.Nsubj or Relation.NsubjPass))
            Give(text, sentence, noun, head, Relation.Advcl);
        if (text[noun].Relation is not (Relation.Nsubj or Relation.NsubjPass))
            return;
        int verb = text[noun].Head;
        text[verb].Relation = Relation.Advcl;
        (text[since].Head, text[since].Relation) = (verb, Relation.Mark);
    }

    private static int Subordinator(AnalysedText text, int noun, int after)
    {
        for (int t = after + 1; t < noun; t++)
        {
            if (text[t].Head == noun && text[t].Relation == Relation.Case && text[t].Lower is "since" or "after" or "before" or "until" or "as")
                return t;
            // "and since ..., he visited": joined to the first, and no clause of the time.
            if (text[t].Relation == Relation.Cc && text[t].Head > noun)
                return -1;
        }

        return -1;
    }

    // Ties what is no subject of its own to the phrase before it: behind a comma a name, behind "and" another party.
    private static bool Tie(AnalysedText text, int noun, int own)
    {
        int first = own;
        while (first - 1 > noun && text[first - 1].Pos != UniversalPos.Punct && Dependents.IsBelow(text, first - 1, own))
            first--;
        // The "and" between the two may hang on the verb.
        int and = text[first].Relation == Relation.Cc ? first : text[first - 1].Relation == Relation.Cc ? first - 1 : -1;
        bool joined = and >= 0;
        if (!joined && text[first - 1].Lower is not ",")
            return false;
        int before = joined ? and - 1 : first - 2;
        while (before > noun && (text[before].Pos == UniversalPos.Punct || text[before].Relation is Relation.Flat or Relation.Punct && text[before].Head > noun && text[before].Head < before))
            before = text[before].Pos == UniversalPos.Punct ? before - 1 : text[before].Head;
        if (before < noun || text[before].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return false;
        // "between Prime Minister Lindvik of Norway and Minister Mwangi": with the person, not with Norway.
        while (joined && text[before].Head > noun && text[before].Relation is Relation.Nmod or Relation.Appos)
            before = text[before].Head;
        if (joined)
            text[and].Head = own;
        (text[own].Head, text[own].Relation) = (before, joined ? Relation.Conj : Relation.Appos);
        return true;
    }

    private static void Time(AnalysedText text, int time)
    {
        int verb = text[time].Head;
        for (int t = time + 2; t < verb; t++)
        {
            if (text[t].Head != verb || text[t].Relation is not (Relation.Nsubj or Relation.NsubjPass))
                continue;
            text[time].Relation = Relation.OblUnmarked;
            for (int name = t + 1; name < verb; name++)
            {
                if (text[name].Head == time && text[name].Relation == Relation.Appos)
                    text[name].Head = t;
            }

            return;
        }
    }

    // "was in Nairobi"
    private static bool IsCopular(AnalysedText text, int predicate, int noun)
    {
        for (int t = noun + 1; t < predicate; t++)
        {
            if (text[t].Head == predicate && text[t].Relation == Relation.Cop)
                return PennTag.Name(text[t].Tag) is "VBD" or "VBZ" or "VBP";
        }

        return false;
    }

    private static bool IsFinite(AnalysedText text, int verb, int from) =>
        PennTag.Name(text[verb].Tag) is "VBD" or "VBZ" or "VBP" || Dependents.Has(text, verb, from, verb, [Relation.Aux, Relation.AuxPass]);
}
