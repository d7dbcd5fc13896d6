using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>A run of quoted words.</summary>
internal sealed class QuoteSpan
{
    /// <summary>The first token within the marks.</summary>
    public int First;

    /// <summary>Token after the last within the marks.</summary>
    public int End;

    /// <summary>True for speech; false for a word or two lifted out of it ("deep concerns").</summary>
    public bool IsSpeech;

    /// <summary>The paragraph in which it begins.</summary>
    public int Paragraph;

    /// <summary>Who says it, once known.</summary>
    public Source? Speaker;

    /// <summary>True where somebody of no state or organisation says it.</summary>
    public bool IsPrivate;

    /// <summary>The verb that gives it its speaker, or -1.</summary>
    public int Verb = -1;
}

/// <summary>Finds quotations; one that is not closed at the end of its paragraph goes on where the next begins with a mark.</summary>
internal static class QuoteSpans
{
    private const int LeastSpeech = 5;

    public static List<QuoteSpan> Find(AnalysedText text, int[] quoteAt)
    {
        var quotes = new List<QuoteSpan>();
        int open = -1, paragraph = -1;
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            Sentence sentence = text.Sentences[s];
            if (sentence.Paragraph != paragraph)
            {
                if (open >= 0)
                    Close(text, quotes, open, sentence.First, quoteAt);
                open = -1;
                paragraph = sentence.Paragraph;
            }

            for (int t = sentence.First; t < sentence.End; t++)
            {
                string lower = text[t].Lower;
                char mark = text.Text[text[t].Start];
                if (lower is not ("\"" or "``" or "''") && mark is not ('“' or '”' or '„' or '«' or '»'))
                    continue;
                bool opens = mark is '“' or '„' or '«' || (mark is not ('”' or '»') && open < 0);
                if (open >= 0)
                    Close(text, quotes, open, t, quoteAt);
                open = opens ? t + 1 : -1;
            }
        }

        if (open >= 0)
            Close(text, quotes, open, text.Count, quoteAt);
        return quotes;
    }

    private static void Close(AnalysedText text, List<QuoteSpan> quotes, int first, int end, int[] quoteAt)
    {
        if (end <= first)
            return;
        var quote = new QuoteSpan { First = first, End = end, Paragraph = text.Sentences[text[first].Sentence].Paragraph };
        bool finite = false;
        for (int t = first; t < end; t++)
        {
            finite |= text[t].Pos is UniversalPos.Verb or UniversalPos.Aux && PennTag.Name(text[t].Tag) is "VBD" or "VBZ" or "VBP" or "MD" or "VB";
            quoteAt[t] = quotes.Count;
        }

        bool closesSentence = text[end - 1].Lower is "," or "." or "?" or "!" || (end + 1 < text.Count && text[end + 1].Lower is ",");
        quote.IsSpeech = finite && end - first >= LeastSpeech && (closesSentence || char.IsUpper(text.Text[text[first].Start]));
        quotes.Add(quote);
    }
}
