using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Clauses;

/// <summary>One clause of a list whose subject stands above it.</summary>
/// <param name="Act">The verb with which the clause begins.</param>
/// <param name="Opener">The sentence that names the subject.</param>
/// <param name="Subject">The head of the subject, or -1 where the opener is all names.</param>
/// <param name="Verb">The verb of the opener that governs infinitives ("have agreed:"), or -1.</param>
internal readonly record struct ListedClause(int Act, int Opener, int Subject, int Verb);

/// <summary>
/// The clauses of communiqués, declarations and resolutions that have their subject above them: "The Presidents of A and B, / Recalling ..., /
/// Have agreed: / 1. To issue ...", "The Heads of State: / 1. Welcome ...; / 2. Undertake to ...".
/// </summary>
internal sealed class ListedClauses
{
    private const int Longest = 40;
    private readonly Scene _scene;
    private readonly ListedClause?[] _clauses;
    private readonly bool[] _items;
    private readonly bool[] _numbered;

    public ListedClauses(Scene scene)
    {
        _scene = scene;
        _clauses = new ListedClause?[scene.Text.Sentences.Count];
        _items = new bool[scene.Text.Sentences.Count];
        _numbered = new bool[scene.Text.Sentences.Count];
        IsJointText = Titled();
        Find();
    }

    private AnalysedText Text => _scene.Text;

    /// <summary>The clause without subject with which a sentence begins, or null.</summary>
    public ListedClause? At(int sentence) => _clauses[sentence];

    /// <summary>True for a numbered sentence below an opener that says what was agreed, a subject of its own or not.</summary>
    public bool IsAgreed(int sentence) => _items[sentence];

    /// <summary>True where the title says that the text is what several agreed: a communiqué, a treaty, minutes.</summary>
    public bool IsJointText { get; }

    /// <summary>True for a numbered paragraph.</summary>
    public bool IsNumbered(int sentence) => _numbered[sentence];

    private bool Titled()
    {
        if (!_scene.HasHeadline || Text.Sentences.Count == 0)
            return false;
        bool joint = false;
        for (int t = Text.Sentences[0].First; t < Text.Sentences[0].End; t++)
        {
            if (Text[t].Lower is "communique" or "communiqué" or "treaty" or "protocol" or "memorandum" || joint && Text[t].Lower is "statement" or "declaration" or "minutes" or "document")
                return true;
            joint |= Text[t].Lower is "joint" or "common" or "agreed" or "trilateral";
        }

        return false;
    }

    private void Find()
    {
        int opener = -1, subject = -1, verb = -1, from = -1;
        bool numberedBefore = false;
        for (int s = 0; s < Text.Sentences.Count; s++)
        {
            Sentence sentence = Text.Sentences[s];
            if (sentence.Paragraph == 0 && _scene.HasHeadline)
                continue;
            bool begins = s == 0 || Text.Sentences[s - 1].Paragraph != sentence.Paragraph;
            int first = AfterMark(sentence);
            bool numbered = first > sentence.First;
            if (!begins)
            {
                // A further sentence of an item.
                _items[s] = opener >= 0 && verb >= 0 && numberedBefore && s - from < Longest;
                continue;
            }

            _numbered[s] = numberedBefore = numbered;
            if (first >= sentence.End)
                continue;
            if (opener >= 0 && s - from < Longest && Act(sentence, first, verb >= 0) is >= 0 and int act)
            {
                // "Have agreed:" binds what stands below it; "Agree that ...;" is a clause of the list.
                if (Text[sentence.End - 1].Lower is ":" && Binds(Text[act].Lemma))
                    verb = act;
                else
                    (_clauses[s], _items[s]) = (new ListedClause(act, opener, subject, verb), verb >= 0);
                continue;
            }

            if (opener >= 0 && (numbered || IsPreamble(sentence, first)))
            {
                _items[s] = numbered && verb >= 0;
                continue;
            }

            (opener, subject, verb, from) = (-1, -1, -1, s);
            string last = Text[sentence.End - 1].Lower;
            if (last is not (":" or "," or ";") && !Text[sentence.End - 1].Lower.EndsWith(':'))
                continue;
            (subject, verb) = Opening(sentence, first, last is ":");
            opener = subject >= 0 ? s : -1;
        }
    }

