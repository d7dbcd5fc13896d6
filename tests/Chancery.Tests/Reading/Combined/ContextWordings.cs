using Chancery.Dispatches;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests.Reading.Combined;

/// <summary>Dispatches of which the wordings of Data/contexts.tsv are the end, and those of a sentence each of Data/turns.tsv, with three parties whose turns change.</summary>
internal static class ContextWordings
{
    private const int EachContext = 10, EachTurn = 3;

    private static readonly LocalDate s_published = new(2014, 5, 15);

    private static readonly string[] s_between =
    [
        "The trade employs some 40,000 people, most of them in small boats.", "Prices of fish rose by four percent in the ports of the north.", "Boats stayed in harbour because of storms.",
        "The quarrel over fishing rights is now in its third year.",
    ];

    internal sealed record Combined(string Wording, string[] Kinds, string Status, string[] Sides, LocalDate? First, LocalDate? Last, Dispatch Dispatch);

    public static IEnumerable<Combined> Contexts()
    {
        List<CombinedWordings.Party> parties = CombinedWordings.Parties();
        List<string[]> leads = [.. CombinedWordings.Rows("leads.tsv")], rows = [.. CombinedWordings.Rows("contexts.tsv")];
        for (int r = 0; r < rows.Count; r++)
        {
            for (int k = 0; k < EachContext; k++)
            {
                string[] row = rows[r];
                CombinedWordings.Party[] three = Three(parties, (r * EachContext) + k);
                string[] lead = leads[(k + r) % leads.Count];
                LocalDate day = LocalDatePattern.Iso.Parse(lead[0]).Value;
                List<string> paragraphs = [.. lead[1].Split('¶').Select((text, i) => Fill(text, three, k + i))];
                for (int i = 0; i < k % 3; i++)
                    paragraphs.Add(s_between[(k + r + i) % s_between.Length]);
                // A pronoun's man stands in the sentence before.
                if (row[5].StartsWith("He ", StringComparison.Ordinal) || row[5].StartsWith("His ", StringComparison.Ordinal))
                    paragraphs.Add($"{three[0].Short} said the trade mattered to both countries.");
                string told = Fill(row[5], three, k);
                if (k % 3 == 0)
                    paragraphs[^1] += " " + told;
                else
                    paragraphs.Add(told);
                if (k % 2 == 0)
                    paragraphs.Add(s_between[(k + r + 3) % s_between.Length]);
                yield return new(row[5], row[0].Split('|'), row[1], [.. row[2].Select(side => three[side - 'A'].State)], Day(row[3], day), Day(row[4], day), Dispatch($"k{r}.{k}", paragraphs));
            }
        }
    }

    public static IEnumerable<Combined> Turns()
    {
        List<CombinedWordings.Party> parties = CombinedWordings.Parties();
        List<string[]> rows = [.. CombinedWordings.Rows("turns.tsv")];
        for (int r = 0; r < rows.Count; r++)
        {
            for (int k = 0; k < EachTurn; k++)
            {
                CombinedWordings.Party[] three = Three(parties, (r * EachTurn) + k);
                yield return new(rows[r][1], rows[r][0].Split('|'), "any", [three[0].State, three[1].State], null, null, Dispatch($"t{r}.{k}", [s_between[r % s_between.Length], Fill(rows[r][1], three, 0)]));
            }
        }
    }

    private static CombinedWordings.Party[] Three(List<CombinedWordings.Party> parties, int turn)
    {
        int one = turn % parties.Count, other = (one + 1 + (turn / parties.Count % (parties.Count - 1))) % parties.Count;
        int third = Enumerable.Range(0, parties.Count).First(i => (i + turn) % parties.Count != one && (i + turn) % parties.Count != other);
        return [parties[one], parties[other], parties[(third + turn) % parties.Count]];
    }

    private static LocalDate? Day(string words, LocalDate lead) => words switch
    {
        "-" => null,
        ['m'] => lead,
        ['m', .. string days] => lead.PlusDays(int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)),
        _ => LocalDatePattern.Iso.Parse(words).Value,
    };

    // In full by a way that changes with the turn; short by name or office.
    private static string Fill(string text, CombinedWordings.Party[] three, int turn)
    {
        for (int i = 0; i < three.Length; i++)
        {
            char letter = (char)('A' + i);
            CombinedWordings.Party party = three[i];
            text = text.Replace($"{{{char.ToLowerInvariant(letter)}}}", (turn + i) % 3 == 2 ? party.Offices[0] : party.Short, StringComparison.Ordinal)
                .Replace($"{{{letter}}}", party.Forms[(turn + i) % party.Forms.Length], StringComparison.Ordinal)
                .Replace($"{{{letter}-land}}", party.Land, StringComparison.Ordinal).Replace($"{{{letter}-city}}", party.City, StringComparison.Ordinal);
        }

        text = text.Replace(",,", ",", StringComparison.Ordinal).Replace(",.", ".", StringComparison.Ordinal).Replace(",'s", "'s", StringComparison.Ordinal);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static Dispatch Dispatch(string id, IEnumerable<string> paragraphs) =>
        new("Fishing rights\n\n" + string.Join("\n\n", paragraphs)) { Id = id, Headline = "Fishing rights", Published = s_published };
}
