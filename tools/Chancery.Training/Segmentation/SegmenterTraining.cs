using System.Text;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Language.Segmentation;
using Chancery.Training.Data;
using Chancery.Training.Network;

namespace Chancery.Training.Segmentation;

/// <summary>A paragraph of running text with the places where its words and sentences end.</summary>
internal sealed record Paragraph(string Text, List<(int Start, int End)> Words, List<int> SentenceEnds)
{
    /// <summary>The paragraphs of a treebank.</summary>
    public static List<Paragraph> Of(List<TreebankSentence> sentences)
    {
        List<Paragraph> paragraphs = [];
        StringBuilder text = new();
        List<(int, int)> words = [];
        List<int> ends = [];
        void Close()
        {
            if (words.Count > 0)
                paragraphs.Add(new Paragraph(text.ToString(), [.. words], [.. ends]));
            text.Clear();
            words.Clear();
            ends.Clear();
        }

        foreach (TreebankSentence sentence in sentences)
        {
            if (sentence.Paragraph)
                Close();
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                words.Add((text.Length, text.Length + sentence.Forms[i].Length));
                text.Append(sentence.Forms[i]);
                if (sentence.Spaces[i])
                    text.Append(' ');
            }

            ends.Add(words.Count);
        }

        Close();
        return paragraphs;
    }
}

/// <summary>Trains the splitting of runs into words and of paragraphs into sentences.</summary>
internal static class SegmenterTraining
{
    private const int Epochs = 8;

    public static WeightFile Train(List<TreebankSentence> sentences)
    {
        List<Paragraph> paragraphs = Paragraph.Of(sentences);
        Xoshiro random = new(5);
        SortedDictionary<string, byte> fused = Fused(paragraphs);
        Perceptron tokens = new(), ends = new();
        AnalysedText text = new();
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(paragraphs);
            foreach (Paragraph paragraph in paragraphs)
            {
                LearnTokens(paragraph, tokens);
                LearnEnds(paragraph, ends, text);
            }
        }

        WeightFile file = new();
        file.Keys["fused"] = [.. fused.Keys.Select(k => Characters.Hash(k))];
        file.Strings["fused.at"] = [.. fused.Values.Select(v => v.ToString())];
        file.Add("tokens", 1 << (BoundaryModel.Bits - 8), 256, tokens.Average(), bytes: true);
        file.Add("sentences", 1 << (BoundaryModel.Bits - 8), 256, ends.Average(), bytes: true);
        return file;
    }

    /// <summary>Runs of letters that are two words more often than one.</summary>
    private static SortedDictionary<string, byte> Fused(List<Paragraph> paragraphs)
    {
        Dictionary<string, int> whole = new(StringComparer.Ordinal), split = new(StringComparer.Ordinal);
        Dictionary<string, byte> at = new(StringComparer.Ordinal);
        foreach (Paragraph p in paragraphs)
        {
            for (int i = 0; i < p.Words.Count; i++)
            {
                (int start, int end) = p.Words[i];
                string word = p.Text[start..end].ToLowerInvariant();
                whole[word] = whole.GetValueOrDefault(word) + 1;
                if (i + 1 == p.Words.Count || p.Words[i + 1].Start != end || Characters.Class(p.Text[end - 1]) != 1 || Characters.Class(p.Text[end]) != 1)
                    continue;
                string both = p.Text[start..p.Words[i + 1].End].ToLowerInvariant();
                if (!both.All(c => Characters.Class(c) == 1))
                    continue;
                split[both] = split.GetValueOrDefault(both) + 1;
                at[both] = (byte)(end - start);
            }
        }

        SortedDictionary<string, byte> result = new(StringComparer.Ordinal);
        foreach ((string both, int count) in split)
        {
            if (count >= 2 && count > whole.GetValueOrDefault(both) * 2 && both.Length < 12)
                result[both] = at[both];
        }

        return result;
    }

    private static void LearnTokens(Paragraph paragraph, Perceptron model)
    {
        string text = paragraph.Text;
        HashSet<int> ends = [.. paragraph.Words.Select(w => w.End)];
        Span<int> buckets = stackalloc int[TokenBoundaries.MaxFeatures];
        for (int at = 0; at < text.Length;)
        {
            if (Characters.IsSpace(text[at]))
            {
                at++;
                continue;
            }

            int stop = at;
            while (stop < text.Length && !Characters.IsSpace(text[stop]))
                stop++;
            int next = stop;
            while (next < text.Length && Characters.IsSpace(text[next]))
                next++;
            ReadOnlySpan<char> run = text.AsSpan(at, stop - at);
            int start = 0;
            for (int i = 1; i < run.Length; i++)
            {
                if (!TokenBoundaries.IsCandidate(run, i))
                    continue;
                BoundaryFeatures features = new(buckets);
                TokenBoundaries.Extract(run, i, start, next < text.Length ? text[next] : '\0', ref features);
                bool ended = ends.Contains(at + i);
                model.Learn(features.Buckets, ended);
                if (ended)
                    start = i;
            }

            at = stop;
        }
    }

    private static void LearnEnds(Paragraph paragraph, Perceptron model, AnalysedText text)
    {
        text.Reset(paragraph.Text);
        foreach ((int start, int end) in paragraph.Words)
            text.Add(start, end);
        HashSet<int> ends = [.. paragraph.SentenceEnds];
        Span<int> buckets = stackalloc int[SentenceBoundaries.MaxFeatures];
        int first = 0;
        SentenceState state = default;
        for (int i = 0; i + 1 < text.Count; i++)
        {
            state.Read(text.Form(i));
            bool ended = ends.Contains(i + 1);
            if (SentenceBoundaries.IsCandidate(text, i))
            {
                BoundaryFeatures features = new(buckets);
                SentenceBoundaries.Extract(text, i, first, text.Count, state, ref features);
                model.Learn(features.Buckets, ended);
            }

            if (ended)
                (first, state) = (i + 1, default);
        }
    }
}
