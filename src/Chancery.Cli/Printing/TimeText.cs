using System.Text;
using Chancery.Time;
using NodaTime;

namespace Chancery.Cli.Printing;

/// <summary>Time expressions as a table for people.</summary>
internal static class TimeText
{
    private const int Widest = 48;

    /// <summary>The table, with what the days were counted from above it.</summary>
    public static string Of(string text, LocalDate? published, IReadOnlyList<TimeExpression> found)
    {
        if (found.Count == 0)
            return "No time expressions found.\n";
        List<string[]> rows = [["WORDS", "DAYS", "TIMEX3"]];
        foreach (TimeExpression expression in found)
            rows.Add([Words(text, expression), Days(expression), Timex(expression)]);
        int words = rows.Max(row => row[0].Length), days = rows.Max(row => row[1].Length);
        var table = new StringBuilder(published is { } day ? $"Published {DayWords.Of(day)}.\n\n" : "No day of publication is known: give it with --published.\n\n");
        foreach (string[] row in rows)
            table.Append(row[0].PadRight(words + 2)).Append(row[1].PadRight(days + 2)).Append(row[2]).Append('\n');
        return table.ToString();
    }

    private static string Words(string text, TimeExpression expression)
    {
        string words = string.Join(' ', text[expression.Start..expression.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Widest ? words : words[..(Widest - 3)] + "...";
    }

    private static string Days(TimeExpression expression)
    {
        if (!expression.When.IsUnknown)
            return DayWords.Of(expression.When);
        return expression.Type switch
        {
            TimexType.Duration when expression.Days == 1 => "for 1 day",
            TimexType.Duration when expression.Days > 1 => $"for {expression.Days} days",
            TimexType.Set => "again and again",
            _ => "-",
        };
    }

    private static string Timex(TimeExpression expression) =>
        expression.Type.ToString().ToUpperInvariant() + " " + expression.Value + (expression.Mod is { } mod ? " " + mod : "");
}
