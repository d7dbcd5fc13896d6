using Chancery.Claims;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <content>What is told again is added to what was told before.</content>
internal sealed partial class EngagementAssembler
{
    private void Merge(Draft into, Draft from)
    {
        foreach (Party party in from.Parties)
        {
            if (from.Origin.Anaphoric && !from.Origin.Attended && into.Parties.Count >= 2 && !into.Has(party.Country ?? ""))
                continue;
            into.Add(party);
        }

        into.Parties.RemoveAll(p => p.Person is { NameInferred: true } guessed && from.Parties.Exists(q => q.Person is { NameInferred: false } named && named != guessed && q.Country == p.Country && (named.Function == guessed.Function || into.Sentences is [0])));
        // "Quad foreign ministers", then their names.
        if (SameEngagement.GroupOf(into, from) || SameEngagement.GroupOf(from, into))
            into.Parties.RemoveAll(p => p is { Person: null, Group: true, Office: not null } && (p.Country is null || Acceptance.IsBloc(p.Country) || into.Parties.Exists(q => q.Person is not null && q.Country == p.Country)));
        foreach (Location place in from.Places)
            AddPlace(into, place);
        // "left on Wednesday ... is to land at 3 p.m.": the day of arrival ends nothing.
        When? begun = into is { Kind: EngagementKind.Visit, Status: EngagementStatus.Ongoing, When: { Start: not null, End: null } } && (from.When.IsUnknown && !from.Times.Exists(t => t.Type == TimexType.Duration) || from.When.Start == into.When.Start && from.When.End == into.When.Start) ? into.When : null;
        bool legs = into.Kind == EngagementKind.Visit && !from.When.IsUnknown && !into.When.IsUnknown && (!SameEngagement.DaysFit(into, from) || from.When.Start > into.When.Start && into.When.End is null && from.Places.Count > 0 && !SameEngagement.PlacesFit(into, from));
        foreach (TimeExpression time in from.Times)
        {
            if (!into.Times.Contains(time))
                into.Times.Add(time);
        }

        // "came here on Sunday ... returned home on Tuesday"
        bool whole = into.Kind == EngagementKind.Visit && from.Origin.Ends != into.Tellings.Exists(t => t.Ends) && SameEngagement.IsStay(from.Origin.Ends ? into.When : from.When, from.Origin.Ends ? from.When : into.When);
        if (legs || whole)
            into.When = WhenReader.Hull(into.When, from.When);
        else if (into.HullOfLegs is { } hull)
            into.When = from.When.IsUnknown ? hull : WhenReader.Hull(hull, from.When);
        else
            into.When = WhenReader.Of(into.Times, scene, into.Kind == EngagementKind.Visit, into.Tellings.Exists(t => t.Ends) || from.Origin.Ends);
        if (legs || into.HullOfLegs is not null)
            into.HullOfLegs = into.When;
        into.When = begun ?? into.When;
        // "will travel to Cairo on May 24-27" told on the 24th is still to come, though he "is traveling to discuss".
        if (into.Kind == EngagementKind.Visit && from.Status == EngagementStatus.Ongoing && into.Status == EngagementStatus.Planned && !(into.When.Start is { } first && (first == scene.Published && into.When.End > first || first > scene.Published)))
            into.Status = EngagementStatus.Ongoing;
        if (legs && into.Status == EngagementStatus.Held && from.Status == EngagementStatus.Ongoing)
            (into.Status, into.StatusKnown) = (EngagementStatus.Ongoing, true);
        // "The retreat was put off after a minister said he would skip it": all of it is, not one who stays away.
        if (from.StatusExplicit && !(from.Status == EngagementStatus.Declined && into is { StatusExplicit: true, Status: EngagementStatus.Postponed or EngagementStatus.Cancelled }))
            (into.Status, into.StatusExplicit, into.StatusKnown) = (from.Status, true, true);
        else if (!into.StatusKnown && from.StatusKnown)
            (into.Status, into.StatusKnown) = (from.Status, true);
        else if (!into.StatusExplicit && into.Status == EngagementStatus.Proposed && from.Status is EngagementStatus.Planned or EngagementStatus.Held && (!from.Origin.Anaphoric || from is { Status: EngagementStatus.Planned, StatusKnown: true, When.IsUnknown: false }))
            into.Status = from.Status;
        bool told = from.Tellings[0].KindExplicit && into.Places.Count == 0;
        if (into.Kind is EngagementKind.Meeting && (from.Kind is EngagementKind.Summit && !(from.Origin.Anaphoric && !SameEngagement.Heads(into)) || (from.Kind is EngagementKind.Virtual or EngagementKind.Call && told)))
            into.Kind = from.Kind;
        else if (into.Kind is EngagementKind.Talks && from.Kind is EngagementKind.Virtual or EngagementKind.Call && told)
            into.Kind = from.Kind;
        into.Remarks.AddRange(from.Remarks.Where(remark => !into.Remarks.Contains(remark)));
        foreach (int sentence in from.Sentences)
        {
            if (!into.Sentences.Contains(sentence))
                into.Sentences.Add(sentence);
        }

        into.Tellings.AddRange(from.Tellings);
        if (into.Kind == EngagementKind.Visit)
            UnderWay(into);
    }

    private static void AddPlace(Draft draft, Location place)
    {
        foreach (Location known in draft.Places)
        {
            if (known.Hit.Name == place.Hit.Name)
                return;
        }

        draft.Places.Add(place);
    }
}
