namespace Chancery.Language.Conllu;

/// <summary>A document with its trees, as another parser gives them.</summary>
public sealed class ConlluDocument
{
    private readonly ConlluWord[] _words;
    private readonly (int First, int End, int Paragraph)[] _sentences;

    internal ConlluDocument(string? id, string text, ConlluWord[] words, (int First, int End, int Paragraph)[] sentences) =>
        (Id, Text, _words, _sentences) = (id, text, words, sentences);

    /// <summary>The id after "# newdoc id =", or null.</summary>
    public string? Id { get; }

    /// <summary>The running text, made of the words and what CoNLL-U says of the spaces between them; paragraphs are apart by an empty line.</summary>
    public string Text { get; }

    /// <summary>The words, sentence after sentence.</summary>
    public IReadOnlyList<ConlluWord> Words => _words;

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => _sentences.Length;

    /// <summary>Puts the words and sentences into a text that has been reset to this document's.</summary>
    internal void FillWords(AnalysedText into)
    {
        foreach ((int first, int end, int paragraph) in _sentences)
        {
            for (int i = first; i < end; i++)
                into.Add(_words[i].Start, _words[i].End).Sentence = into.Sentences.Count;
            into.Sentences.Add(new Sentence(first, end, paragraph));
        }
    }

    /// <summary>Puts trees, tags and lemmas, as far as they are given, over those of the text.</summary>
    internal void FillTrees(AnalysedText into)
    {
        foreach ((int first, int end, _) in _sentences)
        {
            for (int i = first; i < end; i++)
            {
                ref Token token = ref into[i];
                ConlluWord word = _words[i];
                token.Head = word.Head < 0 ? -1 : first + word.Head;
                token.Relation = word.Relation;
                token.Pos = word.Pos ?? token.Pos;
                token.Tag = word.Tag ?? token.Tag;
                token.Lemma = word.Lemma ?? token.Lemma;
            }
        }
    }
}
