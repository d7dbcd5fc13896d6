using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Joins sides between which their leaders stand: "the delegations of Iraq, led by Dr. Hussein, and the United States, led by Secretary Blinken".</summary>
internal static class LedSides
{
    /// <summary>Gives such groups all their states.</summary>
    public static void Join(Scene scene)
    {
        foreach (Mention group in scene.Mentions)
        {
            if (group is not { Kind: MentionKind.Group, Countries.Count: 1 } || PennTag.Name(scene.Text[group.Head].Tag) is not ("NNS" or "NNPS") || !IsLed(scene, group.End))
                continue;
            for (int i = group.Index + 1; i < scene.Mentions.Count && scene.Text[scene.Mentions[i].First].Sentence == scene.Text[group.First].Sentence; i++)
            {
                Mention other = scene.Mentions[i];
                if (other is not { Kind: MentionKind.State or MentionKind.Organisation, Country: { } country } || !IsLed(scene, other.End) || group.Countries.Contains(country))
                    continue;
                int before = scene.Text[other.First - 1].Lower is "the" or "of" or "from" ? other.First - 2 : other.First - 1;
                if (scene.Text[before].Lower is "the" or "of" or "from")
                    before--;
                if (scene.Text[before].Lower is not ("and" or ","))
                    continue;
                group.Countries.Add(country);
                group.Country = null;
            }
        }
    }

    private static bool IsLed(Scene scene, int at) =>
        at + 2 < scene.Text.Count && scene.Text[at].Lower is "," or "(" && scene.Text[at + 1].Lower is "led" or "headed" or "represented" or "chaired" && scene.Text[at + 2].Lower is "by";
}
