using Chancery.Language.Neural;

namespace Chancery.Language.Segmentation;

/// <summary>Cuts a text into paragraphs, tokens (syntactic words) and sentences. Linear in the length of the text, whatever it holds.</summary>
internal sealed class Segmenter
{
    /// <summary>A run without spaces is cut at this many characters.</summary>
    public const int LongestRun = 256;

    /// <summary>A sentence is cut after this many tokens.</summary>
    public const int LongestSentence = 400;

    private readonly BoundaryModel _tokens, _sentences;
    private readonly KeyTable _fused;
    private readonly byte[] _fusedAt;
    private readonly Abbreviations _abbreviations;
    private readonly WordEncoder? _places;

    /// <param name="file">The models of words and sentences.</param>
    /// <param name="abbreviations">After which no sentence ends.</param>
    /// <param name="places">Whose lists know places, so that "ISLAMABAD:" is a dateline; null where none are at hand.</param>
    public Segmenter(WeightFile file, Abbreviations abbreviations, WordEncoder? places = null)
        : this(new BoundaryModel(file.Matrices["tokens"]), new BoundaryModel(file.Matrices["sentences"]), file.Keys["fused"], [.. file.Strings["fused.at"].Select(byte.Parse)], abbreviations) =>
        _places = places;

    public Segmenter(BoundaryModel tokens, BoundaryModel sentences, ulong[] fused, byte[] fusedAt, Abbreviations abbreviations) =>
        (_tokens, _sentences, _fused, _fusedAt, _abbreviations) = (tokens, sentences, new KeyTable(fused, 0), fusedAt, abbreviations);

    /// <summary>Fills the tokens (start, end, sentence) and sentences of a text just reset.</summary>
    public void Segment(AnalysedText text)
    {
        string all = text.Text;
        int paragraph = 0, at = 0;
        int wrap = Paragraphs.WrapWidth(all);
        while (at < all.Length)
        {
            int end = Paragraphs.End(all, at, wrap);
            int first = text.Count;
            Tokenise(text, at, end);
            if (text.Count > first)
                SplitSentences(text, first, paragraph++);
            at = end;
        }
    }

    /// <summary>Adds the tokens of a stretch of the text.</summary>
    public void Tokenise(AnalysedText text, int start, int end)
    {
        string all = text.Text;
        int at = start;
        while (at < end)
        {
            if (Characters.IsSpace(all[at]))
            {
                at++;
                continue;
            }

            int stop = at + 1;
            bool plain = Characters.Class(all[at]) == 1;
            while (stop < end && stop - at < LongestRun && !Characters.IsSpace(all[stop]))
            {
                plain &= Characters.Class(all[stop]) == 1;
                stop++;
            }

            if (stop < end && char.IsHighSurrogate(all[stop - 1]) && stop - at > 1)
                stop--;
            int next = stop;
            while (next < end && next - stop < 16 && Characters.IsSpace(all[next]))
                next++;
            if (plain)
                AddWord(text, at, stop);
            else
                SplitRun(text, at, stop, next < end && next > stop ? all[next] : '\0');
            at = stop;
        }
    }

    private void SplitRun(AnalysedText text, int from, int to, char next)
    {
        // The rest behind an address is looked at anew; each round takes characters off.
        while (Addresses.TryFind(text.Text.AsSpan(from, to - from), out int start, out int end))
        {
            if (start > 0)
                SplitPlainRun(text, from, from + start, text.Text[from + start]);
            text.Add(from + start, from + end);
            from += end;
            if (from == to)
                return;
        }

        SplitPlainRun(text, from, to, next);
    }

    private void SplitPlainRun(AnalysedText text, int from, int to, char next)
    {
        ReadOnlySpan<char> run = text.Text.AsSpan(from, to - from);
        Span<int> buckets = stackalloc int[TokenBoundaries.MaxFeatures];
        int start = 0;
        bool letters = true;
        for (int at = 1; at < run.Length; at++)
        {
            letters &= Characters.Class(run[at - 1]) == 1;
            if (!TokenBoundaries.IsCandidate(run, at))
                continue;
            if (run[at] == '.' && _abbreviations.Contains(run[start..(at + 1)]) && (at + 1 == run.Length || Characters.Class(run[at + 1]) == 0 || run[at + 1] != '.'))
                continue;
            BoundaryFeatures features = new(buckets);
            TokenBoundaries.Extract(run, at, start, next, ref features);
            if (_tokens.Score(features.Buckets) <= 0)
                continue;
            if (letters)
                AddWord(text, from + start, from + at);
            else
                text.Add(from + start, from + at);
            (start, letters) = (at, true);
        }

        if (letters && Characters.Class(run[^1]) == 1)
            AddWord(text, from + start, to);
        else
            text.Add(from + start, to);
    }

    /// <summary>Adds a run of letters, in two where it is a fused word such as "cannot".</summary>
    private void AddWord(AnalysedText text, int start, int end)
    {
        int fused = end - start is > 1 and < 12 ? _fused.Find(Characters.Hash(text.Text.AsSpan(start, end - start))) : -1;
        if (fused < 0)
        {
            text.Add(start, end);
            return;
        }

        text.Add(start, start + _fusedAt[fused]);
        text.Add(start + _fusedAt[fused], end);
    }

    private void SplitSentences(AnalysedText text, int first, int paragraph)
    {
        Span<int> buckets = stackalloc int[SentenceBoundaries.MaxFeatures];
        int start = first, end = text.Count;
        SentenceState state = default;
        int dateline = SentenceBoundaries.DatelineEnd(text, first, end, _places);
        for (int i = first; i < end; i++)
        {
            text[i].Sentence = text.Sentences.Count;
            state.Read(text.Form(i));
            bool ends = i + 1 == end || i + 1 - start >= LongestSentence;
            if (i < dateline)
                ends |= i + 1 == dateline;
            else if (!ends && SentenceBoundaries.IsCandidate(text, i) && !_abbreviations.Binds(text, i, start) && !SentenceBoundaries.GoesOn(text, i, start))
            {
                BoundaryFeatures features = new(buckets);
                SentenceBoundaries.Extract(text, i, start, end, state, ref features);
                ends = _sentences.Score(features.Buckets) > 0;
            }

            if (!ends)
                continue;
            text.Sentences.Add(new Sentence(start, i + 1, paragraph));
            start = i + 1;
            state = default;
        }
    }
}