    // "1.", "(a)", "-", "•", "III."
    private int AfterMark(Sentence sentence)
    {
        int t = sentence.First;
        int limit = Math.Min(sentence.End, sentence.First + 4);
        while (t < limit && (Text[t].Pos is UniversalPos.Punct or UniversalPos.Sym || Text[t].Lower.Length <= 3 && t + 1 < limit && Text[t + 1].Lower is "." or ")" && Text[t].Lower is not ("no" or "u.s")))
            t++;
        return t;
    }

    // The verb of an item without a subject: "Agree that", "To issue", "agreed to", "also condemn".
    private int Act(Sentence sentence, int first, bool governed)
    {
        int at = first;
        bool infinitive = Text[at].Lower is "to";
        if (infinitive)
            at++;
        while (at < sentence.End && Text[at].Pos is UniversalPos.Adv)
            at++;
        if (at < sentence.End && Text[at].Lower is "have" or "has" or "had" && at + 1 < sentence.End)
            at++;
        if (at >= sentence.End || infinitive && !governed || Text[at].Pos is not (UniversalPos.Verb or UniversalPos.Noun or UniversalPos.Aux) || _scene.Tree.Child(at, Relation.Nsubj) >= 0 || _scene.Tree.Child(at, Relation.NsubjPass) >= 0)
            return -1;
        string tag = PennTag.Name(Text[at].Tag);
        return Text[at].Pos is UniversalPos.Noun ? infinitive ? at : -1 : tag is "VB" or "VBP" or "VBD" or "VBZ" || tag is "VBN" && at > first ? at : -1;
    }

    private bool IsPreamble(Sentence sentence, int first) =>
        PennTag.Name(Text[first].Tag) is "VBG" or "VBN" || Text[sentence.End - 1].Lower is "," or ";" || Text[first].Lower is "having" or "bearing" or "mindful" or "aware" or "conscious" or "deeply";

    // The subject at the head of a sentence that leaves its verb to what follows.
    private (int Subject, int Verb) Opening(Sentence sentence, int first, bool colon)
    {
        int subject = -1, verb = -1;
        int limit = Math.Min(sentence.End, first + 8);
        for (int t = first; t < limit && subject < 0; t++)
        {
            if (Text[t].Lower is "we" || _scene.MentionAt(t) is { Kind: not MentionKind.Pronoun } || Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && IsSubject(Text[t].Lemma.ToLowerInvariant()))
                subject = _scene.MentionAt(t)?.Head ?? t;
            else if (Text[t].Pos is UniversalPos.Verb && Text[t].Relation is not Relation.Amod)
                break;
        }

        for (int t = sentence.End - 2; colon && t > first && sentence.End - t < 9 && verb < 0; t--)
        {
            if (Text[t].Pos is UniversalPos.Verb && Binds(Text[t].Lemma))
                verb = t;
        }

        // A sentence with a verb of its own leaves none to be said below, unless it ends in a colon.
        if (!colon && HasVerb(sentence, first))
            return (-1, -1);
        return (subject, verb);
    }

    private bool HasVerb(Sentence sentence, int first)
    {
        for (int t = first; t < sentence.End; t++)
        {
            if (Text[t].Relation is Relation.Root && PennTag.Name(Text[t].Tag) is "VBD" or "VBZ" or "VBP" && _scene.Tree.Child(t, Relation.Nsubj) >= 0)
                return true;
        }

        return false;
    }

    private static bool IsSubject(string lemma) =>
        lemma is "side" or "party" or "government" or "head" or "minister" or "leader" or "president" or "state" or "council" or "assembly" or "conference" or "signatory" or "member" or "delegation" or "country" or "summit" or "committee";

    /// <summary>True for verbs below which each infinitive is an undertaking.</summary>
    public static bool Binds(string lemma) => lemma is "agree" or "decide" or "resolve" or "undertake" or "pledge" or "commit" or "conclude" or "determine";
}
