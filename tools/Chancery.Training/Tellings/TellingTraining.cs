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
            (number % Tenth == 0 ? held : train).Add(TellingExample.Of(passage, number, triggers));
        }

        log.WriteLine($"{number} passages, {train.Sum(e => e.Length)} words, {train.Sum(e => e.Kinds?.Count(k => k > 0) ?? 0)} tellings, {train.Sum(e => e.Said?.Count(k => k > 0) ?? 0)} statements, {train.Sum(e => e.Pairs.Count)} pairs, {train.Sum(e => e.Topics.Count(p => p.Role > 0))} of {train.Sum(e => e.Topics.Count)} nouns topics; {held.Sum(e => e.Length)} words held back; {clock.Elapsed.TotalSeconds:F0} s");
        SentenceNetwork network = LanguagePipeline.Default.Network;
        LearnedTelling model = new(network.StateWidth, network.Words.VectorWidth, hidden, dropout, 1);
        Xoshiro random = new(5);
        int steps = 0, total = epochs * Batches(train, random).Count;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            TellingLosses sum = default;
            foreach (List<TellingExample> batch in Batches(train, random))
            {
                TellingLosses losses = model.Run(batch);
                model.Step(rate * MathF.Min(1, (steps + 1) / 100f) * 0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1, (float)steps / total))) + 1e-6f);
                steps++;
                sum += losses;
            }

            log.WriteLine($"epoch {epoch} {clock.Elapsed.TotalSeconds:F0} s  kind {sum.Kind / sum.Words:F4} status {sum.Status / sum.Words:F4} role {sum.Role / sum.Words:F4} same {sum.Same / sum.Words:F4} said {sum.Said / sum.Words:F4} speaker {sum.Speaker / sum.Words:F4} topic {sum.Topic / sum.Words:F4}");
            if (epoch % 4 == 0 || epoch == epochs)
                log.WriteLine(TellingMeasure.Of(model, held));
        }

        return model.Export();
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
