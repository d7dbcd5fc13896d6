using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Tells "a meeting between Peru and Chile in Lima" of governments from one of teams, by what else the dispatch speaks of.</summary>
internal sealed class BareStates(Scene scene)
{
    private static readonly HashSet<string> s_sport = [.. DataTable.Load("sport-words.tsv", 2).Select(row => row[0])];

    // The whole dispatch is looked at once, however many such meetings it tells of.
    private readonly Lazy<bool> _ofGovernments = new(() => SpeaksOfGovernments(scene) && !SpeaksOfSport(scene));

    /// <summary>Makes a meeting of states without persons official where the dispatch names office-holders of states and nothing of sport.</summary>
    public void Vouch(Draft draft)
    {
        if (draft.Origin.Official || draft.Origin.Trigger is not { Verb: false, Kind: EngagementKind.Meeting, Id: "meeting" } || draft.Parties.Count < 2 || draft.Parties.Exists(p => p.Person is not null || p.Office is not null || p.Country is null))
            return;
        draft.Origin.Official = _ofGovernments.Value;
    }

    private static bool SpeaksOfGovernments(Scene scene) =>
        scene.Mentions.Exists(m => m is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } && (m.Function ?? m.Person?.Function) is { } function && (function is "head-of-state" or "head-of-government" or "supreme-leader" or "envoy" or "negotiator" or "diplomat" || function.Contains("foreign", StringComparison.Ordinal) || function.StartsWith("ambassador", StringComparison.Ordinal) || function.StartsWith("spokesperson", StringComparison.Ordinal)));

    private static bool SpeaksOfSport(Scene scene)
    {
        for (int t = 0; t < scene.Text.Count; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && s_sport.Contains(scene.Text[t].Lemma.ToLowerInvariant()))
                return true;
        }

        return false;
    }
}
