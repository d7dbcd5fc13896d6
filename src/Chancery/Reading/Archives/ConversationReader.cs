using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Archives;

/// <summary>Reads a record of conversation as the one meeting or call that it is: by its head, by its speakers' labels, or by who says and answers what.</summary>
internal sealed class ConversationReader(Scene scene, Knowledge knowledge, RecordLexicon lexicon, PlaceContext context)
{
    private const int FewestTurns = 3, RareSign = 20, MostEvidence = 40;
    private static readonly Trigger s_head = new("record-head", false, "conversation", "", EngagementKind.Meeting, Frame.Event, true);
    private static readonly Trigger s_turns = new("record-turns", false, "conversation", "", EngagementKind.Meeting, Frame.Event, false);
    private static readonly Trigger s_account = new("record-account", false, "conversation", "", EngagementKind.Meeting, Frame.Event, false);
    private readonly AnalysedText _text = scene.Text;
    private readonly RecordHeader? _header = scene.Record;
    private readonly List<Present> _present = [];
    private readonly SortedSet<int> _sentences = [];

    /// <summary>Adds the conversation to what else the paper tells, and takes from there what is the same.</summary>
    public void Read(List<Draft> drafts)
    {
        if (_text.Count == 0)
            return;
        int body = _header?.BodyStart ?? 0;
        List<Speaker> speakers = SpeakerTurns.Find(scene.Dispatch.Text, body, lexicon, out int press, out int lines);
        int turns = 0;
        foreach (Speaker speaker in speakers)
            turns += speaker.Count;
        bool transcript = speakers.Count >= 2 && turns >= FewestTurns && (_header is not null || (turns * 12 >= lines && press * 5 < turns && IsConversation(speakers, turns)));
        Trigger trigger;
        if (_header is not null)
        {
            trigger = s_head;
            ReadHead(_header, body);
        }
        else if (transcript)
        {
            trigger = s_turns;
        }
        else
        {
            trigger = s_account;
        }

        if (transcript)
            AddSpeakers(speakers);
        else if (_present.Count < 2 && !AddTellers(body))
            return;
        if (_present.Count == 1 && _header is not null)
            AddWriter(body);
        if (_present.Count == 0 || (_present.Count < 2 && trigger == s_turns) || (_header is null && !Official()))
            return;
        Draft draft = Build(trigger);
        drafts.RemoveAll(Same);
        drafts.Insert(0, draft);
    }

    private void ReadHead(RecordHeader header, int body)
    {
        _present.AddRange(new ListedParticipants(scene, knowledge, lexicon, scene.AuthorCountry).Read(header));
        // "Record of a conversation between the Prime Minister and President Carter"
        if (_present.Count == 0)
            AddMentions(header.Title);
        for (int t = _text.FirstFrom(header.Title.Start); t < _text.Count && _text[t].Start < body && _sentences.Count < MostEvidence; t = scene.SentenceOf(t).End)
            _sentences.Add(_text[t].Sentence);
        if (_sentences.Count == 0)
            _sentences.Add(0);
    }

