using System.Text;
using System.Text.Json;
using Chancery.Time;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Bench.Time;

/// <summary>Reads documents with a reference (docid, dct, text; one JSON object a line) and prints each with the reader's own expressions.</summary>
internal static class TimePredictions
{
    public static int Run(string path)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            string text = document.RootElement.GetProperty("text").GetString()!;
            LocalDate? published = null;
            if (document.RootElement.TryGetProperty("dct", out JsonElement dct) && dct.GetString() is { Length: >= 10 } day)
                published = LocalDatePattern.Iso.Parse(day[..10]).Value;
            var found = new List<TimeExpression>();
            TimeReader.Default.Read(text, new TimeContext(published), found);
            using var lines = new MemoryStream();
            TimeJson.Write(lines, text, found);
            string array = "[" + string.Join(',', Encoding.UTF8.GetString(lines.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)) + "]";
            output.WriteLine($"{{\"docid\":{document.RootElement.GetProperty("docid").GetRawText()},\"timex\":{array}}}");
        }

        return 0;
    }
}
