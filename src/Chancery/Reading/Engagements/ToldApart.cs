namespace Chancery.Reading.Engagements;

/// <summary>Keeps apart what looks like one engagement and the learnt reader is sure are two: "will have breakfast together in Addis Ababa, at the end of the African Union summit".</summary>
internal static class ToldApart
{
    // Beliefs, chosen on the development parts of the annotated dispatches: that both words tell of an engagement, and that they tell of one.
    private const float SureShare = 0.8f, AgainShare = 0.1f;

    /// <summary>True where words of one sentence tell of both and the learnt reader takes none of them for the same engagement; nothing is said of other sentences, or in a dispatch on few.</summary>
    public static bool Are(Scene scene, Draft known, Draft draft)
    {
        if (draft.Origin.Telling is not { Share: >= SureShare } telling)
            return false;
        bool seen = false;
        foreach (Candidate candidate in known.Tellings)
        {
            // From one sentence to another the rules know more.
            if (candidate.Telling is not { Share: >= SureShare } other || scene.Text[other.Token].Sentence != scene.Text[telling.Token].Sentence)
                continue;
            foreach ((int token, float share) in telling.Same)
            {
                if (token != other.Token)
                    continue;
                if (share >= AgainShare)
                    return false;
                seen = true;
            }
        }

        return seen;
    }
}
