namespace Chancery.Cli;

/// <summary>A failure that the user can do something about; its message is one line.</summary>
internal sealed class UserException(string message, int exitStatus = Entry.SomeFailed) : Exception(message)
{
    /// <summary>With what the program ends.</summary>
    public int ExitStatus { get; } = exitStatus;
}
