namespace Chancery.Language.Conllu;

/// <summary>A text that is no CoNLL-U. The message is one line: which line, and what is wrong with it.</summary>
public sealed class ConlluException : Exception
{
    /// <summary>With the number of the line, from 1, and the reason.</summary>
    public ConlluException(int line, string reason)
        : base($"line {line}: {reason}") => Line = line;

    /// <summary>Number of the line, from 1.</summary>
    public int Line { get; }
}
