using Chancery.Claims;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Whether two drafts of one dispatch tell of the same engagement.</summary>
internal static class SameEngagement
{
    public static bool Are(Draft known, Draft other)
    {
        if (KindFamily.Of(known.Kind) != KindFamily.Of(other.Kind))
            return false;
        // "met on the sidelines of the G20 summit": not the summit.
        if (other.Origin.Setting is { } setting && known.Tellings.Contains(setting) || known.Tellings.Exists(t => t.Setting is { } its && its == other.Origin))
            return false;
        // "The 19th meeting" is not the 45th.
        if (NumberOf(known) is > 0 and int one && NumberOf(other) is > 0 and int another && one != another)
            return false;
        if (Titles.AreApart(known, other))
            return false;
        if (Titles.AreOne(known, other) && StatusFit(known, other) && DaysFit(known, other))
            return true;
        if (IsConference(known) != IsConference(other) && !(other.Origin.Anaphoric || known.Origin.Anaphoric) && !(Many(known) && Many(other)) && !(Heads(known) && Heads(other)) && !SameLeaders(known, other))
            return false;
        // "did not meet her ... The two had met last week"
        if (known.Negated != other.Negated && !known.StatusExplicit && !other.StatusExplicit && known.Sentences is not [0])
            return false;
        // "met one on one at the palace": not the meeting of three.
        if (other.Origin.Alone && known.Kind != EngagementKind.Visit && new HashSet<string>(known.Countries, StringComparer.Ordinal).Count > new HashSet<string>(other.Countries, StringComparer.Ordinal).Count)
            return false;
        // "will see each other in Tokyo, where they are also to meet the Afghan minister"
        if (other.Origin.Also && known.Kind != EngagementKind.Visit && other.Parties.Exists(p => p is { Country: { } third } && !known.Has(third)) && known.Countries.Any())
            return false;
        if (known.Origin.Earlier != other.Origin.Earlier && (known.When.IsUnknown || other.When.IsUnknown))
            return false;
        // "Trump-Kim summit in Vietnam" over "the second summit between them": a headline numbers nothing.
        bool heading = known.Sentences is [0] && !known.Origin.Trigger.Verb && known.When.IsUnknown;
        // "whom he has brought together four times since": today's is not those.
        if (known.Origin.Repeated != other.Origin.Repeated && known.Kind != EngagementKind.Visit && (known.Origin.Repeated ? other : known).When is { Start: { } once, End: { } day } && once == day)
            return false;
        if (other.Origin.Another && !known.Origin.Another && !heading && (known.Status != other.Status || other.When.IsUnknown || known.When.IsUnknown))
            return false;
        if (known.Kind == EngagementKind.Visit && other.Kind == EngagementKind.Visit && AreLegs(known, other))
            return true;
        if (known.Kind == EngagementKind.Visit && AreComingAndGoing(known, other))
            return true;
        // "has begun a visit to Rwanda ... In March he visited Rwanda"
        if (known.Kind == EngagementKind.Visit && (known.When.IsUnknown && IsOver(known, other) || other.When.IsUnknown && !other.Origin.Anaphoric && IsOver(other, known)))
            return false;
        if (!StatusFit(known, other) || !DaysFit(known, other) || !PartiesFit(known, other))
            return false;
        // "met them separately in the morning": not the meeting of all.
        if (known.Origin.Apart != other.Origin.Apart && known.Parties.Count != other.Parties.Count && known.Kind != EngagementKind.Visit)
            return false;
        if (other.Parties.Count == 0 || ByRank(known, other) || ByRank(other, known))
            return false;
        if (known.Kind == EngagementKind.Visit)
            return VisitorShared(known, other) && PlacesFit(known, other);
        if (GroupOf(known, other) || GroupOf(other, known))
            return true;
        // The same sides by country, or the same persons.
        var a = new HashSet<string>(known.Countries, StringComparer.Ordinal);
        var b = new HashSet<string>(other.Countries, StringComparer.Ordinal);
        bool persons = SharedPersons(known, other) >= 2;
        // Talks within one state are none with another: "Machar would meet Abiy before his talks with Kiir".
        if (a.Count != b.Count && !persons && (IsInner(known, a) || IsInner(other, b)))
            return false;
        bool subset = b.IsSubsetOf(a) && b.Count >= Math.Min(2, a.Count) || a.IsSubsetOf(b);
        return (persons || subset) && PlacesFit(known, other);
    }

