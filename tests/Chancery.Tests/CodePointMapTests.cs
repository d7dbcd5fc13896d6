using Chancery.Dispatches;
using CsCheck;

namespace Chancery.Tests;

public class CodePointMapTests
{
    [Fact]
    public void Offsets_after_a_surrogate_pair_count_it_once()
    {
        var map = new CodePointMap("a😀b");
        Assert.Equal(3, map.Length);
        Assert.Equal(2, map.ToCodePoint(3));
        Assert.Equal(1, map.ToCodePoint(2));
        Assert.Equal(3, map.ToUtf16(2));
    }

    [Fact]
    public void Code_points_map_to_utf16_and_back() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char['\uD800', '\uDFFF']), 0, 40].Sample(text =>
        {
            var map = new CodePointMap(text);
            for (int i = 0; i <= map.Length; i++)
                Assert.Equal(i, map.ToCodePoint(map.ToUtf16(i)));
        });
}
