using System.Text;
using Chancery.Lexicons;
using Chancery.Roster;

namespace Chancery.Coding;

/// <summary>The states that leaders' bare surnames tell where a text does not say when it was written: "Putin", "Arafat".</summary>
/// <remarks>In a dated text the roster knows who was in office, and a bare name of nobody who was stays unknown.</remarks>
internal static class Surnames
{
    // Nine in ten of the posts held by people of a name.
    private const double Nearly = 0.9;
    private static readonly string[] s_posts = ["head-of-state", "head-of-government", "supreme-leader", "foreign", "secretary-general", "defence", "vice-head-of-state", "foreign-affairs-high-representative"];
    private static readonly Lazy<Dictionary<string, string>> s_states = new(Build);
    private static readonly Lazy<Dictionary<string, (string State, string Sector)>> s_leaders = new(Leaders);

    /// <summary>The state or organisation whose leaders nearly alone bear a name, or null.</summary>
    public static string? StateOf(string name) => s_states.Value.GetValueOrDefault(Folded(name));

    /// <summary>The state that a name tells in the news of any year, and the sector of who bears it; null where leaders.tsv has no such name.</summary>
    public static (string State, string Sector)? Leader(string name) => s_leaders.Value.TryGetValue(Folded(name), out (string, string) known) ? known : null;

    private static Dictionary<string, (string State, string Sector)> Leaders()
    {
        var rows = new TsvReader(EmbeddedData.Read("Coding/Data/leaders.tsv"), "leaders.tsv", "name", "state", "sector");
        var leaders = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (StateTable.Default.Find(rows.Text(1)) is null)
                throw rows.Error($"\"{rows.Text(1)}\" is no state");
            foreach (string name in rows.Text(0).Split('|'))
                leaders.TryAdd(Folded(name), (rows.Text(1), rows.Text(2)));
        }

        return leaders;
    }

    private static Dictionary<string, string> Build()
    {
        var posts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        RosterIndex roster = RosterIndex.Default;
        foreach (Tenure tenure in roster.Tenures)
        {
            if (!s_posts.Contains(tenure.Function))
                continue;
            string holder = StateTable.Default.RecordCode(tenure.Holder);
            Count(posts, Folded(tenure.Person.Short), holder);
            foreach (string alias in roster.Aliases(tenure.Person))
            {
                if (Folded(alias.AsSpan(alias.LastIndexOf(' ') + 1)) is var last && alias.Contains(' ', StringComparison.Ordinal) && last != Folded(tenure.Person.Short))
                    Count(posts, last, holder);
            }
        }

        var states = new Dictionary<string, string>(posts.Count, StringComparer.Ordinal);
        foreach ((string name, Dictionary<string, int> holders) in posts)
        {
            (string state, int most) = holders.MaxBy(static h => h.Value);
            if (name.Length > 2 && most >= Nearly * holders.Values.Sum())
                states.Add(name, state);
        }

        return states;
    }

    private static void Count(Dictionary<string, Dictionary<string, int>> posts, string name, string holder)
    {
        if (!posts.TryGetValue(name, out Dictionary<string, int>? holders))
            posts.Add(name, holders = []);
        holders[holder] = holders.GetValueOrDefault(holder) + 1;
    }

    // Small letters without marks: "Erdoğan" is "erdogan".
    private static string Folded(ReadOnlySpan<char> name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (LetterFolding.Fold(c, out char second) is not '\0' and var first)
                folded.Append(char.ToLowerInvariant(first));
            if (second != '\0')
                folded.Append(char.ToLowerInvariant(second));
        }

        return folded.ToString();
    }
}
