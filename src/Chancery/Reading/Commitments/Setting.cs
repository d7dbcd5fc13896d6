using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Commitments;

/// <summary>Finds the engagement at which something was agreed.</summary>
internal static class Setting
{
    private const int Back = 4;

    /// <param name="room">The dispatch.</param>
    /// <param name="verb">The verb of undertaking.</param>
    /// <param name="span">The undertaking's own words: an engagement told there is its object.</param>
    /// <param name="parties">Who agreed.</param>
    /// <param name="perfect">True for "have agreed", which leaves open when.</param>
    public static Draft? Of(ReadingRoom room, int verb, (int First, int End) span, List<string> parties, bool perfect)
    {
        int sentence = room.Scene.Text[verb].Sentence;
        Draft? best = null;
        foreach (Draft draft in room.ToldIn(sentence))
        {
            if (Fits(draft, parties) && AtItsDay(room, draft, sentence, span) && draft.Tellings.Exists(t => room.Scene.Text[t.Token].Sentence == sentence && (t.Token < span.First || t.Token >= span.End)) && Better(draft, best))
                best = draft;
        }

        if (best is not null || perfect && !SaysThen(room, sentence))
            return best;
        for (int s = sentence - 1; s >= 0 && sentence - s <= Back; s--)
        {
            foreach (Draft draft in room.ToldIn(s))
            {
                if (Fits(draft, parties) && AtItsDay(room, draft, sentence, span) && Better(draft, best))
                    best = draft;
            }

            if (best is not null)
                return best;
        }

        // The encounter of which the whole dispatch tells.
        foreach (Draft draft in room.Drafts)
        {
            if (!draft.Negated && Fits(draft, parties) && AtItsDay(room, draft, sentence, span))
                return best is null || Better(draft, best) ? draft : best;
        }

        return null;
    }

    private static bool Fits(Draft draft, List<string> parties)
    {
        if (draft.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing) || draft.Kind == EngagementKind.Message)
            return false;
        foreach (string party in parties)
        {
            if (!draft.Has(party))
                return false;
        }

        return true;
    }

    // "agreed last year": not at the call of last week.
    private static bool AtItsDay(ReadingRoom room, Draft draft, int sentence, (int First, int End) span)
    {
        if (draft.When is not { Start: { } from, End: { } to })
            return true;
        Sentence told = room.Scene.Text.Sentences[sentence];
        for (int t = told.First; t < told.End; t++)
        {
            if ((t < span.First || t >= span.End) && room.Scene.TimeAt(t)?.When is { Start: { } first, End: { } last } && (last < from || first > to))
                return false;
        }

        return true;
    }

    private static bool Better(Draft draft, Draft? best) => best is null || best.Kind == EngagementKind.Visit && draft.Kind != EngagementKind.Visit;

    // "agreed at the time", "agreed there"
    private static bool SaysThen(ReadingRoom room, int sentence)
    {
        Sentence told = room.Scene.Text.Sentences[sentence];
        for (int t = told.First; t < told.End; t++)
        {
            if (room.Scene.Text[t].Lower is "then" or "there" || room.Scene.Text[t].Lower is "time" or "meeting" or "talks" or "summit" or "occasion" && t > 1 && room.Scene.Text[t - 1].Lower is "the" or "that")
                return true;
        }

        return false;
    }
}
