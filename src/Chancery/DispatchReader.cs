using Chancery.Claims;
using Chancery.Coding;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Language.Conllu;
using Chancery.Places;
using Chancery.Reading;
using Chancery.Reading.Agenda;
using Chancery.Reading.Archives;
using Chancery.Reading.Calibration;
using Chancery.Reading.Channels;
using Chancery.Reading.Clauses;
using Chancery.Reading.Commitments;
using Chancery.Reading.Communiques;
using Chancery.Reading.Engagements;
using Chancery.Reading.Headlines;
using Chancery.Reading.Logs;
using Chancery.Reading.Mentions;
using Chancery.Reading.Milestones;
using Chancery.Reading.Notes;
using Chancery.Reading.Objectives;
using Chancery.Reading.Relationships;
using Chancery.Reading.Schedules;
using Chancery.Reading.Statements;
using Chancery.Reading.Tellings;
using Chancery.Reading.Transfers;
using Chancery.Roster;
using Chancery.Time;

namespace Chancery;

/// <summary>Reads dispatches into claims. Thread-safe; make one and keep it.</summary>
public sealed class DispatchReader
{
    private static readonly Lazy<DispatchReader> s_default = new(() => new DispatchReader());
    private readonly LanguagePipeline _language;
    private readonly TimeReader _times = TimeReader.Default;
    private readonly RosterIndex _roster;
    private readonly BuiltInKnowledge _knowledge;
    private readonly MentionFinder _mentions;
    private readonly TriggerLexicon _triggers = TriggerLexicon.Load();
    private readonly NoteActs _acts = NoteActs.Load();
    private readonly NoteHeadingReader _headings;
    private readonly EngagementFinder _engagements;
    private readonly TellingReader _tellings;
    private readonly EventCoder _coder;
    private readonly CommitmentReader _commitments;
    private readonly ChannelReader _channels = new();
    private readonly ObjectiveReader _objectives = new();
    private readonly MilestoneReader _milestones = new();
    private readonly TransferReader _transfers = new();
    private readonly RelationshipReader _relationships = new();

    /// <summary>A reader with the built-in models, gazetteer and roster.</summary>
    public DispatchReader()
        : this(RosterIndex.Default, CodingLexicon.Default)
    {
    }

    /// <summary>A reader with the built-in models and gazetteer and a roster of the caller's.</summary>
    /// <param name="roster">The roster: built-in tenures, own ones or both, as <see cref="RosterBuilder"/> makes it.</param>
    public DispatchReader(RosterIndex roster)
        : this(roster, CodingLexicon.Default)
    {
    }

    /// <summary>A reader with other tables for the coding of events.</summary>
    internal DispatchReader(CodingLexicon coding)
        : this(RosterIndex.Default, coding)
    {
    }

    private DispatchReader(RosterIndex roster, CodingLexicon coding)
    {
        ArgumentNullException.ThrowIfNull(roster);
        _roster = roster;
        _knowledge = new BuiltInKnowledge(roster);
        _mentions = new MentionFinder(_knowledge);
        _engagements = new EngagementFinder(_triggers, new StatusReader(), _knowledge);
        // Last: it takes longest, and whoever began to load it beside the rest waits least.
        _language = LanguagePipeline.Default;
        _tellings = new TellingReader(_triggers);
        _headings = new NoteHeadingReader(_knowledge, _language, d => Analyse(d));
        _coder = new EventCoder(coding, _knowledge);
        _commitments = new CommitmentReader(_triggers);
    }

    /// <summary>The reader with the built-in models, gazetteer and roster.</summary>
    public static DispatchReader Default => s_default.Value;

    /// <summary>Everything that the dispatch claims.</summary>
    /// <param name="dispatch">The dispatch; without a date of publication, relative days stay unknown.</param>
    public DispatchClaims Read(Dispatch dispatch) => Read(dispatch, null);

    /// <summary>Everything that the dispatch claims, by another parser's trees.</summary>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="trees">Words and trees of the same text, or null for the built-in parser's.</param>
    /// <exception cref="ArgumentException">The trees are of another text.</exception>
    public DispatchClaims Read(Dispatch dispatch, ConlluDocument? trees) => Read(dispatch, trees, Calibrator.Default);

