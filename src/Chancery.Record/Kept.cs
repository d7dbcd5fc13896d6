using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Record;

/// <summary>What was found, and how much there is in all.</summary>
/// <typeparam name="T">What was looked for.</typeparam>
/// <param name="Items">Those within the limit.</param>
/// <param name="Total">How many fit.</param>
public sealed record Found<T>(IReadOnlyList<T> Items, int Total);

/// <summary>A dispatch of the record, without its text.</summary>
/// <param name="Id">Its id in the record: the hash of its content.</param>
/// <param name="Headline">The headline, or null.</param>
/// <param name="Publisher">The publisher, or null.</param>
/// <param name="Published">The day of publication, or null.</param>
/// <param name="Url">Where it was received from, or null.</param>
/// <param name="Engagements">How many engagements it claims.</param>
public sealed record KeptDispatch(string Id, string? Headline, string? Publisher, LocalDate? Published, string? Url, int Engagements);

/// <summary>An engagement of the record.</summary>
/// <param name="Engagement">The engagement; ids are those of the record ("bxrjyh946mq2.e1").</param>
/// <param name="Dispatch">The dispatch that claims it.</param>
public sealed record KeptEngagement(Engagement Engagement, KeptDispatch Dispatch);

/// <summary>A person of the record.</summary>
/// <param name="Id">The id in the roster, else made of the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Offices">Offices and countries that dispatches give ("Secretary of State (USA)"), most frequent first.</param>
/// <param name="Engagements">In how many engagements named.</param>
/// <param name="FirstDay">First day of the earliest, or null.</param>
/// <param name="LastDay">Last day of the latest, or null.</param>
public sealed record KeptPerson(string Id, string Name, IReadOnlyList<string> Offices, int Engagements, LocalDate? FirstDay, LocalDate? LastDay);

/// <summary>A dispatch of the record with everything that it claims.</summary>
/// <param name="Dispatch">The dispatch; its id is the record's.</param>
/// <param name="Claims">Its claims; ids are those within the dispatch.</param>
public sealed record FullDispatch(Dispatch Dispatch, DispatchClaims Claims);
