using Chancery.Claims;
using Chancery.Dispatches;
using CsCheck;
using NodaTime;

namespace Chancery.Tests.Reading;

/// <summary>Reading holds its laws on whatever is thrown at it: texts cut, shuffled, repeated, with garbage in between.</summary>
public class ReadingPropertyTests
{
    private static readonly string[] s_texts =
    [
        """
        Kouame to host Togo's Agbeko for border talks

        ABIDJAN, May 15 - Ivorian President Serge Kouame will host his Togolese counterpart, Kossi Agbeko, on Friday for talks on the border, a senior official said on condition of anonymity.

        "We have raised it with the ambassador," the official said. The two leaders last met in Lome in March 2021, the first such visit since 2016.
        """,
        """
        Secretary Marlowe's Travel to Hanoi, Jakarta and Port Moresby

        Secretary of State Julia Marlowe will travel to Hanoi, Vietnam, Jakarta, Indonesia, and Port Moresby, Papua New Guinea, July 6-11, 2022. In Hanoi, she will meet with Prime Minister Tran Van Duc and Foreign Minister Le Thi Hoa. She will then participate in the ASEAN-related ministerials before her call with G7 foreign ministers.
        """,
        """
        Telegram From the Embassy in Norway to the Department of State

        Oslo, March 3, 1961, 6:11 p.m.
        78. Following based on uncleared memcon. Foreign Minister called on me this morning at his request. I told him Secretary hoped to visit in May. Met at airport by Crown Prince; presented letter from President.
        """,
        """
        JOINT COMMUNIQUE

        At the invitation of H.E. Dr. Kamran Rostami, President of the Islamic Republic of Iran, H.E. Murad Orazov, President of Turkmenistan, paid an official visit to Tehran from 10 to 13 September 2007. 3. The two Presidents held talks; they agreed to meet again at the level of Foreign Ministers before the end of 2008.
        """,
        """
        The two presidents and the three ministers agree to meet again

        LIMA, May 15 - The two governments agreed to open talks. They thanked both sides. Both countries pledged to restore the hotline between the two sides, which their ministers had cut.
        """,
    ];

    private static readonly string[] s_garbage = ["\0", "\uFEFF", "😀", "\uD800", "(((((", "“", "\n\n\n", "- - -", " 's ", "…", "1/2/", "http://x.y/?q=", "\t", "of of of", "U.S.", "(", ")", "e\u0301", "۱۲", "will met visit"];

    private static readonly Gen<string> s_mutant =
        from text in Gen.Int[0, s_texts.Length - 1].Select(i => s_texts[i])
        from moves in Gen.Select(Gen.Int[0, 5], Gen.Int[0, 10_000], Gen.Int[0, 400], Gen.Int[0, s_garbage.Length - 1].Select(i => s_garbage[i])).List[1, 6]
        select moves.Aggregate(text, Move);

    private static string Move(string text, (int How, int At, int Length, string Garbage) move)
    {
        if (text.Length == 0)
            return move.Garbage;
        int at = move.At % text.Length, length = Math.Min(move.Length, text.Length - at);
        switch (move.How)
        {
            case 0:
                return text.Remove(at, length);
            case 1:
                return text.Insert(at, move.Garbage);
            case 2:
                return text.Length < 5000 ? text.Insert(at, text.Substring(at, length)) : text;
            case 3:
                return text[at..] + text[..at];
            case 4:
                string[] words = text.Split(' ');
                int a = move.At % words.Length, b = move.Length % words.Length;
                (words[a], words[b]) = (words[b], words[a]);
                return string.Join(' ', words);
            default:
                return text[..at] + text.Substring(at, length).ToUpperInvariant() + text[(at + length)..];
        }
    }

    [Fact]
    public void Reading_never_throws_and_stands_on_the_words() =>
        Gen.Select(s_mutant, Gen.Bool, Gen.Int[1900, 2030]).Sample(
            (text, headline, year) =>
            {
                var dispatch = new Dispatch(text) { Id = "t", Headline = headline ? text.Split('\n')[0] : null, Published = year % 7 == 0 ? null : new LocalDate(year, 5, 15) };
                DispatchClaims claims = DispatchReader.Default.Read(dispatch);
                int[] starts = CodePoints(text);
                return claims.Engagements.All(e => e.Evidence.Count > 0 && e.Confidence is >= 0 and <= 1 && e.Evidence.All(v => text[starts[v.Start]..starts[v.End]] == v.Exact));
            },
            iter: 300);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("Met with.")]
    [InlineData("to meet")]
    [InlineData("visit")]
    [InlineData("Visiting.")]
    [InlineData("Following lunch with U Thant and address to General Assembly, Prince and party now scheduled depart.")]
    public void Reading_takes_scraps(string text) =>
        Assert.NotNull(DispatchReader.Default.Read(new Dispatch(text) { Id = "t", Published = new LocalDate(1962, 10, 19) }));

    // UTF-16 offset of each code point, and of the end; a lone surrogate counts as one.
    private static int[] CodePoints(string text)
    {
        var starts = new List<int>();
        for (int i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1)
            starts.Add(i);
        starts.Add(text.Length);
        return [.. starts];
    }
}
