using System.Collections.Frozen;
using System.Globalization;
using Chancery.Lexicons;

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
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Load(bytes, "languages.tsv");
    }

    /// <summary>Reads rows in the format that <c>languages.tsv</c> describes.</summary>
    /// <exception cref="LexiconException">A bad row; the message names file, line and reason.</exception>
    public static IReadOnlyList<LanguageRow> Load(ReadOnlySpan<byte> bytes, string file)
    {
        var rows = new List<LanguageRow>();
        var table = new TsvReader(bytes, file, "tag", "name", "letters", "share", "words");
        while (table.Read())
        {
            string number = table.Text(3);
            if (!double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share) || share > 1)
                throw table.Error($"share '{number}' is not a number from 0 to 1");
            rows.Add(new LanguageRow(table.Text(0), table.Text(1), Ranges(table), share,
                table.Text(4).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal)));
        }

        return rows;
    }

    private static List<(char First, char Last)> Ranges(in TsvReader table)
    {
        var ranges = new List<(char First, char Last)>();
        string cell = table.Text(2);
        if (cell == "-")
            return ranges;
        foreach (string range in cell.Split(','))
        {
            if (range.Length != 9 || range[4] != '-'
                || !ushort.TryParse(range.AsSpan(0, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort first)
                || !ushort.TryParse(range.AsSpan(5, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort last)
                || first > last)
            {
                throw table.Error($"'{range}' is not a range of letters like 0400-04FF");
            }

            ranges.Add(((char)first, (char)last));
        }

        return ranges;
    }
}
