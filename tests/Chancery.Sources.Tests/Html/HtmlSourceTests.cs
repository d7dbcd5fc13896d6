using Chancery.Dispatches;
using Chancery.Sources.Html;
using NodaTime;

namespace Chancery.Sources.Tests.Html;

public class HtmlSourceTests
{
    private const string Paragraphs =
        """
        <p>The foreign ministers of <b>Austria</b> and Hungary met in Vienna on Tuesday to prepare the summit of the two heads of government.</p>
        <p>They spoke for two hours about trade, the border and the release of two journalists,&nbsp;a spokesman said after the meeting.</p>
        <p>"It was a useful talk," the spokesman said, and he added that the ministers would meet again in Budapest in the spring.</p>
        <p>The summit is to take place in May, and officials of both sides have been at work on its agenda for the better part of a year.</p>
        """;

    private static Dispatch Read(string html, DispatchHints? hints = null) => HtmlSource.Read(html, StatedMetadata.None, hints ?? DispatchHints.None);

    [Fact]
    public void Page_gives_its_article_without_what_stands_around_it()
    {
        Dispatch dispatch = Read(
            $$"""
            <!DOCTYPE html><html lang="en-GB"><head><title>Ministers meet in Vienna | The Wire</title>
            <meta property="og:site_name" content="The Wire"><meta property="article:published_time" content="1992-03-04T23:30:00-05:00">
            <link rel="canonical" href="https://wire.example/vienna"><script>var x = "The president visited Mars.";</script></head>
            <body><nav><a href="/">Home</a> <a href="/sport">Sport news</a></nav><h1>Ministers meet in Vienna</h1>
            <article>{{Paragraphs}}</article><footer>Subscribe to our newsletter</footer></body></html>
            """);
        Assert.Equal("Ministers meet in Vienna", dispatch.Headline);
        Assert.Equal("The Wire", dispatch.Publisher);
        Assert.Equal(new LocalDate(1992, 3, 4), dispatch.Published);
        Assert.Equal("https://wire.example/vienna", dispatch.Url);
        Assert.Equal("en-GB", dispatch.Language);
        Assert.StartsWith("Ministers meet in Vienna\n\nThe foreign ministers of Austria and Hungary met in Vienna on Tuesday", dispatch.Text);
        Assert.Contains("journalists, a spokesman said after the meeting.\n\n\"It was", dispatch.Text);
        Assert.DoesNotContain("newsletter", dispatch.Text);
        Assert.DoesNotContain("Sport", dispatch.Text);
        Assert.DoesNotContain("Mars", dispatch.Text);
    }

    [Fact]
    public void Linked_data_goes_before_other_metadata()
    {
        Dispatch dispatch = Read(
            $$$"""
            <html><head><title>x</title><meta name="date" content="2001-01-01">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Ministers meet",
            "datePublished":"1992-03-04T10:00:00Z","publisher":{"@type":"Organization","name":"The Wire"}}]}</script></head>
            <body>{{{Paragraphs}}}</body></html>
            """);
        Assert.Equal("Ministers meet", dispatch.Headline);
        Assert.Equal(new LocalDate(1992, 3, 4), dispatch.Published);
        Assert.Equal("The Wire", dispatch.Publisher);
    }

    [Fact]
    public void Page_without_a_day_takes_the_callers() =>
        Assert.Equal(new LocalDate(1992, 3, 4), Read($"<html><body>{Paragraphs}</body></html>", new DispatchHints(new LocalDate(1992, 3, 4))).Published);

    [Fact]
    public void Short_page_is_read_too() =>
        Assert.Contains("The envoy left Oslo.", Read("<html><body><p>The envoy left Oslo.</p></body></html>").Text);

    [Theory]
    [InlineData("<html><body></body></html>", "no article")]
    [InlineData("<html><body><script>alert(1)</script></body></html>", "no article")]
    public void Page_without_words_is_refused(string html, string reason) =>
        Assert.Contains(reason, Assert.Throws<SourceException>(() => Read(html)).Message);

    [Theory]
    [InlineData("<div>", 29_000)]
    [InlineData("<b><i>", 14_000)]
    [InlineData("<a><p>", 14_000)]
    [InlineData("<table><tr><td>", 9_000)]
    [InlineData("<font><p>", 400)]
    [InlineData("<!--", 29_000)]
    [InlineData("<p>x", 29_000)]
    public void Hostile_page_ends_in_time_with_text_or_a_line(string unit, int times)
    {
        string html = "<html><body>" + string.Concat(Enumerable.Repeat(unit, times)) + "The envoy left.";
        var watch = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            Assert.NotEmpty(Read(html).Text);
        }
        catch (SourceException refusal)
        {
            Assert.DoesNotContain('\n', refusal.Message);
        }

        Assert.True(watch.Elapsed < SourceLimits.MaxHtmlTime + TimeSpan.FromMinutes(1), watch.Elapsed.ToString());
    }

    [Fact]
    public void Page_with_too_many_tags_is_refused_unparsed() =>
        Assert.Contains("tags", Assert.Throws<SourceException>(() => Read("<html>" + new string('<', 200_000))).Message);
}
