namespace Chancery.Time.Scanning;

internal enum TokenKind : byte
{
    Word,
    Number,
    /// <summary>"24th".</summary>
    Ordinal,
    /// <summary>"1990s".</summary>
    Decade,
    Mark,
}

[Flags]
internal enum TokenFlags : byte
{
    None = 0,
    /// <summary>The first letter is a capital.</summary>
    Capital = 1,
    /// <summary>All letters are capitals.</summary>
    AllCapitals = 2,
    /// <summary>No space between it and the token before.</summary>
    Glued = 4,
    /// <summary>A blank line, or the start of the text, before it: no expression crosses.</summary>
    Break = 8,
    /// <summary>A line's start.</summary>
    Line = 16,
    /// <summary>A number with a fraction or grouped digits ("2.5", "10,000").</summary>
    Composite = 32,
}

/// <summary>A word, number or mark of a text, filled in place by <see cref="TimeScanner"/>.</summary>
internal struct TimeToken
{
    public int Start;
    public int End;

    /// <summary>Id in the vocabulary; 0 for a word that no rule or lexicon knows.</summary>
    public int Word;

    /// <summary>Value of a number, ordinal or decade; -1 where it is too long.</summary>
    public int Number;
    public TokenKind Kind;
    public TokenFlags Flags;

    /// <summary>Number of digits.</summary>
    public byte Digits;

    public readonly bool Is(TokenFlags flag) => (Flags & flag) != 0;
}
