namespace Chancery.Reading.Agenda;

/// <summary>How a cue word stands to the topic.</summary>
internal enum CueClass
{
    /// <summary>What is discussed is a topic.</summary>
    Discuss,

    /// <summary>What a participant says: a topic in readouts only.</summary>
    State,

    /// <summary>A demand; the topic stands in the clause behind the one asked.</summary>
    Ask,

    /// <summary>Thanks or blame for something.</summary>
    Thank,

    /// <summary>An occasion for which one travels.</summary>
    Attend,

    /// <summary>The subject is the topic: "X dominated the talks".</summary>
    Subject,

    /// <summary>The object is a topic where the subject is an agenda: "topics will include X".</summary>
    Include,

    /// <summary>A noun with the topic behind a link: "talks on X".</summary>
    Exchange,

    /// <summary>"concern over X".</summary>
    Concern,

    /// <summary>A noun in the passive or behind a light verb: "mention was made of X", "drew attention to X".</summary>
    Heed,

    /// <summary>"tension over X".</summary>
    Friction,

    /// <summary>"a request for X".</summary>
    Request,

    /// <summary>"high on the agenda".</summary>
    Agenda,

    /// <summary>Nouns of which topics are instances: "issues", "topics".</summary>
    Listing,

    /// <summary>A noun that says of its subject that it was talked about: "X was the main topic", "X was among the subjects".</summary>
    Named,
}

/// <summary>What words do inside a topic; several at once.</summary>
[Flags]
internal enum TopicRole
{
    None = 0,
    Shell = 1,
    Soft = 2,
    Handle = 4,
    Control = 8,
    Chain = 16,
    Light = 32,
    Generic = 64,
    Relational = 128,
    Stop = 256,
    Bare = 512,
    Before = 1024,
    High = 2048,
    Low = 4096,
    Occasion = 8192,
    Abstract = 16384,
    Setting = 32768,
    Audience = 65536,
    Joint = 131072,
    Telling = 262144,
    Resumed = 524288,
    Toll = 1048576,
}

/// <summary>A word behind (or before) which topics stand.</summary>
/// <param name="Class">How.</param>
/// <param name="Links">Prepositions and particles that lead to the topic.</param>
/// <param name="Object">True where the verb's object is the topic.</param>
/// <param name="Clause">True where a clause may hold the topic.</param>
internal sealed record Cue(CueClass Class, string[] Links, bool Object, bool Clause)
{
    public bool LinkedBy(string word) => Array.IndexOf(Links, word) >= 0;
}

/// <summary>The words of agendas, from Data/agenda-cues.tsv and Data/agenda-words.tsv.</summary>
internal sealed class AgendaLexicon
{
    private static readonly Lazy<AgendaLexicon> s_default = new(Load);
    private readonly Dictionary<string, List<Cue>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cue>> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TopicRole> _roles = new(StringComparer.Ordinal);

    public static AgendaLexicon Default => s_default.Value;

    /// <summary>The cues of a verb; a lemma with an "e" too many or too few finds them too.</summary>
    public List<Cue>? Verb(string lemma) =>
        _verbs.TryGetValue(lemma, out List<Cue>? cues) || lemma.Length > 3 && (lemma[^1] == 'e' && _verbs.TryGetValue(lemma[..^1], out cues)) ? cues : null;

    public List<Cue>? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    public TopicRole Role(string word) => _roles.GetValueOrDefault(word);

    private static AgendaLexicon Load()
    {
        var lexicon = new AgendaLexicon();
        foreach (DataTable.Row row in DataTable.Load("agenda-cues.tsv", 5))
        {
            Dictionary<string, List<Cue>> table = row.OneOf(1, "verb", "noun") == "verb" ? lexicon._verbs : lexicon._nouns;
            string[] links = row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!table.TryGetValue(row[0], out List<Cue>? cues))
                table[row[0]] = cues = [];
            cues.Add(new Cue(row.Enum<CueClass>(2), links, Array.IndexOf(links, "object") >= 0, Array.IndexOf(links, "that") >= 0));
        }

        foreach (DataTable.Row row in DataTable.Load("agenda-words.tsv", 2))
            lexicon._roles[row[0]] = lexicon._roles.GetValueOrDefault(row[0]) | row.Enum<TopicRole>(1);
        return lexicon;
    }
}
