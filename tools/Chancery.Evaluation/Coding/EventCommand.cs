using System.Globalization;
using Chancery.Claims;
using Chancery.Coding;

namespace Chancery.Evaluation.Coding;

/// <summary>Prints how well events are coded on the annotated sentences of a folder.</summary>
internal static class EventCommand
{
    public const string Usage = """
        Usage: evaluate events FOLDER [--tables FOLDER] [--errors even|odd|all] [--floors]
          FOLDER            holds plover_gsr.dev.jsonl and cameo_codebook_examples.dev.jsonl
          --tables FOLDER   the coder's tables from there instead of the built-in ones
          --errors PART     list what is missed and false in the even, the odd or all sentences
          --trees           with --errors: show how each was parsed
          --examples        check the examples beside the patterns instead
          --speed FILE      read the bodies of a file of releases and print words a second, without and with the coder
          --text SENTENCE   show how a sentence is read instead
          --floors          fail where a figure is below what it must be
        """;

    private const double TypeFloor = 0.65, SidesFloor = 0.50, ConsultFloor = 0.80, AgreeFloor = 0.80, RootFloor = 0.65;

    public static int Run(string[] args)
    {
        string? tables = null, errors = null, sentence = null;
        bool floors = false, examples = false;
        for (int i = 2; i < args.Length; i++)
        {
            if (args[i] == "--tables" && i + 1 < args.Length)
                tables = args[++i];
            else if (args[i] == "--errors" && i + 1 < args.Length)
                errors = args[++i];
            else if (args[i] == "--text" && i + 1 < args.Length)
                sentence = args[++i];
            else if (args[i] == "--speed" && i + 1 < args.Length)
                return CodingSpeed.Run(args[++i]);
            else if (args[i] == "--trees")
                s_trees = true;
            else if (args[i] == "--examples")
                examples = true;
            else if (args[i] == "--floors")
                floors = true;
            else
                return Fail();
        }

        if (args.Length < 2)
            return Fail();
        CodingLexicon lexicon = CodedExamples.Lexicon(tables);
        DispatchReader reader = tables is null ? DispatchReader.Default : new DispatchReader(lexicon);
        if (sentence is not null)
            return ExampleCheck.Show(reader, sentence);
        if (examples)
            return ExampleCheck.Run(lexicon, reader, s_trees);
        bool plover = Plover(reader, Path.Combine(args[1], "plover_gsr.dev.jsonl"), errors);
        bool cameo = Cameo(reader, Path.Combine(args[1], "cameo_codebook_examples.dev.jsonl"), errors);
        return floors && !(plover && cameo) ? 1 : 0;
    }

