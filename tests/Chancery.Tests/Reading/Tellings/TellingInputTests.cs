using Chancery.Language;
using Chancery.Reading.Tellings;
using CsCheck;

namespace Chancery.Tests.Reading.Tellings;

public sealed class TellingInputTests
{
    private const int MostWords = 160;

    private static AnalysedText Text(int[] lengths)
    {
        var text = new AnalysedText();
        text.Reset(new string('x', lengths.Sum()));
        foreach (int length in lengths)
        {
            int first = text.Count;
            for (int i = 0; i < length; i++)
                text.Add(first + i, first + i + 1);
            text.Sentences.Add(new Sentence(first, text.Count, 0));
        }

        return text;
    }

    [Fact]
    public void Units_hold_every_word_once_and_are_never_too_long() =>
        Gen.Int[1, 400].Array[0, 12].Sample(lengths =>
        {
            List<(int First, int End)> units = [];
            AnalysedText text = Text(lengths);
            TellingInput.Units(text, units);
            int at = 0;
            foreach ((int first, int end) in units)
            {
                Assert.Equal(at, first);
                Assert.InRange(end - first, 1, MostWords);
                at = end;
            }

            Assert.Equal(text.Count, at);
        });

    [Fact]
    public void A_sentence_that_fits_is_never_cut() =>
        Gen.Int[1, MostWords].Array[0, 12].Sample(lengths =>
        {
            List<(int First, int End)> units = [];
            AnalysedText text = Text(lengths);
            TellingInput.Units(text, units);
            Assert.All(text.Sentences, sentence => Assert.Contains(units, unit => unit.First <= sentence.First && sentence.End <= unit.End));
        });
}
