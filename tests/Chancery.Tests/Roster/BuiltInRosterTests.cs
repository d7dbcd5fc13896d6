using Chancery.Roster;

namespace Chancery.Tests.Roster;

public class BuiltInRosterTests
{
    [Fact]
    public void Every_row_can_be_used()
    {
        RosterBuilder builder = new RosterBuilder().AddBuiltIn();
        Assert.Empty(builder.Errors.Select(e => e.Message));
        Assert.True(builder.Count > 5000);
    }
}
