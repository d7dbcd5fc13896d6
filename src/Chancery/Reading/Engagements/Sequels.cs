using Chancery.Claims;
using Chancery.Language;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Dates what is told by how long before or after another engagement it was: "The trip came a week after Karti visited N'Djamena", "two days before a call with the premier".</summary>
internal sealed class Sequels(Scene scene)
{
    // Words from "after" to what it dates; longest time between the two that says a day.
    private const int Reach = 12, LongestDays = 28;

    /// <summary>Sets the days of drafts that have none and stand behind such words.</summary>
    public void Give(List<Draft> drafts)
    {
        foreach (Draft draft in drafts)
        {
            // "A day after meeting her": how long before is no day.
            bool open = draft.When.IsUnknown || draft.Times.Count > 0 && draft.Times.TrueForAll(t => t.Type == TimexType.Duration);
            if (!open || draft.Negated || draft.Status is not (EngagementStatus.Held or EngagementStatus.Planned))
                continue;
            foreach (Candidate telling in draft.Tellings)
            {
                if (Words(scene, telling) is not { } words || Anchor(drafts, draft, telling, words.Token) is not { } anchor)
                    continue;
                LocalDate day = anchor.PlusDays(words.After ? -words.Days : words.Days);
                if (scene.Published is { } published && (draft.Status == EngagementStatus.Held ? day > published : day < published))
                    continue;
                draft.When = new When(day, day, false, WhenReader.Edtf(day, day, false), words.Text);
                break;
            }
        }
    }

    /// <summary>True where words say by how long it came before or after something else: "met her on Tuesday, a day after she saw the president".</summary>
    public static bool IsDated(Scene scene, Candidate telling) => Words(scene, telling) is not null;

    // "a week after", "two days before" straight before the clause or the noun.
    private static (int Token, int Days, bool After, string Text)? Words(Scene scene, Candidate telling)
    {
        Sentence sentence = scene.SentenceOf(telling.Token);
        for (int t = telling.Token - 1; t > sentence.First && telling.Token - t < Reach; t--)
        {
            if (scene.Text[t].Lower is "after" or "before" && scene.TimeAt(t - 1) is { Type: TimexType.Duration, Days: > 0 and <= LongestDays } time)
                return (t, time.Days, scene.Text[t].Lower is "after", scene.Dispatch.Text[time.Start..time.End]);
            // "three days after holding talks"
            if (scene.Text[t].Pos is UniversalPos.Verb && t != telling.Predicate && scene.TimeAt(t) is null && scene.MentionAt(t) is null || scene.Text[t].Lower is ";")
                return null;
        }

        return null;
    }

    // The day of what stands before the words, or of what "it comes" means: the last one told of a single day.
    private LocalDate? Anchor(List<Draft> drafts, Draft draft, Candidate telling, int words)
    {
        Draft? told = null;
        Sentence sentence = scene.SentenceOf(telling.Token);
        foreach (Draft known in drafts)
        {
            if (known == draft || known.Negated || known.When is not { Start: { } first } || known.When.End is { } last && last != first && known.When.Within || known.Sentences[0] > scene.Text[telling.Token].Sentence)
                continue;
            if (known.Tellings.Exists(t => t.Token >= sentence.First && t.Token < words))
                return known.When.Start;
            if (told is null || known.Sentences[^1] >= told.Sentences[^1])
                told = known;
        }

        if (OnlyDay(sentence) is { } only)
            return only;
        return told is not null && scene.Text[sentence.First].Sentence - told.Sentences[^1] <= 4 ? told.When.Start : null;
    }

    // "arrived in Doha on Tuesday, a day after the two spoke": the one day that the sentence names.
    private LocalDate? OnlyDay(Sentence sentence)
    {
        LocalDate? only = null;
        TimeExpression? before = null;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.TimeAt(t) is not { Type: TimexType.Date or TimexType.Time } time || time == before)
                continue;
            before = time;
            if (time.When is not { Start: { } first, End: { } last } || first != last || only is { } known && known != first)
                return null;
            only = first;
        }

        return only;
    }
}
