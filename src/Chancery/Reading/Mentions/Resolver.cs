using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Mentions;

/// <summary>Decides which mentions are the same person, and for whom offices, groups and pronouns stand.</summary>
internal sealed partial class Resolver(Scene scene, Knowledge knowledge)
{
    // How far below a headline those whom it calls by their office are named.
    private const int LedeParagraphs = 3;
    private const int LongestQuotation = 160;
    private const int LongestLead = 4;
    private readonly AnalysedText _text = scene.Text;
    private readonly Lazy<FirstPerson> _first = new(() => new FirstPerson(scene));

    public void Resolve()
    {
        // Full names first: "Liu" of a headline is the Liu Xiaoming of the text, not another of the roster.
        foreach (Mention mention in scene.Mentions)
        {
            if (mention.Kind == MentionKind.Person && mention.NameEnd - mention.NameFirst > 1)
                ResolvePerson(mention);
        }

        foreach (Mention mention in scene.Mentions)
        {
            if (mention.Kind == MentionKind.Person && mention.NameEnd - mention.NameFirst == 1)
                ResolvePerson(mention);
        }

        foreach (Mention mention in scene.Mentions)
        {
            if (mention is { Master.Person.Country: { } served, Person: { Country: null } official })
                (official.Country, official.CountrySource) = (served, CountrySource.Roster);
        }

        scene.Speakers = TranscriptSpeakers.Read(scene);
        ListedOfficials.Inherit(scene);
        Delegations.Lead(scene);
        foreach (Mention mention in scene.Mentions)
        {
            switch (mention.Kind)
            {
                case MentionKind.Office when mention.Members.Count == 1:
                    mention.Person = mention.Members[0].Person;
                    break;
                // "the mediator, President Compaore of Burkina Faso,": him whom the name behind the comma tells.
                case MentionKind.Office when mention is { Counterpart: false, Definite: true } && Explained(mention) is { } explained:
                    mention.Person = explained;
                    break;
                case MentionKind.Office:
                    ResolveOffice(mention);
                    break;
                case MentionKind.Pronoun when scene.Speakers?.Of(_text[mention.First].Sentence) is { } speaker && _text[mention.First].Lower is "i" or "my" or "me" or "we" or "our" or "us":
                    // A spokesman's "we" is the state for which he speaks.
                    if (_text[mention.First].Lower is "i" or "my" or "me" || speaker.Function is "head-of-state" or "head-of-government" or "foreign" or "deputy-foreign" or "defence")
                        mention.Person = speaker;
                    else
                        (mention.Country, mention.CountrySource) = (speaker.Country, CountrySource.Text);
                    break;
                case MentionKind.Pronoun when (scene.Author is not null || scene.AuthorCountry is not null) && _text[mention.First].Lower is "i" or "my" or "we" or "our" or "us" or "me":
                    mention.Person = scene.Author?.Person;
                    mention.Country = mention.Person is null ? scene.AuthorCountry : null;
                    break;
                // "You were just in Kyiv", said by one minister to the other who speaks.
                case MentionKind.Pronoun when _text[mention.First].Lower is "you" && Travels(mention) && scene.Speakers?.Of(_text[mention.First].Sentence) is { } host && scene.Speakers.Other(host) is { } guest:
                    mention.Person = guest;
                    break;
                case MentionKind.Pronoun when scene.Addressee?.Person is { } addressee && _text[mention.First].Lower is "you" or "your":
                    mention.Person = addressee;
                    break;
                case MentionKind.Pronoun when _text[mention.First].Lower is "we" or "our" or "us":
                    (mention.Country, mention.CountrySource) = (Speaker(mention)?.Country, CountrySource.Text);
                    break;
                case MentionKind.Pronoun when !mention.Plural:
                    ResolvePronoun(mention);
                    break;
                case MentionKind.Group when mention.Counterpart:
                    ResolveCounterparts(mention);
                    break;
                // "Our team met with them in Doha", said by a spokesman.
                case MentionKind.Group when mention is { Country: null, Countries.Count: 0 } && scene.Speakers?.Of(_text[mention.First].Sentence) is { Country: { Length: 3 } own } && (_text[mention.First].Lower is "our" || mention.First > 0 && _text[mention.First - 1].Lower is "our") && mention.OfficeText is { } ours && ours.ToLowerInvariant() is "team" or "our team" or "teams" or "delegation" or "our delegation" or "officials" or "our officials" or "negotiators" or "our negotiators" or "envoys":
                    (mention.Country, mention.CountrySource) = (own, CountrySource.Publisher);
                    break;
                case MentionKind.Group when mention.Country is null && mention.Countries.Count == 0:
                    JoinNeighbour(mention);
                    break;
                default:
                    break;
            }
        }

        // "the U.N. envoy for Yemen" is no ambassador to it; "Russia's U.N. envoy" is.
        foreach (PersonEntity person in scene.Persons)
        {
            // Nor is "UN envoy Jan Kubis" that of the state whose minister he once was.
            if (person is { Function: "ambassador-un", OfficeText: { } office } && office.Contains("envoy", StringComparison.OrdinalIgnoreCase) && (person.Country is null or "UN" || person.CountrySource is CountrySource.Roster && knowledge.Holder("ambassador-un", person.Country, scene.Published)?.Id != person.RosterId))
                (person.Function, person.OfficeTitle, person.Country, person.CountrySource) = ("envoy", "Special Envoy", "UN", CountrySource.Text);
        }
    }

