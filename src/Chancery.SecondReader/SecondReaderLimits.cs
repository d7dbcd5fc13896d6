namespace Chancery.SecondReader;

/// <summary>What a second reader may take and give.</summary>
/// <param name="Timeout">How long one dispatch may take in all.</param>
/// <param name="LargestAnswer">Bytes of an answer, at most.</param>
/// <param name="LongestDispatch">Characters of a dispatch that is still sent.</param>
/// <param name="MostClaims">Claims of each sort in an answer, at most.</param>
public sealed record SecondReaderLimits(TimeSpan Timeout, int LargestAnswer = 1024 * 1024, int LongestDispatch = 60_000, int MostClaims = 64)
{
    /// <summary>Two minutes, one megabyte.</summary>
    public static SecondReaderLimits Default { get; } = new(TimeSpan.FromMinutes(2));
}
