using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Agenda;

/// <summary>An engagement told at a token.</summary>
internal readonly record struct Telling(Draft Draft, int Token);

/// <summary>Knows, sentence by sentence, of which engagement the text speaks.</summary>
internal sealed class AgendaContext
{
    private const int FarthestBack = 8;

    // Days between an engagement and a dispatch of it, at most.
    private const int LongestSilence = 60;

    // A quotation of more words is speech, of fewer a name or a phrase.
    private const int LongestName = 7;
    private readonly Scene _scene;
    private readonly List<Telling>[] _told;
    private readonly List<Telling> _recent = [];
    private readonly HashSet<Draft> _spokenOf = [];
    private readonly Dictionary<Draft, int> _before = [];
    private readonly bool _single;
    private readonly bool _spoken;
    private int _sentence;
    private int _lastTold = -1;
    private bool _chain;

    public AgendaContext(Scene scene, List<Draft> drafts)
    {
        _scene = scene;
        _single = drafts.Count == 1;
        _spoken = IsSpoken(scene.Text);
        _told = new List<Telling>[scene.Text.Sentences.Count];
        bool late = drafts.Exists(draft => !IsOld(draft));
        foreach (Draft draft in drafts)
        {
            if (SpokenOf.Is(draft, drafts) || late && IsOld(draft))
                _spokenOf.Add(draft);
            foreach (Candidate candidate in draft.Tellings)
            {
                int s = scene.Text[candidate.Token].Sentence;
                (_told[s] ??= []).Add(new Telling(draft, candidate.Token));
            }
        }
    }

    // "as at their first session in December 2020": told beside the one of which a dispatch is, and not gone on with.
    private bool IsOld(Draft draft) => _scene.Published is { } published && (draft.When.End ?? draft.When.Start) is { } day && day.PlusDays(LongestSilence) < published;

    /// <summary>The tellings of the sentence.</summary>
    public List<Telling> Told => _told[_sentence] ?? s_none;

    private static readonly List<Telling> s_none = [];

    public bool IsTold => _told[_sentence] is not null;

    /// <summary>Goes on to a sentence; false where no engagement is near.</summary>
    public bool Enter(int sentence)
    {
        _sentence = sentence;
        _before.Clear();
        Sentence here = _scene.Text.Sentences[sentence];
        if (_told[sentence] is { } told)
        {
            _recent.RemoveAll(r => told.Exists(t => t.Draft == r.Draft));
            told.Sort(static (a, b) => a.Token.CompareTo(b.Token));
            foreach (Telling telling in told)
            {
                _recent.RemoveAll(r => r.Draft == telling.Draft);
                _recent.Insert(_spokenOf.Contains(telling.Draft) ? 0 : _recent.Count, telling);
            }

            if (_recent.Count > FarthestBack)
                _recent.RemoveRange(0, _recent.Count - FarthestBack);
            _lastTold = sentence;
            _chain = true;
            return true;
        }

        if (_lastTold < 0)
            return false;
        _chain = _chain && Continues(here);
        return sentence - _lastTold <= FarthestBack || _single && sentence - _lastTold <= 3 * FarthestBack;
    }

    /// <summary>The place in a draft's agenda at which the sentence began.</summary>
    public int FirstOfSentence(Draft draft) => _before.GetValueOrDefault(draft, draft.Agenda.Count);

    /// <summary>The engagement of which a cue speaks, or null.</summary>
    public Draft? Target(int cue, CueClass kind)
    {
        Draft? draft = _told[_sentence] is { } told ? InSentence(told, cue, kind) : InRecent(cue, kind);
        if (draft is not null)
            _before.TryAdd(draft, draft.Agenda.Count);
        return draft;
    }

    /// <summary>The engagement of which it is part where one sentence tells both, or null.</summary>
    public Draft? Whole(Draft draft) => draft.Parent is { } parent && _told[_sentence] is { } told && told.Exists(t => t.Draft == parent) && told.Exists(t => t.Draft == draft) ? parent : null;

    /// <summary>The engagement and those told by the same words: "held phone calls with his Russian and Ukrainian counterparts" are two.</summary>
    public List<Draft> Twins(Draft draft)
    {
        List<Draft> twins = [draft];
        foreach (Telling own in Told)
        {
            foreach (Telling other in Told)
            {
                if (own.Draft == draft && other.Token == own.Token && other.Draft.Kind == draft.Kind && !twins.Contains(other.Draft))
                    twins.Add(other.Draft);
            }
        }

        return twins;
    }

