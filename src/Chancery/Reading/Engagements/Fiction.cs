namespace Chancery.Reading.Engagements;

/// <summary>Dispatches in which states are played: pupils at a model United Nations, officers at a war game. What their summits do, no state does.</summary>
internal static class Fiction
{
    private static readonly string[] s_signs = ["model united nations", "model un ", "model u.n.", "model nato", "model arab league", "model g20", "mock united nations", "mock summit", "mock parliament", "simulated summit", "summit simulation", "war game"];

    /// <summary>True where the dispatch says that states are played.</summary>
    public static bool IsPlayed(string text)
    {
        foreach (string sign in s_signs)
        {
            if (text.Contains(sign, StringComparison.OrdinalIgnoreCase))
                return true;
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
