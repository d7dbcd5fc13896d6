using Chancery.Language;
using Chancery.Reading.Agenda;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Reads what a statement is about and at whom it is aimed.</summary>
internal sealed class AboutReader(Scene scene, Knowledge knowledge)
{
    private const int MostTopics = 3;
    private const int LongestSearch = 40;
    private const int LongestAddressee = 12;
    private readonly TopicParser _parser = new(scene, AgendaLexicon.Default);
    private readonly NounPhrases _phrases = new(scene, AgendaLexicon.Default);

    private AnalysedText Text => scene.Text;

    /// <summary>Topics that begin at or soon after a token.</summary>
    public void Topics(int first, int end, bool asks, List<string> about)
    {
        int at = first;
        while (at < end && (Text[at].Pos is UniversalPos.Adp or UniversalPos.Punct or UniversalPos.Adv || scene.TimeAt(at) is not null))
            at++;
        at = Asked(at, end, asks);
        if (at >= end)
            return;
        foreach (Topic topic in _parser.Read(at, end, TopicLight.Said, static _ => false, PennTag.Name(Text[at].Tag) is "VB"))
            Add(topic.Words, about);
        if (about.Count == 0)
            Phrases(at, end, about);
    }

    // "urged the PRC to respect human rights", "urged all sides to": what is asked, not who is asked; "thanked Peru for its support".
    private int Asked(int at, int end, bool asks)
    {
        for (int t = at; t < Math.Min(end - 1, at + LongestAddressee); t++)
        {
            ref Token token = ref Text[t];
            if (t > at && token.Lower is "for" or "on" && scene.MentionAt(t - 1) is { Kind: MentionKind.State or MentionKind.Organisation or MentionKind.Person or MentionKind.Group } thanked && thanked.First <= at + 1)
                return t + 1;
            if (t > at && asks && token.Lower is "to" && token.Pos == UniversalPos.Part)
                return t;
            if (token.Pos is not (UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron or UniversalPos.Num) && token.Lower is not ("of" or "and" or "," or "'s" or "’s" or "not" or "both"))
                return at;
        }

        return at;
    }

    /// <summary>The first noun phrases of a stretch that say something.</summary>
    public void Phrases(int first, int end, List<string> about)
    {
        end = Math.Min(end, first + LongestSearch);
        for (int at = first; at < end && about.Count < 2;)
        {
            if (!_phrases.Chunk(at, end, out NounChunk chunk))
            {
                at++;
                continue;
            }

            bool personal = scene.MentionAt(chunk.Head) is { Kind: MentionKind.Person or MentionKind.Pronoun or MentionKind.Office } || Text[chunk.Head].Pos == UniversalPos.Pron;
            if (!personal && scene.TimeAt(chunk.Head) is null && Text[chunk.Head].Pos is UniversalPos.Noun or UniversalPos.Propn)
            {
                int stop = _phrases.Extend(chunk, end, static _ => false, false);
                Add(_phrases.Words(chunk, stop), about);
                at = Math.Max(stop, at + 1);
            }
            else
            {
                at = Math.Max(chunk.End, at + 1);
            }
        }
    }

    /// <summary>States and organisations named in a stretch, the speaker's own left out.</summary>
    public void Toward(int first, int end, Source speaker, List<string> toward)
    {
        for (int t = first; t < end; t++)
        {
            string? code = null;
            int stop = t + 1;
            if (scene.MentionAt(t) is { } mention)
            {
                code = mention.Kind == MentionKind.Pronoun ? null : mention.Person?.Country ?? mention.Country;
                foreach (string country in mention.Countries)
                    Add(country, speaker, toward);
                stop = Math.Max(stop, mention.End);
            }
            else if (char.IsUpper(Text.Text[Text[t].Start]))
            {
                if (knowledge.OrganisationAt(Text, t, out OrganisationHit organisation))
                    (code, stop) = (organisation.Code, organisation.End);
                else if (knowledge.StateAt(Text, t, out StateHit state))
                    (code, stop) = (state.Code, state.End);
            }

            if (code is not null)
                Add(code, speaker, toward);
            t = Math.Max(t, stop - 1);
        }
    }

    private static void Add(string code, Source speaker, List<string> toward)
    {
        if (!speaker.IsOf(code) && !toward.Contains(code) && toward.Count < MostTopics)
            toward.Add(code);
    }

    private static void Add(string words, List<string> about)
    {
        if (words.Length > 1 && about.Count < MostTopics && !about.Contains(words))
            about.Add(words);
    }
}
