using Chancery.Claims;
using NodaTime;

namespace Chancery.Record.Rows;

/// <summary>What all claims have. The id is the dispatch's and the claim's within it, "bxrjyh946mq2.e1".</summary>
internal abstract class ClaimRow
{
    public required string Id { get; init; }

    public required string DispatchId { get; init; }

    /// <summary>Its place among the claims of its kind in the dispatch.</summary>
    public int Ordinal { get; init; }

    public double Confidence { get; init; }

    public required string Rule { get; init; }
}

/// <summary>An engagement kept.</summary>
internal sealed class EngagementRow : ClaimRow
{
    public EngagementKind Kind { get; init; }

    public EngagementStatus Status { get; init; }

    public LocalDate? Start { get; init; }

    public LocalDate? End { get; init; }

    public bool Within { get; init; }

    public string? Edtf { get; init; }

    public string? WhenText { get; init; }

    /// <summary>The first day known of it, for searching.</summary>
    public LocalDate? FirstDay { get; init; }

    /// <summary>The last day known of it, for searching.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Id within the dispatch.</summary>
    public string? PartOf { get; init; }

    public required List<string> Remarks { get; init; }

    public bool Negated { get; init; }

    public List<ParticipantRow> Participants { get; init; } = [];

    public List<PlaceRow> Places { get; init; } = [];

    public List<AgendaRow> Agenda { get; init; } = [];
}

/// <summary>A participant of an engagement.</summary>
internal sealed class ParticipantRow
{
    public required string EngagementId { get; init; }

    public int Ordinal { get; init; }

    /// <summary>The person's row, or null where none is named.</summary>
    public string? PersonId { get; init; }

    public string? Name { get; init; }

    public string? Country { get; init; }

    public string? Office { get; init; }

    public ParticipantRole Role { get; init; }

    /// <summary>The id in the roster, or null.</summary>
    public string? RosterId { get; init; }

    public Inferred Inferred { get; init; }
}

/// <summary>A place of an engagement.</summary>
internal sealed class PlaceRow
{
    public required string EngagementId { get; init; }

    public int Ordinal { get; init; }

    public required string Name { get; init; }

    public string? Country { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public PlaceRelation Relation { get; init; }
}

/// <summary>A topic on the agenda of an engagement.</summary>
internal sealed class AgendaRow
{
    public required string EngagementId { get; init; }

    public int Ordinal { get; init; }

    public required string Topic { get; init; }

    public Priority Priority { get; init; }
}

/// <summary>A span of the dispatch on which a claim stands.</summary>
internal sealed class EvidenceRow
{
    public required string ClaimId { get; init; }

    public int Ordinal { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    public required string Exact { get; init; }
}

/// <summary>A person who is named as participant or speaker.</summary>
internal sealed class PersonRow
{
    /// <summary>The id in the roster, else made of the name.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }
}

/// <summary>A word of a person's name, folded, for searching.</summary>
internal sealed class NameWordRow
{
    public required string Word { get; init; }

    public required string PersonId { get; init; }
}
