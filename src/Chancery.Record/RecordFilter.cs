using Chancery.Claims;
using NodaTime;

namespace Chancery.Record;

/// <summary>What to list: everything that fits all that is given.</summary>
public sealed record RecordFilter
{
    /// <summary>An ISO 3166-1 alpha-3 code or acronym that takes part.</summary>
    public string? Country { get; init; }

    /// <summary>Words of the name of one who takes part; case and accents do not matter.</summary>
    public string? Person { get; init; }

    /// <summary>The kind of engagement.</summary>
    public EngagementKind? Kind { get; init; }

    /// <summary>The status of an engagement.</summary>
    public EngagementStatus? Status { get; init; }

    /// <summary>Nothing that ended before this day. Leaves out what has no day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Nothing that began after this day. Leaves out what has no day.</summary>
    public LocalDate? To { get; init; }

    /// <summary>How many at most; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>True where something of an engagement other than its days is asked for.</summary>
    internal bool AsksForEngagement => Country is not null || Person is not null || Kind is not null || Status is not null;
}
