using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Agenda;

/// <summary>Reads what an engagement is about: finds the words that announce topics, has them parsed and gives them to the engagement meant.</summary>
internal sealed class AgendaReader
{
    private readonly Scene _scene;
    private readonly AgendaLexicon _lexicon = AgendaLexicon.Default;
    private readonly TopicParser _parser;
    private readonly CueFrames _frames;
    private readonly HeadlineTopics _headline;
    private readonly HashSet<int> _places = [];
    private AgendaContext _context = null!;

    public AgendaReader(Scene scene)
    {
        _scene = scene;
        _parser = new TopicParser(scene, _lexicon);
        _frames = new CueFrames(scene, _lexicon);
        _headline = new HeadlineTopics(scene, _lexicon);
    }

    private AnalysedText Text => _scene.Text;

    private Tree Tree => _scene.Tree;

    public void Read(List<Draft> drafts)
    {
        if (drafts.Count == 0)
            return;
        _context = new AgendaContext(_scene, drafts);
        // "discuss her travel to China, following stops in Tokyo, Seoul and Ulaanbaatar": where anything takes place is no topic of another.
        foreach (Draft draft in drafts)
        {
            foreach (Location place in draft.Places)
            {
                if (place.Hit is { IsState: false, IsRegion: false })
                    _places.Add(place.Token);
            }
        }

        for (int s = 0; s < Text.Sentences.Count; s++)
        {
            if (!_context.Enter(s) && !_context.Announces(s))
                continue;
            Sentence sentence = Text.Sentences[s];
            bool quoted = false;
            if (_frames.Opening(sentence, out int root) is >= 0 and int opening)
                Take(root, opening, sentence, TopicLight.Discussed, CueClass.State, quoted);
            for (int t = sentence.First; t < sentence.End; t++)
            {
                ref Token token = ref Text[t];
                if (token.Lower is "\"" or "“" or "”")
                    quoted = token.Lower is "“" || token.Lower is "\"" && !quoted;
                if (token.Pos is UniversalPos.Verb or UniversalPos.Aux && _lexicon.Verb(token.Lemma) is { } verbs)
                    Verb(t, sentence, verbs, quoted);
                else if (token.Pos is UniversalPos.Noun or UniversalPos.Propn && _lexicon.Noun(token.Lemma.Length == 0 ? token.Lower : Lemma(t)) is { } nouns)
                    Noun(t, sentence, nouns, quoted);
                else if (token.Pos is UniversalPos.Adj or UniversalPos.Noun && _frames.IsInfinitive(t) && _lexicon.Verb(token.Lower) is { } untagged && untagged[0] is { Class: CueClass.Discuss, Object: true } && t + 1 < sentence.End)
                    Take(t, t + 1, sentence, TopicLight.Discussed, CueClass.Discuss, quoted);
                if (token.Lower is "for" && _context.IsTold && _frames.OccasionBehind(t, sentence) is >= 0 and int occasion)
                    Take(t, occasion, sentence, TopicLight.Discussed, CueClass.Attend, quoted);
                if (token.Lower is "to" && _context.IsTold && _frames.IsPurpose(t, sentence))
                    Take(t, t, sentence, TopicLight.Said, CueClass.State, quoted);
            }

            foreach (Telling telling in _context.Told)
                Modifiers(telling);
        }

        foreach (Draft draft in drafts)
            AgendaMerger.Merge(draft);
        AgendaMerger.Lend(drafts);
    }

    private string Lemma(int token) => Text[token].Pos == UniversalPos.Propn ? Text[token].Lower : Text[token].Lemma;

