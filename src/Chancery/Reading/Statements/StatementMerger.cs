using Chancery.Claims;
using Chancery.Reading.Agenda;

namespace Chancery.Reading.Statements;

/// <summary>Makes one statement of those of one speaker, kind and subject.</summary>
internal static class StatementMerger
{
    private const int Near = 2;

    public static List<StatementDraft> Merge(List<StatementDraft> drafts, Scene scene)
    {
        var kept = new List<StatementDraft>(drafts.Count);
        var bySpeaker = new Dictionary<(string, StatementKind), List<StatementDraft>>();
        foreach (StatementDraft draft in drafts)
        {
            (string, StatementKind) key = ((draft.Speaker.FullName ?? draft.Speaker.Description ?? "").ToUpperInvariant(), draft.Kind);
            if (!bySpeaker.TryGetValue(key, out List<StatementDraft>? others))
                bySpeaker[key] = others = [];
            StatementDraft? same = null;
            // The last few are enough: what is far apart is another subject.
            for (int i = others.Count - 1; i >= 0 && i >= others.Count - 6 && same is null; i--)
            {
                if (others[i].Speaker.SameAs(draft.Speaker) && IsSame(others[i], draft, scene))
                    same = others[i];
            }

            if (same is null)
            {
                others.Add(draft);
                kept.Add(draft);
                continue;
            }

            foreach ((int First, int End) span in draft.Spans)
            {
                if (!same.Spans.Contains(span))
                    same.Spans.Add(span);
            }

            foreach (string topic in draft.About)
            {
                if (same.About.Count < 4 && !same.About.Contains(topic))
                    same.About.Add(topic);
            }

            foreach (string code in draft.Toward)
            {
                if (!same.Toward.Contains(code))
                    same.Toward.Add(code);
            }

            same.Quote |= draft.Quote;
            same.Made |= draft.Made;
            same.Terms ??= draft.Terms;
            same.Engagement ??= draft.Engagement;
            same.RelayedBy ??= draft.RelayedBy;
            same.Confidence = Math.Min(0.95, Math.Max(same.Confidence, draft.Confidence) + 0.03);
        }

        kept.RemoveAll(draft => IsWeak(draft) && kept.Exists(other => IsTold(other, draft)));
        return kept;
    }

    private static bool IsWeak(StatementDraft draft) => draft is { Kind: StatementKind.Assessment or StatementKind.Announcement or StatementKind.Other, RelayedBy: null, Spans.Count: 1 } && draft.Rule.StartsWith("statement.say.", StringComparison.Ordinal) | draft.Kind == StatementKind.Assessment;

    // "declined the request and said that the family had left": what is added in a sentence to a plainer word of the same speaker.
    private static bool IsTold(StatementDraft other, StatementDraft draft) =>
        !IsWeak(other) && other.RelayedBy is null && other.Made && other.Spans.Contains(draft.Spans[0]) && other.Speaker.SameAs(draft.Speaker);

    // In one sentence or quotation, on common words, or, where the kind is a weak one, close by.
    private static bool IsSame(StatementDraft a, StatementDraft b, Scene scene)
    {
        int distance = scene.Text[b.Token].Sentence - scene.Text[a.Spans[^1].First].Sentence;
        // "welcomed the meeting and thanked Kazakhstan": two courtesies.
        if (distance == 0 && b.Kind is StatementKind.Praise && a.Token != b.Token && IsThanks(a) != IsThanks(b) && a.About.Count > 0 && b.About.Count > 0 && !Overlap(a, b))
            return false;
        // "turned the offer down, an official said. He said it would never": what is passed on, and what he says himself.
        if (distance > 0 && (a.RelayedBy is null) != (b.RelayedBy is null))
            return false;
        if (distance == 0 || (distance == 1 && b.About.Count == 0))
            return true;
        if (b.Kind is StatementKind.Assessment or StatementKind.Announcement or StatementKind.Other or StatementKind.Intent or StatementKind.Denial)
            return distance <= Near || Overlap(a, b);
        return Overlap(a, b);
    }

    private static bool IsThanks(StatementDraft draft) => draft.Rule.Contains("thank", StringComparison.Ordinal) || draft.Rule.Contains("gratitude", StringComparison.Ordinal) || draft.Rule.Contains("appreciation", StringComparison.Ordinal);

    private static bool Overlap(StatementDraft a, StatementDraft b)
    {
        foreach (string x in a.About)
        {
            HashSet<string> words = AgendaMerger.ContentWords(x);
            foreach (string y in b.About)
            {
                HashSet<string> others = AgendaMerger.ContentWords(y);
                int common = 0, told = 0;
                foreach (string word in words)
                {
                    common += others.Contains(word) ? 1 : 0;
                    told += others.Contains(word) && x.Contains(word, StringComparison.Ordinal) ? 1 : 0;
                }

                // "Peru's efforts" and "Peru's elections" have a name in common and no subject.
                if (common > 0 && (told > 0 || common == Math.Max(words.Count, others.Count)) && common * 2 > Math.Min(words.Count, others.Count))
                    return true;
            }
        }

        return false;
    }
}
