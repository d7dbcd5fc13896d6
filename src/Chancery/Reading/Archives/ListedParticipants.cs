using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Archives;

/// <summary>One of those present at a recorded conversation.</summary>
/// <param name="Party">As a participant.</param>
/// <param name="Words">The words that name him, for speakers' labels.</param>
internal sealed record Present(Party Party, string Words);

/// <summary>Understands the lines under "participants": sides, names with offices, lists in one line, columns.</summary>
internal sealed class ListedParticipants(Scene scene, Knowledge knowledge, RecordLexicon lexicon, string? ownCountry)
{
    private readonly AnalysedText _text = scene.Text;
    private readonly string _words = scene.Dispatch.Text;
    private readonly List<Present> _present = [];
    private string? _side;

    public List<Present> Read(RecordHeader header)
    {
        foreach (ListedLine line in header.Participants)
        {
            if (line.Side is { } label)
                _side = StateOf(label) ?? _side;
            foreach (TextSpan part in Parts(line.Span))
                Part(part);
        }

        return _present;
    }

    // Columns and semicolons part several; commas do where each piece is somebody.
    private List<TextSpan> Parts(TextSpan line)
    {
        var parts = new List<TextSpan>();
        int start = line.Start;
        for (int i = line.Start; i < line.End; i++)
        {
            bool column = _words[i] is '\t' || (_words[i] == ' ' && i + 2 < line.End && _words[i + 1] == ' ' && _words[i + 2] == ' ');
            if (!column && _words[i] != ';')
                continue;
            Add(parts, start, i);
            start = i + 1;
        }

        Add(parts, start, line.End);
        var all = new List<TextSpan>(parts.Count);
        foreach (TextSpan part in parts)
            AddPersons(all, part);
        return all;
    }

    private void AddPersons(List<TextSpan> all, TextSpan part)
    {
        part = WithoutSide(part);
        List<TextSpan> pieces = Pieces(part);
        bool list = pieces.Count > 1;
        for (int i = 0; i < pieces.Count && list; i++)
            list = IsSomebody(pieces[i]) && !(i > 0 && IsDescription(pieces[i]));
        if (list)
        {
            all.AddRange(pieces);
            return;
        }

        // "Greece Dimitrios Bitsios, Foreign Minister of Greece Ambassador George Papoulias, Permanent Representative": names run on.
        List<int> starts = RunOn(part);
        if (starts.Count < 2)
        {
            all.Add(part);
            return;
        }

        if (starts[0] > part.Start)
            Add(all, part.Start, starts[0]);
        for (int i = 0; i < starts.Count; i++)
            Add(all, starts[i], i + 1 < starts.Count ? starts[i + 1] : part.End);
    }

    // "United States Secretary Clifford Matthew Nimetz, Counselor": the side's name runs on into the first.
    private TextSpan WithoutSide(TextSpan part)
    {
        int token = _text.FirstFrom(part.Start);
        if (token >= _text.Count || !knowledge.StateAt(_text, token, out StateHit state) || state.Form != StateForm.Name || state.End >= _text.Count)
            return part;
        int next = _text[state.End].Start;
        bool runs = next < part.End && char.IsUpper(_words[next]) && _words[next - 1] == ' ' && part.End - next > 12 && RunOn(part with { Start = next }).Count > 0
            && !(knowledge.OfficeAt(_text, state.End, out OfficeHit office) && office.Function is null);
        if (!runs)
            return part;
        _side = state.Code;
        return part with { Start = next };
    }

    // Where the persons named in a line begin, with the titles before them.
    private List<int> RunOn(TextSpan part)
    {
        var starts = new List<int>();
        int previous = -1;
        for (int t = _text.FirstFrom(part.Start); t < _text.Count && _text[t].Start < part.End; t++)
        {
            if (scene.MentionAt(t) is not { Kind: MentionKind.Person } mention)
                continue;
            if (mention.First >= t && _text[mention.First].Start >= part.Start)
            {
                // "Baba-Gana", "Zbigniew | Brzezinski": one name in two pieces.
                bool piece = mention.First == mention.NameFirst && mention.First > 0 && (previous == mention.First || _text[mention.First - 1].Lower is "-" or "–" or "'" or "’" || _words[Math.Max(0, _text[mention.First].Start - 1)] is '-' or '–' or '\'' or '’');
                bool joined = piece || mention.First > 0 && _text[mention.First - 1].Lower is "to" or "of" or "for" or "/" && _text[mention.First - 1].Start >= part.Start;
                if (!joined)
                    starts.Add(_text[mention.First].Start);
            }

            previous = mention.End;
            t = mention.End - 1;
        }

        return starts;
    }

