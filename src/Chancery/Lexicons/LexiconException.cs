namespace Chancery.Lexicons;

/// <summary>A row of a data file that cannot be used.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>With the place and the reason.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="reason">What is wrong with it, in words that help to mend it.</param>
    public LexiconException(string file, int line, string reason)
        : base($"{file}:{line}: {reason}")
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>What is wrong.</summary>
    public string Reason { get; }
}
