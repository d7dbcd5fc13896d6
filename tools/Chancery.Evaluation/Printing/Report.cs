using Chancery.Evaluation.Scoring;

namespace Chancery.Evaluation.Printing;

/// <summary>The tables, in Markdown that reads well as plain text.</summary>
internal static class Report
{
    public static string Tables(Summary all)
    {
        var lines = new List<string>();
        Summary dev = all.Part("dev"), test = all.Part("test");
        lines.Add($"{all.Scores.Count} dispatches: {dev.Scores.Count} dev, {test.Scores.Count} test.");
        lines.Add("");
        Table(lines, ["fact", "precision", "recall", "F1", "95% of F1", "right", "read", "annotated", "F1 dev", "F1 test"],
            FactNames.All.Select(fact => Row(fact, all, dev, test)));
        lines.Add("");
        Negatives(lines, all);
        lines.Add("");
        ConfidenceReport.Add(lines, all);
        Genres(lines, all);
        return string.Join("\n", lines);
    }

    private static string[] Row(Fact fact, Summary all, Summary dev, Summary test)
    {
        Tally tally = all[fact];
        (double low, double high) = all.Interval(fact);
        return [FactNames.Of(fact), Share(tally.Precision), Share(tally.Recall), Share(tally.F1), $"{Share(low)}-{Share(high)}",
            $"{tally.Right}", $"{tally.Read}", $"{tally.Annotated}", Share(dev[fact].F1), Share(test[fact].F1)];
    }

    private static void Negatives(List<string> lines, Summary all)
    {
        (int dispatches, double each) = all.Negatives();
        if (dispatches == 0)
            return;
        (double low, double high) = all.NegativesInterval();
        lines.Add($"False engagements per dispatch that has none: {each:0.000} (95%: {low:0.000}-{high:0.000}; {dispatches} dispatches).");
    }

    private static void Genres(List<string> lines, Summary all)
    {
        Fact[] facts = [Fact.Engagements, Fact.Persons, Fact.Statements, Fact.Commitments];
        lines.Add("F1 by genre:");
        lines.Add("");
        Table(lines, ["genre", "dispatches", .. facts.Select(FactNames.Of), "false engagements"],
            all.Scores.GroupBy(score => score.Gold.Genre.Split('-')[0]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
            {
                var part = new Summary([.. group]);
                return new[] { group.Key, $"{part.Scores.Count}" }
                    .Concat(facts.Select(fact => part[fact].Annotated + part[fact].Read == 0 ? "" : Share(part[fact].F1)))
                    .Append($"{part[Fact.Engagements].Read - part[Fact.Engagements].Right}").ToArray();
            }));
    }

    /// <summary>A share with three digits.</summary>
    public static string Share(double value) => value.ToString("0.000");

    /// <summary>Adds a table.</summary>
    public static void Table(List<string> lines, IReadOnlyList<string> head, IEnumerable<string[]> rows)
    {
        List<string[]> all = [[.. head], .. rows];
        int[] widths = [.. Enumerable.Range(0, head.Count).Select(column => all.Max(row => row[column].Length))];
        for (int i = 0; i < all.Count; i++)
        {
            lines.Add("| " + string.Join(" | ", all[i].Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + " |");
            if (i == 0)
                lines.Add("|" + string.Join("|", widths.Select((width, column) => column == 0 ? new string('-', width + 2) : new string('-', width + 1) + ":")) + "|");
        }
    }
}
