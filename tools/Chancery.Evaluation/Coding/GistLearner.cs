using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using Chancery.Coding;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Evaluation.Coding;

/// <summary>
/// Learns what sentences tell as a whole from those of the project's own that were looked at and are for no figure, from the examples beside the patterns, and from sentences that
/// tell no event: a linear model by gradient descent, the same each time. Rows that are only counted are not learnt from.
/// </summary>
internal sealed class GistLearner(CodingLexicon lexicon, DispatchReader reader)
{
    private const int Rounds = 25;
    // Of what no pattern reads most tells nothing: there are too few such sentences here.
    private const int NeutralTimes = 4;
    private const float Rate = 1.5f, Decay = 1e-4f;
    private readonly int _gists = lexicon.Gists.Count;
    private readonly List<(int[] Features, int Gist)> _sentences = [];
    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<(List<uint> Features, int Gist)> _read = [];

    /// <summary>Learns from the sentences of a folder and writes the weights.</summary>
    public int Run(string folder, string path)
    {
        foreach (CodedExample example in CodedExamples.LoadTable(Path.Combine(folder, "looked-at.tsv")))
            Take(example.Text, example.Code);
        // No row of sentences.tsv: what was learnt from would measure the model's memory.
        foreach (string text in Neutral(Path.Combine(folder, "neutral.tsv")).Where(static (_, i) => i % 2 == 0).Concat(Neutral(Path.Combine(folder, "neutral-looked-at.tsv"))))
        {
            for (int i = 0; i < NeutralTimes; i++)
                Take(text, null);
        }

        foreach (EventPattern pattern in lexicon.Patterns)
        {
            foreach (string example in pattern.Examples)
            {
                if (reader.Read(new Dispatch(example)).Events.FirstOrDefault(e => e.Rule.Split('(', ')').Contains(pattern.Id)) is { } coded)
                    Take(example, coded.Cameo);
            }
        }

        Number();
        (float[] weights, float[] bias) = Learn();
        byte[] file = Pack(weights, bias);
        File.WriteAllBytes(path, file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_sentences.Count} sentences, {_rows.Count} features, {_gists} gists, {file.Length} bytes"));
        return 0;
    }

    /// <summary>Sentences that tell no event.</summary>
    public static IEnumerable<string> Neutral(string path) => File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#' && l != "sentence");

    private void Take(string text, string? code)
    {
        int gist = Gist.Of(lexicon.Gists, code);
        if (gist < 0)
            return;
        Scene scene = reader.Analyse(new Dispatch(text));
        var repair = LedeRepair.Apply(scene, lexicon, out Tree tree);
        var features = new List<uint>();
        foreach (Sentence sentence in scene.Text.Sentences)
            features.AddRange(GistModel.Features(new ClauseView(scene, tree, sentence, lexicon)));
        repair.Undo();
        _read.Add((features, gist));
    }

    // What stands in one sentence alone is not learnt from.
    private void Number()
    {
        var count = new SortedDictionary<uint, int>();
        foreach ((List<uint> features, _) in _read)
        {
            foreach (uint feature in features.Distinct())
                count[feature] = count.GetValueOrDefault(feature) + 1;
        }

        foreach ((uint feature, int times) in count)
        {
            if (times > 1)
                _rows.Add(feature, _rows.Count);
        }

        foreach ((List<uint> features, int gist) in _read)
            _sentences.Add(([.. features.Distinct().Where(_rows.ContainsKey).Select(f => _rows[f])], gist));
    }

    private (float[] Weights, float[] Bias) Learn()
    {
        float[] weights = new float[_rows.Count * _gists], bias = new float[_gists], likely = new float[_gists];
        int[] order = [.. Enumerable.Range(0, _sentences.Count)];
        ulong state = 88172645463325252;
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = order.Length - 1; i > 0; i--)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                int other = (int)(state % (ulong)(i + 1));
                (order[i], order[other]) = (order[other], order[i]);
            }

            float rate = Rate / (1 + (0.3f * round));
            foreach (int at in order)
                Step(_sentences[at].Features, _sentences[at].Gist, weights, bias, likely, rate);
        }

        return (weights, bias);
    }

    private void Step(int[] features, int gist, float[] weights, float[] bias, float[] likely, float rate)
    {
        if (features.Length == 0)
            return;
        float part = 1 / MathF.Sqrt(features.Length);
        bias.CopyTo(likely, 0);
        foreach (int row in features)
        {
            for (int i = 0; i < _gists; i++)
                likely[i] += weights[(row * _gists) + i] * part;
        }

        GistModel.Normalise(likely);
        likely[gist] -= 1;
        for (int i = 0; i < _gists; i++)
            bias[i] -= rate * 0.05f * likely[i];
        foreach (int row in features)
        {
            for (int i = 0; i < _gists; i++)
                weights[(row * _gists) + i] -= rate * ((likely[i] * part) + (Decay * weights[(row * _gists) + i]));
        }
    }

    // Number of features, of gists, scale; biases; keys in order; a byte for each weight.
    private byte[] Pack(float[] weights, float[] bias)
    {
        float scale = weights.Max(MathF.Abs) / 127;
        byte[] file = new byte[12 + (4 * _gists) + (_rows.Count * (4 + _gists))];
        Span<byte> at = file;
        BinaryPrimitives.WriteInt32LittleEndian(at, _rows.Count);
        BinaryPrimitives.WriteInt32LittleEndian(at[4..], _gists);
        BinaryPrimitives.WriteSingleLittleEndian(at[8..], scale);
        at = at[12..];
        foreach (float one in bias)
        {
            BinaryPrimitives.WriteSingleLittleEndian(at, one);
            at = at[4..];
        }

        foreach (uint key in _rows.Keys.Order())
        {
            BinaryPrimitives.WriteUInt32LittleEndian(at, key);
            at = at[4..];
        }

        Span<sbyte> bytes = MemoryMarshal.Cast<byte, sbyte>(at);
        for (int i = 0; i < weights.Length; i++)
            bytes[i] = (sbyte)MathF.Round(weights[i] / scale);
        return file;
    }
}
