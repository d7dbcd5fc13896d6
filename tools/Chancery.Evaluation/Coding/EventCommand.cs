using System.Globalization;
using Chancery.Claims;
using Chancery.Coding;
using Chancery.Dispatches;

namespace Chancery.Evaluation.Coding;

/// <summary>Prints how well events are coded on the annotated sentences of a folder.</summary>
internal static class EventCommand
{
    public const string Usage = """
        Usage: evaluate events FOLDER [--tables FOLDER] [--errors even|odd|all] [--floors]
          FOLDER            holds plover_gsr.dev.jsonl and cameo_codebook_examples.dev.jsonl
          --tables FOLDER   the coder's tables from there instead of the built-in ones
          --errors PART     list what is missed and false in the even, the odd or all sentences
          --own FILE        the project's own sentences as well
          --of FILE         with --errors: only those of own, plover or cameo
          --trees           with --errors: show how each was parsed
          --examples        check the examples beside the patterns instead
          --speed FILE      read the bodies of a file of releases and print words a second, without and with the coder
          --text SENTENCE   show how a sentence is read instead
          --learn FILE      learn what sentences tell as a whole from the sentences in FOLDER (evaluation/events) and write the weights
          --floors          fail where a figure is below what it must be
        """;

    private const double NeutralCeiling = 0.16;
    private const double TypeFloor = 0.65, SidesFloor = 0.50, ConsultFloor = 0.80, AgreeFloor = 0.80, RootFloor = 0.65;

    public static int Run(string[] args)
    {
        string? tables = null, errors = null, sentence = null, own = null, part = null, learn = null;
        bool floors = false, examples = false, trees = false;
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
            else if (args[i] == "--learn" && i + 1 < args.Length)
                learn = args[++i];
            else if (args[i] == "--trees")
                trees = true;
            else if (args[i] == "--own" && i + 1 < args.Length)
                own = args[++i];
            else if (args[i] == "--of" && i + 1 < args.Length)
                part = args[++i];
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
        if (learn is not null)
            return new GistLearner(lexicon, reader).Run(args[1], learn);
        if (examples)
            return ExampleCheck.Run(lexicon, reader, trees);
        Own(reader, lexicon, own, errors is null ? null : Shown(part, "own") ? errors : null, trees);
        bool quiet = Neutral(reader, own, errors is not null && Shown(part, "neutral"));
        string plover = Path.Combine(args[1], "plover_gsr.dev.jsonl"), cameo = Path.Combine(args[1], "cameo_codebook_examples.dev.jsonl");
        if (!File.Exists(plover))
            return floors && !quiet ? 1 : 0;
        var types = SentenceScore.Of(reader, CodedExamples.Load(plover), EventScore.Type, Shown(part, "plover") ? errors : null, trees, byRoot: false);
        types.PrintTypes("PLOVER");
        Console.WriteLine(Line($"  floors: type {TypeFloor:0.00}, both sides {SidesFloor:0.00}, CONSULT {ConsultFloor:0.00}, AGREE {AgreeFloor:0.00}"));
        var roots = SentenceScore.Of(reader, CodedExamples.Load(cameo), c => c[..2], Shown(part, "cameo") ? errors : null, trees, byRoot: true);
        roots.PrintRoots("CAMEO examples");
        Console.WriteLine(Line($"  floor: {RootFloor:0.00}"));
        bool good = quiet && types.Type >= TypeFloor && types.Sides >= SidesFloor && types.Of("CONSULT") >= ConsultFloor && types.Of("AGREE") >= AgreeFloor && roots.Root >= RootFloor;
        return floors && !good ? 1 : 0;
    }

    private static bool Shown(string? part, string file) => part is null || part == file;

    // The project's own sentences: their types follow from their codes.
    private static void Own(DispatchReader reader, CodingLexicon lexicon, string? path, string? errors, bool trees)
    {
        if (path is null)
            return;
        var own = SentenceScore.Of(reader, CodedExamples.LoadTable(path), c => lexicon.Codes.Find(c)?.Type ?? throw new InvalidDataException($"{path}: there is no code {c} with a type"), errors, trees, byRoot: false);
        own.PrintTypes("own");
        own.PrintRoots("own sentences");
    }

    // Sentences beside the own ones that tell no event: of those at odd places few may be read as one.
    private static bool Neutral(DispatchReader reader, string? own, bool show)
    {
        if (own is null || Path.Combine(Path.GetDirectoryName(own)!, "neutral.tsv") is var path && !File.Exists(path))
            return true;
        string[] counted = [.. GistLearner.Neutral(path).Where(static (_, i) => i % 2 == 1)];
        int told = 0;
        foreach (string text in counted)
        {
            IReadOnlyList<CodedEvent> events = reader.Read(new Dispatch(text)).Events;
            told += events.Count > 0 ? 1 : 0;
            if (show && events.Count > 0)
                Console.WriteLine($"neutral: {text} {events[0].Rule}");
        }

        double share = (double)told / counted.Length;
        Console.WriteLine(Line($"neutral sentences at odd places {counted.Length}: {told} read as an event, {share:0.000}; most: {NeutralCeiling:0.00}"));
        return share <= NeutralCeiling;
    }

    private static int Fail()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