    // Of one who is told to have gone, come, met or received: no word to the press.
    private bool Travels(Mention mention)
    {
        ref Token you = ref _text[mention.Head];
        return you.Relation is Relation.Nsubj && you.Head is >= 0 and int verb && (_text[verb].Lemma is "visit" or "travel" or "go" or "come" or "arrive" or "host" or "receive" or "meet" or "return" or "fly" || scene.Tree.Child(verb, Relation.Cop) >= 0 && scene.Tree.CaseOf(verb) is "in" && OfficePhrases.IsCapital(_text, verb));
    }

    private void ResolvePerson(Mention mention)
    {
        string? borrowed = mention.Function is "counterpart" ? NamedCounterpart(mention) : null;
        string name = scene.Words(mention.NameFirst, mention.NameEnd);
        bool alone = mention.NameEnd - mention.NameFirst == 1;
        if (alone && IsOtherPost(mention, name))
            (mention.Country, mention.CountrySource, mention.Function, mention.OfficeTitle, mention.OfficeText) = (null, CountrySource.None, null, null, null);
        PersonEntity? entity = Known(name, alone, mention, strict: true) ?? (alone && IsCalledByGivenName(mention) ? ByGivenName(name) : null);
        // "Marshal Bulganin": a rank that is the office of one state only is another's title here.
        if (entity is null && mention is { CountrySource: CountrySource.Office, Country: not null } && knowledge.Person(Shorter(name), mention.Country, mention.Function, DayOf(mention)) is null && knowledge.Person(Shorter(name), null, null, DayOf(mention)) is { InOffice: true, Country: { } other } && other != mention.Country)
            (mention.Country, mention.CountrySource, mention.Function, mention.OfficeTitle, mention.OfficeText) = (null, CountrySource.None, null, null, null);
        PersonEntity? loose = entity is null ? Known(name, alone, mention, strict: false) : null;
        RosterHit? hit = entity is null ? OfThrone(mention, name) ?? knowledge.Person(Shorter(name), mention.Country, mention.Function, DayOf(mention)) : null;
        // "President Carter" is not the spokesman Hodding Carter, if another fits.
        if (entity is null && loose is not null && !(hit is { InOffice: true } && hit.Function == mention.Function && hit.Id != loose.RosterId))
            entity = loose;
        // Another spelling of one already named.
        if (entity is null && hit is not null)
            entity = scene.Persons.Find(person => person.RosterId == hit.Id);
        if (entity is null && hit is null && alone && mention.OfficeText is null)
            entity = ByGivenName(name);
        if (entity is null)
        {
            if (hit is not null && mention.Country is not null && hit.Country is not null && hit.Country != mention.Country && mention.CountrySource == CountrySource.Text)
                hit = null;
            entity = new PersonEntity { Name = hit?.Name ?? name, Surname = hit?.Short ?? FamilyNames.Of(name), RosterId = hit?.Id, Female = hit?.Female, Since = hit?.Since };
            if (hit is not null)
            {
                entity.Country = hit.Country;
                entity.CountrySource = CountrySource.Roster;
                if (hit.InOffice && (mention.OfficeText is null || mention is { Function: null, OfficeTitle: null }) && (mention.Function is null || hit.Function == mention.Function || hit.Title is not null))
                {
                    entity.OfficeTitle = hit.Title;
                    entity.Function = hit.Function;
                    entity.OfficeInferred = true;
                }
            }

            scene.Persons.Add(entity);
        }

        if (mention.Country is not null && (entity.Country is null || entity.CountrySource is CountrySource.Publisher))
            (entity.Country, entity.CountrySource) = (mention.Country, mention.CountrySource);
        else if (mention.Country is not null && mention.CountrySource == CountrySource.Text && entity.CountrySource != CountrySource.Text)
            (entity.Country, entity.CountrySource) = (mention.Country, mention.CountrySource);
        if (mention.OfficeText is not null && (entity.OfficeText is null || entity.OfficeText.Length < mention.OfficeText.Length) && !(entity.OfficeText is not null && entity.Function is not null && mention.Function is null))
        {
            entity.OfficeText = mention.OfficeText;
            entity.Qualifier = mention.Qualifier;
            // "Secretary Kerry" leaves it to the roster of what.
            if (mention.Function is not null || entity.OfficeTitle is null)
            {
                entity.OfficeTitle = mention.OfficeTitle;
                entity.Function = mention.Function;
                entity.OfficeInferred = false;
            }
        }

        // "his Brazilian counterpart, Joao Pereira": of an office though no roster knows him.
        if (borrowed is not null && entity is { OfficeText: null, OfficeTitle: null })
            (entity.OfficeTitle, entity.Function, entity.OfficeInferred) = (borrowed, mention.Function, true);
        if (entity.Name.Length < name.Length && entity.RosterId is null && name.Contains(' ', StringComparison.Ordinal))
            entity.Name = name;
        if (entity.Country is null && mention.OfficeText is not null && (scene.VoiceCountry ?? (IsOfState(mention.Function) ? scene.AuthorCountry is null ? scene.Home : scene.SubjectCountry : null)) is { } own)
            (entity.Country, entity.CountrySource) = (own, CountrySource.Publisher);
        if (entity.RosterId is not null && name.Length > entity.Spelling.Length && name != entity.Name)
            entity.Spelling = name;
        mention.Person = entity;
        entity.Kin |= !alone && entity.Told.Count == 0 && IsKin(mention);
        entity.Told.Add(mention.Index);
        entity.LastMention = mention.Index;
        entity.Female ??= TitleGender(mention) ?? GivenNames.Default.Female(entity.Name);
    }

