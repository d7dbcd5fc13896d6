using Chancery.Claims;
using Chancery.Time;
using CsCheck;
using NodaTime;

namespace Chancery.Tests.Time;

/// <summary>Laws that hold for any text and day.</summary>
public sealed class TimeReaderPropertyTests
{
    private static readonly string[] Words =
    [
        "April", "May", "24", "24th", "2024", "-", "to", "from", "until", "Wednesday", "next", "last", "week", "weeks", "month", "year", "the", "of", ",", ".",
        "early", "mid", "late", "end", "three", "two", "-day", "ago", "later", "earlier", "a", "an", "and", "between", "every", "1990s", "century", "19th", "BC",
        "3", "p.m.", "15:30", "UTC", "morning", "night", "this", "that", "same", "following", "previous", "day", "half", "quarter", "first", "'82", "\n", "\n\n",
        "will", "visited", "Christmas", "99999999999", "0", "31", "1/2/24", "241530Z", "APR", "9998", "1000", "year's", "decade", "spring", "😀", "hundred", "thousand",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Words.Length - 1].Array[0, 30].Select(a => string.Join(' ', a.Select(i => Words[i])));

    private static readonly Gen<LocalDate?> Days = Gen.OneOf(
        Gen.Const((LocalDate?)null), Gen.Int[0, 365 * 150].Select(d => (LocalDate?)new LocalDate(1900, 1, 1).PlusDays(d)));

    [Fact]
    public void Expressions_lie_in_the_text_in_order_without_overlap() => Gen.Select(Texts, Days).Sample((text, day) =>
    {
        int end = 0;
        foreach (TimeExpression e in TimeReader.Default.Read(text, day))
        {
            Assert.True(e.Start >= end && e.Start < e.End && e.End <= text.Length);
            end = e.End;
            Assert.NotEmpty(e.Value);
            int part = e.Start;
            foreach (TimeExpression p in e.Parts)
            {
                Assert.True(p.Start >= part && p.Start < p.End && p.End <= e.End);
                part = p.End;
            }
        }
    });

    [Fact]
    public void Days_are_in_order_and_their_edtf_reads_back() => Gen.Select(Texts, Days).Sample((text, day) =>
    {
        foreach (TimeExpression e in TimeReader.Default.Read(text, day).SelectMany(e => e.Parts.Append(e)))
        {
            When when = e.When;
            Assert.True(when.Start is null || when.End is null || when.Start <= when.End);
            if (when.IsUnknown)
                continue;
            Assert.True(Edtf.TryParse(when.Edtf, out When? read), when.Edtf);
            Assert.Equal(when with { Text = null }, read);
        }
    });

    [Fact]
    public void Reading_twice_gives_the_same() => Gen.Select(Texts, Days).Sample((text, day) =>
        Assert.Equal(Show(TimeReader.Default.Read(text, day)), Show(TimeReader.Default.Read(text, day))));

    [Fact]
    public void Any_text_is_read() => Gen.Select(Gen.String, Days).Sample((text, day) => { TimeReader.Default.Read(text, day); });

    [Fact]
    public void Readers_on_many_threads_agree()
    {
        const string Text = "They met last Wednesday and will meet again from May 3 to 5, a week later than planned in 2023.";
        string expected = Show(TimeReader.Default.Read(Text, new LocalDate(2024, 4, 20)));
        Parallel.For(0, 2000, _ => Assert.Equal(expected, Show(TimeReader.Default.Read(Text, new LocalDate(2024, 4, 20)))));
    }

    private static string Show(IEnumerable<TimeExpression> expressions) =>
        string.Join('\n', expressions.Select(e => $"{e.Start} {e.End} {e.Type} {e.Value} {e.Mod} {e.When} {e.Days} {e.Bound} {e.Rule} {e.Parts.Count}"));
}
