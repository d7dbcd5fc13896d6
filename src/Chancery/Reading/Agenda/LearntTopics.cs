using Chancery.Language;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Agenda;

/// <summary>What the learnt reader takes engagements to be about: topics that no cue announces.</summary>
internal sealed class LearntTopics(Scene scene, AgendaLexicon lexicon)
{
    // Beliefs, chosen on the development parts of the annotated dispatches: that a word tells of an engagement; that it is about a noun, where rules have read no topic and where they have.
    private const float SureShare = 0.5f, LeastFirst = 0.3f, LeastMore = 0.4f;
    private readonly NounPhrases _phrases = new(scene, lexicon);

    /// <summary>The heads of what the learnt reader is sure that an engagement is about, in the order of the text.</summary>
    public static SortedSet<int> Heads(Draft draft)
    {
        var heads = new SortedSet<int>();
        foreach (Candidate candidate in draft.Tellings)
        {
            if (candidate.Telling is not { Share: >= SureShare } telling)
                continue;
            foreach ((int token, float share) in telling.Topics)
            {
                if (share >= (draft.Agenda.Count > 0 ? LeastMore : LeastFirst))
                    heads.Add(token);
            }
        }

        return heads;
    }

    /// <summary>The phrase of a head, from what stands before it to what belongs behind it; of "nuclear talks", whose head is told of, what stands before that.</summary>
    /// <param name="head">The head.</param>
    /// <param name="draft">The engagement.</param>
    /// <param name="isElsewhere">Says that a token names the engagement's own place.</param>
    public (int First, int End) Phrase(int head, Draft draft, Func<int, bool> isElsewhere)
    {
        AnalysedText text = scene.Text;
        Sentence sentence = scene.SentenceOf(head);
        // "Beef exports": the whole of it, whichever word the model takes.
        while (text[head] is { Relation: Relation.Compound, Head: var noun } && noun > head && !draft.Tellings.Exists(t => t.Token == noun))
            head = noun;
        int first = head;
        while (first > sentence.First && text[first - 1].Head is var above && above >= first - 1 && above <= head && text[first - 1].Pos is not (UniversalPos.Adp or UniversalPos.Det or UniversalPos.Cconj) && (text[first - 1].Pos != UniversalPos.Verb || text[first - 1].Relation == Relation.Amod))
            first--;
        if (!_phrases.Chunk(first, sentence.End, out NounChunk chunk) || chunk.Head != head)
            return (first, head + 1);
        return (first, _phrases.Extend(chunk, sentence.End, isElsewhere, listed: false));
    }
}
