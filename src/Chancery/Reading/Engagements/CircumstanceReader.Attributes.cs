using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <content>Days that belong to a noun beside the engagement.</content>
internal static partial class CircumstanceReader
{
    // "Lebanon's June 7 election", "the Dec. 17 deadline": the day of something else.
    private static bool IsAttribute(Scene scene, List<Candidate> here, int token, int end)
    {
        ref Token time = ref scene.Text[token];
        int noun = time.Head;
        int first = token;
        while (first > 0 && scene.TimeIndexAt(first - 1) == scene.TimeIndexAt(token))
            first--;
        // "the spring session of the Council": which one it was.
        if (end - first == 1 && time.Lower is "spring" or "summer" or "autumn" or "fall" or "winter" && end < scene.Text.Count && scene.Text[end].Lemma is "session" or "meeting" or "assembly" or "conference" && (first == 0 || scene.Text[first - 1].Lower is not ("this" or "last" or "next")))
            return true;
        // "the guarantors of last September's agreement": of what it is the day.
        if (IsOwners(scene, here, end))
            return true;
        // "On April 5 Special Representative Kim met"
        if (first > 0 && scene.Text[first - 1].Pos == UniversalPos.Adp || first == scene.SentenceOf(token).First)
            return false;
        if (noun < end || time.Relation is not (Relation.NmodPoss or Relation.Compound or Relation.Nummod or Relation.Amod or Relation.NmodUnmarked or Relation.Nmod) || scene.Text[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return false;
        // "received here yesterday Omani Minister Yusuf bin Alawi": the day of receiving him.
        if (scene.MentionAt(noun) is { Kind: Mentions.MentionKind.Person or Mentions.MentionKind.Office } whom && whom.First >= end && scene.Text[end].Lower is not ("'s" or "’s"))
            return false;
        if (scene.Text[noun].Lemma is "morning" or "evening" or "afternoon" or "night" or "session" or "day" or "hour" or "week" or "talk" or "event")
            return false;
        foreach (Candidate candidate in here)
        {
            if (candidate.Token == noun || scene.Tree.Below(candidate.Token, noun))
                return false;
        }

        // "met the heads today in Rome": the day stands before the place.
        for (int t = end; t < noun; t++)
        {
            if (scene.Text[t].Lower is "in" or "at" && t == end)
                return false;
            if (scene.Text[t].Pos is UniversalPos.Punct or UniversalPos.Verb && scene.Text[t].Lower is not "-")
                return false;
        }

        return true;
    }

    // "last September's agreement", "in last week's diary": a day that owns a thing of which nothing here is told.
    private static bool IsOwners(Scene scene, List<Candidate> here, int end)
    {
        if (end + 1 >= scene.Text.Count || scene.Text[end].Lower is not ("'s" or "’s") || scene.MentionAt(end + 1) is not null)
            return false;
        for (int t = end + 1; t < scene.Text.Count && t - end < 6; t++)
        {
            if (here.Exists(c => c.Token == t))
                return false;
            if (scene.Text[t].Pos is UniversalPos.Noun && scene.Text[t].Lemma is not ("morning" or "evening" or "afternoon" or "night" or "session" or "day" or "hour" or "week" or "talk" or "event") && !(t + 1 < scene.Text.Count && scene.Text[t + 1].Pos is UniversalPos.Noun or UniversalPos.Propn))
                return true;
            if (scene.Text[t].Pos is UniversalPos.Punct or UniversalPos.Verb or UniversalPos.Adp && scene.Text[t].Lower is not "-")
                return false;
        }

        return false;
    }

    // "the Department's Note of 22 February concerning the visit", "in its letter dated May 3": the day of the paper.
    private static bool IsOfPaper(Scene scene, List<Candidate> here, int first)
    {
        if (first < 2 || scene.Text[first - 1].Lower is not ("of" or "dated"))
            return false;
        int noun = scene.Text[first - 2].Lower is "," ? first - 3 : first - 2;
        return noun >= 0 && scene.Text[noun].Lemma.ToLowerInvariant() is "note" or "letter" or "telegram" or "communication" or "memorandum" or "circular" or "despatch" && !here.Exists(c => c.Token == noun && c.Sides.Count > 0);
    }

    // "the first visit of a minister to Manila since his state became a member in October": of that.
    private static bool IsSinceClause(Scene scene, List<Candidate> here, int first)
    {
        int start = scene.SentenceOf(first).First;
        bool verb = false;
        for (int t = first - 1; t > start && first - t < 18; t--)
        {
            if (scene.Text[t].Lower is "since")
                return verb && here.Exists(c => c.Token < t) && !here.Exists(c => c.Token > t && c.Token < first);
            if (scene.Text[t].Lower is "," or ";")
                return false;
            verb |= PennTag.Name(scene.Text[t].Tag) is "VBD" or "VBZ" or "VBP" or "VBN";
        }

        return false;
    }

    // "which had been set for Monday in Berlin, will be held in Paris on Friday": where and when it was to be before.
    private static bool IsOfOldPlan(Scene scene, Sentence sentence, List<Candidate> here, int token)
    {
        int plan = -1;
        for (int t = token - 1; t > sentence.First && token - t < 12 && scene.Text[t].Lower is not ("," or ";" or "but"); t--)
        {
            if (scene.Text[t].Lower is "scheduled" or "set" or "planned" or "due" or "slated" or "expected" && scene.Text[t - 1].Lower is "been" or "originally" or "initially" or "previously" or "first")
                plan = t;
        }

        if (plan < 0 || !here.Exists(c => !c.Trigger.Verb && c.Token < plan))
            return false;
        int comma = token;
        while (comma < sentence.End && scene.Text[comma].Lower is not ",")
            comma++;
        int now = comma + 1;
        if (now >= sentence.End || scene.Text[now].Lower is not ("will" or "is" or "are" or "has"))
            return false;
        while (now + 1 < sentence.End && scene.Text[now].Lower is "will" or "is" or "are" or "has" or "now" or "to" or "be" or "been" or "instead")
            now++;
        return scene.Tree.IsVerb(now) && scene.Text[now].Lemma is "hold" or "take" or "open" or "convene" or "begin" or "start" or "move";
    }

    // "16 June 1998: A delegation arrives": the day that leads the paragraph is that of its first sentence.
    private static void Led(Scene scene, Sentence sentence, List<Candidate> here)
    {
        int index = scene.Text[sentence.First].Sentence;
        if (index == 0)
            return;
        Sentence lead = scene.Text.Sentences[index - 1];
        if (lead.Paragraph != sentence.Paragraph || index > 1 && scene.Text.Sentences[index - 2].Paragraph == lead.Paragraph || scene.TimeAt(lead.First) is not { Type: Time.TimexType.Date, Value.Length: >= 7 } day || lead.End - lead.First > 9)
            return;
        for (int t = lead.First; t < lead.End; t++)
        {
            if (scene.TimeAt(t) is null && scene.Text[t].Pos is not (UniversalPos.Punct or UniversalPos.Sym))
                return;
        }

        foreach (Candidate candidate in here)
        {
            if (candidate.Times.TrueForAll(t => t.When.IsUnknown))
                candidate.Times.Add(day);
        }
    }
}
