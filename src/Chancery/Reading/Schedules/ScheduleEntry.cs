using Chancery.Claims;

namespace Chancery.Reading.Schedules;

/// <summary>An entry of a schedule, diary or chronology: its words, and what its place in the list says of them.</summary>
/// <param name="First">First token of its words, behind the day and place that lead it.</param>
/// <param name="End">Token after its last.</param>
/// <param name="Days">The day or days under which it stands; unknown where only its place or fate is said.</param>
/// <param name="Place">The place that leads it ("LONDON - "), or null.</param>
/// <param name="Fate">What the words set apart in it say ("(CANCELLED)"), or null.</param>
internal sealed record ScheduleEntry(int First, int End, When Days, PlaceHit? Place, EngagementStatus? Fate);
