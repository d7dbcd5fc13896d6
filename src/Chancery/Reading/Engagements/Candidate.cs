using Chancery.Claims;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>A participant of a candidate: a mention and its part.</summary>
internal readonly record struct Side(Mention Mention, ParticipantRole Role);

/// <summary>A place of a candidate.</summary>
internal readonly record struct Location(PlaceHit Hit, int Token, PlaceRelation Relation);

/// <summary>An engagement as one trigger tells it, before those that are the same are merged.</summary>
internal sealed class Candidate
{
    public required Trigger Trigger;

    /// <summary>The trigger's token.</summary>
    public required int Token;

    /// <summary>The verb that carries tense and mood, or -1.</summary>
    public int Predicate = -1;

    public EngagementKind Kind;

    /// <summary>What the learnt reader makes of its word; null where it sees nothing told.</summary>
    public Tellings.Telling? Telling;

    /// <summary>True where words such as "by phone" tell the kind.</summary>
    public bool KindExplicit;

    /// <summary>True for "again", "another round": not the one told before.</summary>
    public bool Another;

    /// <summary>True where it only dates something, "the first since the premier visited Iran in 2019": not what the dispatch tells of.</summary>
    public bool Earlier;

    public EngagementStatus Status;
    public bool StatusExplicit;

    /// <summary>False where no tense, mood or word tells the status: a headline's bare noun.</summary>
    public bool StatusKnown;

    /// <summary>True for "was to have met", "had been due to visit": a plan that came to nothing or was put off.</summary>
    public bool Unfulfilled;

    /// <summary>True for "is on a state visit": under way, whatever days stand by it.</summary>
    public bool There;

    /// <summary>True for "departs this evening", "arrives on Tuesday": the present of a timetable.</summary>
    public bool Present;
    public bool Negated;
    public bool Hypothetical;

    /// <summary>True in "if they meet", "whether he will visit": a case put.</summary>
    public bool Supposed;

    /// <summary>True for "between our two nations": its parties are the two states last named.</summary>
    public bool BetweenStates;

    /// <summary>True for "the Security Council will meet on Monday": one body that sits.</summary>
    public bool Organ;

    /// <summary>True for "met A and B separately": of each alone, not what both attended.</summary>
    public bool Apart;

    /// <summary>True for "met one on one", "ahead of the trilateral the two met": not the larger gathering beside it.</summary>
    public bool Alone;

    /// <summary>True for "are also to meet": another than the one told before.</summary>
    public bool Also;

    /// <summary>True for "attended the talks": its parties come beside those of the engagement told before.</summary>
    public bool Attended;

    /// <summary>True for "the 20th meeting": one of a row.</summary>
    public bool Numbered;

    /// <summary>Which of a row of meetings it is, "the 45th ministerial", "the second round"; 0 where not said.</summary>
    public int Number;

    /// <summary>The name of a standing dialogue or meeting in lower case, without the states whose it is: "strategic dialogue" of "the U.S.-Poland Strategic Dialogue"; null where it has none.</summary>
    public string? Title;

    /// <summary>True for "has met him four times since": no single one of them.</summary>
    public bool Repeated;

    /// <summary>True for "on the eve of the summit", "ahead of the meeting": beside a gathering, not it.</summary>
    public bool Aside;

    /// <summary>True for "arrived on Sunday and left for home": over, on the day told last, where one is.</summary>
    public bool Left;
    public TimeExpression? LeftOn;

    /// <summary>True for "ahead of the summit": what the sentence tells, and its day, is of before it.</summary>
    public bool Before;

    /// <summary>The gathering on whose sidelines it takes place, where that is told as well.</summary>
    public Candidate? Setting;

    /// <summary>In what company they meet, where words say it.</summary>
    public Format Format;

    /// <summary>True where its day is the last one: "left after a two-day visit".</summary>
    public bool Ends;

    /// <summary>True for "the summit will be held", "held in Pretoria": said of it, not of something else.</summary>
    public bool Convened;

    /// <summary>True where "with", "to" or an object names the other side.</summary>
    public bool Partnered;

    /// <summary>True where words beside it say that officials take part: "ministerial talks".</summary>
    public bool Official;

    /// <summary>True for "the visit", "their talks": likely told before.</summary>
    public bool Anaphoric;

    /// <summary>The state whose two sides talk, though neither is named; empty where the words leave it to those told before, null where no such talks are told.</summary>
    public string? Inner;

    /// <summary>What the words call those who talk there, or the side across from the government.</summary>
    public string InnerSide = "";

    /// <summary>The state from which one of those who meet has parted, and the words for the parted, or null.</summary>
    public string? Parted;
    public string PartedWords = "";

    public List<Side> Sides = [];
    public List<Location> Places = [];
    public List<TimeExpression> Times = [];
    public List<string> Remarks = [];
    public Candidate? Parent;

    /// <summary>Where its host has written the dispatch; its place where none is told.</summary>
    public PlaceHit? Seat;

    /// <summary>Who became "the first to visit": the visitor, or null.</summary>
    public Mention? Ranked;

    /// <summary>First and last token of the words that tell it.</summary>
    public int First;

    public int End;

    /// <summary>The same telling, of other sides, places and times.</summary>
    public Candidate With(List<Side> sides, List<Location> places, List<TimeExpression> times) => new()
    {
        Trigger = Trigger,
        Token = Token,
        Predicate = Predicate,
        Kind = Kind,
        Telling = Telling,
        KindExplicit = KindExplicit,
        Another = Another,
        Earlier = Earlier,
        Repeated = Repeated,
        Format = Format,
        Aside = Aside,
        Before = Before,
        Left = Left,
        LeftOn = LeftOn,
        Setting = Setting,
        Status = Status,
        StatusExplicit = StatusExplicit,
        StatusKnown = StatusKnown,
        Unfulfilled = Unfulfilled,
        Present = Present,
        There = There,
        Negated = Negated,
        Supposed = Supposed,
        Official = Official,
        Partnered = Partnered,
        Inner = Inner,
        InnerSide = InnerSide,
        Parted = Parted,
        PartedWords = PartedWords,
        Sides = sides,
        Places = places,
        Times = times,
        Remarks = [.. Remarks],
    };
}
