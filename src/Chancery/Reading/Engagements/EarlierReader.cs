using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Claims;
using Chancery.Reading.Mentions;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Adds the earlier engagement that "the first talks since 2022" implies, dated by that year or month.</summary>
internal static partial class EarlierReader
{
    [GeneratedRegex(@"^(?:first|only)\b.* since (?:(January|February|March|April|May|June|July|August|September|October|November|December) )?(?:in )?((?:19|20)[0-9]{2})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    public static void Add(Scene scene, List<Draft> drafts)
    {
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            Draft draft = drafts[i];
            if (draft.Negated || draft.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing or EngagementStatus.Planned))
                continue;
            foreach (string remark in draft.Remarks)
            {
                if (Since().Match(remark) is not { Success: true } match || Days(match) is not { } days || draft.When.Start is { } start && start <= days.End)
                    continue;
                Draft earlier = Earlier(scene, draft, days);
                if (!drafts.Exists(d => d.Kind == earlier.Kind && d != draft && SameEngagement.DaysFit(d, earlier) && !d.When.IsUnknown && SameEngagement.PartiesFit(d, earlier)))
                    drafts.Add(earlier);
                break;
            }
        }
    }

    private static (LocalDate Start, LocalDate End)? Days(Match match)
    {
        int year = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        int month = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, m => m.Equals(match.Groups[1].Value, StringComparison.OrdinalIgnoreCase)) + 1;
        return match.Groups[1].Length == 0 || month is < 1 or > 12
            ? (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))
            : (new LocalDate(year, month, 1), new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month)));
    }

    private static Draft Earlier(Scene scene, Draft draft, (LocalDate Start, LocalDate End) days)
    {
        Candidate origin = draft.Tellings.Find(t => t.Remarks.Exists(r => Since().IsMatch(r))) ?? draft.Origin;
        var earlier = new Draft
        {
            Origin = origin,
            Kind = origin.Trigger.Kind is EngagementKind.Visit ? EngagementKind.Visit : origin.Trigger.Kind,
            Status = EngagementStatus.Held,
            StatusKnown = true,
            Implied = true,
            When = new When(days.Start, days.End, true, WhenReader.Edtf(days.Start, days.End, true), null),
            Tellings = [origin],
            Sentences = [scene.Text[origin.Token].Sentence],
        };
        if (earlier.Kind == EngagementKind.Visit)
            earlier.Places.AddRange(draft.Places);
        // Who came then is said only of him whose own first it is: "Austin's first talks with his counterpart since 2022".
        PersonEntity? own = new Arguments(scene).Possessor(origin.Token)?.Person;
        foreach (Party party in draft.Parties)
        {
            if (party.Person is null || party.Person == own)
                earlier.Parties.Add(party.Copy(party.Role));
            else if (party.Country is { } country && !earlier.Has(country))
                earlier.Parties.Add(new Party { Country = country, Role = party.Role });
        }

        return earlier;
    }
}
