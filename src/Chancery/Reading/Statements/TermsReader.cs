using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>Reads the terms on which a source speaks, in the text's words.</summary>
internal sealed class TermsReader(Scene scene, StatementLexicon lexicon)
{
    private const int LongestTerms = 30;
    private readonly List<bool> _values = [];

    /// <summary>The terms stated in a sentence outside quotation marks, or null.</summary>
    public string? Read(Sentence sentence, Func<int, bool> inSpeech)
    {
        AnalysedText text = scene.Text;
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

            return scene.Words(t, end);
        }

        return null;
    }
}
