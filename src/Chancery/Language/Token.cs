namespace Chancery.Language;

/// <summary>A syntactic word (UD): "don't" is two.</summary>
/// <remarks>A mutable struct in one array per text, filled by one component after the other; readers get it by reference.</remarks>
public struct Token
{
    /// <summary>UTF-16 offset of the first character in the text.</summary>
    public int Start;

    /// <summary>UTF-16 offset after the last character.</summary>
    public int End;

    /// <summary>Index of the head in the text's tokens, or -1 for the root of a sentence.</summary>
    public int Head;

    /// <summary>Index of the sentence.</summary>
    public int Sentence;

    /// <summary>Relation to the head.</summary>
    public Relation Relation;

    /// <summary>Universal part of speech.</summary>
    public UniversalPos Pos;

    /// <summary>Penn Treebank tag, an index into <see cref="PennTag"/>.</summary>
    public byte Tag;

    /// <summary>Features.</summary>
    public Features Features;

    /// <summary>The lemma; shared instances, never null once lemmatised.</summary>
    public string Lemma;

    /// <summary>The form in lower case, curly quotes made straight; shared instances where frequent.</summary>
    public string Lower;
}
