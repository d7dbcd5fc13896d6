using Chancery.Language;

namespace Chancery.Reading.Schedules;

/// <summary>A line of the text as tokens.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after its last.</param>
internal readonly record struct Paragraph(int First, int End)
{
    /// <summary>The paragraphs of a text, in order.</summary>
    public static List<Paragraph> Of(AnalysedText text)
    {
        var found = new List<Paragraph>();
        for (int s = 0; s < text.Sentences.Count;)
        {
            int first = text.Sentences[s].First, end = text.Sentences[s].End, paragraph = text.Sentences[s].Paragraph;
            for (s++; s < text.Sentences.Count && text.Sentences[s].Paragraph == paragraph; s++)
                end = text.Sentences[s].End;
            found.Add(new Paragraph(first, end));
        }

        return found;
    }
}
