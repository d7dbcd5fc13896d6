namespace Chancery.Language.Neural;

/// <summary>Codes of names, one a token: 0 outside, then beginning and inside for each <see cref="NameType"/>.</summary>
internal static unsafe class NameDecoder
{
    /// <summary>Number of types.</summary>
    public const int Types = (int)NameType.Other + 1;

    /// <summary>Number of codes.</summary>
    public const int Codes = 1 + (2 * Types);

    public static byte Begin(NameType type) => (byte)(1 + (2 * (int)type));

    public static byte Inside(NameType type) => (byte)(2 + (2 * (int)type));

    public static bool Follows(int previous, int code) => code == 0 || (code & 1) == 1 || previous == code || previous == code - 1;

    /// <summary>The best sequence of codes for a sentence (Viterbi).</summary>
    public static void Decode(PackedBatch batch, int rank, float* scores, int width, ReadOnlySpan<float> transitions, Span<byte> codes, NetworkMemory memory)
    {
        int n = batch.Length(rank);
        Span<byte> from = memory.Pointers(n * Codes);
        Span<float> best = stackalloc float[Codes], next = stackalloc float[Codes];
        for (int t = 0; t < n; t++)
        {
            float* row = scores + ((long)batch.Row(rank, t) * width);
            for (int code = 0; code < Codes; code++)
            {
                int pointer = 0;
                float top = float.NegativeInfinity;
                if (t == 0)
                {
                    top = Follows(0, code) ? transitions[code] : float.NegativeInfinity;
                }
                else if (code != 0 && (code & 1) == 0)
                {
                    // Inside follows only its own type.
                    float begin = best[code - 1] + transitions[((code - 1) * Codes) + code], inside = best[code] + transitions[(code * Codes) + code];
                    (top, pointer) = begin >= inside ? (begin, code - 1) : (inside, code);
                }
                else
                {
                    for (int p = 0; p < Codes; p++)
                    {
                        float value = best[p] + transitions[(p * Codes) + code];
                        if (value > top)
                            (top, pointer) = (value, p);
                    }
                }

                next[code] = top + row[code];
                from[(t * Codes) + code] = (byte)pointer;
            }

            next.CopyTo(best);
        }

        int last = 0;
        for (int code = 1; code < Codes; code++)
        {
            if (best[code] > best[last])
                last = code;
        }

        for (int t = n - 1; t >= 0; t--)
        {
            codes[t] = (byte)last;
            last = from[(t * Codes) + last];
        }
    }
}
