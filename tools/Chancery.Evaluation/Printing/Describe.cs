using Chancery.Evaluation.Facts;

namespace Chancery.Evaluation.Printing;

/// <summary>One line for a fact.</summary>
internal static class Describe
{
    public static string Engagement(EngagementFact engagement)
    {
        string who = string.Join("; ", engagement.Participants.Select(party => $"{party.Country ?? "?"} {party.Name}".Trim()));
        return $"{engagement.Key} {engagement.Kind} {engagement.Status} {Days(engagement)} [{who}]{At(engagement.Places)}{By(engagement.Rule, engagement.Confidence)}";
    }

    public static string Statement(StatementFact statement) =>
        $"statement {statement.Kind} by {statement.Country} {statement.Speaker ?? statement.Office} ({statement.Attribution}){By(statement.Rule, statement.Confidence)}";

    public static string Undertaking(string what, UndertakingFact undertaking) =>
        $"{what} {undertaking.Status} of {List(undertaking.Parties)}: {undertaking.What}{By(undertaking.Rule, undertaking.Confidence)}";

    public static string Objective(ObjectiveFact objective) =>
        $"objective of {objective.By}: {objective.What}{By(objective.Rule, objective.Confidence)}";

    public static string Milestone(MilestoneFact milestone) =>
        $"milestone {milestone.Country} {milestone.Start?.Text}..{milestone.End?.Text}: {milestone.What}{By(milestone.Rule, milestone.Confidence)}";

    public static string Days(EngagementFact engagement) =>
        engagement.Start is null && engagement.End is null ? "undated"
        : $"{engagement.Start?.Text}..{engagement.End?.Text}{(engagement.Vague ? " within" : "")}";

    public static string List(IReadOnlyList<string> items) => items.Count == 0 ? "none" : string.Join(", ", items);

    private static string At(IReadOnlyList<string> places) => places.Count == 0 ? "" : " at " + List(places);

    private static string By(string rule, double confidence) => rule.Length == 0 ? "" : $" (rule {rule}, confidence {confidence:0.00})";
}
