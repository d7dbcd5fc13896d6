namespace Chancery.Time;

/// <summary>A data file of the time room that cannot be read: which file, which line and why.</summary>
public sealed class TimeDataException : Exception
{
    /// <summary>Names the file, the line (from 1) and the reason.</summary>
    public TimeDataException(string file, int line, string reason)
        : base($"{file}({line}): {reason}")
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
