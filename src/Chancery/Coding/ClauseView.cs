using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>One sentence as the coder walks it: what is known of its words, how far the words below each token reach, and who reports it.</summary>
internal sealed class ClauseView
{
    private const int MostSteps = 64;
    private const int LongestTail = 20;
    private readonly CodingLexicon _lexicon;
    private readonly LexiconEntry?[] _entries;
    private readonly LexiconEntry?[] _runs;
    private readonly List<(LexiconEntry Entry, int End)> _allRuns = [];
    private readonly int[] _right;
    private readonly int[] _left;
    private readonly bool[] _attribution;

    public ClauseView(Scene scene, Tree tree, Sentence sentence, CodingLexicon lexicon)
    {
        (Scene, Text, Tree, First, End, _lexicon) = (scene, scene.Text, tree, sentence.First, sentence.End, lexicon);
        int count = End - First;
        _entries = new LexiconEntry?[count];
        _runs = new LexiconEntry?[count];
        _left = new int[count];
        _right = new int[count];
        _attribution = new bool[count];
        for (int i = 0; i < count; i++)
            (_left[i], _right[i]) = (First + i, First + i);
        for (int t = First; t < End; t++)
            Enter(t);
        // How far a token reaches is how far those below it do.
        for (int t = First; t < End; t++)
        {
            for (int at = Text[t].Head, steps = 0; at >= First && at < End && steps < MostSteps; at = Text[at].Head, steps++)
            {
                _left[at - First] = Math.Min(_left[at - First], t);
                _right[at - First] = Math.Max(_right[at - First], t);
            }
        }

        for (int t = First; t < End; t++)
        {
            if (IsAttribution(t))
                MarkAttribution(t);
        }

        MarkTail();
    }

    public Scene Scene { get; }

    public AnalysedText Text { get; }

    public Tree Tree { get; }

    public int First { get; }

    public int End { get; }

    /// <summary>True where any word may tell of an event.</summary>
    public bool HasTriggers { get; private set; }

    /// <summary>What is known of the word alone.</summary>
    public LexiconEntry? Entry(int token) => _entries[token - First];

    /// <summary>What is known of the run of words that ends here ("air raid"), or null.</summary>
    public LexiconEntry? Run(int token) => _runs[token - First];

    /// <summary>The first token below this one, itself included.</summary>
    public int Left(int token) => _left[token - First];

    /// <summary>The last token below this one, itself included.</summary>
    public int Right(int token) => _right[token - First];

    /// <summary>True for words that only say who reports ("a spokesman said", "according to police").</summary>
    public bool Attributes(int token) => _attribution[token - First];

    public bool Is(int token, int wordClass)
    {
        if (Entry(token)?.Has(wordClass) == true || Run(token)?.Has(wordClass) == true)
            return true;
        // "no hand in": a run within a longer one, or one that ends with another, counts as well.
        foreach ((LexiconEntry entry, int end) in _allRuns)
        {
            if (end == token + 1 && entry.Has(wordClass))
                return true;
        }

        return false;
    }

    /// <summary>The classes that patterns name and a word is of, as the weights of gists know them.</summary>
    public void AddClasses(int token, List<uint> keys)
    {
        for (int i = 0; i < _lexicon.ClassKeys.Length; i++)
        {
            if (Is(token, i))
                keys.Add(_lexicon.ClassKeys[i]);
        }
    }

    public bool Reports(int token) => Is(token, _lexicon.Report);

    /// <summary>True for a meeting or what comes of one.</summary>
    public bool IsTalk(int token) => Is(token, _lexicon.Talk) || Is(token, _lexicon.Peace);

    /// <summary>True for a word that only says how much there is of what stands behind its "of": "a series of raids".</summary>
    public bool IsMeasure(int token) => Is(token, _lexicon.Measure);

    /// <summary>True for the class of those who crowd the streets.</summary>
    public bool IsCrowd(int wordClass) => wordClass == _lexicon.Crowd;

