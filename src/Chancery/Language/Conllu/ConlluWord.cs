namespace Chancery.Language.Conllu;

/// <summary>A syntactic word as another parser gives it; what it leaves open ("_") is null.</summary>
/// <param name="Start">UTF-16 offset of its first character in the document's text.</param>
/// <param name="End">UTF-16 offset after its last.</param>
/// <param name="Lemma">The lemma.</param>
/// <param name="Pos">Universal part of speech.</param>
/// <param name="Tag">Penn Treebank tag, an index into <see cref="PennTag"/>.</param>
/// <param name="Head">Index of the head within the sentence, -1 for its root.</param>
/// <param name="Relation">Relation to the head.</param>
public readonly record struct ConlluWord(int Start, int End, string? Lemma, UniversalPos? Pos, byte? Tag, int Head, Relation Relation);
