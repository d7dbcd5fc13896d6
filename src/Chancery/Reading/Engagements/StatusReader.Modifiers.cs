using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <content>What the words before a noun say of its life: "a planned visit", "the recent talks", "a cancelled summit".</content>
internal sealed partial class StatusReader
{
    private EngagementStatus? ByModifiers(Scene scene, Candidate candidate)
    {
        AnalysedText text = scene.Text;
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = candidate.Token - 1; t >= sentence.First && candidate.Token - t <= 7; t--)
        {
            // "the recent visit by the minister"
            if (scene.TimeAt(t) is not null && text[t].Lower is not ("recent" or "previous" or "earlier" or "latest"))
                continue;
            if (text[t].Pos is UniversalPos.Adp or UniversalPos.Det or UniversalPos.Punct or UniversalPos.Cconj or UniversalPos.Aux && text[t].Lower is not ("-"))
                break;
            string lower = text[t].Lower;
            if (lower is "recent" or "previous" or "earlier" or "past" or "former" or "latest" or "last")
                return EngagementStatus.Held;
            if (lower is "next" && candidate.Trigger.Frame == Frame.Event)
                return EngagementStatus.Planned;
            if (lower is "ongoing" or "current")
                return EngagementStatus.Ongoing;
            if (text[t].Pos is UniversalPos.Adj or UniversalPos.Verb && _words.TryGetValue(lower, out EngagementStatus status) && lower is not ("open" or "set" or "ready" or "willing"))
                return status;
            if (lower is "cancelled" or "canceled" or "aborted" or "scrapped" or "abandoned")
                return EngagementStatus.Cancelled;
            if (lower is "postponed" or "delayed")
                return EngagementStatus.Postponed;
            if (text[t].Pos == UniversalPos.Verb)
                break;
        }

        return null;
    }
}
