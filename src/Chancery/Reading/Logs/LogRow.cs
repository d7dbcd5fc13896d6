using Chancery.Claims;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using NodaTime;

namespace Chancery.Reading.Logs;

/// <summary>A row of a list of journeys: who, where and when, and what is remarked of it.</summary>
/// <param name="First">First token.</param>
/// <param name="Body">First token of the remarks; <paramref name="End"/> where there are none.</param>
/// <param name="End">Token after its last.</param>
/// <param name="Traveller">Who travelled.</param>
/// <param name="Country">The state that was visited.</param>
/// <param name="Places">Where, towns before the state.</param>
/// <param name="From">First day, or null.</param>
/// <param name="To">Last day, or null.</param>
/// <param name="Fate">What became of it where the remarks say so, or null.</param>
internal sealed record LogRow(int First, int Body, int End, PersonEntity Traveller, string Country, List<Location> Places, LocalDate? From, LocalDate? To, EngagementStatus? Fate);
