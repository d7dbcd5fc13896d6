using Chancery.Language.Neural;
using CsCheck;

namespace Chancery.Tests.Language.Neural;

public sealed unsafe class WordGatesTests
{
    private const int Width = 16;

    // Few letters, so that forms come again within a batch and across batches; some are too long to be kept.
    private static readonly Gen<(string Form, bool Opens)[][]> s_batches =
        Gen.Select(Gen.Char['a', 'd'].Array[0, 3].Select(letters => new string(letters)), Gen.Int[0, 20], Gen.Bool).Select((form, tail, opens) => (form + (tail == 0 ? new string('x', 40) : ""), opens)).Array[1, 60].Array[1, 8];

    [Fact]
    public void Every_word_gets_the_gates_of_its_form() => s_batches.Sample(batches =>
    {
        var kept = new WordGates();
        return batches.All(batch => Batch(kept, batch));
    });

    [Fact]
    public void More_forms_than_places_get_their_own_gates()
    {
        var kept = new WordGates();
        string[] forms = [.. Enumerable.Range(0, 3 * WordGates.Places).Select(i => "w" + i)];
        for (int round = 0; round < 2; round++)
        {
            foreach (string[] batch in forms.Chunk(500))
                Assert.True(Batch(kept, [.. batch.Select(form => (form, false))]));
        }
    }

    [Fact]
    public void A_word_met_before_is_not_fresh()
    {
        var kept = new WordGates();
        Batch(kept, [("talks", false), ("talks", true), ("talks", false)]);
        Assert.Equal(2, kept.Fresh);
        Batch(kept, [("talks", true), ("visit", false)]);
        Assert.Equal(1, kept.Fresh);
    }

    [Fact]
    public void A_batch_that_was_broken_off_leaves_no_gates()
    {
        var kept = new WordGates();
        float[] one = new float[Width];
        fixed (float* gates = one)
        {
            kept.Begin(1, Width);
            kept.TryTake("talks", false, 0, gates, gates, out _);
        }

        Assert.True(Batch(kept, [("talks", false)]));
        Assert.Equal(1, kept.Fresh);
    }

    // Gates that tell of which form they are.
    private static bool Batch(WordGates kept, (string Form, bool Opens)[] words)
    {
        float[] forward = new float[words.Length * Width], backward = new float[words.Length * Width];
        var made = new List<float>();
        fixed (float* f = forward)
        fixed (float* b = backward)
        {
            kept.Begin(words.Length, Width);
            for (int row = 0; row < words.Length; row++)
            {
                if (!kept.TryTake(words[row].Form, words[row].Opens, row, f + (row * Width), b + (row * Width), out int fresh))
                {
                    Assert.Equal(made.Count, fresh);
                    made.Add(Sum(words[row]));
                }
            }

            for (int i = 0; i < made.Count; i++)
            {
                new Span<float>(kept.FreshForward + (i * Width), Width).Fill(made[i]);
                new Span<float>(kept.FreshBackward + (i * Width), Width).Fill(-made[i]);
            }

            kept.End(f, b);
        }

        return Enumerable.Range(0, words.Length * Width).All(i => forward[i] == Sum(words[i / Width]) && backward[i] == -forward[i]);
    }

    // Exact in a float up to three letters and for the numbered forms.
    private static float Sum((string Form, bool Opens) word)
    {
        int sum = word.Opens ? 1 : 2;
        foreach (char c in word.Form.Length > 6 ? word.Form[..4] : word.Form)
            sum = (sum * 11) + (c < 'a' ? c - '0' : 1 + ((c - 'a') % 10));
        return sum;
    }
}