    /// <summary>True for what is written or said in words: "a letter demanding", "a resolution condemning".</summary>
    public bool IsUtterance(int token) => Is(token, _lexicon.Utterance);

    /// <summary>The noun that carries a noun of action in its place: "the first phase of an airlift", or itself.</summary>
    public int Measured(int token)
    {
        for (int steps = 0; steps < 3 && Text[token].Relation is Relation.Nmod && Text[token].Head is >= 0 and int head && head >= First && head < token && IsMeasure(head) && Tree.CaseOf(token) is "of"; steps++)
            token = head;
        return token;
    }

    /// <summary>The noun that a participle says the words of and that a verb carries ("adopted a resolution condemning Israel"), or -1.</summary>
    public int UtteranceOf(int token) =>
        Text[token].Relation is Relation.Acl && PennTag.Name(Text[token].Tag) is "VBG" && Text[token].Head is >= 0 and int noun && noun >= First && noun < token && IsUtterance(noun) && Text[noun].Head >= First
        && (Text[noun].Relation is Relation.Obj or Relation.NsubjPass || (Text[noun].Relation is Relation.Obl && Tree.CaseOf(noun) is "in" or "with")) ? noun : -1;

    /// <summary>True where the sentence speaks of a work of fiction.</summary>
    public bool IsFiction()
    {
        for (int t = First; t < End; t++)
        {
            if (Is(t, _lexicon.Fiction))
                return true;
        }

        return false;
    }

    public bool Light(int token) => Is(token, _lexicon.Light);

    /// <summary>True where the sentence says who reports it.</summary>
    public bool HasAttribution => Array.IndexOf(_attribution, true) >= 0;

    private void Enter(int token)
    {
        LexiconEntry? entry = _lexicon.Longest(Text, token, End, out int end);
        if (entry is null)
            return;
        if (end > token + 1)
        {
            _lexicon.AddRuns(Text, token, End, _allRuns);
            _runs[end - 1 - First] = entry;
            HasTriggers |= entry.Verbs.Count > 0 || entry.Nouns.Count > 0;
            entry = _lexicon.Find(Text[token])!;
        }

        _entries[token - First] = entry;
        HasTriggers |= entry.Verbs.Count > 0 || entry.Nouns.Count > 0 || entry.Adjectives.Count > 0;
    }

    private bool IsAttribution(int token)
    {
        ref Token at = ref Text[token];
        if (at.Relation is Relation.Parataxis && at.Head >= 0 && Reports(token))
            return true;
        return at.Relation is Relation.Obl or Relation.Advcl && Tree.CaseOf(token) is "according";
    }

    // ", a senior official said on Monday." by the order of words: the parser often takes its noun for the subject of more.
    private void MarkTail()
    {
        int verb = End - 1;
        while (verb > First && !(Text[verb].Pos is UniversalPos.Verb && Scene.TimeAt(verb) is null))
            verb--;
        if (verb <= First || !Reports(verb) || Text[verb].Lemma is "make" or "announce" && Tree.Child(verb, Relation.Obj) >= 0)
            return;
        int comma = verb - 1;
        while (comma > First && verb - comma < LongestTail && Text[comma].Lower is not ("," or "''" or "\"" or "”") && Text[comma].Pos is not (UniversalPos.Verb or UniversalPos.Aux))
            comma--;
        if (Text[comma].Lower is not ("," or "''" or "\"" or "”") || comma <= First + 2)
            return;
        bool said = false;
        for (int t = First; t < comma && !said; t++)
            said = Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux;
        if (!said)
            return;
        for (int t = comma; t < End; t++)
            _attribution[t - First] = true;
    }

    private void MarkAttribution(int token)
    {
        for (int t = Left(token); t <= Right(token); t++)
        {
            if (Tree.Below(t, token))
                _attribution[t - First] = true;
        }
    }
}
