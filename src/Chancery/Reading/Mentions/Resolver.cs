using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Mentions;

/// <summary>Decides which mentions are the same person, and for whom offices, groups and pronouns stand.</summary>
internal sealed class Resolver(Scene scene, Knowledge knowledge)
{
    // How far below a headline those whom it calls by their office are named.
    private const int LedeParagraphs = 3;
    private const int LongestQuotation = 160;
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

        foreach (Mention mention in scene.Mentions)
        {
            switch (mention.Kind)
            {
                case MentionKind.Office when mention.Members.Count == 1:
                    mention.Person = mention.Members[0].Person;
                    break;
                case MentionKind.Office:
                    ResolveOffice(mention);
                    break;
                case MentionKind.Pronoun when (scene.Author is not null || scene.AuthorCountry is not null) && _text[mention.First].Lower is "i" or "my" or "we" or "our" or "us" or "me":
                    mention.Person = scene.Author?.Person;
                    mention.Country = mention.Person is null ? scene.AuthorCountry : null;
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
                case MentionKind.Group when mention.Country is null && mention.Countries.Count == 0:
                    JoinNeighbour(mention);
                    break;
                default:
                    break;
            }
        }
    }

    private void ResolvePerson(Mention mention)
    {
        if (mention.Function is "counterpart")
            NamedCounterpart(mention);
        string name = scene.Words(mention.NameFirst, mention.NameEnd);
        bool alone = mention.NameEnd - mention.NameFirst == 1;
        PersonEntity? entity = Known(name, alone, mention, strict: true);
        // "Marshal Bulganin": a rank that is the office of one state only is another's title here.
        if (entity is null && mention is { CountrySource: CountrySource.Office, Country: not null } && knowledge.Person(Shorter(name), mention.Country, mention.Function, DayOf(mention)) is null && knowledge.Person(Shorter(name), null, null, DayOf(mention)) is { InOffice: true, Country: { } other } && other != mention.Country)
            (mention.Country, mention.CountrySource, mention.Function, mention.OfficeTitle, mention.OfficeText) = (null, CountrySource.None, null, null, null);
        PersonEntity? loose = entity is null ? Known(name, alone, mention, strict: false) : null;
        RosterHit? hit = entity is null ? knowledge.Person(Shorter(name), mention.Country, mention.Function, DayOf(mention)) : null;
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

        if (entity.Name.Length < name.Length && entity.RosterId is null && name.Contains(' ', StringComparison.Ordinal))
            entity.Name = name;
        if (entity.Country is null && mention.OfficeText is not null && (scene.VoiceCountry ?? (IsOfState(mention.Function) ? scene.Home : null)) is { } own)
            (entity.Country, entity.CountrySource) = (own, CountrySource.Publisher);
        mention.Person = entity;
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
        Sentence sentence = scene.SentenceOf(mention.First);
        int last = -1;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            int index = scene.TimeIndexAt(t);
            if (index < 0 || index == last)
                continue;
            last = index;
            if (scene.Times[index].When is { Start: { } start, End: { } end } && Period.DaysBetween(start, end) < 370 && end.PlusDays(400) < published && t > sentence.First && scene.Text[t - 1].Lower is not "since")
                return end;
        }

        return published;
    }

    // "his Chinese counterpart Wang Yi": the words give no office but that of the other.
    private void NamedCounterpart(Mention mention)
    {
        Mention? owner = OwnerOf(mention);
        (mention.OfficeText, mention.OfficeTitle, mention.Function, mention.Qualifier) = (null, null, owner?.Person?.Function, null);
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
            if (!NameMatch.Same(person.Name, person.Surname, name, alone))
                continue;
            int distance = Distance(person, mention);
            if (best is null || distance < nearest)
                (best, nearest) = (person, distance);
        }

        return best;
    }

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

    private void ResolveOffice(Mention mention)
    {
        if (mention.Counterpart)
        {
            ResolveCounterpart(mention);
            return;
        }

        // "the Secretary", "the Chinese president": the last one named who has that office.
        string head = LastWord(mention.OfficeText ?? "").ToLowerInvariant();
        if (mention.Definite || mention.Country is not null || OfficePhrases.IsCapital(_text, mention.End - 1))
        {
            // "The Foreign Secretary" is rather the one so called than another with his function.
            PersonEntity? best = null;
            bool exact = false;
            string? teller = Teller(mention) is { } theirs && scene.Persons.Exists(p => p.Country == theirs && p.Function == mention.Function) ? theirs : null;
            for (int i = mention.Index - 1; i >= 0 && !exact; i--)
            {
                Mention other = scene.Mentions[i];
                if (other.Kind != MentionKind.Person || other.Person is not { } person || person.OfficeText is null && person.OfficeTitle is null)
                    continue;
                if (mention.Country is not null && person.Country != mention.Country)
                    continue;
                // "White House officials said the president would": of theirs.
                if (teller is not null && mention.Country is null && person.Country != teller)
                    continue;
                // "my meeting with Foreign Minister Wang Yi will be good," the foreign minister said: who speaks is not whom he names.
                if (QuotedBefore(other, mention))
                    continue;
                // "Premier Chou received the Prime Minister": not himself.
                if (mention.Country is null && _text[other.First].Sentence == _text[mention.First].Sentence && _text[other.Head].Relation is Relation.Nsubj && _text[mention.Head].Relation is Relation.Obj or Relation.Obl && _text[mention.Head].Head == _text[other.Head].Head)
                    continue;
                bool same = mention.Function is not null && person.Function is not null
                    ? mention.Function == person.Function
                    : HasWord(person.OfficeText ?? person.OfficeTitle!, head);
                if (same)
                {
                    exact = mention.OfficeText is not null && person.OfficeText is not null && person.OfficeText.EndsWith(mention.OfficeText, StringComparison.OrdinalIgnoreCase);
                    if (best is null || exact)
                        best = person;
                }
            }

            best ??= NamedBelow(mention);
            if (best is not null)
            {
                mention.Person = best;
                return;
            }
        }

        if (mention.Country is null && scene.AuthorCountry is not null)
        {
            string office = mention.OfficeText?.ToLowerInvariant() ?? "";
            bool own = scene.AuthorCountry == "USA" && (office.EndsWith("president", StringComparison.Ordinal) || office.Contains("secretary", StringComparison.Ordinal) && !office.Contains("foreign", StringComparison.Ordinal) && !office.Contains("general", StringComparison.Ordinal));
            string? country = own ? scene.AuthorCountry : scene.SubjectCountry;
            if (country is not null && mention.Function is not null || own)
            {
                (mention.Country, mention.CountrySource) = (country, CountrySource.Publisher);
                // "Secretary" of those days, "the President".
                if (own && office is "secretary" or "the secretary")
                    mention.Function = "foreign";
                return;
            }
        }

        if (mention.Country is null && mention.Definite && (scene.VoiceCountry ?? (IsOfState(mention.Function) && _text[mention.First].Lower is "the" ? scene.Home : null)) is { } home)
            (mention.Country, mention.CountrySource) = (home, CountrySource.Publisher);
    }

    // The state of an institution or its officials who say the clause in which the office stands.
    private string? Teller(Mention mention)
    {
        if (mention.Function is null || _text[mention.Head].Relation is not (Relation.Nsubj or Relation.NsubjPass))
            return null;
        int clause = _text[mention.Head].Head;
        if (clause < 0 || _text[clause].Relation != Relation.Ccomp || _text[clause].Head is not (>= 0 and int said) || _text[said].Lemma is not ("say" or "announce" or "confirm" or "state" or "report"))
            return null;
        return scene.Tree.Subject(said) is >= 0 and int subject && scene.MentionAt(subject) is { Kind: MentionKind.State or MentionKind.Organisation or MentionKind.Group, Country: { Length: 3 } country } ? country : null;
    }

    // The other stands in the quotation that ends before this mention, in one paragraph.
    private bool QuotedBefore(Mention other, Mention mention)
    {
        if (mention.First - other.End > LongestQuotation || scene.SentenceOf(other.First).Paragraph != scene.SentenceOf(mention.First).Paragraph)
            return false;
        int after = 0;
        for (int t = other.End; t < mention.First; t++)
        {
            if (_text[t].Lower is "\"" or "“" or "”" or "''" or "``")
                after++;
        }

        if (after % 2 == 0)
            return false;
        int before = 0, paragraph = scene.SentenceOf(other.First).Paragraph;
        for (int t = other.First - 1; t >= 0 && other.First - t <= LongestQuotation && scene.SentenceOf(t).Paragraph == paragraph; t--)
        {
            if (_text[t].Lower is "\"" or "“" or "”" or "''" or "``")
                before++;
        }

        return before % 2 == 1;
    }

    // "Japan's foreign minister to visit India": a headline leaves it to the lede to name him.
    private PersonEntity? NamedBelow(Mention mention)
    {
        int paragraph = scene.SentenceOf(mention.First).Paragraph;
        if (paragraph > 0 || !scene.HasHeadline || mention.Function is null || mention.Country is null || mention.Qualifier is not null)
            return null;
        for (int i = mention.Index + 1; i < scene.Mentions.Count; i++)
        {
            Mention other = scene.Mentions[i];
            if (scene.SentenceOf(other.First).Paragraph > paragraph + LedeParagraphs)
                return null;
            if (other is { Kind: MentionKind.Person, Person: { Qualifier: null } person } && person.Country == mention.Country && person.Function == mention.Function)
                return person;
        }

        return null;
    }

    // "his Chinese counterpart": the holder of the same post in that state on the day.
    private void ResolveCounterpart(Mention mention)
    {
        Mention? of = OwnerOf(mention);
        if (of is null || mention.Country is null)
            return;
        mention.Function = of.Person is { } owner ? owner.Function : of.Function;
        if (mention.Function is null || (of.Person?.Qualifier ?? of.Qualifier) is "former" or "then")
            return;
        // "his Chinese counterpart Wang Yi" is one mention with a name; this one has none.
        RosterHit? holder = knowledge.Holder(mention.Function, mention.Country, DayOf(mention));
        if (holder is not null)
            mention.Person = Inferred(holder, mention.Country);
    }

    // "Wang Yi and other senior officials": they are of his state.
    private void JoinNeighbour(Mention mention)
    {
        // "Mr Hurd's officials", "Kerry's team"
        if (mention.Index > 0 && scene.Mentions[mention.Index - 1] is { Kind: MentionKind.Person or MentionKind.Office } master && mention.First > 0 && _text[mention.First - 1].Lower is "'s" or "’s" && master.End == mention.First - 1 && (master.Person?.Country ?? master.Country) is { } served)
        {
            (mention.Country, mention.CountrySource) = (served, CountrySource.Text);
            return;
        }

        if (mention.Index == 0 || !_text[mention.First].Lower.Equals("other", StringComparison.Ordinal) && !(mention.First > 0 && _text[mention.First - 1].Lower is "other"))
            return;
        Mention before = scene.Mentions[mention.Index - 1];
        int gap = mention.First - before.End;
        if (gap is < 1 or > 3 || _text[mention.First - 1].Lower is not ("and" or "with" or "as" or "other"))
            return;
        string? country = before.Person?.Country ?? before.Country;
        if (country is not null && before.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Group)
            (mention.Country, mention.CountrySource) = (country, CountrySource.Text);
    }

    private void ResolveCounterparts(Mention mention)
    {
        Mention? of = OwnerOf(mention);
        mention.Function = of?.Person is { } person ? person.Function : of?.Function;
        if (mention.Function is not { } function || (of?.Person?.Qualifier ?? of?.Qualifier) is "former" or "then")
            return;
        // "his Japanese and South Korean counterparts": one of each.
        foreach (string country in mention.Countries)
        {
            if (knowledge.Holder(function, country, scene.Published) is { } holder)
                Inferred(holder, country);
        }
    }

    private PersonEntity Inferred(RosterHit holder, string country)
    {
        foreach (PersonEntity person in scene.Persons)
        {
            if (person.RosterId == holder.Id)
                return person;
        }

        var entity = new PersonEntity
        {
            Name = holder.Name,
            Surname = holder.Short,
            RosterId = holder.Id,
            Female = holder.Female,
            Country = country,
            CountrySource = CountrySource.Text,
            OfficeTitle = holder.Title,
            Function = holder.Function,
            NameInferred = true,
        };
        scene.Persons.Add(entity);
        return entity;
    }

    // The person before "his ... counterpart" in the sentence, or the last one with an office before it.
    private Mention? OwnerOf(Mention mention)
    {
        for (int i = mention.Index - 1; i >= 0 && i > mention.Index - 12; i--)
        {
            Mention other = scene.Mentions[i];
            if (other.Kind == MentionKind.Person && other.Person?.Country != mention.Country && other.Person?.Function is not null)
                return other;
            // "The visiting Vietnamese foreign minister met her Indian counterpart": one without a name.
            if (other is { Kind: MentionKind.Office, Counterpart: false } && (other.Person?.Function ?? other.Function) is not null && (other.Person?.Country ?? other.Country) is { } country && country != mention.Country)
                return other;
        }

        return null;
    }

    private void ResolvePronoun(Mention mention)
    {
        string word = _text[mention.First].Lower;
        if (word is "i" or "my" or "me" or "you" or "your")
        {
            PersonEntity? author = word is "you" or "your" ? null : scene.Author?.Person ?? Speaker(mention);
            Mention? speaker = author is null ? _first.Value.Speaker(mention) : author.LastMention >= 0 ? scene.Mentions[author.LastMention] : null;
            mention.Person = author ?? speaker?.Person;
            if (speaker is not null)
                mention.Antecedents.Add(speaker);
            return;
        }

        bool? female = word is "she" or "her" ? true : word is "he" or "him" or "his" ? false : null;
        int sentence = _text[mention.First].Sentence;
        Mention? rival = word is "him" or "her" ? SubjectBefore(mention) : null;
        Mention? best = Joined(mention, female) ?? Ahead(mention, female);
        bool sure = best is not null;
        double bestScore = double.MinValue;
        PersonEntity? possible = null;
        bool several = sure;
        for (int i = mention.Index - 1; i >= 0 && !sure; i--)
        {
            Mention other = scene.Mentions[i];
            if (other.Person is null)
                continue;
            int distance = sentence - _text[other.First].Sentence;
            if (distance > 3)
                break;
            if (female is not null && other.Person.Female is not null && other.Person.Female != female)
                continue;
            several |= possible is not null && possible != other.Person;
            possible = other.Person;
            double score = -2.0 * distance;
            Relation relation = _text[other.Head].Relation;
            bool possessor = other.End < _text.Count && _text[other.End].Lower is "'s" or "’s";
            // "Teng held talks with him": with somebody else, of another state.
            if (rival is not null)
            {
                if (other.Person == rival.Person)
                    continue;
                if (other.Person.Country is not null && other.Person.Country == rival.Person?.Country)
                    score -= 3;
            }

            if (relation is Relation.Nsubj or Relation.NsubjPass && !possessor)
                score += distance == 1 ? 2.5 : 1.5;
            if (relation is Relation.Conj or Relation.Appos)
                score -= 0.5;
            if (distance == 0 && relation is Relation.Nsubj)
                score += 0.5;
            if (other.Person.Female == female && female is not null)
                score += 0.5;
            score -= 0.02 * (mention.Index - i);
            if (score > bestScore)
                (best, bestScore) = (other, score);
        }

        if (best is not null)
        {
            mention.Person = best.Person;
            mention.Antecedents.Add(best);
            // Where she can be nobody else, "he" further on is not she.
            if (!several)
                best.Person!.Female ??= female;
        }
    }

    // Who says the words in which "I" or "we" stands: the subject of a verb of saying before the quotation, in its own paragraph.
    private PersonEntity? Speaker(Mention mention)
    {
        int sentence = _text[mention.First].Sentence, paragraph = _text.Sentences[sentence].Paragraph;
        bool quoted = false;
        for (int t = mention.First - 1; t >= 0 && mention.First - t < LongestQuotation && _text.Sentences[_text[t].Sentence].Paragraph == paragraph; t--)
        {
            quoted |= _text[t].Lower is "\"" or "“" or "''" or "``" or "„" or "«";
            if (quoted && _text[t].Pos == UniversalPos.Verb && _text[t].Lemma is "say" or "tell" or "add" or "continue" or "reply" or "note" or "declare" or "write" or "stress" or "insist" or "ask" or "explain" && scene.Tree.Subject(t) is >= 0 and int subject && scene.MentionAt(subject)?.Person is { } speaker)
                return speaker;
        }

        for (int t = mention.First; quoted && t < _text.Count && t - mention.First < LongestQuotation && _text.Sentences[_text[t].Sentence].Paragraph == paragraph; t++)
        {
            if (_text[t].Pos == UniversalPos.Verb && _text[t].Lemma is "say" or "tell" or "add" or "continue" or "reply" or "note" or "write" or "stress" && scene.Tree.Subject(t) is >= 0 and int subject && scene.MentionAt(subject)?.Person is { } speaker)
                return speaker;
        }

        return null;
    }

    // "Reagan and his campaign": the owner is the one named just before.
    private Mention? Joined(Mention mention, bool? female)
    {
        if (mention.First < 2 || _text[mention.First].Relation != Relation.NmodPoss || _text[mention.First - 1].Lower is not ("and" or "or"))
            return null;
        Mention? before = scene.MentionAt(mention.First - 2);
        return before?.Person is { } person && (person.Female is null || female is null || person.Female == female) ? before : null;
    }

    // "On his campaign website, Sarvis noted": an adjunct before the subject is his whose the sentence is, unless another man stands before.
    private Mention? Ahead(Mention mention, bool? female)
    {
        if (female is null)
            return null;
        Sentence sentence = scene.SentenceOf(mention.First);
        int top = mention.First;
        while (_text[top].Head >= sentence.First && _text[top].Relation is not (Relation.Obl or Relation.Advcl or Relation.OblUnmarked))
            top = _text[top].Head;
        int verb = _text[top].Head;
        if (verb < 0 || verb < mention.First)
            return null;
        int subject = scene.Tree.Subject(verb);
        if (subject <= mention.First || scene.MentionAt(subject) is not { Kind: MentionKind.Person, Person: { } person } ahead || (person.Female is not null && person.Female != female))
            return null;
        for (int t = sentence.First; t < mention.First; t++)
        {
            if (scene.MentionAt(t) is { Person: not null, Kind: not MentionKind.Pronoun })
                return null;
        }

        return ahead;
    }

    // The subject of the verb whose object or complement the pronoun is.
    private Mention? SubjectBefore(Mention mention)
    {
        if (_text[mention.First].Relation == Relation.NmodPoss)
            return null;
        int verb = scene.Tree.Governor(mention.First);
        return verb >= 0 && scene.Tree.Subject(verb) is >= 0 and int subject && subject < mention.First ? scene.MentionAt(subject) : null;
    }

    internal static string LastWord(string words)
    {
        int space = words.TrimEnd().LastIndexOf(' ');
        return space < 0 ? words.Trim() : words[(space + 1)..].Trim();
    }

    private static bool HasWord(string words, string word) =>
        word.Length > 2 && words.Contains(word, StringComparison.OrdinalIgnoreCase);
}
