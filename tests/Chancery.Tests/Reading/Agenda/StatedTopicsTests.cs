using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Agenda;

/// <summary>Topics of what one side of a meeting says.</summary>
public sealed class StatedTopicsTests
{
    private const string Call = "Secretary of State Antony Blinken spoke today with Kenyan President Uhuru Kenyatta. ";

    private static string Topics(string said)
    {
        Engagement call = DispatchReader.Default.Read(new Dispatch(Call + said) { Id = "t", Published = new LocalDate(2022, 6, 10) }).Engagements[0];
        return string.Join(" | ", call.Agenda.Select(item => item.Topic));
    }

    [Theory]
    [InlineData("The Secretary encouraged continued progress on Kenya's land reform, including protecting tenants and registering titles.", "Kenya's land reform | tenants | titles")]
    [InlineData("The Secretary emphasized that Eritrea's brutal, senseless, and unprovoked raid on Assab is a violation of international law.", "Eritrea's raid on Assab")]
    [InlineData("The Secretary expressed condolences for the lives lost during the floods in Busia.", "floods in Busia")]
    [InlineData("The Secretary expressed sympathy for the victims of the drought in Turkana.", "drought in Turkana")]
    [InlineData("They agreed to continue close coordination on Somalia.", "Somalia")]
    [InlineData("They discussed assistance for the government and people of Somalia.", "Somalia")]
    [InlineData("The Secretary stressed the need for close cooperation in the face of locust swarms.", "locust swarms")]
    [InlineData("The Secretary thanked the President for Kenya's leadership on water issues.", "water issues")]
    [InlineData("The Secretary urged the parties to de-escalate the border dispute.", "border dispute")]
    public void What_one_side_says_is_what_it_speaks_of(string said, string topics) => Assert.Equal(topics, Topics(said));

    [Theory]
    [InlineData("The Secretary reaffirmed support for Kenya.")]
    [InlineData("The Secretary thanked the Kenyan government and people.")]
    public void The_other_side_is_none(string said) => Assert.Equal("", Topics(said));
}
