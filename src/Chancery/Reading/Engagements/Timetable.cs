using Chancery.Claims;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>The present of a timetable: "She meets Wang Yi on Wednesday", "who leaves Saturday for Bonn".</summary>
internal static class Timetable
{
    public static bool Tells(Scene scene, Candidate candidate, When when)
    {
        if (candidate is { Status: EngagementStatus.Held, StatusExplicit: false } && IsSaidToBe(scene, candidate) && when is { Start: { } bygone, Text: { } weekday } && IsWeekday(weekday) && scene.Published is { } writing && Period.DaysBetween(bygone, writing) > 3)
            return true;
        if (!candidate.Present || candidate.Status != EngagementStatus.Held || candidate.StatusExplicit || candidate.Predicate < 0 || when.Text is not { } words || scene.Published is not { } today)
            return false;
        if (candidate.Trigger.Verb ? candidate.Predicate != candidate.Token : !Opens(scene, candidate))
            return false;
        // A headline's present tells what has taken place.
        if (scene.HasHeadline && scene.Text.Sentences[scene.Text[candidate.Token].Sentence].Paragraph == 0 || PennTag.Name(scene.Text[candidate.Predicate].Tag) is not ("VBZ" or "VBP"))
            return false;
        // "rang on Monday": the tagger takes a past for a present.
        if (candidate.Trigger.Verb && !scene.Text[candidate.Token].Lower.StartsWith(scene.Text[candidate.Token].Lemma[..Math.Min(2, scene.Text[candidate.Token].Lemma.Length)], StringComparison.Ordinal) || PennTag.Name(scene.Text[candidate.Predicate].Tag) is "VBP" && scene.Text[candidate.Predicate].Lower != scene.Text[candidate.Predicate].Lemma)
            return false;
        if (when.Start is { } start && start >= today)
            return start > today || candidate.Organ || words.Equals("tonight", StringComparison.OrdinalIgnoreCase) || words.Equals("this evening", StringComparison.OrdinalIgnoreCase);
        return IsWeekday(words) || candidate.Trigger.Frame == Frame.Travel && IsComing(words, today);
    }

    // "leaves for Tokyo this weekend", "starts a visit in June": of those that lie ahead.
    private static bool IsComing(string words, LocalDate today)
    {
        if (words.Contains("last", StringComparison.OrdinalIgnoreCase))
            return false;
        if (words.EndsWith("weekend", StringComparison.OrdinalIgnoreCase))
            return !words.Contains("past", StringComparison.OrdinalIgnoreCase);
        int month = WhenReader.MonthOf(words);
        return month > 0 && month != today.Month;
    }

    // "The president's visit on Tuesday is significant": of the Tuesday that is nearer.
    private static bool IsSaidToBe(Scene scene, Candidate candidate) =>
        !candidate.Trigger.Verb && scene.Text[candidate.Token].Relation == Relation.Nsubj && scene.Text[candidate.Token].Head is >= 0 and int said && scene.Tree.Child(said, Relation.Cop) is >= 0 and int be && scene.Text[be].Lower is "is" or "are";

