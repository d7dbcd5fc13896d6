using System.Collections.Concurrent;
using System.IO.Compression;
using Chancery.Language.Neural;
using Chancery.Language.Segmentation;

namespace Chancery.Language;

/// <summary>English analysis: from text to tokens, sentences, tags, lemmas, trees and names. Thread-safe; make one and keep it.</summary>
public sealed class LanguagePipeline
{
    private const int BatchWords = 768;
    private static readonly Lazy<LanguagePipeline> s_default = new(() => new LanguagePipeline());
    private readonly Segmenter _segmenter;
    private readonly SentenceNetwork _network;
    private static readonly byte s_present = PennTag.Of("VBP"), s_past = PennTag.Of("VBD");
    private readonly Lemmatizer _lemmatizer;
    private readonly VerbForms _verbs;
    private readonly StringPool _pool = new();
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private LanguagePipeline()
        : this(Resource("network.bin"), Resource("segmenter.bin"), Resource("lemmas.bin"), Vectors())
    {
    }

    internal LanguagePipeline(WeightFile network, WeightFile segmenter, WeightFile lemmas, WeightFile vectors)
    {
        using StreamReader abbreviations = new(Open("abbreviations.tsv"));
        _network = new SentenceNetwork(network, vectors);
        _segmenter = new Segmenter(segmenter, new Abbreviations(abbreviations, "abbreviations.tsv"), _network.Words);
        using StreamReader verbs = new(Open("verbs.tsv"));
        _verbs = new VerbForms(verbs, "verbs.tsv");
        _lemmatizer = new Lemmatizer(lemmas, _verbs);
    }

    /// <summary>The pipeline with the built-in models, loaded at first use.</summary>
    public static LanguagePipeline Default => s_default.Value;

    /// <summary>Analyses a text.</summary>
    /// <param name="text">Any text; a line break ends a paragraph, save in text wrapped at a margin.</param>
    /// <param name="into">Reset and filled.</param>
    public void Analyse(string text, AnalysedText into)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(into);
        into.Reset(text);
        _segmenter.Segment(into);
        AnalyseTokens(into);
    }

    /// <summary>Takes the words and trees of another parser; names, and tags and lemmas where it gives none, are found here.</summary>
    /// <param name="given">The document.</param>
    /// <param name="into">Reset and filled.</param>
    public void Analyse(Conllu.ConlluDocument given, AnalysedText into)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(into);
        into.Reset(given.Text);
        given.FillWords(into);
        AnalyseTokens(into);
        given.FillTrees(into);
        foreach (Sentence sentence in into.Sentences)
            Morphology.Fill(into, sentence);
    }

    /// <summary>Tags, parses and names a text whose tokens and sentences are given.</summary>
    internal void AnalyseTokens(AnalysedText into)
    {
        if (!_workspaces.TryTake(out Workspace? workspace))
            workspace = new Workspace();
        if (workspace.Names.Length < into.Count)
            workspace.Names = new byte[into.Count * 2];
        into.States.Reserve(into.Count, _network.StateWidth);
        List<Sentence> sentences = into.Sentences;
        for (int first = 0; first < sentences.Count;)
        {
            int end = first + 1, words = sentences[first].End - sentences[first].First;
            while (end < sentences.Count && words + sentences[end].End - sentences[end].First <= BatchWords)
            {
                words += sentences[end].End - sentences[end].First;
                end++;
            }

            _network.Run(into, first, end, workspace.Names, workspace.Network);
            first = end;
        }

        for (int i = 0; i < into.Count; i++)
        {
            ref Token token = ref into[i];
            token.Lower = _pool.Lower(into.Form(i));
            // "They shook hands": no present has that form, whatever the network makes of a rare one.
            if (token.Tag == s_present && token.Pos == UniversalPos.Verb && _verbs.IsPastOnly(token.Lower))
                token.Tag = s_past;
            token.Lemma = _lemmatizer.Lemma(into.Form(i), token.Lower, token.Tag, token.Pos, _pool);
        }

        for (int s = 0; s < sentences.Count; s++)
        {
            BarePasts.Mend(into, sentences[s], _verbs);
            Parentheticals.Mend(into, sentences[s]);
            CrossedSubjects.Mend(into, sentences[s]);
            UnderSecretaries.Mend(into, sentences[s]);
            JoinedSubjects.Mend(into, sentences[s]);
            SayingDays.Mend(into, sentences[s]);
            Afterthoughts.Mend(into, sentences[s]);
            GerundObjects.Mend(into, sentences[s]);
            Morphology.Fill(into, sentences[s]);
            int names = into.Names.Count;
            CollectNames(into, sentences[s], workspace.Names);
            NamedOffices.Mend(into, sentences[s], names);
        }

        workspace.Consistency.Settle(into);

        _workspaces.Add(workspace);
    }

    /// <summary>The network, for models that read on from what it holds of words.</summary>
    internal SentenceNetwork Network => _network;

    /// <summary>True where the models know the form as a word of English.</summary>
    internal bool Knows(ReadOnlySpan<char> form) => _network.Words.Knows(form);

    /// <summary>A model among the embedded resources, uncompressed.</summary>
    internal static WeightFile Resource(string name)
    {
        using Stream stream = Open(name + ".br");
        using BrotliStream brotli = new(stream, CompressionMode.Decompress);
        using MemoryStream memory = new((int)stream.Length * 2);
        brotli.CopyTo(memory);
        return WeightFile.Read(memory.ToArray());
    }

    /// <summary>The word vectors, which are kept as they are: they hardly shrink, and start time counts.</summary>
    internal static WeightFile Vectors()
    {
        using Stream stream = Open("vectors.bin");
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return WeightFile.Read(content);
    }

    private static Stream Open(string name) =>
        typeof(LanguagePipeline).Assembly.GetManifestResourceStream("Chancery.Language.Models." + name) ?? throw new InvalidOperationException($"The model {name} is not embedded.");

    private static void CollectNames(AnalysedText text, Sentence sentence, ReadOnlySpan<byte> codes)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (codes[i] == 0)
                continue;
            int end = i + 1;
            while (end < sentence.End && codes[end] == codes[i] + 1)
                end++;
            text.Names.Add(new Name(i, end, (NameType)((codes[i] - 1) / 2)));
            i = end - 1;
        }
    }

    private sealed class Workspace
    {
        public byte[] Names { get; set; } = [];

        public NetworkMemory Network { get; } = new();

        public NameConsistency Consistency { get; } = new();
    }
}
