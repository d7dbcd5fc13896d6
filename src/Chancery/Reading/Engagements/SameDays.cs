using Chancery.Language;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>
/// "On the same day, the premier received him", where the day named last stands in a clause on something else ("informed his host of the call that he had had on August 10",
/// "recalled the state visit of September 5-6"): the day is that of the story, the last single one that a sentence tells of its own.
/// </summary>
internal static class SameDays
{
    // Sentences back to the day that is meant.
    private const int Farthest = 8;

    /// <summary>Sets such days right before anything takes them.</summary>
    public static void Settle(Scene scene)
    {
        for (int i = 1; i < scene.Times.Count; i++)
        {
            TimeExpression time = scene.Times[i];
            if (time is not { Type: TimexType.Date, Rule: "same-unit", When: { Start: { } read, End: { } last } } || read != last || !IsSameDay(scene.Dispatch.Text.AsSpan(time.Start, time.End - time.Start)) || TokenOf(scene, time) is not (>= 0 and int token))
                continue;
            bool passed = false;
            for (int j = i - 1; j >= 0; j--)
            {
                TimeExpression earlier = scene.Times[j];
                if (earlier.Type is not (TimexType.Date or TimexType.Time) || earlier.When is not { Start: { } day, End: { } end } || TokenOf(scene, earlier) is not (>= 0 and int at))
                    continue;
                if (scene.Text[token].Sentence - scene.Text[at].Sentence > Farthest)
                    break;
                // Another day of the sentence in which it stands is the one meant.
                if (scene.Text[at].Sentence == scene.Text[token].Sentence && at < token && day == end)
                    break;
                if (day == end && !IsAside(scene, at))
                {
                    if (passed && day != read)
                        scene.Times[i] = time with { Value = WhenReader.Edtf(day, day, false)!, When = time.When with { Start = day, End = day, Edtf = WhenReader.Edtf(day, day, false) } };
                    break;
                }

                // What was passed over must be the day that was taken.
                if (day <= read && end >= read && Period.DaysBetween(day, end) < 10)
                    passed = true;
                else if (!passed)
                    break;
            }
        }
    }

    private static bool IsSameDay(ReadOnlySpan<char> words) => words.EndsWith("same day", StringComparison.OrdinalIgnoreCase);

    private static int TokenOf(Scene scene, TimeExpression time) =>
        scene.Text.FirstFrom(time.Start) is var first && first < scene.Text.Count && scene.TimeAt(first) == time ? first : -1;

    // In a clause on a person or thing, or in what somebody noted, recalled or told.
    private static bool IsAside(Scene scene, int token)
    {
        for (int at = token, steps = 0; at >= 0 && steps < 12; at = scene.Text[at].Head, steps++)
        {
            if (scene.Text[at].Relation is Relation.AclRelcl or Relation.Acl)
                return true;
            if (scene.Text[at].Relation is Relation.Ccomp && scene.Text[at].Head is >= 0 and int said && scene.Text[said].Lemma is "note" or "recall" or "inform" or "remind" or "stress" or "mention" or "underline" or "emphasise" or "emphasize" or "remember" or "point")
                return true;
        }

        return false;
    }
}
