using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Reads the lines of briefs that give their source without a verb: "KREMLIN: NO TALKS BEFORE MONDAY", "Leaders to meet in May - foreign ministry", "We will not pay: Peña Nieto".</summary>
internal sealed class BriefFrames(Scene scene, SourceFinder sources)
{
    private const int LongestSource = 8, LeastLine = 3, LongestLine = 40;

    private AnalysedText Text => scene.Text;

    public void Find(int number, List<ReportFrame> frames)
    {
        Sentence line = Text.Sentences[number];
        if (line.End - line.First is < LeastLine + 2 or > LongestLine || !OpensLine(line))
            return;
        if ((Leading(line.First, line) ?? Trailing(line)) is { } frame)
            Add(frame, number, frames);
    }

    /// <summary>The sources of further news on a shouted line: "LAVROV READY TO MEET KERRY; STATE DEPT: NO PLANS".</summary>
    public void FindBehind(int number, List<ReportFrame> frames)
    {
        Sentence line = Text.Sentences[number];
        if (line.End - line.First is < LeastLine + 4 or > LongestLine || !IsShouted(line))
            return;
        for (int t = line.First + 2; t < line.End - LeastLine; t++)
        {
            if (Text[t].Lower is ";" && Leading(t + 1, line) is { } frame)
                Add(frame, number, frames);
        }
    }

    private void Add(ReportFrame frame, int number, List<ReportFrame> frames)
    {
        frames.Add(frame);
        sources.Spoke(frame.Speaker, number);
    }

    // Briefs stand on lines of their own, with or without a blank line between them.
    private bool OpensLine(Sentence line)
    {
        // "U.N. TO SIGN": the line goes on behind what looks like its end.
        if (IsShouted(line) && Text[line.End - 1].End is int last && (last >= Text.Text.Length || Text.Text[last] is '\n' or '\r'))
            return true;
        int at = Text[line.First].Start - 1;
        while (at >= 0 && Text.Text[at] is ' ' or '\t' or '"' or '“')
            at--;
        return at < 0 || Text.Text[at] is '\n' or '\r';
    }

    private ReportFrame? Leading(int first, Sentence line)
    {
        for (int t = first + 1; t < Math.Min(line.End - LeastLine + 1, first + LongestSource); t++)
        {
            if (Text[t].Lower is ":")
                return Who(first, t, line) is { } source ? new ReportFrame { Verb = t, Speaker = source, First = t + 1, End = line.End } : null;
            if (Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return null;
        }

        return null;
    }

    private ReportFrame? Trailing(Sentence line)
    {
        if (Text[line.End - 1].Lower is "." or "?" or "!")
            return null;
        for (int t = line.End - 2; t > line.First + 1 && t >= line.End - LongestSource; t--)
        {
            bool dash = Text[t].Lower is "-" or "--" or "–" or "—" && Text[t - 1].End < Text[t].Start && Text[t].End < Text[t + 1].Start;
            // "STATE DEPT: NO PLANS FOR TALKS WITH IRAN": a source behind news is no more than its name.
            if ((dash || Text[t].Lower is ":") && !IsTelling(t + 1, line.End))
                return Who(t + 1, line.End, line) is { } source ? new ReportFrame { Verb = t, Speaker = source, First = line.First, End = t } : null;
            if (Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Punct && Text[t].Lower is not "-")
                return null;
        }

        return null;
    }

    private bool IsTelling(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (Text[t].Lower is "no" or "not" or "with" or "for" or "on" or "after" or "until" or "while" or "before" or "over")
                return true;
        }

        return false;
    }

    // An official by name or office, a ministry, palace or organisation; a bare state heads the lines of lists and scores.
    private Source? Who(int first, int end, Sentence line)
    {
        int head = scene.MentionAt(end - 1)?.Head ?? end - 1;
        if (head < first || scene.MentionAt(head) is { } mention && (mention.First > first + 5 || mention.First < first))
            return null;
        if (scene.MentionAt(head) is { Kind: MentionKind.State, Locative: false } && !IsShouted(line))
            return null;
        return sources.At(head, null);
    }

    private bool IsShouted(Sentence line)
    {
        foreach (char c in scene.Dispatch.Text.AsSpan(Text[line.First].Start, Text[line.End - 1].End - Text[line.First].Start))
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
