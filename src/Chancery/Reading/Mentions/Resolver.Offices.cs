using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <content>Whom an office or a counterpart means: the one named above or below, the holder of the day.</content>
internal sealed partial class Resolver
{
    // "the commander of the Myanmar forces, Senior General Hlaing,": the office tells his state where his name does not.
    private PersonEntity? Explained(Mention office)
    {
        if (office.End + 1 >= _text.Count || _text[office.End].Lower is not "," || scene.MentionAt(office.End + 1) is not { Kind: MentionKind.Person, Person: { } person } named || named.First != office.End + 1 || _text[named.Head].Relation is not Relation.Appos
            || _text[named.Head].Head is not (>= 0 and int of) || of < office.First || of >= office.End || office.Country is not null && person.Country is not null && person.Country != office.Country)
        {
            return null;
        }

        if (office.Country is not null && person.Country is null)
            (person.Country, person.CountrySource) = (office.Country, CountrySource.Text);
        if (person is { OfficeText: null, OfficeTitle: null } && office.OfficeText is not null)
            (person.OfficeText, person.OfficeTitle, person.Function, person.Qualifier) = (office.OfficeText, office.OfficeTitle, office.Function, office.Qualifier);
        return person;
    }

    private void ResolveOffice(Mention mention)
    {
        if (mention.Counterpart)
        {
            ResolveCounterpart(mention);
            return;
        }

        OfSubject(mention);
        // "the Secretary", of papers on the one at Washington: he, though his host is a secretary of foreign affairs.
        if (mention is { Country: null, Definite: true, OfficeText: "Secretary" or "the Secretary" } && scene.Persons.Find(p => p is { Country: "USA", Function: "foreign" } && p.OfficeText?.StartsWith("Secretary", StringComparison.Ordinal) == true) is { } secretary)
        {
            mention.Person = secretary;
            return;
        }

        // "the Secretary", "the Chinese president": the last one named who has that office.
        string head = LastWord(mention.OfficeText ?? "").ToLowerInvariant();
        if (mention.Definite || mention.Country is not null || OfficePhrases.IsCapital(_text, mention.End - 1))
        {
            // "The Foreign Secretary" is rather the one so called than another with his function.
            PersonEntity? best = null;
            bool exact = false;
            string? teller = OwnPresident(mention) ?? OfRecord(mention) ?? OfHouse(mention) ?? ((Teller(mention) ?? Spokesman(mention)) is { } theirs && scene.Persons.Exists(p => p.Country == theirs && p.Function == mention.Function) ? theirs : null);
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
                // "Premier Chou received the Prime Minister": not himself.
                if (mention.Country is null && _text[other.First].Sentence == _text[mention.First].Sentence && _text[other.Head].Relation is Relation.Nsubj && _text[mention.Head].Relation is Relation.Obj or Relation.Obl && _text[mention.Head].Head == _text[other.Head].Head)
                    continue;
                if (mention.Country is null && MeetsByName(mention, person))
                    continue;
                // "he would hold talks with the visiting foreign minister": nobody of the house.
                if (mention.Country is null && IsVisiting(mention) && (person.Country is null || person.Country == scene.Home || IsSubjectOf(person, mention)))
                    continue;
                bool same = mention.Function is not null && person.Function is not null
                    ? mention.Function == person.Function || mention.Country is not null && IsLooser(mention.Function, person)
                    : HasWord(person.OfficeText ?? person.OfficeTitle!, head) && !IsBelow(mention, person) && !SpeaksFor(mention, person);
                // "the Secretary" is not the Assistant Secretary who speaks of him.
                same &= !(head is "secretary" && mention.OfficeText is { } bare && !bare.Contains(' ', StringComparison.Ordinal) && IsLesser(person.OfficeText ?? person.OfficeTitle!));
                // "the Assistant Secretary": of whatever field.
                same |= mention is { OfficeText: { Length: > 12 } called } && (person.OfficeText ?? person.OfficeTitle!).StartsWith(called, StringComparison.OrdinalIgnoreCase) && called.Contains(' ', StringComparison.Ordinal) && person.Qualifier is not ("former" or "then");
                // "the King" is no president.
                same &= mention.Function is not "head-of-state" || Crowns.Fit(mention.OfficeText, person);
                // "my meeting with Foreign Minister Wang Yi will be good," the foreign minister said: who speaks is not whom he names.
                if (same && person != best && !QuotedBefore(other, mention))
                {
                    exact = mention.OfficeText is not null && person.OfficeText is not null && person.OfficeText.EndsWith(mention.OfficeText, StringComparison.OrdinalIgnoreCase);
                    if (best is null || exact)
                        best = person;
                }
            }

            best = SubjectBefore(mention, best) ?? best;
            best ??= OwnMinister(mention) ?? Loose(mention) ?? NamedBelow(mention) ?? OnlyOne(mention);
            if (best is not null && !((OwnPresident(mention) ?? OfRecord(mention)) is { } his && best.Country != his))
            {
                mention.Person = best;
                return;
            }
        }