    private void Verb(int verb, Sentence sentence, List<Cue> cues, bool quoted)
    {
        bool negated = _frames.IsNegated(verb);
        foreach (Cue cue in cues)
        {
            // "will not attend the swearing-in": what one stays away from is still the occasion.
            if (negated && cue.Class != CueClass.Attend)
                continue;
            int topic = cue.Class switch
            {
                CueClass.Subject => _frames.SubjectTopic(verb, sentence),
                CueClass.Include => _frames.IsListing(verb) ? _frames.ObjectOf(verb, cue, sentence) : -1,
                CueClass.Ask => _frames.Asked(verb, sentence),
                CueClass.Thank => _frames.Linked(verb, cue, sentence),
                CueClass.Attend => _frames.Occasion(verb, cue, sentence),
                _ => _frames.ObjectOf(verb, cue, sentence),
            };
            if (topic < 0)
                continue;
            TopicLight light = cue.Class is CueClass.State or CueClass.Ask or CueClass.Thank ? TopicLight.Said : TopicLight.Discussed;
            Take(verb, topic, sentence, light, cue.Class, quoted);
            if (cue.Class is not CueClass.State)
                return;
        }
    }

    private void Noun(int noun, Sentence sentence, List<Cue> cues, bool quoted)
    {
        foreach (Cue cue in cues)
        {
            int topic = cue.Class switch
            {
                CueClass.Agenda => _frames.OnAgenda(noun, sentence),
                CueClass.Listing => -1,
                CueClass.Named => _frames.NamedBy(noun, sentence),
                CueClass.Heed => _frames.Heeded(noun, cue, sentence),
                _ => _frames.BehindNoun(noun, cue, sentence),
            };
            if (topic < 0)
                continue;
            Take(noun, topic, sentence, cue.Class is CueClass.Concern or CueClass.Friction ? TopicLight.Concern : TopicLight.Discussed, cue.Class, quoted);
            return;
        }
    }

    // "nuclear talks", "the climate summit".
    private void Modifiers(Telling telling)
    {
        int topic = _frames.ModifierTopic(telling.Token, out int end);
        if (topic < 0)
            return;
        Add(telling.Draft, new Topic(_scene.Words(topic, end), end - 1), Priority.Normal);
    }

    private void Take(int cue, int topic, Sentence sentence, TopicLight light, CueClass kind, bool quoted)
    {
        if (quoted && kind is not (CueClass.Discuss or CueClass.Agenda or CueClass.Include))
            return;
        Draft? draft = _context.Target(cue, kind);
        if (draft is null)
            return;
        // "spoke about the case": the one of which the headline tells.
        if (_headline.Refers(topic))
        {
            foreach (Draft same in _context.Twins(draft))
            {
                foreach (string words in _headline.All())
                    same.Agenda.Add(new AgendaItem(words, Priority.Normal));
            }

            return;
        }

        List<Topic> topics = _parser.Read(topic, sentence.End, light, token => IsItsPlace(draft, token), PennTag.Name(Text[cue].Tag) is "VB");
        if (topics.Count == 0)
            return;
        Priority priority = AgendaPriority.Of(_scene, _lexicon, cue, topic, sentence, kind, draft);
        Draft? whole = _context.Whole(draft);
        List<Draft> twins = _context.Twins(draft);
        foreach (Topic found in topics)
        {
            // "will meet on Crete": where they meet, not of what they speak.
            if (_context.IsNoTopic(draft, found, kind) || IsItsPlace(draft, found.Head) && Text.Form(found.Head).Equals(found.Words, StringComparison.Ordinal))
                continue;
            foreach (Draft same in twins)
                Add(same, found, priority);
            if (whole is not null)
                Add(whole, found, priority);
        }

        if (AgendaPriority.RaisesThoseBefore(_scene, _lexicon, cue, sentence))
            AgendaPriority.Raise(draft, _context.FirstOfSentence(draft));
    }

    private static void Add(Draft draft, Topic topic, Priority priority)
    {
        if (topic.Words.Length > 1 && draft.Agenda.Count < AgendaMerger.MostTopics * 2)
            draft.Agenda.Add(new AgendaItem(topic.Words, priority));
    }

    private bool IsItsPlace(Draft draft, int token)
    {
        if (_places.Contains(token))
            return true;
        foreach (Location place in draft.Places)
        {
            if (place.Token == token || !place.Hit.IsState && Text.Form(token).Equals(place.Hit.Name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
