using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Talks that are a forum rather than a round of it: "efforts to resume the six-party talks", "his country's negotiator in the six-party talks"; and those of long ago that a state walked out of.</summary>
internal static class StandingTalks
{
    // Talks left longer ago than this are history.
    private const int NewsDays = 60;

    /// <summary>True where the noun tells of no round of talks.</summary>
    public static bool Is(Scene scene, Sentence sentence, int noun)
    {
        int verb = scene.Tree.Governor(noun);
        if (scene.MentionAt(noun) is { Kind: MentionKind.Organisation } forum && forum.First < noun)
            return scene.Text[noun].Lemma is "talk" && !IsRound(scene, noun, forum, verb);
        return verb >= 0 && verb < noun && scene.Text[verb].Lemma is "drop" or "pull" or "walk" or "withdraw" or "storm" && scene.Text[verb + 1].Lower is "out" or "from" && IsLongAgo(scene, sentence);
    }

    // "The six-party talks opened in Beijing", "arrived for the six-party talks", "a round of the six-party talks".
    private static bool IsRound(Scene scene, int noun, Mention forum, int verb)
    {
        if (forum.First > 1 && scene.Text[forum.First - 1].Lower is "of" or "the" && OfRound(scene, forum.First))
            return true;
        if (verb < 0)
            return scene.HasHeadline && scene.SentenceOf(noun).Paragraph == 0;
        string lemma = scene.Text[verb].Lemma;
        if (scene.Text[noun].Relation is Relation.Nsubj or Relation.NsubjPass)
            return lemma is "hold" or "open" or "begin" or "start" or "conclude" or "end" or "convene" or "reconvene" or "adjourn" or "wrap" or "close" or "take" or "resume" or "break" or "collapse" or "recess" or "enter";
        if (scene.Text[noun].Relation is Relation.Obj)
            return lemma is "hold" or "open" or "begin" or "start" or "conclude" or "end" or "convene" or "reconvene" or "attend" or "adjourn" or "join";
        return scene.Text[noun].Relation is Relation.Obl && (scene.Tree.CaseOf(noun) is "for" or "at" or "during" or "after" || lemma is "participate" or "return" && scene.Tree.CaseOf(noun) is "in");
    }

    private static bool OfRound(Scene scene, int first)
    {
        for (int t = first - 1; t >= 0 && first - t < 4; t--)
        {
            if (scene.Text[t].Lemma is "round" or "session" or "phase" or "meeting" or "sidelines")
                return true;
        }

        return false;
    }

    private static bool IsLongAgo(Scene scene, Sentence sentence)
    {
        if (scene.Published is not { } published)
            return false;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.TimeAt(t) is { When.End: { } end } && NodaTime.Period.DaysBetween(end, published) > NewsDays)
                return true;
        }

        return false;
    }
}
