using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NodaTime;

namespace Chancery.Sources.Html;

/// <summary>What a page's head states: JSON-LD (schema.org), Open Graph, Dublin Core, and what newsrooms use beside them.</summary>
internal sealed record PageMetadata(string? Headline, string? Publisher, LocalDate? Published, string? Url)
{
    private static readonly string[] s_days =
    [
        "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date",
        "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued", "parsely-pub-date", "sailthru.date",
    ];

    private static readonly string[] s_publishers = ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"];

    private static readonly string[] s_headlines = ["og:title", "dc.title", "dcterms.title", "twitter:title"];

    /// <summary>Reads it off a page.</summary>
    public static PageMetadata Of(IHtmlDocument page)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (IElement element in page.QuerySelectorAll("meta[content]"))
        {
            string? name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop");
            string content = Clean(element.GetAttribute("content")) ?? "";
            if (name is not null && content.Length > 0)
                meta.TryAdd(name.Trim(), content);
        }

        Linked linked = Linked.Of(page);
        string? publisher = linked.Publisher ?? First(meta, s_publishers);
        string? headline = linked.Headline ?? First(meta, s_headlines) ?? OnlyHeading(page) ?? Clean(page.Title);
        LocalDate? published = PublicationDay.OfTimestamp(linked.Published);
        foreach (string name in s_days)
            published ??= meta.TryGetValue(name, out string? day) ? PublicationDay.OfTimestamp(day) : null;
        published ??= PublicationDay.OfTimestamp(page.QuerySelector("time[datetime]")?.GetAttribute("datetime"));
        string? url = page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? meta.GetValueOrDefault("og:url");
        return new PageMetadata(WithoutSite(headline, publisher), publisher, published, WebAddress(url));
    }

    private static string? First(Dictionary<string, string> meta, string[] names) =>
        names.Select(meta.GetValueOrDefault).FirstOrDefault(value => value is not null);

    private static string? OnlyHeading(IHtmlDocument page)
    {
        IHtmlCollection<IElement> headings = page.QuerySelectorAll("h1");
        return headings.Length == 1 ? Clean(headings[0].TextContent) : null;
    }

    private static string? Clean(string? text)
    {
        string joined = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return joined.Length is > 0 and <= 500 ? joined : null;
    }

    private static string? WithoutSite(string? headline, string? publisher)
    {
        if (headline is null || publisher is null)
            return headline;
        foreach (string joint in (string[])[" | ", " - ", " – ", " — ", " :: "])
        {
            if (headline.EndsWith(joint + publisher, StringComparison.OrdinalIgnoreCase))
                return headline[..^(joint.Length + publisher.Length)];
        }

        return headline;
    }

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? url!.Trim() : null;

    private sealed record Linked(string? Headline, string? Publisher, string? Published)
    {
        public static Linked Of(IHtmlDocument page)
        {
            foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
            {
                try
                {
                    using JsonDocument document = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { MaxDepth = 32 });
                    if (Article(document.RootElement) is { } found)
                        return found;
                }
                catch (Exception failure) when (failure is JsonException or SourceException or InvalidOperationException)
                {
                    // A page with broken JSON-LD still has its other metadata.
                }
            }

            return new Linked(null, null, null);
        }

        private static Linked? Article(JsonElement json)
        {
            if (json.ValueKind == JsonValueKind.Array)
                return json.EnumerateArray().Select(Article).FirstOrDefault(found => found is not null);
            if (json.ValueKind != JsonValueKind.Object)
                return null;
            if (json.TryGetProperty("@graph", out JsonElement graph))
                return Article(graph);
            if (!json.TryGetProperty("headline", out JsonElement headline) || headline.ValueKind != JsonValueKind.String)
                return null;
            string? publisher = json.TryGetProperty("publisher", out JsonElement owner) && owner.ValueKind == JsonValueKind.Object
                ? StatedMetadata.Field(owner, "name") : null;
            return new Linked(Clean(headline.GetString()), Clean(publisher), StatedMetadata.Field(json, "datePublished"));
        }
    }
}
