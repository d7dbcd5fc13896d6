using Chancery.Claims;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>The states of those of whom no words tell them, and where those are who arrive.</content>
internal sealed partial class EngagementAssembler
{
    // "Senior Official for Public Affairs Liz Allen will travel to Paris": of the state that the dispatch speaks of most beside those visited.
    private void AssumeHome(Draft draft)
    {
        foreach (Party party in draft.Parties)
        {
            if (party.Role != ParticipantRole.Visitor || party.Country is not null || party.Person is not { OfficeText: not null } person || draft.Places.Count == 0)
                continue;
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (Mention mention in scene.Mentions)
            {
                if (mention.Country is { Length: 3 } country && mention.Kind is MentionKind.State or MentionKind.Office or MentionKind.Person or MentionKind.Group && !draft.Places.Exists(p => p.Hit.Country == country))
                    counts[country] = counts.GetValueOrDefault(country) + 1;
            }

            string? home = null;
            foreach ((string country, int count) in counts)
            {
                if (count >= 2 && (home is null || count > counts[home] || (count == counts[home] && string.CompareOrdinal(country, home) < 0)))
                    home = country;
            }

            (party.Country, party.CountryInferred) = (home, home is not null);
            (person.Country, person.CountrySource) = (home, home is null ? CountrySource.None : CountrySource.Publisher);
        }
    }

    // "will visit Accra, where she will meet President Boateng": who has no state is of the place.
    private void AssumeHost(Draft draft)
    {
        if (draft.Kind == EngagementKind.Visit)
            return;
        foreach (Party party in draft.Parties)
        {
            if (party.Country is not null || party.Person is not { OfficeText: not null, Country: null } person || PlaceCountry(draft) is not { } country)
                continue;
            if (!draft.Parties.Exists(p => p.Country is not null && p.Country != country))
                continue;
            (party.Country, party.CountryInferred) = (country, true);
            (person.Country, person.CountrySource) = (country, CountrySource.Publisher);
        }

        AddReceiving(draft);
    }

    // "In New Delhi she will meet with government officials": those of the state whose town is named, where the traveller is named too.
    private void AddReceiving(Draft draft)
    {
        if (draft.Kind is not (EngagementKind.Meeting or EngagementKind.Talks) || draft.Parties.Count == 0 || draft.Parties.Find(p => p.Person is { Country: not null })?.Country is not { } home || draft.Parties.Exists(p => p.Country is not null && p.Country != home))
            return;
        foreach (Side side in draft.Origin.Sides)
        {
            if (side.Mention is { Kind: MentionKind.Group or MentionKind.Office, Person: null, Country: null, Countries.Count: 0, OfficeText: { } office } && (s_receiving.Contains(office) || office.EndsWith("counterparts", StringComparison.OrdinalIgnoreCase)) && !IsOfOthers(side.Mention) && (draft.Origin.Places.Count > 0 ? Only(draft.Origin.Places) : PlaceCountry(draft)) is { } country && country != home)
                draft.Add(new Party { Country = country, Office = office, Role = ParticipantRole.Party, Group = side.Mention.Kind == MentionKind.Group, CountryInferred = true });
            else if (side.Mention is { Kind: MentionKind.Group, Person: null, Country: null, Countries.Count: 0, OfficeText: { } each } && IsOfEachStop(side.Mention))
                AddOfStops(draft, each, home);
        }
    }

    // "senior officials in the three countries", "leaders of both countries": of the states of the tour told just before.
    private bool IsOfEachStop(Mention group)
    {
        int at = group.End;
        if (at + 2 >= scene.Text.Count || scene.Text[at].Lower is not ("in" or "of" or "from"))
            return false;
        int number = scene.Text[at + 1].Lower is "the" or "all" ? at + 2 : at + 1;
        if (number < scene.Text.Count && scene.Text[number].Lower is "the")
            number++;
        return number + 1 < scene.Text.Count && scene.Text[number].Lower is "two" or "three" or "four" or "five" or "six" or "both" or "each" && scene.Text[number + 1].Lemma is "country" or "nation" or "capital" or "state" or "stop";
    }

