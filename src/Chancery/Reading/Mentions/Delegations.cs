using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Finds whose a delegation is where words stand between: "a Vietnamese party and government delegation".</summary>
internal static class Delegations
{
    private const int Reach = 6;

    /// <summary>Who heads a delegation is of its state, wherever the dispatch is written: "PYONGYANG - A Lao delegation headed by Vice-President X".</summary>
    public static void Lead(Scene scene)
    {
        foreach (Mention group in scene.Mentions)
        {
            if (group is not { Kind: MentionKind.Group, Country: { } country } || group.End + 2 >= scene.Text.Count || scene.Text[group.End - 1].Lower is not ("delegation" or "mission" or "team"))
                continue;
            if (NamedHead(scene, group) is { Person: { } head } named)
            {
                if (head.CountrySource is CountrySource.Publisher or CountrySource.None)
                    (head.Country, head.CountrySource) = (country, CountrySource.Text);
                if (group.Members.Count == 0)
                    group.Members.Add(named);
                continue;
            }

            int by = scene.Text[group.End].Lower is "," ? group.End + 2 : group.End + 1;
            if (by + 2 < scene.Text.Count && scene.Text[by].Lower is "by" && scene.Text[by - 1].Lower is "headed" or "led" or "chaired" && scene.MentionAt(scene.Text[by + 1].Lower is "the" or "its" ? by + 2 : by + 1) is { Kind: MentionKind.Person, Person: { CountrySource: CountrySource.Publisher or CountrySource.None } leader })
                (leader.Country, leader.CountrySource) = (country, CountrySource.Text);
        }
    }

    // "the head of Kenya's delegation, Josiah Otieno, met": he.
    private static Mention? NamedHead(Scene scene, Mention group)
    {
        if (scene.Text[group.End].Lower is not "," || scene.MentionAt(group.End + 1) is not { Kind: MentionKind.Person } named || named.First != group.End + 1 || named.End >= scene.Text.Count || scene.Text[named.End].Lower is not ("," or "."))
            return null;
        Sentence sentence = scene.SentenceOf(group.First);
        int of = group.First - 1;
        while (of > sentence.First && scene.Text[of].Lower is "the" or "'s" or "’s" || of > sentence.First && scene.MentionAt(of) is { Kind: MentionKind.State })
            of--;
        return of > sentence.First && scene.Text[of].Lower is "of" && scene.Text[of - 1].Lower is "head" or "leader" or "chief" or "chairman" ? named : null;
    }

    public static void Complete(Scene scene, Mention group, Knowledge knowledge)
    {
        if (group is not { Kind: MentionKind.Group, Country: null, Countries.Count: 0 } || scene.Text[group.End - 1].Lower is not ("delegation" or "delegations" or "mission" or "team"))
            return;
        Sentence sentence = scene.SentenceOf(group.First);
        for (int t = group.First - 1; t >= sentence.First && group.First - t <= Reach; t--)
        {
            // "a Lao party and government delegation": a name that stands for its adjective.
            if (scene.MentionAt(t) is { } before)
            {
                if (before is { Kind: MentionKind.State, Locative: false } && scene.Text[t].Relation is Relation.Compound or Relation.Amod)
                    (group.Country, group.CountrySource) = (before.Country, CountrySource.Text);
                return;
            }

            if (knowledge.StateAt(scene.Text, t, out StateHit state) && state.End <= group.First)
            {
                if (state.Form == StateForm.Metonym)
                    return;
                (group.Country, group.CountrySource, group.First) = (state.Code, CountrySource.Text, t);
                return;
            }

            if (scene.Text[t].Pos is not (UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Cconj or UniversalPos.Propn or UniversalPos.Num) && scene.Text[t].Lower is not ("-" or ","))
                return;
        }
    }

    // Sentences from "the delegation" back to where it is told whose it is.
    private const int Farthest = 5;

    /// <summary>"A Soviet delegation headed by Kuznetsov ... The delegation was received by": the one last told, and who heads it.</summary>
    public static void Recall(Scene scene, Mention mention)
    {
        if (mention is not { Kind: MentionKind.Group, Country: null, Countries.Count: 0, Members.Count: 0 } || scene.Text[mention.End - 1].Lower is not ("delegation" or "mission") || scene.Text[mention.First].Lower is not ("the" or "its") && scene.Text[Math.Max(0, mention.First - 1)].Lower is not ("the" or "this"))
            return;
        int sentence = scene.Text[mention.First].Sentence;
        for (int i = mention.Index - 1; i >= 0 && sentence - scene.Text[scene.Mentions[i].First].Sentence <= Farthest; i--)
        {
            if (scene.Mentions[i] is not { Kind: MentionKind.Group, Country: { } country } told || scene.Text[told.End - 1].Lower != scene.Text[mention.End - 1].Lower)
                continue;
            (mention.Country, mention.CountrySource) = (country, CountrySource.Text);
            if (Leader(scene, told) is { } leader)
                mention.Members.Add(leader);
            return;
        }
    }

    // "headed by Vice-President X", "led by the foreign minister, Y"
    private static Mention? Leader(Scene scene, Mention group)
    {
        for (int t = group.End; t + 2 < scene.Text.Count && t - group.End < 6; t++)
        {
            if (scene.Text[t].Lower is not ("headed" or "led" or "chaired") || scene.Text[t + 1].Lower is not "by")
                continue;
            for (int name = t + 2; name < scene.Text.Count && name - t < 8 && scene.Text[name].Sentence == scene.Text[t].Sentence; name++)
            {
                if (scene.MentionAt(name) is { Kind: MentionKind.Person } leader)
                    return leader;
            }
        }

        return null;
    }
}
