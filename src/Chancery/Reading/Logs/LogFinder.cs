using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Reading.Schedules;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Logs;

/// <summary>Finds the rows of lists of journeys: "Willy Brandt. Norway. Oslo. December 9-12. Met with ...", "January 25-26 | Paris, France | Met with ...".</summary>
/// <remarks>Fields stand in any order, parted by full stops, bars, semicolons or colons; who travelled may stand in the title alone.</remarks>
internal sealed class LogFinder(Scene scene, Knowledge knowledge, PlaceContext context)
{
    private const int FewestRows = 2, LongestField = 10, MostFields = 6;

    private readonly AnalysedText _text = scene.Text;

    /// <summary>The rows in the order of the text; none where the text is no such list.</summary>
    public List<LogRow> Find()
    {
        var rows = new List<LogRow>();
        List<Paragraph> lines = Paragraph.Of(_text);
        if (lines.Count < FewestRows)
            return rows;
        PersonEntity? titled = Titled(lines[0]);
        int? year = Year(lines[0]);
        int dated = 0;
        foreach (Paragraph line in lines)
        {
            if (Row(line, titled, year) is not { } row)
                continue;
            rows.Add(row);
            dated += row.Fate is null ? 1 : 0;
        }

        return dated >= FewestRows && rows.Count * 2 >= lines.Count - 2 ? rows : [];
    }

    // "Travels abroad of the Secretary of State", "Visits of Chancellor Brandt, 1971"
    private PersonEntity? Titled(Paragraph title)
    {
        bool journeys = false;
        for (int t = title.First; t < title.End; t++)
            journeys |= _text[t].Lower is "visit" or "visits" or "travel" or "travels" or "trips" or "trip" or "journeys" or "tours" or "abroad";
        for (int t = title.First; journeys && t < title.End; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office, Person: { } person })
                return person;
        }

        return null;
    }

    private int? Year(Paragraph title)
    {
        for (int t = title.First; t < title.End; t++)
        {
            if (scene.TimeAt(t) is { Value.Length: 4 } time && int.TryParse(time.Value, out int year))
                return year;
        }

        return null;
    }

    private LogRow? Row(Paragraph line, PersonEntity? titled, int? year)
    {
        PersonEntity? traveller = null;
        var places = new List<Location>();
        When? days = null;
        int at = line.First, fields = 0;
        while (at < line.End && fields < MostFields)
        {
            int end = FieldEnd(at, line.End);
            if (end < 0)
                break;
            if (traveller is null && Name(at, end) is { } named)
                traveller = named;
            else if (days is null && Day(at, end, year) is { } day)
                days = day;
            else if (Places(at, end, places))
                days ??= DayWithin(at, end, year);
            else
                break;
            at = end;
            while (at < line.End && IsMark(at))
                at++;
            fields++;
        }

        traveller ??= titled;
        string? country = Country(places);
        // Holiday-makers keep logs too.
        if (traveller is null or { Country: null, RosterId: null } || country is null || fields < 2)
            return null;
        EngagementStatus? fate = null;
        if (days is null)
        {
            (fate, days) = Fate(at, line.End, year);
            if (fate is null)
                return null;
        }

        // Towns stand for their state.
        if (places.Exists(p => !p.Hit.IsState))
            places.RemoveAll(p => p.Hit.IsState && places.Exists(q => !q.Hit.IsState && (q.Hit.Country == p.Hit.Country || places.TrueForAll(r => !r.Hit.IsState || r.Hit.Name == p.Hit.Name))));
        return new LogRow(line.First, Math.Min(at, line.End), line.End, traveller, country, places, days?.Start, days?.End, fate);
    }

    private int FieldEnd(int at, int end)
    {
        for (int t = at; t < end && t - at <= LongestField; t++)
        {
            if (t > at && IsMark(t))
                return t;
        }

        return end - at <= LongestField ? end : -1;
    }

    private bool IsMark(int token) => _text.Form(token) is "." or "|" or ";" or ":" or "–" or "—" or "--" || (_text.Form(token) is "-" && DayLeads.IsMark(scene, token));

    private PersonEntity? Name(int first, int end) =>
        scene.MentionAt(first) is { Kind: MentionKind.Person, Person: { } person } mention && mention.First == first && mention.End >= end ? person : null;

    // "January 25-26", "25 January 1971"
    private When? Day(int first, int end, int? year)
    {
        if (scene.TimeAt(first) is not { Type: TimexType.Date, When: { Start: { } start, End: { } close } } time || Period.DaysBetween(start, close) > 62)
            return null;
        for (int t = first; t < end; t++)
        {
            if (scene.TimeAt(t) is null && _text[t].Pos is not UniversalPos.Punct)
                return null;
        }

        // The list's own year, where the row names none.
        if (year is { } listed && start.Year != listed && !scene.Dispatch.Text.AsSpan(time.Start, time.End - time.Start).Contains(start.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))
            (start, close) = (start.PlusYears(listed - start.Year), close.PlusYears(listed - start.Year));
        return new When(start, close, false, WhenReader.Edtf(start, close, false), null);
    }

    private When? DayWithin(int first, int end, int? year)
    {
        for (int t = first; t < end; t++)
        {
            if (scene.TimeAt(t) is not null)
                return Day(t, Math.Min(end, t + 1), year);
        }

        return null;
    }

    // Nothing but places, and days among them.
    private bool Places(int first, int end, List<Location> places)
    {
        int known = places.Count;
        for (int t = first; t < end; t++)
        {
            if (scene.TimeAt(t) is null && OfficePhrases.IsCapital(_text, t) && knowledge.PlaceAt(_text, t, context, out PlaceHit hit) && !hit.IsRegion)
            {
                places.Add(new Location(hit, t, PlaceRelation.In));
                t = Math.Max(t, hit.End - 1);
                continue;
            }

            if (scene.TimeAt(t) is null && _text[t].Lower is not ("," or "and" or "(" or ")" or "the" or "of" or "/" or "&") && !OfficePhrases.IsCapital(_text, t))
            {
                places.RemoveRange(known, places.Count - known);
                return false;
            }
        }

        return places.Count > known;
    }

    // The state named goes before those in which towns now lie: Oreanda was of the Soviet Union.
    private static string? Country(List<Location> places)
    {
        foreach (Location place in places)
        {
            if (place.Hit.IsState && place.Hit.Country is { } named)
                return named;
        }

        foreach (Location place in places)
        {
            if (place.Hit.Country is { } country)
                return country;
        }

        return null;
    }

    // "Planned for March; postponed owing to illness."
    private (EngagementStatus? Fate, When? Days) Fate(int first, int end, int? year)
    {
        EngagementStatus? fate = null;
        When? days = null;
        for (int t = first; t < end; t++)
        {
            fate ??= _text[t].Lower switch
            {
                "postponed" or "deferred" => EngagementStatus.Postponed,
                "cancelled" or "canceled" or "abandoned" => EngagementStatus.Cancelled,
                _ => null,
            };
            if (days is null && scene.TimeAt(t) is { Type: TimexType.Date, When: { Start: { } start, End: { } close } } time)
            {
                int shift = year is { } listed && time.Value.Length > 4 ? listed - start.Year : 0;
                (start, close) = (start.PlusYears(shift), close.PlusYears(shift));
                days = new When(start, close, start != close, WhenReader.Edtf(start, close, start != close), null);
            }
        }

        return (fate, days);
    }
}