    private void AddOfStops(Draft draft, string office, string home)
    {
        Draft? tour = _drafts.FindLast(d => d.Kind == EngagementKind.Visit && draft.Sentences[0] - d.Sentences[^1] is >= 0 and <= 3 && d.Parties.Exists(v => v.Role == ParticipantRole.Visitor && draft.Parties.Exists(p => p.SameAs(v))));
        if (tour is null)
            return;
        foreach (Location place in tour.Places)
        {
            if (place.Hit.Country is { } country && country != home)
                draft.Add(new Party { Country = country, Office = office, Role = ParticipantRole.Party, Group = true, CountryInferred = true });
        }
    }

    // Words by which a release calls whom its traveller meets; none of its own embassy, of business or of those who hold no office.
    private static readonly HashSet<string> s_receiving = new(StringComparer.OrdinalIgnoreCase)
    {
        "government officials", "senior officials", "senior government officials", "high-level officials", "top officials", "high-ranking officials", "officials", "counterparts", "government counterparts", "government leaders", "senior leaders",
        "senior government leaders", "government ministers", "cabinet ministers", "cabinet members", "members of parliament", "parliamentarians", "lawmakers", "president", "prime minister", "foreign minister", "king", "defense minister", "defence minister",
        "finance minister", "ministers", "members of the government", "members of the cabinet", "other senior officials", "other government officials", "government representatives", "local officials", "emir", "sultan", "crown prince", "chancellor",
        "leaders", "leadership", "top leaders", "political leaders", "national leaders", "top leadership", "senior leadership", "authorities", "top government officials", "foreign ministry officials", "ministry officials", "senior ministers", "military leaders", "security officials",
        "senior members of the government", "military officials", "defense officials", "defence officials", "senior leaders and officials",
    };

    // "leaders of civil society", "officials from the embassy": no hosts.
    private bool IsOfOthers(Mention group) =>
        group.End < scene.Text.Count && (scene.Text[group.End].Lower is "of" or "from" or "at" or "representing" || group.End + 1 < scene.Text.Count && scene.Text[group.End].Lower is "in" && scene.Text[group.End + 1].Lower is "the" or "business" or "civil");

    // "A meeting with the king is planned", "Talks with his colleague will follow": those of whose journey the dispatch has just told.
    private void Traveller(Draft draft)
    {
        Candidate telling = draft.Origin;
        if (draft.Kind is EngagementKind.Visit or EngagementKind.Message || telling.Trigger is not { Verb: false, Frame: Frame.Event } || draft.Parties.Count == 0 || !FollowedByWith(telling.Token)
            || !SideReader.IsSubject(scene, telling.Token) || draft.Parties[0].Country is not { } host || !draft.Parties.TrueForAll(p => p.Country == host))
        {
            return;
        }

        for (int i = _drafts.Count - 1; i >= 0; i--)
        {
            Draft trip = _drafts[i];
            bool ahead = draft.Status is EngagementStatus.Planned or EngagementStatus.Proposed;
            // One who is received is on a journey too.
            if (trip.Kind != EngagementKind.Visit && trip.Origin.Trigger.Frame != Frame.Host || draft.Sentences[0] - trip.Sentences[^1] is < 0 or > 4 || trip.Status is not (EngagementStatus.Planned or EngagementStatus.Ongoing) && !(trip.Status == EngagementStatus.Held && !ahead) || trip.Status == EngagementStatus.Planned && !ahead)
                continue;
            Party? visitor = trip.Parties.Find(p => p is { Role: ParticipantRole.Visitor, Person: not null, Country: not null } && p.Country != host);
            if (visitor is null)
                continue;
            draft.Add(visitor.Copy(ParticipantRole.Party));
            return;
        }
    }

    // "talks with", "a meeting was held with"
    private bool FollowedByWith(int noun)
    {
        int at = noun + 1;
        while (at < scene.Text.Count && at - noun < 6 && (scene.Text[at].Pos == Language.UniversalPos.Aux || scene.Text[at].Lower is "also" or "took" or "take" or "takes" or "place" or "held" or "planned" or "scheduled" or "arranged" or "later" or "then"))
            at++;
        return at < scene.Text.Count && scene.Text[at].Lower is "with" or "between";
    }

