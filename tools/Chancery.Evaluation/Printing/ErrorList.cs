using Chancery.Evaluation.Facts;
using Chancery.Evaluation.Scoring;

namespace Chancery.Evaluation.Printing;

/// <summary>Misses, false claims and wrong fields by dispatch, each with its words.</summary>
internal static class ErrorList
{
    public static void Print(IEnumerable<DispatchScore> scores, TextWriter output)
    {
        foreach (DispatchScore score in scores)
        {
            if (score.Slips.Count == 0)
                continue;
            output.WriteLine($"{score.Gold.Id} {score.Gold.Genre} {score.Gold.Published:yyyy'-'MM'-'dd}: {score.Gold.Text.Split('\n')[0]}");
            foreach (Slip slip in score.Slips)
            {
                output.WriteLine($"  {slip.Sort,-6} {slip.What}");
                foreach (Span span in slip.Evidence)
                    output.WriteLine($"         «{Cut(score.Gold.Text, span)}»");
            }
        }
    }

    private static string Cut(string text, Span span)
    {
        int start = Offset(text, 0, span.Start);
        return text[start..Offset(text, start, span.End - span.Start)].Replace('\n', ' ');
    }

    // The UTF-16 offset that many code points after an offset.
    private static int Offset(string text, int from, int codePoints)
    {
        for (; codePoints > 0 && from < text.Length; codePoints--)
            from += char.IsSurrogatePair(text, from) ? 2 : 1;
        return from;
    }
}
