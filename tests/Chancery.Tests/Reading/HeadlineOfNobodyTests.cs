using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading;

/// <summary>Headlines that speak of "the two presidents" and leave it to the text, or to nobody, to say who they are.</summary>
public sealed class HeadlineOfNobodyTests
{
    [Theory]
    [InlineData("The two presidents and the three ministers agree to meet again\n\nLIMA, May 15 - The two governments agreed to open talks. Both countries pledged to restore the hotline between the two sides.")]
    [InlineData("Both sides pledge to reopen the border\n\nThe two sides pledged on Tuesday to reopen the border, the two governments said.")]
    [InlineData("They agree to talk\n\nThey agreed that both would talk, and the two leaders thanked the two ministers.")]
    public void A_headline_of_two_who_are_not_named_is_read_to_its_end(string text)
    {
        DispatchClaims reading = DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(2024, 5, 15) });
        Assert.DoesNotContain(reading.Engagements, e => e.Participants.Any(p => p.Name is not null));
    }
}