    // "left for Cairo", "will fly on to Jerusalem on Monday": one trip of one traveller, told leg by leg.
    private static bool AreLegs(Draft known, Draft other)
    {
        static bool current(Draft draft) => draft.Status is EngagementStatus.Planned or EngagementStatus.Ongoing;
        bool maybe = current(known) && other.Status == EngagementStatus.Proposed && other.Origin.Hypothetical;
        // "currently touring Asia, arrives in Tokyo on Friday after a stay in Seoul"
        maybe |= known.Status == EngagementStatus.Ongoing && IsTour(known) && other is { Status: EngagementStatus.Held, When.IsUnknown: true, Origin.Trigger.Id: "stay" or "stop-noun" or "stopover" or "days-in" } && known.Sentences[^1] == other.Sentences[0];
        if (!VisitorShared(known, other) || known.Negated || other.Negated || !(current(known) && (current(other) || maybe) || Continues(known, other)))
            return false;
        // "is here on an official visit ... is to leave for Rome on Sunday": the next host's, unless they are stops of a tour.
        if (known.Status == EngagementStatus.Ongoing && other.Origin.Trigger.Id is "leave" or "depart" or "proceed" && known.Places.Count > 0 && !IsTour(known) && !IsTour(other) && !other.Places.Exists(p => known.Places.Exists(q => q.Hit.Country == p.Hit.Country)))
            return false;
        // "left here today after talks ... flies to Warsaw on Wednesday": the one is over.
        if (known.Tellings.Exists(t => t.Ends && t.Trigger.Id is "leave" or "depart") && other.Places.Count > 0 && !IsTour(known) && !PlacesFit(known, other))
            return false;
        if (known.When.IsUnknown || other.When.IsUnknown)
            return known.Places.Count > 0 && other.Places.Count > 0 && (PlacesFit(known, other) || known.Places.TrueForAll(p => p.Hit.IsRegion) && IsTour(known) && InRow(known, other) || known.When.IsUnknown != other.When.IsUnknown && InRow(known, other));
        LocalDate? a = known.When.Start ?? known.When.End, b = other.When.Start ?? other.When.End, aEnd = known.When.End ?? a, bEnd = other.When.End ?? b;
        if (a is not { } s || b is not { } t || aEnd is not { } e || bEnd is not { } f)
            return false;
        // "next weekend in India", "Cuba and Britain in the first half of December": somewhere within a fortnight is no day after.
        if (IsVague(known.When) || IsVague(other.When))
            return false;
        // Vague months of two trips are no days in a row.
        if (Period.DaysBetween(s, e) > 20 || Period.DaysBetween(t, f) > 20)
            return false;
        return s <= t ? Period.DaysBetween(e, t) <= LongestGap : Period.DaysBetween(f, s) <= LongestGap;
    }

    // "travelled to Beirut from March 9 to 11 ... is in Vienna from March 12": the trip goes on.
    private static bool Continues(Draft known, Draft other) =>
        known is { Status: EngagementStatus.Held, Places.Count: > 0, When: { Start: not null, End: { } left, Within: false } } && other is { Status: EngagementStatus.Ongoing, Places.Count: > 0, When: { Start: { } next, End: not null, Within: false } }
        && next >= left && Period.DaysBetween(left, next) <= 1 && !PlacesFit(known, other);

    private static int NumberOf(Draft draft) => draft.Tellings.Find(t => t.Number > 0)?.Number ?? 0;

    /// <summary>"Yun holds first talks with Tillerson" over "had his first phone conversation": what a headline calls talks took place by telephone.</summary>
    public static bool IsCallBelow(Draft headline, Draft told) =>
        headline.Kind is EngagementKind.Talks or EngagementKind.Meeting && told.Kind is EngagementKind.Call or EngagementKind.Virtual && headline.Places.Count == 0 && headline.Parties.Count >= 2 && !headline.Origin.Trigger.Verb | headline.Origin.Trigger.Id is "talk" or "speak"
        && headline.Parties.TrueForAll(p => told.Parties.Exists(q => q.Country == p.Country && (p.Person is null || q.Person is null || p.Person == q.Person))) && StatusFit(headline, told) && DaysFit(headline, told);

