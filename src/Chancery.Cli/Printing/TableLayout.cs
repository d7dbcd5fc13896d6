using System.Text;

namespace Chancery.Cli.Printing;

/// <summary>Lays text out in columns of a width that fits, with lines beneath that take the whole width.</summary>
internal sealed class TableLayout
{
    private const int Gap = 2;
    private const int Narrowest = 60;
    private const int Indent = 4;
    private const int WidestOfWords = 10;

    private readonly int _width;
    private readonly (string Title, int Width)[] _columns;

    /// <summary>A layout for so many characters a line.</summary>
    /// <param name="width">Characters a line.</param>
    /// <param name="columns">Titles and widths; those of at most ten characters keep theirs, the others share what is left in proportion.</param>
    public TableLayout(int width, params (string Title, int Width)[] columns)
    {
        _width = Math.Max(Narrowest, width - 1);
        // A column of single words keeps its width: "planned" is not to be broken.
        int words = columns.Sum(column => IsOfWords(column.Width) ? column.Width : 0), rest = columns.Sum(column => column.Width) - words;
        double factor = rest == 0 ? 1 : (double)(_width - words - Gap * (columns.Length - 1)) / rest;
        _columns = [.. columns.Select(column => (column.Title, IsOfWords(column.Width) ? column.Width : Math.Max(6, (int)(column.Width * factor))))];
    }

    private static bool IsOfWords(int width) => width <= WidestOfWords;

    /// <summary>The titles.</summary>
    public string Header() => Row([.. _columns.Select(column => (IReadOnlyList<string>)[column.Title])]);

    /// <summary>A line across.</summary>
    public string Rule() => new('─', _width);

    /// <summary>A row: each cell a list of pieces, each of which starts on a line of its own.</summary>
    public string Row(params IReadOnlyList<string>[] cells)
    {
        var wrapped = cells.Select((pieces, i) => pieces.SelectMany(piece => Wrap(piece, _columns[i].Width, hang: 1)).ToList()).ToList();
        var text = new StringBuilder();
        int height = wrapped.Max(lines => lines.Count);
        for (int y = 0; y < height; y++)
        {
            if (y > 0)
                text.Append('\n');
            int start = text.Length;
            for (int x = 0; x < wrapped.Count; x++)
                text.Append((y < wrapped[x].Count ? wrapped[x][y] : "").PadRight(_columns[x].Width + Gap));
            while (text.Length > start && text[^1] == ' ')
                text.Length--;
        }

        return text.ToString();
    }

    /// <summary>Indented lines of the whole width.</summary>
    public string Beneath(string text, int indent = Indent)
    {
        string margin = new(' ', indent);
        return string.Join('\n', Wrap(text, _width - indent, hang: 0).Select(line => margin + line));
    }

    private static List<string> Wrap(string text, int width, int hang)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = word;
            if (line.Length > hang && line.Length + 1 + rest.Length > width)
                Flush();
            while (rest.Length > width - hang)
            {
                if (line.Length > hang)
                    Flush();
                int take = Math.Max(1, width - line.Length);
                line.Append(rest.AsSpan(0, take));
                rest = rest[take..];
                Flush();
            }

            if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
            line.Append(rest);
        }

        if (line.ToString().Trim().Length > 0)
            lines.Add(line.ToString());
        return lines;

        void Flush()
        {
            lines.Add(line.ToString());
            line.Clear().Append(' ', hang);
        }
    }
}
