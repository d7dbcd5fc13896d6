using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Where a journey leads by an adjective before it: "a five-day African tour"; the adjectives are those of region-adjectives.tsv.</summary>
internal static class RegionAdjectives
{
    private static readonly Dictionary<string, string> s_regions = Load();

    /// <summary>The region named straight before a noun of travel, or null.</summary>
    public static PlaceHit? Before(Scene scene, Sentence sentence, int noun)
    {
        int last = noun - 1;
        if (last < sentence.First || !OfficeLike(scene, last))
            return null;
        if (last > sentence.First && s_regions.TryGetValue(scene.Text[last - 1].Lower + " " + scene.Text[last].Lower, out string? two))
            return new PlaceHit(noun, two, null, null, null, false, true);
        return s_regions.TryGetValue(scene.Text[last].Lower, out string? one) ? new PlaceHit(noun, one, null, null, null, false, true) : null;
    }

    /// <summary>The region whose states are named behind a journey: "left for a tour of Arab countries", "will visit three West African states"; or null.</summary>
    public static PlaceHit? Behind(Scene scene, Sentence sentence, int journey)
    {
        for (int t = journey + 1; t + 1 < sentence.End && t - journey <= 5; t++)
        {
            if (scene.Text[t + 1].Lower is "countries" or "states" or "nations" or "capitals" && Before(scene, sentence, t + 1) is { } region)
                return region with { End = t + 2 };
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct or UniversalPos.Cconj)
                return null;
        }

        return null;
    }

    private static bool OfficeLike(Scene scene, int token) =>
        char.IsUpper(scene.Text.Form(token)[0]) && scene.MentionAt(token) is null or { Kind: Mentions.MentionKind.State or Mentions.MentionKind.Organisation };

    private static Dictionary<string, string> Load()
    {
        var regions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("region-adjectives.tsv", 3))
            regions[row[0]] = row[1];
        return regions;
    }
}
