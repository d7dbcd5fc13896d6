using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Notes;

/// <summary>Reads an entry of a log: the trip that it is about, and clause by clause whom the traveller met.</summary>
internal sealed class NoteReader(Scene scene, NoteHeading heading, NoteActs acts, TriggerLexicon triggers, Knowledge knowledge)
{
    private static readonly Trigger s_visit = new("note-visit", true, "visit", "", EngagementKind.Visit, Frame.Travel, true);
    private static readonly Trigger s_encounter = new("note-encounter", true, "meet", "", EngagementKind.Meeting, Frame.Mutual, true);
    private static readonly Trigger s_gathering = new("note-gathering", true, "attend", "", EngagementKind.Summit, Frame.Event, true);
    private readonly AnalysedText _text = scene.Text;
    private readonly NoteParties _parties = new(scene, heading, knowledge);
    private readonly List<Draft> _drafts = [];
    private readonly List<Party> _company = [];

    /// <summary>Reads the whole text as one entry.</summary>
    public List<Draft> Read() => _text.Count == 0 ? [] : Read(0, 0, _text.Count);

    /// <summary>Reads a row of a log as an entry.</summary>
    /// <param name="first">First token of the row.</param>
    /// <param name="body">First token of its remarks; <paramref name="end"/> where it has none.</param>
    /// <param name="end">Token after its last.</param>
    public List<Draft> Read(int first, int body, int end)
    {
        int last = _text[first].Sentence;
        for (int s = _text[first].Sentence; s < _text.Sentences.Count && _text.Sentences[s].First < end; s++)
        {
            Sentence sentence = _text.Sentences[s];
            last = s;
            if (sentence.End > body)
                Read(sentence with { First = Math.Max(sentence.First, body), End = Math.Min(sentence.End, end) });
        }

        AddVisit(_text[first].Sentence, last);
        return _drafts;
    }

    private void Read(Sentence sentence)
    {
        int act = NextAct(sentence, sentence.First, opens: true);
        // "With Commerce Secretary Pritzker, co-chaired ...", "President Bush and he met ...": others come first.
        bool others = act > sentence.First && (_text[sentence.First].Lower == "with" || scene.MentionAt(sentence.First) is { Kind: MentionKind.Person or MentionKind.Office });
        List<Party> ahead = others ? _parties.List(sentence.First, act) : [];
        while (act >= 0)
        {
            int next = NextAct(sentence, act + 1, opens: false);
            Clause(sentence, act, next < 0 ? sentence.End : next, ahead);
            ahead = [];
            act = next;
        }
    }

    // The next word that begins a clause: the first of the sentence, or behind a comma, semicolon or "and".
    private int NextAct(Sentence sentence, int from, bool opens)
    {
        for (int t = from; t < sentence.End; t++)
        {
            if (scene.MentionAt(t) is { Kind: not MentionKind.Pronoun } || acts.Of(_text[t].Lower) is not { } act)
                continue;
            if (opens && !Opens(sentence, t))
                continue;
            if (!opens && !Follows(sentence, t, act.Act))
                continue;
            return t;
        }

        return -1;
    }

    // Nothing but adverbs, a place, "the Secretary" or "With Commerce Secretary Pritzker," stands before the first.
    private bool Opens(Sentence sentence, int token)
    {
        for (int t = sentence.First; t < token; t++)
        {
            bool loose = scene.MentionAt(t) is not null || scene.TimeAt(t) is not null || _text[t].Lower is "also" or "later" or "then" or "in" or "at" or "on" or "with" or "and" or "," or "while" or "the" or "there" or "will" or "to" or "a" or "an" or "brief" or "by";
            if (!loose && !OfficePhrases.IsCapital(_text, t) && _text[t].Pos is not (UniversalPos.Adj or UniversalPos.Adv))
                return false;
        }

        return true;
    }

    private bool Follows(Sentence sentence, int token, NoteAct act)
    {
        // A noun begins no clause in the middle of a sentence, but for one behind a semicolon.
        string lower = _text[token].Lower;
        bool finite = lower.EndsWith("ed", StringComparison.Ordinal) || lower is "met" or "spoke" or "held" or "led" or "saw" or "made" or "gave" or "laid" || (lower.EndsWith('s') && _text[token].Pos is UniversalPos.Verb);
        int before = token - 1;
        while (before > sentence.First && _text[before].Lower is "also" or "later" or "then" or "subsequently" or "briefly" or "attended" && act != NoteAct.Gathering)
            before--;
        string joint = _text[before].Lower;
        return joint is ";" || (finite && joint is "," or "and" or "&" or "also");
    }

