using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading;

/// <summary>One dispatch on the reader's desk: text, trees, time expressions and mentions together.</summary>
internal sealed class Scene
{
    private readonly CodePointMap _map;
    private readonly int[] _mentionAt;
    private readonly int[] _timeAt;
    private readonly Dictionary<int, Name> _nameAt = [];

    public Scene(Dispatch dispatch, AnalysedText text, Tree tree, List<TimeExpression> times)
    {
        Dispatch = dispatch;
        Text = text;
        Tree = tree;
        Times = times;
        _map = new CodePointMap(dispatch.Text);
        _mentionAt = new int[text.Count];
        _timeAt = new int[text.Count];
        Array.Fill(_mentionAt, -1);
        Array.Fill(_timeAt, -1);
        foreach (Name name in text.Names)
            _nameAt[name.First] = name;
        int token = 0;
        for (int i = 0; i < times.Count; i++)
        {
            while (token < text.Count && text[token].End <= times[i].Start)
                token++;
            if (IsGivenName(text, token, times[i].End))
            {
                times.RemoveAt(i--);
                continue;
            }

            for (int t = token; t < text.Count && text[t].Start < times[i].End; t++)
                _timeAt[t] = i;
        }
    }

    // "the foreign minister, Monday Semaya Kumba", "Ambassador April Glaspie": a day or month that begins a person's name.
    private bool IsGivenName(AnalysedText text, int token, int end) =>
        token < text.Count && text[token].End == end && _nameAt.TryGetValue(token, out Name name) && name is { Type: NameType.Person } && name.End - name.First >= 2
        && (token == 0 || text[token - 1].Lower is not ("on" or "last" or "next" or "this" or "of" or "since" or "until" or "by" or "from"));

    private TurnLabels? _labels;

    public Dispatch Dispatch { get; }

    public AnalysedText Text { get; }

    public Tree Tree { get; }

    public List<TimeExpression> Times { get; }

    public List<Mention> Mentions { get; } = [];

    /// <summary>What the learnt reader takes words to tell, or null where it did not read.</summary>
    public Tellings.Tellings? Tellings { get; set; }

    /// <summary>Words taken for places of which it was asked whether they are the surnames of leaders, and the answer.</summary>
    public Dictionary<string, bool> Leaders { get; } = new(StringComparer.Ordinal);

    public List<PersonEntity> Persons { get; } = [];

    /// <summary>The country for which the dispatch speaks (a foreign ministry's release), or null.</summary>
    public string? VoiceCountry { get; set; }

    /// <summary>The place of the dateline, or null.</summary>
    public PlaceHit? Written { get; set; }

    /// <summary>The place that a line of its own names above a transcript ("Chisinau, Moldova") and its first token, or null.</summary>
    public (PlaceHit Hit, int Token)? StagePlace { get; set; }

    /// <summary>The state in whose capital the dispatch is written, or null: "NAIROBI, Tuesday - The President". Brussels is the capital of others too.</summary>
    public string? Home { get; set; }

    /// <summary>True for the record of what the state's own spokesman says, by its heading: "Record of the press briefing by the Foreign Office Spokesman, Islamabad, 25 April 2005".</summary>
    public bool OwnRecord { get; set; }

    /// <summary>True where the dispatch is on the two Koreas, of which "the North" and "the South" are the states.</summary>
    public bool OfKoreas { get; set; }

    /// <summary>The spokesperson or office in whose name the dispatch speaks, or null.</summary>
    public Mention? Voice { get; set; }

    /// <summary>The author of a letter or telegram, where its title names one.</summary>
    public Mention? Author { get; set; }

    /// <summary>Where the turns of a transcript open.</summary>
    public TurnLabels Labels => _labels ??= new TurnLabels(this);

    /// <summary>Who speaks which sentence of a transcript, or null where the dispatch is none.</summary>
    public TranscriptSpeakers? Speakers { get; set; }

    /// <summary>To whom a letter or message is written, where its title names one.</summary>
    public Mention? Addressee { get; set; }

    /// <summary>The state for which a paper of the archives is written, or null.</summary>
    public string? AuthorCountry { get; set; }

    /// <summary>The state of which such a paper writes, or null.</summary>
    public string? SubjectCountry { get; set; }

    /// <summary>What the columns beside an entry of a log say, or null.</summary>
    public Notes.NoteHeading? Heading { get; set; }

    /// <summary>The head of a record of conversation, or null.</summary>
    public Archives.RecordHeader? Record { get; set; }

    public LocalDate? Published => Dispatch.Published;

    /// <summary>True where the first paragraph is a headline: a headline that its source keeps beside the text is none of its paragraphs.</summary>
    public bool HasHeadline => _hasHeadline ??= Dispatch.Headline is { } headline && BeginsWith(Dispatch.Text, headline);

    private bool? _hasHeadline;

    // Whatever the spaces between the words.
    private static bool BeginsWith(string text, string headline)
    {
        int at = 0;
        foreach (char c in headline)
        {
            if (char.IsWhiteSpace(c))
                continue;
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= text.Length || text[at++] != c)
                return false;
        }

        return true;
    }

    public Mention? MentionAt(int token) => token >= 0 && token < _mentionAt.Length && _mentionAt[token] >= 0 ? Mentions[_mentionAt[token]] : null;

    public TimeExpression? TimeAt(int token) => token >= 0 && token < _timeAt.Length && _timeAt[token] >= 0 ? Times[_timeAt[token]] : null;

    public int TimeIndexAt(int token) => token >= 0 && token < _timeAt.Length ? _timeAt[token] : -1;

    /// <summary>The name that the tagger found beginning at a token, or null.</summary>
    public Name? NameAt(int token) => _nameAt.TryGetValue(token, out Name name) ? name : null;

    /// <summary>Adds a mention and lets it own its tokens.</summary>
    public void Add(Mention mention)
    {
        mention.Index = Mentions.Count;
        Mentions.Add(mention);
        for (int t = mention.First; t < mention.End; t++)
            _mentionAt[t] = mention.Index;
        mention.Head = HeadOf(mention.First, mention.End);
    }

    /// <summary>Puts the mentions into the order of the text.</summary>
    public void Order()
    {
        Mentions.Sort(static (a, b) => a.First.CompareTo(b.First));
        for (int i = 0; i < Mentions.Count; i++)
        {
            Mentions[i].Index = i;
            for (int t = Mentions[i].First; t < Mentions[i].End; t++)
                _mentionAt[t] = i;
        }
    }

    /// <summary>Lengthens a mention to the right over an apposition.</summary>
    public void Extend(Mention mention, int end)
    {
        for (int t = mention.End; t < end; t++)
            _mentionAt[t] = mention.Index;
        mention.End = end;
    }

    public bool Free(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_mentionAt[t] >= 0)
                return false;
        }

        return true;
    }

    public Sentence SentenceOf(int token) => Text.Sentences[Text[token].Sentence];

    public Claims.Evidence Evidence(int first, int end) => _map.Evidence(Text[first].Start, Text[end - 1].End);

    public Claims.Evidence SentenceEvidence(int token)
    {
        Sentence sentence = SentenceOf(token);
        return Evidence(sentence.First, sentence.End);
    }

    public string Words(int first, int end) => first >= end ? "" : Text.Span(first, end).ToString().ReplaceLineEndings(" ");

    /// <summary>The token of the span whose head lies outside it.</summary>
    public int HeadOf(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            int head = Text[t].Head;
            if ((head < first || head >= end) && Text[t].Relation != Relation.Punct)
                return t;
        }

        return end - 1;
    }
}
