using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime.Text;

namespace Chancery.Tests.Reading.Engagements;

/// <summary>The sentences of Data/sentences.tsv and whether the reader gets each right.</summary>
internal static class SentenceFile
{
    internal sealed record Sentence(int Line, string Class, string Published, List<ExpectedEngagement> Expected, string Text)
    {
        /// <summary>What is wrong with what the reader made of it, or null.</summary>
        public string? Wrong(IReadOnlyList<Engagement> read)
        {
            List<Engagement> left = [.. read.Where(e => !e.Negated)];
            foreach (ExpectedEngagement expected in Expected)
            {
                if (left.Find(e => expected.Difference(e) is null) is { } found)
                    left.Remove(found);
                else
                    return left.Count == 0 ? "missed" : string.Join(", ", left.Select(e => expected.Difference(e)).Distinct());
            }

            return left.Count > 0 ? "false" : null;
        }
    }

    public static List<Sentence> Load(string path)
    {
        var sentences = new List<Sentence>();
        int number = 0;
        bool header = true;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t');
            if (!header)
                sentences.Add(new(number, cells[0], cells[1], ExpectedEngagement.Parse(cells[2]), cells[3]));
            header = false;
        }

        return sentences;
    }

    public static DispatchClaims Read(Sentence sentence)
    {
        string[] paragraphs = sentence.Text.Split('¶', StringSplitOptions.TrimEntries);
        return DispatchReader.Default.Read(new Dispatch(string.Join("\n\n", paragraphs))
        {
            Id = "t",
            Headline = paragraphs.Length > 1 ? paragraphs[0] : null,
            Published = LocalDatePattern.Iso.Parse(sentence.Published).Value,
        });
    }

    public static string Describe(Engagement e) =>
        $"{e.Kind} {e.Status} {e.When.Edtf ?? "none"} {string.Join("+", e.Participants.Select(p => p.Country + ":" + (p.Name ?? "(" + p.Office + ")")))} @{string.Join(",", e.Places.Select(p => p.Name))} [{e.Rule}]".ToLowerInvariant();
}
