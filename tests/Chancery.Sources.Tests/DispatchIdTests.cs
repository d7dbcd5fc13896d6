using NodaTime;

namespace Chancery.Sources.Tests;

public class DispatchIdTests
{
    [Fact]
    public void Id_is_the_same_everywhere() =>
        Assert.Equal("75z8cqa147s3", DispatchId.Of("The envoy left.", "A Wire", new LocalDate(1992, 3, 4)));

    [Fact]
    public void Text_publisher_and_day_each_change_it()
    {
        string[] ids =
        [
            DispatchId.Of("a", null, null), DispatchId.Of("b", null, null), DispatchId.Of("a", "a", null),
            DispatchId.Of("a", null, new LocalDate(1992, 3, 4)), DispatchId.Of("a", null, new LocalDate(1992, 3, 5)),
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-hjkmnp-tv-z]{12}$", id));
    }
}