    // "arrived in Sucre on Sunday ... flew home from Sucre on Tuesday"
    private static bool AreComingAndGoing(Draft known, Draft other)
    {
        static bool done(Draft draft) => draft.Status is EngagementStatus.Held or EngagementStatus.Ongoing && !draft.Negated && draft.Places.Count > 0;
        bool ends = other.Origin.Ends;
        if (ends == known.Tellings.Exists(t => t.Ends) || !done(known) || !done(other) || !VisitorShared(known, other) || !PlacesFit(known, other) || Math.Abs(known.Sentences[^1] - other.Sentences[0]) > 6)
            return false;
        (When came, When went) = ends ? (known.When, other.When) : (other.When, known.When);
        return IsStay(came, went);
    }

    /// <summary>A day of coming and a day of going, not a month apart.</summary>
    public static bool IsStay(When came, When went) =>
        came is { Start: { } first, Within: false } && went is { End: { } last, Within: false } && first <= last && Period.DaysBetween(first, last) <= 30;

    private static bool IsVague(When when) => when is { Within: true, Start: { } first, End: { } last } && Period.DaysBetween(first, last) > 7;

    // One is under way, of the other the days are told.
    private static bool IsOver(Draft current, Draft past) =>
        current.Status == EngagementStatus.Ongoing && past.Status == EngagementStatus.Held && past.When is { End: not null, Within: true } && past.StatusKnown;

    private static bool IsTour(Draft draft) =>
        draft.Tellings.Exists(t => t.Trigger.Id is "tour" or "tour-noun" or "trip" or "swing" or "travel-noun" or "stop-noun" or "stopover") || new HashSet<string?>(draft.Places.Select(p => p.Hit.Country)).Count > 1;

    private const int LongestGap = 4;

    // Told within two sentences of each other.
    private static bool InRow(Draft known, Draft other)
    {
        foreach (int sentence in known.Sentences)
        {
            if (Math.Abs(sentence - other.Sentences[0]) <= 2)
                return true;
        }

        return false;
    }

    // "the Quad Summit", "the ministerial": not the meeting of two ministers beside it.
    private static bool IsConference(Draft draft) => draft.Kind == EngagementKind.Summit && draft.Origin.Trigger.Frame == Frame.Event;

    // "ASEAN leaders meet in Vientiane", then "a summit": of one body.
    private static bool SameLeaders(Draft known, Draft other) =>
        known.Parties.Exists(p => IsLeaders(p) && other.Parties.Exists(q => IsLeaders(q) && q.Country == p.Country && (q.Office!.StartsWith("foreign", StringComparison.OrdinalIgnoreCase) == p.Office!.StartsWith("foreign", StringComparison.OrdinalIgnoreCase))));

    private static bool IsLeaders(Party party) =>
        party is { Person: null, Group: true, Country: not null, Office: { } office } && (office.StartsWith("leaders", StringComparison.OrdinalIgnoreCase) || office.StartsWith("heads of", StringComparison.OrdinalIgnoreCase) || office.StartsWith("foreign ministers", StringComparison.OrdinalIgnoreCase) && Acceptance.IsBloc(party.Country));

    private static bool Many(Draft draft) => new HashSet<string>(draft.Countries, StringComparer.Ordinal).Count > 2;

    // "The Foreign Ministers shall meet": not the presidents who say so.
    private static bool ByRank(Draft heads, Draft ministers) =>
        heads.Kind != EngagementKind.Visit && heads.Parties.Count > 1 && ministers.Parties.Count > 1 && heads.Parties.TrueForAll(p => p.Person is { Function: "head-of-state" or "head-of-government" })
        && ministers.Parties.TrueForAll(p => p is { Person: null, Group: true, Office: { } office } && office.EndsWith("ministers", StringComparison.OrdinalIgnoreCase) && !office.Contains("prime", StringComparison.OrdinalIgnoreCase));

    /// <summary>Two heads of state or government, or states alone, are told to take part.</summary>
    public static bool Heads(Draft draft)
    {
        int heads = 0;
        foreach (Party party in draft.Parties)
        {
            if (party.Person is null && party.Office is null || party.Person?.Function is "head-of-state" or "head-of-government")
                heads++;
        }

        return heads >= 2;
    }

