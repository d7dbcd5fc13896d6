namespace Chancery.Sources;

/// <summary>What an input is.</summary>
public enum InputFormat
{
    /// <summary>By the file's name and first characters.</summary>
    Auto,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>JSON Lines: a dispatch a line.</summary>
    Jsonl,

    /// <summary>CoNLL-U: another parser's words and trees.</summary>
    Conllu,
}