    // "FROM: Henry A. Kissinger" over his account of what an ambassador told him.
    private void AddWriter(int body)
    {
        string words = scene.Dispatch.Text;
        for (int start = 0; start < words.Length && start < body;)
        {
            int newline = words.IndexOf('\n', start);
            int end = newline < 0 ? words.Length : newline;
            ReadOnlySpan<char> line = words.AsSpan(start, end - start).TrimStart();
            if (line.StartsWith("FROM:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("From: ", StringComparison.Ordinal))
            {
                AddMentions(new TextSpan(start, end));
                return;
            }

            start = end + 1;
        }
    }

    private void AddMentions(TextSpan span)
    {
        for (int t = _text.FirstFrom(span.Start); t < _text.Count && _text[t].Start < span.End; t++)
        {
            if (scene.MentionAt(t) is not { Kind: MentionKind.Person or MentionKind.Office } mention)
                continue;
            Add(mention, scene.Words(mention.First, mention.End));
            t = mention.End - 1;
        }
    }

    private void Add(Mention mention, string words)
    {
        PersonEntity? person = mention.Person;
        string? country = person?.Country ?? mention.Country;
        if (person is null && mention.Function is { } function && (country ?? scene.AuthorCountry) is { } state && knowledge.Holder(function, state, scene.Published) is { } holder)
        {
            person = new PersonEntity { Name = holder.Name, Surname = holder.Short, RosterId = holder.Id, Country = state, CountrySource = CountrySource.Text, OfficeTitle = holder.Title, Function = function, NameInferred = true };
            country = state;
        }

        if (person is not null && _present.Exists(p => p.Party.Person == person))
            return;
        _present.Add(new Present(
            new Party { Person = person, Country = country, Office = person?.OfficeTitle ?? person?.OfficeText ?? mention.OfficeText, Role = ParticipantRole.Party, OfficeInferred = person?.OfficeInferred ?? false, CountryInferred = person?.CountrySource is CountrySource.Roster or CountrySource.Publisher },
            words));
    }

    private void AddSpeakers(List<Speaker> speakers)
    {
        bool listed = _present.Count > 1;
        foreach (Speaker speaker in speakers)
        {
            if (_sentences.Count < MostEvidence && (_header is null || !listed) && _text.FirstFrom(speaker.First) is int first && first < _text.Count)
                _sentences.Add(_text[first].Sentence);
            if (IsPresent(speaker.Label) || (listed && speaker.Count < 2))
                continue;
            Mention? mention = LabelMention(speaker);
            string name = NameIn(speaker.Label);
            if (mention is { Kind: MentionKind.Person, Person: { } person } && NameMatch.Same(person.Name, person.Surname, name, !name.Contains(' ', StringComparison.Ordinal)))
            {
                Add(mention, speaker.Label);
            }
            else if (name.Length == 0)
            {
                if (mention is not null && !listed)
                    Add(mention, speaker.Label);
                else if (!listed)
                    _present.Add(new Present(new Party { Office = Bare(speaker.Label), Role = ParticipantRole.Party }, speaker.Label));
            }
            else
            {
                RosterHit? hit = knowledge.Person(name, null, mention?.Function, scene.Published);
                var unknown = new PersonEntity { Name = hit?.Name ?? name, Surname = hit?.Short ?? Resolver.LastWord(name), RosterId = hit?.Id, Country = hit?.Country, CountrySource = CountrySource.Roster };
                string title = speaker.Label[..^Math.Min(speaker.Label.Length, name.Length)].Trim();
                _present.Add(new Present(new Party { Person = unknown, Country = hit?.Country ?? mention?.Country, Office = hit is { InOffice: true } ? hit.Title : mention?.OfficeText ?? (title.Length > 4 ? title : null), Role = ParticipantRole.Party, OfficeInferred = hit is { InOffice: true }, CountryInferred = hit is not null }, speaker.Label));
            }
        }
    }

    private Mention? LabelMention(Speaker speaker)
    {
        Mention? found = null;
        for (int t = _text.FirstFrom(speaker.First); t < _text.Count && _text[t].Start < speaker.First + speaker.Label.Length + 1; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office } mention && (found is null || mention.Kind == MentionKind.Person))
                found = mention;
        }

        return found;
    }

    // Whether a label means somebody who is already there.
    private bool IsPresent(string label)
    {
        string folded = NameMatch.Fold(label);
        string[] words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return true;
        foreach (Present present in _present)
        {
            string listed = NameMatch.Fold(present.Party.Person is { } person ? person.Name + " " + present.Words : present.Words);
            if (Array.IndexOf(listed.Split(' ', ',', '.', ';'), words[^1]) >= 0)
                return true;
        }

        return false;
    }

