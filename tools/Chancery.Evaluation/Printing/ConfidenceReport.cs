using Chancery.Evaluation.Calibration;
using Chancery.Evaluation.Scoring;
using Chancery.Reading.Calibration;

namespace Chancery.Evaluation.Printing;

/// <summary>How far confidence means what it says.</summary>
internal static class ConfidenceReport
{
    private const int Few = 20;

    public static void Add(List<string> lines, Summary all)
    {
        List<Rated> held = Calibrations.HeldBack(all.Scores);
        if (held.Count == 0)
            return;
        lines.Add("Confidence in claims of the test dispatches, each by a fit in which its dispatch had no part:");
        lines.Add("");
        Report.Table(lines, ["claims", "number", "mean confidence", "right", "Brier score", "of their share alone", "calibration error", "by chance", "of the rules' scores"],
            held.GroupBy(claim => claim.Sort).Where(sort => sort.Count() >= Few).OrderBy(sort => sort.Key, StringComparer.Ordinal)
                .Select(sort => Row(sort.Key + "s", sort)).Append(Row("all", held)));
        lines.Add("");
        foreach (string sort in new[] { "engagement", "statement" })
            Bands(lines, sort + "s", held.Where(claim => claim.Sort == sort));
        Bands(lines, "other claims", held.Where(claim => claim.Sort is not ("engagement" or "statement")));
        if (Calibrations.Table(Calibrations.Fit(all.Scores)) != BuiltIn())
        {
            lines.Add("The confidences shipped were fitted on another state of the reader or of the annotation: ./evaluate --calibrate fits them anew.");
            lines.Add("");
        }
    }

    private static string BuiltIn()
    {
        using Stream stream = typeof(ConfidenceTable).Assembly.GetManifestResourceStream("Chancery.Reading.Data.confidence.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string[] Row(string name, IEnumerable<Rated> held)
    {
        List<Rated> claims = [.. held];
        Reliability reliability = new(claims), scores = new(claims.Select(claim => claim with { Confidence = claim.Score }));
        return [name, $"{reliability.Claims}", Report.Share(reliability.Mean), Report.Share(reliability.Right), Report.Share(reliability.Brier), Report.Share(reliability.BrierOfShare),
            Report.Share(reliability.Error), Report.Share(reliability.ErrorOfChance), Report.Share(scores.Error)];
    }

    private static void Bands(List<string> lines, string what, IEnumerable<Rated> claims)
    {
        List<Band> bands = [.. new Reliability(claims).Bands()];
        if (bands.Count == 0)
            return;
        lines.Add($"Of {what} read at a confidence, how many are annotated:");
        lines.Add("");
        Report.Table(lines, ["confidence", "claims", "mean confidence", "right"],
            bands.Select(band => new[] { $"{band.From:0.0}-{band.To:0.0}", $"{band.Claims}", Report.Share(band.Mean), Report.Share(band.Right) }));
        lines.Add("");
    }
}
