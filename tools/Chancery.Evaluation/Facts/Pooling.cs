namespace Chancery.Evaluation.Facts;

/// <summary>Terms that the annotation and the reader draw apart and the measure does not.</summary>
internal static class Pooling
{
    private const string OfObjectives = "objective";

    /// <summary>A statement's kind: the older annotations have none for intents and assessments.</summary>
    public static string Kind(string kind) => kind is "intent" or "assessment" ? "other" : kind;

    /// <summary>Statements of the kind are objectives of who makes them.</summary>
    public static IEnumerable<ObjectiveFact> Objectives(IEnumerable<StatementFact> statements) =>
        statements.Where(statement => statement.Kind == OfObjectives).Select(statement => new ObjectiveFact
        {
            By = statement.Speaker,
            Country = statement.Country,
            What = "",
            Optional = true,
            Evidence = statement.Evidence,
            Confidence = statement.Confidence,
            Rule = statement.Rule,
        });

    /// <summary>Objectives are statements of the kind, without terms of attribution.</summary>
    public static IEnumerable<StatementFact> Statements(IEnumerable<ObjectiveFact> objectives) =>
        objectives.Select(objective => new StatementFact
        {
            Speaker = objective.By,
            Country = objective.Country,
            Kind = OfObjectives,
            Evidence = objective.Evidence,
            Confidence = objective.Confidence,
            Rule = objective.Rule,
        });
}
