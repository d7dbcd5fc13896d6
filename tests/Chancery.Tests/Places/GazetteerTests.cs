using Chancery.Language;
using Chancery.Places;

namespace Chancery.Tests.Places;

public class GazetteerTests
{
    private static GazetteerPlace? Best(string name, params string[] countries) => Gazetteer.Default.Best(name, new PlaceContext(countries));

    [Theory]
    [InlineData("Beijing", "CHN", "Beijing")]
    [InlineData("Peking", "CHN", "Beijing")]
    [InlineData("Kiev", "UKR", "Kyiv")]
    [InlineData("Paris", "FRA", "Paris")]
    [InlineData("Paris, Texas", "USA", "Paris")]
    [InlineData("Birmingham", "GBR", "Birmingham")]
    [InlineData("Birmingham, Alabama", "USA", "Birmingham")]
    [InlineData("Camp David", "USA", "Camp David")]
    [InlineData("Zhongnanhai", "CHN", "Zhongnanhai")]
    [InlineData("Bürgenstock", "CHE", "Bürgenstock")]
    [InlineData("Sunnylands", "USA", "Sunnylands")]
    [InlineData("Panmunjom", "KOR", "Panmunjom")]
    [InlineData("San Clemente, California", "USA", "San Clemente")]
    [InlineData("Atlanta, Georgia", "USA", "Atlanta")]
    [InlineData("Tbilisi, Georgia", "GEO", "Tbilisi")]
    public void Names_find_places(string name, string country, string place)
    {
        GazetteerPlace? found = Best(name);
        Assert.Equal(country, found?.Country);
        Assert.Equal(place, found?.Name);
    }

    [Theory]
    [InlineData("Georgia", "GEO", PlaceKind.State)]
    [InlineData("Jordan", "JOR", PlaceKind.State)]
    [InlineData("South China Sea", null, PlaceKind.Water)]
    [InlineData("Middle East", null, PlaceKind.Region)]
    [InlineData("Diaoyu Islands", "JPN", PlaceKind.Area)]
    [InlineData("California", "USA", PlaceKind.Admin1)]
    public void Places_have_their_kind(string name, string? country, PlaceKind kind)
    {
        GazetteerPlace? found = Best(name);
        Assert.Equal(country, found?.Country);
        Assert.Equal(kind, found?.Kind);
    }

    [Fact]
    public void The_context_chooses_between_towns_of_one_name()
    {
        Assert.Equal("GUY", Best("Georgetown", "GUY")?.Country);
        Assert.Equal("USA", Best("Birmingham", "USA")?.Country);
        Assert.Equal("CRI", Best("San Jose", "CRI")?.Country);
    }

    [Fact]
    public void A_place_must_lie_within_the_country_given() =>
        Assert.Equal("USA", Gazetteer.Default.Best("Paris", new PlaceContext(null, "USA"))?.Country);

    [Fact]
    public void A_mention_takes_in_the_country_after_the_comma()
    {
        AnalysedText text = Tokens("in", "Paris", ",", "Texas", ",", "on", "Monday");
        PlaceMention? mention = Gazetteer.Default.Longest(text, 1, text.Count, PlaceContext.None);
        Assert.Equal((1, 4, 2), (mention?.First, mention?.End, mention?.NameEnd));
        Assert.Equal("Texas", mention?.Candidate.Place.Admin1);
    }

    [Theory]
    [InlineData("Bush")]
    [InlineData("March")]
    [InlineData("Bolton")]
    [InlineData("Liberal")]
    public void A_small_town_named_like_a_person_or_a_word_is_marked(string word) =>
        Assert.True(Gazetteer.Default.Longest(Tokens(word), 0, 1, PlaceContext.None) is null or { Candidate.IsAmbiguous: true });

    [Theory]
    [InlineData("Geneva")]
    [InlineData("Moscow")]
    [InlineData("Nice")]
    [InlineData("PARIS")]
    public void A_large_town_is_not(string word) =>
        Assert.True(Gazetteer.Default.Longest(Tokens(word), 0, 1, PlaceContext.None) is { Candidate.IsAmbiguous: false });

    [Theory]
    [InlineData("NATO")]
    [InlineData("EU")]
    [InlineData("We")]
    [InlineData("As")]
    [InlineData("Ill")]
    [InlineData("us")]
    public void Acronyms_and_words_are_no_towns(string word) => Assert.Null(Gazetteer.Default.Longest(Tokens(word), 0, 1, PlaceContext.None));

    [Fact]
    public void A_small_namesake_in_a_partys_country_is_not_meant()
    {
        Assert.Equal("CHE", Best("Geneva", "USA", "IRN")?.Country);
        Assert.Equal("ITA", Best("Rome", "USA")?.Country);
        Assert.Equal("RUS", Best("Moscow", "USA")?.Country);
    }

    [Fact]
    public void New_york_is_the_city() => Assert.Equal(PlaceKind.City, Best("New York")?.Kind);

    [Fact]
    public void A_list_of_towns_is_no_town_in_a_country()
    {
        AnalysedText text = Tokens("Paris", ",", "London", "and", "Rome");
        Assert.Equal(1, Gazetteer.Default.Longest(text, 0, text.Count, PlaceContext.None)?.End);
    }

    [Fact]
    public void Points_are_where_the_town_is()
    {
        GazetteerPlace? vienna = Best("Vienna");
        Assert.InRange(vienna!.Latitude, 48.1, 48.3);
        Assert.InRange(vienna.Longitude, 16.3, 16.5);
        Assert.True(Gazetteer.Default.State("FJI")!.Longitude is > 176 or < -176);
    }

    [Fact]
    public void Every_state_of_today_has_a_point()
    {
        foreach (Chancery.Roster.State state in Chancery.Roster.StateTable.Default.All.Where(s => s.Kind is "member" or "observer"))
            Assert.NotEqual((0, 0), (Gazetteer.Default.State(state.Code)!.Latitude, Gazetteer.Default.State(state.Code)!.Longitude));
    }

    [Fact]
    public void Every_capital_is_found_in_its_state()
    {
        var lost = new List<string>();
        foreach (Chancery.Roster.State state in Chancery.Roster.StateTable.Default.All.Where(s => s.Kind is "member" or "observer" && s.Capital.Length > 0))
        {
            if (Best(state.Capital, state.Code)?.Country != state.Code)
                lost.Add($"{state.Capital}, {state.Name}: {Best(state.Capital, state.Code)}");
        }

        Assert.Empty(lost);
    }

    [Fact]
    public void Every_place_of_the_projects_own_table_is_found()
    {
        OwnPlaces own = OwnPlaces.Read(Chancery.Lexicons.EmbeddedData.Read("Places/Data/places.tsv"));
        Assert.Empty(own.Places.Where(p => Gazetteer.Default.Find(p.Name, new PlaceContext(p.Country is null ? null : [p.Country])).All(c => c.Place != p)).Select(p => p.Name));
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused()
    {
        byte[] file = Chancery.Lexicons.EmbeddedData.Read("Places/Data/geonames.bin")[..5000].ToArray();
        Assert.Throws<InvalidDataException>(() => GazetteerFile.Read(file));
        Assert.Throws<InvalidDataException>(() => GazetteerFile.Read([1, 2, 3]));
    }

    private static AnalysedText Tokens(params string[] words)
    {
        var text = new AnalysedText();
        text.Reset(string.Join(' ', words));
        int at = 0;
        foreach (string word in words)
        {
            text.Add(at, at + word.Length);
            at += word.Length + 1;
        }

        return text;
    }
}
