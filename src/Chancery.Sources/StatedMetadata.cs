using System.Text.Json;
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

    /// <summary>Reads the fields id, headline (or title), publisher, published (or date), dateline, url of a JSON object.</summary>
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
        };
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
