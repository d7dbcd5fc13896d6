using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Links parts to wholes: the talks of a visit, the stops of a trip; a part without days takes those of the whole.</summary>
internal static class PartLinker
{
    public static void Link(Scene scene, List<Draft> drafts)
    {
        foreach (Draft part in drafts)
        {
            if (part.Kind is EngagementKind.Visit or EngagementKind.Call or EngagementKind.Message)
                continue;
            Draft? whole = null;
            foreach (Draft visit in drafts)
            {
                if (visit.Kind == EngagementKind.Visit && Contains(scene, visit, part) && !IsOlder(scene, visit, part))
                    whole = whole is null || Distance(part, visit) < Distance(part, whole) ? visit : whole;
            }

            whole ??= OnlyTrip(drafts, part);
            if (whole is null)
                continue;
            part.Parent = whole;
            Inherit(scene, whole, part);
            // "will travel to Geneva to lead the dialogue on July 28": he is there that day.
            if (whole.When.IsUnknown && !part.When.IsUnknown && !part.WhenInherited && SameSentence(whole, part) && !(whole.Status == EngagementStatus.Ongoing && part.Status == EngagementStatus.Planned))
            {
                whole.When = part.When with { Within = false, Edtf = WhenReader.Edtf(part.When.Start, part.When.End, false) };
                whole.WhenInherited = true;
                // "goes on to Paris, where he is to see the minister on Thursday"
                if (whole is { Status: EngagementStatus.Held, StatusExplicit: false } && whole.When.Start is { } first && scene.Published is { } today && first > today)
                    whole.Status = EngagementStatus.Planned;
            }

            // "flew to Chicago in May for the summit": that was held then.
            if (part is { Status: EngagementStatus.Planned, StatusExplicit: false, WhenInherited: true } && whole is { Status: EngagementStatus.Held, When.End: { } gone } && SameSentence(whole, part) && scene.Published is { } writing && NodaTime.Period.DaysBetween(gone, writing) > 3)
                part.Status = EngagementStatus.Held;
            Place(scene, whole, part);
            Here(scene, whole, part);
            if (SameSentence(whole, part) && whole.Places.Count > 0 && SingleCountry(whole) && IsPurpose(scene, whole, part))
                Hosts(whole, part);
        }
    }

    // "In Harbin, he met the vice president ... His previous visit took place in October": what was told before it is none of its parts.
    private static bool IsOlder(Scene scene, Draft visit, Draft part) =>
        part.When.IsUnknown && (visit.Sentences[0] > part.Sentences[^1] || part.Places.Count == 0 && !SameParagraph(scene, visit, part)) && visit is { Status: EngagementStatus.Held, When.End: { } end } && scene.Published is { } day && NodaTime.Period.DaysBetween(end, day) > 30;

    private static bool SameParagraph(Scene scene, Draft one, Draft other) =>
        one.Sentences.Exists(s => other.Sentences.Exists(t => scene.Text.Sentences[s].Paragraph == scene.Text.Sentences[t].Paragraph));

    // "to Kinshasa on August 9 and to Kigali on August 10 ... In Kigali he will meet": the day on which he goes there.
    private static When? DayOfLeg(Scene scene, Draft whole, Draft part)
    {
        if (part.Places.Count == 0 || whole.Places.Select(p => p.Hit.Country).Distinct().Count() < 2)
            return null;
        foreach (Candidate leg in whole.Tellings)
        {
            foreach (Location place in leg.Places)
            {
                if (place.Hit.Country is null || place.Hit.Country != part.Places[0].Hit.Country)
                    continue;
                for (int t = place.Hit.End; t < Math.Min(scene.SentenceOf(place.Token).End, place.Hit.End + 3); t++)
                {
                    if (scene.TimeAt(t) is { When: { Start: { } first, End: { } last } day } && NodaTime.Period.DaysBetween(first, last) < 7)
                        return day;
                    if (scene.Text[t].Pos is not UniversalPos.Adp)
                        break;
                }
            }
        }

        return null;
    }

