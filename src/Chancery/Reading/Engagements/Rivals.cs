using Chancery.Claims;

namespace Chancery.Reading.Engagements;

/// <summary>Two sides of one state: "President Kiir and rebel leader Riek Machar met", "the government and the rebels signed".</summary>
internal static class Rivals
{
    private const string Leader = "group-leader";

    /// <summary>True for who leads an armed group, which is a side of its own.</summary>
    public static bool IsRebel(Party party) =>
        party.Person is { Function: Leader } || party.Person is null && party.Office?.Contains("rebel", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Gives the leader of an armed group of whom no words tell a state that of the one state on the other side.</summary>
    public static void Settle(Draft draft)
    {
        if (draft.Kind == EngagementKind.Visit || draft.Parties.Find(p => p.Country is null && p.Person is { Function: Leader }) is not { } rebel)
            return;
        string? state = null;
        foreach (Party party in draft.Parties)
        {
            if (party.Country is not { Length: 3 } country || state == country)
                continue;
            if (state is not null)
                return;
            state = country;
        }

        if (state is null)
            return;
        (rebel.Country, rebel.CountryInferred) = (state, true);
        (rebel.Person!.Country, rebel.Person.CountrySource) = (state, Mentions.CountrySource.Publisher);
    }
}