    // "Blinken's call with Quad foreign ministers": those named below by their persons.
    public static bool GroupOf(Draft vague, Draft named)
    {
        bool shared = false, group = false;
        foreach (Party party in vague.Parties)
        {
            if (party.Person is { } person)
                shared |= named.Has(person);
            else
                group |= party.Group && party.Office is { } office && office.EndsWith('s');
        }

        if (!shared || !group || vague.Parties.Count > 3 || named.Parties.Count < 3)
            return false;
        int persons = 0;
        foreach (Party party in named.Parties)
        {
            if (party.Person is not null)
                persons++;
        }

        return persons >= 3 && Many(named);
    }

    public static bool MayBeCalled(Draft known, Draft other)
    {
        int a = KindFamily.Of(known.Kind), b = KindFamily.Of(other.Kind);
        // "on the sidelines of the summit ... making the summit a success": a meeting of two ministers is no summit.
        // "The gathering is the first since 2019": no talks of two.
        if (other.Origin.Trigger.Id is "gathering" or "forum" or "conference" && known.Kind is EngagementKind.Talks)
            return false;
        if (other.Origin.Trigger.Id is "summit" && known.Kind is EngagementKind.Meeting && other.Parties.Count < 2 && !Heads(known))
            return false;
        if (known.Origin.Earlier && known.Sentences.Count == 1)
            return false;
        return a == b || (a == 2 && b == 1 && other.Origin.Trigger.Id is "talks" or "discussions" or "meeting") || (a == 1 && b == 2 && other.Origin.Trigger.Id is "conversation");
    }

    private static bool StatusFit(Draft known, Draft other)
    {
        if (known.Status == other.Status || !known.StatusKnown || !other.StatusKnown || (other.Origin.Anaphoric && other.Places.Count == 0 && other.When.IsUnknown))
            return true;
        // What was held cannot be called off, only what was planned.
        if (other.StatusExplicit && known.Status is EngagementStatus.Held or EngagementStatus.Ongoing && !known.StatusExplicit && other.Places.Count > 0)
            return false;
        if (other.StatusExplicit || known.StatusExplicit)
            return true;
        bool ahead(EngagementStatus s) => s is EngagementStatus.Planned or EngagementStatus.Proposed;
        if (ahead(known.Status) && ahead(other.Status))
            return true;
        bool done(EngagementStatus s) => s is EngagementStatus.Held or EngagementStatus.Ongoing;
        return done(known.Status) && done(other.Status);
    }

    public static bool DaysFit(Draft known, Draft other)
    {
        if (known.When.IsUnknown || other.When.IsUnknown)
            return true;
        LocalDate aStart = known.When.Start ?? LocalDate.MinIsoValue, aEnd = known.When.End ?? aStart.PlusDays(known.When.Start is null ? 0 : 14);
        LocalDate bStart = other.When.Start ?? LocalDate.MinIsoValue, bEnd = other.When.End ?? bStart.PlusDays(other.When.Start is null ? 0 : 14);
        if (known.When.Start is null && known.When.End is { } e)
            aEnd = e;
        if (other.When.Start is null && other.When.End is { } f)
            bEnd = f;
        return aStart <= bEnd && bStart <= aEnd;
    }

    public static bool PartiesFit(Draft known, Draft other)
    {
        // The APEC retreat is not the ASEAN meetings.
        List<string> bodies = Bodies(known), others = Bodies(other);
        if (bodies.Count > 0 && others.Count > 0 && !bodies.Exists(others.Contains))
            return false;
        foreach (Party party in other.Parties)
        {
            if (party.Person is not { } person)
            {
                // "I called on the Vice Minister ... I saw the Foreign Minister": two of one side.
                if (known.Parties.Exists(p => AreTwo(p, party)) && !known.Parties.Exists(p => p.Country == party.Country && !AreTwo(p, party)))
                    return false;
                continue;
            }

            if (known.Has(person))
                continue;
            // Another named person of the same side: another engagement, unless the sides share a person elsewhere.
            // Whom a roster gives for "his French counterpart" is not whom the text names below.
            bool otherOfSide = known.Parties.Exists(p => p.Person is { } named && p.Country == person.Country && !other.Has(named) && !(named.NameInferred && !person.NameInferred && (named.Function == person.Function || known.Sentences is [0])));
            if (otherOfSide)
                return false;
        }

        return true;
    }

