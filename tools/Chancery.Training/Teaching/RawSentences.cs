using System.Text.Json;
using Chancery.Language;
using Chancery.Language.Segmentation;
using Chancery.Training.Data;
using Chancery.Training.Tellings;

namespace Chancery.Training.Teaching;

/// <summary>Sentences that nobody has annotated for a teacher to read: of texts of diplomacy, evenly from all documents, and of whatever people write.</summary>
internal static class RawSentences
{
    private const int Shortest = 4, Longest = 70, WebWords = 1_000_000;

    // File, field, and how many words are wanted of it.
    private static readonly (string Path, string Field, int Words)[] s_sources =
    [
        ("readouts/state_dept.dev.jsonl", "body", 210_000),
        ("frus/memcons.dev.jsonl", "text", 110_000),
        ("timex/wikiwars.jsonl", "text", 80_000),
        ("timex/meantime-en-nodct.dev.jsonl", "text", 8_000),
    ];

    /// <summary>Sentences of texts of diplomacy and history.</summary>
    public static List<TreebankSentence> Read(string root, Segmenter segmenter)
    {
        List<TreebankSentence> sentences = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        // What is scored whole is not read.
        string scored = string.Join('\n', Directory.EnumerateFiles(Path.Combine(root, "articles", "texts")).Order(StringComparer.Ordinal).Select(File.ReadAllText));
        AnalysedText text = new();
        foreach ((string path, string field, int words) in s_sources)
        {
            string[] documents = [.. File.ReadLines(Path.Combine(root, path)).Select(l => JsonDocument.Parse(l).RootElement.GetProperty(field).GetString()!)];
            double quota = (double)words / documents.Length;
            foreach (string document in documents)
            {
                text.Reset(document);
                segmenter.Segment(text);
                int met = 0, taken = 0;
                foreach (Sentence s in text.Sentences)
                {
                    int length = s.End - s.First;
                    met += length;
                    string own = document[text[s.First].Start..text[s.End - 1].End];
                    if (length is < Shortest or > Longest || taken > quota * met / text.Count || scored.Contains(own, StringComparison.Ordinal) || !seen.Add(own))
                        continue;
                    taken += length;
                    sentences.Add(new TreebankSentence { Document = path, Forms = SentenceForms.Of(text, s) });
                }
            }
        }

        return sentences;
    }

    /// <summary>Sentences of the passages composed for the model of tellings.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="segmenter">Cuts them.</param>
    public static List<TreebankSentence> ReadPassages(string folder, Segmenter segmenter)
    {
        List<TreebankSentence> sentences = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        AnalysedText text = new();
        foreach (Passage passage in Passage.ReadComposed(folder))
        {
            text.Reset(passage.Text);
            segmenter.Segment(text);
            foreach (Sentence s in text.Sentences)
            {
                if (s.End - s.First is >= Shortest and <= Longest && seen.Add(text.Span(s.First, s.End).ToString()))
                    sentences.Add(new TreebankSentence { Document = folder, Forms = SentenceForms.Of(text, s) });
            }
        }

        return sentences;
    }

    /// <summary>Sentences with a capital within from a folder of lists of sentences (JSON); none that is annotated anywhere.</summary>
    public static List<TreebankSentence> ReadLists(string folder, Corpora corpora, Segmenter segmenter)
    {
        List<TreebankSentence> sentences = [];
        HashSet<string> seen = [.. corpora.All().Select(s => string.Concat(s.Forms))];
        AnalysedText text = new();
        int words = 0;
        foreach (string path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (string line in JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))!)
            {
                text.Reset(line);
                segmenter.Segment(text);
                foreach (Sentence s in text.Sentences)
                {
                    string[] forms = SentenceForms.Of(text, s);
                    if (words >= WebWords || forms.Length is < Shortest or > Longest || !forms.Skip(1).Any(f => char.IsUpper(f[0]) && f.Length > 1) || !seen.Add(string.Concat(forms)))
                        continue;
                    words += forms.Length;
                    sentences.Add(new TreebankSentence { Document = path, Forms = forms });
                }
            }
        }

        return sentences;
    }
}
