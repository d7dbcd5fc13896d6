using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Reads the roll that opens a communiqué: "The Presidents of Guatemala, Vinicio Cerezo; El Salvador, José Napoleón Duarte; and Honduras, José Azcona": each of those named has the office, and is of the state before him.</summary>
internal static class Rolls
{
    /// <summary>Whom the roll behind a group names, state by state; fewer than two where no roll stands there.</summary>
    public static List<(Mention Person, string Country)> Behind(Scene scene, Mention group)
    {
        Sentence sentence = scene.SentenceOf(group.First);
        // The group ends with its first state, or with the last that the words seemed to join to it.
        int at = group.End;
        if (group is not { Kind: MentionKind.Group, Plural: true, Country: { } country } || at + 1 >= sentence.End || scene.Text[at].Lower is not ",")
            return [];
        var roll = new List<(Mention, string)>();
        while (country is not null && at + 1 < sentence.End && scene.Text[at].Lower is "," && scene.MentionAt(at + 1) is { Kind: MentionKind.Person } person && person.First == at + 1)
        {
            roll.Add((person, country));
            at = person.End;
            country = null;
            int next = at;
            while (next < sentence.End && scene.Text[next].Lower is ";" or "," or "and" or "of" or "the" or "&")
                next++;
            if (next > at && next < sentence.End && scene.MentionAt(next) is { Kind: MentionKind.State, Country: { Length: 3 } state } named && named.First == next)
                (at, country) = (named.End, state);
        }

        return roll;
    }
}
