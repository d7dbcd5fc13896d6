using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Talks within one state told without the names of both sides: "South Sudan's warring factions met", "government and rebel delegations sat down", "Yemen's peace talks were suspended".</summary>
internal static class InnerTalks
{
    private const int Reach = 16, Near = 5;

    private static readonly Lazy<Dictionary<string, List<string>>> s_words = new(Load);

    /// <summary>Notes of a candidate that it is of the two sides of a state, by the words around it.</summary>
    public static void Find(Scene scene, Candidate candidate, Knowledge knowledge)
    {
        if (candidate.Kind is not (EngagementKind.Talks or EngagementKind.Meeting) || candidate.Trigger.Frame is not (Frame.Mutual or Frame.Event))
            return;
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = Math.Max(sentence.First, candidate.Token - Reach); t < Math.Min(sentence.End - 1, candidate.Token + Reach); t++)
        {
            if (Is(scene, t, "divided") && Side(scene, sentence, t) is > 0 and int side && !VerbBetween(scene, candidate, t))
            {
                candidate.Inner = State(scene, sentence, knowledge, t, side + 1) ?? "";
                candidate.InnerSide = scene.Words(t, side + 1).ToLowerInvariant();
                return;
            }

            if (scene.Text[t].Lower is "government" && Rebel(scene, sentence, t) is { First: > 0 } across && !VerbBetween(scene, candidate, t))
            {
                (int rebel, int end) = across;
                // "the government of Chad and rebel groups": whose it is stands between.
                candidate.Inner = (scene.Text[t + 1].Lower is "of" ? StateWithin(scene, knowledge, t, rebel) : null) ?? State(scene, sentence, knowledge, t, end + 1) ?? "";
                candidate.InnerSide = scene.Words(rebel, end + 1).ToLowerInvariant();
                return;
            }
        }

