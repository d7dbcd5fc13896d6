using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime.Text;

namespace Chancery.Tests.Reading.Mentions;

/// <summary>Who is meant: counterparts by function, offices at a date, groups, envoys, delegations, spokespersons, metonyms.</summary>
public sealed class GroundingTests
{
    private static IReadOnlyList<Engagement> Read(string text, string published) =>
        DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = LocalDatePattern.Iso.Parse(published).Value }).Engagements;

    private static string Participants(string text, string published) =>
        string.Join("; ", Read(text, published).SelectMany(e => e.Participants)
            .Select(p => $"{p.Country} {p.Office ?? "-"} {p.Name ?? "-"}{((p.Inferred & Inferred.Name) != 0 ? "*" : "")}").Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("U.S. Defense Secretary Lloyd Austin spoke by phone with his Chinese counterpart on Tuesday.", "2024-04-20", "CHN Minister of National Defense Dong Jun*; USA Secretary of Defense Lloyd Austin")]
    [InlineData("Japanese Finance Minister Shunichi Suzuki will meet his South Korean counterpart in Washington on Wednesday.", "2024-04-13", "JPN Minister of Finance Shunichi Suzuki; KOR Minister of Economy and Finance Choi Sang-mok*")]
    [InlineData("German Foreign Minister Annalena Baerbock met her Dutch opposite number in Capri on Thursday.", "2024-04-20", "DEU Minister of Foreign Affairs Annalena Baerbock; NLD Minister of Foreign Affairs Hanke Bruins Slot*")]
    [InlineData("Russian Foreign Minister Sergei Lavrov held talks with his Iranian counterpart in Moscow on Monday.", "2016-03-10", "IRN Minister of Foreign Affairs Mohammad Javad Zarif*; RUS Minister of Foreign Affairs Sergei Lavrov")]
    [InlineData("The visiting Vietnamese foreign minister held talks with his Indian counterpart in New Delhi on Monday.", "2024-04-20", "IND Minister of External Affairs Subrahmanyam Jaishankar*; VNM Minister of Foreign Affairs -")]
    [InlineData("German Chancellor Olaf Scholz held talks with his Chinese counterpart Li Qiang in Beijing on Tuesday.", "2024-04-20", "CHN Premier Li Qiang; DEU Chancellor Olaf Scholz")]
    public void Counterpart_holds_the_post_of_the_same_function_on_the_day(string text, string published, string expected) => Assert.Equal(expected, Participants(text, published));

    [Theory]
    [InlineData("Chinese Foreign Minister Wang Yi met his Cambodian and Indonesian counterparts in Port Moresby on Saturday.", "CHN IDN KHM")]
    [InlineData("Chinese Foreign Minister Wang Yi met his Cambodian, Indonesian and Papua New Guinean counterparts in Port Moresby on Saturday.", "CHN IDN KHM PNG")]
    [InlineData("The defense ministers of the United States, Japan and Australia will meet in Hawaii on May 2.", "AUS JPN USA")]
    [InlineData("The finance chiefs of Japan and South Korea met in Washington on Wednesday.", "JPN KOR")]
    [InlineData("Top diplomats from China and the United States will meet in Beijing next week.", "CHN USA")]
    [InlineData("The presidents of Kazakhstan and Uzbekistan spoke by phone on Thursday.", "KAZ UZB")]
    public void Group_of_several_states_takes_part_for_each(string text, string countries) =>
        Assert.Equal(countries, string.Join(' ', Assert.Single(Read(text, "2024-04-20")).Participants.Select(p => p.Country).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("The foreign ministers of Armenia and Azerbaijan will meet in Almaty on May 10.", "foreign ministers")]
    [InlineData("The finance chiefs of Japan and South Korea met in Washington on Wednesday.", "finance chiefs")]
    [InlineData("Trade ministers from Australia and China will meet in Adelaide in June.", "Trade ministers")]
    public void Words_for_a_group_leave_out_whose_it_is(string text, string words) =>
        Assert.All(Assert.Single(Read(text, "2024-04-20")).Participants, p => Assert.Equal(words, p.Office));

    [Fact]
    public void The_two_ministers_are_those_last_named()
    {
        Engagement last = Read("U.S. Secretary of State Antony Blinken and his Chinese counterpart, Wang Yi, will meet in Beijing on Friday. The two foreign ministers last met in Munich in February.", "2024-04-20")[^1];
        Assert.Equal(["Antony Blinken", "Wang Yi"], last.Participants.Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(EngagementStatus.Held, last.Status);
    }

    [Theory]
    [InlineData("Former Prime Minister Yasuo Fukuda of Japan met Chinese Foreign Minister Wang Yi in Beijing on Monday.", "2024-04-20", "JPN former Prime Minister Yasuo Fukuda")]
    [InlineData("Secretary of State Antony Blinken met then-Foreign Minister Qin Gang in Beijing in June 2023.", "2024-04-20", "CHN Minister of Foreign Affairs Qin Gang")]
    [InlineData("Acting Foreign Minister Amir Khan Muttaqi of Afghanistan met Iran's special envoy Hassan Kazemi Qomi in Kabul on Monday.", "2024-04-20", "AFG acting Minister of Foreign Affairs Amir Khan Muttaqi")]
    [InlineData("Indonesia's president-elect, Prabowo Subianto, met Chinese President Xi Jinping in Beijing on Monday.", "2024-04-03", "IDN President-elect Prabowo Subianto")]
    [InlineData("Palestinian Prime Minister-designate Mohammad Mustafa met Jordanian Foreign Minister Ayman Safadi in Amman on Thursday.", "2024-03-30", "PSE Prime Minister-designate Mohammad Mustafa")]
    [InlineData("Saudi Crown Prince Mohammed bin Salman met U.S. National Security Adviser Jake Sullivan in Dhahran on Friday.", "2024-04-20", "SAU Crown Prince Mohammed bin Salman")]
    [InlineData("U.S. Special Envoy for Yemen Tim Lenderking traveled to Saudi Arabia and Oman this week.", "2024-04-20", "USA Special Envoy for Yemen Timothy Lenderking")]
    [InlineData("The U.N. envoy for Yemen, Hans Grundberg, met Saudi ambassador Mohammed Al Jaber in Aden on Sunday.", "2024-03-04", "UN Special Envoy Hans Grundberg")]
    [InlineData("Russia's U.N. envoy, Vassily Nebenzia, met Chinese Foreign Minister Wang Yi in New York on Monday.", "2024-03-04", "RUS Permanent Representative to the United Nations Vassily Nebenzia")]
    public void Office_is_what_the_words_make_of_it(string text, string published, string expected) => Assert.Contains(expected, Participants(text, published), StringComparison.Ordinal);

    [Fact]
    public void Person_of_no_roster_keeps_the_office_of_the_text() =>
        Assert.Contains("PRK External Economic Relations Minister Yun Jong Ho", Participants("North Korean External Economic Relations Minister Yun Jong Ho met Iranian Foreign Minister Hossein Amir-Abdollahian in Tehran on Tuesday.", "2024-04-24"), StringComparison.Ordinal);

    [Theory]
    [InlineData("A North Korean delegation led by External Economic Relations Minister Yun Jong Ho arrived in Tehran on Tuesday.", "PRK External Economic Relations Minister Yun Jong Ho")]
    [InlineData("A high-level North Korean delegation arrived in Tehran on Tuesday.", "PRK high-level delegation -")]
    public void Delegation_is_of_its_state(string text, string expected) => Assert.Contains(expected, Participants(text, "2024-04-24"), StringComparison.Ordinal);

    [Fact]
    public void Spokesperson_who_tells_of_it_takes_no_part() =>
        Assert.DoesNotContain("Mao Ning", Participants("Foreign Ministry spokesperson Mao Ning said Chinese Foreign Minister Wang Yi will visit Cambodia from Sunday.", "2024-04-20"), StringComparison.Ordinal);

    [Theory]
    [InlineData("The G20 summit will be held in Rio de Janeiro on November 18-19. Indian Prime Minister Narendra Modi and Chinese President Xi Jinping will meet on the sidelines of the summit.", "[2024-11-18..2024-11-19]")]
    [InlineData("Indian Prime Minister Narendra Modi will hold talks with Chinese President Xi Jinping on the margins of the BRICS summit. The BRICS summit opens on Tuesday and ends on Thursday.", "[2024-10-22..2024-10-24]")]
    [InlineData("Indian Prime Minister Narendra Modi will hold talks with Chinese President Xi Jinping on the margins of the BRICS summit. A NATO summit was held in July.", null)]
    public void What_happens_on_the_sidelines_takes_the_days_of_the_gathering(string text, string? edtf) =>
        Assert.Equal(edtf, Read(text, "2024-10-20").First(e => e.Participants.Any(p => p.Name == "Narendra Modi")).When.Edtf);

    [Theory]
    [InlineData("Beijing and Washington held consultations on maritime affairs on Thursday.", "CHN USA", "")]
    [InlineData("Brussels and Ankara held a round of talks on Monday.", "EU TUR", "")]
    [InlineData("Turkish Foreign Minister Hakan Fidan will hold talks in Brussels on Monday with EU foreign policy chief Josep Borrell.", "EU TUR", "Brussels BEL")]
    [InlineData("Foggy Bottom will host the Indian foreign minister on Monday.", "IND USA", "")]
    [InlineData("The Blue House will host the Japanese prime minister on Monday.", "JPN KOR", "")]
    [InlineData("Moscow and Tehran agreed to hold talks in Doha on Monday.", "IRN RUS", "Doha QAT")]
    [InlineData("The Kremlin said on Friday that Russian President Vladimir Putin will meet the Chinese president in Beijing in May.", "CHN RUS", "Beijing CHN")]
    [InlineData("The Élysée said French President Emmanuel Macron would meet the Chinese president in Paris on May 6.", "CHN FRA", "Paris FRA")]
    [InlineData("Downing Street said Prime Minister Rishi Sunak spoke to Israeli Prime Minister Benjamin Netanyahu on Tuesday.", "GBR ISR", "")]
    public void Seat_of_government_acts_or_is_a_place(string text, string countries, string places)
    {
        Engagement told = Assert.Single(Read(text, "2024-04-20"));
        Assert.Equal(countries, string.Join(' ', told.Participants.Select(p => p.Country).Order(StringComparer.Ordinal)));
        Assert.Equal(places, string.Join("; ", told.Places.Select(p => $"{p.Name} {p.Country}")));
    }
}
