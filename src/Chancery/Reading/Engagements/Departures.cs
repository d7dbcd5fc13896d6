using Chancery.Claims;
using Chancery.Language;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>Visits whose end the sentence tells behind their beginning, "arrived on September 3 and left for home today", or by leaving at their end, "left the country yesterday at the end of an official visit".</summary>
internal static class Departures
{
    // From the word of leaving to its day.
    private const int Reach = 7;

    /// <summary>Marks the visits of a sentence that are over, and adds the day of leaving.</summary>
    public static void Settle(Scene scene, List<Candidate> here)
    {
        foreach (Candidate visit in here)
        {
            if (visit is not { Kind: EngagementKind.Visit, Trigger: { Verb: true, Frame: Frame.Travel }, Ends: false } || visit.Trigger.Id is "leave" or "depart" or "return" || visit.Predicate < 0 || PennTag.Name(scene.Text[visit.Token].Tag) is "VB" || Left(scene, visit) is not (>= 0 and int left))
                continue;
            TimeExpression? day = Day(scene, left);
            // "arrived on a goodwill visit and left": the noun tells of it too.
            foreach (Candidate told in here.FindAll(c => c == visit || c.Kind == EngagementKind.Visit && !c.Trigger.Verb && c.Predicate == visit.Token))
            {
                (told.Status, told.StatusKnown, told.Left, told.LeftOn) = (EngagementStatus.Held, true, true, day);
                if (day is not null)
                    told.Times.Remove(day);
            }
        }

        foreach (Candidate visit in here)
        {
            if (visit is not { Kind: EngagementKind.Visit, Ends: false, Trigger: { Verb: false, Frame: Frame.Travel } } || !IsAtTheEnd(scene, visit.Token) || scene.Tree.Governor(scene.Text[visit.Token].Head) is not (>= 0 and int verb) || scene.Text[verb].Lemma is not ("leave" or "depart" or "fly" or "return" or "go") || PennTag.Name(scene.Text[verb].Tag) is not ("VBD" or "VBN"))
                continue;
            (visit.Status, visit.StatusKnown, visit.Ends) = (EngagementStatus.Held, true, true);
            if (visit.Times.Count == 0 && Day(scene, verb) is { } last)
                visit.Times.Add(last);
            if (here.Find(c => c.Token == verb) is { Places.Count: 0 } leaving)
                here.Remove(leaving);
            return;
        }
    }

    // "at the end of", "at the close of", "on completion of"
    private static bool IsAtTheEnd(Scene scene, int noun) =>
        scene.Text[noun] is { Relation: Relation.Nmod, Head: >= 0 and var end } && scene.Text[end].Lemma is "end" or "close" or "conclusion" or "completion" && scene.Tree.CaseOf(end) is "at" or "on" or "upon";

    // "and left for home", "but left the same evening", "before flying home": to nowhere else.
    private static int Left(Scene scene, Candidate visit)
    {
        Sentence sentence = scene.SentenceOf(visit.Token);
        for (int t = visit.Token + 1; t < sentence.End; t++)
        {
            if (scene.Text[t].Lower is not ("left" or "departed" or "flew" or "returned") || scene.Text[t].Relation is not Relation.Conj || scene.Text[t].Head != visit.Predicate && scene.Text[t].Head != visit.Token || scene.Tree.Child(t, Relation.Nsubj) >= 0)
                continue;
            for (int next = t + 1; next < sentence.End && next - t < 5; next++)
            {
                if (scene.Text[next].Lower is "home" or "same" or "again" || next == t + 1 && scene.Text[next].Lower is "." or ",")
                    return t;
                if (scene.Text[next].Lower is "for" or "to" && next + 1 < sentence.End && scene.Text[next + 1].Lower is not "home")
                    return -1;
            }

            return scene.Text[t].Lower is "left" or "departed" && Day(scene, t) is not null ? t : -1;
        }

        return -1;
    }

    private static TimeExpression? Day(Scene scene, int verb)
    {
        Sentence sentence = scene.SentenceOf(verb);
        for (int t = verb + 1; t < sentence.End && t - verb <= Reach; t++)
        {
            if (scene.TimeAt(t) is { } time)
                return time.Type is TimexType.Date or TimexType.Time ? time : null;
        }

        return null;
    }
}
