using System.Globalization;
using Chancery.Claims;

namespace Chancery.Evaluation.Coding;

/// <summary>How many of the annotated events were found, and how many of those found are annotated.</summary>
internal sealed class EventTally
{
    public int Found, Missed, False;

    public double F1 => Found == 0 ? 0 : 2.0 * Found / ((2 * Found) + Missed + False);

    public void Count(bool wanted, bool found)
    {
        Found += wanted && found ? 1 : 0;
        Missed += wanted && !found ? 1 : 0;
        False += found && !wanted ? 1 : 0;
    }

    public static EventTally Sum(EventTally a, EventTally b) => new() { Found = a.Found + b.Found, Missed = a.Missed + b.Missed, False = a.False + b.False };

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"F1 {F1:0.000} (found {Found}, missed {Missed}, false {False})");
}

/// <summary>Scores coded events on annotated sentences.</summary>
internal static class EventScore
{
    /// <summary>The types of older manuals by the names of the present one.</summary>
    public static string Type(string type) => type switch
    {
        "DEMAND" => "REQUEST",
        "DISAPPROVE" or "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        _ => type,
    };

    /// <summary>The type as the manual has it: what is planned is agreed.</summary>
    public static string Type(CodedEvent coded) => coded.Plover.Type == "CONSULT" && coded.Tense == EventTense.Future ? "AGREE" : coded.Plover.Type;

    /// <summary>The root of a code as the manual has it.</summary>
    public static string Root(CodedEvent coded) => coded.Cameo.StartsWith("04", StringComparison.Ordinal) && coded.Tense == EventTense.Future ? "03" : coded.Cameo[..2];

    /// <summary>True where both sides of the annotated event are those of the coded one; sides that do the same may stand either way.</summary>
    public static bool SameSides(CodedExample gold, CodedEvent coded)
    {
        HashSet<string> source = [.. coded.Source.Select(Country)], target = [.. coded.Target.Select(Country)];
        if (gold.Target.Count == 0)
            return gold.Source.Any(source.Contains) && (gold.Source.Count == 1 || gold.Source.All(c => source.Contains(c) || target.Contains(c)));
        return gold.Source.Any(source.Contains) && gold.Target.Any(target.Contains);
    }

    private static string Country(string actor) => actor.StartsWith("NGO", StringComparison.Ordinal) ? "IGO" : actor.Length > 3 ? actor[..3] : actor;
}
