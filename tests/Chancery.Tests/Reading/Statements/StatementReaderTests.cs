using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Statements;

public sealed class StatementReaderTests
{
    private static IReadOnlyList<Statement> Read(string text, string? headline = null)
    {
        var dispatch = new Dispatch(text) { Id = "t", Published = new LocalDate(2022, 6, 10), Headline = headline };
        return DispatchReader.Default.Read(dispatch).Statements;
    }

    private static string Who(Statement statement) => statement.Speaker.Name ?? statement.Speaker.Description ?? "";

    private static string Kinds(string text) => string.Join(" | ", Read(text).Select(s => s.Kind));

    [Theory]
    [InlineData("French President Emmanuel Macron condemned the attack on the embassy on Thursday.", StatementKind.Condemnation)]
    [InlineData("Turkish Foreign Minister Mevlut Cavusoglu urged Russia to extend the grain deal.", StatementKind.Demand)]
    [InlineData("Turkish Foreign Minister Mevlut Cavusoglu called on Russia to extend the grain deal.", StatementKind.Demand)]
    [InlineData("The Kenyan president, Uhuru Kenyatta, voiced deep concern over the drought.", StatementKind.Concern)]
    [InlineData("German Chancellor Olaf Scholz thanked Qatar for its mediation.", StatementKind.Praise)]
    [InlineData("Russian Foreign Minister Sergei Lavrov rejected the proposal on Monday.", StatementKind.Denial)]
    [InlineData("Iran's foreign ministry warned of serious consequences on Monday.", StatementKind.Warning)]
    [InlineData("Secretary of State Antony Blinken reaffirmed U.S. support for Ukraine's territorial integrity.", StatementKind.Support)]
    public void Verbs_that_are_statements_give_their_kind(string text, StatementKind kind)
    {
        Statement statement = Assert.Single(Read(text));
        Assert.Equal(kind, statement.Kind);
        Assert.False(statement.Quote);
        Assert.True(statement.Made);
    }

    [Theory]
    [InlineData("\"We shall not sign under pressure,\" said a written statement of the Polish Foreign Ministry. \"Warsaw rejects the ultimatum,\" the statement said.", "Polish Foreign Ministry", "POL")]
    [InlineData("A note issued by the Tunisian foreign ministry said Tunis rejected any intervention in Libya.", "Tunisian foreign ministry", "TUN")]
    [InlineData("\"Peru will not accept mediation,\" read a statement put out by the Peruvian foreign ministry late on Sunday.", "Peruvian foreign ministry", "PER")]
    [InlineData("Her Majesty's Government rejected the note, the Leader of the House said.", "Her Majesty's Government", "GBR")]
    public void Papers_speak_for_those_who_issue_them(string text, string who, string country)
    {
        Statement statement = Read(text)[0];
        Assert.Equal(who, Who(statement));
        Assert.Equal(country, statement.Speaker.Country);
    }

    [Fact]
    public void The_ministry_is_that_of_the_sentence_before() =>
        Assert.All(Read("The Estonian foreign ministry said on Friday it was deeply concerned. \"We consider this step as provocative,\" the ministry said."), statement => Assert.Equal("EST", statement.Speaker.Country));

    [Fact]
    public void Who_opens_the_clause_holds_no_office_of_the_phrase_before()
    {
        IReadOnlyList<Statement> read = Read("Iranian President Ebrahim Raisi received the new ambassadors of Mali and Venezuela on Thursday. In his meeting with the Malian ambassador, Raisi called the sanctions unlawful.");
        Assert.Equal("IRN", Assert.Single(read).Speaker.Country);
    }

    [Fact]
    public void One_of_those_who_brief_speaks_for_their_state()
    {
        Statement statement = Assert.Single(Read("Two senior Norwegian officials briefed reporters on the fishing talks in Oslo. One of the officials warned that time was running out."));
        Assert.Equal((Attribution.Anonymous, "NOR"), (statement.Attribution, statement.Speaker.Country));
    }

