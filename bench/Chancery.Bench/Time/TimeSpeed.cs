using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Time;
using NodaTime.Text;

namespace Chancery.Bench.Time;

/// <summary>The macro figure: characters a second on one thread over whole releases ({"published","body"}, one JSON object a line).</summary>
internal static class TimeSpeed
{
    private const int Rounds = 5;

    public static int Run(string path)
    {
        var texts = new List<(string Text, TimeContext Context)>();
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            string body = root.TryGetProperty("body", out JsonElement b) ? b.GetString()! : root.GetProperty("text").GetString()!;
            string? day = root.TryGetProperty("published", out JsonElement p) ? p.GetString() : root.TryGetProperty("dct", out p) ? p.GetString() : null;
            texts.Add((body, new TimeContext(day is { Length: >= 10 } ? LocalDatePattern.Iso.Parse(day[..10]).Value : null)));
        }

        long characters = texts.Sum(t => (long)t.Text.Length);
        var found = new List<TimeExpression>();
        double best = double.MaxValue;
        long allocated = 0;
        for (int round = 0; round < Rounds; round++)
        {
            found.Clear();
            long before = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            foreach ((string text, TimeContext context) in texts)
                TimeReader.Default.Read(text, context, found);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"time: {texts.Count} texts, {characters} characters, {found.Count} expressions, {characters / best / 1e6:0.00} million characters/s, {(double)allocated / Math.Max(1, found.Count):0} bytes an expression"));
        return 0;
    }
}
