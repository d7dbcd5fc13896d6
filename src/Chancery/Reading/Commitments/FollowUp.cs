using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Agenda;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;
using NodaTime;

namespace Chancery.Reading.Commitments;

/// <summary>Links an undertaking to meet, talk or visit to the engagements of the same parties that came after it.</summary>
internal static class FollowUp
{
    public static void Link(ReadingRoom room, CommitmentLexicon lexicon, CommitmentDraft commitment)
    {
        if (commitment.Status is CommitmentStatus.Proposed or CommitmentStatus.Lapsed || commitment.Instrument)
            return;
        bool later = commitment.MadeAt is not null && Says(room, commitment, lemma => lexicon.Is(lemma, CommitmentRole.Contact));
        LocalDate? day = commitment.MadeAt?.When.End ?? commitment.MadeAt?.When.Start;
        bool visits = Says(room, commitment, static lemma => lemma is "visit" or "travel" or "trip" or "diplomacy" or "exchange" or "interaction" or "tour");
        bool itself = !Recurs(room, commitment) && Any(room, commitment);
        foreach (Draft draft in room.Drafts)
        {
            if (draft == commitment.MadeAt || draft.Negated || draft.Kind == EngagementKind.Message || draft.Status is EngagementStatus.Cancelled or EngagementStatus.Declined or EngagementStatus.Proposed or EngagementStatus.Postponed || !Shares(draft, commitment))
                continue;
            // "agreed to meet again in September": the meeting itself.
            if (itself && Promised(draft, commitment) || later && !itself && (visits || draft.Status is EngagementStatus.Held or EngagementStatus.Ongoing) && (visits || draft.Kind is not EngagementKind.Visit) && day is { } agreed && draft.Parent is null && !draft.Sentences.Exists(commitment.Sentences.Contains) && draft.When.Start is { } start && start > agreed && OfItsSubject(room, commitment, draft))
                commitment.FollowedBy.Add(draft);
        }
    }

    // "consultations on the treated water" are followed by those that speak of it; "high-level diplomacy" by any.
    private static bool OfItsSubject(ReadingRoom room, CommitmentDraft commitment, Draft draft)
    {
        AnalysedText text = room.Scene.Text;
        var subject = new HashSet<string>(StringComparer.Ordinal);
        for (int t = commitment.Span.First; t + 1 < commitment.Span.End; t++)
        {
            if (text[t].Lower is "on" or "about" or "over" or "regarding" && room.Scene.TimeAt(t + 1) is null)
            {
                int end = room.Words.PhraseEnd(t + 1, commitment.Span.End);
                if (end > t + 1)
                    subject.UnionWith(AgendaMerger.ContentWords(room.Words.NounWords(t + 1, end)));
            }
        }

        return subject.Count == 0 || draft.Agenda.Exists(item => subject.Overlaps(AgendaMerger.ContentWords(item.Topic)));
    }

    // "to hold a dialogue every year": a custom, no one meeting.
    private static bool Recurs(ReadingRoom room, CommitmentDraft commitment)
    {
        for (int t = commitment.Span.First; t < commitment.Span.End; t++)
        {
            if (room.Scene.Text[t].Lower is "every" or "each" or "annual" or "annually" or "regular" or "regularly" or "yearly" or "periodic")
                return true;
        }

        return false;
    }

    private static bool Any(ReadingRoom room, CommitmentDraft commitment)
    {
        foreach (Draft draft in room.Drafts)
        {
            if (Promised(draft, commitment))
                return true;
        }

        return false;
    }

    private static bool Promised(Draft draft, CommitmentDraft commitment) =>
        draft.Tellings.Exists(told => told.Token >= commitment.Span.First && told.Token < commitment.Span.End) || draft.Origin.Token >= commitment.Span.First && draft.Origin.Token < commitment.Span.End;

    private static bool Shares(Draft draft, CommitmentDraft commitment)
    {
        int there = 0;
        foreach (string party in commitment.Parties)
            there += draft.Has(party) ? 1 : 0;
        return there >= 2;
    }

    private static bool Says(ReadingRoom room, CommitmentDraft commitment, Predicate<string> word)
    {
        for (int t = commitment.Span.First; t < commitment.Span.End; t++)
        {
            if (room.Scene.Text[t].Pos is UniversalPos.Noun or UniversalPos.Verb && word(room.Scene.Text[t].Lemma))
                return true;
        }

        return false;
    }
}
