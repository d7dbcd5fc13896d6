using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Dispatches;
using NodaTime.Text;

namespace Chancery.Bench.Reading;

/// <summary>The macro figure of the whole reader: words a second on one thread over whole releases ({"published","body"}, one JSON object a line).</summary>
/// <remarks>Words of processor time beside those of the clock: on a machine that others use, the first is the figure that can be compared.</remarks>
internal static class ReadSpeed
{
    private const int WarmUp = 60;

    public static int Run(string path, int most)
    {
        var dispatches = new List<Dispatch>();
        long words = 0;
        foreach (string line in File.ReadLines(path).Take(most))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            string text = (root.TryGetProperty("body", out JsonElement body) ? body : root.GetProperty("text")).GetString()!;
            string? day = root.TryGetProperty("published", out JsonElement published) ? published.GetString() : null;
            dispatches.Add(new Dispatch(text) { Published = day is { Length: >= 10 } ? LocalDatePattern.Iso.Parse(day[..10]).Value : null });
            words += text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        }

        DispatchReader reader = DispatchReader.Default;
        foreach (Dispatch dispatch in dispatches.Take(WarmUp))
            reader.Read(dispatch);
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        int engagements = 0;
        foreach (Dispatch dispatch in dispatches)
            engagements += reader.Read(dispatch).Engagements.Count;
        double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"read: {dispatches.Count} texts, {words} words, {engagements} engagements; {words / processor:0} words/s of processor time, {words / wall:0} of the clock, one thread; {(double)bytes / Math.Max(1, words):0} bytes a word"));
        return 0;
    }
}
