namespace Chancery.Language;

/// <summary>A sentence: a run of tokens.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Paragraph">Index of its paragraph, from 0; a headline alone on the first line is paragraph 0.</param>
public readonly record struct Sentence(int First, int End, int Paragraph);

/// <summary>Type of a name.</summary>
public enum NameType : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A state, region, city or other place.</summary>
    Place,

    /// <summary>A nationality or adjective of a place ("Chinese").</summary>
    Nationality,

    /// <summary>An office or title ("Secretary of State").</summary>
    Office,

    /// <summary>A named event ("G20 Summit").</summary>
    Event,

    /// <summary>Another name.</summary>
    Other,
}

/// <summary>A name in the text: a run of tokens within one sentence.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Type">What sort of name.</param>
public readonly record struct Name(int First, int End, NameType Type);

/// <summary>A text with what language analysis found in it: the one object that components enrich in turn.</summary>
/// <remarks>Can be reused: <see cref="Reset"/> keeps the arrays, so that steady reading allocates next to nothing.</remarks>
public sealed class AnalysedText
{
    private Token[] _tokens = new Token[256];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Name> _names = [];

    /// <summary>The text; offsets of tokens are UTF-16 offsets into it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens.</summary>
    public Span<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>The sentences, in order, covering all tokens.</summary>
    public List<Sentence> Sentences => _sentences;

    /// <summary>The names, in order, not overlapping.</summary>
    public List<Name> Names => _names;

    /// <summary>What the network holds of each word, until it is given back.</summary>
    internal WordStates States { get; } = new();

    /// <summary>The token at an index, by reference.</summary>
    public ref Token this[int index] => ref _tokens[index];

    /// <summary>Starts over with another text.</summary>
    public void Reset(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Count = 0;
        _sentences.Clear();
        _names.Clear();
        States.Release();
    }

    /// <summary>Adds a token and returns it by reference, its other fields at their defaults and its head -1.</summary>
    public ref Token Add(int start, int end)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        ref Token token = ref _tokens[Count++];
        token = new Token { Start = start, End = end, Head = -1, Lemma = "", Lower = "" };
        return ref token;
    }

    /// <summary>The first token that starts at an offset or after it; <see cref="Count"/> where there is none.</summary>
    /// <param name="offset">UTF-16 offset into <see cref="Text"/>.</param>
    internal int FirstFrom(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Form(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    /// <summary>The characters from the start of one token to the end of the token before another.</summary>
    public ReadOnlySpan<char> Span(int first, int end) => Text.AsSpan(_tokens[first].Start, _tokens[end - 1].End - _tokens[first].Start);
}
