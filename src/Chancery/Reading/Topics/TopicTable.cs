using System.Buffers;
using Chancery.Claims;
using Chancery.Lexicons;

namespace Chancery.Reading.Topics;

/// <summary>A row of the table of subjects.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="States">The states that it is about.</param>
/// <param name="Examples">Topics that must have it.</param>
internal sealed record TopicRow(Subject Subject, string[] States, string[] Examples);

/// <summary>The subjects of agendas and the words that tell them, from Data/topics.tsv.</summary>
internal sealed class TopicTable
{
    private static readonly Lazy<TopicTable> s_default = new(() => new TopicTable(DataTable.Load("topics.tsv", 8)));
    private static readonly SearchValues<char> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");
    private readonly TopicRow[] _rows;

    /// <summary>Reads rows of code, label, media topic, context, words, weak words, states and examples.</summary>
    /// <exception cref="FormatException">A row cannot be used.</exception>
    public TopicTable(List<DataTable.Row> rows)
    {
        var words = new PhraseMatcherBuilder(6000);
        var codes = new HashSet<string>(StringComparer.Ordinal);
        _rows = new TopicRow[rows.Count];
        for (int i = 0; i < _rows.Length; i++)
        {
            DataTable.Row row = rows[i];
            if (!codes.Add(row[0]) || !IsCode(row[0]))
                throw row.Bad(0, "is no code in small letters and hyphens, or stands twice");
            if (!IsMediaTopic(row[2]))
                throw row.Bad(2, "is no media topic, which is medtop: and eight digits");
            var subject = new Subject(row[0], row[1], row[2], row[3].Length == 0 ? null : row[3]);
            _rows[i] = new TopicRow(subject, Parts(row[6]), Parts(row[7]));
            Add(words, Parts(row[4]), i << 1);
            Add(words, Parts(row[5]), (i << 1) | 1);
        }

        Words = words.Build();
    }

    /// <summary>The built-in table.</summary>
    public static TopicTable Default => s_default.Value;

    /// <summary>The words; a value is a row's place times two, and one more where the words are weak.</summary>
    public PhraseMatcher Words { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<TopicRow> Rows => _rows;

    private static void Add(PhraseMatcherBuilder words, string[] phrases, int value)
    {
        foreach (string phrase in phrases)
        {
            words.Add(phrase, value);
            if (Plural(phrase) is { } plural)
                words.Add(plural, value);
            // "exchange of prisoners": the noun before may be more than one too.
            if (phrase.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of && Plural(phrase[..of]) is { } heads)
                words.Add(heads + phrase[of..], value);
        }
    }

    private static string? Plural(string phrase)
    {
        char last = phrase[^1];
        if (phrase.Length < 3 || !char.IsAsciiLetterLower(last) || last == 's')
            return null;
        if (phrase.EndsWith("man", StringComparison.Ordinal))
            return phrase[..^2] + "en";
        if (last == 'y' && phrase[^2] is not ('a' or 'e' or 'i' or 'o' or 'u'))
            return phrase[..^1] + "ies";
        return last is 'x' or 'z' || phrase.EndsWith("ch", StringComparison.Ordinal) || phrase.EndsWith("sh", StringComparison.Ordinal) ? phrase + "es" : phrase + "s";
    }

    private static bool IsCode(string code) => code.Length > 0 && !code.AsSpan().ContainsAnyExcept(s_letters);

    private static bool IsMediaTopic(string code) =>
        code.Length == 15 && code.StartsWith("medtop:", StringComparison.Ordinal) && !code.AsSpan(7).ContainsAnyExceptInRange('0', '9');

    private static string[] Parts(string cell) => cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
