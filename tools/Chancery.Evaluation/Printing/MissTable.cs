using System.Globalization;
using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Matching;
using Chancery.Evaluation.Scoring;

namespace Chancery.Evaluation.Printing;

/// <summary>Why engagements are missed, counted, without a word of a dispatch: it may be asked of the part held back too.</summary>
internal static class MissTable
{
    public static void Print(IEnumerable<DispatchScore> scores, TextWriter output)
    {
        var rows = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (DispatchScore score in scores)
        {
            int part = score.Gold.Split == "dev" ? 0 : 1;
            IReadOnlyList<EngagementFact> annotated = score.Gold.Facts.Engagements, read = score.Read.Engagements;
            List<(int Row, int Column)> pairs = EngagementMatching.Pairs(annotated, read);
            for (int i = 0; i < annotated.Count; i++)
            {
                if (annotated[i].Optional)
                    continue;
                bool found = pairs.Any(pair => pair.Row == i);
                Add("kind " + annotated[i].Kind, found);
                Add("status " + annotated[i].Status, found);
                Add("sides " + Math.Min(5, EngagementMatching.Sides(annotated[i])), found);
                Add("dated: " + (annotated[i].Start is null ? annotated[i].End is null ? "no" : "end only" : annotated[i].Start!.IsDay ? "day" : "vague"), found);
                Add("names " + Math.Min(4, annotated[i].Names.Count()), found);
                Add("engagements in the dispatch " + Math.Min(9, annotated.Count), found);
                Add("part of another: " + (annotated[i].Parent is null ? "no" : "yes"), found);
                Add("place: " + (annotated[i].Places.Count > 0 ? "yes" : "no"), found);
                Add("passages " + Math.Min(4, annotated[i].Evidence.Count), found);
                int at = annotated[i].Evidence.Count == 0 ? 0 : annotated[i].Evidence[0].Start;
                Add("first told at " + at switch { < 300 => "0000-0299", < 800 => "0300-0799", < 1600 => "0800-1599", _ => "1600 and later" }, found);
                if (!found)
                    Add("missed: " + Why(annotated[i], read, pairs), false);
            }

            for (int j = 0; j < read.Count; j++)
            {
                bool right = pairs.Any(pair => pair.Column == j);
                Add("rule " + read[j].Rule, right);
                if (right)
                    continue;
                string near = annotated.Any(gold => Span.Overlap(gold.Evidence, read[j].Evidence) > 0) ? "on words of one annotated" : "elsewhere";
                Add("false: " + read[j].Kind + " " + near, false);
            }

            void Add(string row, bool found)
            {
                if (!rows.TryGetValue(row, out int[]? counts))
                    rows[row] = counts = new int[4];
                counts[(part * 2) + (found ? 0 : 1)]++;
            }
        }

        output.WriteLine($"{"",-64} dev: yes     no  share  test: yes     no  share");
        foreach ((string row, int[] n) in rows)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row,-64} {n[0],8} {n[1],6} {Share(n[0], n[1]),6:0.00} {n[2],10} {n[3],6} {Share(n[2], n[3]),6:0.00}"));
    }

    private static double Share(int a, int b) => a + b == 0 ? 0 : (double)a / (a + b);

    private static string Why(EngagementFact gold, IReadOnlyList<EngagementFact> read, List<(int Row, int Column)> pairs)
    {
        string best = "no engagement read on its words, none like it";
        int rank = 0;
        for (int j = 0; j < read.Count; j++)
        {
            bool taken = pairs.Any(pair => pair.Column == j), words = Span.Overlap(gold.Evidence, read[j].Evidence) > 0, kind = EngagementMatching.KindsAgree(gold, read[j]), days = Days.Meet(gold, read[j]);
            int sides = EngagementMatching.SidesThere(gold, read[j]), all = EngagementMatching.Sides(gold);
            bool enough = sides >= Math.Min(2, all);
            (int r, string s) = (kind, enough, days, taken) switch
            {
                (true, true, true, true) => (9, "one like it is another's (merged)"),
                (true, true, false, false) => (8, $"days alone differ (gold {Dated(gold)}, read {Dated(read[j])})"),
                (true, true, false, true) when words => (7, "merged on its words with one of other days"),
                (false, true, true, false) => (6, $"kind alone differs ({gold.Kind} read as {read[j].Kind})"),
                (true, false, true, false) when sides > 0 => (5, "one side is lacking"),
                (true, false, true, true) when words && sides > 0 => (4, "another read on its words, one side lacking"),
                _ when words => (2, "another read on its words"),
                _ => (0, best),
            };
            if (r > rank)
                (rank, best) = (r, s);
        }

        return best;
    }

    private static string Dated(EngagementFact fact) => fact.Start is null && fact.End is null ? "undated" : fact.Start is null ? "end" : "dated";
}
