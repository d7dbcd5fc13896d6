using Chancery.Claims;
using Chancery.Language;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>The day to which something is moved: "put off the trip until March 10", "postponed his visit from June 4 to June 18". Of what is told twice the latest day stands.</summary>
internal static class Postponement
{
    // From the verb to the day.
    private const int Reach = 14;

    /// <summary>Gives what was put off the new day, where the words tell it.</summary>
    public static void Settle(Scene scene, Candidate candidate, Draft draft)
    {
        if (draft.Status != EngagementStatus.Postponed)
            return;
        int verb = candidate.Predicate >= 0 ? candidate.Predicate : candidate.Token;
        if (scene.Text[verb].Lemma is not ("postpone" or "put" or "defer" or "delay" or "move" or "push" or "shift" or "reschedule" or "bring"))
            return;
        Sentence sentence = scene.SentenceOf(verb);
        int last = -1;
        for (int t = verb + 1; t < sentence.End && t - verb <= Reach; t++)
        {
            if (scene.TimeIndexAt(t) is not (>= 0 and int index) || index == last)
                continue;
            last = index;
            TimeExpression time = scene.Times[index];
            if (time.When is not { Start: { } start, End: { } end })
                continue;
            string before = scene.Text[t - 1].Lower;
            bool range = start < end && (before is "from" || scene.Text[t].Lower is "from") && !time.When.Within;
            if (range)
                (draft.When, draft.Times) = (new When(end, end, false, WhenReader.Edtf(end, end, false), time.When.Text), []);
            else if (before is "until" or "till" or "to" && scene.Published is { } day && start > day)
                (draft.When, draft.Times) = (time.When, [time]);
            else
                continue;
            return;
        }
    }
}
