using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;
using Chancery.Training.Network;
using Chancery.Training.Teaching;

namespace Chancery.Training.Evaluation;

/// <summary>Scores of a teacher on words and sentences as annotated: trees, and names after the corpus's own convention and after the mean of all.</summary>
internal static class BeliefScore
{
    public static string Of(Trainer teacher, List<TreebankSentence> sentences)
    {
        int words = 0, heads = 0, labels = 0;
        (int Right, int Found, int Named) own = default, mean = default;
        foreach ((TreebankSentence gold, Belief[] beliefs) in teacher.Read(sentences))
        {
            for (int i = 0; gold.HasTree && i < beliefs.Length; i++)
            {
                words++;
                if (beliefs[i].Head != gold.Heads[i])
                    continue;
                heads++;
                Relation relation = beliefs[i].Head == 0 ? Relation.Root : (Relation)beliefs[i].Relations[0].Value;
                labels += GoldWords.MainRelation(relation) == GoldWords.MainRelation(gold.Relations[i]) ? 1 : 0;
            }

            if (gold.Names.Length == 0)
                continue;
            Count(gold, Names(beliefs, [gold.Convention]), ref own);
            Count(gold, Names(beliefs, [.. Enumerable.Range(0, NameConventions.Count)]), ref mean);
        }

        static string Names3((int Right, int Found, int Named) c) => FormattableString.Invariant($"P {100.0 * c.Right / Math.Max(1, c.Found):F2} R {100.0 * c.Right / Math.Max(1, c.Named):F2} F {200.0 * c.Right / Math.Max(1, c.Found + c.Named):F2}");
        return FormattableString.Invariant($"UAS {100.0 * heads / Math.Max(1, words):F2} LAS {100.0 * labels / Math.Max(1, words):F2} names {Names3(own)}, in the mean {Names3(mean)}");
    }

    /// <summary>The likeliest codes that may follow one another.</summary>
    private static int[] Names(Belief[] beliefs, int[] conventions)
    {
        const int Codes = NameDecoder.Codes;
        double[,] best = new double[beliefs.Length, Codes];
        int[,] from = new int[beliefs.Length, Codes];
        for (int t = 0; t < beliefs.Length; t++)
        {
            for (int c = 0; c < Codes; c++)
            {
                double own = Math.Log(conventions.Sum(k => beliefs[t].NamesOf(k).Span[c]) + 1e-3), top = double.NegativeInfinity;
                for (int p = 0; p < Codes; p++)
                {
                    if (NameDecoder.Follows(t == 0 ? 0 : p, c) && (t == 0 ? 0 : best[t - 1, p]) > top)
                        (top, from[t, c]) = (t == 0 ? 0 : best[t - 1, p], p);
                }

                best[t, c] = top + own;
            }
        }

        int[] codes = new int[beliefs.Length];
        int last = Enumerable.Range(0, Codes).MaxBy(c => best[beliefs.Length - 1, c]);
        for (int t = beliefs.Length - 1; t >= 0; t--)
        {
            codes[t] = last;
            last = from[t, last];
        }

        return codes;
    }

    private static void Count(TreebankSentence gold, int[] codes, ref (int Right, int Found, int Named) count)
    {
        HashSet<(int, int, int)> a = GoldWords.Spans(gold.Names), b = GoldWords.Spans(codes);
        count = (count.Right + a.Intersect(b).Count(), count.Found + b.Count, count.Named + a.Count);
    }
}
