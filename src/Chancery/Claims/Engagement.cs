namespace Chancery.Claims;

/// <summary>What of a participant the words do not say and the roster of office-holders does.</summary>
[Flags]
public enum Inferred
{
    /// <summary>Everything stands in the text.</summary>
    None = 0,

    /// <summary>The office is the roster's.</summary>
    Office = 1,

    /// <summary>The name is the roster's.</summary>
    Name = 2,

    /// <summary>The country is the roster's.</summary>
    Country = 4,
}

/// <summary>One who takes part in an engagement.</summary>
/// <param name="Name">The person's full name; null where only an office, country or group is named.</param>
/// <param name="Country">ISO 3166-1 alpha-3 code or an organisation's usual acronym; null where unknown.</param>
/// <param name="Office">The office, or the words for a group ("senior officials"); null where unknown.</param>
/// <param name="Role">The part played.</param>
/// <param name="Person">The person's id in the roster; null where the roster does not know the person.</param>
/// <param name="Inferred">Which of the above the roster supplied.</param>
public sealed record Participant(
    string? Name, string? Country, string? Office, ParticipantRole Role, string? Person = null, Inferred Inferred = Inferred.None);

/// <summary>How an engagement lies to a place.</summary>
public enum PlaceRelation
{
    /// <summary>In or at it.</summary>
    In,

    /// <summary>Close to it.</summary>
    Near,

    /// <summary>Above it ("aboard Air Force One over ...").</summary>
    Over,
}

/// <summary>Where an engagement takes place.</summary>
/// <param name="Name">The name as the text or the gazetteer has it.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null where the place is in no one country or unknown.</param>
/// <param name="Latitude">Degrees north, -90 to 90, or null.</param>
/// <param name="Longitude">Degrees east, -180 to 180, or null.</param>
/// <param name="Relation">In, near or over it.</param>
public sealed record Place(string Name, string? Country, double? Latitude = null, double? Longitude = null, PlaceRelation Relation = PlaceRelation.In);

/// <summary>How much weight a topic has on an agenda.</summary>
public enum Priority
{
    /// <summary>Said to come first, or to matter most.</summary>
    High,

    /// <summary>On the agenda.</summary>
    Normal,

    /// <summary>Said to be minor.</summary>
    Low,
}

/// <summary>What a topic is about, in codes (docs/topics.md has them).</summary>
/// <param name="Code">Chancery's code ("arms-control").</param>
/// <param name="Label">Its name.</param>
/// <param name="MediaTopic">The nearest IPTC Media Topic ("medtop:20000635").</param>
/// <param name="Plover">The PLOVER context ("military"), or null.</param>
public sealed record Subject(string Code, string Label, string MediaTopic, string? Plover);

/// <summary>A topic on an agenda.</summary>
/// <param name="Topic">A short noun phrase in the words of the text.</param>
/// <param name="Priority">The weight that the text gives it.</param>
public sealed record AgendaItem(string Topic, Priority Priority = Priority.Normal)
{
    /// <summary>What the topic is about, the likeliest first; empty where its words tell none.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-3 codes of the states that the topic is about.</summary>
    public IReadOnlyList<string> States { get; init; } = [];
}

/// <summary>An engagement between states or organisations, as one dispatch claims it.</summary>
/// <param name="Id">Id within the dispatch ("e1").</param>
/// <param name="Kind">What sort of engagement.</param>
/// <param name="Status">Where it stands as of publication.</param>
/// <param name="When">Its days.</param>
/// <param name="Participants">Who takes part; one entry each.</param>
/// <param name="Places">Where.</param>
/// <param name="Agenda">About what.</param>
/// <param name="PartOf">The id of the engagement that this one is part of, or null.</param>
/// <param name="Remarks">Firsts, rounds and the like in the text's words.</param>
/// <param name="Negated">True where the text says that there is no such engagement.</param>
/// <param name="Evidence">The words; never empty.</param>
/// <param name="Confidence">Probability in 0..1 that the engagement is as claimed.</param>
/// <param name="Rule">The id of the rule that read it.</param>
public sealed record Engagement(
    string Id,
    EngagementKind Kind,
    EngagementStatus Status,
    When When,
    IReadOnlyList<Participant> Participants,
    IReadOnlyList<Place> Places,
    IReadOnlyList<AgendaItem> Agenda,
    string? PartOf,
    IReadOnlyList<string> Remarks,
    bool Negated,
    IReadOnlyList<Evidence> Evidence,
    double Confidence,
    string Rule)
{
    /// <summary>The second reader that alone read it (docs/second-reader.md), or null.</summary>
    public string? ReadBy { get; init; }

    /// <summary>The second reader that read it too, or null.</summary>
    public string? AlsoReadBy { get; init; }
}
