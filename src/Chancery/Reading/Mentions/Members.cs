using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Gives those who are named beside a group their states: "his Greek, Cypriot and French counterparts, X, Y and Z", "the presidents of A and B - X and Y -", "X and Y, the foreign ministers of A and B".</summary>
internal static class Members
{
    public static void Assign(Scene scene)
    {
        foreach (Mention group in scene.Mentions)
        {
            if (Rolls.Behind(scene, group) is { Count: > 1 } roll)
            {
                foreach ((Mention person, string country) in roll)
                    Take(scene, group, person, country);
                group.Members = roll.ConvertAll(one => one.Person);
                group.Countries.Clear();
                group.Countries.AddRange(roll.ConvertAll(one => one.Country).Distinct());
                group.Country = null;
                continue;
            }

            int expected = group.Kind switch
            {
                MentionKind.Office when group.Counterpart => 1,
                MentionKind.Group when group.Countries.Count > 1 || group.Counterpart => group.Countries.Count,
                _ => 0,
            };
            if (expected == 0)
                continue;
            List<Mention> named = Behind(scene, group, expected);
            if (named.Count != expected && expected > 1)
                named = Before(scene, group, expected);
            if (named.Count != expected)
                continue;
            for (int i = 0; i < expected; i++)
                Take(scene, group, named[i], expected == 1 ? group.Country : group.Countries[i]);
            group.Members = named;
        }
    }

    private static List<Mention> Behind(Scene scene, Mention group, int most)
    {
        var named = new List<Mention>();
        Sentence sentence = scene.SentenceOf(group.First);
        int at = group.End;
        if (at >= sentence.End)
            return named;
        // "his American and Japanese counterparts Wendy Sherman and Takeo Mori"
        bool straight = group.Counterpart && group.Countries.Count > 1 && scene.MentionAt(at) is { Kind: MentionKind.Person };
        if (!straight && scene.Text[at].Lower is not ("," or "-" or "–" or "—" or "--" or ":" or "("))
            return named;
        at += straight ? 0 : 1;
        while (at < sentence.End && named.Count < most)
        {
            if (scene.MentionAt(at) is not { Kind: MentionKind.Person } person || person.First != at || !Fits(person, group))
                break;
            named.Add(person);
            at = person.End;
            while (at < sentence.End && scene.Text[at].Lower is "," or "and" or "&")
                at++;
        }

        return named;
    }

    private static List<Mention> Before(Scene scene, Mention group, int most)
    {
        var named = new List<Mention>();
        Sentence sentence = scene.SentenceOf(group.First);
        int at = group.First - 1;
        if (at <= sentence.First || scene.Text[at].Lower is not ("," or "-" or "–" or "—" or "--" or "("))
            return named;
        at--;
        while (at >= sentence.First && named.Count < most)
        {
            if (scene.MentionAt(at) is not { Kind: MentionKind.Person } person || !Fits(person, group))
                break;
            named.Insert(0, person);
            at = person.First - 1;
            while (at >= sentence.First && scene.Text[at].Lower is "," or "and" or "&")
                at--;
        }

        return named;
    }

    // Nothing is known of him but the name.
    private static bool Fits(Mention person, Mention group) =>
        person.Function is null && (person.Country is null || person.Country == group.Country || group.Countries.Contains(person.Country));

    private static void Take(Scene scene, Mention group, Mention person, string? country)
    {
        if (country is not null)
            (person.Country, person.CountrySource) = (country, CountrySource.Text);
        if (group.Counterpart)
        {
            person.Function = "counterpart";
        }
        else
        {
            (person.Function, person.OfficeTitle) = (group.Function, group.OfficeTitle);
            person.OfficeText ??= Singular(group.OfficeText ?? scene.Words(group.First, group.End));
        }
    }

    // "foreign ministers of Egypt and Greece" is, of one of them, "foreign minister".
    private static string Singular(string words)
    {
        int of = words.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
            words = words[..of];
        return words.EndsWith('s') && !words.EndsWith("ss", StringComparison.Ordinal) ? words[..^1] : words;
    }
}
