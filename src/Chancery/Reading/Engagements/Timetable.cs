using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>The present of a timetable: "She meets Wang Yi on Wednesday", "who leaves Saturday for Bonn".</summary>
internal static class Timetable
{
    public static bool Tells(Scene scene, Candidate candidate, When when)
    {
        if (!candidate.Present || candidate.Status != EngagementStatus.Held || candidate.StatusExplicit || !candidate.Trigger.Verb || candidate.Predicate != candidate.Token || when.Text is not { } words || scene.Published is not { } today)
            return false;
        // A headline's present tells what has taken place.
        if (scene.HasHeadline && scene.Text.Sentences[scene.Text[candidate.Token].Sentence].Paragraph == 0 || PennTag.Name(scene.Text[candidate.Token].Tag) is not ("VBZ" or "VBP"))
            return false;
        // "rang on Monday": the tagger takes a past for a present.
        if (!scene.Text[candidate.Token].Lower.StartsWith(scene.Text[candidate.Token].Lemma[..Math.Min(2, scene.Text[candidate.Token].Lemma.Length)], StringComparison.Ordinal) || PennTag.Name(scene.Text[candidate.Token].Tag) is "VBP" && scene.Text[candidate.Token].Lower != scene.Text[candidate.Token].Lemma)
            return false;
        if (when.Start is { } start && start >= today)
            return start > today;
        return IsWeekday(words);
    }

    // "Saturday", "on Saturday evening", not "last Saturday" or "Saturday, June 15".
    private static bool IsWeekday(string words)
    {
        bool day = false;
        foreach (Range range in words.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> part = words.AsSpan(range);
            if (part.EndsWith("day", StringComparison.OrdinalIgnoreCase) && !part.Equals("today", StringComparison.OrdinalIgnoreCase) && !part.Equals("yesterday", StringComparison.OrdinalIgnoreCase))
                day = true;
            else if (!(part.Equals("on", StringComparison.OrdinalIgnoreCase) || part.Equals("morning", StringComparison.OrdinalIgnoreCase) || part.Equals("afternoon", StringComparison.OrdinalIgnoreCase) || part.Equals("evening", StringComparison.OrdinalIgnoreCase) || part.Equals("night", StringComparison.OrdinalIgnoreCase)))
                return false;
        }

        return day;
    }
}
