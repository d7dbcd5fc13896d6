using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>Reads the terms on which a source speaks, in the text's words.</summary>
internal sealed class TermsReader(Scene scene, StatementLexicon lexicon)
{
    private const int LongestTerms = 30;
    private readonly List<bool> _values = [];
    private int _first = -1;
    private int _end = -1;

    /// <summary>True within the terms read last: "asked not to be named" asks nobody for anything.</summary>
    public bool Covers(int token) => token >= _first && token < _end;

    /// <summary>The terms stated in a sentence outside quotation marks, or null.</summary>
    public string? Read(Sentence sentence, Func<int, bool> inSpeech)
    {
        AnalysedText text = scene.Text;
        (_first, _end) = (-1, -1);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (inSpeech(t))
                continue;
            int end = lexicon.Terms.Longest(text, t, text[t].Lower, sentence.End, _values);
            if (end < 0)
                continue;
            if (_values[0])
            {
                int limit = Math.Min(sentence.End, t + LongestTerms);
                while (end < limit && text[end].Lower is not ("," or "." or ")" or ";" or "\"" or "-" or "--" or "–" or "—") && !(end > t && scene.Tree.IsVerb(end) && PennTag.Name(text[end].Tag) is "VBD" && text[end].Lemma is "say" or "tell" or "add" or "signal"))
                    end++;
            }

            (_first, _end) = (t, end);
            return scene.Words(t, end);
        }

        return null;
    }
}
