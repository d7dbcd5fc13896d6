namespace Chancery.Time.Rules;

internal enum Op : byte
{
    Literal, Class, Builtin, Split, Jump, MarkStart, MarkEnd, MarkLeft, MarkRight, Ahead, NotAhead, Behind, NotBehind, Accept, Sure,
}

/// <summary>What is tested by rule and not by word list.</summary>
internal enum Builtin
{
    /// <summary>A plain number between two bounds.</summary>
    Integer,
    /// <summary>A year of four digits, 1000 to 2199.</summary>
    Year,
    /// <summary>Two digits.</summary>
    TwoDigits,
    /// <summary>A number in digits or words.</summary>
    Number,
    /// <summary>An ordinal in digits or words.</summary>
    Ordinal,
    /// <summary>A day of the month, plain or ordinal in digits.</summary>
    Day,
    /// <summary>"1990s" or "90s".</summary>
    Decade,
    /// <summary>A 24-hour time of four digits.</summary>
    FourDigitTime,
    /// <summary>Six digits of a date-time group.</summary>
    SixDigits,
    /// <summary>No space before the next token.</summary>
    Glued,
    /// <summary>The next token begins with a capital.</summary>
    Capital,
    /// <summary>The next token is a word or number in a new paragraph, or there is none.</summary>
    End,
    /// <summary>Any word.</summary>
    AnyWord,
    /// <summary>A word written all in capitals.</summary>
    AllCapitals,
    /// <summary>A year of three digits.</summary>
    ThreeDigits,
}

internal readonly record struct Instruction(Op Op, int A, int B = 0, int C = 0, int D = 0);

/// <summary>A compiled pattern: instructions for <see cref="PatternMatcher"/>.</summary>
/// <param name="Rule">The rule that it belongs to.</param>
/// <param name="Code">Instructions; the last accepts.</param>
/// <param name="Order">Place among all patterns: the earlier wins among equals.</param>
internal sealed record Pattern(TimeRule Rule, Instruction[] Code, int Order);