    private Draft? InSentence(List<Telling> told, int cue, CueClass kind)
    {
        Draft? best = null;
        foreach (Telling telling in told)
        {
            if (telling.Token <= cue || best is null)
                best = telling.Draft;
        }

        if (best is null)
            return null;
        int subject = SubjectOf(cue);
        if (subject >= 0 && _scene.MentionAt(subject) is { Person: { } person } && !best.Has(person))
        {
            best = null;
            foreach (Telling telling in told)
            {
                if (telling.Draft.Has(person))
                    best = telling.Draft;
            }
        }

        // "used her meetings there to underscore X": not of the meetings to come.
        if (best is { Status: EngagementStatus.Planned } && IsUsed(cue))
            return InRecent(cue, kind);
        if (kind is CueClass.State or CueClass.Ask or CueClass.Thank && best is not null && subject >= 0 && !Concerns(best, subject, true))
            return null;
        return best;
    }

    // "is traveling to the region to discuss": of the journey.
    private bool Travels(int cue)
    {
        int verb = _scene.Tree.IsVerb(cue) ? _scene.Text[cue].Head : _scene.Tree.Governor(cue);
        return verb >= 0 && _scene.Text[verb].Lemma is "travel" or "visit" or "fly" or "come" or "arrive" or "go" or "tour" or "journey" or "head";
    }

    // A transcript: what is said in it is said to the press.
    private static bool IsSpoken(AnalysedText text)
    {
        int first = 0;
        for (int t = 0; t + 1 < text.Count; t++)
        {
            if (text[t].Lower is "question" or "moderator" && text[t + 1].Lower is ":")
                return true;
            if (text[t].Lower is "i" && text[t].Pos == UniversalPos.Pron && ++first > 5)
                return true;
        }

        return false;
    }