    private List<TextSpan> Pieces(TextSpan part)
    {
        var pieces = new List<TextSpan>();
        int start = part.Start, depth = 0;
        for (int i = part.Start; i < part.End; i++)
        {
            depth += _words[i] is '(' or '[' ? 1 : _words[i] is ')' or ']' ? -1 : 0;
            if (_words[i] != ',' || depth > 0 || Rest(i + 1, part.End).StartsWith("Jr", StringComparison.Ordinal))
                continue;
            Add(pieces, start, i);
            start = i + 1;
        }

        Add(pieces, start, part.End);
        return pieces;
    }

    private ReadOnlySpan<char> Rest(int from, int end) => from < end ? _words.AsSpan(from, end - from).TrimStart() : [];

    private void Add(List<TextSpan> spans, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_words[start]) || _words[start] is '.' or ',' or ';' or '-' or '–' or '—' or '*' or '•' or ':'))
            start++;
        while (end > start && (char.IsWhiteSpace(_words[end - 1]) || _words[end - 1] is ',' or ';' or '*'))
            end--;
        if (end > start)
            spans.Add(new TextSpan(start, end));
    }

    // "Mr. Vance", "General De Gaulle", "The President", "Lord Carrington".
    private bool IsSomebody(TextSpan piece)
    {
        string first = FirstWord(piece);
        if (first is "the")
            return true;
        bool titled = NameSpans.IsTitle(first.TrimEnd('.')) || first is "ambassador" or "secretary" or "president" or "minister" or "premier" or "chancellor" or "senator" or "congressman" or "governor" or "counselor" or "king" or "prince" or "vice" or "under" or "prime" or "foreign" or "amb." or "sen." or "comrade" or "com.";
        return titled && Rest(piece.Start, piece.End).Contains(' ');
    }

    private bool IsDescription(TextSpan piece)
    {
        int token = _text.FirstFrom(piece.Start);
        for (int t = token; t < _text.Count && _text[t].Start < piece.End; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person })
                return false;
        }

        return !FirstWord(piece).Equals("the", StringComparison.Ordinal) && lexicon.StateOf(_words[piece.Start..piece.End]) is not null
            || token < _text.Count && knowledge.OfficeAt(_text, token, out OfficeHit hit) && _text[hit.End - 1].End >= piece.End - 1;
    }

    private string FirstWord(TextSpan piece)
    {
        ReadOnlySpan<char> words = _words.AsSpan(piece.Start, piece.End - piece.Start);
        int space = words.IndexOf(' ');
        return (space < 0 ? words : words[..space]).ToString().ToLowerInvariant();
    }

    private void Part(TextSpan span)
    {
        string words = _words[span.Start..span.End].Trim(' ', '.', ':', '[', ']');
        if (words.Length < 2)
            return;
        if (Heading(span, words) is { } side)
        {
            _side = side.Length > 0 ? side : _side;
            return;
        }

        // "U.S.: The Secretary"
        int colon = words.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && colon < 40 && StateOf(words[..colon]) is { } state)
        {
            _side = state;
            foreach (TextSpan part in Parts(new TextSpan(_words.IndexOf(':', span.Start) + 1, span.End)))
                Part(part);
            return;
        }

        List<TextSpan> pieces = Pieces(span);
        if (pieces.Count == 0)
            return;
        string description = pieces.Count > 1 ? _words[pieces[1].Start..span.End] : "";
        Person(pieces[0], description.Trim(' ', '.', ';'), words);
    }

    // A side's name alone; "" for a body that is no state ("Foreign", "Washington Post").
    private string? Heading(TextSpan span, string words)
    {
        bool closes = _words[span.End - 1] == ':';
        if (words.Length <= 40 && WholeState(span) is { } state)
            return state;
        if (lexicon.StateOf(words) is { } mark && words.Split(' ').Length <= 4 && !words.Contains(',', StringComparison.Ordinal) && !HasPerson(span))
            return mark;
        return closes || words is "Foreign" or "foreign" or "American" or "Others" or "Also" ? StateOf(words) ?? "" : null;
    }

    private bool HasPerson(TextSpan span)
    {
        for (int t = _text.FirstFrom(span.Start); t < _text.Count && _text[t].Start < span.End; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office })
                return true;
        }

        return false;
    }

    private string? WholeState(TextSpan span)
    {
        int token = _text.FirstFrom(span.Start);
        if (token < _text.Count && _text[token].Lower is "the")
            token++;
        if (token >= _text.Count)
            return null;
        int end = token;
        string? code = null;
        if (knowledge.StateAt(_text, token, out StateHit state))
            (code, end) = (state.Code, state.End);
        else if (knowledge.OrganisationAt(_text, token, out OrganisationHit organisation))
            (code, end) = (organisation.Code, organisation.End);
        while (end < _text.Count && _text[end].Start < span.End && _text[end].Lower is "side" or "delegation" or "participants" or "officials" or ":" or "." or "delegates" or "representatives")
            end++;
        return code is not null && _text[end - 1].End >= span.End ? code : null;
    }

    private string? StateOf(string words)
    {
        var text = new AnalysedText();
        LanguagePipeline.Default.Analyse(words, text);
        for (int t = 0; t < text.Count; t++)
        {
            if (knowledge.StateAt(text, t, out StateHit state))
                return state.Code;
            if (knowledge.OrganisationAt(text, t, out OrganisationHit organisation))
                return organisation.Code;
        }

        return lexicon.StateOf(words);
    }

    private void Person(TextSpan piece, string description, string words)
    {
        int token = _text.FirstFrom(piece.Start);
        Mention? mention = null;
        for (int t = token; t < _text.Count && _text[t].Start < piece.End && mention is not { Kind: MentionKind.Person }; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office } here && (mention is null || here.Kind == MentionKind.Person))
                mention = here;
        }

        (string title, string name) = Split(_words[piece.Start..piece.End], mention);
        string? stated = Country(title + " " + description) ?? lexicon.StateOf(title + ", " + description);
        string? country = stated ?? mention?.Country ?? mention?.Person?.Country ?? _side;
        string? office = description.Length > 0 ? FirstOffice(description) : title.Length > 0 && !IsCourtesy(title) ? title : null;
        if (name.Length == 0)
        {
            Holder(mention, title.Length > 0 ? title : words, country);
            return;
        }

        PersonEntity? person = mention?.Person;
        if (person is null || !NameMatch.Same(person.Name, person.Surname, name, !name.Contains(' ', StringComparison.Ordinal)))
        {
            RosterHit? hit = knowledge.Person(name, country, mention?.Function, scene.Published);
            person = new PersonEntity { Name = hit?.Name ?? name, Surname = hit?.Short ?? Resolver.LastWord(name), RosterId = hit?.Id, Country = hit?.Country, CountrySource = hit is null ? CountrySource.None : CountrySource.Roster, OfficeTitle = hit is { InOffice: true } ? hit.Title : null, Function = hit is { InOffice: true } ? hit.Function : null };
        }

        // The side under which he is listed goes before what the roster says of a namesake.
        string? own = stated ?? (person.RosterId is not null ? person.Country : null) ?? _side ?? country;
        Add(new Party { Person = person, Country = own, Office = office ?? person.OfficeTitle ?? person.OfficeText, Role = ParticipantRole.Attendee, OfficeInferred = office is null && person.OfficeInferred, CountryInferred = stated is null }, words);
    }

    // "The Secretary", "The President", "MFA Interpreter": the roster tells who held the post.
    private void Holder(Mention? mention, string words, string? country)
    {
        string bare = words.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        PersonEntity? person = mention?.Person;
        string? function = mention?.Function ?? (bare.Equals("secretary", StringComparison.OrdinalIgnoreCase) && ownCountry == "USA" ? "foreign" : null);
        string? state = country ?? (bare.Equals("president", StringComparison.OrdinalIgnoreCase) || function == "foreign" ? ownCountry : null);
        if (person is null && function is not null && state is not null && knowledge.Holder(function, state, scene.Published) is { } holder)
            person = new PersonEntity { Name = holder.Name, Surname = holder.Short, RosterId = holder.Id, Country = state, CountrySource = CountrySource.Text, OfficeTitle = holder.Title, Function = holder.Function, NameInferred = true };
        Add(new Party { Person = person, Country = state ?? person?.Country ?? _side, Office = bare, Role = ParticipantRole.Attendee, CountryInferred = country is null }, words);
    }

    private void Add(Party party, string words)
    {
        // "Walter J. Stoessel, Jr.", "Secretary of State and Assistant to the President": parts of the one listed before.
        if (party.Person is { } listed && (listed.Name.TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV" || listed.Name.StartsWith("and ", StringComparison.OrdinalIgnoreCase)))
            return;
        foreach (Present known in _present)
        {
            if (known.Party.Person is not null && known.Party.Person == party.Person)
                return;
        }

        _present.Add(new Present(party, words));
    }

    private static bool IsCourtesy(string title)
    {
        foreach (string word in title.Split(' '))
        {
            if (!NameSpans.IsTitle(word.TrimEnd('.').ToLowerInvariant()) && word.ToLowerInvariant() is not ("the" or "his" or "her" or "hon." or "h.e." or "amb."))
                return false;
        }

        return true;
    }

    // Title and name of "Under Secretary Volcker", "H.E. Ardeshir Zahedi", "Chiao Kuan-Hua", "The Secretary".
    private static (string Title, string Name) Split(string piece, Mention? mention)
    {
        int parenthesis = piece.IndexOf('(', StringComparison.Ordinal);
        if (parenthesis > 0)
            piece = piece[..parenthesis];
        int dash = piece.IndexOf('—', StringComparison.Ordinal);
        if (dash < 0)
            dash = Math.Max(piece.IndexOf(" –", StringComparison.Ordinal), piece.IndexOf(" - ", StringComparison.Ordinal));
        if (dash > 3)
            piece = piece[..dash];
        string[] words = piece.Trim(' ', '.', ':').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int at = 0;
        while (at < words.Length && RecordTitles.IsTitle(words[at]))
            at++;
        // "The Secretary", "Soviet Ambassador", "Interpreter": no name is left.
        string name = string.Join(' ', words[at..]);
        if (at < words.Length && (words[0].Equals("the", StringComparison.OrdinalIgnoreCase) && mention is not { Kind: MentionKind.Person } || !char.IsUpper(words[^1][0]) && !char.IsUpper(words[at][0])))
            return (string.Join(' ', words), "");
        return (string.Join(' ', words[..at]), name);
    }

    private string? Country(string words)
    {
        var text = new AnalysedText();
        LanguagePipeline.Default.Analyse(words, text);
        string? found = null;
        for (int t = 0; t < text.Count; t++)
        {
            if (!knowledge.StateAt(text, t, out StateHit state) || state.Form == StateForm.Metonym)
                continue;
            // An ambassador to a state, a director for its affairs are not of it.
            string before = t > 0 ? text[t - 1].Lower : "";
            string earlier = t > 1 ? text[t - 2].Lower : "";
            if (before is "to" or "for" or "in" or "on" or "and" || (before is "the" && earlier is "to" or "for" or "in"))
                continue;
            if (state.Form == StateForm.Name && before is not ("of" or "the" or "") && text[t].Pos is not UniversalPos.Adj && t > 0 && state.End < text.Count)
                continue;
            found ??= state.Code;
        }

        return found;
    }

    private static string FirstOffice(string description)
    {
        int cut = description.IndexOf(';', StringComparison.Ordinal);
        return (cut > 0 ? description[..cut] : description).Trim(' ', '.', ',', '(', ')');
    }
}