    /// <summary>"before flying on to Yangon": what comes after what is told, where no day of the sentence lies more than a few days back.</summary>
    public static bool IsNext(Scene scene, Candidate candidate)
    {
        int verb = candidate.Token;
        if (verb == 0 || scene.Text[verb - 1].Lower is not "before" || PennTag.Name(scene.Text[verb].Tag) is not "VBG" || scene.Text[verb].Lemma is not ("fly" or "travel" or "head" or "go" or "leave" or "depart" or "proceed" or "continue" or "move") || scene.Published is not { } today)
            return false;
        Sentence sentence = scene.SentenceOf(verb);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.TimeAt(t) is { When: { End: { } end } } && end < today)
                return false;
        }

        return true;
    }

    /// <summary>"travels on to Beijing", "leaves for Bonn": told below the headline and without a day.</summary>
    public static bool IsGoing(Scene scene, Candidate candidate) =>
        scene.Text[candidate.Token] is { Lemma: "travel" or "fly" or "leave" or "depart" or "head" or "go" or "proceed" or "move" } && PennTag.Name(scene.Text[candidate.Token].Tag) is "VBZ" or "VBP" && candidate.Predicate == candidate.Token && scene.Text[candidate.Token].Relation is not (Relation.Advcl or Relation.AclRelcl)
        && !(scene.HasHeadline && scene.Text.Sentences[scene.Text[candidate.Token].Sentence].Paragraph == 0);

    /// <summary>"stayed away from the summit on Monday", "boycotted the talks on Friday": who was absent was absent from what took place.</summary>
    public static bool IsAbsence(Scene scene, Draft draft) =>
        draft.Status == EngagementStatus.Declined && draft.Origin.Predicate is >= 0 and int verb && PennTag.Name(scene.Text[verb].Tag) is "VBD" && scene.Text[verb].Lemma is "stay" or "boycott" or "skip" or "miss" or "shun" or "snub" or "walk";

    /// <summary>A weekday of what took place lies behind: "told reporters on Tuesday following a meeting", "rang him on Monday to apologise".</summary>
    public static When Behind(Scene scene, Candidate candidate, When when)
    {
        if (candidate.Status != EngagementStatus.Held || !candidate.StatusKnown || candidate.Present || candidate.Predicate < 0 || PennTag.Name(scene.Text[candidate.Predicate].Tag) is not "VBD"
            || when is not { Start: { } start, End: { } end, Text: { } words } || scene.Published is not { } today || start <= today || start != end || start.PlusDays(-7) > today || !IsWeekday(words))
        {
            return when;
        }

        start = start.PlusDays(-7);
        return when with { Start = start, End = start, Edtf = WhenReader.Edtf(start, start, false) };
    }

    /// <summary>What a plain past tells lies not ahead: "met them in the morning", after a day to come was named; "three weeks later he conferred with", of which no day is known.</summary>
    public static When Past(Scene scene, Candidate candidate, When when)
    {
        if (candidate.Status != EngagementStatus.Held || candidate.StatusExplicit || !candidate.StatusKnown || candidate.Present || candidate.Predicate < 0 || PennTag.Name(scene.Text[candidate.Predicate].Tag) is not "VBD"
            || when is not { Start: { } start, Text: { } words } || scene.Published is not { } today || start <= today)
        {
            return when;
        }

        if (words.Contains("later", StringComparison.OrdinalIgnoreCase) || words.Contains("afterwards", StringComparison.OrdinalIgnoreCase))
            return When.Unknown;
        bool hours = words.EndsWith("morning", StringComparison.OrdinalIgnoreCase) || words.EndsWith("afternoon", StringComparison.OrdinalIgnoreCase) || words.EndsWith("evening", StringComparison.OrdinalIgnoreCase) || words.EndsWith("noon", StringComparison.OrdinalIgnoreCase);
        return hours && !words.Contains("day", StringComparison.OrdinalIgnoreCase) && !words.AsSpan().ContainsAnyInRange('0', '9') ? when with { Start = today, End = today, Edtf = WhenReader.Edtf(today, today, false), Within = false } : when;
    }

    // "sets out on Thursday on a tour of India", "begins a three-day visit on Sunday", "holds talks in Ankara on Friday".
    private static bool Opens(Scene scene, Candidate candidate) =>
        scene.Text[candidate.Predicate].Lemma is "set" or "leave" or "depart" or "embark" or "begin" or "start" or "get" or "open" or "kick" or "hold" or "pay" or "make" or "host" or "give" or "head" or "launch" or "have" or "attend" or "chair" or "take" or "continue" or "resume" or "wrap" or "finish" or "conclude" or "end" or "round"
        && (candidate.Trigger.Frame is Frame.Travel or Frame.Event) && (scene.Text[candidate.Token].Relation is Relation.Obj or Relation.Obl || scene.Text[candidate.Token].Relation is Relation.Nsubj && scene.Text[candidate.Predicate].Lemma is "begin" or "start" or "open" or "kick" or "get");

    // "Saturday", "on Saturday evening", not "last Saturday" or "Saturday, June 15".
    private static bool IsWeekday(string words)
    {
        bool day = false;
        foreach (Range range in words.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> part = words.AsSpan(range);
            if (part.EndsWith("day", StringComparison.OrdinalIgnoreCase) && !part.Equals("today", StringComparison.OrdinalIgnoreCase) && !part.Equals("yesterday", StringComparison.OrdinalIgnoreCase))
                day = true;
            else if (!(part.Equals("on", StringComparison.OrdinalIgnoreCase) || part.Equals("following", StringComparison.OrdinalIgnoreCase) || part.Equals("morning", StringComparison.OrdinalIgnoreCase) || part.Equals("afternoon", StringComparison.OrdinalIgnoreCase) || part.Equals("evening", StringComparison.OrdinalIgnoreCase) || part.Equals("night", StringComparison.OrdinalIgnoreCase)))
                return false;
        }

        return day;
    }

    /// <summary>"arrived in Addis Ababa on Thursday for Friday's talks": those who have come await it.</summary>
    public static bool IsAwaited(Scene scene, Candidate candidate)
    {
        if (candidate.Trigger is not { Verb: false, Frame: Frame.Event } || scene.Tree.CaseOf(candidate.Token) is not ("for" or "before") || candidate.Predicate < 0
            || scene.Text[candidate.Predicate].Lemma is not ("arrive" or "fly" or "travel" or "come" or "land" or "leave" or "depart" or "head"))
        {
            return false;
        }

        for (int t = candidate.Token - 1; t > candidate.Predicate && candidate.Token - t < 8; t--)
        {
            if (scene.Text[t].Lower is "'s" or "’s")
                return scene.TimeAt(t - 1) is not null || scene.TimeAt(t) is not null;
        }

        return false;
    }
}
