using Chancery.Language;
using Chancery.Lexicons;

namespace Chancery.Roster;

/// <summary>A title or honorific before a name.</summary>
/// <param name="Class">courtesy, honour, noble, royal, religious, academic or military.</param>
/// <param name="Female">What it says of the person's gender; null where nothing.</param>
/// <param name="Function">The function of a post that it implies ("head-of-state" for "King"), or empty.</param>
public sealed record PersonTitle(string Class, bool? Female, string Function);

/// <summary>Titles and honorifics before names ("Sheikh", "Gen. (ret.)", "His Majesty").</summary>
public sealed class TitleLexicon
{
    private static readonly Lazy<TitleLexicon> s_default = new(() => new TitleLexicon(EmbeddedData.Read("Roster/Data/titles.tsv")));

    private readonly PersonTitle[] _titles;
    private readonly PhraseMatcher _words;

    /// <summary>Reads the table of titles.</summary>
    /// <exception cref="LexiconException">A row cannot be used.</exception>
    public TitleLexicon(ReadOnlySpan<byte> table)
    {
        var builder = new PhraseMatcherBuilder(400);
        var list = new List<PersonTitle>();
        var rows = new TsvReader(table, "titles.tsv", "titles", "class", "gender", "function");
        while (rows.Read())
        {
            foreach (string title in rows.Parts(0))
                builder.Add(title, list.Count);
            list.Add(new PersonTitle(rows.Text(1), rows.Text(2) switch { "m" => false, "f" => true, _ => null }, rows.Text(3)));
        }

        _titles = [.. list];
        _words = builder.Build();
    }

    /// <summary>The built-in lexicon.</summary>
    public static TitleLexicon Default => s_default.Value;

    /// <summary>The title that starts at a token, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Index of the first token.</param>
    /// <param name="end">Index after the last token that may belong to it.</param>
    /// <param name="after">Index after the title's last token.</param>
    public PersonTitle? Longest(AnalysedText text, int token, int end, out int after)
    {
        PhraseMatch match = _words.Longest(text, token, end);
        after = match.Found ? match.End : token;
        return match.Found ? _titles[_words.Value(match)] : null;
    }

    /// <summary>A name without the titles before it and what follows in brackets or after a comma ("Jr." stays).</summary>
    /// <param name="name">The name with its titles.</param>
    /// <param name="hints">What the titles say.</param>
    public string Strip(string name, out PersonTitle hints)
    {
        ArgumentNullException.ThrowIfNull(name);
        hints = new PersonTitle("", null, "");
        string rest = name.Trim();
        while (rest.Length > 0)
        {
            PhraseMatch match = _words.Longest(rest, 0);
            if (!match.Found || match.First > 0)
                break;
            PersonTitle title = _titles[_words.Value(match)];
            string shorter = rest[match.End..].TrimStart(' ', '.', ',');
            if (shorter.StartsWith("(ret", StringComparison.OrdinalIgnoreCase) && shorter.IndexOf(')') is > 0 and var bracket)
                shorter = shorter[(bracket + 1)..].TrimStart();
            // "Don" or "Major" alone is a name, not a title; and a title ends where its word does.
            if (shorter.Length == 0 || shorter[0] is '-' or '\'' or '’')
                break;
            hints = new PersonTitle(title.Class, title.Female ?? hints.Female, title.Function.Length > 0 ? title.Function : hints.Function);
            rest = shorter;
        }

        return rest;
    }
}
