using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>Whose words quotations are, and how much of what is said stands in them.</summary>
internal sealed partial class StatementReader
{
    // A quotation without a verb of saying goes on with who spoke last in its paragraph, or in the one before where it opens its own.
    private void Continue(int number, Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_quoteAt[t] < 0 || _quotes[_quoteAt[t]] is not { IsSpeech: true } quote)
                continue;
            if (quote.Speaker is null && !quote.IsPrivate && quote.End <= sentence.End + 1 && _sources.Last is { } last)
            {
                int spoke = Text.Sentences[_sources.LastSentence].Paragraph;
                bool opens = quote.First - 1 <= FirstOf(quote.Paragraph);
                if (spoke == quote.Paragraph || (opens && spoke == quote.Paragraph - 1))
                {
                    quote.Speaker = last;
                    _sources.Spoke(last, number);
                }
            }

            t = Math.Max(t, Math.Min(quote.End, sentence.End) - 1);
        }
    }

    private int FirstOf(int paragraph)
    {
        int low = 0, high = Text.Sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Text.Sentences[middle].Paragraph < paragraph)
                low = middle + 1;
            else
                high = middle;
        }

        return Text.Sentences[low].First;
    }

    private void Unframed(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_quoteAt[t] < 0 || _quotes[_quoteAt[t]] is not { IsSpeech: true } quote)
                continue;
            if (quote is { Speaker: { } speaker, IsPrivate: false } && quote.End <= sentence.End + 1)
            {
                quote.IsPrivate = true;
                var frame = new ReportFrame { Verb = quote.First, Speaker = speaker, First = quote.First, End = quote.First };
                frame.Quotes.Add(quote);
                Reported(frame, sentence);
            }

            t = Math.Max(t, Math.Min(quote.End, sentence.End) - 1);
        }
    }

    // Words of a clause in front of a quotation within it.
    private int Outside(ReportFrame frame, QuoteSpan quote)
    {
        int words = 0;
        for (int t = frame.First; t < quote.First; t++)
            words += Text[t].Pos is UniversalPos.Punct || Text[t].Lower is "that" ? 0 : 1;
        return words;
    }

    private bool Covered(ReportFrame frame, List<(int First, int End, bool Quote)> ranges)
    {
        int left = 0;
        for (int t = frame.First; t < frame.End; t++)
        {
            bool inside = Text[t].Pos is UniversalPos.Punct;
            foreach ((int first, int end, bool _) in ranges)
                inside |= t >= first && t < end;
            left += inside ? 0 : 1;
        }

        return ranges.Count > 0 && left < 8;
    }

    private bool HasQuote(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_quoteAt[t] >= 0)
                return true;
        }

        return false;
    }
}
