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
            if (candidate.Times.Count == 0)
                candidate.Times.Add(day);
        }
    }
}