    // Holders of two offices of one state, neither of them named.
    private static bool AreTwo(Party one, Party other) =>
        one is { Person: null, Group: false, Office: { } a } && other is { Person: null, Group: false, Office: { } b } && one.Country == other.Country && IsHigh(a) && IsHigh(b)
        && !a.Contains(b, StringComparison.OrdinalIgnoreCase) && !b.Contains(a, StringComparison.OrdinalIgnoreCase);

    private static bool IsHigh(string office) =>
        office.Contains("minister", StringComparison.OrdinalIgnoreCase) || office.Contains("president", StringComparison.OrdinalIgnoreCase) || office.Contains("ambassador", StringComparison.OrdinalIgnoreCase) || office.Contains("king", StringComparison.OrdinalIgnoreCase) || office.Contains("prince", StringComparison.OrdinalIgnoreCase) || office.Contains("secretary", StringComparison.OrdinalIgnoreCase);

    private static List<string> Bodies(Draft draft) =>
        [.. draft.Parties.Where(p => p is { Person: null, Country: { } body } && Acceptance.IsBloc(body) && body is not ("UN" or "EU")).Select(p => p.Country!)];

    private static int SharedPersons(Draft known, Draft other)
    {
        int shared = 0;
        foreach (Party party in other.Parties)
        {
            if (party.Person is { } person && known.Has(person))
                shared++;
        }

        return shared;
    }

    private static bool VisitorShared(Draft known, Draft other)
    {
        foreach (Party party in other.Parties)
        {
            if (party.Role != ParticipantRole.Visitor)
                continue;
            foreach (Party visitor in known.Parties)
            {
                if (visitor.Role == ParticipantRole.Visitor && (party.Person is not null && visitor.Person is not null ? visitor.Person == party.Person : visitor.Country == party.Country && !RanksDiffer(visitor, party)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsInner(Draft draft, HashSet<string> countries) => countries.Count == 1 && draft.Parties.Count >= 2 && Acceptance.Stands(draft);

    // A house of which no words say where it stands.
    private static bool IsVenue(Location place) => place.Hit is { Country: null, IsRegion: false } && VenueReader.IsVenue(place.Hit.Name);

    // "the Secretary-General" and an under-secretary-general, "the President" and a vice president.
    private static bool RanksDiffer(Party one, Party other) =>
        one.Office is { } a && other.Office is { } b && !one.Group && !other.Group && IsBelow(a) != IsBelow(b) && IsHigh(a);

    private static bool IsBelow(string office) =>
        office.StartsWith("under", StringComparison.OrdinalIgnoreCase) || office.StartsWith("deputy", StringComparison.OrdinalIgnoreCase) || office.StartsWith("vice", StringComparison.OrdinalIgnoreCase) || office.StartsWith("assistant", StringComparison.OrdinalIgnoreCase);

    // Delhi and New Delhi, Washington and Washington, D.C.
    private static bool Near(PlaceHit one, PlaceHit other) =>
        one.Country == other.Country && !one.IsState && !other.IsState
            && (one.Name.Contains(other.Name, StringComparison.OrdinalIgnoreCase) || other.Name.Contains(one.Name, StringComparison.OrdinalIgnoreCase)
                || one is { Latitude: { } a, Longitude: { } b } && other is { Latitude: { } c, Longitude: { } d } && Math.Abs(a - c) < 0.4 && Math.Abs(b - d) < 0.4);

    /// <summary>False where both are told to be in places of which none is the other's.</summary>
    public static bool PlacesFit(Draft known, Draft other)
    {
        if (known.Places.Count == 0 || other.Places.Count == 0)
            return true;
        // One dispatch tells of one trip in pieces: places in a row add up while the trip is the same; different states at held, undated times do not.
        foreach (Location place in other.Places)
        {
            foreach (Location seen in known.Places)
            {
                if (place.Hit.Name == seen.Hit.Name || IsVenue(place) != IsVenue(seen) && known.Kind != EngagementKind.Visit || Near(place.Hit, seen.Hit) || place.Hit.Country == seen.Hit.Country && (place.Hit.IsState || seen.Hit.IsState || known.Kind == EngagementKind.Visit))
                    return true;
            }
        }

        return known.Kind == EngagementKind.Visit && known.Status == EngagementStatus.Planned && other.Status == EngagementStatus.Planned && (known.When.IsUnknown || other.When.IsUnknown);
    }
}
