
namespace Chancery.Training.Data;

/// <summary>The corpora, where the reference data lies.</summary>
internal sealed class Corpora(string root)
{
    public string Root => root;

    public List<TreebankSentence> Ewt(string part)
    {
        List<TreebankSentence> sentences = Treebank.Read(Path.Combine(root, "ud", $"en_ewt-ud-{part}.conllu"));
        BioNames.Align(sentences, BioNames.Read(Path.Combine(root, "names", part == "train" ? "uner_ewt-train_early.bio" : $"uner_ewt-{part}.bio"), "uner"));
        sentences.ForEach(s => s.Convention = 0);
        return sentences;
    }

    public List<TreebankSentence> Gum(string part)
    {
        List<TreebankSentence> sentences = Treebank.Read(Path.Combine(root, "ud", $"en_gum_open-ud-{part}.conllu"));
        sentences.ForEach(GumNames.Annotate);
        sentences.ForEach(s => s.Convention = 1);
        return sentences;
    }

    /// <summary>The training part has 200 sentences and the development part 541: the first four fifths of that are taught too, and the last is the development part here.</summary>
    public List<TreebankSentence> CrossNer(string part)
    {
        List<TreebankSentence> sentences = ReadCrossNer(part == "train" ? "dev" : part);
        int taught = sentences.Count * 4 / 5;
        return part switch
        {
            "train" => [.. ReadCrossNer("train"), .. sentences[..taught]],
            "dev" => sentences[taught..],
            _ => sentences,
        };
    }

    /// <summary>All sentences annotated, of all parts.</summary>
    public IEnumerable<TreebankSentence> All()
    {
        foreach (string part in (string[])["train", "dev", "test"])
        {
            foreach (TreebankSentence sentence in (TreebankSentence[])[.. Ewt(part), .. Gum(part), .. ReadCrossNer(part)])
                yield return sentence;
        }
    }

    private List<TreebankSentence> ReadCrossNer(string part)
    {
        List<TreebankSentence> sentences = BioNames.Read(Path.Combine(root, "names", $"crossner_politics-{part}.bio"), "crossner");
        sentences.ForEach(s => s.Convention = 2);
        return sentences;
    }
}
