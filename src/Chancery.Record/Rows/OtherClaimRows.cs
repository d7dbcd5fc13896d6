using Chancery.Claims;
using NodaTime;

namespace Chancery.Record.Rows;

/// <summary>A statement kept.</summary>
internal sealed class StatementRow : ClaimRow
{
    public string? PersonId { get; init; }

    public string? SpeakerName { get; init; }

    public string? SpeakerCountry { get; init; }

    public string? SpeakerOffice { get; init; }

    public string? SpeakerDescription { get; init; }

    public bool Relayed { get; init; }

    public string? RelayName { get; init; }

    public string? RelayCountry { get; init; }

    public string? RelayOffice { get; init; }

    public string? RelayDescription { get; init; }

    public Attribution Attribution { get; init; }

    public string? Terms { get; init; }

    public StatementKind Kind { get; init; }

    public bool Made { get; init; }

    public required List<string> About { get; init; }

    public required List<string> Toward { get; init; }

    public bool Quote { get; init; }

    public string? Engagement { get; init; }
}

/// <summary>An objective kept.</summary>
internal sealed class ObjectiveRow : ClaimRow
{
    public required string By { get; init; }

    public string? Engagement { get; init; }

    public required string What { get; init; }
}

/// <summary>A claim with days of its own that may be absent.</summary>
internal abstract class DatedClaimRow : ClaimRow
{
    /// <summary>False where the claim has no days at all.</summary>
    public bool Dated { get; init; }

    public LocalDate? Start { get; init; }

    public LocalDate? End { get; init; }

    public bool Within { get; init; }

    public string? Edtf { get; init; }

    public string? WhenText { get; init; }

    /// <summary>The days.</summary>
    public When? When() => Dated ? new When(Start, End, Within, Edtf, WhenText) : null;
}

/// <summary>A commitment kept; its days are when it is due.</summary>
internal sealed class CommitmentRow : DatedClaimRow
{
    public required List<string> Parties { get; init; }

    public required string What { get; init; }

    public string? MadeAt { get; init; }

    public CommitmentStatus Status { get; init; }

    public required List<string> FollowedBy { get; init; }
}

/// <summary>A channel kept.</summary>
internal sealed class ChannelRow : ClaimRow
{
    public required List<string> Parties { get; init; }

    public required string Topic { get; init; }

    public string? Level { get; init; }

    public ChannelStatus Status { get; init; }
}

/// <summary>What is said of a relationship, kept.</summary>
internal sealed class RelationshipRow : DatedClaimRow
{
    public required List<string> Parties { get; init; }

    public required string State { get; init; }

    public Direction? Direction { get; init; }
}

/// <summary>A milestone kept.</summary>
internal sealed class MilestoneRow : DatedClaimRow
{
    public required string What { get; init; }

    public string? Country { get; init; }
}

/// <summary>A transfer kept.</summary>
internal sealed class TransferRow : ClaimRow
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required string What { get; init; }

    public TransferStatus Status { get; init; }
}

/// <summary>A coded event kept.</summary>
internal sealed class EventRow : DatedClaimRow
{
    public required List<string> Source { get; init; }

    public required List<string> Target { get; init; }

    public required string PloverType { get; init; }

    public string? PloverMode { get; init; }

    public required List<string> PloverContexts { get; init; }

    public required string Cameo { get; init; }

    public double Goldstein { get; init; }

    public int QuadClass { get; init; }

    public string? PlaceName { get; init; }

    public string? PlaceCountry { get; init; }

    public double? PlaceLatitude { get; init; }

    public double? PlaceLongitude { get; init; }

    public PlaceRelation PlaceRelation { get; init; }

    public EventTense Tense { get; init; }
}
