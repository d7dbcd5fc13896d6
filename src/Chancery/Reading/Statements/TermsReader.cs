using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>Reads the terms on which a source speaks, in the text's words.</summary>
internal sealed class TermsReader(Scene scene, StatementLexicon lexicon)
{
    private const int LongestTerms = 30, Reach = 9;
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
            int first = t;
            int end = lexicon.Terms.Longest(text, t, text[t].Lower, sentence.End, _values);
            if (end < 0 && Withheld(sentence, t) is >= 0 and int since)
                (first, end) = (since, t + 1);
            else if (end < 0)
                continue;
            if (first < t || _values[0])
            {
                int limit = Math.Min(sentence.End, t + LongestTerms);
                while (end < limit && text[end].Lower is not ("," or "." or ")" or ";" or "\"" or "-" or "--" or "–" or "—") && !(end > t && scene.Tree.IsVerb(end) && PennTag.Name(text[end].Tag) is "VBD" && text[end].Lemma is "say" or "tell" or "add" or "signal"))
                    end++;
            }

            (_first, _end) = (first, end);
            return scene.Words(first, end);
        }

        return null;
    }

    // "insisted his name be kept out of print", "spoke only if he were not identified", "wanted no name attached": the name is withheld in whatever words; where they begin, or -1.
    private int Withheld(Sentence sentence, int token)
    {
        AnalysedText text = scene.Text;
        string word = text[token].Lower;
        bool anonymous = word is "anonymity" or "anonymous" or "anonymously" or "unnamed" or "unidentified";
        if (!anonymous && word is not ("named" or "identified" or "quoted" or "name" or "names" or "identity" or "identities" or "mentioned"))
            return -1;
        // "refused to name the country" withholds another's name.
        if (word is "name" or "names" or "identity" or "identities" && (token == 0 || text[token - 1].Lower is not ("his" or "her" or "their" or "no" or "its")))
            return -1;
        bool denied = anonymous;
        int from = -1;
        for (int t = token - 1; t >= sentence.First && token - t <= Reach; t--)
        {
            string lower = text[t].Lower;
            if (lower is "," or ";" or ":" or "\"")
                break;
            denied |= lower is "not" or "n't" or "no" or "never" or "without" || text[t].Lemma is "decline" or "refuse" or "withhold" or "forbid";
            if (text[t].Lemma is "plead" or "agree" or "understand" or "understanding" or "rule" or "brief" or "undertaking" or "ask" or "request" or "demand" or "insist" or "decline" or "refuse" or "wish" or "want" or "prefer" or "beg" or "require" or "stipulate" or "speak" or "talk" or "condition")
                from = t;
        }

        // "his identity be withheld", "keep their names secret"
        for (int t = token + 1; !anonymous && t < sentence.End && t - token <= 4; t++)
            denied |= text[t].Lower is "withheld" or "secret" or "confidential" or "private" or "out" or "not" or "concealed" or "undisclosed";
        return denied && from >= 0 && token - from > (anonymous ? 0 : 1) ? from : -1;
    }
}