    private static int Fail()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static bool Plover(DispatchReader reader, string path, string? errors)
    {
        var all = new EventTally();
        EventTally[] halves = [new(), new()];
        int[] sides = new int[2], events = new int[2];
        var types = new SortedDictionary<string, EventTally>(StringComparer.Ordinal);
        int number = 0;
        foreach (IGrouping<string, CodedExample> sentence in CodedExamples.Load(path).Select((e, i) => (Example: e, Index: i)).GroupBy(e => e.Example.Text, e => e.Example))
        {
            CodedExample first = sentence.First();
            // The half of a row is that of its place in the file.
            int half = Half(path, first.Id);
            IReadOnlyList<CodedEvent> coded = CodedExamples.Read(reader, first);
            var found = coded.Select(EventScore.Type).ToHashSet(StringComparer.Ordinal);
            var wanted = sentence.Select(e => EventScore.Type(e.Code)).ToHashSet(StringComparer.Ordinal);
            foreach (string type in found.Union(wanted))
            {
                if (!types.TryGetValue(type, out EventTally? tally))
                    types[type] = tally = new EventTally();
                foreach (EventTally one in (ReadOnlySpan<EventTally>)[all, halves[half], tally])
                {
                    if (found.Contains(type) && wanted.Contains(type))
                        one.Found++;
                    else if (wanted.Contains(type))
                        one.Missed++;
                    else
                        one.False++;
                }
            }

            foreach (CodedExample gold in sentence)
            {
                events[half]++;
                bool type = found.Contains(EventScore.Type(gold.Code));
                bool right = coded.Any(e => EventScore.Type(e) == EventScore.Type(gold.Code) && EventScore.SameSides(gold, e));
                sides[half] += right ? 1 : 0;
                if (Shows(errors, half) && (!right || found.Count > wanted.Count))
                    Print(type ? right ? "also" : "sides" : "missed", gold, coded);
            }

            number++;
        }

        double share = (double)(sides[0] + sides[1]) / (events[0] + events[1]);
        Console.WriteLine(Line($"PLOVER sentences {number}: type {all}"));
        Console.WriteLine(Line($"  even rows {halves[0]}; odd rows {halves[1]}"));
        Console.WriteLine(Line($"  type with both sides {share:0.000} of {events[0] + events[1]} events (even rows {(double)sides[0] / events[0]:0.000}, odd rows {(double)sides[1] / events[1]:0.000})"));
        foreach ((string type, EventTally tally) in types)
            Console.WriteLine(Line($"  {type,-12} {tally}"));
        Console.WriteLine(Line($"  floors: type {TypeFloor:0.00}, both sides {SidesFloor:0.00}, CONSULT {ConsultFloor:0.00}, AGREE {AgreeFloor:0.00}"));
        return all.F1 >= TypeFloor && share >= SidesFloor && types["CONSULT"].F1 >= ConsultFloor && types["AGREE"].F1 >= AgreeFloor;
    }

    private static bool Cameo(DispatchReader reader, string path, string? errors)
    {
        int[] count = new int[2], any = new int[2], best = new int[2];
        int number = 0;
        foreach (CodedExample gold in CodedExamples.Load(path))
        {
            int half = number++ % 2;
            IReadOnlyList<CodedEvent> coded = CodedExamples.Read(reader, gold);
            count[half]++;
            bool right = coded.Any(e => EventScore.Root(e) == gold.Code[..2]);
            any[half] += right ? 1 : 0;
            best[half] += coded.Count > 0 && EventScore.Root(coded.MaxBy(e => e.Confidence)!) == gold.Code[..2] ? 1 : 0;
            if (Shows(errors, half) && !right)
                Print("root", gold, coded);
        }

        double share = (double)(any[0] + any[1]) / number;
        Console.WriteLine(Line($"CAMEO examples {number}: root among the codes {share:0.000} (even rows {(double)any[0] / count[0]:0.000}, odd rows {(double)any[1] / count[1]:0.000}); root of the surest {(double)(best[0] + best[1]) / number:0.000}"));
        Console.WriteLine(Line($"  floor: {RootFloor:0.00}"));
        return share >= RootFloor;
    }

    private static int Half(string path, string id)
    {
        int index = 0;
        foreach (CodedExample example in s_rows ??= [.. CodedExamples.Load(path)])
        {
            if (example.Id == id)
                return index % 2;
            index++;
        }

        return 0;
    }

    private static CodedExample[]? s_rows;

    private static bool s_trees;

    private static bool Shows(string? errors, int half) => errors switch { "even" => half == 0, "odd" => half == 1, "all" => true, _ => false };

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static void Print(string what, CodedExample gold, IReadOnlyList<CodedEvent> coded)
    {
        Console.WriteLine($"{what}: {gold.Id} {gold.Code} [{string.Join(',', gold.Source)} > {string.Join(',', gold.Target)}] {gold.Text}");
        if (s_trees)
            ExampleCheck.PrintTree(gold.Text);
        foreach (CodedEvent one in coded)
            Console.WriteLine(Line($"    {one.Plover.Type} {one.Cameo} [{string.Join(',', one.Source)} > {string.Join(',', one.Target)}] {one.Tense} {one.Confidence:0.00} {one.Rule}"));
    }
}
