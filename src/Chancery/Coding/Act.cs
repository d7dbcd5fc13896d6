namespace Chancery.Coding;

/// <summary>An event as its trigger tells it, before it is known who stands around it.</summary>
internal sealed class Act
{
    public required int Token { get; init; }

    public required EventPattern Pattern { get; init; }

    public required EventCode Code { get; init; }

    /// <summary>The act in the complement ("to attack" of "threatened to attack"), or null.</summary>
    public Act? Inner { get; init; }

    /// <summary>Token at which the complement begins, or -1.</summary>
    public int Content { get; init; } = -1;

    /// <summary>How much had to be true for the pattern to hold.</summary>
    public required int Weight { get; init; }

    /// <summary>How likely the words make it, where the sentence tells it as a whole.</summary>
    public float Likely { get; init; } = 1;

    /// <summary>What the word tells where no two sides can be found for this, or null.</summary>
    public Act? Alternative { get; set; }

    /// <summary>Ids of the rules, the outer before the inner.</summary>
    public string Rule => Inner is null ? Pattern.Id : $"{Pattern.Id}({Inner.Rule})";
}
