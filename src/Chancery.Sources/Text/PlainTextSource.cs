using Chancery.Dispatches;

namespace Chancery.Sources.Text;

/// <summary>Plain text: kept exactly as it is, its line ends included.</summary>
internal static class PlainTextSource
{
    /// <summary>The dispatch of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stated">What the document's own metadata says; goes before the hints, and those before what the words suggest.</param>
    /// <param name="hints">What the caller knows.</param>
    public static Dispatch Read(string text, StatedMetadata stated, DispatchHints hints)
    {
        TextHeader header = TextHeader.Of(text);
        var dispatch = new Dispatch(text)
        {
            Headline = stated.Headline ?? header.Headline,
            Dateline = stated.Dateline ?? header.Dateline,
            Publisher = stated.Publisher ?? hints.Publisher ?? header.Publisher,
            Published = stated.Published ?? hints.Published ?? header.Published,
            Url = stated.Url,
            Note = stated.Note,
            Language = "en",
        };
        return dispatch with { Id = stated.Id ?? DispatchId.Of(text, dispatch.Publisher, dispatch.Published) };
    }
}
