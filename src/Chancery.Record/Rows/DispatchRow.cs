using NodaTime;

namespace Chancery.Record.Rows;

/// <summary>A dispatch kept.</summary>
internal sealed class DispatchRow
{
    /// <summary>The hash of its content: the same dispatch is kept once.</summary>
    public required string Id { get; init; }

    /// <summary>The id that its source gave it, where that is another.</summary>
    public string? SourceId { get; init; }

    public string? Headline { get; init; }

    public string? Publisher { get; init; }

    public LocalDate? Published { get; init; }

    public string? Dateline { get; init; }

    public required string Language { get; init; }

    public string? Url { get; init; }

    public required string Text { get; init; }

    /// <summary>When it was added, ISO 8601 in UTC.</summary>
    public required string Added { get; init; }
}
