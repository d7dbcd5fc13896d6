namespace Chancery.Coding;

/// <summary>What sort of word a pattern starts from.</summary>
internal enum TriggerKind : byte
{
    Verb,
    Noun,
    Adjective,
}

/// <summary>Where a condition looks.</summary>
internal enum ConditionKind : byte
{
    Object,
    NoObject,
    ObjectActor,
    ObjectState,
    ObjectPlace,
    Preposition,
    Particle,
    Infinitive,
    Clause,
    Subjunctive,
    Within,
    Subject,
    Modal,
}

/// <summary>One thing that must stand around a trigger.</summary>
/// <param name="Kind">Where.</param>
/// <param name="Word">The preposition or particle, or null.</param>
/// <param name="Class">The class of words asked for, or -1 for any.</param>
internal readonly record struct Condition(ConditionKind Kind, string? Word, int Class)
{
    /// <summary>How much it says: a word of a class in the object tells more than one anywhere behind the trigger.</summary>
    public int Weight => Kind switch
    {
        ConditionKind.NoObject => 0,
        ConditionKind.Object => Class < 0 ? 0 : 5,
        ConditionKind.ObjectActor => 3,
        ConditionKind.ObjectState => 4,
        ConditionKind.ObjectPlace => 3,
        ConditionKind.Particle => 5,
        ConditionKind.Preposition => Class < 0 ? 4 : 7,
        _ => 4,
    };
}

/// <summary>How source and target stand around a trigger.</summary>
[Flags]
internal enum Frame
{
    /// <summary>The subject does it to another.</summary>
    To = 0,

    /// <summary>Both do it.</summary>
    Mutual = 1,

    /// <summary>The subject is the target.</summary>
    Back = 2,

    /// <summary>May stand without a target.</summary>
    Solo = 4,

    /// <summary>Never has a target.</summary>
    Alone = 8,

    /// <summary>The source may be the state where it happened.</summary>
    Here = 16,

    /// <summary>Counts only as the complement of another pattern.</summary>
    Inner = 32,

    /// <summary>Only with source and target named, in a main clause.</summary>
    Weak = 64,

    /// <summary>The subject of the passive is the source ("troops were put on alert").</summary>
    Self = 128,

    /// <summary>Told by the sentence as a whole.</summary>
    Whole = 256,
}

/// <summary>One row of event-patterns.tsv.</summary>
internal sealed class EventPattern
{
    public required string Id { get; init; }

    public required TriggerKind Trigger { get; init; }

    public required Condition[] Needs { get; init; }

    /// <summary>How much is asked for: of two patterns that hold the one that asks for more counts.</summary>
    public int Weight { get; init; }

    /// <summary>The code itself, or that of an operation whose complement names no act; null where such is no event.</summary>
    public required EventCode? Code { get; init; }

    /// <summary>What is done to the act in the complement, or null where the trigger itself is the act.</summary>
    public required Operation? Operation { get; init; }

    public required Frame Frame { get; init; }

    /// <summary>Prepositions that lead to the target, the best first.</summary>
    public required string[] Toward { get; init; }

    public required string[] Examples { get; init; }

    /// <summary>True where the subject says what was done: "a ban on beef took effect".</summary>
    public bool IsToldBySubject => Array.Exists(Needs, static need => need.Kind == ConditionKind.Subject);

    /// <summary>True where the object says what was done: "fired a rocket".</summary>
    public bool TakesThing => Array.Exists(Needs, static need => need is { Kind: ConditionKind.Object, Class: >= 0 });

    public bool Is(Frame flag) => (Frame & flag) != 0;

    /// <summary>The same for the verb's noun of action ("the closure of newspapers"); null where it asks for what only a verb has.</summary>
    public EventPattern? OfNoun()
    {
        if (Trigger != TriggerKind.Verb || Operation is not null || Is(Frame.Inner | Frame.Back) || !Array.TrueForAll(Needs, static n => n.Kind is ConditionKind.Object or ConditionKind.ObjectActor or ConditionKind.Within))
            return null;
        return new EventPattern
        {
            Id = Id,
            Trigger = TriggerKind.Noun,
            Needs = Needs.Length > 0 ? Needs : [new Condition(ConditionKind.ObjectActor, null, -1)],
            Weight = Weight - 1,
            Code = Code,
            Operation = null,
            Frame = Frame | Frame.Weak,
            Toward = ["of", "on", .. Toward],
            Examples = [],
        };
    }
}
