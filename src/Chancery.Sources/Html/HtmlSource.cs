using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Chancery.Dispatches;
using SmartReader;

namespace Chancery.Sources.Html;

/// <summary>An HTML page: the article's words out of it, and what its head says of them. Loads nothing from outside.</summary>
internal static class HtmlSource
{
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>True where the text starts as an HTML page does.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("<?xml", StringComparison.Ordinal)
                && text[..Math.Min(text.Length, 1000)].Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The dispatch of a page.</summary>
    /// <exception cref="SourceException">The page is too large, too deep, takes too long, or has no article in it.</exception>
    public static Dispatch Read(string html, StatedMetadata beside, DispatchHints hints)
    {
        int tags = html.AsSpan().Count('<');
        if (tags > SourceLimits.MaxTags)
            throw new SourceException($"this page has {tags} tags, more than the {SourceLimits.MaxTags} that are read");
        Dispatch? dispatch = null;
        Exception? failure = null;
        void Work()
        {
            try
            {
                dispatch = ReadBounded(html, beside, hints);
            }
            catch (Exception caught) when (caught is not OutOfMemoryException)
            {
                failure = caught;
            }
        }

        // A thread of its own bounds the time, and its stack holds whatever nesting the limits let through.
        var worker = new Thread(Work, StackBytes) { IsBackground = true, Name = "html" };
        worker.Start();
        if (!worker.Join(SourceLimits.MaxHtmlTime))
            throw new SourceException($"this page takes longer than {SourceLimits.MaxHtmlTime.TotalSeconds:0} seconds to take apart");
        return failure switch
        {
            null => dispatch!,
            SourceException => throw failure,
            _ => throw new SourceException("this page cannot be taken apart; save the article's text as a .txt file and give that", failure),
        };
    }

    private static Dispatch ReadBounded(string html, StatedMetadata beside, DispatchHints hints)
    {
        using IHtmlDocument page = new HtmlParser(new HtmlParserOptions { IsScripting = false, SkipComments = true }).ParseDocument(html);
        if (BlockText.DepthOf(page) > SourceLimits.MaxDepth)
            throw new SourceException($"this page is nested more than {SourceLimits.MaxDepth} elements deep");
        PageMetadata head = PageMetadata.Of(page);
        string? language = page.DocumentElement.GetAttribute("lang");
        string body = ArticleOf(page, head.Url) ?? "";
        if (body.Length == 0)
            throw new SourceException("no article was found in this page; save its text as a .txt file and give that");
        string? headline = beside.Headline ?? head.Headline;
        string text = headline is null || body.StartsWith(headline, StringComparison.Ordinal) ? body : headline + "\n\n" + body;
        Dispatch dispatch = Text.PlainTextSource.Read(text, beside with
        {
            Headline = headline,
            Publisher = beside.Publisher ?? head.Publisher,
            Published = beside.Published ?? head.Published,
            Url = beside.Url ?? head.Url,
        }, hints);
        bool english = language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
        return english ? dispatch with { Language = language! } : dispatch;
    }

    private static string? ArticleOf(IHtmlDocument page, string? url)
    {
        // The page's own text, before the extraction takes the document apart.
        string whole = BlockText.Of(page.Body);
        using var reader = new Reader(url ?? "https://page.invalid/", page)
        {
            MaxElemsToParse = SourceLimits.MaxTags,
            DisableJSONLD = true,
        };
        Article article = reader.GetArticle();
        if (article.Completed && article.IsReadable && !string.IsNullOrWhiteSpace(article.Content))
        {
            using IHtmlDocument content = new HtmlParser().ParseDocument(article.Content);
            string found = BlockText.Of(content.Body);
            if (found.Length > 0)
                return found;
        }

        return whole.Length > 0 ? whole : null;
    }
}
