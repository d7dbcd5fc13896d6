using System.Text.Json;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Sources;

/// <summary>What a document's own metadata states: a JSON line, a page's head, or a file NAME.meta.json beside NAME.txt.</summary>
internal sealed record StatedMetadata
{
    public static StatedMetadata None { get; } = new();

    public string? Id { get; init; }

    public string? Headline { get; init; }

    public string? Publisher { get; init; }

    public LocalDate? Published { get; init; }

    public string? Dateline { get; init; }

    public string? Url { get; init; }

    /// <summary>Whom an entry of a log is about, where and when; null where it is none.</summary>
    public NoteContext? Note { get; init; }

    /// <summary>Reads the fields id, headline (or title), publisher, published (or date), dateline, url of a JSON object; for an entry of a log about, place, from, to.</summary>
    /// <exception cref="SourceException">A field is not a string, or the day is none.</exception>
    public static StatedMetadata Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new SourceException("a JSON object belongs here, with \"text\" and what is known of it");
        string? published = Field(json, "published") ?? Field(json, "date");
        return new StatedMetadata
        {
            Id = Field(json, "id"),
            Headline = Field(json, "headline") ?? Field(json, "title"),
            Publisher = Field(json, "publisher"),
            Published = published is null ? null : PublicationDay.OfTimestamp(published) ?? throw NoDay(published),
            Dateline = Field(json, "dateline"),
            Url = Field(json, "url"),
            Note = NoteOf(json),
        };
    }

    // "about" makes it an entry: "from" and "to" alone are the addresses of a letter.
    private static NoteContext? NoteOf(JsonElement json)
    {
        if (!json.TryGetProperty("about", out JsonElement about) || about.ValueKind != JsonValueKind.String)
            return null;
        LocalDate? from = Day(json, "from"), to = Day(json, "to");
        if (from > to)
            throw new SourceException("\"to\" is a day before \"from\"");
        return new NoteContext(Field(json, "about"), Field(json, "place"), from, to);
    }

    private static LocalDate? Day(JsonElement json, string name)
    {
        if (Field(json, name) is not { } day)
            return null;
        if (PublicationDay.OfTimestamp(day) is { } parsed)
            return parsed;
        _ = PublicationDay.TryParse(day, out _, out string? problem);
        throw new SourceException($"\"{name}\": {problem}");
    }

    /// <summary>A string field; null where it is absent, null or blank.</summary>
    public static string? Field(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.Number && name == "id")
            return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String)
            throw new SourceException($"\"{name}\" is not a string");
        try
        {
            string text = value.GetString()!;
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException failure)
        {
            throw new SourceException($"\"{name}\" holds a broken escape", failure);
        }
    }

    private static SourceException NoDay(string published)
    {
        _ = PublicationDay.TryParse(published, out _, out string? problem);
        return new SourceException("\"published\": " + problem);
    }
}
