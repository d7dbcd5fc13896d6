using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Agenda;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Commitments;

/// <summary>Reads what parties agreed, undertook or signed, what became of it and what followed.</summary>
internal sealed class CommitmentReader(TriggerLexicon engagements)
{
    private readonly CommitmentLexicon _lexicon = CommitmentLexicon.Default;

    public List<Commitment> Read(ReadingRoom room)
    {
        var drafts = new List<CommitmentDraft>();
        var undertakings = new UndertakingFinder(room, _lexicon, engagements);
        var agreements = new AgreementFinder(room, _lexicon);
        var assents = new Assents(room);
        var bound = new BoundUnder(room, _lexicon);
        var promises = new PromiseFinder(room, _lexicon, bound);
        var outcomes = new Outcomes(room, _lexicon);
        var fates = new Fates(room, _lexicon);
        var listed = new ListedUndertakings(room, _lexicon);
        AnalysedText text = room.Scene.Text;
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            Sentence sentence = text.Sentences[s];
            int from = drafts.Count;
            listed.Read(s, drafts);
            for (int t = sentence.First; t < sentence.End; t++)
            {
                undertakings.Read(t, drafts);
                promises.Read(t, sentence, drafts);
                assents.Read(t, drafts);
                bound.Read(t, sentence, drafts);
                outcomes.Read(t, sentence, drafts);
                fates.ReadPronoun(t, drafts);
            }

            for (int t = sentence.First; t < sentence.End; t++)
                agreements.Read(t, sentence, drafts, from);
        }

        return Build(room, Merge(WithoutHeadline(drafts, text.Sentences.Count)));
    }

    private const int Body = 4;

    // A headline sums up what the body says: it counts only where there is next to no body.
    private static List<CommitmentDraft> WithoutHeadline(List<CommitmentDraft> drafts, int sentences) =>
        sentences < Body ? drafts : drafts.FindAll(draft => !draft.Headline);

    // One undertaking told twice: the same parties, and most of the words of one in the other.
    private static List<CommitmentDraft> Merge(List<CommitmentDraft> drafts)
    {
        var kept = new List<CommitmentDraft>();
        var byParties = new Dictionary<string, List<(CommitmentDraft Draft, HashSet<string> Words)>>(StringComparer.Ordinal);
        foreach (CommitmentDraft draft in drafts)
        {
            var sorted = new List<string>(draft.Parties);
            sorted.Sort(StringComparer.Ordinal);
            string key = string.Join('+', sorted);
            if (!byParties.TryGetValue(key, out List<(CommitmentDraft Draft, HashSet<string> Words)>? known))
                byParties[key] = known = [];
            HashSet<string> words = [.. AgendaMerger.ContentWords(draft.What)];
            CommitmentDraft? same = null;
            // The last few: a text repeats itself near by, and the cost stays linear.
            for (int i = known.Count - 1; i >= 0 && i >= known.Count - 12 && same is null; i--)
            {
                int common = 0;
                foreach (string word in words)
                    common += known[i].Words.Contains(word) ? 1 : 0;
                if (common * 3 >= 2 * Math.Min(words.Count, known[i].Words.Count) && (known[i].Draft.Instrument == draft.Instrument || common * 2 >= Math.Max(words.Count, known[i].Words.Count)))
                    same = known[i].Draft;
            }

            if (same is null)
            {
                known.Add((draft, words));
                kept.Add(draft);
                continue;
            }

            same.MadeAt ??= draft.MadeAt;
            same.Due ??= draft.Due;
            if (draft.Status is CommitmentStatus.Broken or CommitmentStatus.Fulfilled or CommitmentStatus.Lapsed or CommitmentStatus.UnderWay || same.Status == CommitmentStatus.Proposed)
                same.Status = draft.Status;
            foreach (int sentence in draft.Sentences)
            {
                if (!same.Sentences.Contains(sentence))
                    same.Sentences.Add(sentence);
            }
        }

        return kept;
    }

    private List<Commitment> Build(ReadingRoom room, List<CommitmentDraft> drafts)
    {
        var commitments = new List<Commitment>(drafts.Count);
        foreach (CommitmentDraft draft in drafts)
        {
            FollowUp.Link(room, _lexicon, draft);
            var evidence = new List<Evidence>();
            foreach (int s in draft.Sentences)
                evidence.Add(room.Scene.Evidence(room.Scene.Text.Sentences[s].First, room.Scene.Text.Sentences[s].End));
            var followed = new List<string>();
            foreach (Draft engagement in draft.FollowedBy)
                followed.Add(engagement.Id);
            commitments.Add(new Commitment(
                $"c{commitments.Count + 1}", draft.Parties, draft.What, draft.MadeAt?.Id, draft.Due, draft.Status, followed, evidence, draft.Confidence, draft.Rule));
        }

        return commitments;
    }
}
