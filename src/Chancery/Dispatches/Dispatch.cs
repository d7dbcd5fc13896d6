using NodaTime;

namespace Chancery.Dispatches;

/// <summary>A document received.</summary>
/// <param name="Text">The text as received, headline first where it has one; never altered. Offsets of evidence count its code points.</param>
public sealed record Dispatch(string Text)
{
    /// <summary>An id that is the same for the same text, publisher and date; the source may give its own.</summary>
    public string Id { get; init; } = "";

    /// <summary>The headline, or null.</summary>
    public string? Headline { get; init; }

    /// <summary>Who published it, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>The day of publication where the publisher is, or null.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The dateline as it stands ("TOKYO, April 20"), or null.</summary>
    public string? Dateline { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where it was received from (a web address), or null.</summary>
    public string? Url { get; init; }

    /// <summary>For an entry of a log: whom it is about, where and when; null for anything else.</summary>
    public NoteContext? Note { get; init; }
}