    /// <summary>Everything that the dispatch claims; without a calibrator, each claim has the score that its rule gave it.</summary>
    internal DispatchClaims Read(Dispatch dispatch, ConlluDocument? trees, Calibrator? calibrator)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        // Entries of logs are unlike the dispatches on which confidence was measured.
        calibrator = dispatch.Note is null ? calibrator : null;
        Scene scene = Analyse(dispatch, trees);
        PlaceContext countries = Countries(scene);
        List<Draft> drafts = Drafts(scene, countries);
        new AgendaReader(scene).Read(drafts);
        List<Engagement> engagements = ClaimsBuilder.Engagements(scene, drafts);
        calibrator?.Engagements(engagements);
        var room = new ReadingRoom(scene, drafts, _knowledge, countries);
        var claims = new DispatchClaims
        {
            Engagements = engagements,
            Statements = new StatementReader(room, drafts, countries).Read(),
            Events = _coder.Code(scene, countries, engagements),
            Objectives = _objectives.Read(room),
            Commitments = _commitments.Read(room),
            Channels = _channels.Read(room),
            Milestones = _milestones.Read(room),
            Transfers = _transfers.Read(room),
            Relationships = _relationships.Read(room),
        };
        ToldTopics.Complete(scene, engagements, claims.Statements, claims.Commitments);
        return calibrator is null ? claims : claims with
        {
            Statements = calibrator.Statements(claims.Statements),
            Objectives = calibrator.Objectives(claims.Objectives),
            Commitments = calibrator.Commitments(claims.Commitments),
            Channels = calibrator.Channels(claims.Channels),
            Milestones = calibrator.Milestones(claims.Milestones),
            Transfers = calibrator.Transfers(claims.Transfers),
            Relationships = calibrator.Relationships(claims.Relationships),
        };
    }

    private List<Draft> Drafts(Scene scene, PlaceContext countries)
    {
        if (scene.Heading is { } heading)
            return new NoteReader(scene, heading, _acts, _triggers, _knowledge).Read();
        List<Candidate> candidates = _engagements.Find(scene, countries);
        InvitationReader.Complete(scene, candidates);
        new HeadlineReader(scene, _triggers, _knowledge, countries).Complete(candidates);
        var schedule = new ScheduleReader(scene, _knowledge, countries);
        schedule.Complete(candidates);
        var log = new LogReader(scene, _acts, _triggers, _knowledge, countries);
        log.Claim(candidates);
        List<Draft> drafts = new EngagementAssembler(scene).Assemble(candidates);
        schedule.AddGatherings(drafts);
        log.Read(drafts);
        new ConversationReader(scene, _knowledge, RecordLexicon.Default, countries).Read(drafts);
        return drafts;
    }

    /// <summary>Writes the dispatch as CoNLL-U: words, tags, trees, and names and coreference in MISC.</summary>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="trees">Words and trees of the same text, or null for the built-in parser's.</param>
    /// <param name="into">Where to write.</param>
    public void WriteConllu(Dispatch dispatch, ConlluDocument? trees, TextWriter into)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        Scene scene = Analyse(dispatch, trees);
        ConlluWriter.Write(dispatch.Id, dispatch.Text, scene.Text, EntitySpans.Of(scene), into);
    }

    internal Scene Analyse(Dispatch dispatch, ConlluDocument? trees = null, bool keepStates = false)
    {
        NoteHeading? heading = dispatch.Note is { } note ? _headings.Read(note, dispatch.Published) : null;
        RecordHeader? record = heading is null ? HeaderReader.Read(dispatch.Text, RecordLexicon.Default) : null;
        // An entry of a log and a record of conversation speak of their own days, whenever they were published.
        // So does a dispatch whose dateline tells the day before that of the paper.
        if ((heading?.From ?? record?.Day(dispatch.Text, _times) ?? DatelineDay.Of(dispatch.Text, dispatch.Published)) is { } day)
            dispatch = dispatch with { Published = day };
        var text = new AnalysedText();
        if (trees is null)
            _language.Analyse(Capitals.Restore(LostMarks.Restore(dispatch.Text), _language, _roster, dispatch.Published), text);
        else if (trees.Text == dispatch.Text)
            _language.Analyse(trees, text);
        else
            throw new ArgumentException("The trees are of another text.", nameof(trees));
        var times = new List<TimeExpression>();
        _times.Read(dispatch.Text, new TimeContext(dispatch.Published), times);
        var scene = new Scene(dispatch, text, new Tree(text), times);
        scene.Record = record;
        if (heading is not null)
        {
            scene.Heading = heading;
            scene.VoiceCountry = heading.Country;
            if (heading.Subject is not null)
                scene.Persons.Add(heading.Subject);
        }

        _mentions.Find(scene);
        AuthorReader.Read(scene);
        new Resolver(scene, _knowledge).Resolve();
        if (keepStates)
            return scene;
        scene.Tellings = _tellings.Read(scene);
        text.States.Release();
        return scene;
    }

    // The states of which the dispatch speaks, the most frequent first: they decide between places of one name.
    private static PlaceContext Countries(Scene scene)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Mention mention in scene.Mentions)
        {
            if (mention.Country is not null)
                counts[mention.Country] = counts.GetValueOrDefault(mention.Country) + 1;
        }

        var countries = new List<string>(counts.Keys);
        countries.Sort((a, b) => counts[a] != counts[b] ? counts[b].CompareTo(counts[a]) : string.CompareOrdinal(a, b));
        return new PlaceContext(countries);
    }
}
