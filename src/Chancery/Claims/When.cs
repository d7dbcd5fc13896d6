using NodaTime;

namespace Chancery.Claims;

/// <summary>The days of something, as a dispatch gives them.</summary>
/// <param name="Start">The first day, inclusive; null where the words leave it open ("by Friday").</param>
/// <param name="End">The last day, inclusive; null where the words leave it open ("from Friday").</param>
/// <param name="Within">True where the thing happened some time within these days; false where it took all of them.</param>
/// <param name="Edtf">The same as an ISO 8601-2 (EDTF) expression, or null where nothing is known.</param>
/// <param name="Text">The words that it was read from, or null where it was inherited.</param>
public sealed record When(LocalDate? Start, LocalDate? End, bool Within, string? Edtf, string? Text)
{
    /// <summary>No days known.</summary>
    public static When Unknown { get; } = new(null, null, false, null, null);

    /// <summary>True where neither day is known.</summary>
    public bool IsUnknown => Start is null && End is null;
}
