using Chancery.Evaluation.Facts;
using NodaTime;

namespace Chancery.Evaluation.Matching;

/// <summary>When the days read are the days annotated.</summary>
internal static class Days
{
    private const int OpenEnd = 31;

    /// <summary>The days that an annotated engagement may lie on; null where it is undated. An open end reaches a month on, an open start back for ever.</summary>
    public static (LocalDate First, LocalDate Last)? Possible(EngagementFact annotated) => (annotated.Start, annotated.End) switch
    {
        (null, null) => null,
        ({ } start, { } end) => (start.First, LocalDate.Max(start.Last, end.Last)),
        ({ } start, null) => (start.First, start.IsDay ? start.Last.PlusDays(OpenEnd) : start.Last),
        (null, { } end) => (LocalDate.MinIsoValue, end.Last),
    };

    /// <summary>The days read, taken literally: an open end is the start.</summary>
    public static (LocalDate First, LocalDate Last)? Literal(EngagementFact read)
    {
        PartialDay? start = read.Start ?? read.End, end = read.End ?? read.Start;
        return start is null || end is null ? null : (start.First, LocalDate.Max(start.Last, end.Last));
    }

    /// <summary>Whether the two share a day; both undated share too.</summary>
    public static bool Meet(EngagementFact annotated, EngagementFact read)
    {
        var a = Possible(annotated);
        var b = Literal(read);
        return a is null || b is null ? a is null && b is null : a.Value.First <= b.Value.Last && b.Value.First <= a.Value.Last;
    }

    /// <summary>Whether the first day is right; null where the annotation has none.</summary>
    public static bool? FirstIsRight(EngagementFact annotated, EngagementFact read) =>
        FirstIsRight(annotated.Start, annotated.End, annotated.Vague, read.Start);

    /// <inheritdoc cref="FirstIsRight(EngagementFact, EngagementFact)"/>
    public static bool? FirstIsRight(MilestoneFact annotated, MilestoneFact read) =>
        FirstIsRight(annotated.Start, annotated.End, annotated.Vague, read.Start);

    /// <summary>Whether the last day is right; null where the annotation has none.</summary>
    public static bool? LastIsRight(EngagementFact annotated, EngagementFact read) =>
        LastIsRight(annotated.Start, annotated.End, annotated.Vague, read.End ?? read.Start);

    /// <inheritdoc cref="LastIsRight(EngagementFact, EngagementFact)"/>
    public static bool? LastIsRight(MilestoneFact annotated, MilestoneFact read) =>
        LastIsRight(annotated.Start, annotated.End, annotated.Vague, read.End ?? read.Start);

    private static bool? FirstIsRight(PartialDay? first, PartialDay? last, bool vague, PartialDay? read)
    {
        if (first is not { } start)
            return null;
        if (read is not { } day)
            return false;
        return vague ? start.First <= day.Last && day.First <= (last ?? start).Last : start.Contains(day.First);
    }

    private static bool? LastIsRight(PartialDay? first, PartialDay? last, bool vague, PartialDay? read)
    {
        if (last is not { } end)
            return null;
        if (read is not { } day)
            return false;
        return vague && first is { } start ? start.First <= day.Last && day.First <= end.Last : end.Contains(day.Last);
    }
}