    private void Clause(Sentence sentence, int act, int end, List<Party> ahead)
    {
        (NoteAct kind, bool with) = acts.Of(_text[act].Lower)!.Value;
        switch (kind)
        {
            case NoteAct.Encounter:
                Encounter(sentence, act, end, with, ahead);
                break;
            case NoteAct.Gathering:
                Gathering(sentence, act, end, ahead);
                break;
            case NoteAct.Company:
                Company(sentence, act, end, with);
                break;
            default:
                break;
        }
    }

    private void Encounter(Sentence sentence, int act, int end, bool with, List<Party> ahead)
    {
        // "Hosted a dinner for", "hosted a ministerial meeting of": somebody's meeting rather than somebody.
        int noun = GatheringNoun(act + 1, end);
        int list = Preposition(act, end, "with");
        if (list < 0 && noun >= 0)
        {
            Gathering(sentence, act, end, ahead);
            return;
        }

        if (list < 0 && (with || IsHonour(act + 1, end)))
            return;
        List<Party> parties = [.. ahead, .. _parties.List(list < 0 ? act + 1 : list + 1, end)];
        // "Received the Rathenau Prize": a name that nothing makes a person.
        if (list < 0)
            parties.RemoveAll(party => party is { Country: null, Office: null });
        Add(sentence, act, s_encounter, EngagementKind.Meeting, parties);
    }

    // "Received the Nobel Peace Prize"
    private bool IsHonour(int from, int end)
    {
        for (int t = from; t < end; t++)
        {
            if (_text[t].Lower is "prize" or "award" or "medal" or "degree" or "doctorate" or "honor" or "honour" or "honors" or "honours" or "decoration" or "freedom")
                return true;
            if (_text[t].Lower is "," or ";" or "and" or ".")
                return false;
        }

        return false;
    }

    private void Gathering(Sentence sentence, int act, int end, List<Party> ahead)
    {
        int noun = GatheringNoun(act + 1, end);
        if (noun < 0)
            return;
        List<Party> parties = [.. ahead, .. _parties.Members(act + 1, end)];
        Trigger trigger = triggers.Noun(Stem(noun))!;
        EngagementKind kind = trigger.Kind is EngagementKind.Summit or EngagementKind.Talks ? trigger.Kind : Summit(act + 1, end) ? EngagementKind.Summit : EngagementKind.Meeting;
        // A gathering of nobody named is told only where it is a conference.
        if (parties.Count > 0 || kind == EngagementKind.Summit)
            Add(sentence, act, s_gathering, kind, parties);
    }

    private void Company(Sentence sentence, int act, int end, bool with)
    {
        int start = with ? Preposition(act, end, "with") : act;
        if (start < 0)
            return;
        List<Party> company = _parties.List(start + 1, end);
        foreach (Party party in company)
            _company.Add(party.Copy(ParticipantRole.Visitor));
        int noun = GatheringNoun(start + 1, end);
        if (noun < 0)
            return;
        // "to meetings with King Fahd", "to the NATO summit", "for talks between"
        int list = -1;
        for (int t = noun + 1; t < end && list < 0; t++)
            list = _text[t].Lower is "with" or "between" or "among" ? t : -1;
        List<Party> others = list >= 0 ? _parties.List(list + 1, end) : _parties.Members(Before(noun, start), end);
        others.RemoveAll(party => company.Exists(known => known.SameAs(party)));
        bool summit = list < 0 || Summit(Before(noun, start), list);
        if (others.Count > 0 || (summit && company.Count > 0))
            Add(sentence, act, list >= 0 ? s_encounter : s_gathering, summit ? EngagementKind.Summit : EngagementKind.Meeting, [.. company, .. others]);
    }

    // Behind the preposition that leads to the noun: "to the NATO summit".
    private int Before(int noun, int start)
    {
        int t = noun;
        while (t > start && _text[t].Lower is not ("to" or "for" or "at" or "in"))
            t--;
        return t;
    }

    private int Preposition(int from, int end, string word)
    {
        for (int t = from; t < end; t++)
        {
            if (_text[t].Lower == word && scene.MentionAt(t) is not { Kind: MentionKind.Person or MentionKind.Office })
                return t;
        }

        return -1;
    }

