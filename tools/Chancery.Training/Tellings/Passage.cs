using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Claims;
using Chancery.Reading.Tellings;

namespace Chancery.Training.Tellings;

/// <summary>A run of characters and what it is to an engagement or statement of its passage.</summary>
internal readonly record struct PassageMark(int Start, int End, char Letter, TellingRole Role);

/// <summary>A word that tells of an engagement.</summary>
internal readonly record struct PassageTelling(int Start, int End, char Engagement, TellingKind Kind, TellingStatus Status);

/// <summary>A word that makes a statement.</summary>
internal readonly record struct PassageStatement(int Start, int End, char Letter, StatementKind Kind);

/// <summary>A passage with the words marked that tell of engagements and those that name who is in them; see passages/README.md.</summary>
internal sealed partial class Passage
{
    /// <summary>Its words without the marks.</summary>
    public required string Text { get; init; }

    /// <summary>The words that tell of engagements; null where those are not marked.</summary>
    public required IReadOnlyList<PassageTelling>? Tellings { get; init; }

    /// <summary>The words that make statements; null where those are not marked.</summary>
    public required IReadOnlyList<PassageStatement>? Statements { get; init; }

    public required IReadOnlyList<PassageMark> Marks { get; init; }

    /// <summary>True where it is marked what engagements are about.</summary>
    public required bool Agendas { get; init; }

    /// <summary>The passages of all files of a folder, in the order of their names; those of real texts, in real.jsonl, last.</summary>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="data">The reference data, of which the real texts are.</param>
    /// <exception cref="InvalidDataException">A mark is not as passages/README.md has it, or a real text has other words than those marked; file and passage are named.</exception>
    public static IEnumerable<Passage> ReadAll(string folder, string data)
    {
        foreach (Passage passage in ReadComposed(folder))
            yield return passage;
        string real = Path.Combine(folder, "real.jsonl");
        if (!File.Exists(real))
            yield break;
        ReferenceTexts texts = new(data);
        int line = 0;
        foreach (string row in File.ReadLines(real))
        {
            using JsonDocument json = JsonDocument.Parse(row);
            yield return Real(json.RootElement, texts, $"{real}, line {++line}");
        }
    }

    /// <summary>The composed passages of all files of a folder, in the order of their names.</summary>
    /// <param name="folder">Where the files lie.</param>
    /// <exception cref="InvalidDataException">A mark is not as passages/README.md has it; file and passage are named.</exception>
    public static IEnumerable<Passage> ReadComposed(string folder)
    {
        foreach (string file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            int number = 0;
            string name = Path.GetFileName(file), of = name.StartsWith("statements-", StringComparison.Ordinal) ? "statements" : name.StartsWith("both-", StringComparison.Ordinal) ? "both" : "engagements";
            string marked = File.ReadAllText(file).Trim();
            // A file in which any topic is marked has all its topics marked.
            bool agendas = marked.Contains("#}", StringComparison.Ordinal);
            foreach (string passage in Blank().Split(marked))
            {
                number++;
                if (passage.Trim().Length > 0)
                    yield return Read(passage.Trim(), $"{file}, passage {number}", of, agendas);
            }
        }
    }

    private static Passage Read(string marked, string where, string of, bool agendas)
    {
        StringBuilder text = new();
        PassageBuilder builder = new();
        int at = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            text.Append(marked, at, match.Index - at);
            int start = text.Length;
            at = match.Index + match.Length;
            bool word = match.Groups["word"].Success;
            text.Append(word ? match.Groups["word"].Value : match.Groups["party"].Value);
            if (word)
                builder.AddWord(start, text.Length, match.Groups["what"].Value);
            else
                builder.AddMarks(start, text.Length, match.Groups["of"].Value, where);
        }

        text.Append(marked, at, marked.Length - at);
        if (text.ToString().AsSpan().IndexOfAny("[]{}|") >= 0)
            throw new InvalidDataException($"{where}: a mark that is not closed.");
        return builder.Build(text.ToString(), where, of, agendas);
    }

    // Offsets are in code points.
    private static Passage Real(JsonElement row, ReferenceTexts texts, string where)
    {
        IReadOnlyList<string> lines = texts.Lines(row.GetProperty("file").GetString()!, row.GetProperty("row").GetString()!);
        int first = row.GetProperty("lines")[0].GetInt32(), last = row.GetProperty("lines")[1].GetInt32();
        string text = string.Join('\n', lines.Skip(first).Take(last - first + 1));
        if (!Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))).StartsWith(row.GetProperty("sha256").GetString()!, StringComparison.Ordinal))
            throw new InvalidDataException($"{where}: the reference data has other words than those marked.");
        List<int> units = [];
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            units.Add(i);
        units.Add(text.Length);
        PassageBuilder builder = new();
        foreach (JsonElement mark in row.GetProperty("marks").EnumerateArray())
        {
            builder.Add(units[mark[0].GetInt32()], units[mark[1].GetInt32()], mark[2].GetString()!, where);
        }

        // Some were marked for engagements, some for statements too.
        string of = row.TryGetProperty("of", out JsonElement marked) ? marked.GetString()! : "engagements";
        return builder.Build(text, where, of, row.TryGetProperty("agendas", out JsonElement agendas) && agendas.GetBoolean());
    }

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\[(?<word>[^\[\]{}|]+)\|(?<what>[^\[\]{}|]+)\]|\{(?<party>[^\[\]{}|]+)\|(?<of>[^\[\]{}|]+)\}")]
    private static partial Regex Mark();
}
