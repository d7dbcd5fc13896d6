namespace Chancery.Reading;

/// <summary>Reads the reader's own tables: tab-separated, a line of column names first, lines that begin with # ignored.</summary>
internal static class DataTable
{
    internal readonly struct Row(string file, int line, string[] cells)
    {
        public string this[int column] => cells[column];

        public string OneOf(int column, params ReadOnlySpan<string> allowed)
        {
            foreach (string word in allowed)
            {
                if (word == cells[column])
                    return word;
            }

            throw Bad(column, "is none of the words allowed there");
        }

        public T Enum<T>(int column)
            where T : struct, Enum =>
            System.Enum.TryParse(cells[column].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out T value) ? value : throw Bad(column, "is none of the words allowed there");

        public FormatException Bad(int column, string reason) => new($"{file} line {line}: '{cells[column]}' {reason}.");
    }

    /// <summary>The rows of a built-in table.</summary>
    /// <exception cref="FormatException">A row has another number of columns; the message names file and line.</exception>
    public static List<Row> Load(string file, int columns)
    {
        using Stream stream = typeof(DataTable).Assembly.GetManifestResourceStream("Chancery.Reading.Data." + file)
            ?? throw new FormatException($"{file}: not built in.");
        using var reader = new StreamReader(stream);
        return Parse(file, reader, columns);
    }

    public static List<Row> Parse(string file, TextReader reader, int columns)
    {
        var rows = new List<Row>();
        bool header = true;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (cells.Length != columns)
                throw new FormatException($"{file} line {number}: {cells.Length} columns, expected {columns}.");
            if (header)
                header = false;
            else
                rows.Add(new Row(file, number, cells));
        }

        return rows;
    }
}
