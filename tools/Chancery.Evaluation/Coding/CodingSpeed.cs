using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Coding;
using Chancery.Dispatches;
using Chancery.Places;
using Chancery.Reading;
using Chancery.Roster;

namespace Chancery.Evaluation.Coding;

/// <summary>Times the coder within the whole reader, on one core.</summary>
internal static class CodingSpeed
{
    public static int Run(string path)
    {
        var bodies = new List<string>();
        foreach (string line in File.ReadLines(path))
        {
            using var row = JsonDocument.Parse(line);
            bodies.Add(row.RootElement.GetProperty("body").GetString()!);
        }

        DispatchReader reader = DispatchReader.Default;
        var coder = new EventCoder(CodingLexicon.Default, new BuiltInKnowledge(RosterIndex.Default));
        reader.Read(new Dispatch(bodies[0]));
        long words = 0;
        TimeSpan whole = TimeSpan.Zero, coding = TimeSpan.Zero;
        long allocated = 0;
        foreach (string body in bodies)
        {
            var dispatch = new Dispatch(body);
            long start = Stopwatch.GetTimestamp();
            reader.Read(dispatch);
            whole += Stopwatch.GetElapsedTime(start);
            Scene scene = reader.Analyse(dispatch);
            words += scene.Text.Count;
            long before = GC.GetAllocatedBytesForCurrentThread();
            start = Stopwatch.GetTimestamp();
            coder.Code(scene, new PlaceContext([]), []);
            coding += Stopwatch.GetElapsedTime(start);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words} tokens: whole reader {words / whole.TotalSeconds:0} tokens/s, coder alone {words / coding.TotalSeconds:0} tokens/s, {100 * coding / whole:0.0}% of the time, {(double)allocated / words:0.0} bytes a token"));
        return 0;
    }
}
