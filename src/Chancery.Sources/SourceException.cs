namespace Chancery.Sources;

/// <summary>An input that cannot be read. The message is one line for the user: what is wrong and what to do about it.</summary>
public sealed class SourceException : Exception
{
    /// <summary>With the line for the user.</summary>
    public SourceException(string message)
        : base(message)
    {
    }

    /// <summary>With the line for the user and what led to it.</summary>
    public SourceException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
