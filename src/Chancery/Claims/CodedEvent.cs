namespace Chancery.Claims;

/// <summary>Grammatical time of a coded event as of publication.</summary>
public enum EventTense
{
    /// <summary>Over.</summary>
    Past,

    /// <summary>Under way.</summary>
    Present,

    /// <summary>To come.</summary>
    Future,
}

/// <summary>A PLOVER type with its mode and contexts.</summary>
/// <param name="Type">One of the sixteen types, in capitals ("CONSULT").</param>
/// <param name="Mode">The mode ("visit"), or null.</param>
/// <param name="Contexts">Contexts ("military", "diplomatic").</param>
public sealed record Plover(string Type, string? Mode, IReadOnlyList<string> Contexts);

/// <summary>A fact in the codes of the event-data field.</summary>
/// <param name="Source">Source actors in CAMEO country-sector form ("USAGOV").</param>
/// <param name="Target">Target actors in the same form.</param>
/// <param name="Plover">The PLOVER coding.</param>
/// <param name="Cameo">CAMEO code, two to four digits.</param>
/// <param name="Goldstein">Goldstein weight, -10 to 10.</param>
/// <param name="QuadClass">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="When">Its days, or null.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Tense">Past, present or future as of publication.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record CodedEvent(
    IReadOnlyList<string> Source, IReadOnlyList<string> Target, Plover Plover, string Cameo, double Goldstein, int QuadClass,
    When? When, Place? Place, EventTense Tense, IReadOnlyList<Evidence> Evidence, double Confidence, string Rule);
