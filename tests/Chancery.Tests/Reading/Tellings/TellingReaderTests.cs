using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Language.Conllu;
using Chancery.Reading;
using Chancery.Reading.Tellings;
using NodaTime;

namespace Chancery.Tests.Reading.Tellings;

public sealed class TellingReaderTests
{
    private static readonly LocalDate s_published = new(2024, 5, 15);

    private static Scene Analyse(string text) => DispatchReader.Default.Analyse(new Dispatch(text) { Id = "t", Published = s_published });

    private static IReadOnlyList<Engagement> Read(string text) => DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = s_published }).Engagements;

    private static Telling? Of(Scene scene, string word)
    {
        for (int i = 0; i < scene.Text.Count; i++)
        {
            if (scene.Text[i].Lower == word)
                return scene.Tellings!.At(i);
        }

        return null;
    }

    [Theory]
    [InlineData("Envoys of Ethiopia and Egypt were back across the table from each other in Djibouti on Saturday.", EngagementKind.Talks, "ETH EGY", "2024-05-11", "table")]
    [InlineData("The Turkish and Greek foreign ministers buried themselves in the maps for four hours in Nafplio on Friday.", EngagementKind.Meeting, "TUR GRC", "2024-05-10", "bury")]
    public void Wording_of_no_lexicon_is_read(string text, EngagementKind kind, string countries, string edtf, string word)
    {
        Engagement engagement = Assert.Single(Read(text));
        Assert.Equal("learnt." + word, engagement.Rule);
        Assert.Equal(kind, engagement.Kind);
        Assert.Equal(countries, string.Join(' ', engagement.Participants.Select(p => p.Country)));
        Assert.Equal(edtf, engagement.When.Edtf);
    }

    [Fact]
    public void Two_of_one_sentence_that_look_alike_are_told_apart()
    {
        const string Told = "Kenyan President Samuel Otieno met Ugandan President Grace Okello in Kampala on Friday. The two held talks on the port for three hours, and on Saturday they visited the border together.\n\n"
            + "Okello travelled to Nairobi in March. She spoke by telephone with Tanzanian President Juma Mushi last week.\n\n"
            + "Otieno, Okello and Mushi will have breakfast together in Addis Ababa on May 29, at the end of the African Union summit.";
        IReadOnlyList<Engagement> engagements = Read(Told);
        Engagement breakfast = Assert.Single(engagements, e => e.Kind == EngagementKind.Meeting && e.Status == EngagementStatus.Planned);
        Assert.DoesNotContain(breakfast.Participants, p => p.Country == "AU");
        Engagement summit = Assert.Single(engagements, e => e.Kind == EngagementKind.Summit);
        Assert.Contains(summit.Participants, p => p.Country == "AU");
    }

    [Fact]
    public void What_is_said_in_a_turn_is_said_by_whose_turn_it_is()
    {
        const string Briefing = "Department Press Briefing\n\nNed Price, Department Spokesperson\n\nMR PRICE: Good afternoon.\n\nQUESTION: What about the dam?\n\n";
        Statement statement = Assert.Single(DispatchReader.Default.Read(new Dispatch(Briefing + "MR PRICE: The people of Malawi have shown the region what patience can do.") { Id = "t", Published = s_published }).Statements);
        Assert.Equal("Ned Price", statement.Speaker.Name);
        Assert.Equal("statement.learnt.show", statement.Rule);
    }

    [Theory]
    [InlineData("The miners' union broke off talks with the Zambian government on Tuesday and went home.")]
    [InlineData("Climbers reached the summit of Mount Kenya on Monday, the Kenyan tourism minister said.")]
    [InlineData("The Kenyan president met his cabinet in Nairobi on Monday.")]
    [InlineData("The French coach met his players in Doha on Sunday before the match against Poland.")]
    [InlineData("The ambassador's wife visited a school in Lagos with her children.")]
    public void What_is_no_engagement_is_not_read(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Parties_places_and_days_have_their_parts()
    {
        Scene scene = Analyse("Kenyan Foreign Minister Josiah Otieno met his Rwandan counterpart, Faustin Habimana, in Kigali on Tuesday, an aide of President Kagame told the Daily Nation.");
        Telling telling = Assert.IsType<Telling>(Of(scene, "met"));
        Assert.Equal(TellingKind.Meeting, telling.Kind);
        Assert.Equal(TellingStatus.Held, telling.Status);
        Assert.Contains(telling.Parties, p => p is { Role: TellingRole.Party, Share: > 0.8f } && p.Mention.Person?.Surname == "Otieno");
        Assert.Contains(telling.Parties, p => p is { Role: TellingRole.Place, Share: > 0.5f } && p.Mention.Country == "RWA");
        Assert.DoesNotContain(telling.Parties, p => p is { Share: > 0.5f } && p.Mention.Person?.Surname == "Kagame");
        Assert.Contains(telling.Times, t => t.Share > 0.5f);
    }

    [Theory]
    [InlineData("Peruvian Foreign Minister Hugo Quispe will visit Santiago next week.", "visit", "Planned")]
    [InlineData("Peruvian Foreign Minister Hugo Quispe visited Santiago last week.", "visited", "Held")]
    public void Status_is_that_of_the_words(string text, string word, string expected) =>
        Assert.Equal(expected, Assert.IsType<Telling>(Of(Analyse(text), word)).Status.ToString());

    [Fact]
    public void One_of_no_known_state_is_in_it_where_the_words_leave_no_doubt()
    {
        Engagement engagement = Assert.Single(Read("The Philippine Foreign Secretary met Ma Keqing in Manila on Monday. The talks between the two lasted an hour."));
        Assert.Contains(engagement.Participants, p => p.Name == "Ma Keqing");
        Assert.Contains(engagement.Participants, p => p.Country == "PHL");
    }

    [Fact]
    public void What_two_did_on_the_telephone_is_one_call()
    {
        Engagement engagement = Assert.Single(Read("In a phone call late on Monday, Vladimir Putin and Francois Hollande discussed the crisis in Ukraine."));
        Assert.Equal(EngagementKind.Call, engagement.Kind);
    }

    [Fact]
    public void Another_parsers_trees_are_read_too()
    {
        const string Text = "Kenyan Foreign Minister Josiah Otieno met his Rwandan counterpart, Faustin Habimana, in Kigali on Tuesday.";
        using StringWriter conllu = new();
        DispatchReader.Default.WriteConllu(new Dispatch(Text) { Id = "t", Published = s_published }, null, conllu);
        ConlluDocument trees = Assert.Single(ConlluReader.Read(conllu.ToString()));
        Scene scene = DispatchReader.Default.Analyse(new Dispatch(trees.Text) { Id = "t", Published = s_published }, trees);
        Assert.Equal(TellingKind.Meeting, Assert.IsType<Telling>(Of(scene, "met")).Kind);
    }
}
