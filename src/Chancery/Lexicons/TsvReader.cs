using System.Text;

namespace Chancery.Lexicons;

/// <summary>Reads a table in tab-separated values: UTF-8, LF or CRLF, no quoting, comment lines with '#', then a header, then the rows.</summary>
public ref struct TsvReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _file;
    private readonly int[] _cells;
    private int _next;

    /// <summary>Opens a table and checks its header.</summary>
    /// <param name="bytes">The table in UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="columns">The names of the columns that the header must have, in order.</param>
    /// <exception cref="LexiconException">The header is another.</exception>
    public TsvReader(ReadOnlySpan<byte> bytes, string file, params ReadOnlySpan<string> columns)
    {
        _bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        _file = file;
        _cells = new int[columns.Length + 1];
        if (!Read())
            throw Error("the table has no header");
        for (int i = 0; i < columns.Length; i++)
        {
            if (!Encoding.UTF8.GetString(this[i]).Equals(columns[i], StringComparison.OrdinalIgnoreCase))
                throw Error($"column {i + 1} of the header must be \"{columns[i]}\", not \"{Encoding.UTF8.GetString(this[i])}\"");
        }
    }

    /// <summary>Number of the line last read, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The bytes of a cell of the row, without blanks around.</summary>
    public readonly ReadOnlySpan<byte> this[int column]
    {
        get
        {
            int start = _cells[column], end = _cells[column + 1] - 1;
            while (start < end && _bytes[start] == ' ')
                start++;
            while (end > start && _bytes[end - 1] == ' ')
                end--;
            return _bytes[start..end];
        }
    }

    /// <summary>A cell as text.</summary>
    public readonly string Text(int column) => this[column] is { IsEmpty: false } cell ? Encoding.UTF8.GetString(cell) : "";

    /// <summary>A cell as text, null where it is empty.</summary>
    public readonly string? TextOrNull(int column) => this[column] is { IsEmpty: false } cell ? Encoding.UTF8.GetString(cell) : null;

    /// <summary>The parts of a cell between '|'.</summary>
    public readonly string[] Parts(int column) =>
        this[column] is { IsEmpty: false } cell ? Encoding.UTF8.GetString(cell).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>An error at this row.</summary>
    public readonly LexiconException Error(string reason) => new(_file, Math.Max(1, Line), reason);

    /// <summary>Reads the next row; false at the end.</summary>
    /// <exception cref="LexiconException">The row has fewer or more cells than the header.</exception>
    public bool Read()
    {
        while (_next < _bytes.Length)
        {
            int start = _next;
            int length = _bytes[start..].IndexOf((byte)'\n');
            int end = length < 0 ? _bytes.Length : start + length;
            _next = end + 1;
            Line++;
            if (end > start && _bytes[end - 1] == '\r')
                end--;
            if (end == start || _bytes[start] == '#' || _bytes[start..end].IndexOfAnyExcept((byte)' ') < 0)
                continue;
            Cut(start, end);
            return true;
        }

        return false;
    }

    private readonly void Cut(int start, int end)
    {
        int columns = _cells.Length - 1;
        int found = 0;
        _cells[found++] = start;
        for (int i = start; i < end; i++)
        {
            if (_bytes[i] != '\t')
                continue;
            if (found == columns)
                throw Error($"more than {columns} cells");
            _cells[found++] = i + 1;
        }

        if (found != columns)
            throw Error($"{found} cells instead of {columns}");
        _cells[columns] = end + 1;
    }
}