        if (!candidate.Trigger.Verb && candidate.Trigger.Kind == EngagementKind.Talks && candidate.Sides.TrueForAll(s => s.Mention.Kind == Mentions.MentionKind.State) && Purpose(scene, sentence, candidate.Token) is >= 0 and int peace && StateBefore(scene, sentence, knowledge, peace) is { } torn && War(scene) is { } other)
            (candidate.Inner, candidate.InnerSide) = (torn, other);
    }

    /// <summary>Adds the two sides of whom the words tell: of the state named there, else of the talks told last.</summary>
    public static void Join(Candidate candidate, List<Party> parties, IReadOnlyList<Draft> drafts)
    {
        if (candidate.Inner is not { } state || parties.Exists(p => p.Rival || Rivals.IsRebel(p)))
            return;
        if (state.Length == 0)
        {
            if (drafts.LastOrDefault(d => d.Parties.Exists(p => p.Rival)) is not { } told)
                return;
            state = told.Parties.Find(p => p.Rival)!.Country!;
        }

        // Those of other states mediate or look on; two of them talk with each other.
        if (parties.Exists(p => p.Country != state && p.Person is not null))
            return;
        if (!parties.Exists(p => p.Country == state))
            parties.Add(new Party { Country = state, Role = ParticipantRole.Party });
        parties.Add(new Party { Country = state, Office = candidate.InnerSide, Role = ParticipantRole.Party, Group = true, Rival = true });
    }

    // "warring parties", "two warring South Sudanese factions"
    private static int Side(Scene scene, Sentence sentence, int divided)
    {
        for (int t = divided + 1; t < sentence.End && t - divided < 4; t++)
        {
            if (Is(scene, t, "side"))
                return t;
        }

        return 0;
    }

    // "government and rebel delegations", "the government of Chad and the rebels": the first and the last word for the other.
    private static (int First, int Last) Rebel(Scene scene, Sentence sentence, int government)
    {
        int and = government + 1;
        if (and + 2 < sentence.End && scene.Text[and].Lower is "of")
        {
            while (and + 1 < sentence.End && and - government < 6 && scene.Text[and].Lower is not "and")
                and++;
        }

        if (and + 1 >= sentence.End || scene.Text[and].Lower is not "and")
            return default;
        for (int t = and + 1; t < sentence.End && t - and < 4; t++)
        {
            if (and > government + 1 && Is(scene, t, "war") && scene.Text[t].Lower.EndsWith('s'))
                return (t, t);
            if (!Is(scene, t, "rebel"))
                continue;
            for (int u = t + 1; u < sentence.End && u - t < 3; u++)
            {
                if (Is(scene, u, "team"))
                    return (t, u);
            }
        }

        return default;
    }

    // The token of "peace" before "talks".
    private static int Purpose(Scene scene, Sentence sentence, int noun)
    {
        for (int t = noun - 1; t >= sentence.First && noun - t < 3; t--)
        {
            if (Is(scene, t, "peace"))
                return t;
        }

        return -1;
    }

    private static string? State(Scene scene, Sentence sentence, Knowledge knowledge, int first, int end) =>
        StateBefore(scene, sentence, knowledge, first) ?? StateAfter(scene, sentence, knowledge, end) ?? StateWithin(scene, knowledge, first, end);

    // "South Sudan's slow-moving peace talks", "the Yemeni warring parties"
    private static string? StateBefore(Scene scene, Sentence sentence, Knowledge knowledge, int first)
    {
        for (int t = first - 1; t >= sentence.First && first - t <= Near + 1; t--)
        {
            if (knowledge.StateAt(scene.Text, t, out StateHit state) && state.Group is null && state.End <= first && state.Form is StateForm.Name or StateForm.Adjective or StateForm.Demonym)
                return t > sentence.First && scene.Text[t - 1].Lower is "-" ? null : Longest(scene, sentence, knowledge, t, state, first);
            if (scene.Text[t].Pos is UniversalPos.Verb && scene.Text[t].Relation is not Relation.Amod || scene.Text[t].Lower is "," or "and" or "of")
                return null;
        }

        return null;
    }

    // "South Sudan" is no "Sudan".
    private static string Longest(Scene scene, Sentence sentence, Knowledge knowledge, int at, StateHit hit, int end)
    {
        for (int t = at - 1; t >= sentence.First && at - t < 4; t--)
        {
            if (knowledge.StateAt(scene.Text, t, out StateHit longer) && longer.End >= hit.End && longer.End <= end)
                hit = longer;
        }

        return hit.Code;
    }

    // "the warring parties in Sudan", "delegations from South Sudan"
    private static string? StateAfter(Scene scene, Sentence sentence, Knowledge knowledge, int end)
    {
        if (end + 1 >= sentence.End || scene.Text[end].Lower is not ("in" or "of" or "from"))
            return null;
        int at = scene.Text[end + 1].Lower is "the" ? end + 2 : end + 1;
        return at < sentence.End && knowledge.StateAt(scene.Text, at, out StateHit state) && state is { Form: StateForm.Name, Group: null } ? state.Code : null;
    }

    private static string? StateWithin(Scene scene, Knowledge knowledge, int first, int end)
    {
        for (int t = first + 1; t < end; t++)
        {
            if (knowledge.StateAt(scene.Text, t, out StateHit state) && state.Group is null)
                return state.Code;
        }

        return null;
    }

    // The word of the dispatch for who fights the government, or null.
    private static string? War(Scene scene)
    {
        for (int t = 0; t < scene.Text.Count; t++)
        {
            if (Is(scene, t, "war") && !(t + 1 < scene.Text.Count && scene.Text[t].Lower is "opposition" && scene.Text[t + 1].Lower is "to"))
                return scene.Text[t].Lower;
        }

        return null;
    }

    private static bool VerbBetween(Scene scene, Candidate candidate, int token)
    {
        int low = Math.Min(token, candidate.Token), high = Math.Max(token, candidate.Token);
        for (int t = low + 1; t < high; t++)
        {
            if (scene.Text[t].Pos == UniversalPos.Verb && scene.Text[t].Relation is not Relation.Amod && t != candidate.Predicate && scene.MentionAt(t) is null && !Is(scene, t, "divided"))
                return true;
        }

        return false;
    }

    private static bool Is(Scene scene, int token, string part) =>
        s_words.Value.TryGetValue(scene.Text[token].Lower, out List<string>? parts) && parts.Contains(part);

    private static Dictionary<string, List<string>> Load()
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("inner-talks.tsv", 3))
        {
            string part = row.OneOf(1, "divided", "side", "peace", "rebel", "team", "war");
            if (!words.TryGetValue(row[0], out List<string>? parts))
                words.Add(row[0], parts = []);
            parts.Add(part);
        }

        return words;
    }
}