    private Draft? InRecent(int cue, CueClass kind)
    {
        if (_spoken && !IsUsed(cue) && kind is CueClass.State or CueClass.Ask or CueClass.Thank or CueClass.Concern or CueClass.Request)
            return null;
        bool travels = Travels(cue);
        if (kind is CueClass.Friction or CueClass.Attend)
            return null;
        if (kind is CueClass.State or CueClass.Ask or CueClass.Thank or CueClass.Concern or CueClass.Request && !_chain)
            return null;
        int subject = SubjectOf(cue);
        // "Mention was made": nobody is said to have made it.
        if (kind is CueClass.Heed && subject == cue)
            subject = -1;
        // "Migration topped the agenda", "prisoners were discussed": the subject is the topic and nobody who speaks.
        if (kind is CueClass.Agenda or CueClass.Subject or CueClass.Named || kind is CueClass.Discuss && IsPassive(cue))
            subject = -1;
        int tense = Tense(cue);
        if (subject < 0 && kind is not (CueClass.Agenda or CueClass.Include or CueClass.Subject or CueClass.Heed or CueClass.Named) && !IsPassive(cue))
            return null;
        // "It touched on missing persons": the meeting of the sentence before.
        bool itself = subject >= 0 && kind is CueClass.Discuss && _sentence - _lastTold <= 2 && _scene.Text[subject].Lower is "it" or "this";
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = _recent.Count - 1; i >= 0; i--)
            {
                Draft draft = _recent[i].Draft;
                if (draft.Negated || pass == 0 && (!FitsTense(draft, tense) || travels && draft.Kind != EngagementKind.Visit || subject >= 0 && !IsOf(draft, _scene.Text[subject].Lemma)))
                    continue;
                // "The United States has engaged": of the whole journey rather than of its last stop.
                if (subject >= 0 && draft.Parent is { } parent && kind is CueClass.State && _scene.MentionAt(subject) is { Kind: MentionKind.State } && Concerns(parent, subject, true))
                    return parent;
                if (subject < 0 || itself || Concerns(draft, subject, kind is CueClass.State or CueClass.Ask or CueClass.Thank))
                    return draft;
            }
        }

        return null;
    }

    // "Her meetings are a continuation of X": of the meeting rather than of the journey.
    private static bool IsOf(Draft draft, string noun) => noun switch
    {
        "meeting" or "talk" or "talks" or "discussion" or "conversation" or "negotiation" or "consultation" or "encounter" or "dialogue" => draft.Kind is not (EngagementKind.Visit or EngagementKind.Message),
        "visit" or "trip" or "tour" or "journey" or "travel" => draft.Kind is EngagementKind.Visit,
        "letter" or "message" or "note" or "telegram" => draft.Kind is EngagementKind.Message,
        _ => true,
    };

    // "will be discussed": of what is to come; "discussed": of what was.
    private int Tense(int cue)
    {
        int verb = _scene.Tree.IsVerb(cue) ? cue : _scene.Tree.Governor(cue);
        verb = Used(verb);
        for (int steps = 0; verb >= 0 && steps < 4; steps++)
        {
            for (int child = _scene.Tree.First(verb); child >= 0; child = _scene.Tree.Next(child))
            {
                if (_scene.Text[child].Lower is "will" or "shall" or "would" or "'ll" or "to")
                    return 1;
            }

            if (PennTag.Name(_scene.Text[verb].Tag) is "VBD")
                return -1;
            // "issues to be discussed include"
            if (_scene.Tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && _scene.Tree.Child(subject, Relation.Acl) is >= 0 and int acl && _scene.Tree.HasChild(acl, "to"))
                return 1;
            verb = _scene.Text[verb].Relation is Relation.Xcomp or Relation.Advcl or Relation.Conj or Relation.Acl ? _scene.Tree.Governor(verb) : -1;
        }

        return 0;
    }

    // "used her meetings to underscore a commitment to advancing X": as past as the use of them.
    private int Used(int verb)
    {
        int above = verb;
        for (int steps = 0; above >= 0 && steps < 6; steps++, above = _scene.Text[above].Head)
        {
            if (above != verb && _scene.Text[above].Lemma is "use" or "seize" && _scene.Tree.IsVerb(above))
                return above;
        }

        return verb;
    }

    private bool IsUsed(int cue) => Used(cue) is var use && use != cue && PennTag.Name(_scene.Text[use].Tag) is "VBD";

    private static bool FitsTense(Draft draft, int tense) => tense switch
    {
        > 0 => draft.Status is EngagementStatus.Planned or EngagementStatus.Ongoing or EngagementStatus.Proposed,
        < 0 => draft.Status is EngagementStatus.Held or EngagementStatus.Ongoing,
        _ => true,
    };

    private bool IsPassive(int cue) => _scene.Tree.Child(cue, Relation.AuxPass) >= 0 || _scene.Tree.Child(cue, Relation.NsubjPass) >= 0;

    private int SubjectOf(int cue)
    {
        int verb = _scene.Tree.IsVerb(cue) ? cue : _scene.Tree.Governor(cue);
        int subject = verb < 0 ? -1 : _scene.Tree.Subject(verb);
        if (subject >= 0 || verb < 0)
            return subject;
        // Where the tree has none: the first who is named before.
        for (int t = _scene.SentenceOf(cue).First; t < verb; t++)
        {
            if (_scene.MentionAt(t) is { } mention)
                return mention.Kind is MentionKind.State or MentionKind.Organisation ? -1 : mention.Head;
        }

        return -1;
    }

    // The one who speaks takes part.
    private bool Concerns(Draft draft, int subject, bool strict)
    {
        if (_scene.MentionAt(subject) is not { } mention)
            return _scene.Text[subject].Lemma is "side" or "party" or "leader" or "minister" or "president" or "two" or "both" or "pair" or "official" or "secretary" or "delegation" or "they" or "he" or "she" or "chancellor" or "diplomat" or "participant" or "member" or "we" or "all"
                || !strict && _scene.Text[subject].Lemma is "issue" or "topic" or "agenda" or "talk" or "meeting" or "discussion" or "conversation" or "call" or "visit" or "trip" or "matter" or "summit" or "priority" or "subject" or "item" or "negotiation" or "consultation" or "dialogue" or "exchange" or "objective" or "focus" or "round" or "session" or "conference" or "encounter" or "gathering" or "ministerial" or "audience" or "tour" or "stop" or "statement" or "communique" or "communiqué" or "readout" or "communication" or "declaration";
        if (mention.Person is { } person)
            return draft.Has(person) || draft.Parties.Exists(p => p.Person is { } known && SameSurname(known.Name, person.Name));
        return mention.Kind switch
        {
            MentionKind.Pronoun => _scene.Text[subject].Lower is not ("it" or "you"),
            MentionKind.Group => mention.Country is not { } of || draft.Has(of),
            _ => mention.Country is { } country && draft.Has(country) || mention.Kind == MentionKind.Office && mention.Country is null,
        };
    }

    private static bool SameSurname(string? a, string? b) =>
        a is not null && b is not null && a.AsSpan(a.LastIndexOf(' ') + 1).Equals(b.AsSpan(b.LastIndexOf(' ') + 1), StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a headline before the first sentence that tells an engagement: it speaks of that one.</summary>
    public bool Announces(int sentence)
    {
        if (_lastTold >= 0 || _scene.Text.Sentences[sentence].Paragraph > 1 || sentence > 2)
            return false;
        for (int s = sentence + 1; s < _told.Length && s < sentence + 4; s++)
        {
            if (_told[s] is { } told)
            {
                _recent.Clear();
                _recent.Add(told[0]);
                return true;
            }
        }

        return false;
    }

    // A readout goes on: its subject takes part.
    private bool Continues(Sentence sentence)
    {
        int root = -1, opened = -1;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            bool mark = _scene.Text[t].Lower is "“" or "”" or "\"";
            if (mark && opened >= 0 && t - opened > LongestName)
                return false;
            if (mark)
                opened = opened < 0 ? t : -1;
            if (_scene.Text[t].Lower is "?" or "reporters" or "tweet" or "tweeted" or "interview" or "analysts" or "analyst")
                return false;
            if (_scene.Text[t].Head < 0 && root < 0)
                root = t;
        }

        if (root < 0 || opened >= 0)
            return false;
        int subject = _scene.Tree.IsVerb(root) ? _scene.Tree.Subject(root) : -1;
        if (subject < 0 || _scene.MentionAt(subject) is null)
            return true;
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            if (Concerns(_recent[i].Draft, subject, false))
                return true;
        }

        return false;
    }

    /// <summary>True for what is no topic of this engagement: its own parties, its days, the engagement itself.</summary>
    public bool IsNoTopic(Draft draft, Topic topic, CueClass kind)
    {
        if (draft.Tellings.Exists(telling => telling.Token == topic.Head))
            return true;
        if (_scene.MentionAt(topic.Head) is not { } mention)
            return false;
        bool alone = mention.End - mention.First >= Words(topic.Words);
        // "leadership on water issues": the issues are nobody.
        if (!alone || mention.Head < topic.Head && mention.Kind is MentionKind.Group or MentionKind.Office && LinkBefore(mention.Head, topic.Head))
            return false;
        if (mention.Person is { } person && (draft.Has(person) || kind is not (CueClass.Discuss or CueClass.Exchange)))
            return true;
        if (mention.Kind is MentionKind.Office or MentionKind.Group or MentionKind.Pronoun)
            return true;
        if (mention.Kind is not (MentionKind.State or MentionKind.Organisation))
            return false;
        // "close coordination on Iran": of a third state, whoever says it.
        bool of = topic.Head == mention.Head && mention.Country is { } third && !draft.Has(third) && IsLedTo(mention.First);
        return !of && kind is CueClass.Thank or CueClass.Ask or CueClass.State || mention.Country is { } country && draft.Has(country) && kind is not CueClass.Agenda;
    }

    private bool IsLedTo(int first) => first > 1 && (_scene.Text[first - 1].Lower is "on" or "about" or "regarding" or "concerning" || _scene.Text[first - 1].Lower is "of" && _scene.Text[first - 2].Lemma is "people" or "government" or "nation" or "citizen");

    private bool LinkBefore(int head, int token)
    {
        for (int t = head + 1; t < token; t++)
        {
            if (_scene.Text[t].Lower is "on" or "about" or "over" or "regarding" or "against")
                return true;
        }

        return false;
    }

    private static int Words(string phrase)
    {
        int words = 1;
        foreach (char c in phrase)
        {
            if (c == ' ')
                words++;
        }

        return words;
    }
}
