using NodaTime;

namespace Chancery.Sources.Text;

/// <summary>What the text itself says of its headline, dateline, publisher and day.</summary>
/// <param name="Headline">The first line where it is a title, or null.</param>
/// <param name="Dateline">The dateline as it stands, without agency and dash ("TOKYO, April 20"), or null.</param>
/// <param name="Publisher">The agency of the dateline or the holder of the copyright line, or null.</param>
/// <param name="Published">The day of the dateline where it has a year, or null.</param>
public sealed record TextHeader(string? Headline, string? Dateline, string? Publisher, LocalDate? Published)
{
    /// <summary>Reads it off a text.</summary>
    public static TextHeader Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string? headline = HeadlineFinder.Find(text);
        Text.Dateline? dateline = Text.Dateline.Find(text, headline);
        return new TextHeader(headline, dateline?.Text, dateline?.Agency ?? CopyrightLine.Find(text), dateline?.Day);
    }
}
