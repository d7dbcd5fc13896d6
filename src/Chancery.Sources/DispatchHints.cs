using NodaTime;

namespace Chancery.Sources;

/// <summary>What the caller knows of a dispatch; taken where the dispatch does not say so itself.</summary>
/// <param name="Published">The day of publication, or null.</param>
/// <param name="Publisher">The publisher, or null.</param>
public sealed record DispatchHints(LocalDate? Published = null, string? Publisher = null)
{
    /// <summary>Nothing known.</summary>
    public static DispatchHints None { get; } = new();
}
