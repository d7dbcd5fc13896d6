namespace Chancery.Language;

/// <summary>Universal part of speech (Universal Dependencies v2).</summary>
public enum UniversalPos : byte
{
#pragma warning disable CS1591 // The names are UD's own: https://universaldependencies.org/u/pos/
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
#pragma warning restore CS1591
}
