using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>
/// Those who have parted from a state and are recorded under it, across the table from its government: "the Greek Cypriot leader and his Turkish Cypriot counterpart met",
/// "Georgian and Abkhaz negotiators".
/// </summary>
internal static class PartedPolities
{
    private const int Reach = 20;
    private const string Leads = "regional";

    /// <summary>Notes of a candidate which parted polity and which state of the same record its clause names.</summary>
    public static void Find(Scene scene, Candidate candidate, Knowledge knowledge)
    {
        if (candidate.Inner is not null || candidate.Kind == EngagementKind.Visit)
            return;
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int first = Math.Max(sentence.First, candidate.Token - Reach), end = Math.Min(sentence.End, candidate.Token + Reach);
        (string? code, string words, int until) = (null, "", first);
        var others = new List<string>();
        for (int t = first; t < end; t++)
        {
            if (t < until || !knowledge.StateAt(scene.Text, t, out StateHit hit))
                continue;
            if (hit.Apart)
                (code, words) = (hit.Code, scene.Words(t, hit.End));
            else if (hit.Group is null)
                others.Add(hit.Code);
            until = hit.End;
        }

        if (code is not null && others.Contains(code))
            (candidate.Parted, candidate.PartedWords) = (code, words);
    }

    /// <summary>Makes a side of its own of those who have parted.</summary>
    public static void Join(Candidate candidate, List<Party> parties)
    {
        if (candidate.Parted is not { } code || !parties.Exists(p => p.Country == code) || parties.Exists(p => p.Rival))
            return;
        List<Party> own = parties.FindAll(p => p.Country == code && (p.Person is not null || p.Office is not null));
        if (own.Find(p => p.Person is { Function: { } function } && function.StartsWith(Leads, StringComparison.Ordinal)) is { } leader && parties.Exists(p => p != leader && p.Country == code))
            leader.Rival = true;
        else if (own.Count > 1)
            own[^1].Rival = true;
        else if (parties.TrueForAll(p => p.Country == code))
            parties.Add(new Party { Country = code, Office = candidate.PartedWords, Role = ParticipantRole.Party, Group = true, Rival = true });
    }
}
