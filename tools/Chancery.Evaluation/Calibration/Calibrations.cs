using System.Globalization;
using Chancery.Evaluation.Scoring;
using Chancery.Reading.Calibration;

namespace Chancery.Evaluation.Calibration;

/// <summary>A confidence and whether the claim that has it is right.</summary>
/// <param name="Sort">The sort of claim.</param>
/// <param name="Confidence">The confidence.</param>
/// <param name="Score">The score that the claim's rule gave it.</param>
/// <param name="Right">Whether the annotation has it.</param>
internal readonly record struct Rated(string Sort, double Confidence, double Score, bool Right);

/// <summary>Fits confidences on annotated dispatches, and tries them on dispatches that had no part in the fit.</summary>
internal static class Calibrations
{
    private const int Folds = 10;
    private const int InnerFolds = 5;
    private static readonly double[] s_deviations = [0.1, 0.2, 0.3, 0.5, 0.8];

    /// <summary>A fit of each sort of claim, the traits' weights drawn to nothing as far as foretells best what is right in dispatches left out.</summary>
    public static SortedDictionary<string, SortFit> Fit(IReadOnlyList<DispatchScore> scores) =>
        Fit(scores, s_deviations.MinBy(deviation => Surprise(scores, deviation)));

    private static SortedDictionary<string, SortFit> Fit(IEnumerable<DispatchScore> scores, double deviation)
    {
        List<(Judged Claim, bool Seen)> all = [.. scores.SelectMany(score => score.Judged.Select(claim => (claim, IsSeen(score))))];
        double share = (all.Count(one => one.Claim.Right) + 1.0) / (all.Count + 2);
        var fits = new SortedDictionary<string, SortFit>(StringComparer.Ordinal);
        foreach (var sort in all.GroupBy(one => one.Claim.Sort))
            fits.Add(sort.Key, new SortFit([.. sort], Math.Log(share / (1 - share)), deviation));
        return fits;
    }

    private static bool IsSeen(DispatchScore score) => score.Gold.Split == "dev";

    // Minus the logarithm of the probability that fits on the other folds gave to what is so.
    private static double Surprise(IReadOnlyList<DispatchScore> scores, double deviation)
    {
        double sum = 0;
        for (int fold = 0; fold < InnerFolds; fold++)
        {
            SortedDictionary<string, SortFit> fits = Fit(scores.Where((_, i) => i % InnerFolds != fold), deviation);
            foreach (DispatchScore score in scores.Where((_, i) => i % InnerFolds == fold))
            {
                foreach (Judged claim in score.Judged)
                {
                    double odds = fits.TryGetValue(claim.Sort, out SortFit? fit) ? fit.Odds(claim, IsSeen(score)) : 0;
                    sum += Math.Log(1 + Math.Exp(claim.Right ? -odds : odds));
                }
            }
        }

        return sum;
    }

    /// <summary>The claims of the test dispatches, each rated by a fit on the dispatches of the other folds.</summary>
    public static List<Rated> HeldBack(IReadOnlyList<DispatchScore> scores)
    {
        var rated = new List<Rated>();
        for (int fold = 0; fold < Folds; fold++)
        {
            SortedDictionary<string, SortFit> fits = Fit([.. scores.Where((_, i) => i % Folds != fold)]);
            foreach (DispatchScore score in scores.Where((score, i) => i % Folds == fold && score.Gold.Split == "test"))
            {
                foreach (Judged claim in score.Judged)
                {
                    if (fits.TryGetValue(claim.Sort, out SortFit? fit))
                        rated.Add(new Rated(claim.Sort, ConfidenceTable.Sort.Probability(fit.Odds(claim)), ScoreOf(claim), claim.Right));
                }
            }
        }

        return rated;
    }

    private static double ScoreOf(Judged claim) => 0.7 + (claim.Traits.First(trait => trait.Group == "score").Value / 10);

    /// <summary>The table that the reader has its confidence from.</summary>
    public static string Table(SortedDictionary<string, SortFit> fits)
    {
        var table = new System.Text.StringBuilder("""
            # How much each trait of a claim tells of its being right. Written by ./evaluate --calibrate; not for editing by hand.
            # The weights of a sort of claim that a claim has, with the first, which all have, add up to the logarithm of the odds that it is right.
            # sort: what is claimed; group and name: the trait (empty: all claims of the sort); "score tenths" counts as often as the rule's own score is tenths above 0.7.
            sort	group	name	weight

            """);
        foreach ((string sort, SortFit fit) in fits)
        {
            table.Append(CultureInfo.InvariantCulture, $"{sort}\t\t\t{fit.Base:0.000}\n");
            foreach (((string group, string name), double weight) in fit.Weights.Where(weight => Math.Abs(weight.Weight) >= 0.005))
                table.Append(CultureInfo.InvariantCulture, $"{sort}\t{group}\t{name}\t{weight:0.000}\n");
        }

        return table.ToString();
    }
}
