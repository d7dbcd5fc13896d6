using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Signatures that two states give in one place, and so meet: "put their names to the memorandum", "Ethiopia and Eritrea signed in Algiers on Sunday an agreement".</summary>
internal static class Signings
{
    // Words between the verb and the signature, and between the signature and what is signed.
    private const int Reach = 4;

    /// <summary>True for "put their signatures to", "set their seals on", "affixed his signature to".</summary>
    public static bool Is(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Lemma is not ("put" or "affix" or "append" or "add" or "set" or "place"))
            return false;
        for (int t = verb + 1; t + 1 < sentence.End && t - verb <= Reach; t++)
        {
            if (scene.Text[t].Lemma is "signature" or "name" or "pen" or "hand" or "seal" or "initial" or "initials")
                return scene.Text[t + 1].Lower is "to" or "on" or "under" or "beneath" && scene.Text[verb + 1].Lower is "their" or "his" or "her" or "signatures" or "pen";
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp)
                return false;
        }

        return false;
    }

    /// <summary>True where two states that no words stand for sign in a town on a day, once.</summary>
    public static bool InTown(Draft draft)
    {
        if (draft.Origin.Trigger.Id != "sign" || draft.When is not { Start: { } day, End: { } last } || day != last || draft.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing or EngagementStatus.Planned))
            return false;
        var states = new HashSet<string>(StringComparer.Ordinal);
        foreach (Party party in draft.Parties)
        {
            if (party.Country is { } country && !Acceptance.IsBloc(country))
                states.Add(country);
        }

        return states.Count >= 2 && draft.Places.Exists(p => p.Hit is { IsState: false, IsRegion: false, Country: not null });
    }
}
