using System.Diagnostics;
using System.IO.Compression;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;
using Chancery.Training.Evaluation;
using Chancery.Training.Network;
using Chancery.Training.Segmentation;

// Trains and evaluates the models of the English analysis.
Dictionary<string, string> options = [];
for (int i = 1; i + 1 < args.Length; i += 2)
    options[args[i].TrimStart('-')] = args[i + 1];
string Option(string name, string fallback) => options.GetValueOrDefault(name, fallback);
Corpora corpora = new(Option("data", "../shared/data"));
string models = Option("models", "src/Chancery/Language/Models");
switch (args.FirstOrDefault())
{
    case "segmenter":
        Save(SegmenterTraining.Train([.. corpora.Ewt("train"), .. corpora.Gum("train")]), "segmenter.bin");
        return 0;
    case "lemmas":
        Save(LemmaTraining.Train([.. corpora.Ewt("train"), .. corpora.Gum("train")]), "lemmas.bin");
        return 0;
    case "network":
        TrainNetwork();
        return 0;
    case "pack":
        Save(WeightFile.Read(File.ReadAllBytes(Option("from", ""))), "network.bin");
        return 0;
    case "evaluate":
        Report.Print(options.TryGetValue("network", out string? own) ? Pipeline(own) : LanguagePipeline.Default, corpora, Option("part", "test"), Console.Out, options.GetValueOrDefault("errors"));
        return 0;
    case "speed":
        Speed.Print(LanguagePipeline.Default, corpora, Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Usage: (segmenter | lemmas | network | evaluate | speed) [--data ../shared/data] [--models src/Chancery/Language/Models]");
        return 1;
}

LanguagePipeline Pipeline(string network) => new(WeightFile.Read(File.ReadAllBytes(network)), Load("segmenter.bin"), Load("lemmas.bin"));

WeightFile Load(string name)
{
    using BrotliStream brotli = new(File.OpenRead(Path.Combine(models, name + ".br")), CompressionMode.Decompress);
    using MemoryStream memory = new();
    brotli.CopyTo(memory);
    return WeightFile.Read(memory.ToArray());
}

void Save(WeightFile file, string name)
{
    Directory.CreateDirectory(models);
    using FileStream target = File.Create(Path.Combine(models, name + ".br"));
    using BrotliStream brotli = new(target, CompressionLevel.SmallestSize);
    using MemoryStream memory = new();
    file.Write(memory);
    brotli.Write(memory.ToArray());
    Console.WriteLine($"{name}: {memory.Length} bytes");
}

void TrainNetwork()
{
    List<TreebankSentence> train = [.. corpora.Ewt("train"), .. corpora.Gum("train")];
    List<TreebankSentence> cross = corpora.CrossNer("train");
    for (int i = 0; i < 4; i++)
        train.AddRange(cross);
    List<TreebankSentence> ewt = corpora.Ewt("dev"), gum = corpora.Gum("dev"), crossDev = corpora.CrossNer("dev");
    (List<string> given, List<string> family) = corpora.LeaderNames();
    Console.WriteLine($"{train.Count} sentences, {train.Sum(s => s.Forms.Length)} words; {train.Count(s => s.HasTree && s.Names.Length == 0)} without names; {given.Count} given names, {family.Count} family names");
    NetworkSettings network = new()
    {
        Hidden = int.Parse(Option("hidden", "128")),
        Layers = int.Parse(Option("layers", "2")),
    };
    TrainingSettings settings = new() { Epochs = int.Parse(Option("epochs", "10")), BatchWords = int.Parse(Option("batch", "900")), Rate = float.Parse(Option("rate", "0.0025")) };
    Trainer trainer = new(train, new Augmenter(given, family), network, settings);
    Stopwatch clock = Stopwatch.StartNew();
    int every = int.Parse(Option("every", "2"));
    trainer.Run((epoch, losses, export) =>
    {
        Console.WriteLine($"epoch {epoch} {clock.Elapsed.TotalSeconds:F0} s  tag {losses.Tag / losses.Words:F3} name {losses.Name / losses.Words:F3} arc {losses.Arc / losses.Words:F3} label {losses.Label / losses.Words:F3}");
        if (epoch % every != 0 && epoch != settings.Epochs)
            return;
        MemoryStream stream = new();
        WeightFile file = export();
        file.Write(stream);
        byte[] bytes = stream.ToArray();
        SentenceNetwork model = new(WeightFile.Read(bytes));
        Console.WriteLine($"  EWT   {GoldWords.Score(model, ewt)}");
        Console.WriteLine($"  GUM   {GoldWords.Score(model, gum)}");
        Console.WriteLine($"  Cross {GoldWords.Score(model, crossDev)}  ({bytes.Length} bytes)");
        if (options.TryGetValue("save", out string? path))
            File.WriteAllBytes(path, bytes);
        else if (epoch == settings.Epochs)
            Save(file, "network.bin");
    });
}
