using System.Diagnostics;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Reading.Engagements;
using Chancery.Training.Network;

namespace Chancery.Training.Tellings;

/// <summary>Trains the model of tellings on passages; every tenth is held back and measured.</summary>
internal static class TellingTraining
{
    private const int BatchWords = 500, Tenth = 10;

    /// <summary>Trains anew.</summary>
    /// <param name="folder">Where the passages lie.</param>
    /// <param name="data">The reference data, of which some of them are.</param>
    /// <param name="epochs">Passes over the passages.</param>
    /// <param name="hidden">Width of each direction of the memory, a multiple of 16.</param>
    /// <param name="rate">Greatest step of Adam.</param>
    /// <param name="dropout">Share of inputs and states left out, 0 to 1.</param>
    /// <param name="log">Where losses and figures are printed.</param>
    public static WeightFile Train(string folder, string data, int epochs, int hidden, float rate, float dropout, TextWriter log)
    {
        TriggerLexicon triggers = TriggerLexicon.Load();
        List<TellingExample> train = [], held = [];
        Stopwatch clock = Stopwatch.StartNew();
        int number = 0;
        foreach (Passage passage in Passage.ReadAll(folder, data))
        {
            number++;
            (number % Tenth == 0 ? held : train).AddRange(TellingExample.Of(passage, number, triggers));
        }

        log.WriteLine($"{number} passages, {train.Sum(e => e.Length)} words, {train.Sum(e => e.Kinds.Count(k => k > 0))} tellings, {train.Sum(e => e.Pairs.Count)} pairs; {held.Sum(e => e.Length)} words held back; {clock.Elapsed.TotalSeconds:F0} s");
        SentenceNetwork network = LanguagePipeline.Default.Network;
        LearnedTelling model = new(network.StateWidth, network.VectorWidth, hidden, dropout, 1);
        Xoshiro random = new(5);
        int steps = 0, total = epochs * Batches(train, random).Count;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            TellingLosses sum = default;
            foreach (List<TellingExample> batch in Batches(train, random))
            {
                TellingLosses losses = model.Run(batch, train: true);
                model.Step(rate * MathF.Min(1, (steps + 1) / 100f) * 0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1, (float)steps / total))) + 1e-6f);
                steps++;
                sum = new TellingLosses(sum.Kind + losses.Kind, sum.Status + losses.Status, sum.Role + losses.Role, sum.Words + losses.Words);
            }

            log.WriteLine($"epoch {epoch} {clock.Elapsed.TotalSeconds:F0} s  kind {sum.Kind / sum.Words:F4} status {sum.Status / sum.Words:F4} role {sum.Role / sum.Words:F4}");
            if (epoch % 4 == 0 || epoch == epochs)
                Measure(model, held, log);
        }

        return model.Export();
    }

    private static void Measure(LearnedTelling model, List<TellingExample> held, TextWriter log)
    {
        int times = 0, timesRead = 0, timesGold = 0, found = 0, read = 0, gold = 0, kinds = 0, statuses = 0, roles = 0, rolesRead = 0, rolesGold = 0, same = 0;
        foreach (TellingExample[] batch in held.OrderBy(e => e.Length).Chunk(16))
        {
            model.Run(batch, false, (example, t, kind, status) =>
            {
                bool told = example.Kinds[t] > 0, taken = kind[0] < 0.5f;
                gold += told ? 1 : 0;
                read += taken ? 1 : 0;
                if (!told)
                    return;
                found += taken ? 1 : 0;
                kinds += taken && Best(kind, 1) == example.Kinds[t] ? 1 : 0;
                statuses += taken && Best(status, 0) == example.Statuses[t] ? 1 : 0;
            }, (example, pair, role) =>
            {
                timesGold += pair.Role == 5 ? 1 : 0;
                timesRead += role[5] > 0.5f ? 1 : 0;
                times += pair.Role == 5 && role[5] > 0.5f ? 1 : 0;
                bool party = pair.Role is > 0 and < 4, taken = role[1] + role[2] + role[3] > 0.5f;
                rolesGold += party ? 1 : 0;
                rolesRead += taken ? 1 : 0;
                roles += party && taken ? 1 : 0;
                same += party && taken && Best(role, 1) == pair.Role ? 1 : 0;
            });
        }

        log.WriteLine($"  held back: tellings P {Percent(found, read)} R {Percent(found, gold)}, kind {Percent(kinds, found)}, status {Percent(statuses, found)}; parties P {Percent(roles, rolesRead)} R {Percent(roles, rolesGold)}, role {Percent(same, roles)}; times P {Percent(times, timesRead)} R {Percent(times, timesGold)}");
    }

    private static string Percent(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:F1}";

    private static int Best(float[] values, int from)
    {
        int best = from;
        for (int i = from + 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
                best = i;
        }

        return best;
    }

    private static List<List<TellingExample>> Batches(List<TellingExample> examples, Xoshiro random)
    {
        List<List<TellingExample>> batches = [];
        List<TellingExample> batch = [];
        int words = 0;
        foreach ((_, TellingExample example) in examples.Select(e => (Key: e.Length + (12 * random.Single()), e)).OrderBy(p => p.Key))
        {
            if (words + example.Length > BatchWords && batch.Count > 0)
            {
                batches.Add(batch);
                (batch, words) = ([], 0);
            }

            batch.Add(example);
            words += example.Length;
        }

        batches.Add(batch);
        random.Shuffle(batches);
        return batches;
    }
}
