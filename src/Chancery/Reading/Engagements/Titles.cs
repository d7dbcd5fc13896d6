using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Names of standing dialogues and meetings: "the U.S.-Poland Strategic Dialogue", later "the Strategic Dialogue".</summary>
internal static class Titles
{
    private const int LongestTitle = 5;

    /// <summary>The capitalised words that end in the noun, in lower case, without the states before them; null where there is none before the noun.</summary>
    public static string? Of(Scene scene, Sentence sentence, int noun)
    {
        if (!OfficePhrases.IsCapital(scene.Text, noun))
            return null;
        int first = noun;
        while (first > sentence.First && noun - first < LongestTitle && OfficePhrases.IsCapital(scene.Text, first - 1) && scene.MentionAt(first - 1) is null && scene.Text[first - 1].Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn)
            first--;
        return first == noun ? null : scene.Words(first, noun + 1).ToLowerInvariant();
    }

    /// <summary>True where both are called by one name and are of the same states: whoever is told to have led, opened or joined it.</summary>
    public static bool AreOne(Draft known, Draft other) =>
        Of(known) is { } one && Of(other) is { } another && (one == another || one.EndsWith(" " + another, StringComparison.Ordinal) || another.EndsWith(" " + one, StringComparison.Ordinal))
        && other.Parties.Count > 0 && other.Parties.TrueForAll(p => p.Country is null || known.Has(p.Country)) && !other.Origin.Another;

    /// <summary>True for a named dialogue that is planned, and the plan to meet somebody who has no part in it: "will lead the U.S.-Laos Comprehensive Bilateral Dialogue. He will meet with Foreign Minister X".</summary>
    public static bool AreApart(Draft known, Draft other) =>
        IsDialogue(known) && known.Status == EngagementStatus.Planned && other is { Status: EngagementStatus.Planned, Origin: { Anaphoric: false, Trigger: { Verb: true, Id: "meet" } } } && known.Sentences[^1] != other.Sentences[0] && other.Parties.Exists(p => p.Person is { } person && !known.Has(person));

    private static bool IsDialogue(Draft draft) => Of(draft) is { } title && title.EndsWith("dialogue", StringComparison.Ordinal);

    private static string? Of(Draft draft) => draft.Tellings.Find(t => t.Title is not null)?.Title;
}
