using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class LanguagePipelineTests
{
    [Fact]
    public void A_sentence_is_tagged_parsed_and_named()
    {
        AnalysedText text = Analyse("Secretary of State Antony J. Blinken spoke today with Estonian Foreign Minister Urmas Reinsalu.");
        Assert.Single(text.Sentences);
        int spoke = Find(text, "spoke");
        Assert.Equal(-1, text[spoke].Head);
        Assert.Equal("speak", text[spoke].Lemma);
        Assert.Equal(UniversalPos.Verb, text[spoke].Pos);
        Assert.Equal("VBD", PennTag.Name(text[spoke].Tag));
        Assert.Equal(Relation.Root, text[spoke].Relation);
        Assert.Contains(text.Names, n => n.Type == NameType.Person && text.Span(n.First, n.End).SequenceEqual("Urmas Reinsalu"));
    }

    [Theory]
    [InlineData("The trip follows a phone call with Chinese President Xi Jinping, Treasury Secretary Janet Yellen's visit to China, also this month, and Lloyd Austin's talks with his counterpart.", "month", "visit")]
    [InlineData("It came after a meeting with President Lee, Premier Li Qiang's trip to Seoul, also this week, and a summit in Tokyo.", "week", "trip")]
    public void A_time_between_commas_is_no_persons(string sentence, string time, string noun)
    {
        AnalysedText text = Analyse(sentence);
        Assert.Equal(Find(text, noun), text[Find(text, time)].Head);
    }

    [Theory]
    [InlineData("President Tito received the President of Cuba, Osvaldo Dorticos, and the Prime Minister of the Provisional Government of Algeria, Ben Youssef Ben Khedda, separately.", "Osvaldo", "President of Cuba")]
    [InlineData("President Tito received the President of Cuba, Osvaldo Dorticos, and the Prime Minister of the Provisional Government of Algeria, Ben Youssef Ben Khedda, separately.", "Ben", "Minister of")]
    [InlineData("He spoke with the Emir of Kuwait, Sabah Al-Ahmad Al-Jaber, by phone.", "Sabah", "Emir")]
    public void A_person_stands_beside_the_office_not_beside_its_place(string sentence, string person, string office)
    {
        AnalysedText text = Analyse(sentence);
        int name = Find(text, person), place = sentence.IndexOf(office, StringComparison.Ordinal);
        Assert.Equal(place, text[text[name].Head].Start);
        Assert.Contains(text.Names, n => n.First == name && n.Type == NameType.Person);
    }

    [Fact]
    public void A_place_beside_a_place_stays_one()
    {
        AnalysedText text = Analyse("She is the ambassador of Vanuatu, New Caledonia, and the islands around them.");
        Assert.DoesNotContain(text.Names, n => n.Type == NameType.Person);
    }

    [Theory]
    [InlineData("The island, he warned, would not be \"anyone's aircraft carrier\".", "warned", "carrier")]
    [InlineData("The border, she said, would stay closed.", "said", "stay")]
    public void Who_says_it_between_commas_is_no_part_of_the_noun_before(string sentence, string verb, string predicate)
    {
        AnalysedText text = Analyse(sentence);
        Assert.Equal(Relation.Parataxis, text[Find(text, verb)].Relation);
        Assert.Equal(Find(text, predicate), text[Find(text, verb)].Head);
    }

    [Theory]
    [InlineData("He met Lt. Gen. Smith in St. Petersburg on Jan. 3. They spoke.", 2)]
    [InlineData("Antony J. Blinken visited the U.S. Embassy. He left.", 2)]
    [InlineData("A headline\nThe first sentence.", 2)]
    [InlineData("ISLAMABAD: Foreign Minister Sergey Lavrov arrived here on Tuesday on a two-day official visit to Pakistan.", 2)]
    [InlineData("NEW DELHI: Prime Minister Narendra Modi will leave for Tokyo on Friday for the annual summit, officials said.", 2)]
    [InlineData("KATHMANDU, May 6: The two foreign ministers held talks on Sunday.", 2)]
    [InlineData("MR PRICE: The Secretary spoke with his counterpart this morning, and we will have a readout for you shortly.", 1)]
    [InlineData("KENNEDY: The Secretary spoke with his counterpart this morning, and we will have a readout for you shortly.", 1)]
    [InlineData("Syria: Annan heads for Damascus", 1)]
    public void Sentences_end_where_they_should(string text, int sentences) => Assert.Equal(sentences, Analyse(text).Sentences.Count);

    [Theory]
    [InlineData("I don't, can't and cannot.", new[] { "I", "do", "n't", ",", "ca", "n't", "and", "can", "not", "." })]
    [InlineData("Today\u2019s U.S. visit", new[] { "Today", "\u2019s", "U.S.", "visit" })]
    [InlineData("(3.5 percent)", new[] { "(", "3.5", "percent", ")" })]
    public void Tokens_are_syntactic_words(string text, string[] expected)
    {
        AnalysedText analysed = Analyse(text);
        Assert.Equal(expected, Enumerable.Range(0, analysed.Count).Select(i => analysed.Form(i).ToString()));
    }

    public static TheoryData<string> Hostile =>
    [
        "",
        " \n\n\t ",
        new string('a', 1_000_000),
        string.Concat(Enumerable.Repeat("word ", 50_000)),
        string.Concat(Enumerable.Repeat("((((", 50_000)),
        string.Concat(Enumerable.Repeat("\ud83d\ude00", 20_000)),
        "\ud83d \ude00\ud83d",
        new string('\0', 5_000),
        "\u0001\u0002 \u200b\ufeff Ã©tÃ© â€œquoteâ€\u009d",
        string.Concat(Enumerable.Repeat("a.b!c?", 20_000)),
        string.Concat(Enumerable.Repeat("A\n", 10_000)),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Any_text_goes_through_and_its_tokens_cover_it_in_order(string text)
    {
        AnalysedText analysed = Analyse(text);
        int at = 0;
        for (int i = 0; i < analysed.Count; i++)
        {
            Assert.InRange(analysed[i].Start, at, text.Length);
            Assert.True(analysed[i].End > analysed[i].Start);
            at = analysed[i].End;
        }

        int next = 0;
        foreach (Sentence sentence in analysed.Sentences)
        {
            Assert.Equal(next, sentence.First);
            next = sentence.End;
            Assert.Single(Enumerable.Range(sentence.First, sentence.End - sentence.First), i => analysed[i].Head < 0);
        }

        Assert.Equal(analysed.Count, next);
    }

    private static AnalysedText Analyse(string text)
    {
        AnalysedText analysed = new();
        LanguagePipeline.Default.Analyse(text, analysed);
        return analysed;
    }

    private static int Find(AnalysedText text, string form)
    {
        for (int i = 0; i < text.Count; i++)
        {
            if (text.Form(i).SequenceEqual(form))
                return i;
        }

        return -1;
    }

    [Theory]
    [InlineData("Syria denied supplying arms to Hezbollah.", "supplying")]
    [InlineData("The ministry has denied holding talks with the rebels.", "holding")]
    [InlineData("Malta is considering opening a consulate in Lagos.", "opening")]
    [InlineData("The two governments will resume issuing visas next month.", "issuing")]
    public void A_bare_gerund_after_a_verb_that_takes_one_is_its_object(string text, string gerund)
    {
        AnalysedText analysed = new();
        LanguagePipeline.Default.Analyse(text, analysed);
        int token = Enumerable.Range(0, analysed.Count).First(t => analysed.Form(t).SequenceEqual(gerund));
        Assert.Equal((Relation.Xcomp, token - 1), (analysed[token].Relation, analysed[token].Head));
    }
}
