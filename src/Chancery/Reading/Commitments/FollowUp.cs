using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Commitments;

/// <summary>Links an undertaking to meet, talk or visit to the engagements of the same parties that came after it.</summary>
internal static class FollowUp
{
    public static void Link(ReadingRoom room, CommitmentLexicon lexicon, CommitmentDraft commitment)
    {
        if (commitment.Status is CommitmentStatus.Proposed or CommitmentStatus.Lapsed || commitment.Instrument || commitment.MadeAt is not { } made || (made.When.End ?? made.When.Start) is not { } day || !PromisesContact(room, lexicon, commitment))
            return;
        foreach (Draft draft in room.Drafts)
        {
            // What is told in the same breath is what was agreed, not what came of it.
            if (draft.Sentences.Exists(commitment.Sentences.Contains))
                continue;
            if (draft == made || draft.Negated || draft.Parent is not null || draft.Kind == EngagementKind.Message || draft.Status is EngagementStatus.Cancelled or EngagementStatus.Declined or EngagementStatus.Proposed or EngagementStatus.Postponed)
                continue;
            if (draft.When.Start is not { } start || start <= day)
                continue;
            int there = 0;
            foreach (string party in commitment.Parties)
                there += draft.Has(party) ? 1 : 0;
            if (there >= 2)
                commitment.FollowedBy.Add(draft);
        }
    }

    private static bool PromisesContact(ReadingRoom room, CommitmentLexicon lexicon, CommitmentDraft commitment)
    {
        for (int t = commitment.Span.First; t < commitment.Span.End; t++)
        {
            if (room.Scene.Text[t].Pos is UniversalPos.Noun or UniversalPos.Verb && lexicon.Is(room.Scene.Text[t].Lemma, CommitmentRole.Contact))
                return true;
        }

        return false;
    }
}
