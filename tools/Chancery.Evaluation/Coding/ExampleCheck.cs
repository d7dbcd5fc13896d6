using Chancery.Claims;
using Chancery.Coding;
using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Evaluation.Coding;

/// <summary>Reads the examples beside the patterns and lists those that their pattern does not read.</summary>
internal static class ExampleCheck
{
    public static int Run(CodingLexicon lexicon, DispatchReader reader, bool trees)
    {
        int right = 0, wrong = 0;
        foreach (EventPattern pattern in lexicon.Patterns)
        {
            foreach (string example in pattern.Examples)
            {
                IReadOnlyList<CodedEvent> coded = reader.Read(new Dispatch(example)).Events;
                if (coded.Any(e => e.Rule.Split('(', ')').Contains(pattern.Id) || (pattern.Operation is null && e.Cameo == pattern.Code!.Code)))
                {
                    right++;
                    continue;
                }

                wrong++;
                Console.WriteLine($"{pattern.Id}: {example}");
                foreach (CodedEvent one in coded)
                    Console.WriteLine($"    {one.Plover.Type} {one.Cameo} [{string.Join(',', one.Source)} > {string.Join(',', one.Target)}] {one.Rule}");
                if (trees)
                    PrintTree(example);
            }
        }

        Console.WriteLine($"examples: {right} read by their pattern, {wrong} not");
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>Shows how a sentence is read: its tree, mentions and events.</summary>
    public static int Show(DispatchReader reader, string sentence)
    {
        PrintTree(sentence);
        foreach (var mention in reader.Analyse(new Dispatch(sentence)).Mentions)
            Console.WriteLine($"  {mention}");
        foreach (CodedEvent one in reader.Read(new Dispatch(sentence)).Events)
            Console.WriteLine($"    {one.Plover.Type} {one.Cameo} [{string.Join(',', one.Source)} > {string.Join(',', one.Target)}] {one.Tense} {one.Rule}");
        return 0;
    }

    public static void PrintTree(string sentence)
    {
        AnalysedText text = DispatchReader.Default.Analyse(new Dispatch(sentence)).Text;
        for (int t = 0; t < text.Count; t++)
            Console.Write($"{text.Form(t)}/{text[t].Lemma}/{PennTag.Name(text[t].Tag)}/{text[t].Relation}<{(text[t].Head < 0 ? "" : text.Form(text[t].Head).ToString())} ");
        Console.WriteLine();
    }
}
