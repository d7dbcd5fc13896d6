using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Commitments;

public class SettingTests
{
    private static DispatchClaims Read(string text) =>
        DispatchReader.Default.Read(new Dispatch(text) { Published = new LocalDate(2024, 5, 15) });

    [Fact]
    public void What_was_agreed_last_year_was_not_agreed_at_the_call_of_last_week()
    {
        DispatchClaims claims = Read("Kenyan President William Ruto spoke with Ugandan President Yoweri Museveni by phone last week.\n\n"
            + "The two countries agreed last year to hold a dialogue of their foreign ministers every year.");
        Commitment commitment = Assert.Single(claims.Commitments);
        Assert.Null(commitment.MadeAt);
        Assert.Empty(commitment.FollowedBy);
    }

    [Fact]
    public void What_was_agreed_without_a_day_was_agreed_where_the_parties_met()
    {
        DispatchClaims claims = Read("Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Monday.\n\n"
            + "The two leaders agreed to reopen the border.");
        Commitment commitment = Assert.Single(claims.Commitments);
        Assert.Equal(Assert.Single(claims.Engagements, e => e.Kind == EngagementKind.Meeting).Id, commitment.MadeAt);
    }
}
