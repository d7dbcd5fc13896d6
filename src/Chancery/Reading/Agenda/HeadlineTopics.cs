using Chancery.Language;

namespace Chancery.Reading.Agenda;

/// <summary>What the whole dispatch is about, by its headline: of that speak "the case", "the matter".</summary>
internal sealed class HeadlineTopics(Scene scene, AgendaLexicon lexicon)
{
    private const int MostTopics = 2;
    private readonly NounPhrases _phrases = new(scene, lexicon);
    private List<string>? _all;

    private AnalysedText Text => scene.Text;

    /// <summary>True for "the case", "the issue", "the matter": words for what was told before.</summary>
    public bool Refers(int topic)
    {
        if (!scene.HasHeadline || topic + 1 >= Text.Count || Text[topic].Sentence == 0 || Text[topic].Lower is not ("the" or "this" or "that" or "his" or "her"))
            return false;
        bool noun = Text[topic + 1].Lower is "case" or "matter" or "issue" or "incident" or "affair" or "question" or "dispute" or "situation" or "crisis";
        return noun && (topic + 2 >= Text.Count || Text[topic + 2].Pos is UniversalPos.Punct or UniversalPos.Adv or UniversalPos.Cconj or UniversalPos.Verb || Text[topic + 2].Lower is "with" or "at" or "by" or "and" || scene.TimeAt(topic + 2) is not null);
    }

    /// <summary>The noun phrases of the headline that name no person, place or encounter.</summary>
    public List<string> All() => _all ??= Read();

    private List<string> Read()
    {
        var found = new List<string>();
        Sentence title = Text.Sentences[0];
        for (int at = title.First; at < title.End && found.Count < MostTopics;)
        {
            if (!_phrases.Chunk(at, title.End, out NounChunk chunk))
            {
                at++;
                continue;
            }

            at = Math.Max(chunk.End, at + 1);
            if (!IsSubject(chunk.Head))
                continue;
            int end = _phrases.Extend(chunk, title.End, static _ => false, false);
            string words = end == chunk.First + 1 ? Fuller(chunk.Head) : _phrases.Words(chunk, end);
            if (words.Length > 2)
                found.Add(words);
            at = Math.Max(end, at);
        }

        return found;
    }

    // "immunity" of a headline is "diplomatic immunity" in the text.
    private string Fuller(int head)
    {
        for (int t = Text.Sentences[0].End + 1; t < Text.Count; t++)
        {
            ref Token before = ref Text[t - 1];
            if (Text[t].Lower == Text[head].Lower && before.Head == t && before.Relation is Relation.Amod or Relation.Compound && before.Pos is UniversalPos.Adj or UniversalPos.Noun
                && (lexicon.Role(before.Lower) & (TopicRole.Light | TopicRole.Generic)) == 0)
                return scene.Words(t - 1, t + 1);
        }

        return scene.Words(head, head + 1);
    }

    private bool IsSubject(int head)
    {
        if (scene.TimeAt(head) is not null || Text[head].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return false;
        string lemma = Text[head].Lemma.ToLowerInvariant();
        TopicRole role = lexicon.Role(lemma) | lexicon.Role(Text[head].Lower);
        return scene.MentionAt(head) is null && (role & (TopicRole.Stop | TopicRole.Setting | TopicRole.Shell)) == 0 && lexicon.Noun(lemma) is null
            && lemma is not ("talk" or "visit" or "meeting" or "summit" or "trip" or "call" or "tour" or "tie" or "relation" or "minister" or "president" or "leader" or "envoy" or "official" or "source" or "statement" or "round" or "day" or "time" or "deal" or "concern");
    }
}