    // "meeting", "summit", "ministerial": the noun that says what was attended; a funeral or ceremony is none.
    private int GatheringNoun(int from, int end)
    {
        for (int t = from; t < end; t++)
        {
            string word = Stem(t);
            if (word is "ceremony" or "funeral" or "service" or "signing" or "inauguration" or "celebration" or "premiere" or "show" or "exhibition" or "wedding" or "coronation" or "reception")
                return -1;
            if (triggers.Noun(word) is { Kind: not (EngagementKind.Visit or EngagementKind.Message or EngagementKind.Call) } && word is not "round" || word is "commission" or "council" or "committee" or "delegation" or "consultative" or "session")
                return triggers.Noun(word) is null ? Later(t + 1, end) ?? -1 : t;
        }

        return -1;
    }

    private int? Later(int from, int end)
    {
        int noun = GatheringNoun(from, end);
        return noun < 0 ? null : noun;
    }

    private bool Summit(int from, int end)
    {
        for (int t = from; t < end; t++)
        {
            if (Stem(t) is "summit" or "conference" or "ministerial" or "forum" or "council" or "commission" or "leader")
                return true;
        }

        return false;
    }

    private string Stem(int token)
    {
        string lower = _text[token].Lower;
        return lower.Length > 4 && lower.EndsWith('s') && lower is not "talks" ? lower[..^1] : lower is "talks" ? "talk" : lower;
    }

    private void Add(Sentence sentence, int act, Trigger trigger, EngagementKind kind, List<Party> parties)
    {
        Draft draft = New(trigger, kind, act, _text[act].Sentence);
        if (heading.Subject is not null)
            draft.Parties.Add(Subject(ParticipantRole.Party));
        foreach (Party party in parties)
            draft.Add(party);
        if (draft.Parties.Count < 2 && trigger != s_gathering)
            return;
        foreach (Draft known in _drafts)
        {
            // "Met with A. Also met with A and B."
            if (known.Kind == kind && known.Parties.Count == draft.Parties.Count && draft.Parties.TrueForAll(p => known.Parties.Exists(k => k.SameAs(p))))
            {
                known.Sentences.Add(sentence.First < _text.Count ? _text[sentence.First].Sentence : 0);
                return;
            }
        }

        draft.Places.AddRange(heading.Places);
        _drafts.Add(draft);
    }

    private Draft New(Trigger trigger, EngagementKind kind, int token, int sentence)
    {
        var candidate = new Candidate { Trigger = trigger, Token = token, Predicate = token, Kind = kind, Status = EngagementStatus.Held, StatusKnown = true };
        bool part = kind != EngagementKind.Visit;
        return new Draft
        {
            Origin = candidate,
            Kind = kind,
            Status = heading.Ahead ? EngagementStatus.Planned : EngagementStatus.Held,
            StatusKnown = true,
            When = Days(part),
            WhenInherited = part,
            Tellings = [candidate],
            Sentences = [sentence],
        };
    }

    private When Days(bool part)
    {
        if (heading.From is not { } from || heading.To is not { } to)
            return When.Unknown;
        bool within = part && from != to;
        return new When(from, to, within, WhenReader.Edtf(from, to, within), null);
    }

    private void AddVisit(int firstSentence, int lastSentence)
    {
        if (heading.Subject is not { } subject || heading.Country is not { } country || heading.Places.Count == 0 || subject.Country == country)
            return;
        Draft visit = New(s_visit, EngagementKind.Visit, _text.Sentences[firstSentence].First, firstSentence);
        for (int s = firstSentence + 1; s <= lastSentence; s++)
            visit.Sentences.Add(s);
        visit.Parties.Add(Subject(ParticipantRole.Visitor));
        foreach (Party party in _company)
            visit.Add(party);
        visit.Parties.Add(new Party { Country = country, Role = ParticipantRole.Host, CountryInferred = true });
        visit.Places.AddRange(heading.Places);
        foreach (Draft draft in _drafts)
            draft.Parent = visit;
        _drafts.Insert(0, visit);
    }

    private Party Subject(ParticipantRole role)
    {
        PersonEntity person = heading.Subject!;
        return new Party { Person = person, Country = person.Country, Office = person.OfficeTitle ?? person.OfficeText, Role = role, OfficeInferred = true, CountryInferred = true };
    }
}