    private static bool IsOfState(string? function) =>
        function is "head-of-state" or "head-of-government" or "deputy-head-of-government" or "vice-head-of-state" or "foreign" or "deputy-foreign" or "defence" or "interior" or "finance" or "trade" or "minister" or "deputy-minister";

    // "Mohammed bin Salman bin Abdulaziz Al Saud" goes by his father's name alone.
    private static string Shorter(string name)
    {
        int first = name.IndexOf(" bin ", StringComparison.OrdinalIgnoreCase);
        int second = first < 0 ? -1 : name.IndexOf(" bin ", first + 4, StringComparison.OrdinalIgnoreCase);
        return second > 0 ? name[..second] : name;
    }

    // "In October 1986 President Reagan ...": who held which office then, not on the day of writing.
    private LocalDate? DayOf(Mention mention)
    {
        if (scene.Published is not { } published)
            return null;
        int at = _text[mention.First].Sentence;
        if (Bygone(_text.Sentences[at], published, _text.Sentences[at].End) is { } day)
            return day;
        // "September 1984 - ... He meets ...": the day that leads the paragraph.
        int lead = at;
        while (lead > 0 && _text.Sentences[lead - 1].Paragraph == _text.Sentences[at].Paragraph)
            lead--;
        return lead == at ? published : Bygone(_text.Sentences[lead], published, _text.Sentences[lead].First + LongestLead) ?? published;
    }

    private LocalDate? Bygone(Sentence sentence, LocalDate published, int end)
    {
        int last = -1;
        for (int t = sentence.First; t < sentence.End && t < end; t++)
        {
            int index = scene.TimeIndexAt(t);
            if (index < 0 || index == last)
                continue;
            last = index;
            if (scene.Times[index].When is { Start: { } first, End: { } until } && Period.DaysBetween(first, until) < 370 && until.PlusDays(400) < published && (t == sentence.First || _text[t - 1].Lower is not "since"))
                return until;
        }

        return null;
    }

    // "his Chinese counterpart Wang Yi": the words give no office but that of the other, which is returned.
    private string NamedCounterpart(Mention mention)
    {
        Mention? owner = OwnerOf(mention);
        (mention.OfficeText, mention.OfficeTitle, mention.Function, mention.Qualifier) = (null, null, owner?.Person?.Function ?? owner?.Function, null);
        return owner?.Person?.OfficeTitle ?? owner?.Person?.OfficeText ?? owner?.OfficeTitle ?? "counterpart";
    }

