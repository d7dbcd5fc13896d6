using Chancery.Claims;

namespace Chancery.Reading.Engagements;

/// <summary>"The two ministers supported the ongoing dialogue between Belgrade and Pristina": what goes on elsewhere, among others, and is a matter of the engagement told, not the next one told of.</summary>
internal static class SpokenOf
{
    /// <summary>True for talks of states alone, of no day, of which the text speaks where it tells of the engagement of others.</summary>
    public static bool Is(Draft draft, IReadOnlyList<Draft> drafts) =>
        draft is { Status: EngagementStatus.Ongoing, When.IsUnknown: true, Parent: null } && draft.Origin is { Trigger: { Verb: false, Frame: Frame.Event }, Present: false } && draft.Parties.TrueForAll(p => p.Person is null)
        && drafts.Any(d => d != draft && !d.When.IsUnknown && d.Sentences[0] <= draft.Sentences[0] && d.Status is EngagementStatus.Held or EngagementStatus.Planned && d.Parties.Count > 1 && !d.Parties.Exists(p => p.Country is { } country && draft.Has(country)));
}