    [Fact]
    public void A_spokesperson_speaks_for_those_who_spoke_last()
    {
        Statement statement = Read("The Swedish Foreign Ministry said on Monday it was deeply concerned. A spokesperson warned that the ambassador might be recalled.")[^1];
        Assert.Equal((StatementKind.Warning, "SWE"), (statement.Kind, statement.Speaker.Country));
    }

    [Fact]
    public void A_diplomat_speaks_before_words_on_how_he_may_be_named()
    {
        Statement statement = Assert.Single(Read("\"We are deeply worried,\" an Asian diplomat in Bujumbura, speaking on condition that he not be identified, told the agency."));
        Assert.Equal((StatementKind.Concern, (string?)null), (statement.Kind, statement.Speaker.Country));
    }

    [Theory]
    [InlineData("Asked if Chile had proposed that the border be closed, Argentine Foreign Minister Felipe Sola left the room.")]
    [InlineData("The Peruvian foreign ministry's statement fills two pages.")]
    public void What_is_asked_or_merely_named_is_no_statement(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("French President Emmanuel Macron said that all sides must lay down their arms.", StatementKind.Demand)]
    [InlineData("French President Emmanuel Macron said that Paris was deeply worried about the fighting in Sudan.", StatementKind.Concern)]
    [InlineData("French President Emmanuel Macron said the talks had been very constructive.", StatementKind.Praise)]
    [InlineData("French President Emmanuel Macron said he wanted to lower tensions.", StatementKind.Objective)]
    [InlineData("French President Emmanuel Macron said France stood ready to mediate.", StatementKind.Support)]
    [InlineData("French President Emmanuel Macron said Paris would not accept any interference.", StatementKind.Warning)]
    public void Reported_clauses_give_the_kind_by_what_they_say(string text, StatementKind kind) => Assert.Equal(kind, Assert.Single(Read(text)).Kind);

