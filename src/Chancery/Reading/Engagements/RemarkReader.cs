using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Reads firsts, rounds and the like: "first talks with his Chinese counterpart since 2022", "the eighth round", "the highest-ranking U.S. official to visit China since ...".</summary>
internal static class RemarkReader
{
    public static void Read(Scene scene, Candidate candidate)
    {
        AnalysedText text = scene.Text;
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            string lower = text[t].Lower;
            bool ordinal = lower is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "last" or "latest" or "highest" or "highest-ranking" or "highest-level" or "inaugural" or "maiden" or "historic";
            if (!ordinal || scene.TimeAt(t) is not null || Math.Abs(t - candidate.Token) > 12)
                continue;
            bool round = t + 1 < sentence.End && text[t + 1].Lower is "round";
            int since = Since(scene, sentence, t);
            bool near = candidate.Token > t && candidate.Token - t <= 6 && NoVerbBetween(text, t, candidate.Token);
            if (since < 0 && !(near && (round || lower is "first" or "inaugural" or "maiden" or "historic")) || (since >= 0 && !near && candidate.Token < t && !text[t].Lower.StartsWith("high", StringComparison.Ordinal) && text[t - 1].Lower is not ("the" or "his" or "her" or "their")))
                continue;
            int end = since >= 0 ? since : candidate.Token + 1;
            if (end > t)
                candidate.Remarks.Add(scene.Words(t, Math.Min(end, sentence.End)).TrimEnd(',', ' ', '.'));
            return;
        }
    }

    private static bool NoVerbBetween(AnalysedText text, int first, int end)
    {
        for (int t = first + 1; t < end; t++)
        {
            if (text[t].Pos is UniversalPos.Verb or UniversalPos.Punct && text[t].Lower is not "-")
                return false;
        }

        return true;
    }

    // The end of "since 2022", "in a decade", "since the start of ..." behind an ordinal, or -1.
    private static int Since(Scene scene, Sentence sentence, int from)
    {
        AnalysedText text = scene.Text;
        for (int t = from + 1; t < sentence.End && t - from < 20; t++)
        {
            bool since = text[t].Lower == "since";
            bool ages = text[t].Lower is "in" or "for" && t + 2 < sentence.End && text[t + 1].Lower is "a" or "more" or "nearly" or "almost" or "over" or "two" or "three" or "four" or "five" or "six" or "seven" or "eight" or "ten" or "years" or "decades" && scene.TimeAt(t + 2) is not null;
            if (!since && !ages)
                continue;
            int end = t + 1;
            while (end < sentence.End && text[end].Lower is not ("," or "." or ";" or "and" or "in" or "at" or "on" or "--" or "—") || (end < sentence.End && scene.TimeAt(end) is not null))
                end++;
            if (end < sentence.End && text[end].Lower == "in" && scene.TimeAt(Math.Min(end + 1, sentence.End - 1)) is not null)
            {
                end++;
                while (end < sentence.End && scene.TimeAt(end) is not null)
                    end++;
            }

            return end;
        }

        return -1;
    }
}
