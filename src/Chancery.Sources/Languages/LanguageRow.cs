using System.Collections.Frozen;
using System.Globalization;

namespace Chancery.Sources.Languages;

/// <summary>A language by its letters and its function words.</summary>
/// <param name="Tag">BCP 47 tag.</param>
/// <param name="Name">English name.</param>
/// <param name="Letters">Ranges of its letters, inclusive; empty for Latin letters.</param>
/// <param name="Share">Share of the letters from which they decide.</param>
/// <param name="Words">Frequent function words in lower case.</param>
public sealed record LanguageRow(
    string Tag, string Name, IReadOnlyList<(char First, char Last)> Letters, double Share, FrozenSet<string> Words)
{
    private const string Resource = "Chancery.Sources.Languages.languages.tsv";

    /// <summary>The rows of <c>languages.tsv</c>.</summary>
    public static IReadOnlyList<LanguageRow> LoadBuiltIn()
    {
        using Stream stream = typeof(LanguageRow).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return Load(reader, "languages.tsv");
    }

    /// <summary>Reads rows in the format that <c>languages.tsv</c> describes.</summary>
    /// <exception cref="FormatException">A bad row; the message names file, line and reason.</exception>
    public static IReadOnlyList<LanguageRow> Load(TextReader reader, string file)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var rows = new List<LanguageRow>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("tag\t", StringComparison.Ordinal))
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != 5)
                throw new FormatException($"{file}:{number}: {cells.Length} columns where 5 belong");
            if (!double.TryParse(cells[3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share) || share > 1)
                throw new FormatException($"{file}:{number}: share '{cells[3]}' is not a number from 0 to 1");
            rows.Add(new LanguageRow(cells[0], cells[1], Ranges(cells[2], file, number), share,
                cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)));
        }

        return rows;
    }

    private static List<(char First, char Last)> Ranges(string cell, string file, int number)
    {
        var ranges = new List<(char First, char Last)>();
        if (cell == "-")
            return ranges;
        foreach (string range in cell.Split(','))
        {
            if (range.Length != 9 || range[4] != '-'
                || !ushort.TryParse(range.AsSpan(0, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort first)
                || !ushort.TryParse(range.AsSpan(5, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort last)
                || first > last)
            {
                throw new FormatException($"{file}:{number}: '{range}' is not a range of letters like 0400-04FF");
            }

            ranges.Add(((char)first, (char)last));
        }

        return ranges;
    }
}
