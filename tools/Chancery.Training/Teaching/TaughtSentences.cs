using Chancery.Language.Segmentation;
using Chancery.Training.Data;
using Chancery.Training.Network;

namespace Chancery.Training.Teaching;

/// <summary>All sentences that the network learns from, and those that development looks at.</summary>
internal sealed class TaughtSentences
{
    /// <param name="corpora">The corpora.</param>
    /// <param name="world">Names that lists know.</param>
    /// <param name="cutter">Cuts texts.</param>
    /// <param name="composed">The folder of texts composed with their names marked.</param>
    public TaughtSentences(Corpora corpora, WorldNames world, Segmenter cutter, string composed)
    {
        List<TreebankSentence> cross = corpora.CrossNer("train");
        Annotated = [.. corpora.Ewt("train"), .. corpora.Gum("train"), .. cross, .. cross, .. ComposedNames.Read(composed, cutter)];
        ListedNames listed = new(world);
        Listed = [.. listed.Read(Path.Combine(corpora.Root, "readouts", "state_dept.dev.jsonl"), "body", cutter, 2500), .. listed.Read(Path.Combine(corpora.Root, "frus", "memcons.dev.jsonl"), "text", cutter, 700)];
    }

    /// <summary>The sentences of the corpora, and those composed for their names.</summary>
    public IReadOnlyList<TreebankSentence> Annotated { get; }

    /// <summary>Sentences with names that lists know for certain.</summary>
    public IReadOnlyList<TreebankSentence> Listed { get; }

    /// <summary>A sentence's forms with other names in it, the same ones each time; the forms themselves where it has none.</summary>
    public static string[] Renamed(TreebankSentence sentence, Augmenter augmenter)
    {
        if (sentence.Names.Length == 0 || sentence.Names.All(n => n <= 0))
            return sentence.Forms;
        return augmenter.Rename(sentence, sentence.Forms, new Xoshiro((uint)string.Join(' ', sentence.Forms).Aggregate(17, (h, c) => unchecked((h * 31) + c))));
    }
}