    private static string NameIn(string label)
    {
        string[] words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase))
            return "";
        int at = 0;
        while (at < words.Length && (RecordTitles.IsTitle(words[at]) || (words[at].Length <= 3 && at + 1 < words.Length && !words[at].AsSpan().ContainsAnyInRange('a', 'z') && words[at].Length > 1 && label.AsSpan().ContainsAnyInRange('a', 'z'))))
            at++;
        string name = string.Join(' ', words[at..]);
        return name.AsSpan().ContainsAnyInRange('a', 'z') || name.Length < 3 ? name : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }

    private static string Bare(string label) => label.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? label[4..] : label;

    // An account in indirect speech: several say, ask and answer in turn, or one does and the author himself.
    private bool AddTellers(int body)
    {
        List<Teller> tellers = IndirectSpeech.Find(scene, body, lexicon, out int sentences, out int author);
        bool account = Exchange(tellers, sentences) || Dialogue(tellers, sentences) || (author >= 2 && FirstPerson(tellers, sentences, author));
        if (_header is null && (!account || lexicon.Signs(scene.Dispatch.Text, news: true) * RareSign > sentences))
            return false;
        foreach (Teller teller in tellers)
        {
            // One sentence of many may be what a third party said elsewhere.
            if (teller.Sentences < 2 && teller.Turns == 0 && tellers.Count > 3)
                continue;
            Add(teller.First, scene.Words(teller.First.First, teller.First.End));
            _sentences.Add(teller.Sentence);
        }

        return true;
    }

    // Two or more ask and answer.
    private static bool Exchange(List<Teller> tellers, int sentences)
    {
        int told = 0, answers = 0, speaking = 0, answering = 0;
        foreach (Teller teller in tellers)
        {
            if (teller.Sentences < 2 && teller.Turns == 0)
                continue;
            told += teller.Sentences;
            answers += teller.Turns;
            speaking++;
            answering += teller.Turns > 0 ? 1 : 0;
        }

        return speaking >= 2 && answering >= 2 && told >= 3 && told * 8 >= sentences;
    }

    // Two or more say so much of it that it can be nothing else.
    private static bool Dialogue(List<Teller> tellers, int sentences)
    {
        int told = 0, answers = 0, speaking = 0;
        foreach (Teller teller in tellers)
        {
            answers += teller.Turns;
            if (teller.Sentences < 2)
                continue;
            told += teller.Sentences;
            speaking++;
        }

        return speaking >= 2 && ((told >= 6 && answers >= 1 && told * 6 >= sentences) || (told >= 8 && told * 4 >= sentences));
    }

    // "Dobrynin asked ... I said ...": with the one who writes.
    private static bool FirstPerson(List<Teller> tellers, int sentences, int author)
    {
        foreach (Teller teller in tellers)
        {
            if (teller.Sentences >= 2 && (teller.Sentences + author) * 8 >= sentences)
                return true;
        }

        return false;
    }

    // Labels of persons, in the case of a protocol; press and public transcripts have capitals and an audience.
    private bool IsConversation(List<Speaker> speakers, int turns)
    {
        int persons = 0, capitals = 0;
        foreach (Speaker speaker in speakers)
        {
            // "Secretary" and "The President" are titles alone; a name once only needs a title or the tagger's word for it.
            int name = NameIn(speaker.Label).Length;
            bool person = name == 0 || name < speaker.Label.Length || speaker.Count > 1 || LabelMention(speaker) is { Kind: MentionKind.Person };
            persons += person ? speaker.Count : 0;
            capitals += speaker.Label.AsSpan().ContainsAnyInRange('a', 'z') ? 0 : speaker.Count;
        }

        bool shown = persons * 4 >= turns * 3 && (turns > FewestTurns || persons == turns);
        return shown && capitals * 2 < turns && lexicon.Signs(scene.Dispatch.Text, news: false) * 6 <= turns && lexicon.Signs(scene.Dispatch.Text, news: true) * 3 <= turns;
    }

    // At least one of them holds an office or is on the roster, or they talk of several states.
    private bool Official()
    {
        if (_present.Exists(p => p.Party.Office is not null || p.Party.Person?.RosterId is not null))
            return true;
        string? first = null;
        foreach (Mention mention in scene.Mentions)
        {
            if (mention is not { Kind: MentionKind.State, Country: { } state })
                continue;
            first ??= state;
            if (state != first)
                return true;
        }

        return false;
    }

    private Draft Build(Trigger trigger)
    {
        EngagementKind kind = _header?.Kind ?? EngagementKind.Meeting;
        int token = _text.Sentences[_sentences.Min].First;
        var candidate = new Candidate { Trigger = trigger, Token = token, Kind = kind, Status = EngagementStatus.Held, StatusKnown = true, KindExplicit = _header?.Kind is not null };
        var draft = new Draft { Origin = candidate, Kind = kind, Status = EngagementStatus.Held, StatusKnown = true, When = Days(), Tellings = [candidate], Sentences = [.. _sentences] };
        foreach (Present present in _present)
        {
            string words = present.Words.ToLowerInvariant();
            if (words.Contains("interpreter", StringComparison.Ordinal) || words.Contains("notetaker", StringComparison.Ordinal) || words.Contains("note taker", StringComparison.Ordinal) || words.Contains("stenographer", StringComparison.Ordinal))
                present.Party.Role = ParticipantRole.Attendee;
            else if (present.Party.Role == ParticipantRole.Attendee)
                present.Party.Role = ParticipantRole.Party;
            draft.Parties.Add(present.Party);
        }

        if (_header is not null)
        {
            foreach (TextSpan place in _header.Places)
                AddPlaces(draft, place);
            foreach (TextSpan subject in _header.Subjects)
                AddSubjects(draft, subject);
        }

        return draft;
    }

    private bool IsOfConversation(TextSpan subject)
    {
        ReadOnlySpan<char> words = scene.Dispatch.Text.AsSpan(subject.Start, subject.End - subject.Start);
        return words.Contains("conversation", StringComparison.OrdinalIgnoreCase) || words.Contains("meeting with", StringComparison.OrdinalIgnoreCase) || words.Contains("talk with", StringComparison.OrdinalIgnoreCase) || words.Contains("lunch with", StringComparison.OrdinalIgnoreCase) || words.Contains("your meeting", StringComparison.OrdinalIgnoreCase) || words.Contains("call from", StringComparison.OrdinalIgnoreCase);
    }

    private When Days()
    {
        if (_header is not null)
        {
            // "SUBJECT: Conversation with Ambassador Dobrynin, June 11, 1969", written two days later.
            foreach (TextSpan line in _header.Subjects.Where(IsOfConversation).Concat(_header.Dates))
            {
                foreach (TimeExpression time in scene.Times)
                {
                    if (time.Start >= line.End)
                        break;
                    if (time.End > line.Start && RecordHeader.IsDay(time))
                        return time.When with { Within = false, Edtf = WhenReader.Edtf(time.When.Start, time.When.End, false) };
                }
            }
        }

        return scene.Published is { } published ? new When(null, published, true, WhenReader.Edtf(null, published, true), null) : When.Unknown;
    }

    private void AddPlaces(Draft draft, TextSpan span)
    {
        Location? whole = null, doubtful = null;
        bool any = false;
        for (int t = _text.FirstFrom(span.Start); t < _text.Count && _text[t].Start < span.End; t++)
        {
            if (!OfficePhrases.IsCapital(_text, t) || !knowledge.PlaceAt(_text, t, context, out PlaceHit hit))
                continue;
            var place = new Location(hit, t, PlaceRelation.In);
            t = Math.Max(t, hit.End - 1);
            if (hit.IsState)
                whole ??= place;
            else if (hit.IsDoubtful)
                doubtful ??= place;
            else if (!draft.Places.Exists(p => p.Hit.Name == hit.Name))
                (draft.Places, any) = ([.. draft.Places, place], true);
            else
                any = true;
        }

        if (!any && draft.Places.Count == 0 && (doubtful ?? whole) is { } only)
            draft.Places.Add(only);
    }

    private void AddSubjects(Draft draft, TextSpan subject)
    {
        foreach (string topic in scene.Dispatch.Text[subject.Start..subject.End].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string trimmed = topic.Trim('.', ' ', '[', ']', '“', '”', '"');
            if (trimmed.Length is >= 2 and <= 160)
                draft.Agenda.Add(new AgendaItem(trimmed.ReplaceLineEndings(" ")));
        }
    }

    // "President Makarios began the conversation by welcoming Clifford": this one again.
    private bool Same(Draft draft)
    {
        if (draft.Kind is EngagementKind.Visit or EngagementKind.Message || draft.Negated || draft.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing) || draft.Times.Count > 0 || draft.Parties.Count == 0)
            return false;
        foreach (Party party in draft.Parties)
        {
            bool here = party.Person is { } person
                ? _present.Exists(p => p.Party.Person is { } there && (there == person || there.RosterId is not null && there.RosterId == person.RosterId || NameMatch.Same(there.Name, there.Surname, person.Name, !person.Name.Contains(' ', StringComparison.Ordinal))))
                : _present.Exists(p => p.Party.Country == party.Country);
            if (!here)
                return false;
        }

        return true;
    }
}
