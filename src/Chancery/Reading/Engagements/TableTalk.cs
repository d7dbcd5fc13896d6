using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Talks told by their table: "returned to the negotiating table in Havana", "are back at the table", "sat around one table".</summary>
internal static class TableTalk
{
    private const int Reach = 6;

    /// <summary>Where those stand whom a verb brings, or would bring, to the table: "wants Belgrade and Pristina back at the table"; or -1.</summary>
    public static int Brings(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Lemma is not ("want" or "bring" or "get" or "coax" or "nudge" or "lure" or "drag" or "pull" or "steer" or "push" or "urge" or "force" or "call" or "return"))
            return -1;
        int first = verb + 1 < sentence.End && scene.Text[verb + 1].Lower is "the" or "both" ? verb + 2 : verb + 1;
        if (first >= sentence.End || scene.MentionAt(first) is not { Kind: MentionKind.State or MentionKind.Group or MentionKind.Person or MentionKind.Office })
            return -1;
        for (int t = first; t + 1 < sentence.End && t - verb < 14; t++)
        {
            if (scene.Text[t].Lower is "to" or "at" or "around" or "round" && scene.Text[t + 1].Lower is "the" && t + 2 < sentence.End && (scene.Text[t + 2].Lower is "table" || t + 3 < sentence.End && scene.Text[t + 3].Lower is "table"))
                return first;
            if (scene.Text[t].Pos is UniversalPos.Verb && scene.MentionAt(t) is null)
                return -1;
        }

        return -1;
    }

    /// <summary>What somebody wants, or calls for, is proposed.</summary>
    public static void Settle(Scene scene, Candidate candidate)
    {
        if (candidate is { Trigger.Id: "at-the-table", StatusExplicit: false } && scene.Text[candidate.Token].Lemma is "want" or "urge" or "push" or "call" or "nudge" or "coax" && Brings(scene, scene.SentenceOf(candidate.Token), candidate.Token) >= 0)
            (candidate.Status, candidate.StatusKnown) = (EngagementStatus.Proposed, true);
    }

    /// <summary>True for a verb of coming to, or sitting at, the table of talks.</summary>
    public static bool Is(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Lemma is not ("return" or "come" or "go" or "get" or "sit" or "gather" or "resume" or "meet" or "face") || scene.Text[verb].Pos != UniversalPos.Verb)
            return false;
        bool to = false;
        for (int t = verb + 1; t < sentence.End && t - verb <= Reach; t++)
        {
            string lower = scene.Text[t].Lower;
            if (lower is "table")
                return to && scene.Text[t - 1].Lower is "the" or "negotiating" or "negotiation" or "negotiations" or "bargaining" or "peace" or "conference" or "same" or "talks" or "one" or "truce" or "a";
            to |= lower is "to" or "at" or "around" or "round" or "across";
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct || scene.MentionAt(t) is not null)
                return false;
        }

        return false;
    }
}
