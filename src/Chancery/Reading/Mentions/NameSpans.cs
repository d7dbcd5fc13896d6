using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>The spans of persons' names in a sentence: by the name tagger, by the roster, and by the office before them.</summary>
internal static partial class NameSpans
{
    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "sheikh", "shaikh", "sheikha", "hon", "rev", "h.e", "h.e.", "hrh",
        "mr.", "mrs.", "ms.", "dr.", "prof.", "gen", "gen.", "lt", "lt.", "col", "col.", "adm", "adm.", "maj", "maj.", "capt", "capt.", "sen", "sen.", "rep", "rep.", "gov", "gov.",
        "general", "admiral", "colonel", "major", "brigadier", "lieutenant", "marshal", "madame", "madam", "monsieur", "m.", "excellency", "majesty", "highness", "herr", "comrade", "ayatollah", "imam", "cardinal", "archbishop", "bishop", "monsignor", "retd",
        "lieut", "lieut.", "brig", "brig.", "eng", "eng.", "engr", "engr.", "alhaji", "hajiya", "mallam", "shri", "smt", "smt.", "datuk", "datin", "tengku", "dato", "dato'", "tun", "begum", "daw", "sayyid", "sayed",
    };

    private static readonly HashSet<string> s_particles = new(StringComparer.Ordinal)
    {
        "bin", "ibn", "bint", "al", "el", "ul", "de", "del", "della", "da", "dos", "das", "do", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "af", "av", "zu", "y", "e", "ould", "ag", "abu", "-", "’", "'", "ad", "as", "ash", "an", "ar", "az", "us", "-al", "al-", "el-",
    };

    public static bool IsTitle(string lower) => s_titles.Contains(lower);

    /// <summary>True for a title that is one only behind another: "Datuk Seri", "Tan Sri", not the name "Sri Mulyani".</summary>
    public static bool IsTitleBehind(AnalysedText text, int token, int first) =>
        token > first && text[token].Lower is "seri" or "sri" or "utama" or "paduka" && text[token - 1].Lower is "datuk" or "dato" or "dato'" or "datin" or "tan" or "seri" or "datu";

    public static List<(int First, int End)> Find(Scene scene, Sentence sentence, Knowledge knowledge, OfficePhrases offices)
    {
        AnalysedText text = scene.Text;
        var spans = new List<(int First, int End)>();
        // A dateline names a place.
        if (sentence.End - sentence.First <= 18 && text.Form(sentence.End - 1) is "-" or "--" or "—" or "–" or "―" or ".-")
            return spans;
        foreach (Name name in NamesIn(text, sentence))
        {
            if (name.Type == NameType.Person && !IsPeople(text, name) || name.Type == NameType.Place && IsLeader(scene, name, knowledge))
                Add(scene, sentence, spans, name.First, name.End, knowledge, offices);
        }

        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (Covered(spans, i))
                continue;
            int end = OfficePhrases.IsCapital(text, i) ? knowledge.PersonNameEnd(text, i) : -1;
            // "Crown Prince Mohammed" is known, but so is "Mohammed bin Salman" behind the office.
            if (end > i + 1 && offices.TryParse(text, i, end, out OfficePhrase office) && office.End < end
                && knowledge.PersonNameEnd(text, office.End) is int whole && whole >= end && whole <= sentence.End)
            {
                i = office.End - 1;
                continue;
            }

            if (end > i + 1 && end <= sentence.End)
            {
                spans.RemoveAll(s => s.First < end && i < s.End);
                spans.Add((i, OverHyphens(text, i, end, sentence.End, scene, knowledge)));
                i = end - 1;
            }
            else if (AfterOffice(text, sentence, i, knowledge) is int nameEnd && nameEnd > i)
            {
                Add(scene, sentence, spans, i, nameEnd, knowledge, offices);
            }
        }

        spans.Sort();
        return spans;
    }

    /// <summary>A surname that the dispatch uses for a person means him wherever it stands: "Blinken to visit China", at the head of a sentence or in a headline, where the tagger has little to go by.</summary>
    public static void AddKnown(Scene scene, List<(int First, int End)>[] spans, Knowledge knowledge)
    {
        AnalysedText text = scene.Text;
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        foreach (List<(int First, int End)> sentence in spans)
        {
            foreach ((int first, int end) in sentence)
            {
                ReadOnlySpan<char> last = text.Form(end - 1);
                // "Jo" for Jo Myong Rok
                if (end - first > 1 && FamilyNames.StandsFirst(text.Form(first).ToString()))
                    surnames.Add(text.Form(first).ToString());
                if (last.Length > 2 && char.IsUpper(last[0]) && (end - first > 1 || char.IsLower(last[1])))
                    surnames.Add(last.ToString());
            }
        }

        if (surnames.Count == 0)
            return;
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int s = 0; s < spans.Length; s++)
        {
            Sentence sentence = text.Sentences[s];
            bool added = false;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (OfficePhrases.IsCapital(text, i) && known.Contains(text.Form(i)) && scene.TimeAt(i) is null && IsBehindAdjunct(scene, sentence, i, knowledge, out int adjunct))
                {
                    spans[s].RemoveAll(span => span.First >= adjunct && span.First < i && span.End == i + 1);
                    if (!Covered(spans[s], i))
                        spans[s].Add((i, i + 1));
                    added = true;
                    continue;
                }

                if (!OfficePhrases.IsCapital(text, i) || text[i].End - text[i].Start < 3 && text[i].Pos != UniversalPos.Propn || !known.Contains(text.Form(i)) || Covered(spans[s], i) || scene.TimeAt(i) is not null)
                    continue;
                // "the Biden administration", "the Mitchell report" name something else; "New Delhi's Modi" may stand by a name of two words.
                bool compound = text[i].Relation is Relation.Compound && text[i].Head > i && text[text[i].Head].Pos is UniversalPos.Noun or UniversalPos.Propn;
                // "Sydney Seiler", "Jordan Pickford": the tagger took the given name for a town.
                if (!compound && TownAndSurname(text, sentence, i) is >= 0 and int given && !knowledge.StateAt(text, given, out _) && !(knowledge.PlaceAt(text, given, Places.PlaceContext.None, out PlaceHit both) && both.End > i) && !Covered(spans[s], given))
                {
                    spans[s].Add((given, i + 1));
                    added = true;
                    continue;
                }

                if (compound || knowledge.StateAt(text, i, out _) || knowledge.OrganisationAt(text, i, out _) || PartOfName(text, sentence, i))
                    continue;
                spans[s].Add((i, i + 1));
                added = true;
            }

            if (added)
                spans[s].Sort();
        }
    }

    private static bool PartOfName(AnalysedText text, Sentence sentence, int token)
    {
        foreach (Name name in NamesIn(text, sentence))
        {
            if (token >= name.First && token < name.End && name.End - name.First > 1)
                return true;
        }

        return false;
    }

    // Names are in order: the first of the sentence is found by halving.
    private static ReadOnlySpan<Name> NamesIn(AnalysedText text, Sentence sentence)
    {
        ReadOnlySpan<Name> names = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text.Names);
        int low = 0, high = names.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (names[middle].First < sentence.First)
                low = middle + 1;
            else
                high = middle;
        }

        int end = low;
        while (end < names.Length && names[end].End <= sentence.End)
            end++;
        return names[low..end];
    }

    private static bool Covered(List<(int First, int End)> spans, int token)
    {
        foreach ((int first, int end) in spans)
        {
            if (token >= first && token < end)
                return true;
        }

        return false;
    }

    // A run of capitalised words straight after an office or title that the tagger did not call a name.
    private static int? AfterOffice(AnalysedText text, Sentence sentence, int token, Knowledge knowledge)
    {
        if (token == sentence.First || !OfficePhrases.IsCapital(text, token) || text[token].Pos is UniversalPos.Verb or UniversalPos.Det or UniversalPos.Adp or UniversalPos.Pron or UniversalPos.Cconj)
            return null;
        if (IsTitleBehind(text, token, sentence.First))
            return null;
        // "Minister Responsible for Foreign Affairs"
        if (text[token].Lower is "responsible" or "delegate" or "plenipotentiary" or "designate" or "extraordinary" or "counsellor" or "counselor")
            return null;
        // "the General Assembly", "the General Staff": a body, no general.
        if (text[token].Lower is "assembly" or "staff" or "secretariat" or "council" or "committee" or "conference" or "congress" or "command" or "headquarters" or "department" or "directorate" or "court" or "board" or "union" or "convention" or "intelligence" or "debate" or "election" or "elections" or "bureau" or "division" or "services" or "service" or "affairs" or "growth" or "development" or "policy" or "cooperation" or "security" or "diplomacy" or "planning" or "resources" or "management" or "integration" or "relations" or "reform" or "strategy")
            return null;
        int before = token - 1;
        // "Assistant Secretary for Oceans": the office goes on.
        if (text[before].Lower is "for" or "of")
            return null;
        if (text[before].Lower == "." && before > sentence.First)
            before--;
        bool title = s_titles.Contains(text[before].Lower);
        if (!title)
        {
            bool office = false;
            for (int start = Math.Max(sentence.First, token - 6); start < token && !office; start++)
                office = knowledge.OfficeAt(text, start, out OfficeHit hit) && hit.End == token && !hit.Plural && !hit.Group;
            if (!office)
                return null;
        }

        int at = token, end = token;
        while (at < sentence.End && at - token < 7)
        {
            bool capital = OfficePhrases.IsCapital(text, at) && char.IsLetter(text.Text[text[at].Start]);
            // "Minister Dr. Jaishankar Before Their Meeting", "Envoy Lenderking Concludes Trip": the capitals of a headline.
            if (capital && at > token && text[at].Pos is UniversalPos.Adp or UniversalPos.Sconj or UniversalPos.Pron or UniversalPos.Det or UniversalPos.Cconj or UniversalPos.Verb or UniversalPos.Aux && !s_particles.Contains(text[at].Lower))
                break;
            if (capital && (knowledge.OfficeAt(text, at, out _) || (at == token && (knowledge.StateAt(text, at, out _) || knowledge.OrganisationAt(text, at, out _)))))
                break;
            if (capital)
            {
                at++;
                end = at;
            }
            else if (s_particles.Contains(text[at].Lower) || text[at].Lower == "." && text[at - 1].End - text[at - 1].Start == 1)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return end > token ? end : null;
    }

    // "the summit between Biden and Putin": a surname that the tagger took for a place, of which no gazetteer knows, of one who leads a state.
    private static bool IsLeader(Scene scene, Name name, Knowledge knowledge)
    {
        if (name.End - name.First != 1 || scene.Published is not { } day)
            return false;
        // "in Paris": asked first, for roster and gazetteer take their time.
        string lower = scene.Text[name.First].Lower;
        if (lower.Length <= 3 || name.First > 0 && scene.Text[name.First - 1].Lower is "in" or "to" or "at" or "near" or "from" or "into" or "the" or "outside" or "across" or ",")
            return false;
        if (!scene.Leaders.TryGetValue(lower, out bool leads))
        {
            leads = !knowledge.PlaceAt(scene.Text, name.First, Places.PlaceContext.None, out _)
                && knowledge.Person(scene.Words(name.First, name.End), null, null, day) is { InOffice: true, Function: "head-of-state" or "head-of-government" or "foreign" or "defence" or "supreme-leader" };
            scene.Leaders.Add(lower, leads);
        }

        return leads;
    }

    private static bool IsInOffice(Scene scene, int token, NodaTime.LocalDate day, Knowledge knowledge) =>
        OfficePhrases.IsCapital(scene.Text, token) && knowledge.Person(scene.Words(token, token + 1), null, null, day) is { InOffice: true };

    // "will travel to Davos": a town that the tagger took for a person.
    private static bool IsDestination(Scene scene, Sentence sentence, int token, Knowledge knowledge)
    {
        if (token - 1 <= sentence.First)
            return false;
        AnalysedText text = scene.Text;
        string before = text[token - 1].Lower;
        bool goes = before is "to" or "for" or "in" or "at" or "near" && (before is not ("to" or "for") || text[token - 2].Lemma is "travel" or "fly" or "go" or "head" or "return" or "come" or "proceed" or "journey" or "trip" or "visit" or "leave" or "depart" or "delegation" or "mission" or "team" or "tour");
        return goes && knowledge.PlaceAt(text, token, Places.PlaceContext.None, out PlaceHit hit) && hit.End == token + 1;
    }

    // "Noh Jae|-won", "Jean|-Yves Le Drian": written in one, whatever the tagger made of its parts.
    private static int OverHyphens(AnalysedText text, int first, int end, int limit, Scene scene, Knowledge knowledge)
    {
        // "the Merkel-Sarkozy lunch": two who hold offices.
        if (end - first == 1 && end + 1 < limit && text[end].Lower is "-" or "–" && scene.Published is { } day && IsInOffice(scene, first, day, knowledge) && IsInOffice(scene, end + 1, day, knowledge))
            return end;
        while (end + 1 < limit && text[end].Lower is "-" or "‐" && text[end].Start == text[end - 1].End && text[end + 1].Start == text[end].End && char.IsLetter(text.Text[text[end + 1].Start]))
            end += 2;
        return end;
    }

    // "Thijs | van der Plas", "Mohammed | bin Salman"
    private static int OverParticles(AnalysedText text, int end, int limit)
    {
        int at = end;
        while (at < limit && at - end < 3 && text[at].Lower.Length > 1 && !OfficePhrases.IsCapital(text, at) && s_particles.Contains(text[at].Lower) && text[at].Pos is not UniversalPos.Verb && text[at].Lower is not ("do" or "as" or "us" or "an" or "la" or "e" or "y" or "'" or "’" or "-"))
            at++;
        if (at == end || at >= limit || !OfficePhrases.IsCapital(text, at) || text[at].Pos is UniversalPos.Verb)
            return end;
        at++;
        return at;
    }

    // "the DPRK Kim": no first name.
    private static bool IsAcronym(AnalysedText text, int token)
    {
        ReadOnlySpan<char> form = text.Form(token);
        if (form.Length < 3)
            return false;
        foreach (char c in form)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return token + 1 < text.Count && text[token + 1].End - text[token + 1].Start > 1 && char.IsLower(text.Text[text[token + 1].Start + 1]);
    }

    private static void Add(Scene scene, Sentence sentence, List<(int First, int End)> spans, int first, int end, Knowledge knowledge, OfficePhrases offices)
    {
        AnalysedText text = scene.Text;
        // "Ho Chi Minh City", "Kim Il Sung Square"; "friendly but frank": towns of a person's name, and words that the tagger took for one.
        if (!HasCapital(scene, first, end) || end < sentence.End && OfficePhrases.IsCapital(text, end) && knowledge.PlaceAt(text, first, Places.PlaceContext.None, out PlaceHit town) && town.End > end)
            return;
        while (end > first && scene.TimeAt(end - 1) is not null)
            end--;
        // "the Kerry-Lavrov talks": the tagger takes two for one.
        if (end - first == 3 && text[first + 1].Lower is "-" or "–" && scene.Published is { } now && IsInOffice(scene, first, now, knowledge) && IsInOffice(scene, end - 1, now, knowledge))
        {
            spans.Add((first, first + 1));
            first += 2;
        }

        // The tagger may take titles and offices into the name.
        for (bool trimmed = true; trimmed && first < end;)
        {
            trimmed = false;
            // "President-Elect Pedro Castillo"
            if (first > sentence.First && text[first - 1].Lower == "-" && text[first].Lower is "elect" or "designate" && first + 1 < end)
            {
                first++;
                trimmed = true;
            }
            // "H E Seiichi Otsuka"
            else if (first > sentence.First && first + 1 < end && text[first].Lower is "e" or "e." && text[first - 1].Lower is "h" or "h.")
            {
                first++;
                trimmed = true;
            }
            else if (IsTitleBehind(text, first, sentence.First) && first + 1 < end)
            {
                first++;
                trimmed = true;
            }
            else if (s_titles.Contains(text[first].Lower) && first + 1 < end)
            {
                first += text[first + 1].Lower == "." && first + 2 < end ? 2 : 1;
                trimmed = true;
            }
            else if (offices.TryParse(text, first, end, out OfficePhrase office) && office.End < end)
            {
                first = office.End;
                trimmed = true;
            }
            else if (knowledge.OrganisationAt(text, first, out OrganisationHit body) && body.End < end && offices.TryParse(text, body.End, end, out OfficePhrase held) && held.End < end)
            {
                // "European Commission President Ursula von der Leyen"
                first = held.End;
                trimmed = true;
            }
            else if (knowledge.StateAt(text, first, out StateHit state) && state.End < end && (state.Form is StateForm.Adjective || IsAcronym(text, first)))
            {
                first = state.End;
                trimmed = true;
            }
        }

        // "Crown Prince Mohammed | bin Zayed": the son's name stands before.
        while (first - 1 > sentence.First && text[first].Lower is "bin" or "ibn" or "bint" or "ben" or "ould" or "uld" && OfficePhrases.IsCapital(text, first - 1) && text[first - 1].Pos is not UniversalPos.Verb
            && !s_titles.Contains(text[first - 1].Lower) && !knowledge.OfficeAt(text, first - 1, out _))
        {
            first--;
        }

        while (end > first && (text[end - 1].Lower is "'s" or "’s" or "'" or "," or "." or "(" or ")" || (end - first > 1 && s_titles.Contains(text[end - 1].Lower))))
            end--;
        if (end <= first || !char.IsLetter(text.Text[text[first].Start]))
            return;
        if (knowledge.StateAt(text, first, out StateHit whole) && (whole.End >= end || whole.Form is StateForm.Metonym or StateForm.Name && offices.TryParse(text, whole.End, end, out OfficePhrase its) && its.End == end))
            return;
        if (knowledge.OrganisationAt(text, first, out OrganisationHit organisation) && organisation.End >= end)
            return;
        if (offices.TryParse(text, first, end, out OfficePhrase all) && all.End >= end)
            return;
        if (end - first == 1 && IsTitleBehind(text, first, sentence.First))
            return;
        // "Arrived in Havana with an Official Visit": the capitals of a headline.
        if (end - first == 1 && text[first].Lower is "visit" or "trip" or "tour" or "talks" or "summit" or "meeting" or "meet" or "call" or "stay" or "mission")
            return;
        if (end - first == 1 && (OfficePhrases.IsInstitution(text[first].Lower) || IsDestination(scene, sentence, first, knowledge)))
            return;
        int longer = OfficePhrases.IsCapital(text, first) ? knowledge.PersonNameEnd(text, first) : -1;
        if (longer > end && longer <= sentence.End)
            end = longer;
        end = OverParticles(text, end, sentence.End);
        end = OverHyphens(text, first, end, sentence.End, scene, knowledge);
        // "Monica P. | Medina"
        while (end < sentence.End && text[end].Relation == Relation.Flat && text[end].Head >= first && text[end].Head < end && text[end].Pos == UniversalPos.Propn && OfficePhrases.IsCapital(text, end) && scene.TimeAt(end) is null && end - first < 7)
            end++;
        foreach ((int knownFirst, int knownEnd) in spans)
        {
            if (knownFirst < end && first < knownEnd && knownEnd - knownFirst >= end - first)
                return;
        }

        int from = first, to = end;
        spans.RemoveAll(s => s.First < to && from < s.End);
        spans.Add((first, end));
    }
}
