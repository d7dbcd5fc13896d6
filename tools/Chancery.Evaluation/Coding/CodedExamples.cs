using System.Globalization;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Coding;
using Chancery.Dispatches;

namespace Chancery.Evaluation.Coding;

/// <summary>A sentence with the one event that its annotator saw in it.</summary>
internal sealed record CodedExample(string Id, string Text, string Code, IReadOnlyList<string> Source, IReadOnlyList<string> Target);

/// <summary>Reads annotated sentences and codes them with the project's reader.</summary>
internal static class CodedExamples
{
    public static IEnumerable<CodedExample> Load(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            using var document = JsonDocument.Parse(line);
            JsonElement row = document.RootElement, gold = row.GetProperty("gold")[0];
            yield return new CodedExample(row.GetProperty("id").GetString()!, row.GetProperty("text").GetString()!, gold.GetProperty("code").GetString()!, Countries(gold, "source"), Countries(gold, "target"));
        }
    }

    /// <summary>The sentences of a table of the project's own.</summary>
    public static IEnumerable<CodedExample> LoadTable(string path)
    {
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("code\t", StringComparison.Ordinal))
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 4)
                throw new InvalidDataException($"{path}: \"{line}\" has {cells.Length} cells, not four");
            yield return new CodedExample(string.Create(CultureInfo.InvariantCulture, $"own-{++number}"), cells[3], cells[0], Split(cells[1]), Split(cells[2]));
        }
    }

    private static string[] Split(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static CodingLexicon Lexicon(string? folder) =>
        folder is null ? CodingLexicon.Default : new CodingLexicon(file => File.ReadAllBytes(Path.Combine(folder, file)));

    public static IReadOnlyList<CodedEvent> Read(DispatchReader reader, CodedExample example) =>
        reader.Read(new Dispatch(example.Text)).Events;

    private static List<string> Countries(JsonElement gold, string side)
    {
        var countries = new List<string>();
        if (gold.TryGetProperty(side, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement actor in list.EnumerateArray())
            {
                if (actor.GetProperty("code").GetString() is { Length: >= 3 } code && !countries.Contains(code[..3]))
                    countries.Add(code[..3]);
            }
        }

        return countries;
    }
}
