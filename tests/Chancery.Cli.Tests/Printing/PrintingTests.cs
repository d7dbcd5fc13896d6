using Chancery.Cli.Printing;
using Chancery.Cli.Tests.Contract;

namespace Chancery.Cli.Tests.Printing;

public class PrintingTests
{
    [Fact]
    public void Plain_text_says_every_claim_and_its_words()
    {
        string text = PlainClaims.Text(EveryClaim.Dispatch, EveryClaim.Full, explain: false).ReplaceLineEndings("\n");
        Assert.Equal(
            """
            Heads meet 😀 in Geneva.
            A Wire, 21 November 1985, GENEVA, Nov. 21, dispatch d1

            ENGAGEMENTS (1)
              e1  summit, held, 19-21 November 1985
                  who     Ronald Reagan*, President* (USA); senior officials (SUN*) - attendee
                  where   near Geneva (CHE)
                  about   arms control [high]; trade with China
                  note    the first since 1979
                  part of e0
                  > in Geneva

            STATEMENTS (1)
              Ronald Reagan, President (USA) - planned concern, about missiles, toward SUN - anonymous, on condition of anonymity - told by a senior official (USA)
                  > in Geneva

            OBJECTIVES (1)
              Ronald Reagan: to reduce arsenals
                  > in Geneva

            COMMITMENTS (1)
              USA and SUN: to meet again - under way - due 19-21 November 1985 - made at e1 - followed by e1
                  > in Geneva

            CHANNELS (1)
              USA and SUN: hotline - resumed - heads
                  > in Geneva

            MILESTONES (1)
              the inauguration - USA - 19-21 November 1985
                  > in Geneva

            TRANSFERS (1)
              USA to SUN: grain - alleged
                  > in Geneva

            RELATIONSHIPS (1)
              USA and SUN: a fresh start - better - 19-21 November 1985
                  > in Geneva

            * from the roster of office-holders, not from the text


            """, text);
    }

    [Fact]
    public void Sections_without_claims_are_left_out() =>
        Assert.Equal("(no headline)\ndispatch d\n\nNo engagements found.\n\n",
            PlainClaims.Text(new("x") { Id = "d" }, new(), explain: false).ReplaceLineEndings("\n"));

    [Fact]
    public void Table_lines_keep_to_the_width()
    {
        for (int width = 60; width < 200; width += 7)
        {
            var layout = new TableLayout(width, ("Kind", 9), ("When", 16), ("Who", 30));
            string row = layout.Row(["meeting"], ["some time 1-10 April 2024"], ["Prime Minister Averyveryveryveryveryveryveryverylongnameindeed of Somewhere", "x"]);
            Assert.All(row.Split('\n').Append(layout.Header()), line => Assert.True(line.Length <= width, line));
            Assert.All(layout.Beneath(new string('y', 500)).Split('\n'), line => Assert.True(line.Length <= width, line));
        }
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void Status_is_never_broken_over_lines(int width)
    {
        var layout = new TableLayout(width, ("Kind", 9), ("Status", 10), ("When", 16), ("Who", 30), ("Where", 18), ("About", 26));
        Assert.Contains("postponed", layout.Row(["meeting"], ["postponed"], ["17 January 2022"], ["somebody of a long name"], ["Ghana"], ["trade"]), StringComparison.Ordinal);
    }
}
