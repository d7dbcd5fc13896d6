using Chancery.Language;
using Chancery.Training.Data;
using Chancery.Training.Segmentation;

namespace Chancery.Training.Evaluation;

/// <summary>A document of a treebank as running text, with its gold words and what the pipeline found.</summary>
internal sealed class RawDocument
{
    public required string Name { get; init; }

    public required string Text { get; init; }

    public required List<TreebankSentence> Sentences { get; init; }

    /// <summary>Start and end of each gold word, sentence after sentence.</summary>
    public required List<(int Start, int End)> Words { get; init; }

    /// <summary>Index of each gold sentence's first word.</summary>
    public required List<int> Firsts { get; init; }

    public AnalysedText System { get; } = new();

    /// <summary>The documents of a treebank, their paragraphs apart by empty lines, analysed.</summary>
    public static List<RawDocument> Analyse(LanguagePipeline pipeline, IEnumerable<TreebankSentence> sentences)
    {
        List<RawDocument> documents = [];
        foreach (IGrouping<string, TreebankSentence> group in sentences.GroupBy(s => s.Document))
        {
            List<TreebankSentence> own = [.. group];
            System.Text.StringBuilder text = new();
            List<(int, int)> words = [];
            foreach (Paragraph paragraph in Paragraph.Of(own))
            {
                if (text.Length > 0)
                    text.Append("\n\n");
                foreach ((int start, int end) in paragraph.Words)
                    words.Add((text.Length + start, text.Length + end));
                text.Append(paragraph.Text.TrimEnd());
            }

            List<int> firsts = [];
            int first = 0;
            foreach (TreebankSentence sentence in own)
            {
                firsts.Add(first);
                first += sentence.Forms.Length;
            }

            RawDocument document = new() { Name = group.Key, Text = text.ToString(), Sentences = own, Words = words, Firsts = firsts };
            pipeline.Analyse(document.Text, document.System);
            documents.Add(document);
        }

        return documents;
    }
}

/// <summary>Counts of the CoNLL 2018 shared task's evaluation, words aligned by their characters.</summary>
internal sealed class TreeScore
{
    private int _gold, _system, _words, _goldSentences, _systemSentences, _sentences, _upos, _xpos, _lemmas, _heads, _labels, _full;

    public void Add(RawDocument document)
    {
        AnalysedText system = document.System;
        Dictionary<(int, int), int> byPlace = [];
        for (int i = 0; i < system.Count; i++)
            byPlace[(system[i].Start, system[i].End)] = i;
        int[] aligned = [.. document.Words.Select(w => byPlace.GetValueOrDefault(w, -1))];
        _gold += document.Words.Count;
        _system += system.Count;
        HashSet<(int, int)> spans = [.. system.Sentences.Select(s => (system[s.First].Start, system[s.End - 1].End))];
        _goldSentences += document.Sentences.Count;
        _systemSentences += system.Sentences.Count;
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            TreebankSentence gold = document.Sentences[s];
            int first = document.Firsts[s];
            if (spans.Contains((document.Words[first].Start, document.Words[first + gold.Forms.Length - 1].End)))
                _sentences++;
            for (int i = 0; i < gold.Forms.Length; i++)
            {
                int own = aligned[first + i];
                if (own < 0)
                    continue;
                ref Token token = ref system[own];
                _words++;
                _upos += token.Pos.ToString().Equals(gold.Upos[i], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                _xpos += PennTag.Name(token.Tag) == gold.Xpos[i] ? 1 : 0;
                _lemmas += gold.Lemmas[i] == "_" || token.Lemma == gold.Lemmas[i] ? 1 : 0;
                int head = gold.Heads[i] == 0 ? -1 : aligned[first + gold.Heads[i] - 1];
                if (gold.Heads[i] == 0 ? token.Head >= 0 : head < 0 || token.Head != head)
                    continue;
                _heads++;
                _labels += GoldWords.MainRelation(token.Relation) == GoldWords.MainRelation(gold.Relations[i]) ? 1 : 0;
                _full += token.Relation == gold.Relations[i] ? 1 : 0;
            }
        }
    }

    public override string ToString()
    {
        double F(int right, int gold, int system) => 200.0 * right / (gold + system);
        return FormattableString.Invariant($"words {F(_words, _gold, _system):F2}  sentences {F(_sentences, _goldSentences, _systemSentences):F2}  UPOS {F(_upos, _gold, _system):F2}  XPOS {F(_xpos, _gold, _system):F2}  lemmas {F(_lemmas, _gold, _system):F2}  UAS {F(_heads, _gold, _system):F2}  LAS {F(_labels, _gold, _system):F2}  LAS with subtypes {F(_full, _gold, _system):F2}");
    }
}
