using Chancery.Dispatches;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests.Reading.Combined;

/// <summary>Dispatches put together of the tables of Data: each wording with parties named in several ways, days in words and clauses around it.</summary>
internal static class CombinedWordings
{
    // How often each wording is combined.
    private const int Each = 24;

    private static readonly string[] s_places = ["in Geneva", "", "in Addis Ababa", "", "at the United Nations"];

    internal sealed record Frame(bool Past, string[] Kinds, string Text);

    internal sealed record Days(bool Past, LocalDate First, LocalDate Last, string Text);

    internal sealed record Party(string State, string[] Forms, string[] Offices, string Short, string Land, string City)
    {
        /// <summary>In full, by office or by the short name: an introduction in full must then stand before.</summary>
        public string Named(int way) => way switch
        {
            < 4 => Forms[way],
            4 or 5 => Offices[way - 4],
            _ => Short,
        };
    }

    internal sealed record Combined(Frame Frame, string Setting, string Day, string One, string Other, LocalDate First, LocalDate Last, Dispatch Dispatch);

    public static IEnumerable<Combined> All()
    {
        List<Frame> frames = [.. Rows("frames.tsv").Select(row => new Frame(row[0] == "past", row[1].Split('|'), row[2]))];
        List<Days> days = [.. Rows("days.tsv").Select(row => new Days(row[0] == "past", LocalDatePattern.Iso.Parse(row[1]).Value, LocalDatePattern.Iso.Parse(row[2]).Value, row[3]))];
        List<Party> parties = Parties();
        List<string[]> settings = [.. Rows("settings.tsv")];
        for (int f = 0; f < frames.Count; f++)
        {
            List<Days> fitting = days.FindAll(day => day.Past == frames[f].Past);
            for (int k = 0; k < Each; k++)
            {
                // Steps that share no factor with the lengths, so that every pair of columns meets sooner or later.
                int turn = (f * Each) + k;
                int one = turn % parties.Count, other = (one + 1 + (turn / parties.Count % (parties.Count - 1))) % parties.Count;
                yield return Put(frames[f], settings[(turn + f) % settings.Count], fitting[((turn * 7) + f) % fitting.Count], parties[one], parties[other], turn * 5 % 7, ((turn * 3) + f) % 7, s_places[(turn + (f * 2)) % s_places.Length], turn);
            }
        }
    }

    /// <summary>The parties of all tables.</summary>
    public static List<Party> Parties() => [.. Rows("parties.tsv").Select(row => new Party(row[0], row[1].Split('|'), row[2].Split('|'), row[3], row[4], row[5]))];

    private static Combined Put(Frame frame, string[] setting, Days day, Party one, Party other, int wayOfOne, int wayOfOther, string place, int turn)
    {
        string text = frame.Text.TrimEnd('.');
        bool first = setting[0] == "day-first" && text.EndsWith(" {T}", StringComparison.Ordinal);
        if (first)
            text = text[..^4];
        string shape = setting[0] == "day-first" && !first ? "{S}." : setting[1];
        text = text.Replace("{A}'s", one.Named(wayOfOne).TrimEnd(',') + "'s", StringComparison.Ordinal).Replace("{A}", one.Named(wayOfOne), StringComparison.Ordinal).Replace("{B}", other.Named(wayOfOther), StringComparison.Ordinal)
            .Replace("{a}", one.Land, StringComparison.Ordinal).Replace("{b}", other.Land, StringComparison.Ordinal).Replace("{B-land}", other.Land, StringComparison.Ordinal).Replace("{B-city}", other.City, StringComparison.Ordinal)
            .Replace("{P}", place, StringComparison.Ordinal).Replace("{T}", day.Text, StringComparison.Ordinal);
        while (text.Contains("  ", StringComparison.Ordinal) || text.Contains(",,", StringComparison.Ordinal))
            text = text.Replace("  ", " ", StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal);
        text = text.Trim().TrimEnd(',');
        bool common = text.StartsWith("the ", StringComparison.Ordinal) || frame.Text[0] != '{';
        string small = common ? char.ToLowerInvariant(text[0]) + text[1..] : text, capital = char.ToUpperInvariant(text[0]) + text[1..];
        string sentence = shape.Replace("{s}", small, StringComparison.Ordinal).Replace("{S}", capital, StringComparison.Ordinal).Replace("{D}", char.ToUpperInvariant(day.Text[0]) + day.Text[1..], StringComparison.Ordinal).Replace(",,", ",", StringComparison.Ordinal);
        string before = wayOfOne == 6 || wayOfOther == 6 ? $"{one.Forms[0]} spoke of fish on Tuesday, as did {other.Forms[1]}." : "Prices of fish rose in the ports of the north.";
        return new(frame, setting[0], day.Text, one.State, other.State, day.First, day.Last, new Dispatch($"Fishing\n\n{before}\n\n{sentence}") { Id = "c" + turn, Headline = "Fishing", Published = new LocalDate(2014, 5, 15) });
    }

    /// <summary>The rows of a table of Data, without its head.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        bool header = true;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reading", "Combined", "Data", file)))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!header)
                yield return line.Split('\t');
            header = false;
        }
    }
}
