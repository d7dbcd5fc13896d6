using Chancery.Time.Reading;
using Chancery.Time.Rules;

namespace Chancery.Time;

/// <summary>The built-in lexicons and rules, embedded in the assembly under <c>Chancery.Time.Data</c>.</summary>
internal static class TimeData
{
    /// <summary>In the order in which they are read; among equal matches the rule that stands first wins.</summary>
    private static readonly string[] Files =
        ["lexicon.tsv", "tense.tsv", "dates.rules", "ranges.rules", "relative.rules", "sets.rules", "durations.rules", "clock.rules", "holidays.rules"];

    public static RuleSet LoadRules() => RuleSet.Load(Files.Select(f => (f, Text(f))));

    public static Holidays LoadHolidays()
    {
        var holidays = new Holidays();
        holidays.Load("holidays.tsv", Text("holidays.tsv"));
        return holidays;
    }

    private static string Text(string file)
    {
        using Stream stream = typeof(TimeData).Assembly.GetManifestResourceStream("Chancery.Time.Data." + file)
            ?? throw new InvalidOperationException($"the assembly has no {file}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
