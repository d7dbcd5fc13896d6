using System.Text.Json;

namespace Chancery.Training.Tellings;

/// <summary>The lines of the reference data's documents: those that are not empty, stripped; a release's headline is its first, a treebank's are its paragraphs, empty ones too.</summary>
internal sealed class ReferenceTexts(string folder)
{
    private readonly Dictionary<string, Dictionary<string, List<string>>> _files = [];

    /// <summary>The lines of a row of a file.</summary>
    /// <exception cref="InvalidDataException">The file has no such row.</exception>
    public IReadOnlyList<string> Lines(string file, string row)
    {
        if (!_files.TryGetValue(file, out Dictionary<string, List<string>>? rows))
        {
            string path = Path.Combine(folder, file);
            _files[file] = rows = file.EndsWith(".conllu", StringComparison.Ordinal) ? Treebank(path) : Rows(path);
        }

        return rows.GetValueOrDefault(row) ?? throw new InvalidDataException($"{file} has no row {row}: take the reference data of which docs/models.md speaks.");
    }

    private static Dictionary<string, List<string>> Rows(string path)
    {
        Dictionary<string, List<string>> rows = [];
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement row = json.RootElement;
            string id = (row.TryGetProperty("id", out JsonElement own) ? own : row.GetProperty("docid")).ToString();
            rows[id] = row.TryGetProperty("body", out JsonElement body)
                ? [row.GetProperty("headline").GetString()!.Trim(), .. Stripped(body.GetString()!)]
                : [.. Stripped(row.GetProperty("text").GetString()!)];
        }

        return rows;
    }

    private static Dictionary<string, List<string>> Treebank(string path)
    {
        Dictionary<string, List<string>> documents = [];
        List<string> paragraphs = [];
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc id", StringComparison.Ordinal))
            {
                documents[line[(line.IndexOf('=') + 1)..].Trim()] = paragraphs = [];
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                paragraphs.Add("");
            }
            else if (line.StartsWith("# text =", StringComparison.Ordinal))
            {
                if (paragraphs.Count == 0)
                    paragraphs.Add("");
                string text = line[(line.IndexOf('=') + 1)..].Trim();
                paragraphs[^1] += paragraphs[^1].Length > 0 ? " " + text : text;
            }
        }

        return documents;
    }

    private static string[] Stripped(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
