using System.Text;

namespace Chancery.Roster;

/// <summary>Takes a user's own tenures in: tables (tab-separated or CSV, columns in any order) and Popolo JSON.</summary>
/// <remarks>Rows that cannot be used are in <see cref="RosterBuilder.Errors"/> with file, line and reason; the others are taken.</remarks>
public static class RosterImport
{
    private const int MaxCells = 64;
    private static readonly string[] s_needed = ["holder", "title", "person", "from"];

    // How other people's tables call the columns.
    private static readonly Dictionary<string, string> s_otherNames = new(StringComparer.Ordinal)
    {
        ["country"] = "holder",
        ["state"] = "holder",
        ["organisation"] = "holder",
        ["organization"] = "holder",
        ["post"] = "title",
        ["office"] = "title",
        ["role"] = "title",
        ["position"] = "title",
        ["name"] = "person",
        ["since"] = "from",
        ["start"] = "from",
        ["start_date"] = "from",
        ["until"] = "to",
        ["end"] = "to",
        ["end_date"] = "to",
        ["short_name"] = "short",
        ["family_name"] = "short",
        ["sex"] = "gender",
        ["other_names"] = "aliases",
    };

    /// <summary>Adds a file to a builder; its form is seen from its first characters.</summary>
    /// <param name="builder">Where the tenures go.</param>
    /// <param name="bytes">The file in UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    public static void Add(RosterBuilder builder, ReadOnlySpan<byte> bytes, string file)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        ReadOnlySpan<byte> start = bytes.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
            builder.Report(file, 1, "the file is empty");
        else if (start[0] is (byte)'{' or (byte)'[')
            PopoloImport.Add(builder, bytes, file);
        else
            AddTable(builder, Encoding.UTF8.GetString(bytes), file);
    }

    private static void AddTable(RosterBuilder builder, string text, string file)
    {
        char separator = '\0';
        string[] header = [];
        int line = 1;
        for (int at = 0; at < text.Length;)
        {
            int first = line;
            if (separator == '\0')
                separator = SeparatorOf(text.AsSpan(at));
            List<string> cells = ReadRow(text, ref at, ref line, separator);
            if (cells.TrueForAll(c => c.Length == 0) || cells[0].StartsWith('#'))
            {
                separator = header.Length == 0 ? '\0' : separator;
                continue;
            }

            if (header.Length == 0)
            {
                header = HeaderOf(cells);
                if (Array.Find(s_needed, n => !header.Contains(n)) is { } missing)
                {
                    builder.Report(file, first, $"the header has no column \"{missing}\": it needs {string.Join(", ", s_needed)}");
                    return;
                }

                continue;
            }

            if (cells.Count > header.Length)
            {
                builder.Report(file, first, $"{cells.Count} cells instead of {header.Length}");
                continue;
            }

            string Cell(string column) => Array.IndexOf(header, column) is >= 0 and var index && index < cells.Count ? cells[index] : "";
            string holder = HolderOf(Cell("holder")), function = Cell("function"), title = Cell("title"), qualifier = Cell("qualifier").ToLowerInvariant();
            if (function.Length == 0 && OfficeLexicon.Default.Resolve(title, holder) is { } office)
            {
                function = FunctionOf(office);
                qualifier = qualifier.Length > 0 ? qualifier : QualifierOf(office);
            }
            else if (function.Contains(' ', StringComparison.Ordinal) && OfficeLexicon.Default.Resolve(function, holder) is { } inWords)
            {
                function = inWords.Function;
            }

            builder.Add(
                new RosterRow(
                    holder, function, title, Cell("person"), Cell("short"), Cell("from"), Cell("to"), qualifier, GenderOf(Cell("gender")),
                    Cell("aliases").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
                file,
                first);
        }

        if (header.Length == 0)
            builder.Report(file, 1, "the table has no header");
    }

    /// <summary>The code of a state or organisation given by code or name; the words themselves where unknown.</summary>
    internal static string HolderOf(string words) =>
        StateTable.Default.Find(words)?.Code ?? OrganisationTable.Default.Find(words)?.Code ?? StateTable.Default.Resolve(words)?.Code ?? OrganisationTable.Default.Resolve(words)?.Code ?? words;

    /// <summary>What a post does whose words were understood; empty for words that name no one post ("minister", "official").</summary>
    internal static string FunctionOf(OfficeMention office) =>
        office.Office.Kind is OfficeKind.Post or OfficeKind.Elect or OfficeKind.Spokesperson && office.Function is not ("any" or "official" or "minister") ? office.Function : "";

    /// <summary>The qualifier of a tenure that the words for the post give ("Acting Foreign Minister").</summary>
    internal static string QualifierOf(OfficeMention office) => office.Qualifier is "acting" or "interim" or "designate" or "caretaker" ? office.Qualifier : "";

    /// <summary>A gender as other people's data have it.</summary>
    internal static string GenderOf(string words) => words.ToLowerInvariant() switch
    {
        "female" or "woman" or "f" => "f",
        "male" or "man" or "m" => "m",
        "other" or "unknown" => "",
        var other => other,
    };

    private static string[] HeaderOf(List<string> cells)
    {
        string[] header = [.. cells.Select(c => c.ToLowerInvariant())];
        for (int i = 0; i < header.Length; i++)
        {
            if (s_otherNames.TryGetValue(header[i], out string? name) && !header.Contains(name))
                header[i] = name;
        }

        return header;
    }

    private static char SeparatorOf(ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> line = rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
        return line.Contains('\t') ? '\t' : line.Contains(';') && !line.Contains(',') ? ';' : ',';
    }

    /// <summary>Reads one row as RFC 4180 has it: cells in double quotes may hold separators, line ends and doubled quotes.</summary>
    private static List<string> ReadRow(string text, ref int at, ref int line, char separator)
    {
        var cells = new List<string>(10);
        var cell = new StringBuilder();
        bool quoted = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '\n')
                line++;
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[++at]);
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0 && separator != '\t')
            {
                quoted = true;
            }
            else if (c == separator || c == '\n')
            {
                if (cells.Count < MaxCells)
                    cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c != '\n')
                    continue;
                at++;
                return cells;
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells;
    }
}
