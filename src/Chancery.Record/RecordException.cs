namespace Chancery.Record;

/// <summary>A record that cannot be used. The message is one line for the user.</summary>
public sealed class RecordException : Exception
{
    /// <summary>With the line for the user.</summary>
    public RecordException(string message)
        : base(message)
    {
    }

    /// <summary>With the line for the user and what led to it.</summary>
    public RecordException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