        string? house = scene.AuthorCountry ?? scene.Speakers?.State ?? OwnPresident(mention);
        if (mention.Country is null && house is not null)
        {
            string office = mention.OfficeText?.ToLowerInvariant() ?? "";
            bool own = house == "USA" && (office.EndsWith("president", StringComparison.Ordinal) || office.Contains("secretary", StringComparison.Ordinal) && !office.Contains("foreign", StringComparison.Ordinal) && !office.Contains("general", StringComparison.Ordinal));
            string? country = own ? house : SameOffice(mention) ?? scene.SubjectCountry;
            if (country is not null && mention.Function is not null || own)
            {
                (mention.Country, mention.CountrySource) = (country, CountrySource.Publisher);
                // "Secretary" of those days, "the President".
                if (own && office is "secretary" or "the secretary")
                    mention.Function = "foreign";
                return;
            }
        }

        // "The president is in Moscow," his spokesman said: whose spokesman he is.
        if (mention is { Country: null, Definite: true, Function: "head-of-state" or "head-of-government" or "foreign" or "defence" } && (Spokesman(mention) ?? Seat(mention)) is { } theirOwn)
        {
            mention.Person = scene.Persons.Find(p => p.Country == theirOwn && p.Function == mention.Function);
            (mention.Country, mention.CountrySource) = (theirOwn, CountrySource.Publisher);
            return;
        }

        // "the Secretary-General" of a paper on the United Nations
        if (mention is { Country: null, Function: "secretary-general" or "deputy-secretary-general" } && (mention.Definite || OfficePhrases.IsCapital(_text, mention.End - 1)) && BodyOfChief() is { } body)
        {
            (mention.Country, mention.CountrySource) = (body, CountrySource.Publisher);
            return;
        }

