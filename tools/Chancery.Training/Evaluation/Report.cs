using Chancery.Language;
using Chancery.Training.Data;

namespace Chancery.Training.Evaluation;

/// <summary>All figures of the models, printed in one go.</summary>
internal static class Report
{
    public static void Print(LanguagePipeline pipeline, Corpora corpora, string part, TextWriter output, string? errors)
    {
        List<RawDocument> ewt = RawDocument.Analyse(pipeline, corpora.Ewt(part)), gum = RawDocument.Analyse(pipeline, corpora.Gum(part));
        output.WriteLine($"Trees, {part}, from raw text (F1, %)");
        output.WriteLine($"  EWT          {Trees(ewt)}");
        output.WriteLine($"  GUM          {Trees(gum)}");
        foreach (IGrouping<string, RawDocument> genre in gum.GroupBy(d => d.Name.Split('_')[1]))
            output.WriteLine($"  {"GUM " + genre.Key,-12} {Trees(genre)}");
        output.WriteLine($"Names, {part}, from raw text (%; number of gold names in brackets)");
        NameScore outer = new(), nested = new(), news = new(), uner = new(), cross = new();
        foreach (RawDocument document in gum)
        {
            (List<(int, int, NameType)> goldOuter, List<(int, int, NameType)> goldNested) = GumGold(document);
            List<(int Start, int End, NameType Type)> found = Found(document.System);
            List<(int Start, int End, NameType Type)> rest = [.. found.Where(f => !goldNested.Contains(f))];
            outer.Add(document.Text, goldOuter, rest);
            nested.Add(document.Text, goldNested, found.Where(goldNested.Contains));
            if (document.Name.Contains("_news_"))
                news.Add(document.Text, goldOuter, rest);
        }

        foreach (RawDocument document in ewt)
        {
            List<(int, int, NameType)> gold = [];
            for (int s = 0; s < document.Sentences.Count; s++)
            {
                foreach ((int first, int end, int type) in GoldWords.Spans(document.Sentences[s].Names))
                    gold.Add((document.Words[document.Firsts[s] + first].Start, document.Words[document.Firsts[s] + end - 1].End, (NameType)type));
            }

            uner.Add(document.Text, gold, Found(document.System));
        }

        AnalysedText text = new();
        foreach (TreebankSentence sentence in corpora.CrossNer(part))
        {
            pipeline.Analyse(string.Join(" ", sentence.Forms), text);
            int[] starts = new int[sentence.Forms.Length];
            for (int i = 1; i < starts.Length; i++)
                starts[i] = starts[i - 1] + sentence.Forms[i - 1].Length + 1;
            cross.Add(text.Text, GoldWords.Spans(sentence.Names).Select(n => (starts[n.First], starts[n.End - 1] + sentence.Forms[n.End - 1].Length, (NameType)n.Type)), Found(text));
        }

        output.WriteLine($"  GUM, outermost   {outer}");
        output.WriteLine($"  GUM, nested      {nested}");
        output.WriteLine($"  GUM news         {news}");
        output.WriteLine($"  UNER EWT         {uner}");
        output.WriteLine($"  CrossNER         {cross}");
        CoreferenceScore coreference = new();
        foreach (RawDocument document in gum.Where(d => d.Name.Contains("_news_", StringComparison.Ordinal) || d.Name.Contains("_interview_", StringComparison.Ordinal)))
            coreference.Add(document);
        output.WriteLine($"Pronouns of persons named, GUM news and interview {part}, linked rightly (%; number in brackets)");
        output.WriteLine($"  {coreference}");
        if (errors != null)
            File.WriteAllLines(errors, [.. outer.Errors.Select(e => "GUM " + e), .. uner.Errors.Select(e => "UNER " + e), .. cross.Errors.Select(e => "CROSS " + e), .. coreference.Errors.Select(e => "COREF " + e), .. Words(ewt)]);
    }

    // Gold words that the segmenter does not make.
    private static IEnumerable<string> Words(List<RawDocument> documents)
    {
        foreach (RawDocument document in documents)
        {
            HashSet<(int, int)> own = [];
            for (int i = 0; i < document.System.Count; i++)
                own.Add((document.System[i].Start, document.System[i].End));
            foreach ((int start, int end) in document.Words)
            {
                if (!own.Contains((start, end)))
                    yield return $"WORD {document.Text[start..end]} | {document.Text[Math.Max(0, start - 20)..Math.Min(document.Text.Length, end + 20)].Replace('\n', '/')}";
            }
        }
    }

    private static TreeScore Trees(IEnumerable<RawDocument> documents)
    {
        TreeScore score = new();
        foreach (RawDocument document in documents)
            score.Add(document);
        return score;
    }

    private static List<(int Start, int End, NameType Type)> Found(AnalysedText text) => [.. text.Names.Select(n => (text[n.First].Start, text[n.End - 1].End, n.Type))];

    private static (List<(int, int, NameType)> Outer, List<(int, int, NameType)> Nested) GumGold(RawDocument document)
    {
        List<(int, int, NameType)> outer = [], nested = [];
        for (int s = 0; s < document.Sentences.Count; s++)
        {
            int covered = 0;
            foreach ((int first, int end, NameType type, _) in GumNames.Names(document.Sentences[s]))
            {
                (int, int, NameType) name = (document.Words[document.Firsts[s] + first].Start, document.Words[document.Firsts[s] + end - 1].End, type);
                if (first < covered)
                {
                    if (!outer.Contains(name))
                        nested.Add(name);
                    continue;
                }

                outer.Add(name);
                covered = end;
            }
        }

        return (outer, nested);
    }
}
