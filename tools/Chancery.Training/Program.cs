using System.Diagnostics;
using System.IO.Compression;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Language.Segmentation;
using Chancery.Training.Data;
using Chancery.Training.Evaluation;
using Chancery.Training.Network;
using Chancery.Training.Segmentation;
using Chancery.Training.Teaching;
using Chancery.Training.Tellings;

// Trains and evaluates the models of the English analysis.
Dictionary<string, string> options = [];
for (int i = 1; i + 1 < args.Length; i += 2)
    options[args[i].TrimStart('-')] = args[i + 1];
string Option(string name, string fallback) => options.GetValueOrDefault(name, fallback);
Corpora corpora = new(Option("data", "../shared/data"));
string models = Option("models", "src/Chancery/Language/Models");
switch (args.FirstOrDefault())
{
    case "train":
        TrainSegmenter();
        TrainLemmas();
        TrainNetwork();
        return 0;
    case "segmenter":
        TrainSegmenter();
        return 0;
    case "lemmas":
        TrainLemmas();
        return 0;
    case "network":
        TrainNetwork();
        return 0;
    case "tellings":
        TrainTellings();
        return 0;
    case "sentences":
        WriteSentences(Option("to", "artifacts/teacher"));
        return 0;
    case "teach":
        Teach(Option("to", "artifacts/teacher"));
        return 0;
    case "pack":
        WeightFile packed = WeightFile.Read(File.ReadAllBytes(Option("from", "")));
        Mix(packed);
        Save(packed, "network.bin");
        return 0;
    case "evaluate":
        Report.Print(options.TryGetValue("network", out string? own) ? Pipeline(own) : LanguagePipeline.Default, corpora, Option("part", "test"), Console.Out, options.GetValueOrDefault("errors"));
        return 0;
    case "speed":
        Speed.Print(LanguagePipeline.Default, corpora, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Usage: (train | segmenter | lemmas | network | tellings | evaluate | speed) [--data ../shared/data] [--models src/Chancery/Language/Models]");
        return 1;
}

void TrainTellings() =>
    Save(TellingTraining.Train(Option("passages", "tools/Chancery.Training/Tellings/passages"), Option("data", "../shared/data"), int.Parse(Option("epochs", "14")), int.Parse(Option("hidden", "128")), float.Parse(Option("rate", "0.0025")), float.Parse(Option("dropout", "0.3")), Console.Out), "tellings.bin", Option("models", "src/Chancery/Reading/Models"));

void TrainSegmenter() => Save(SegmenterTraining.Train([.. corpora.Ewt("train"), .. corpora.Gum("train")]), "segmenter.bin");

void TrainLemmas() => Save(LemmaTraining.Train([.. corpora.Ewt("train"), .. corpora.Gum("train")]), "lemmas.bin");

LanguagePipeline Pipeline(string network)
{
    WeightFile file = WeightFile.Read(File.ReadAllBytes(network));
    Mix(file);
    return new LanguagePipeline(file, Load("segmenter.bin"), Load("lemmas.bin"), Vectors());
}

// How much each convention of names counts in reading, and how much sooner or later a name of a type is seen: measured on development parts.
void Mix(WeightFile file)
{
    if (options.TryGetValue("mix", out string? mix))
        file.Add("name.mix", 1, NameConventions.Count, [.. mix.Split(',').Select(float.Parse)], bytes: false);
    if (!options.TryGetValue("offsets", out string? offsets))
        return;
    float[] offset = [.. offsets.Split(',').Select(float.Parse)], bias = new float[NameDecoder.Codes];
    for (int i = 0; i < NameConventions.Count; i++)
    {
        file.Matrices[NameConventions.Name(i) + ".bias"].CopyTo(bias);
        for (int t = 0; t < offset.Length; t++)
            bias[NameDecoder.Begin((NameType)t)] += offset[t];
        file.Add(NameConventions.Name(i) + ".bias", 1, bias.Length, bias, bytes: false);
    }
}

WeightFile Vectors() => WeightFile.Read(File.ReadAllBytes(Path.Combine(models, "vectors.bin")));

WeightFile Load(string name)
{
    using BrotliStream brotli = new(File.OpenRead(Path.Combine(models, name + ".br")), CompressionMode.Decompress);
    using MemoryStream memory = new();
    brotli.CopyTo(memory);
    return WeightFile.Read(memory.ToArray());
}

void Save(WeightFile file, string name, string? folder = null)
{
    folder ??= models;
    Directory.CreateDirectory(folder);
    using FileStream target = File.Create(Path.Combine(folder, name + ".br"));
    using BrotliStream brotli = new(target, CompressionLevel.SmallestSize);
    using MemoryStream memory = new();
    file.Write(memory);
    brotli.Write(memory.ToArray());
    Console.WriteLine($"{name}: {memory.Length} bytes");
}

WorldNames World() => new(corpora.Root, Option("roster", "src/Chancery/Roster/Data"), Option("places", "src/Chancery/Places/Data"), Option("names", "tools/Chancery.Training/Names"));

Segmenter Cutter()
{
    using StreamReader abbreviations = new(Path.Combine(models, "abbreviations.tsv"));
    return new Segmenter(Load("segmenter.bin"), new Abbreviations(abbreviations, "abbreviations.tsv"));
}

TaughtSentences Taught(WorldNames world) => new(corpora, world, Cutter(), Option("composed", "tools/Chancery.Training/Names/composed"));

// Sentences of diplomacy that nobody has annotated.
List<TreebankSentence> Raw()
{
    Segmenter cutter = Cutter();
    return [.. RawSentences.Read(corpora.Root, cutter), .. RawSentences.ReadPassages(Option("passages", "tools/Chancery.Training/Tellings/passages"), cutter)];
}

// Sentences that people write, if a folder of them is given.
List<TreebankSentence> Web() => options.TryGetValue("web", out string? folder) ? RawSentences.ReadLists(folder, corpora, Cutter()) : [];

// What the encoder is to read, for the teacher.
void WriteSentences(string folder)
{
    Directory.CreateDirectory(folder);
    WorldNames world = World();
    TaughtSentences taught = Taught(world);
    Augmenter augmenter = new(world);
    TreebankSentence[] all = [.. taught.Annotated, .. taught.Listed];
    SentenceStates.WriteSentences(Path.Combine(folder, "taught.sentences"), all.SelectMany(s => (string[][])[s.Forms, TaughtSentences.Renamed(s, augmenter)]));
    SentenceStates.WriteSentences(Path.Combine(folder, "dev.sentences"), ((TreebankSentence[])[.. corpora.Ewt("dev"), .. corpora.Gum("dev"), .. corpora.CrossNer("dev")]).Select(s => s.Forms));
    SentenceStates.WriteSentences(Path.Combine(folder, "raw.sentences"), Raw().Select(s => s.Forms));
    if (options.ContainsKey("web"))
        SentenceStates.WriteSentences(Path.Combine(folder, "web.sentences"), Web().Select(s => s.Forms));
}

// A teacher learns with the encoder's states beside what the network has, and reads what nobody has annotated.
void Teach(string folder)
{
    WorldNames world = World();
    TaughtSentences taught = Taught(world);
    WeightFile vectors = Vectors();
    SentenceStates states = new SentenceStates().Add(folder, "taught").Add(folder, "dev");
    TrainingSettings settings = new() { Epochs = int.Parse(Option("epochs", "10")), Rate = float.Parse(Option("rate", "0.0025")) };
    NetworkSettings network = new() { Hidden = int.Parse(Option("hidden", "144")), InputDropout = float.Parse(Option("drop", "0.3")) };
    Trainer teacher = new([.. taught.Annotated, .. taught.Listed], [], new Augmenter(world), vectors, world.Flags(vectors.Keys["vectors"]), network, settings, states);
    Stopwatch clock = Stopwatch.StartNew();
    int every = int.Parse(Option("every", "5"));
    teacher.Run((epoch, losses, _) =>
    {
        Console.WriteLine($"epoch {epoch} {clock.Elapsed.TotalSeconds:F0} s  tag {losses.Tag / losses.Words:F3} name {losses.Name / losses.Words:F3} arc {losses.Arc / losses.Words:F3} label {losses.Label / losses.Words:F3}");
        if (epoch % every != 0 && epoch != settings.Epochs)
            return;
        Console.WriteLine($"  EWT   {BeliefScore.Of(teacher, corpora.Ewt("dev"))}");
        Console.WriteLine($"  GUM   {BeliefScore.Of(teacher, corpora.Gum("dev"))}");
        Console.WriteLine($"  Cross {BeliefScore.Of(teacher, corpora.CrossNer("dev"))}");
        if (epoch != settings.Epochs)
            return;
        states.Add(folder, "raw");
        if (options.ContainsKey("web"))
            states.Add(folder, "web");
        BeliefFile.Write(Path.Combine(folder, "beliefs.bin"), teacher, [.. taught.Annotated, .. taught.Listed, .. Raw(), .. Web()]);
    });
}

void TrainNetwork()
{
    List<TreebankSentence> ewt = corpora.Ewt("dev"), gum = corpora.Gum("dev"), crossDev = corpora.CrossNer("dev");
    WorldNames world = World();
    TaughtSentences taught = Taught(world);
    // Sentences with listed names are among those that the teacher has read.
    string beliefs = Path.Combine(Option("beliefs", "artifacts/teacher"), "beliefs.bin");
    List<TreebankSentence> believed = File.Exists(beliefs) ? BeliefFile.Read(beliefs, taught.Annotated) : [];
    List<TreebankSentence> train = [.. taught.Annotated, .. believed.Count > 0 ? [] : taught.Listed];
    WeightFile vectors = Vectors();
    Console.WriteLine($"{train.Count} sentences, {train.Sum(s => s.Forms.Length)} words; {train.Count(s => s.HasTree && s.Names.Length == 0)} without names; {taught.Listed.Count} with listed names; {world.Given.Count} given names, {world.Family.Count} family names, {world.Towns.Count} towns");
    foreach (TreebankSentence example in taught.Listed.Take(int.Parse(Option("show", "0"))))
        Console.WriteLine(string.Join(' ', example.Forms.Zip(example.Names, (f, n) => n == 0 ? f : $"{f}/{n}")));
    NetworkSettings network = new()
    {
        Hidden = int.Parse(Option("hidden", "144")),
        Layers = int.Parse(Option("layers", "2")),
    };
    TrainingSettings settings = new() { Epochs = int.Parse(Option("epochs", "28")), BatchWords = int.Parse(Option("batch", "900")), Rate = float.Parse(Option("rate", "0.0025")), TaughtWords = int.Parse(Option("taught", "280000")) };
    Trainer trainer = new(train, believed, new Augmenter(world), vectors, world.Flags(vectors.Keys["vectors"]), network, settings);
    Stopwatch clock = Stopwatch.StartNew();
    int every = int.Parse(Option("every", settings.Epochs.ToString()));
    trainer.Run((epoch, losses, export) =>
    {
        Console.WriteLine($"epoch {epoch} {clock.Elapsed.TotalSeconds:F0} s  tag {losses.Tag / losses.Words:F3} name {losses.Name / losses.Words:F3} arc {losses.Arc / losses.Words:F3} label {losses.Label / losses.Words:F3}");
        if (epoch % every != 0 && epoch != settings.Epochs)
            return;
        MemoryStream stream = new();
        WeightFile file = export();
        file.Write(stream);
        byte[] bytes = stream.ToArray();
        SentenceNetwork model = new(WeightFile.Read(bytes), vectors);
        Console.WriteLine($"  EWT   {GoldWords.Score(model, ewt)}");
        Console.WriteLine($"  GUM   {GoldWords.Score(model, gum)}");
        Console.WriteLine($"  Cross {GoldWords.Score(model, crossDev)}  ({bytes.Length} bytes)");
        if (options.TryGetValue("save", out string? path))
            File.WriteAllBytes(path, bytes);
        else if (epoch == settings.Epochs)
            Save(file, "network.bin");
    });
}
