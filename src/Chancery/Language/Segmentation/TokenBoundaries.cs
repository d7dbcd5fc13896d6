namespace Chancery.Language.Segmentation;

/// <summary>Where within a run between spaces a token may end, and what speaks for it.</summary>
internal static class TokenBoundaries
{
    /// <summary>Most features of a place.</summary>
    public const int MaxFeatures = 24;

    private const int Window = 12;

    /// <summary>Whether a token may end before position <paramref name="at"/> of the run: the class of characters changes, or both sides are neither letters nor digits, or "n't" begins.</summary>
    public static bool IsCandidate(ReadOnlySpan<char> run, int at)
    {
        char before = run[at - 1], after = run[at];
        int left = Characters.Class(before), right = Characters.Class(after);
        if (left != right)
            return !(char.IsHighSurrogate(before) && char.IsLowSurrogate(after));
        if (left == 0)
            return !(char.IsHighSurrogate(before) && char.IsLowSurrogate(after));
        return (after | 32) == 'n' && at + 2 < run.Length && Characters.IsApostrophe(run[at + 1]) && (run[at + 2] | 32) == 't' && left == 1;
    }

    /// <summary>The features of a place; <paramref name="start"/> is where the current token began, <paramref name="next"/> the first character after the spaces, or 0.</summary>
    public static void Extract(ReadOnlySpan<char> run, int at, int start, char next, ref BoundaryFeatures features)
    {
        int leftStart = at, rightEnd = at;
        int leftClass = Characters.Class(run[at - 1]), rightClass = Characters.Class(run[at]);
        while (leftStart > 0 && at - leftStart < Window && Characters.Class(run[leftStart - 1]) == leftClass)
            leftStart--;
        while (rightEnd < run.Length && rightEnd - at < Window && Characters.Class(run[rightEnd]) == rightClass)
            rightEnd++;
        ulong left = Characters.Hash(run[leftStart..at]), right = Characters.Hash(run[at..rightEnd]);
        ulong leftAll = Characters.Hash(run[Math.Max(0, at - 20)..at]), rightAll = Characters.Hash(run[at..Math.Min(run.Length, at + 20)]);
        ulong leftShape = Characters.Shape(run[Math.Max(0, at - 8)..at]), rightShape = Characters.Shape(run[at..Math.Min(run.Length, at + 8)]);
        ulong token = Characters.Hash(run[Math.Max(start, at - 20)..at]), tokenShape = Characters.Shape(run[Math.Max(start, at - 12)..at]);
        ulong c0 = Neural.WordInput.Normalise(run[at - 1]), c1 = Neural.WordInput.Normalise(run[at]);
        ulong b0 = at > 1 ? Neural.WordInput.Normalise(run[at - 2]) : 0u, b1 = at + 1 < run.Length ? Neural.WordInput.Normalise(run[at + 1]) : 0u;
        ulong length = (ulong)Math.Min(run.Length, 10), place = (ulong)((at == 1 ? 1 : 0) + (at == run.Length - 1 ? 2 : 0));
        ulong following = next == 0 ? 0u : Characters.Class(next) == 1 ? (char.IsUpper(next) ? 1u : 2u) : 3u;
        ulong upper = (ulong)(char.IsUpper(run[at - 1]) ? 1 : 0) + (ulong)(char.IsUpper(run[at]) ? 2 : 0);
        features.Add(1);
        features.Add(c0, c1);
        features.Add(b0, c0, c1);
        features.Add(c0, c1, b1);
        features.Add(c0, c1, place);
        features.Add(left, c1);
        features.Add(c0, right);
        features.Add(left, right);
        features.Add(leftAll, rightAll);
        features.Add(leftAll, c1, place);
        features.Add(c0, rightAll, place);
        features.Add(leftShape, rightShape);
        features.Add(Characters.Shape(run), (ulong)Math.Min(at, 12));
        features.Add(token, c1, place);
        features.Add(tokenShape, rightShape);
        features.Add(token, c1, following);
        features.Add(leftShape, c1, following);
        features.Add(c0 ^ (upper << 20), c1, length);
        features.Add((ulong)(at - leftStart), c1, place + (upper << 4));
        features.Add(left, c1, following + (place << 4));
        features.Add(tokenShape, rightAll, place);
        features.Add(b0 + (c0 << 20), c1 + (b1 << 20), place);
        features.Add(leftShape, right, place);
    }
}
