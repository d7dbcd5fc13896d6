namespace Chancery.Language.Conllu;

/// <summary>A run of words that speaks of somebody or something.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Head">Its head.</param>
/// <param name="Entity">Number of whom or what it speaks of, from 1; the same for all that speak of the same.</param>
/// <param name="Type">person, organization, place ...</param>
/// <param name="Parts">For several together ("both leaders"): the numbers of each.</param>
public readonly record struct EntitySpan(int First, int End, int Head, int Entity, string Type, IReadOnlyList<int> Parts);
