using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Agenda;

/// <summary>What the whole dispatch is about, by its headline: of that speak "the case", "the matter", and an encounter with which it opens and of which it says no more.</summary>
internal sealed class HeadlineTopics(Scene scene, AgendaLexicon lexicon)
{
    private const int MostTopics = 2, LeadParagraphs = 3;
    private readonly NounPhrases _phrases = new(scene, lexicon);
    private List<string>? _all;
    private List<string>? _linked;

    private AnalysedText Text => scene.Text;

    /// <summary>True for "the case", "the issue", "the matter": words for what was told before.</summary>
    public bool Refers(Topic topic) =>
        scene.HasHeadline && Text[topic.Head].Sentence > 0 && Text[topic.Head].Lower is "case" or "matter" or "issue" or "incident" or "affair" or "question" or "dispute" or "situation" or "crisis" && topic.Words.IndexOf(' ', StringComparison.Ordinal) < 0
        && topic.Head > 0 && Text[topic.Head - 1].Lower is "the" or "this" or "that" or "his" or "her";

    /// <summary>The noun phrases of the headline that name no person, place or encounter.</summary>
    public List<string> All() => _all ??= Read(false);

    /// <summary>Gives the encounter with which the body opens, where it has no topic, those that the headline names behind "over", "on", "about", "amid".</summary>
    public void Lend(List<Draft> drafts)
    {
        if (!scene.HasHeadline)
            return;
        Draft? lead = null;
        foreach (Draft draft in drafts)
        {
            if (!draft.Negated && (lead is null || draft.Origin.Token < lead.Origin.Token))
                lead = draft;
        }

        if (lead is not { Agenda.Count: 0 } || Text.Sentences[Text[lead.Origin.Token].Sentence].Paragraph > LeadParagraphs)
            return;
        foreach (string words in _linked ??= Read(true))
            lead.Agenda.Add(new AgendaItem(words, Priority.Normal));
    }

    private List<string> Read(bool linked)
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

            bool behind = at > title.First && Text[at - 1].Lower is "over" or "on" or "about" or "amid" or "regarding" or "against";
            at = Math.Max(chunk.End, at + 1);
            if (linked && !behind || !IsSubject(chunk.Head))
                continue;
            int end = _phrases.Extend(chunk, title.End, static _ => false, false);
            string words = _phrases.Words(chunk, end);
            if (words.Length > 2)
                found.Add(words);
            at = Math.Max(end, at);
        }

        return found;
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
