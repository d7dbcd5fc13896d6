using System.Buffers;

namespace Chancery.Reading.Engagements;

/// <summary>Dispatches in which states are played: pupils at a model United Nations, officers at a war game. What their summits do, no state does.</summary>
internal static class Fiction
{
    private static readonly SearchValues<string> s_signs = SearchValues.Create(
        ["model united nations", "model un ", "model u.n.", "model nato", "model arab league", "model g20", "mock united nations", "mock summit", "mock parliament", "simulated summit", "summit simulation", "war game"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the dispatch says that states are played.</summary>
    public static bool IsPlayed(string text) => text.AsSpan().ContainsAny(s_signs);

    /// <summary>"In her novel the Soviet foreign minister flies to Havana": a sentence that tells what a tale tells.</summary>
    public static bool IsStory(Scene scene, Language.Sentence sentence)
    {
        if (scene.Text[sentence.First].Lower is not "in")
            return false;
        for (int t = sentence.First + 1; t < sentence.End && t - sentence.First < 6; t++)
        {
            if (scene.Text[t].Lower is "novel" or "film" or "movie" or "thriller" or "sitcom" or "opera" or "screenplay" or "play" or "comedy" or "cartoon" or "sketch" or "dream")
                return scene.Text[t].Pos == Language.UniversalPos.Noun;
            if (scene.Text[t].Pos is Language.UniversalPos.Verb or Language.UniversalPos.Punct)
                return false;
        }

        return false;
    }

    /// <summary>Leaves only what somebody takes part in who is known to hold or have held an office.</summary>
    public static void Strip(Scene scene, List<Draft> drafts)
    {
        if (IsPlayed(scene.Dispatch.Text))
            drafts.RemoveAll(draft => !draft.Parties.Exists(p => p.Person is { RosterId: not null }));
    }
}
