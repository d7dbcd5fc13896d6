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
        Two thirds (dev) may be looked at by those who write rules; one third (test) is held back from them. Nothing but confidence is
        fitted on either.

        An engagement read counts as found where the group of kinds agrees (visit; meeting, talks, summit, virtual; call; message), at
        least two of the annotated sides are there, and the days meet; each is found once. An organisation annotated by its name
        ("Pacific Islands Forum") is the one whose acronym is read. Lines "of those found" and the lists (persons,
        countries, places, topics) are counted over engagements found. What a careful reader may leave out counts neither way.

        - A statement is right where speaker and kind are. Intents and assessments count as "other", as older annotations have no such
          kinds. Attribution (named, anonymous, institutional) is counted over statements read on the words of one annotated whose speaker
          has its name or country. Terms ("on condition of anonymity") and what is still to be said are counted over statements found.
        - A commitment, channel or relationship is found where it stands on the same words with at least half of the parties; a transfer
          where giver and receiver are right too; an objective where its holder is; a milestone where what happens shares a word.
          "What followed" counts the engagements that followed from commitments found.
        - An objective read is a statement of its holder too, unless a statement says so already or an objective is annotated there; an
          annotated statement of the kind may be read as an objective or not.

        Confidence comes from what a claim is and which rule read it (logistic regression; `./evaluate --calibrate` writes the weights to
        `src/Chancery/Reading/Data/confidence.tsv`). It is fitted on all dispatches; more is right in those that rule writers see, which a
        weight of its own takes up, so that confidence is that of a dispatch which nobody has seen. The figures are of test dispatches,
        each by a fit in which it had no part (ten folds). What may be left out is not counted. The Brier score is the mean square of the
        difference of confidence and outcome; beside it that of a confidence which were their share of right ones for all. The calibration
        error is the mean difference of confidence and share in the bands below; beside it what as many claims would show by chance if
        their confidence were perfect, and what the scores show that the rules give of themselves. Coded events that are no engagements,
        and entries of travel logs, keep their rules' scores: the annotation has none of them.

        Intervals are 95% bootstrap intervals over dispatches (1000 draws).

        """;

    public static string Of(Summary all) => Head + "\n" + Report.Tables(all) + "\n";
}