    private bool? TitleGender(Mention mention)
    {
        for (int t = mention.First; t < mention.NameFirst; t++)
        {
            if (_text[t].Lower.TrimEnd('.') is "mr" or "sir" or "lord" or "king" or "prince")
                return false;
            if (_text[t].Lower.TrimEnd('.') is "mrs" or "ms" or "miss" or "dame" or "lady" or "queen" or "madam" or "madame")
                return true;
        }

        return null;
    }

    // "Sheikh Mohammed", "Prince Khalid": rather one named in full than another who reigns elsewhere.
    private bool IsCalledByGivenName(Mention mention)
    {
        int before = mention.NameFirst - 1;
        return before >= mention.First && _text[before].Lower is "sheikh" or "sheik" or "shaikh" or "sheikha" or "prince" or "princess" or "king" or "queen" or "sultan" or "emir" or "amir";
    }

    // "Desalegn, who is also the chairman of IGAD": a post beside the one by which he was named before, of a body and no state.
    private bool IsOtherPost(Mention mention, string name) =>
        mention is { Country: { } body, OfficeText: not null } && Roster.StateTable.Default.Find(body) is null && mention.End + 1 < _text.Count && _text[mention.End].Lower is "," && _text[mention.End + 1].Lower is "who"
            && scene.Persons.Exists(person => person is { Country: { } state, OfficeText: not null } && Roster.StateTable.Default.Find(state) is not null && NameMatch.Same(person.Name, person.Surname, name, true));

    private PersonEntity? Known(string name, bool alone, Mention mention, bool strict)
    {
        PersonEntity? best = null;
        int nearest = int.MaxValue;
        for (int i = scene.Persons.Count - 1; i >= 0; i--)
        {
            PersonEntity person = scene.Persons[i];
            bool clash = mention.Country is not null && mention.CountrySource == CountrySource.Text && person.Country is not null && person.CountrySource == CountrySource.Text && person.Country != mention.Country;
            if (clash || (strict && mention.Function is not null && person.Function is not null && mention.Function != person.Function))
                continue;
            if (!NameMatch.Same(person.Name, person.Surname, name, alone) && !(person.Spelling.Length > 0 && NameMatch.Same(person.Spelling, FamilyNames.Of(person.Spelling), name, alone)))
                continue;
            int distance = Distance(person, mention);
            // "Kagame and his wife Jeannette Kagame": the surname alone is the official's.
            // Nor is "Kim" the father of whom the dispatch tells.
            if (alone && (IsPrivate(person) || person.Kin))
                distance += 200_000;
            if (best is null || distance < nearest)
                (best, nearest) = (person, distance);
        }

        return best;
    }

    private bool IsKin(Mention mention)
    {
        int at = mention.First - 1;
        if (at > 0 && _text[at].Lower is ",")
            at--;
        return at >= 0 && _text[at].Lower is "father" or "mother" or "brother" or "sister" or "son" or "daughter" or "wife" or "husband" or "grandfather" or "uncle" or "nephew" or "half-brother" or "widow" && mention.NameEnd - mention.NameFirst > 1;
    }

    private static bool IsPrivate(PersonEntity person) => person is { OfficeText: null, OfficeTitle: null, RosterId: null };

    // "President Uhuru Kenyatta ... Uhuru", "Deputy Minister Nguyen Minh Vu ... Vu": the one official of the text so called.
    private PersonEntity? ByGivenName(string name)
    {
        PersonEntity? only = null;
        foreach (PersonEntity person in scene.Persons)
        {
            int first = person.Name.IndexOf(' '), last = person.Name.LastIndexOf(' ');
            if (first < 0 || !(person.Name.AsSpan(0, first).SequenceEqual(name) || person.Name.AsSpan(last + 1).SequenceEqual(name)))
                continue;
            if (only is not null)
                return null;
            only = person;
        }

        return only is { OfficeText: null, OfficeTitle: null } ? null : only;
    }

    // Those named before go before those named behind, the nearest first.
    private static int Distance(PersonEntity person, Mention mention)
    {
        int nearest = int.MaxValue;
        foreach (int told in person.Told)
            nearest = Math.Min(nearest, told <= mention.Index ? mention.Index - told : 100_000 + told - mention.Index);
        return nearest;
    }

    private static bool HasWord(string words, string word) =>
        word.Length > 2 && words.Contains(word, StringComparison.OrdinalIgnoreCase);
}
