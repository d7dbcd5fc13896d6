namespace Chancery.Dispatches;

/// <summary>Turns UTF-16 offsets of one text into Unicode code points and back. The only place that does.</summary>
/// <remarks>Costs nothing for a text without surrogates: then the two are the same.</remarks>
public sealed class CodePointMap
{
    private readonly string _text;
    private readonly int[] _lowSurrogates;

    /// <summary>Maps <paramref name="text"/>. A lone surrogate counts as one code point.</summary>
    public CodePointMap(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
        _lowSurrogates = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 ? [] : FindLowSurrogates(text);
    }

    /// <summary>Number of code points.</summary>
    public int Length => _text.Length - _lowSurrogates.Length;

    /// <summary>The code point offset of a UTF-16 offset (0..text length). Within a pair, that of the pair.</summary>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)utf16, (uint)_text.Length, nameof(utf16));
        // An offset inside a pair is that of the pair's first half.
        int index = Array.BinarySearch(_lowSurrogates, utf16);
        return utf16 - (index >= 0 ? index + 1 : ~index);
    }

    /// <summary>The UTF-16 offset of a code point offset (0..<see cref="Length"/>).</summary>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)codePoint, (uint)Length, nameof(codePoint));
        int low = 0, high = _lowSurrogates.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_lowSurrogates[middle] - middle <= codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        return codePoint + low;
    }

    /// <summary>The evidence for a UTF-16 span of the text.</summary>
    public Claims.Evidence Evidence(int start, int end) => new(ToCodePoint(start), ToCodePoint(end), _text[start..end]);

    private static int[] FindLowSurrogates(string text)
    {
        var found = new List<int>();
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                found.Add(i);
        }

        return [.. found];
    }
}
