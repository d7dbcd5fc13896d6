using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Who says "I": in a quotation the one to whom its sentence or the one before gives it; in an interview the one interviewed, who is also "you" in its questions.</summary>
internal sealed class FirstPerson
{
    private const int SentencesBack = 3, LongestQuestion = 40;
    private static readonly HashSet<string> s_speech = new(StringComparer.Ordinal)
    {
        "say", "tell", "state", "add", "note", "declare", "announce", "ask", "write", "explain", "comment", "argue", "claim", "reply", "respond", "continue", "insist", "warn", "remark", "recall", "stress",
        "emphasize", "emphasise", "tweet", "conclude", "admit", "acknowledge", "quip", "joke", "answer", "assert", "reiterate", "vow", "pledge", "concede", "observe", "caution", "urge", "quote",
    };

    private readonly Scene _scene;
    private readonly bool[] _quoted;
    private readonly Mention? _interviewed;

    public FirstPerson(Scene scene)
    {
        _scene = scene;
        _quoted = Quoted(scene.Text);
        _interviewed = Interviewed(scene);
    }

    /// <summary>The mention that a pronoun of the first or second person stands for, or null.</summary>
    public Mention? Speaker(Mention pronoun)
    {
        AnalysedText text = _scene.Text;
        bool second = text[pronoun.First].Lower is "you" or "your";
        if (_interviewed is not null && second == IsQuestion(pronoun.First))
            return _interviewed.Index < pronoun.Index ? _interviewed : null;
        if (second || !_quoted[pronoun.First])
            return null;
        int last = text[pronoun.First].Sentence;
        for (int s = last; s >= 0 && s >= last - SentencesBack; s--)
        {
            if (SpeakerOf(text.Sentences[s]) is { } speaker)
                return speaker;
            // A quotation that began in this sentence was announced before it, or after it in the same paragraph.
            if (s == last && last + 1 < text.Sentences.Count && text.Sentences[last + 1].Paragraph == text.Sentences[last].Paragraph && !_quoted[text.Sentences[last].First] && SpeakerOf(text.Sentences[last + 1]) is { } next)
                return next;
        }

        return null;
    }

    // The subject of a verb of speech outside quotation marks.
    private Mention? SpeakerOf(Sentence sentence)
    {
        AnalysedText text = _scene.Text;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_quoted[t] || text[t].Pos != UniversalPos.Verb || !(s_speech.Contains(text[t].Lemma) || IssuesStatement(t)))
                continue;
            int subject = _scene.Tree.Subject(t);
            if (subject >= 0 && !_quoted[subject] && _scene.MentionAt(subject) is { Person: not null } speaker)
                return speaker;
        }

        return null;
    }

    // "issued a statement"
    private bool IssuesStatement(int verb)
    {
        AnalysedText text = _scene.Text;
        if (text[verb].Lemma is not ("issue" or "release" or "make" or "give" or "deliver"))
            return false;
        int end = _scene.SentenceOf(verb).End;
        for (int t = verb + 1; t < end && t < verb + 8; t++)
        {
            if (text[t].Head == verb && text[t].Relation == Relation.Obj)
                return text[t].Lemma is "statement" or "speech" or "address" or "remark";
        }

        return false;
    }

    private bool IsQuestion(int token)
    {
        AnalysedText text = _scene.Text;
        int paragraph = text.Sentences[text[token].Sentence].Paragraph, s = text[token].Sentence;
        int limit = Math.Min(text.Sentences.Count, s + LongestQuestion);
        while (s + 1 < limit && text.Sentences[s + 1].Paragraph == paragraph)
            s++;
        return text[text.Sentences[s].End - 1].Lower == "?";
    }

    // "Wikinews interviews Christopher Hill", "Interview with Foreign Minister Kuleba": the title says so, and questions stand below it.
    private static Mention? Interviewed(Scene scene)
    {
        AnalysedText text = scene.Text;
        for (int s = 0; s < Math.Min(3, text.Sentences.Count); s++)
        {
            Sentence title = text.Sentences[s];
            for (int t = title.First; t < title.End && title.End - title.First < 40; t++)
            {
                if (text[t].Lemma is not ("interview" or "q&a") && text[t].Lower is not ("interviews" or "interviewed"))
                    continue;
                for (int k = t + 1; k < title.End; k++)
                {
                    if (scene.MentionAt(k) is { Kind: MentionKind.Person, Person: not null } named)
                        return Questions(text) >= 2 ? named : null;
                }
            }
        }

        return null;
    }

    private static int Questions(AnalysedText text) => text.Sentences.Count(s => text[s.End - 1].Lower == "?");

    private static bool[] Quoted(AnalysedText text)
    {
        var quoted = new bool[text.Count];
        bool inside = false;
        int paragraph = -1;
        foreach (Sentence sentence in text.Sentences)
        {
            // A quotation left open goes on in the next paragraph only behind another opening mark.
            if (sentence.Paragraph != paragraph)
                inside = false;
            paragraph = sentence.Paragraph;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                char mark = text.Text[text[t].Start];
                if (mark is '“' or '„' or '«')
                    inside = true;
                else if (mark is '”' or '»')
                    inside = false;
                else if (mark is '"' || (mark is '`' or '\'' && text[t].End - text[t].Start == 2 && text.Text[text[t].End - 1] == mark))
                    inside = !inside;
                else
                    quoted[t] = inside;
            }
        }

        return quoted;
    }
}
