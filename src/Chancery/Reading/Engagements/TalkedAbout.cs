using Chancery.Claims;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>"The two also talked about trade", "the Secretary and the First Lady spoke of the war": what was said where they met, no call beside it.</summary>
internal static class TalkedAbout
{
    private const int Bygone = 30;

    /// <summary>The encounter or call told before of which the words only say what was talked about, or null.</summary>
    /// <param name="scene">The dispatch.</param>
    /// <param name="draft">What a verb of talking tells.</param>
    /// <param name="drafts">Those read so far.</param>
    public static Draft? Of(Scene scene, Draft draft, List<Draft> drafts)
    {
        if (!Is(scene, draft))
            return null;
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            Draft known = drafts[i];
            // "when he hosted the premier a year ago": what is talked about now is not of that day.
            if (known.When.End is { } end && scene.Published is { } published && Period.DaysBetween(end, published) > Bygone)
                continue;
            if (known is { Negated: false, Status: EngagementStatus.Held or EngagementStatus.Ongoing, Kind: not (EngagementKind.Visit or EngagementKind.Message) } && draft.Parties.TrueForAll(p => p.Person is { } person ? known.Has(person) : p.Country is { } country && known.Has(country)))
                return known;
        }

        return null;
    }

    /// <summary>True where it tells with nobody and of no means, day or place: who talked is all in the subject.</summary>
    public static bool Is(Scene scene, Draft draft) =>
        draft is { Kind: EngagementKind.Call, Negated: false, Status: EngagementStatus.Held, Parties.Count: > 1, Origin: { Trigger: { Verb: true, Id: "speak" or "talk" }, Partnered: false, KindExplicit: false, Times.Count: 0, Places.Count: 0 } origin }
        && origin.Token + 1 < scene.Text.Count && scene.Text[origin.Token + 1].Lower is "about" or "of" or "on" or "also" or "at" or "extensively" or "candidly" or "briefly" or "in" or "a" or "some" or "more" or "." or "," or "today";
}