    // "will make a visit to China to hold talks with Wang": those whom he goes to see are his hosts.
    private static bool IsPurpose(Scene scene, Draft whole, Draft part)
    {
        foreach (Candidate telling in part.Tellings)
        {
            int verb = telling.Trigger.Verb ? telling.Token : telling.Predicate;
            if (verb < 0 || scene.Text[verb].Relation is not (Relation.Acl or Relation.Advcl))
                continue;
            // The tree hangs the purpose on the noun or on the verb that carries it.
            int head = scene.Text[verb].Head;
            bool carried = scene.Text[verb].Relation == Relation.Advcl && scene.Tree.Child(verb, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "to";
            if (whole.Tellings.Exists(leg => !leg.Trigger.Verb && (carried ? head == leg.Predicate && leg.Token < verb : head == leg.Token || scene.Tree.Below(head, leg.Token))))
                return true;
        }

        return false;
    }

    // "will travel to Cairo to meet with Sisi", "to Jerusalem, where he will meet": there.
    private static void Place(Scene scene, Draft whole, Draft part)
    {
        if (part.Places.Count > 0)
            return;
        foreach (Candidate telling in part.Tellings)
        {
            Candidate? last = null;
            foreach (Candidate leg in whole.Tellings)
            {
                bool before = leg.Token < telling.Token && Paragraph(scene, leg.Token) == Paragraph(scene, telling.Token);
                if (!before || leg.Places.Count == 0 || (last is not null && leg.Token < last.Token))
                    continue;
                last = leg;
            }

            if (last is null)
                continue;
            bool town = last.Places.TrueForAll(p => !p.Hit.IsState && !p.Hit.IsRegion) && last.Places.Count == 1;
            bool near = scene.Text[last.Token].Sentence == scene.Text[telling.Token].Sentence || whole.Places.Count > 1;
            if (town && near && last.Places[0].Token < telling.Token)
                part.Places.Add(last.Places[0]);
            return;
        }
    }

    // "TASHKENT - Isakov arrived here ... Talks with the premier were held today": of a visit to the town where the dispatch is written, there.
    private static void Here(Scene scene, Draft whole, Draft part)
    {
        if (part.Places.Count > 0 || whole.Places is not [{ Hit: { IsState: false, IsRegion: false } town } there] || scene.Written is not { IsState: false } written || written.Country != town.Country || written.Name != town.Name)
            return;
        if (part.Status is EngagementStatus.Held or EngagementStatus.Ongoing or EngagementStatus.Planned && part.Kind is EngagementKind.Meeting or EngagementKind.Talks)
            part.Places.Add(there);
    }

    private static int Paragraph(Scene scene, int token) => scene.SentenceOf(token).Paragraph;

    // In a dispatch about one trip to come, the traveller's undated meetings belong to it.
    private static Draft? OnlyTrip(List<Draft> drafts, Draft part)
    {
        if (part.Status is not (EngagementStatus.Planned or EngagementStatus.Proposed) || !part.When.IsUnknown)
            return null;
        Draft? trip = null;
        foreach (Draft visit in drafts)
        {
            if (visit.Kind != EngagementKind.Visit)
                continue;
            Party? visitor = visit.Parties.Find(p => p.Role == ParticipantRole.Visitor);
            if (visitor?.Person is not { } person || !part.Has(person))
                continue;
            if (trip is not null || visit.Status is not (EngagementStatus.Planned or EngagementStatus.Ongoing) || part.Sentences[0] < visit.Sentences[0])
                return null;
            trip = visit;
        }

        return trip is not null && part.Places.TrueForAll(p => trip.Places.Exists(v => v.Hit.Country == p.Hit.Country)) ? trip : null;
    }

    private static void Inherit(Scene scene, Draft whole, Draft part)
    {
        if (part.When.IsUnknown && DayOfLeg(scene, whole, part) is { } there)
        {
            part.When = there with { Within = there.Start != there.End, Text = null, Edtf = WhenReader.Edtf(there.Start, there.End, there.Start != there.End) };
            part.WhenInherited = true;
        }

        // "On Friday he will travel to Nay Pyi Taw to meet ...": that leg's day.
        if (part.When.IsUnknown && whole.Tellings.Count > 1 && whole.Tellings.FindAll(t => t.Times.Count > 0 && scene.Text[t.Token].Sentence == part.Sentences[0]) is [var leg])
        {
            When day = WhenReader.Combine(leg.Times);
            if (day.Start is not null && day.Start == day.End)
            {
                part.When = day with { Text = null };
                part.WhenInherited = true;
            }
        }

        if (part.When.IsUnknown && !whole.When.IsUnknown)
        {
            part.When = whole.When with { Within = whole.When.Start != whole.When.End, Text = null, Edtf = WhenReader.Edtf(whole.When.Start, whole.When.End, whole.When.Start != whole.When.End) };
            part.WhenInherited = true;
        }

        if (part.Status == EngagementStatus.Planned && whole.Status is EngagementStatus.Cancelled or EngagementStatus.Postponed && !part.StatusExplicit)
            part.Status = whole.Status;
        // "The visit has been cancelled. He had to visit Tokyo to hold a meeting with the minister."
        if (part.Status == EngagementStatus.Held && whole.Status is EngagementStatus.Cancelled or EngagementStatus.Postponed && !part.StatusExplicit && part.WhenInherited && SameSentence(whole, part))
            part.Status = whole.Status;
        if (part.Status == EngagementStatus.Held && whole.Status is EngagementStatus.Planned or EngagementStatus.Proposed && !part.StatusExplicit && part.WhenInherited)
            part.Status = whole.Status;
    }

    // Those whom the visitor goes to see are the visit's hosts.
    private static void Hosts(Draft whole, Draft part)
    {
        foreach (Party party in part.Parties)
        {
            if (party.Country is null || !whole.Places.Exists(p => p.Hit.Country == party.Country))
                continue;
            whole.Add(new Party { Person = party.Person, Country = party.Country, Office = party.Office, Role = ParticipantRole.Host, OfficeInferred = party.OfficeInferred, CountryInferred = party.CountryInferred, Group = party.Group });
            party.Role = ParticipantRole.Host;
        }
    }

    private static bool Contains(Scene scene, Draft visit, Draft part)
    {
        if (visit.Origin.Earlier != part.Origin.Earlier)
            return false;
        Party? visitor = visit.Parties.Find(p => p.Role == ParticipantRole.Visitor);
        if (visitor is null || !(visitor.Person is { } person ? part.Has(person) : visitor.Country is { } country && part.Has(country)))
            return false;
        // "will hold talks with his counterpart, who came to Moscow in May"
        if (visit is { Status: EngagementStatus.Held, When.End: { } over } && part.Status is EngagementStatus.Planned or EngagementStatus.Proposed && scene.Published is { } day && over.PlusDays(7) < day)
            return false;
        // "Sandu, who held talks with him, said she hoped he would visit": those are over.
        if (part is { Status: EngagementStatus.Held, StatusKnown: true, Origin.Predicate: >= 0 and var told } && visit.Status is EngagementStatus.Proposed && PennTag.Name(scene.Text[told].Tag) is "VBD")
            return false;
        bool undone = visit.Status == part.Status && visit.Status is EngagementStatus.Postponed or EngagementStatus.Cancelled;
        if (!undone && !SameEngagement.DaysFit(visit, part))
            return false;
        // "Chairman Hua arrived today ... Tomorrow he will hold talks": what is to come of a visit under way.
        bool coming = visit.Status == EngagementStatus.Ongoing && part.Status == EngagementStatus.Planned && Within(visit, part);
        bool ahead = visit.Status is EngagementStatus.Planned or EngagementStatus.Proposed or EngagementStatus.Cancelled or EngagementStatus.Postponed;
        if (!undone && !coming && ahead != part.Status is EngagementStatus.Planned or EngagementStatus.Proposed && !SameSentence(visit, part))
            return false;
        bool placed = part.Places.Count > 0 && part.Places.TrueForAll(p => p.Hit.Country is null || visit.Places.Exists(v => v.Hit.Country == p.Hit.Country || v.Hit.Country is null));
        if (part.Places.Count > 0)
            return placed;
        bool host = part.Parties.Exists(p => p.Country is not null && visit.Places.Exists(v => v.Hit.Country == p.Country) && p.Country != visitor.Country);
        return host || SameSentence(visit, part);
    }

    // The part's days lie within those of the whole, or within five of its first.
    private static bool Within(Draft visit, Draft part) =>
        visit.When.Start is { } first && part.When is { Start: { } day, End: { } last } && day >= first && (visit.When.End is { } end && end > first ? last <= end : NodaTime.Period.DaysBetween(first, last) <= 5);

    private static bool SameSentence(Draft a, Draft b)
    {
        foreach (int sentence in b.Sentences)
        {
            if (a.Sentences.Contains(sentence))
                return true;
        }

        return false;
    }

    private static bool SingleCountry(Draft visit)
    {
        string? first = visit.Places[0].Hit.Country;
        return visit.Places.TrueForAll(p => p.Hit.Country == first);
    }

    private static int Distance(Draft part, Draft visit) => Math.Abs(part.Sentences[0] - visit.Sentences[0]);
}
