using System.Text;

namespace Chancery.Roster;

/// <summary>Tenures as a table in the project's format, as <c>chancery roster import</c> keeps them.</summary>
public static class RosterTable
{
    /// <summary>The header line, without a line end.</summary>
    public const string Header = "holder\tfunction\ttitle\tperson\tshort\tfrom\tto\tqualifier\tgender\taliases";

    /// <summary>The table of some rows; tabs and line ends within cells become blanks.</summary>
    /// <param name="comment">A line to stand above the header.</param>
    /// <param name="rows">The rows.</param>
    public static string Write(string comment, IEnumerable<RosterRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new StringBuilder("# ").Append(Cell(comment)).Append('\n').Append(Header).Append('\n');
        foreach (RosterRow row in rows)
        {
            table.AppendJoin('\t', new[]
            {
                row.Holder, row.Function, row.Title, row.Person, row.Short, row.From, row.To, row.Qualifier, row.Gender, string.Join('|', row.Aliases),
            }.Select(Cell)).Append('\n');
        }

        return table.ToString();
    }

    private static string Cell(string text)
    {
        text ??= "";
        return text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 ? text : string.Create(text.Length, text, static (into, from) =>
        {
            for (int i = 0; i < from.Length; i++)
                into[i] = char.IsControl(from[i]) ? ' ' : from[i];
        });
    }
}