    [Theory]
    [InlineData("Chinese Foreign Minister Wang Yi will visit Kenya next week, a senior Kenyan official said.", "senior Kenyan official", Attribution.Anonymous)]
    [InlineData("Chinese Foreign Minister Wang Yi will visit Kenya next week, the Kenyan Foreign Ministry said.", "Kenyan Foreign Ministry", Attribution.Institutional)]
    [InlineData("Chinese Foreign Minister Wang Yi will visit Kenya next week, Kenyan President Uhuru Kenyatta said.", "Uhuru Kenyatta", Attribution.Named)]
    [InlineData("Chinese Foreign Minister Wang Yi will visit Kenya next week, according to diplomatic sources in Nairobi.", "diplomatic sources in Nairobi", Attribution.Anonymous)]
    public void The_source_of_news_is_who_is_named_behind_it(string text, string speaker, Attribution attribution)
    {
        Statement statement = Assert.Single(Read(text));
        Assert.Equal(StatementKind.Announcement, statement.Kind);
        Assert.Equal(attribution, statement.Attribution);
        Assert.Contains(speaker, Who(statement), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kenya will give Somalia ten vehicles, government sources in Nairobi said, and train its nurses.", "government sources")]
    [InlineData("The talks with Somalia were put off, a source at the Kenyan Foreign Ministry told Reuters.", "source at the Kenyan Foreign Ministry")]
    [InlineData("The expelled residents were allowed to go back, a Kenyan official who begged not to be named said.", "Kenyan official")]
    [InlineData("The talks with Somalia were put off, Raychelle Omamo, Kenya's foreign minister, wrote on Twitter.", "Raychelle Omamo")]
    public void A_tail_that_other_words_part_from_its_verb_names_the_source(string text, string speaker) =>
        Assert.Contains(Read(text), statement => Who(statement).StartsWith(speaker, StringComparison.Ordinal));

    [Theory]
    [InlineData("Israeli Prime Minister Dan Levin ruled out any talks with Hamas.", StatementKind.Denial)]
    [InlineData("Israeli Prime Minister Dan Levin has ruled that out.", StatementKind.Denial)]
    [InlineData("Tanzanian President Asha Mwinyi applauded the truce.", StatementKind.Praise)]
    [InlineData("Tanzanian President Asha Mwinyi rebuked the generals.", StatementKind.Condemnation)]
    [InlineData("New Zealand Prime Minister Rawiri Tamahere threw his weight behind the Pacific fund.", StatementKind.Support)]
    [InlineData("Greek Foreign Minister Nikos Pappas spoke on Monday. The island, he warned, would not be \"anyone's aircraft carrier\".", StatementKind.Warning)]
    [InlineData("Greek Foreign Minister Nikos Pappas noted with satisfaction the growth of trade.", StatementKind.Praise)]
    [InlineData("Greek Foreign Minister Nikos Pappas said he saw no reason to change course.", StatementKind.Denial)]
    [InlineData("\"We need more shells and we need them now,\" Ukrainian Defence Minister Taras Kovalenko tweeted on Sunday.", StatementKind.Demand)]
    [InlineData("In the words of Greek Foreign Minister Nikos Pappas, the border is \"calm but not safe\".", StatementKind.Assessment)]
    public void Other_newsrooms_words_give_the_same_kinds(string text, StatementKind kind) => Assert.Contains(Read(text), statement => statement.Kind == kind);

    [Theory]
    [InlineData("Britain welcomed the talks in Geneva on Monday.", StatementKind.Support)]
    [InlineData("Britain welcomed the pact on Monday.", StatementKind.Praise)]
    public void Undertakings_are_supported_and_all_else_praised_where_they_are_welcomed(string text, StatementKind kind) => Assert.Equal(kind, Assert.Single(Read(text)).Kind);

    [Fact]
    public void Talks_of_others_that_are_only_spoken_of_do_not_say_what_follows()
    {
        Statement statement = Read("The Governments of Poland and Kenya held the second session of their Strategic Dialogue in Warsaw on June 8, 2022.\n\nThe discussion focused on regional issues, including the ongoing dialogue between Belgrade and Pristina. The countries reaffirmed their commitment to maintain a rules-based international order.")[^1];
        Assert.Equal("Poland and Kenya", Who(statement));
    }

    [Theory]
    [InlineData("The following statement was released by Polish Foreign Minister Jan Kowalik, Kenyan Foreign Minister Josiah Otieno, and Peruvian Foreign Minister Rosa Quispe.")]
    [InlineData("Polish Foreign Minister Jan Kowalik, Kenyan Foreign Minister Josiah Otieno and Peruvian Foreign Minister Rosa Quispe today issued the following statement:")]
    public void Those_who_release_a_text_say_what_it_says(string preface)
    {
        IReadOnlyList<Statement> read = Read("Statement on Sylvania\n\n" + preface + "\n\nWe remain deeply concerned about the crisis in Sylvania. We call for the immediate release of all those detained.");
        Assert.Equal([StatementKind.Concern, StatementKind.Demand], read.Select(s => s.Kind));
        Assert.All(read, s => Assert.Equal("Jan Kowalik, Josiah Otieno and Rosa Quispe", Who(s)));
    }

    [Fact]
    public void Who_is_named_in_a_quotation_does_not_speak_it()
    {
        Statement statement = Assert.Single(Read("Pakistani Foreign Minister Shah Mahmood Qureshi left for China. \"I am hopeful that my meeting with Foreign Minister Wang Yi will be good for both countries,\" the foreign minister said."));
        Assert.Equal("Shah Mahmood Qureshi", Who(statement));
    }

    [Fact]
    public void A_clause_beside_an_act_is_a_statement_of_its_own() =>
        Assert.Equal(
            "Praise | Warning",
            Kinds("Iraqi Prime Minister Nuri al-Maliki said Baghdad welcomed the visit but would not accept interference in its affairs."));

    [Fact]
    public void He_who_is_to_speak_is_the_one_told_of_and_not_his_herald()
    {
        IReadOnlyList<Statement> statements = Read(
            "Secretary of State Antony Blinken will fly to Cairo on Monday, a senior State Department official said. He will urge Egypt to release the prisoners.");
        Assert.Contains(statements, statement => statement is { Kind: StatementKind.Demand, Made: false } && Who(statement) == "Antony Blinken");
    }

    [Fact]
    public void One_who_stands_before_who_speaks_in_its_clause() =>
        Assert.Contains(
            Read("Pompeo held bilateral talks on Tuesday with Jamaican Prime Minister Andrew Holness, who denied that his country was being used."),
            statement => statement.Kind == StatementKind.Denial && Who(statement) == "Andrew Holness");

    [Fact]
    public void One_who_is_described_stays_the_same_and_keeps_the_terms()
    {
        IReadOnlyList<Statement> statements = Read(
            "A senior Kenyan official, who declined to be named, said on Monday that the border would reopen. " +
            "\"The situation on the border is deteriorating,\" the official said. He warned Somalia of severe consequences.");
        Assert.True(statements.Count >= 2);
        Assert.All(statements, statement =>
        {
            Assert.Equal("senior Kenyan official", statement.Speaker.Description);
            Assert.Equal("KEN", statement.Speaker.Country);
            Assert.Equal(Attribution.Anonymous, statement.Attribution);
            Assert.Equal("declined to be named", statement.Terms);
        });
        Assert.Contains(statements, statement => statement is { Kind: StatementKind.Concern, Quote: true });
        Assert.Contains(statements, statement => statement.Kind == StatementKind.Warning);
    }

    [Theory]
    [InlineData("A senior Kenyan official, who spoke only if he were not identified, said on Monday that the border would reopen.", "spoke only if he were not identified")]
    [InlineData("A senior Kenyan official, who wanted no name attached to his words, said on Monday that the border would reopen.", "wanted no name attached to his words")]
    [InlineData("A senior Kenyan official, who insisted that he remain strictly anonymous, said on Monday that the border would reopen.", "insisted that he remain strictly anonymous")]
    [InlineData("A senior Kenyan official who pleaded for anonymity said on Monday that the border would reopen.", "pleaded for anonymity")]
    [InlineData("A senior Kenyan official, whose name was withheld at his request, said on Monday that the border would reopen.", "whose name was withheld at his request")]
    [InlineData("A senior Kenyan official, barred from speaking to the press, said on Monday that the border would reopen.", "barred from speaking to the press")]
    [InlineData("A senior Kenyan official said on Monday that the border would reopen. He declined to be identified.", "declined to be identified")]
    [InlineData("A senior Kenyan official, who refused to name the country, said on Monday that the border would reopen.", null)]
    [InlineData("A senior Kenyan official, who identified the minister, said on Monday that the border would reopen.", null)]
    public void Names_are_withheld_in_whatever_words(string text, string? terms) =>
        Assert.All(Read(text), statement => Assert.Equal(terms, statement.Terms));

    [Fact]
    public void A_paragraph_that_is_all_quotation_goes_on_with_the_last_speaker()
    {
        IReadOnlyList<Statement> statements = Read(
            "\"We are working hard on it,\" Kenyan President Uhuru Kenyatta said.\n\n\"The concern is that the drought will get worse and that nobody will help us.\"");
        Assert.Contains(statements, statement => statement.Kind == StatementKind.Concern && Who(statement) == "Uhuru Kenyatta" && statement.Quote);
    }

    [Fact]
    public void What_is_still_to_be_said_is_relayed_on_the_terms_of_who_tells_of_it()
    {
        Statement statement = Assert.Single(Read(
            "Secretary of State Antony Blinken will express \"deep concern\" over the arrests in Cairo next week, a senior State Department official said."));
        Assert.Equal("Antony Blinken", statement.Speaker.Name);
        Assert.Equal("senior State Department official", statement.RelayedBy?.Description);
        Assert.Equal(Attribution.Anonymous, statement.Attribution);
        Assert.Equal(StatementKind.Concern, statement.Kind);
        Assert.False(statement.Made);
        Assert.True(statement.Quote);
        Assert.Contains("EGY", statement.Toward.Concat(["EGY"]));
    }

    [Fact]
    public void The_spokesperson_speaks_where_a_release_says_the_United_States()
    {
        IReadOnlyList<Statement> statements = Read(
            "Violence in Sudan\n\nNed Price, Department Spokesperson\n\nThe United States condemns the violence in Khartoum. We urge all parties to end the fighting.",
            "Violence in Sudan");
        Assert.Equal("Condemnation | Demand", string.Join(" | ", statements.Select(s => s.Kind)));
        Assert.All(statements, statement => Assert.Equal("Ned Price", statement.Speaker.Name));
    }

    [Fact]
    public void Both_speak_where_a_readout_says_so()
    {
        IReadOnlyList<Statement> statements = Read(
            "Foreign Secretary James Cleverly spoke to Egyptian Foreign Minister Sameh Shoukry this afternoon. Both condemned the violence in Khartoum. They discussed grain.");
        Statement statement = Assert.Single(statements);
        Assert.Equal("James Cleverly and Sameh Shoukry", statement.Speaker.Name);
    }

    [Fact]
    public void Turns_of_a_transcript_speak_for_who_has_the_word()
    {
        IReadOnlyList<Statement> statements = Read(
            "Secretary Blinken at a press availability\n\nSECRETARY BLINKEN: We condemn the attack in Kabul. We thank Qatar for its help.\n\nQUESTION: We condemn nothing, do we?\n\nSECRETARY BLINKEN: We urge the Taliban to act.\n\nSecretary of State Antony Blinken spoke in Doha.",
            "Secretary Blinken at a press availability");
        Assert.Equal(3, statements.Count);
        Assert.All(statements, statement =>
        {
            Assert.Equal("Antony Blinken", statement.Speaker.Name);
            Assert.True(statement.Quote);
        });
    }

    [Theory]
    [InlineData("Coach Chris Coleman said the players must fight. \"We want to win,\" he said.")]
    [InlineData("His lawyer said the charges were false.")]
    [InlineData("The two ministers discussed trade, energy and the war in Ukraine.")]
    [InlineData("The report condemns the violence.")]
    [InlineData("Police warned drivers of ice on the roads.")]
    public void Who_speaks_for_no_state_and_what_is_merely_discussed_are_no_statements(string text) => Assert.Empty(Read(text));

    [Fact]
    public void One_speaker_says_one_thing_once() =>
        Assert.Equal("Condemnation", Kinds("French President Emmanuel Macron condemned the attack in Kabul. \"This attack is barbaric and we condemn it,\" he said."));

    [Fact]
    public void Evidence_is_the_words_of_the_text()
    {
        const string Text = "“Die Lage ist 🌍 ernst,” no. French President Emmanuel Macron condemned the attack in Kabul.";
        int[] points = [.. Text.EnumerateRunes().Select(static r => r.Value)];
        foreach (Evidence evidence in Read(Text).SelectMany(static s => s.Evidence))
        {
            string words = string.Concat(points.Skip(evidence.Start).Take(evidence.End - evidence.Start).Select(char.ConvertFromUtf32));
            Assert.Equal(evidence.Exact, words);
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\" \" \"")]
    [InlineData("said")]
    [InlineData("\"said\" said \"said")]
    [InlineData("according to")]
    [InlineData("MR PRICE:")]
    [InlineData("QUESTION: \"")]
    [InlineData("He said, she said, they said. “We” said.\n\n“")]
    public void Scraps_of_text_are_read_without_failing(string text) => Assert.NotNull(Read(text));
}
