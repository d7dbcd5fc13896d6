using Chancery.Claims;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Agenda;

/// <summary>Makes one of topics that say the same: equal words, or the words of one within the other.</summary>
internal static class AgendaMerger
{
    /// <summary>Longest agenda of one engagement.</summary>
    public const int MostTopics = 24;

    /// <summary>Merges the agenda of a draft in place, in the order of first telling.</summary>
    public static void Merge(Draft draft)
    {
        if (draft.Agenda.Count == 0)
            return;
        var merged = new List<AgendaItem>(draft.Agenda.Count);
        var words = new List<HashSet<string>>(draft.Agenda.Count);
        foreach (AgendaItem item in draft.Agenda)
        {
            HashSet<string> own = ContentWords(item.Topic);
            if (own.Count == 0)
                continue;
            int same = -1;
            for (int i = 0; i < merged.Count && same < 0; i++)
            {
                if (own.IsSubsetOf(words[i]) || words[i].IsSubsetOf(own))
                    same = i;
            }

            if (same < 0)
            {
                if (merged.Count < MostTopics)
                {
                    merged.Add(item);
                    words.Add(own);
                }

                continue;
            }

            Priority priority = Weightier(merged[same].Priority, item.Priority);
            if (own.Count > words[same].Count)
            {
                merged[same] = item with { Priority = priority };
                words[same] = own;
            }
            else
            {
                merged[same] = merged[same] with { Priority = priority };
            }
        }

        draft.Agenda.Clear();
        draft.Agenda.AddRange(merged);
    }

    /// <summary>Gives a visit that has no agenda of its own those of its parts, and talks that have none that of the visit whose only part they are.</summary>
    public static void Lend(List<Draft> drafts)
    {
        var parts = new Dictionary<Draft, Draft?>();
        var bare = new List<Draft>();
        foreach (Draft draft in drafts)
        {
            if (draft.Agenda.Count == 0 || draft.Parent is not { Kind: EngagementKind.Visit } whole)
                continue;
            if (whole.Agenda.Count == 0)
                bare.Add(whole);
            if (bare.Contains(whole))
                whole.Agenda.AddRange(draft.Agenda);
        }

        foreach (Draft whole in bare)
            Merge(whole);

        // "will travel to Baghdad for talks with his counterpart after weeks of sharp words over Syria": of the talks too.
        foreach (Draft draft in drafts)
        {
            if (draft.Parent is { Kind: EngagementKind.Visit } whole && whole.Agenda.Count > 0)
                parts[whole] = parts.ContainsKey(whole) ? null : draft;
        }

        foreach ((Draft whole, Draft? part) in parts)
        {
            if (part is { Agenda.Count: 0, Kind: EngagementKind.Talks or EngagementKind.Meeting or EngagementKind.Summit })
                part.Agenda.AddRange(whole.Agenda);
        }
    }

    private static Priority Weightier(Priority a, Priority b) => a < b ? a : b;

    /// <summary>The words that carry meaning, in lower case, without possessive marks.</summary>
    public static HashSet<string> ContentWords(string topic)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= topic.Length; i++)
        {
            bool letter = i < topic.Length && (char.IsLetterOrDigit(topic[i]));
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                string word = topic[start..i].ToLowerInvariant();
                start = -1;
                if (word is not ("the" or "a" or "an" or "of" or "and" or "in" or "on" or "for" or "to" or "with" or "s" or "at" or "by" or "from" or "its" or "their" or "between" or "over" or "around"))
                    words.Add(word);
            }
        }

        return words;
    }
}
