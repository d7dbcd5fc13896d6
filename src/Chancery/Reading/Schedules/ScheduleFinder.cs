using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Schedules;

/// <summary>Finds the entries of diaries, schedules and chronologies: lines under a day, behind one, or in a schedule of one day behind a time.</summary>
internal sealed class ScheduleFinder(Scene scene, Knowledge knowledge, PlaceContext context)
{
    private const int FewestDays = 2, LongestLead = 9, LongestHead = 16;

    private readonly ScheduleWords _words = ScheduleWords.Default;

    /// <summary>The entries in the order of the text; none where the text is no schedule.</summary>
    public List<ScheduleEntry> Find()
    {
        var entries = new List<ScheduleEntry>();
        List<Paragraph> lines = Paragraph.Of(scene.Text);
        if (lines.Count == 0)
            return entries;
        bool titled = _words.IsTitle(scene.Words(lines[0].First, lines[0].End));
        When? day = titled ? TitleDay(lines[0]) : null;
        PlaceHit? place = null;
        var years = new ChronologyYears(scene.Published);
        bool oneDay = day is not null;
        int days = 0, times = 0;
        for (int i = titled ? 1 : 0; i < lines.Count; i++)
        {
            if (DayLeads.Alone(scene, lines[i]) is { } head)
            {
                (day, place, days) = (years.Of(head), null, days + 1);
                continue;
            }

            if (PlacedHead(lines[i]) is { } placed)
            {
                (day, place, days) = (placed.Days, placed.Place, days + 1);
                continue;
            }

            if (DayLeads.Leading(scene, lines[i]) is { } lead)
            {
                days++;
                When on = years.Of(lead.Days);
                (day, place) = (lead.Alone ? null : on, null);
                Add(entries, lead.Body, lines[i].End, on, null);
                continue;
            }

            int body = Clock(lines[i]);
            times += body > lines[i].First ? 1 : 0;
            if (day is not null)
                Add(entries, body, lines[i].End, day, place);
            else if (titled)
                Add(entries, body, lines[i].End, When.Unknown, null);
        }

        return days >= FewestDays || (titled && (days > 0 || times > 0 || oneDay && lines.Count > 2)) ? entries : [];
    }

    // "Public Schedule - July 30, 2021"; "events to October 16" is no day of theirs.
    private When? TitleDay(Paragraph title)
    {
        When? day = null;
        for (int t = title.First; t < title.End; t++)
        {
            if (scene.TimeAt(t) is not { } time || scene.Text[t - (t > 0 ? 1 : 0)].Lower is "to" or "until" or "from" or "through")
                continue;
            if (DayLeads.Days(scene, time) is { } named && named.Start == named.End)
                day = named;
        }

        return day;
    }

    // Behind "10:30 a.m.", "1400 GMT", "09.00 -".
    private int Clock(Paragraph line)
    {
        int at = line.First;
        while (at < line.End && (scene.TimeAt(at) is { Type: TimexType.Time } || (at > line.First && scene.Text[at].Lower is "local" or "gmt" or "est" or "edt" or "cet" or "jst" or "hrs" or "hours" or "noon" or "," or ":" or "-" or "–" or "|" or "(" or ")" or ".")))
            at++;
        return at;
    }

    // "Geneva, July 18-23, 1955:", "- Camp David, Md., Sept. 25-27, 1959:"
    private (PlaceHit Place, When Days)? PlacedHead(Paragraph line)
    {
        int first = line.First, end = line.End;
        while (first < end && IsBullet(first))
            first++;
        if (end - first is < 4 or > LongestHead || scene.Text.Form(end - 1) is not ":" || !OfficePhrases.IsCapital(scene.Text, first) || !knowledge.PlaceAt(scene.Text, first, context, out PlaceHit hit))
            return null;
        When? days = null;
        for (int t = hit.End; t < end - 1; t++)
        {
            if (scene.TimeAt(t) is { } time)
                days ??= DayLeads.Days(scene, time) ?? Stretches.Of(scene, time);
            else if (scene.Text[t].Pos is not (UniversalPos.Punct or UniversalPos.Propn))
                return null;
        }

        return days is null ? null : (hit with { Name = Name(hit.Name) }, days);
    }

    private bool IsBullet(int token) => scene.Text.Form(token) is "*" or "**" or "•" or "·" or "▪" or "►" or "-" or "–" or "—" or "--";

    private void Add(List<ScheduleEntry> entries, int first, int end, When days, PlaceHit? place)
    {
        while (first < end && IsBullet(first))
            first++;
        if (PlaceLead(first, end) is { } lead)
            (place, first) = (lead.Place, lead.Body);
        if (first >= end)
            return;
        ReadOnlySpan<char> words = scene.Text.Span(first, end);
        EngagementStatus? fate = _words.Fate(words);
        // "DATE TO BE SET: ...": under no day of the list.
        if (fate is not null && Label(first, end) is { } body && _words.Fate(scene.Text.Span(first, body)) == fate)
            (first, days) = (body, fate == EngagementStatus.Postponed ? When.Unknown : days);
        entries.Add(new ScheduleEntry(first, end, Until(first, end, days), place, fate));
    }

    private int? Label(int first, int end)
    {
        for (int t = first; t + 1 < end && t - first < LongestLead; t++)
        {
            if (DayLeads.IsMark(scene, t))
                return t + 1;
        }

        return null;
    }

    // "LONDON - ", "SALAMANCA, Spain - ", "Brussels: "
    private (PlaceHit Place, int Body)? PlaceLead(int first, int end)
    {
        if (first >= end || !OfficePhrases.IsCapital(scene.Text, first) || !knowledge.PlaceAt(scene.Text, first, context, out PlaceHit hit))
            return null;
        for (int t = hit.End; t < end && t - first < LongestLead; t++)
        {
            if (DayLeads.IsMark(scene, t))
                return t + 1 < end ? (hit with { Name = Name(hit.Name) }, t + 1) : null;
            if (scene.Text[t].Pos is not (UniversalPos.Punct or UniversalPos.Propn) && scene.TimeAt(t) is null)
                return null;
        }

        return null;
    }

    private static string Name(string name) =>
        name.AsSpan().ContainsAnyInRange('a', 'z') ? name : System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    // "(to Oct 8)", "(until Friday)"
    private When Until(int first, int end, When days)
    {
        if (days.Start is not { } start)
            return days;
        for (int t = first + 1; t + 1 < end; t++)
        {
            if (scene.Text.Form(t - 1) is not ("(" or "[" or ",") || !_words.IsUntil(scene.Text[t].Lower) || scene.TimeAt(t + 1) is not { When: { } when } time)
                continue;
            LocalDate? last = when.End ?? when.Start;
            // A bare weekday or day of the month lies behind the first.
            if (last is { } early && early < start && start.PlusDays(7) > early && time.Value.Length == 10)
                last = early.PlusDays(7) >= start ? early.PlusDays(7) : null;
            if (last is { } close && close > start && Period.DaysBetween(start, close) <= 31)
                return days with { End = close, Edtf = WhenReader.Edtf(start, close, false) };
        }

        return days;
    }
}
