using Chancery.Evaluation.Scoring;

namespace Chancery.Evaluation.Printing;

/// <summary>The page docs/accuracy.md.</summary>
internal static class AccuracyPage
{
    private const string Head = """
        # Accuracy

        How much of what a careful reader records from a dispatch Chancery records too. Written by `./evaluate --write docs/accuracy.md`.

        Measured on the dispatches of [evaluation/](../evaluation/README.md): composed for the purpose in the manner of wires, ministries,
        organisations and archives from 1950 to 2026, a third of them hard cases and dispatches without diplomacy, annotated by hand.
        Two thirds (dev) may be looked at by those who write rules; one third (test) is held back from them. Nothing is trained on either.

        An engagement read counts as found where the group of kinds agrees (visit; meeting, talks, summit, virtual; call; message), at
        least two of the annotated sides are there, and the days meet; each is found once. Lines "of those found" and the lists (persons,
        countries, places, topics) are counted over engagements found. What a careful reader may leave out counts neither way. A
        statement is right where speaker and kind are; a commitment or channel where it stands on the same words with at least half of
        the parties. Intervals are 95% bootstrap intervals over dispatches (1000 draws).

        """;

    public static string Of(Summary all) => Head + "\n" + Report.Tables(all) + "\n";
}
