using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class NewsroomTextTests
{
    [Theory]
    [InlineData("ABUJA, Nigeria (AP) — Nigeria's president met ministers in St. Petersburg on Jan. 3. He left for the U.S. on Sunday.", 3)]
    [InlineData("\"We will talk. We will listen,\" Foreign Minister Retno Marsudi said. \"Then we decide.\"", 3)]
    [InlineData("Gen. Abdel-Fattah al-Burhan and Lt. Gen. Mohamed Hamdan Dagalo signed the accord at 5 p.m. on Dec. 5. Both spoke.", 2)]
    [InlineData("- Trade\n- Security\n- Migration", 3)]
    [InlineData("By Amina Yusuf\n\nKHARTOUM — The two sides met.", 3)]
    [InlineData("Swiss State Secretary Marie-Gabrielle Ineichen-Fleisch led a delegation to Tehran in December.", 1)]
    public void Sentences_of_wires_end_where_they_should(string text, int sentences) => Assert.Equal(sentences, Analyse(text).Sentences.Count);

    [Theory]
    [InlineData("See http://www.mofa.go.jp/press/a.html?x=1&y=2, or write to press.office@mofa.go.jp.", new[] { "See", "http://www.mofa.go.jp/press/a.html?x=1&y=2", ",", "or", "write", "to", "press.office@mofa.go.jp", "." })]
    [InlineData("(www.un.org/news)", new[] { "(", "www.un.org/news", ")" })]
    [InlineData("due 01-Feb-02.", new[] { "due", "01-Feb-02", "." })]
    [InlineData("a U.S.-led, three-day visit", new[] { "a", "U.S.", "-", "led", ",", "three", "-", "day", "visit" })]
    [InlineData("the ministers’ “frank” talks", new[] { "the", "ministers", "’", "“", "frank", "”", "talks" })]
    public void Words_of_newsrooms_are_cut_as_the_treebanks_cut_them(string text, string[] expected)
    {
        AnalysedText analysed = Analyse(text);
        Assert.Equal(expected, Enumerable.Range(0, analysed.Count).Select(i => analysed.Form(i).ToString()));
    }

    [Fact]
    public void Headline_of_an_infinitive_keeps_its_subject_verb_and_object_together()
    {
        AnalysedText text = Analyse("Kerry to visit Oman");
        int visit = Find(text, "visit"), oman = Find(text, "Oman");
        Assert.Equal(UniversalPos.Verb, text[visit].Pos);
        Assert.Equal(visit, text[oman].Head);
        Assert.Equal(Relation.Obj, text[oman].Relation);
    }

    [Theory]
    [InlineData("President William Ruto met Prime Minister Abiy Ahmed in Nairobi on Monday.", "William Ruto", "Abiy Ahmed", "Nairobi")]
    [InlineData("Foreign Minister Penny Wong held talks with Manasseh Sogavare in Honiara.", "Penny Wong", "Manasseh Sogavare", "Honiara")]
    [InlineData("Sheikh Abdullah bin Zayed received Hakan Fidan in Abu Dhabi.", "Abdullah bin Zayed", "Hakan Fidan", "Abu Dhabi")]
    public void Names_need_not_be_Western(string sentence, string first, string second, string place)
    {
        AnalysedText text = Analyse(sentence);
        Assert.Contains(text.Names, n => n.Type == NameType.Person && text.Span(n.First, n.End).ToString().EndsWith(first, StringComparison.Ordinal));
        Assert.Contains(text.Names, n => n.Type == NameType.Person && text.Span(n.First, n.End).SequenceEqual(second));
        Assert.Contains(text.Names, n => n.Type == NameType.Place && text.Span(n.First, n.End).SequenceEqual(place));
    }

    [Theory]
    [InlineData("The Soqosoqo Duavata ni Lewenivanua (SDL) won. SDL has six seats.", "SDL")]
    [InlineData("Leaders of Illankai Tamil Arasu Kachchi (ITAK) walked out. ITAK later returned.", "ITAK")]
    [InlineData("The Communist Refoundation Party (PRC) split in 1998, and PRC lost votes.", "PRC")]
    public void Acronym_that_the_text_explains_names_an_organisation(string sentence, string acronym)
    {
        AnalysedText text = Analyse(sentence);
        Assert.Equal(2, text.Names.Count(n => n.Type == NameType.Organisation && text.Span(n.First, n.End).SequenceEqual(acronym)));
    }

    [Fact]
    public void Subject_stays_with_the_predicate_that_has_no_other()
    {
        AnalysedText text = Analyse("Romano Prodi, the UN envoy for the Sahel, who attended, is due in Bamako later in the week, while the mediator, President Blaise Compaore of Burkina Faso, received a delegation of Ansar Dine in Ouagadougou last Tuesday.");
        int who = Find(text, "Romano"), received = Find(text, "received"), mediator = Find(text, "mediator");
        Assert.Equal(Relation.Nsubj, text[who].Relation);
        Assert.NotEqual(received, text[who].Head);
        Assert.Equal(received, text[mediator].Head);
    }

    [Theory]
    [InlineData("Fishing has resumed, and Norway's prime minister, Oskar Lindvik, received the envoy in Vienna.", "minister", "received")]
    [InlineData("Fishing has not resumed, but last autumn, the Norwegian prime minister, Oskar Lindvik, paid a courtesy call on her.", "minister", "paid")]
    [InlineData("Relations have improved since Norway's prime minister, Oskar Lindvik, visited Poland in April.", "minister", "visited")]
    [InlineData("A spokesman said on Wednesday Brazil's trade minister, Carlos Pinheiro, paid a call on the premier.", "minister", "paid")]
    [InlineData("A spokesman said on Wednesday delegations from Kenya and Norway met in Vienna.", "delegations", "met")]
    public void Subject_belongs_to_the_verb_of_its_own_clause(string sentence, string subject, string verb)
    {
        AnalysedText text = Analyse(sentence);
        Assert.Equal(Find(text, verb), text[Find(text, subject)].Head);
        Assert.Equal(Relation.Nsubj, text[Find(text, subject)].Relation);
    }

    [Fact]
    public void Day_behind_a_verb_of_saying_is_the_day_of_saying()
    {
        AnalysedText text = Analyse("A spokesman said on Wednesday Prime Minister Oskar Lindvik of Norway was received in New York last month.");
        Assert.Equal(Find(text, "said"), text[Find(text, "Wednesday")].Head);
        Assert.Equal(Relation.Obl, text[Find(text, "Wednesday")].Relation);
    }

    [Fact]
    public void Address_of_mail_is_no_name()
    {
        AnalysedText text = Analyse("Write to Ranu.Teka@GOV.FJ before Friday.");
        Assert.DoesNotContain(text.Names, n => text.Span(n.First, n.End).Contains('@'));
    }

    [Fact]
    public void Mojibake_costs_no_other_word_its_place()
    {
        AnalysedText text = Analyse("The presidentâ€™s envoy met Josep BorrellÂ\u00a0in Brussels.");
        Assert.True(Find(text, "met") > 0);
        Assert.Equal(".", text.Form(text.Count - 1).ToString());
        Assert.Single(text.Sentences);
    }

    [Fact]
    public void Sentence_of_three_hundred_words_is_one_tree()
    {
        AnalysedText text = Analyse("The minister said " + string.Join(", ", Enumerable.Repeat("that the two sides had met in the capital", 33)) + ".");
        Sentence sentence = Assert.Single(text.Sentences);
        Assert.True(sentence.End > 300);
        Assert.Single(Enumerable.Range(0, text.Count), i => text[i].Head < 0);
    }

    [Fact]
    public void Surname_is_a_person_wherever_the_full_name_was_one()
    {
        AnalysedText text = Analyse("Dmytro Kuleba spoke in Kyiv.\nKuleba thanked his hosts.\nPartners of Kuleba agreed.");
        Assert.Equal(3, text.Names.Count(n => n.Type == NameType.Person && text.Form(n.End - 1).SequenceEqual("Kuleba")));
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
}
