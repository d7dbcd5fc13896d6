using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Two sides of one state: "President Kiir and rebel leader Riek Machar met", "the government and the rebels signed".</summary>
internal static class Rivals
{
    private const string Leader = "group-leader";
    private const int Reach = 16;

    // Words for such a side, and whether they count where the talks are held at home.
    private static readonly Lazy<Dictionary<string, bool>> s_words = new(Load);

    /// <summary>True for who leads an armed group, which is a side of its own.</summary>
    public static bool IsRebel(Party party) =>
        party.Person is { Function: Leader } || party.Person is null && party.Office?.Contains("rebel", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Adds the rebels or the opposition with whom the government of the one state told takes part: "the government and Tuareg rebels met".</summary>
    public static void Join(Scene scene, Candidate candidate, List<Party> parties)
    {
        if (candidate.Kind is not (EngagementKind.Talks or EngagementKind.Meeting) || candidate.Trigger.Frame is not (Frame.Mutual or Frame.Event) || parties.Count == 0 || parties.Exists(p => p.Rival))
            return;
        string? state = null;
        foreach (Party party in parties)
        {
            if (party.Country is not { Length: 3 } country || Acceptance.IsBloc(country))
                continue;
            if (state is not null && state != country)
                return;
            state = country;
        }

        if (state is null || RivalNear(scene, candidate, out bool abroad) is not { } words)
            return;
        // At home a government and its opposition meet in parliament.
        if (abroad && !(candidate.Places.Count == 0 ? scene.Written?.Country is { } here && here != state : candidate.Places.Exists(p => p.Hit.Country is { } there && there != state)))
            return;
        parties.Add(new Party { Country = state, Office = words, Role = ParticipantRole.Party, Group = true, Rival = true });
    }

    // The word stands in the clause, behind "and", "with" or "between", or before "and".
    private static string? RivalNear(Scene scene, Candidate candidate, out bool abroad)
    {
        abroad = false;
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = Math.Max(sentence.First, candidate.Token - Reach); t < Math.Min(sentence.End, candidate.Token + Reach); t++)
        {
            if (!s_words.Value.TryGetValue(scene.Text[t].Lower, out abroad))
                continue;
            int first = t;
            while (first > sentence.First && scene.Text[first - 1].Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Punct && scene.Text[first - 1].Lower is not ",")
                first--;
            bool joined = first > sentence.First && scene.Text[first - 1].Lower is "and" or "with" or "between" || t + 1 < sentence.End && scene.Text[t + 1].Lower is "and" || first > sentence.First && scene.Text[first - 1].Lower is "the" && first - 2 >= sentence.First && scene.Text[first - 2].Lower is "and" or "with" or "between";
            if (joined && !VerbBetween(scene, candidate, t))
                return scene.Text[t].Lower;
        }

        return null;
    }

    private static bool VerbBetween(Scene scene, Candidate candidate, int token)
    {
        int low = Math.Min(token, candidate.Token), high = Math.Max(token, candidate.Token);
        for (int t = low + 1; t < high; t++)
        {
            if (scene.Text[t].Pos == UniversalPos.Verb && t != candidate.Predicate && scene.MentionAt(t) is null)
                return true;
        }

        return false;
    }

    private static Dictionary<string, bool> Load()
    {
        var words = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("rivals.tsv", 3))
            words[row[0]] = row[1] == "abroad";
        return words;
    }

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
