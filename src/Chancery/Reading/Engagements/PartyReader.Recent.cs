using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Those named last before a word for two or more.</content>
internal sealed partial class PartyReader
{
    // The two of different states who were named last, with their offices, in the sentences before; null where there are more or fewer.
    private List<PersonEntity>? Pair(Mention mention)
    {
        var two = new List<PersonEntity>(3);
        int sentence = scene.Text[mention.First].Sentence;
        for (int i = scene.Mentions.FindLastIndex(m => m.First < mention.First); i >= 0 && sentence - scene.Text[scene.Mentions[i].First].Sentence <= Near; i--)
        {
            if (scene.Mentions[i] is { Kind: MentionKind.Person, Person: { Country: not null, Function: not null } person } && !two.Contains(person))
                two.Add(person);
        }

        return two.Count == 2 && two[0].Country != two[1].Country ? two : null;
    }

    private static bool Parties(string words) => words.EndsWith("teams", StringComparison.Ordinal) || CountryPairs.AreSides(words[(words.LastIndexOf(' ') + 1)..]);

    private static bool IsPair(Draft draft) => draft.Parties.Count == 2 && draft.Parties.TrueForAll(p => p.Person is not null);

    private static bool Leads(Draft draft) =>
        draft.Parties.TrueForAll(p => p.Person is { Function: "head-of-state" or "head-of-government" or "supreme-leader" or "royal" or "group-leader" or "party-leader" } || p is { Person: null, Group: false, Office: "President" or "Prime Minister" or "Chancellor" or "Premier" or "King" or "Emir" or "Sultan" });

    // "He urged the two ministers to meet again": who urges others is none of them.
    private PersonEntity? Urger(Mention mention)
    {
        int verb = scene.Text[mention.Head].Head;
        return verb >= 0 && scene.Text[mention.Head].Relation is Language.Relation.Obj && scene.Tree.Subject(verb) is >= 0 and int subject ? scene.MentionAt(subject)?.Person : null;
    }

    private bool IsCrowd(Mention mention)
    {
        // A number that ends the sentence before, "since 2018. Both leaders", counts nobody.
        for (int t = Math.Max(scene.SentenceOf(mention.First).First, mention.First - 2); t <= mention.Head; t++)
        {
            if (scene.Text[t].Lower is "dozens" or "scores" or "many" or "several" or "numerous" or "other" or "world" or "european" or "african" or "arab" || scene.Text[t].Pos == Language.UniversalPos.Num && int.TryParse(scene.Text.Form(t), out int number) && number > 4)
                return true;
        }

        return false;
    }

    private static bool IsHead(string function) => function is "head-of-state" or "head-of-government" or "supreme-leader" or "royal";

    // The last two different states named before.
    private List<string> RecentPair(int token, int most = 2, bool states = false)
    {
        var pair = new List<string>();
        for (int i = scene.Mentions.Count - 1; i >= 0 && pair.Count < most; i--)
        {
            Mention other = scene.Mentions[i];
            if (other.First >= token)
                continue;
            string? country = other.Kind is MentionKind.State ? other.Country : other.Person?.Country;
            // "The U.N. chief was pleased with the meeting between the two governments": his is none of them.
            if (country is not null && !pair.Contains(country) && !(states && Acceptance.IsBloc(country)))
                pair.Add(country);
            // "the foreign ministers of Russia, Turkey and Iran"
            for (int c = 0; other.Kind == MentionKind.Group && c < other.Countries.Count && pair.Count < most; c++)
            {
                if (!pair.Contains(other.Countries[c]))
                    pair.Add(other.Countries[c]);
            }
        }

        return pair;
    }

    // "Talks between the three countries"
    private bool IsThree(int token) =>
        scene.Words(token, Math.Min(scene.SentenceOf(token).End, token + 5)).Contains("three", StringComparison.OrdinalIgnoreCase);
}
