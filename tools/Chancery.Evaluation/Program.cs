using Chancery;
using Chancery.Dispatches;
using Chancery.Evaluation.Calibration;
using Chancery.Evaluation.Coding;
using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Printing;
using Chancery.Evaluation.Scoring;
using Chancery.Sources;

// Reads every annotated dispatch with the project's reader and prints how much of the annotation it found.
const string Usage = """
    Usage: ./evaluate [--gold FILE] [--split all|dev|test] [--errors] [--misses] [--only ID,ID ...] [--write FILE] [--floors FILE] [--calibrate]
      --gold FILE     annotated dispatches (default evaluation/gold.jsonl)
      --split PART    part of the set (default all; with --errors dev)
      --errors        list what is missed, false or wrong, by dispatch, with its words
      --misses        count engagements found and missed by what they are and by why, without a word of any dispatch
      --only ID,...   these dispatches alone
      --write FILE    write the tables as a page
      --floors FILE   fail where a figure is below its floor
      --calibrate     fit the confidences anew, write them where the reader has them from, and say so
    """;
if (args is ["events", ..])
    return EventCommand.Run(args);
var options = new Dictionary<string, string>();
for (int i = 0; i < args.Length; i++)
{
    if (args[i] is "--errors" or "--misses" or "--calibrate")
    {
        options[args[i]] = "";
    }
    else if (args[i] is "--gold" or "--split" or "--only" or "--write" or "--floors" && i + 1 < args.Length)
    {
        options[args[i]] = args[i + 1];
        i++;
    }
    else
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}

bool errors = options.ContainsKey("--errors");
string split = options.GetValueOrDefault("--split", errors && !options.ContainsKey("--only") ? "dev" : "all");
string[] only = options.TryGetValue("--only", out string? list) ? list.Split(',') : [];
var scores = new List<DispatchScore>();
foreach (GoldDispatch gold in GoldFile.Load(options.GetValueOrDefault("--gold", "evaluation/gold.jsonl")))
{
    if ((split != "all" && gold.Split != split) || (only.Length > 0 && !only.Contains(gold.Id)))
        continue;
    var source = new SourceReader(new DispatchHints(gold.Published), InputFormat.Text, () => Stream.Null);
    Dispatch dispatch = source.Open([gold.Path]).Single().Load().Dispatch;
    scores.Add(Scorer.Score(gold, ReaderFacts.Of(DispatchReader.Default.Read(dispatch, null, calibrator: null))));
}

var summary = new Summary(scores);
if (options.ContainsKey("--calibrate"))
{
    const string Weights = "src/Chancery/Reading/Data/confidence.tsv";
    if (options.Keys.Any(option => option is "--split" or "--only" or "--gold"))
        throw new ArgumentException("--calibrate takes all dispatches of evaluation/.");
    File.WriteAllText(Weights, Calibrations.Table(Calibrations.Fit(scores)));
    Console.WriteLine($"wrote {Weights}: build, then ./evaluate --write docs/accuracy.md");
    return 0;
}

if (options.ContainsKey("--misses"))
    MissTable.Print(scores, Console.Out);
else if (errors)
    ErrorList.Print(scores, Console.Out);
else
    Console.WriteLine(Report.Tables(summary));
if (options.TryGetValue("--write", out string? page))
    File.WriteAllText(page, AccuracyPage.Of(summary));
return options.TryGetValue("--floors", out string? floors) && !Floors.Hold(floors, summary, Console.Out) ? 1 : 0;
