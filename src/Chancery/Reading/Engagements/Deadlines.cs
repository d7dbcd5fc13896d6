using Chancery.Claims;
using Chancery.Language;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>"will hold a videoconference with him before the summit on May 24", "is to see her ahead of Friday's vote": by the day of the other thing, not on it.</summary>
internal static class Deadlines
{
    private const int Reach = 10;

    /// <summary>True for a time that says when something else is, before which the engagement is to come.</summary>
    public static bool Is(Scene scene, Candidate candidate, int time)
    {
        if (candidate.Status is not (EngagementStatus.Planned or EngagementStatus.Proposed) || candidate.Token > time)
            return false;
        Sentence sentence = scene.SentenceOf(time);
        for (int t = time - 1; t > candidate.Token && t >= sentence.First && time - t <= Reach; t--)
        {
            if (Precedes(scene, t) is > 0 and int behind)
                return behind < time && scene.TimeAt(behind) is null;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj or UniversalPos.Punct && scene.Text[t].Lower is not "-" && scene.MentionAt(t) is null)
                return false;
        }

        return false;
    }

    /// <summary>Gives what is to come, and has no day, the days up to what it is to precede.</summary>
    public static void Give(Scene scene, List<Draft> drafts)
    {
        if (scene.Published is not { } published)
            return;
        foreach (Draft draft in drafts)
        {
            if (draft is not { Status: EngagementStatus.Planned, When.IsUnknown: true, Negated: false, Kind: not EngagementKind.Visit } || draft.Origin.Trigger.Id == LearntCandidates.Rule)
                continue;
            Sentence sentence = scene.SentenceOf(draft.Origin.Token);
            for (int t = draft.Origin.Token + 1; t + 1 < sentence.End; t++)
            {
                if (Precedes(scene, t) is not (> 0 and var behind))
                    continue;
                for (int time = behind; time < sentence.End && time - behind < Reach; time++)
                {
                    if (scene.Text[time].Lower is ";" or "and")
                        break;
                    if (scene.TimeAt(time) is not { Type: TimexType.Date, When: { Start: { } day, End: { } last } })
                        continue;
                    if (day == last && day > published)
                    {
                        draft.When = new When(published, day, true, WhenReader.Edtf(published, day, true), null);
                        draft.WhenInherited = true;
                    }

                    break;
                }

                break;
            }
        }
    }

    // The token behind "before", "ahead of", "prior to"; 0 where none of them ends here.
    private static int Precedes(Scene scene, int token) => scene.Text[token].Lower switch
    {
        "before" => token + 1,
        "of" when token > 0 && scene.Text[token - 1].Lower is "ahead" => token + 1,
        "to" when token > 0 && scene.Text[token - 1].Lower is "prior" => token + 1,
        _ => 0,
    };
}
