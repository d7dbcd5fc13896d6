namespace Chancery.Roster;

/// <summary>What sort of words for an office.</summary>
public enum OfficeKind : byte
{
    /// <summary>A post ("foreign minister").</summary>
    Post,

    /// <summary>One chosen for a post and not yet in it ("president-elect").</summary>
    Elect,

    /// <summary>A spokesperson.</summary>
    Spokesperson,

    /// <summary>A military rank.</summary>
    Rank,

    /// <summary>A description without a post ("diplomat", "senior official").</summary>
    Description,

    /// <summary>A group of people ("foreign ministers", "delegation").</summary>
    Group,
}

/// <summary>A post as words name it.</summary>
/// <param name="Function">What the post does ("foreign").</param>
/// <param name="Title">The title that the record gives ("Minister of Foreign Affairs"), or the words for a group.</param>
/// <param name="Kind">What sort of words.</param>
/// <param name="States">Codes of the states or organisations that it is of; empty for any.</param>
public sealed record Office(string Function, string Title, OfficeKind Kind, IReadOnlyList<string> States);

/// <summary>Words that name a post, with what stands before and after ("former deputy foreign minister").</summary>
/// <param name="Office">The post without what modifies it.</param>
/// <param name="Function">The function with its modifiers ("deputy-foreign").</param>
/// <param name="Title">The title with its modifiers ("Deputy Minister of Foreign Affairs").</param>
/// <param name="Qualifier">acting, interim, caretaker, designate, outgoing, former, then; or null.</param>
/// <param name="Plural">True where several people are meant.</param>
/// <param name="First">Token index or offset of the first of the words.</param>
/// <param name="End">Token index or offset after the last.</param>
public readonly record struct OfficeMention(Office Office, string Function, string Title, string? Qualifier, bool Plural, int First, int End);