        if (mention.Country is null && mention.Definite && (scene.VoiceCountry ?? (IsOfState(mention.Function) && _text[mention.First].Lower is "the" ? scene.Home : null)) is { } home)
            (mention.Country, mention.CountrySource) = (home, CountrySource.Publisher);
        // "the Foreign Secretary" of papers at Westminster: British, as a bare Secretary of State is American, where no other state that has one is spoken of.
        else if (mention is { Country: null, Definite: true, Function: "foreign" } && head is "secretary" && !scene.Mentions.Exists(m => m.Country is "IND" or "PAK" or "BGD" or "NPL" or "LKA" or "PHL" or "MMR" or "KEN" or "MEX"))
            (mention.Country, mention.CountrySource) = ("GBR", CountrySource.Publisher);
    }

    // "The Secretary telephoned the Chinese Ambassador ... the Ambassador": of the state last told of one so called.
    private string? SameOffice(Mention mention)
    {
        for (int i = mention.Index - 1; i >= 0; i--)
        {
            if (scene.Mentions[i] is { Kind: MentionKind.Office, CountrySource: CountrySource.Text, Country: { Length: 3 } country } other && _text[other.End - 1].Lower == _text[mention.End - 1].Lower)
                return country;
        }

        return null;
    }

    private string? _bodyOfChief;

    // The body with a secretary-general that the dispatch names most; the United Nations before others named as often.
    private string? BodyOfChief()
    {
        if (_bodyOfChief is not null)
            return _bodyOfChief.Length == 0 ? null : _bodyOfChief;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Mention other in scene.Mentions)
        {
            if (other.Kind is not (MentionKind.Organisation or MentionKind.Person or MentionKind.Office) || (other.Person?.Country ?? other.Country) is not { } code || knowledge.Holder("secretary-general", code, scene.Published) is null)
                continue;
            counts[code] = counts.GetValueOrDefault(code) + 1;
        }

        // Of the United Nations' own papers, which do not say whose he is; a party's has no capital and hyphen.
        _bodyOfChief = counts.Count == 0 ? scene.Dispatch.Text.Contains("he Secretary-General", StringComparison.Ordinal) ? "UN" : "" : counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key == "UN" ? 0 : 1).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
        return _bodyOfChief.Length == 0 ? null : _bodyOfChief;
    }

    // "the Rwandan leader", "the Danish minister": of those named whose office is such.
    private static bool IsLooser(string function, PersonEntity person) => function switch
    {
        "leader" => person.Function is "head-of-state" or "head-of-government" or "supreme-leader" or "royal",
        "minister" => person.Function is "foreign" or "defence" or "interior" or "finance" or "trade" && person.Qualifier is not "former",
        _ => false,
    };

    // "the Secretary-General" is not his spokesman.
    private static bool SpeaksFor(Mention mention, PersonEntity person) =>
        (person.OfficeText ?? person.OfficeTitle)!.Contains("spokes", StringComparison.OrdinalIgnoreCase) && mention.OfficeText?.Contains("spokes", StringComparison.OrdinalIgnoreCase) == false;

    // "Kuwait's Assistant Foreign Minister for Asian Affairs" is not the Minister of Foreign Affairs.
    private static bool IsBelow(Mention mention, PersonEntity person) =>
        mention.OfficeText is { } words && words.Contains("assistant", StringComparison.OrdinalIgnoreCase) | words.Contains("deputy", StringComparison.OrdinalIgnoreCase) | words.Contains("vice", StringComparison.OrdinalIgnoreCase)
        && !(person.OfficeText is { } office && (office.Contains("assistant", StringComparison.OrdinalIgnoreCase) || office.Contains("deputy", StringComparison.OrdinalIgnoreCase) || office.Contains("vice", StringComparison.OrdinalIgnoreCase)));

    private static bool IsLesser(string office) =>
        office.Contains("assistant", StringComparison.OrdinalIgnoreCase) || office.Contains("deputy", StringComparison.OrdinalIgnoreCase) || office.Contains("under", StringComparison.OrdinalIgnoreCase) || office.Contains("press", StringComparison.OrdinalIgnoreCase);

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
        int paragraph = scene.SentenceOf(other.First).Paragraph;
        if (mention.First - other.End > LongestQuotation || scene.SentenceOf(mention.First).Paragraph != paragraph || !HasOddMarks(other.End, mention.First))
            return false;
        int first = other.First;
        while (first > 0 && other.First - first < LongestQuotation && scene.SentenceOf(first - 1).Paragraph == paragraph)
            first--;
        return HasOddMarks(first, other.First);
    }

    private bool HasOddMarks(int first, int end)
    {
        bool odd = false;
        for (int t = first; t < end; t++)
            odd ^= _text[t].Lower is "\"" or "“" or "”" or "''" or "``";
        return odd;
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
            if (other is { Kind: MentionKind.Person, Person: { Qualifier: null } person } && person.Country == mention.Country && (person.Function == mention.Function || person.Function is not null && IsLooser(mention.Function, person)))
                return person;
        }

        return null;
    }

    // "his Chinese counterpart": the holder of the same post in that state on the day.
    private void ResolveCounterpart(Mention mention)
    {
        Mention? of = OwnerOf(mention);
        if (of is null)
            return;
        if (mention.Country is null)
        {
            Facing(mention, of);
            return;
        }

        mention.Function = of.Person is { } owner ? owner.Function : of.Function;
        if (mention.Function is null || (of.Person?.Qualifier ?? of.Qualifier) is "former" or "then")
            return;
        // "his Chinese counterpart Wang Yi" is one mention with a name; this one has none.
        RosterHit? holder = knowledge.Holder(mention.Function, mention.Country, DayOf(mention));
        if (holder is not null)
            mention.Person = Inferred(holder, mention.Country);
    }

    // "Zimbabwe's president sent his transport minister": a minister of his own, whoever else with that office was named.
    private void OfSubject(Mention mention)
    {
        if (mention is not { Country: null, Function: { } function } || function.StartsWith("ambassador", StringComparison.Ordinal) || !(_text[mention.First].Lower is "his" or "her" || mention.First > 0 && _text[mention.First - 1].Lower is "his" or "her") || _text[mention.Head].Relation is not (Relation.Obj or Relation.Iobj))
            return;
        if (scene.Tree.Governor(mention.Head) is >= 0 and int verb && _text[verb].Lemma is "send" or "dispatch" or "dismiss" or "appoint" or "instruct" or "order" or "sack" or "name" or "delegate" or "replace" && scene.Tree.Subject(verb) is >= 0 and int subject && scene.MentionAt(subject) is { } owner && owner != mention && (owner.Person?.Country ?? owner.Country) is { } country)
            (mention.Country, mention.CountrySource) = (country, CountrySource.Text);
    }

    // "Nurtleu invited his counterpart to visit Kazakhstan": who holds the same office in the other state of which was told last.
    private void Facing(Mention mention, Mention of)
    {
        if (of.Person is not { Function: { } function, Country: { } home } owner)
            return;
        for (int i = mention.Index - 1; i >= 0 && _text[mention.First].Sentence - _text[scene.Mentions[i].First].Sentence <= 4; i--)
        {
            if (scene.Mentions[i].Person is { Country: { } theirs } other && other != owner && theirs != home && other.Function == function)
            {
                (mention.Person, mention.Country, mention.CountrySource, mention.Function) = (other, theirs, other.CountrySource, function);
                return;
            }
        }
    }

    // "Wang Yi and other senior officials": they are of his state.
    private void JoinNeighbour(Mention mention)
    {
        Delegations.Recall(scene, mention);
        if (mention.Country is not null)
            return;
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
}
