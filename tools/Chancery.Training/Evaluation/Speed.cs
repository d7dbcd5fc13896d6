using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Text.Json;
using Chancery.Language;
using Chancery.Training.Data;

namespace Chancery.Training.Evaluation;

/// <summary>Words a second on one thread, and bytes allocated a word.</summary>
internal static class Speed
{
    public static void Print(LanguagePipeline pipeline, Corpora corpora, TextWriter output)
    {
        List<string> bodies = [];
        foreach (string line in File.ReadLines(Path.Combine(corpora.Root, "readouts", "state_dept.dev.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            bodies.Add(json.RootElement.GetProperty("body").GetString()!);
        }

        AnalysedText text = new();
        foreach (string body in bodies)
            pipeline.Analyse(body, text);
        long words = 0, before = GC.GetAllocatedBytesForCurrentThread();
        Stopwatch clock = Stopwatch.StartNew();
        foreach (string body in bodies)
        {
            pipeline.Analyse(body, text);
            words += text.Count;
        }

        double seconds = clock.Elapsed.TotalSeconds;
        output.WriteLine(FormattableString.Invariant($"{words} words in {seconds:F2} s: {words / seconds:F0} words/s, {(GC.GetAllocatedBytesForCurrentThread() - before) / (double)words:F2} bytes/word, {Process.GetCurrentProcess().WorkingSet64 / 1e6:F0} MB resident, vectors of {(Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128)} bits"));
    }
}
