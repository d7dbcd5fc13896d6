using Chancery.Lexicons;

namespace Chancery.Roster;

/// <summary>Reads the tables of posts, portfolios, groups and modifiers into an <see cref="OfficeLexicon"/>.</summary>
internal sealed class OfficeLexiconLoader
{
    private readonly List<Office> _offices = new(700);
    private readonly PhraseMatcherBuilder _words = new(6000);

    public static OfficeLexicon LoadBuiltIn()
    {
        var loader = new OfficeLexiconLoader();
        loader.ReadOffices(EmbeddedData.Read("Roster/Data/offices.tsv"));
        loader.ReadGroups(EmbeddedData.Read("Roster/Data/office_groups.tsv"));
        loader.ReadPortfolios(EmbeddedData.Read("Roster/Data/office_portfolios.tsv"));
        (OfficeModifier[] modifiers, PhraseMatcher modifierWords) = ReadModifiers(EmbeddedData.Read("Roster/Data/office_modifiers.tsv"));
        return new OfficeLexicon([.. loader._offices], loader._words.Build(), modifiers, modifierWords);
    }

    /// <summary>The plural of a phrase for a post: of its last word before a preposition ("ministers of defence", "secretaries-general").</summary>
    public static string Plural(string phrase)
    {
        int head = phrase.Length;
        foreach (string preposition in (ReadOnlySpan<string>)[" of ", " for ", " to ", " at ", " in ", " on ", " without ", "-general", " general", "-designate", " designate", "-elect", " elect", "-in-", "-at-", " d'"])
        {
            int at = phrase.IndexOf(preposition, StringComparison.Ordinal);
            if (at > 0 && at < head && !phrase.StartsWith("major general", StringComparison.Ordinal) && !phrase.StartsWith("lieutenant general", StringComparison.Ordinal))
                head = at;
        }

        string before = phrase[..head], after = phrase[head..];
        string plural = before switch
        {
            _ when before.EndsWith("man", StringComparison.Ordinal) => before[..^3] + "men",
            _ when before.EndsWith("person", StringComparison.Ordinal) => before + "s",
            _ when before.EndsWith('y') && before.Length > 1 && !"aeiou".Contains(before[^2], StringComparison.Ordinal) => before[..^1] + "ies",
            _ when before.EndsWith('s') || before.EndsWith("ch", StringComparison.Ordinal) || before.EndsWith('x') => before + "es",
            _ => before + "s",
        };
        return plural + after;
    }

    private void ReadOffices(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "offices.tsv", "phrases", "function", "states", "title", "kind");
        while (rows.Read())
        {
            OfficeKind kind = rows.Text(4) switch
            {
                "post" => OfficeKind.Post,
                "elect" => OfficeKind.Elect,
                "spokesperson" => OfficeKind.Spokesperson,
                "rank" => OfficeKind.Rank,
                "description" => OfficeKind.Description,
                _ => throw rows.Error($"\"{rows.Text(4)}\" is no kind of office"),
            };
            Add(new Office(rows.Text(1), rows.Text(3), kind, rows.Parts(2)), rows.Parts(0), plurals: true);
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "office_groups.tsv", "phrases", "group", "function");
        while (rows.Read())
            Add(new Office(rows.Text(2), rows.Text(1), rows.Text(1) is "official" or "counterpart" ? OfficeKind.Description : OfficeKind.Group, []), rows.Parts(0), plurals: false);
    }

    private void ReadPortfolios(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "office_portfolios.tsv", "function", "portfolio", "words", "us_title");
        while (rows.Read())
        {
            string function = rows.Text(0), portfolio = rows.Text(1);
            string[] words = rows.Parts(2);
            var phrases = new List<string>(words.Length * 5);
            var secretaries = new List<string>(words.Length * 2);
            foreach (string w in words)
            {
                if (!w.StartsWith("the ", StringComparison.Ordinal))
                {
                    phrases.Add(w + " minister");
                    secretaries.Add(w + " secretary");
                }

                phrases.Add("minister of " + w);
                phrases.Add("minister for " + w);
                phrases.Add("minister in charge of " + w);
                secretaries.Add("secretary of " + w);
                secretaries.Add("secretary for " + w);
                secretaries.Add("secretary of state for " + w);
            }

            Add(new Office(function, "Minister of " + portfolio, OfficeKind.Post, []), phrases, plurals: true);
            if (rows.TextOrNull(3) is { } title)
                Add(new Office(function, title, OfficeKind.Post, ["USA"]), secretaries, plurals: true);
            Add(new Office(function, "Secretary of " + portfolio, OfficeKind.Post, []), secretaries, plurals: true);
        }
    }

    private static (OfficeModifier[] Modifiers, PhraseMatcher Words) ReadModifiers(ReadOnlySpan<byte> table)
    {
        var builder = new PhraseMatcherBuilder(64);
        var list = new List<OfficeModifier>(64);
        var rows = new TsvReader(table, "office_modifiers.tsv", "modifier", "function", "title", "qualifier", "position");
        while (rows.Read())
        {
            builder.Add(rows.Text(0), list.Count);
            list.Add(new OfficeModifier(rows.Text(1), rows.Text(2), rows.Text(3), rows.Text(4) == "suffix", "-" + rows.Text(0).TrimStart('-')));
        }

        return ([.. list], builder.Build());
    }

    private void Add(Office office, IReadOnlyList<string> phrases, bool plurals)
    {
        int value = _offices.Count << 1;
        _offices.Add(office);
        foreach (string phrase in phrases)
        {
            _words.Add(phrase, value);
            if (plurals)
                _words.Add(Plural(phrase), value | 1);
        }
    }
}