    // "will hold talks with his host": of the visit told before.
    private void HostOfTrip(Draft draft)
    {
        int with = draft.Origin.Trigger.Frame == Frame.Travel ? -1 : draft.Origin.Token + 1;
        if (with < 1 || draft.Parties.Count != 1 || with + 2 >= scene.Text.Count || scene.Text[with].Lower is not "with" || scene.Text[with + 1].Lower is not ("his" or "her" or "their" or "the") || scene.Text[with + 2].Lower is not ("host" or "hosts"))
            return;
        Draft? trip = _drafts.FindLast(d => d.Kind == EngagementKind.Visit && d.Parties.Exists(p => p.Role == ParticipantRole.Visitor && p.SameAs(draft.Parties[0])));
        if (trip?.Parties.Find(p => p is { Role: ParticipantRole.Host, Country: not null }) is { } host)
            draft.Add(host.Copy(ParticipantRole.Party));
        else if (trip is not null && Only(trip.Places) is { } country)
            draft.Add(new Party { Country = country, Role = ParticipantRole.Party, Office = "host" });
    }

    // "MOSCOW - The Foreign Secretary's trip, planned for Monday": to where the dispatch is written.
    private bool IsHere(Draft draft, out PlaceHit? place)
    {
        // "Your visit comes at a time of need", said in Chisinau.
        if (scene.StagePlace is { } stage && draft is { Kind: EngagementKind.Visit, Places.Count: 0, Origin.Trigger: { Verb: false, Id: "visit-noun" or "trip" } } && draft.Origin.Times.Count == 0 && draft.Parties.Exists(p => p.Role == ParticipantRole.Visitor) && draft.Parties.TrueForAll(p => p.Role != ParticipantRole.Visitor || p is { Person: { } guest, Country: not null } && p.Country != stage.Hit.Country && scene.Speakers?.Speaks(guest) == true))
        {
            place = stage.Hit;
            return true;
        }

        place = scene.Written;
        return draft is { Kind: EngagementKind.Visit, Places.Count: 0 } && draft.Origin.Trigger.Id is "visit-noun" or "trip" or "visit" or "arrival" or "stay"
            && place is { IsCapital: true, Country: { } here } && scene.Home == here && draft.Parties.Exists(p => p is { Role: ParticipantRole.Visitor, Country: not null }) && draft.Parties.TrueForAll(p => p.Role != ParticipantRole.Visitor || p.Country is not null && p.Country != here) && !SpeaksOfOthers(draft.Origin.Token, draft, here)
            && !_drafts.Exists(d => d.Kind == EngagementKind.Visit && d.Places.Exists(p => p.Hit.Country == here) && draft.Parties.Exists(p => p.Role == ParticipantRole.Visitor && d.Has(p.Country!)));
    }

    // "the presence in Pyongyang of Mr. Carter, who arrived on Wednesday", told in Seoul: another place is meant.
    private bool SpeaksOfOthers(int token, Draft draft, string here)
    {
        Language.Sentence sentence = scene.SentenceOf(token);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.State, Country: { } country } && country != here && !draft.Has(country))
                return true;
        }

        return false;
    }

    // The one state in which it takes place, by its own words or those of the journey told just before.
    private string? PlaceCountry(Draft draft)
    {
        if (Only(draft.Places) is { } own)
            return own;
        if (draft.Places.Count > 0 || draft.Kind is EngagementKind.Call or EngagementKind.Virtual or EngagementKind.Message)
            return null;
        for (int i = _drafts.Count - 1; i >= 0; i--)
        {
            Draft known = _drafts[i];
            if (known.Kind == EngagementKind.Visit && draft.Sentences[0] - known.Sentences[^1] is >= 0 and <= 1 && known.Parties.Exists(v => v.Role == ParticipantRole.Visitor && draft.Parties.Exists(p => p.SameAs(v))))
                return Only(known.Places);
        }

        // In a dispatch about one journey "the President" who receives the traveller is of the state visited.
        Draft[] journeys = [.. _drafts.Where(d => d.Kind == EngagementKind.Visit && d.Parties.Exists(v => v.Role == ParticipantRole.Visitor && draft.Parties.Exists(p => p.SameAs(v))))];
        return journeys is [var journey] ? Only(journey.Places) : null;
    }

    private static string? Only(List<Location> places)
    {
        string? country = null;
        foreach (Location place in places)
        {
            if (place.Hit.Country is null || (country is not null && place.Hit.Country != country))
                return null;
            country = place.Hit.Country;
        }

        return country;
    }
}
