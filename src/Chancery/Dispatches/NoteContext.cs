using NodaTime;

namespace Chancery.Dispatches;

/// <summary>What the keeper of a log knows of an entry beside its words: whom it is about, where and when.</summary>
/// <remarks>
/// Entries of travel logs, diaries and calendars leave out what their columns say: "Met with President Xi Jinping; attended the APEC
/// summit." With this the reader fills in the subject, the days and the host's country, and marks them as inferred.
/// </remarks>
/// <param name="About">The person, with or without the office: "Antony Blinken", "U.S. Secretary of State Antony Blinken"; null where unknown.</param>
/// <param name="Place">Where: "Beijing, China"; several places are separated by commas, the state last; null where unknown.</param>
/// <param name="From">The first day, or null.</param>
/// <param name="To">The last day; null where it is the first.</param>
public sealed record NoteContext(string? About = null, string? Place = null, LocalDate? From = null, LocalDate? To = null);
