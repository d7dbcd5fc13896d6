namespace Chancery.Sources;

/// <summary>How much of an input is read before it is refused.</summary>
public static class SourceLimits
{
    /// <summary>Bytes of one document, or of one line of a JSON Lines file: 10 MiB.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Tags of an HTML page.</summary>
    public const int MaxTags = 30_000;

    /// <summary>How deep the elements of an HTML page may be nested.</summary>
    public const int MaxDepth = 400;

    /// <summary>Time for one HTML page.</summary>
    public static TimeSpan MaxHtmlTime { get; } = TimeSpan.FromSeconds(10);
}
