using System.Globalization;

namespace Chancery.Evaluation.Scoring;

/// <summary>Holds figures to the floors of a file: a name of a fact and its least F1 a line, tab between; "false engagements" is a limit.</summary>
internal static class Floors
{
    private const string FalseEngagements = "false engagements";

    public static bool Hold(string path, Summary summary, TextWriter output)
    {
        bool good = true;
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] cells = line.Split('\t');
            double bound = double.Parse(cells[1], CultureInfo.InvariantCulture);
            bool limit = cells[0] == FalseEngagements;
            double figure = limit ? summary.Negatives().FalseEach : summary[FactNames.All.First(fact => FactNames.Of(fact) == cells[0])].F1;
            bool held = limit ? figure <= bound : figure >= bound;
            good &= held;
            output.WriteLine($"{(held ? "ok " : "LOW")} {cells[0]} {figure:0.000} ({(limit ? "limit" : "floor")} {bound:0.000})");
        }

        return good;
    }
}
