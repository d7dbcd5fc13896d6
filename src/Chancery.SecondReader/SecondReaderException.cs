namespace Chancery.SecondReader;

/// <summary>Why a second reader did not read a dispatch; the message is one line for the user.</summary>
public sealed class SecondReaderException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="message">One line.</param>
    /// <param name="unreachable">True where asking again for the next dispatch is of no use.</param>
    /// <param name="inner">What lies behind it.</param>
    public SecondReaderException(string message, bool unreachable, Exception? inner = null)
        : base(message, inner) => IsUnreachable = unreachable;

    /// <summary>True where the server itself fails, so that asking again for the next dispatch is of no use.</summary>
    public bool IsUnreachable { get; }
}
