using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Reads what a sentence tells as a whole, where none of its words tells an event by itself.</summary>
internal sealed class GistReader(ClauseView view, CodingLexicon lexicon)
{
    // How sure it must be: of deeds against another, and of all that newsrooms, ministries and transcripts word alike.
    private const float LeastOfDeeds = 0.4f, LeastOfWords = 0.65f;
    private readonly AnalysedText _text = view.Text;
    private readonly Tree _tree = view.Tree;

    /// <summary>The act that the main clause tells, or null where its words leave doubt.</summary>
    public Act? Read()
    {
        int verb = Main(out int teller);
        if (verb < 0)
            return null;
        IReadOnlyList<Gist> gists = lexicon.Gists;
        Span<float> likely = stackalloc float[gists.Count];
        if (!lexicon.GistWeights.Weigh(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(GistModel.Features(view)), likely))
            return null;
        // The root is chosen first: what is divided within it is one thing told.
        Span<float> roots = stackalloc float[21];
        for (int i = 0; i < likely.Length; i++)
            roots[gists[i].Pattern?.Code?.Root ?? 0] += likely[i];
        int best = 0, root = 0;
        for (int i = 1; i < roots.Length; i++)
            root = roots[i] > roots[root] ? i : root;
        for (int i = 1; i < likely.Length; i++)
            best = gists[i].Pattern?.Code?.Root == root && (gists[best].Pattern?.Code?.Root != root || likely[i] > likely[best]) ? i : best;
        float sure = roots[root];
        return sure >= (root >= 14 ? LeastOfDeeds : LeastOfWords) && gists[best].Pattern is { Code: { } code } pattern ? new Act { Token = root is 1 or 2 or >= 9 and <= 13 ? teller : verb, Pattern = pattern, Code = code, Weight = EventCoder.Sure, Likely = sure } : null;
    }

    // The verb of the main clause, or of what is reported, and the one that reports it: who blames or asks is who says so. -1 where the speakers of a transcript talk of themselves.
    private int Main(out int teller)
    {
        int at = view.First;
        while (at < view.End && _text[at].Relation is not Relation.Root)
            at++;
        teller = at;
        for (int steps = 0; at < view.End && steps < 3 && view.Reports(at) && _tree.Child(at, Relation.Ccomp) is >= 0 and int said && said < view.End; steps++)
            at = said;
        if (at >= view.End || _text[at].Pos is not (UniversalPos.Verb or UniversalPos.Adj or UniversalPos.Noun))
            return -1;
        for (int t = view.First; t < view.End; t++)
        {
            if (_text[t].Lower is "i" or "we" or "you" or "our" or "us" or "your" or "my" || (_text[t].Lower is ":" && t - view.First < 6))
                return -1;
        }

        int subject = _tree.Subject(at);
        return subject >= 0 && _text[subject].Lower is "there" or "this" or "that" ? -1 : at;
    }
}
