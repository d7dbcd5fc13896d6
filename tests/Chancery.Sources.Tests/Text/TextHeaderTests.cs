using Chancery.Sources.Text;
using CsCheck;

namespace Chancery.Sources.Tests.Text;

public class TextHeaderTests
{
    [Theory]
    [InlineData("Ministers meet in Vienna\n\nThe ministers met.", "Ministers meet in Vienna")]
    [InlineData("\r\nMinisters meet in Vienna\r\n\r\nThe ministers met.", "Ministers meet in Vienna")]
    [InlineData("Who will go to Vienna?\n\nThe ministers will.", "Who will go to Vienna?")]
    [InlineData("Ministers meet\nThe foreign ministers of both countries met in Vienna on Tuesday to prepare the summit.", "Ministers meet")]
    [InlineData("The ministers met.\n\nThey spoke.", null)]
    [InlineData("Ministers meet in Vienna", null)]
    [InlineData("VIENNA, March 3 (A Wire) --\n\nThe ministers met.", null)]
    [InlineData("The foreign ministers of both\ncountries met in Vienna on Tuesday.", null)]
    [InlineData("Dear colleagues,\n\nThe ministers met.", null)]
    [InlineData("Communiqué\n\nThe ministers met.", null)]
    public void First_line_is_a_headline_where_it_is_a_title(string text, string? headline) => Assert.Equal(headline, TextHeader.Of(text).Headline);

    [Theory]
    [InlineData("TOKYO, April 20 (Kyodo) -- The minister", "TOKYO, April 20", "Kyodo", null)]
    [InlineData("WASHINGTON -- The minister", "WASHINGTON", null, null)]
    [InlineData("NEW DELHI, Jul 10 (PTI) The minister", "NEW DELHI, Jul 10", "PTI", null)]
    [InlineData("WASHINGTON — The minister", "WASHINGTON", null, null)]
    [InlineData("LONDON (Reuters) - The minister", "LONDON", "Reuters", null)]
    [InlineData("NEW DELHI, Sept. 3, 1997 (AP) — The minister", "NEW DELHI, Sept. 3, 1997", "AP", "1997-09-03")]
    [InlineData("SANTIAGO, Chile, 11 March 1990 - The minister", "SANTIAGO, Chile, 11 March 1990", null, "1990-03-11")]
    [InlineData("Geneva, 3 March 1985\n\nThe minister", "Geneva, 3 March 1985", null, "1985-03-03")]
    [InlineData("Camp David, Maryland, September 17, 1978\nThe minister", "Camp David, Maryland, September 17, 1978", null, "1978-09-17")]
    [InlineData("Talks begin\n\nST. PETERSBURG (AFP) – The minister", "ST. PETERSBURG", "AFP", null)]
    [InlineData("U.S. - China talks resumed on Monday.", null, null, null)]
    [InlineData("He met her - and left.", null, null, null)]
    [InlineData("Geneva, 30 February 1985\n\nThe minister", "Geneva, 30 February 1985", null, null)]
    public void Dateline_says_where_and_when(string text, string? dateline, string? agency, string? day)
    {
        TextHeader header = TextHeader.Of(text);
        Assert.Equal(dateline, header.Dateline);
        Assert.Equal(agency, header.Publisher);
        Assert.Equal(day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, header.Published);
    }

    [Theory]
    [InlineData("They met.\n\n© Kyodo News", "Kyodo News")]
    [InlineData("They met.\n\nCopyright 1997 The Associated Press. All rights reserved.\n", "The Associated Press")]
    [InlineData("They met.\n\n(c) 2014 AFP", "AFP")]
    [InlineData("(Reuters) - They met.", "Reuters")]
    [InlineData("They met.", null)]
    [InlineData("They discussed copyright law (c).", null)]
    public void Publisher_is_the_agency_or_the_owner(string text, string? publisher) => Assert.Equal(publisher, TextHeader.Of(text).Publisher);

    [Fact]
    public void Any_text_has_a_header() =>
        Gen.String[Gen.OneOf(Gen.Char["\n\r (),.-—©AZaz09"], Gen.Char), 0, 300].Sample(text => Assert.NotNull(TextHeader.Of(text)));

    [Fact]
    public void Hostile_header_takes_no_time()
    {
        string text = string.Concat(Enumerable.Repeat("A. ", 100_000)) + "\n\n" + string.Concat(Enumerable.Repeat("(c) ", 100_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotNull(TextHeader.Of(text));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1));
    }
}
