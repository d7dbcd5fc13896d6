using Chancery.Language;

namespace Chancery.Tests.Language;

public sealed class VerbFormsTests
{
    [Theory]
    [InlineData("Rouhani ruled out talks.", "ruled", "rule")]
    [InlineData("The president convened the council.", "convened", "convene")]
    [InlineData("He chaired the session.", "chaired", "chair")]
    [InlineData("Rebels controlled the town.", "controlled", "control")]
    [InlineData("The minister telephoned his colleague.", "telephoned", "telephone")]
    [InlineData("Jets bombed the port.", "bombed", "bomb")]
    [InlineData("They boycotted the summit.", "boycotted", "boycott")]
    [InlineData("The talks were postponed.", "postponed", "postpone")]
    [InlineData("The two ministers concurred.", "concurred", "concur")]
    [InlineData("The envoys initialled a text.", "initialled", "initial")]
    [InlineData("Gangs trafficked arms.", "trafficked", "traffic")]
    [InlineData("The alliance recommitted troops.", "recommitted", "recommit")]
    [InlineData("Officers overthrew the king.", "overthrew", "overthrow")]
    [InlineData("The army relaunched its offensive.", "relaunched", "relaunch")]
    [InlineData("They co-chaired the commission.", "co-chaired", "co-chair")]
    [InlineData("She visited Rome.", "visited", "visit")]
    [InlineData("Kerry and Lavrov shook hands in Geneva.", "shook", "shake")]
    [InlineData("The president strode in.", "strode", "stride")]
    [InlineData("They flung the door open.", "flung", "fling")]
    [InlineData("The visit tied both states together.", "tied", "tie")]
    public void A_form_has_the_base_of_its_verb(string text, string form, string lemma)
    {
        AnalysedText analysed = new();
        LanguagePipeline.Default.Analyse(text, analysed);
        var found = new List<string>();
        for (int t = 0; t < analysed.Count; t++)
        {
            if (analysed.Form(t).SequenceEqual(form))
                found.Add(analysed[t].Lemma);
        }

        Assert.Equal([lemma], found);
    }

    [Theory]
    [InlineData("Clashes erupted between Indian and Pakistani troops.", "erupted")]
    [InlineData("Cuba railed against the American embargo.", "railed")]
    public void A_verb_without_a_passive_has_a_subject_that_acts(string text, string form)
    {
        AnalysedText analysed = new();
        LanguagePipeline.Default.Analyse(text, analysed);
        int verb = Enumerable.Range(0, analysed.Count).First(t => analysed.Form(t).SequenceEqual(form));
        Assert.Equal("VBD", PennTag.Name(analysed[verb].Tag));
        Assert.Equal(Relation.Nsubj, analysed[0].Relation);
        Assert.Equal(verb, analysed[0].Head);
    }

    [Theory]
    [InlineData("# remark\nverb\tforms\nrise\tno\tperhaps\n")]
    [InlineData("# remark\nverb\tforms\nrise\n")]
    public void What_no_column_may_say_is_told_with_its_number(string lines) =>
        Assert.StartsWith("verbs.tsv(3):", Assert.Throws<InvalidDataException>(() => new VerbForms(new StringReader(lines), "verbs.tsv")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bad_line_is_told_with_its_number()
    {
        InvalidDataException thrown = Assert.Throws<InvalidDataException>(() => new VerbForms(new StringReader("# remark\nverb\tforms\nRule\t\n"), "verbs.tsv"));
        Assert.StartsWith("verbs.tsv(3):", thrown.Message, StringComparison.Ordinal);
    }
}
